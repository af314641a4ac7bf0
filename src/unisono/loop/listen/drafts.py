"""A mapping is a recipe on its way: guessed from a file's columns, corrected in a page, kept as a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from unisono.loop.listen.fields import extra_fits
from unisono.loop.listen.guesses import SYNONYMS, guess, matches, plain
from unisono.loop.listen.sql import name as quoted
from unisono.model.canon import BY_NAME, TABLES, Kind, Table
from unisono.model.recipe import Feed, Field, Recipe, SourceFile

MOST_FEEDS, MOST_KEYS = 4, 3
LONGEST_NAME = 60
_NUMBER = re.compile(r"[+-]?(?:0|[1-9]\d{0,11})(?:[.,]\d+)?|[+-]?0[.,]\d+")
_MOMENT = re.compile(r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:[T ]\d{1,2}:\d{2}.*)?")
_FLAGS = frozenset(("true", "false", "yes", "no", "sí", "si", "não", "nao", "verdadero", "falso"))


def drafted(columns: Sequence[str], file_name: str, *, title: str = "") -> Recipe:
    """What could the recipe of a file nobody has mapped yet be? A first guess, perhaps incomplete.

    >>> drafted(["ticket_id", "opened", "canal"], "tickets_2026-03.csv").files[0].feeds[0].table
    'cases'
    """
    stem = file_name.rsplit("/", 1)[-1].removesuffix(".gz").rpartition(".")[0] or file_name
    spoken = re.sub(r"[\W\d_]*\d[\W\d_]*", " ", stem).strip() or stem
    table = _hinted(spoken) or guess(columns)[0]
    given = recipe_name(title or spoken)
    feed = _with_instrument(drafted_feed(table, columns, given), (spoken, *columns))
    file = SourceFile(given, pattern_for(file_name), (feed,))
    return Recipe(given, given, title or spoken.replace("_", " ").strip().capitalize(), (file,))


def drafted_feed(table: Table, columns: Sequence[str], system: str) -> Feed:
    """How the rows of a file could become rows of a table, where its columns' names tell."""
    found = matches(table, tuple(columns))
    keys = (found["id"],) if "id" in found else _keys(table, found, columns)
    fields = [key_field(keys)]
    fields += [Field(target, column=raw) for target, raw in found.items() if target != "id"]
    if table.name == "identities":
        told = {"system": Field("system", value=system), "system_id": Field("system_id", column=keys[0])}
        fields = [*(field for field in fields if field.target not in told), *told.values()]
    return Feed(table.name, tuple(fields), keys)


def key_field(columns: Sequence[str], *, system: str = "") -> Field:
    """The id of a row made from the columns that tell it from others.

    >>> key_field(["branch", "number"]).expression
    'concat_ws(\\'|\\', "branch", "number")'
    """
    if len(columns) == 1:
        return Field("id", column=columns[0], system=system)
    listed = ", ".join(quoted(column) for column in columns)
    return Field("id", expression=f"concat_ws('|', {listed})", system=system)


def fits_form(file: SourceFile) -> bool:
    """Whether a page's form can hold a file's mapping; one that looks things up elsewhere is edited as text.

    Rules, conditions and expressions stay as the recipe has them.
    """
    return (
        not file.joins
        and 1 <= len(file.feeds) <= MOST_FEEDS
        and not any(feed.extras for feed in file.feeds[1:])
        and all(_extra_is_plain(feed) for feed in file.feeds)
    )


def kept_as_is(feed: Feed, field: Field) -> bool:
    """Whether a field says what the form has no choice for, so that it can only be kept or replaced."""
    if field.target == "id":
        keys = key_field(feed.source_id)
        same = (field.column, field.expression) == (keys.column, keys.expression)
        return not same or bool(field.translate) or len(feed.source_id) > MOST_KEYS
    return bool(field.expression)


def extras_of(feed: Feed) -> dict[str, tuple[str, str]]:
    """The columns kept beyond the canon: file column to its name and kind."""
    kinds = dict(feed.extras)
    return {
        field.column: (field.target, kinds[field.target]) for field in feed.fields if field.target in kinds
    }


def with_extras(feed: Feed, chosen: Mapping[str, tuple[str, str]]) -> Feed:
    """The feed with these columns kept beyond the canon, each under a name that nobody else has."""
    table = BY_NAME[feed.table]
    fields = [field for field in feed.fields if table.column(field.target) is not None]
    kinds: dict[str, str] = {}
    for column, (wanted, kind) in chosen.items():
        name = extra_name(wanted or column, table, kinds)
        kinds[name] = kind
        fields.append(Field(name, column=column))
    return replace(feed, fields=tuple(fields), extras=tuple(kinds.items()))


def extra_name(column: str, table: Table, taken: Iterable[str] = ()) -> str:
    """A name for a column beyond the canon: its own in plain letters, set apart where it is taken.

    >>> extra_name("Canal de venta", BY_NAME["cases"]), extra_name("channel", BY_NAME["cases"])
    ('canal_venta', 'own_channel')
    """
    used = set(taken)
    stem = plain(column).lstrip("0123456789_")[:LONGEST_NAME] or "extra"
    choices = (column, stem, f"own_{stem}", *(f"own_{stem}_{number}" for number in range(2, 3_000)))
    return next(name for name in choices if name not in used and extra_fits(name, table))


def kind_of(values: Iterable[str]) -> Kind:
    """What kind of thing do these values look like? Text where there is any doubt: codes stay codes.

    >>> kind_of(["1,5", "2"]), kind_of(["0051", "12"]), kind_of(["sí", "no"])
    (<Kind.NUMBER: 'number'>, <Kind.TEXT: 'text'>, <Kind.FLAG: 'flag'>)
    """
    told = [value.strip() for value in values if value.strip()]
    if told and all(_NUMBER.fullmatch(value) for value in told):
        return Kind.NUMBER
    if told and all(_MOMENT.fullmatch(value) for value in told):
        return Kind.TIME
    if told and all(value.lower() in _FLAGS for value in told):
        return Kind.FLAG
    return Kind.TEXT


def with_file(recipe: Recipe, file: SourceFile) -> Recipe:
    """The recipe with this file's mapping in the place of the one it had, or added."""
    if file.key not in (each.key for each in recipe.files):
        return replace(recipe, files=(*recipe.files, file))
    files = tuple(file if each.key == file.key else each for each in recipe.files)
    return replace(recipe, files=files)


def recipe_name(title: str) -> str:
    """A name for a recipe, from what people call the source.

    >>> recipe_name("Mesa de ayuda (Perú)")
    'mesa_ayuda_peru'
    """
    return plain(title)[:LONGEST_NAME].strip("_") or "source"


def pattern_for(file_name: str) -> str:
    """By which names will the next file of this kind be known? What counts on, such as dates, may differ.

    >>> pattern_for("ventas_2026-03.csv"), pattern_for("clientes.xlsx"), pattern_for("2026.csv")
    ('**/ventas*.csv', '**/clientes.xlsx', '**/2026.csv')
    """
    last = file_name.rsplit("/", 1)[-1].removesuffix(".gz")
    stem, dot, ending = last.rpartition(".")
    stem, ending = (stem, dot + ending) if dot else (last, "")
    loose = re.sub(r"[\W\d_]*\d[\W\d_]*", "*", stem)
    return f"**/{loose if loose.strip('*') else stem}{ending}"


def _with_instrument(feed: Feed, told: Sequence[str]) -> Feed:
    """An export of one survey seldom says which: its name or its columns do."""
    if feed.table != "responses" or any(field.target == "instrument" for field in feed.fields):
        return feed
    words = {word for text in told for word in plain(text).split("_")}
    found = [name for name in ("nps", "csat", "ces") if name in words]
    return (
        replace(feed, fields=(*feed.fields, Field("instrument", value=found[0]))) if len(found) == 1 else feed
    )


def _hinted(spoken: str) -> Table | None:
    """The table that the file's name speaks of, in any of its languages."""
    words = {form for word in plain(spoken).split("_") for form in (word, f"{word}s", word.removesuffix("s"))}
    for table in TABLES:
        own = SYNONYMS.get(f"{table.name}.id", "").split()
        if words & {
            table.name,
            table.name.removesuffix("s"),
            *own,
            *(name.removesuffix("es") for name in own),
        }:
            return table
    return None


def _extra_is_plain(feed: Feed) -> bool:
    """Whether each column kept beyond the canon is one of the file's, as it stands, and kept once."""
    names = dict(feed.extras)
    kept = [field for field in feed.fields if field.target in names]
    return all(field.column and not field.translate for field in kept) and len(extras_of(feed)) == len(kept)


def _keys(table: Table, found: Mapping[str, str], columns: Sequence[str]) -> tuple[str, ...]:
    # Without an id of its own, a row is somebody's at a moment.
    both = [found[target] for target in ("customer_id", table.time) if target in found]
    return tuple(both) if len(both) > 1 else tuple(columns[:1])
