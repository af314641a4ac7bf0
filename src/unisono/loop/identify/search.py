"""Finds people by whatever somebody remembers of them: words of a name, an address, a number, a key.

What systems wrote down is brought to one spelling first (no accents, no capitals, digits alone), in the
shared beginning of the kernel; a reader that stays open makes that once for all searches.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unisono.loop.identify.sought import Part, Sought
from unisono.model.kernel import Kernel

# One row a record; customers that no system's record names stand for themselves.
_PEOPLE = """
select coalesce(nullif(customer_id, ''), id) as customer_id, id, system_id, name, email, phone, document
  from identities where id is not null
union all
select id, id, source_id, name, null, null, null from customers where id is not null"""

# A word of a name is looked for after a space: only its beginning counts.
HEAD = f"""with base as (
  select customer_id, lower(id) as id, lower(system_id) as system_id, lower(trim(email)) as email,
    ' ' || trim(regexp_replace(strip_accents(lower(name)), '[^\\pL\\pN]+', ' ', 'g')) as name,
    ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0') as phone,
    ltrim(regexp_replace(upper(document), '[^A-Z0-9]', '', 'g'), '0') as document
  from ({_PEOPLE}) as people
)"""
TABLES = ("identities", "customers")
_SAME_LINE = 8  # digits at the end of a phone that make it the same line, whatever stands before
_SHORTEST_LINE = 7
_FEWEST_DIGITS = 4  # fewer are in every phone
_CLOSE = 4  # letters a word needs to be compared with words that are alike


@dataclass(frozen=True, slots=True)
class Page:
    """How many rows, and after which one: how well it fitted (`rank`), its `name`, its customer's `id`."""

    limit: int
    after: Mapping[str, object] | None = None


def search_kernel(sought: Sought, page: Page) -> Kernel:
    """Who fits all that is sought, the best first: `customer_id`, `rank`, `name`, `total`.

    Each part may stand in another record of the same person.
    """
    conditions: list[str] = []
    exact: list[str] = []
    parameters: dict[str, object] = {"whole": f" {sought.name}"}
    for place, part in enumerate(sought.parts):
        said, exactly, values = _part(f"s{place}_", part)
        conditions.append(said)
        exact.append(exactly)
        parameters |= values
    return _paged(conditions, _rank(exact), parameters, page)


def near_kernel(sought: Sought, page: Page) -> Kernel | None:
    """Who is called almost so: each word a letter off at most, two in long ones; None without long words."""
    if not sought.parts or not all(part.is_word and len(part.words[0]) >= _CLOSE for part in sought.parts):
        return None
    alike: list[str] = []
    for place, part in enumerate(sought.parts):
        most = 2 if len(part.words[0]) >= 2 * _CLOSE else 1
        length = f"abs(len(word) - {len(part.words[0])}) <= {most}"  # quick, and leaves few to compare
        close = f"{length} and damerau_levenshtein(word, $n{place}) <= {most}"
        alike.append(f"alike{place} as (select list(word) as words from written where {close})")
    said = [
        f"coalesce(list_has_any(string_split(name, ' '), (select words from alike{place})), false)"
        for place in range(len(sought.parts))
    ]
    parameters: dict[str, object] = {f"n{place}": part.words[0] for place, part in enumerate(sought.parts)}
    written = "written as (select distinct unnest(string_split(name, ' ')) as word from base)"
    return _paged(said, "3", parameters, page, before=(written, *alike))


def _part(mark: str, part: Part) -> tuple[str, str, dict[str, object]]:
    """One part as SQL: whether a record says it, whether it says exactly it, and the values to bind."""
    said, exact = [], [f"email = ${mark}told", f"id = ${mark}told", f"system_id = ${mark}told"]
    values: dict[str, object] = {f"{mark}told": part.told}
    said += [f"starts_with({column}, ${mark}told)" for column in ("email", "id", "system_id")]
    for place, word in enumerate(part.words):
        values[f"{mark}w{place}"] = f" {word}"
    if part.words:
        said.append(
            "(" + " and ".join(f"contains(name, ${mark}w{place})" for place in range(len(part.words))) + ")"
        )
    if part.document:
        values[f"{mark}document"] = part.document
        said.append(f"starts_with(document, ${mark}document)")
        exact.append(f"document = ${mark}document")
    if len(part.digits) >= _FEWEST_DIGITS:
        values[f"{mark}digits"] = part.digits
        said += [f"contains({column}, ${mark}digits)" for column in ("phone", "system_id")]
    if len(part.digits) >= _SAME_LINE:
        said.append(_same_line(f"${mark}digits"))
        exact.append(_same_line(f"${mark}digits"))
    return f"coalesce({' or '.join(said)}, false)", f"coalesce({' or '.join(exact)}, false)", values


def _same_line(digits: str) -> str:
    """Whether a recorded phone is the same line: either may lack what stands before the line's own number."""
    ends = f"len(phone) >= {_SAME_LINE} and right(phone, {_SAME_LINE}) = right({digits}, {_SAME_LINE})"
    return f"({ends} or len(phone) >= {_SHORTEST_LINE} and ends_with({digits}, phone))"


def _rank(exact: list[str]) -> str:
    """0 who has exactly a key that was typed, 1 the very name, 2 a name that begins so, 3 all others."""
    return (
        f"case when {' or '.join(exact)} then 0 when name = $whole then 1"
        " when starts_with(name, $whole) then 2 else 3 end"
    )


def _paged(
    said: list[str], rank: str, parameters: dict[str, object], page: Page, before: tuple[str, ...] = ()
) -> Kernel:
    # Rows are chosen first, so that of a large company only those are put into words and ranked.
    bits = " | ".join(f"(({each})::integer << {place})" for place, each in enumerate(said))
    where = ""
    if page.after is not None:
        where = "where (rank, name, customer_id) > ($after_rank, $after_name, $after_id)"
        parameters = parameters | {f"after_{name}": value for name, value in page.after.items()}
    parts = [
        HEAD,
        *before,
        f"""said as (
  select customer_id, nullif(trim(name), '') as name, {rank} as rank, {bits} as bits from base
  where {" or ".join(said)}
)""",
        f"""found as (
  select customer_id, min(rank)::integer as rank, coalesce(min(name), '') as name from said
  group by customer_id having bit_or(bits) = {(1 << len(said)) - 1}
)""",
    ]
    sql = f"""{", ".join(parts)}
select customer_id, rank, name, (select count(*) from found) as total from found {where}
order by rank, name, customer_id limit {page.limit}"""
    return Kernel(sql, TABLES, parameters, HEAD)
