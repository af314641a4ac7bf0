"""How often promises are kept to customers like a deal's: of its need, in its place, at which hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.ledger import DELIVERY, STANDARD
from unisono.loop.measure.metric import LEVEL, MINIMUM_N, Base
from unisono.loop.measure.reach import Extras, Reach
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.stats.interval import Interval
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

RECENT = 180  # days: how promises were kept before says little of now
PARTS = 4  # of the day: night, morning, afternoon, evening, six hours each
_DEALS = Base("deals", "opened_at")


@dataclass(frozen=True, slots=True)
class Said:
    """A promise that holds now: its words, the campaign that makes it (none: it is everybody's), and the
    share it must be kept in. `checked` is what its checks are counted under."""

    id: str
    text: str
    checked: str
    campaign: str = ""
    standard: float = STANDARD


@dataclass(frozen=True, slots=True)
class Kept:
    """How often a promise was kept to customers like these, lately.

    `alike` are the levels they share with the deal, by column. `part` is the part of the day (0 begins at
    midnight) in which it was kept least, where that is beyond chance, and `there` how often.
    """

    promise: str
    share: Interval
    n: int
    alike: tuple[tuple[str, str], ...]
    part: int | None = None
    there: Interval | None = None


@dataclass(frozen=True, slots=True)
class KeptRates:
    """Checks of promises, counted by promise, by what was known of the customers' deals, by part of the day.

    Parameters
    ----------
    columns : what of the deals tells customers apart, the most telling first.
    cells : (promise, level of each column, part of the day) → (kept, checks).
    """

    columns: tuple[str, ...]
    cells: Mapping[tuple[str, tuple[str, ...], int], tuple[int, int]]

    def of(self, promise: str, levels: Mapping[str, str]) -> Kept | None:
        """How often a promise was kept to those most like a deal of whom there are thirty checks.

        Parameters
        ----------
        levels : what is known of the deal, by column.

        Returns
        -------
        Kept
            Of those alike in all columns, else in the first, else of everybody; None under 30 checks.
        """
        for count in range(len(self.columns), -1, -1):
            alike = [(name, levels.get(name, "")) for name in self.columns[:count]]
            if any(not level for _, level in alike):
                continue
            parts = self._parts(promise, tuple(level for _, level in alike))
            kept, n = (sum(each[place] for each in parts) for place in (0, 1))
            if n >= MINIMUM_N:
                return _kept(promise, tuple(alike), parts, (kept, n))
        return None

    def _parts(self, promise: str, levels: tuple[str, ...]) -> list[tuple[int, int]]:
        sums = [(0, 0)] * PARTS
        for (of, told, part), (kept, n) in self.cells.items():
            if of == promise and told[: len(levels)] == levels:
                sums[part] = (sums[part][0] + kept, sums[part][1] + n)
        return sums


def kept_kernel(columns: Iterable[str], *, extras: Extras) -> Kernel:
    """Which SQL counts how often each promise was kept lately, to customers by what is known of their deals?

    Parameters
    ----------
    columns : what of the deals tells customers apart.

    Returns
    -------
    Kernel
        Its rows hold `promise` (its id, or `delivery`), `g0`… for the columns, `part` of the day (0–3),
        `kept` and `checks`.

    >>> kept_kernel(("deals.needs",), extras={}).tables[-1]
    'deals'
    """
    checks = metric_of("promise_kept").base(Question("promise_kept"))
    reach = Reach(_DEALS, extras)
    found = [reach.find(name) for name in columns]
    places = reach.joins(found)
    names = [f"g{place}" for place in range(len(found))]
    shown = "".join(
        f", cast({each.sql} as varchar) as {name}" for each, name in zip(found, names, strict=True)
    )
    grouped = "".join(f"begun.{name}, " for name in names)
    time = checks.time
    sql = f"""with begun as (
  select base.customer_id{shown} from deals as base {" ".join(place.join for place in places)}
  where base.won and base.customer_id is not null
  qualify row_number() over (partition by base.customer_id order by base.closed_at, base.id) = 1
),
checked as (select * from ({checks.relation}) as rows_of where kept is not null)
select coalesce(checked.promise_id, checked.promise) as promise, {grouped}
  cast(extract(hour from local_time({time})) as integer) // {24 // PARTS} as part,
  cast(sum(kept) as integer) as kept, count(*) as checks
from checked join begun on begun.customer_id = checked.customer_id
cross join (select max(local_day({time})) as last from checked) as seen
where local_day({time}) > seen.last - {RECENT}
group by all order by all"""
    tables = (*checks.tables, *(place.table for place in places), "deals")
    return Kernel(sql, tuple(dict.fromkeys(tables)))


SAID = Kernel(
    """
select p.id, p.text, p.kind, p.campaign_id, p.share from promises as p
where coalesce(p.state, 'live') not in ('draft', 'evidenced', 'retired')
  and (p.ends_at is null or p.ends_at > (select max(opened_at) from deals)) order by p.id""",
    ("promises", "deals"),
)
"""The promises that still hold."""


def rates_from(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> KeptRates:
    """Kept rates from the rows of `kept_kernel`.

    >>> row = {"promise": "P", "g0": "a", "part": 0, "kept": 9, "checks": 40}
    >>> found = rates_from(["deals.needs"], [row]).of("P", {"deals.needs": "a"})
    >>> (found.n, found.share.value) if found else None
    (40, 0.225)
    """
    names = tuple(columns)
    cells: dict[tuple[str, tuple[str, ...], int], tuple[int, int]] = {}
    for row in rows:
        levels = tuple(str(row[f"g{place}"] or "").strip() for place in range(len(names)))
        cell = (str(row["promise"]), levels, int(row["part"]))
        kept, checks = cells.get(cell, (0, 0))  # blanks and nothing are two rows of one cell
        cells[cell] = (kept + int(row["kept"]), checks + int(row["checks"]))
    return KeptRates(names, cells)


def said_from(rows: Iterable[Mapping[str, Any]]) -> tuple[Said, ...]:
    """The promises that still hold, from the rows of `SAID`.

    >>> told = {"id": "P", "text": "…", "kind": "delivery", "campaign_id": None, "share": None}
    >>> said_from([told])[0].standard
    0.95
    """
    return tuple(
        Said(
            str(row["id"]),
            str(row["text"] or ""),
            DELIVERY if row["kind"] == DELIVERY else str(row["id"]),
            str(row["campaign_id"] or ""),
            STANDARD if row["share"] is None else float(row["share"]),
        )
        for row in rows
    )


def _kept(
    promise: str, alike: tuple[tuple[str, str], ...], parts: list[tuple[int, int]], whole: tuple[int, int]
) -> Kept:
    share = _share(*whole)
    worst = min(
        ((kept / n, place) for place, (kept, n) in enumerate(parts) if n >= MINIMUM_N), default=(1.0, None)
    )[1]
    if worst is None:
        return Kept(promise, share, whole[1], alike)
    there = _share(*parts[worst])
    apart = there.high is not None and share.low is not None and there.high < share.low
    return Kept(promise, share, whole[1], alike, *((worst, there) if apart else (None, None)))


def _share(kept: int, n: int) -> Interval:
    k = float(kept)
    return share_interval(Moments(n, n, n, k, k, k, k), level=LEVEL)
