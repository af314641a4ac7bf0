"""The mapping form: a file's part of a recipe as fields of a page, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict

from unisono.loop.listen.drafts import MOST_FEEDS, MOST_KEYS, extras_of, kept_as_is, key_field, with_extras
from unisono.model.canon import BY_NAME, TABLES, Column, Kind, Privacy
from unisono.model.recipe import Feed, Field, SourceFile
from unisono.services.listen.looking import ColumnSeen, Look

COLUMN, CONSTANT, KEPT, NOTHING = "c:", "=", "kept", ""
MOST_PAIRS = 12
SETTINGS = ("dates", "decimal", "delimiter", "encoding", "sheet", "zone")
DELIMITERS = (",", ";", "tab", "|")
ENCODINGS = ("utf-8", "cp1252", "latin-1", "utf-16")


@dataclass(frozen=True, slots=True)
class Choice:
    """One target column in the form: what it is made from, and what else can be said of it."""

    name: str  # of the form's field
    column: Column
    chosen: str  # `c:<column>`, `=`, `kept`, or nothing
    constant: str = ""
    system: str = ""
    kept: str = ""  # what the recipe says that the form has no choice for
    pairs: tuple[tuple[str, str], ...] = ()  # values of the file, and what they are stored as

    @property
    def translated(self) -> bool:
        """Whether some of its values are stored as something else."""
        return any(said for _, said in self.pairs)

    @property
    def scoped(self) -> bool:
        """Whether its values are ids of some system."""
        return self.column.kind in (Kind.ID, Kind.REF)


@dataclass(frozen=True, slots=True)
class FeedChoices:
    """One table that the file feeds."""

    index: int
    table: str
    keys: tuple[str, ...]  # the columns that tell a row from others; as many as can be chosen
    system: str
    kept_key: str
    choices: tuple[Choice, ...]
    where: str


def choices_of(file: SourceFile, looked: Look) -> tuple[FeedChoices, ...]:
    """The form's fields for what a mapping says now."""
    return tuple(_feed_choices(index, feed, looked) for index, feed in enumerate(file.feeds))


def extras_chosen(file: SourceFile) -> frozenset[str]:
    """The columns kept beyond the canon."""
    return frozenset(extras_of(file.feeds[0])) if file.feeds else frozenset()


def columns_left(file: SourceFile, looked: Look) -> tuple[ColumnSeen, ...]:
    """The file's columns that no table takes."""
    taken = {field.column for feed in file.feeds for field in feed.fields} | {
        column for feed in file.feeds for column in feed.source_id
    }
    kept = extras_chosen(file)
    return tuple(
        column
        for column in looked.columns
        if column.name in looked.names and (column.name not in taken or column.name in kept)
    )


def file_from(data: QueryDict, base: SourceFile, looked: Look) -> SourceFile:
    """The mapping that a form says, upon the one it was made from: what has no field stays as it was."""
    feeds = [_feed_from(data, index, base) for index in _indexes(data)]
    if feeds:
        feeds[0] = with_extras(feeds[0], _extras(data, base, looked))
    settings = {name: data.get(name, getattr(base, name)) for name in SETTINGS}
    return replace(
        base,
        pattern=data.get("pattern", "").strip() or base.pattern,
        full="full" in data,
        feeds=tuple(feeds),
        **settings,
    )


def tables_free(file: SourceFile) -> tuple[str, ...]:
    """The tables that the file could feed besides; none once it feeds as many as a form holds."""
    fed = {feed.table for feed in file.feeds}
    return tuple(table.name for table in TABLES if table.name not in fed) if len(fed) < MOST_FEEDS else ()


def _feed_choices(index: int, feed: Feed, looked: Look) -> FeedChoices:
    table = BY_NAME[feed.table]
    fields = {field.target: field for field in feed.fields}
    identity = fields.get("id")
    kept = _spoken(identity) if identity and kept_as_is(feed, identity) else ""
    keys = (*feed.source_id, *[""] * MOST_KEYS)[:MOST_KEYS]
    choices = tuple(
        _choice(f"f{index}.{column.name}", column, fields.get(column.name), looked)
        for column in table.columns
        if column.name != "id"
    )
    return FeedChoices(
        index, feed.table, keys, identity.system if identity else "", kept, choices, feed.where
    )


def _choice(name: str, column: Column, field: Field | None, looked: Look) -> Choice:
    if field is None:
        return Choice(name, column, NOTHING)
    if field.expression:
        return Choice(name, column, KEPT, kept=_spoken(field))
    if field.column:
        pairs = _pairs(column, field, looked)
        return Choice(name, column, COLUMN + field.column, system=field.system, pairs=pairs)
    constant = str(field.value).lower() if isinstance(field.value, bool) else str(field.value)
    return Choice(name, column, CONSTANT, constant=constant, system=field.system)


def _pairs(column: Column, field: Field, looked: Look) -> tuple[tuple[str, str], ...]:
    """The values of a column that has only a few, each with what it is stored as."""
    listed = column.kind in (Kind.TEXT, Kind.FLAG) and column.privacy is Privacy.OPEN
    seen = next((each.values for each in looked.columns if each.name == field.column and listed), ())
    told = dict(field.translate)
    return tuple((value, told.get(value, "")) for value in dict.fromkeys((*seen, *told)))


def _spoken(field: Field) -> str:
    return field.expression or field.column or str(field.value)


def _indexes(data: QueryDict) -> list[int]:
    numbers = (
        name[1:].removesuffix(".table") for name in data if name.startswith("f") and name.endswith(".table")
    )
    return sorted(int(number) for number in numbers if number.isascii() and number.isdigit())[:MOST_FEEDS]


def _feed_from(data: QueryDict, index: int, base: SourceFile) -> Feed:
    name = data[f"f{index}.table"]
    table = BY_NAME[name] if name in BY_NAME else TABLES[0]
    before = base.feeds[index] if index < len(base.feeds) and base.feeds[index].table == table.name else None
    old = {field.target: field for field in before.fields} if before else {}
    keys = tuple(dict.fromkeys(key for key in data.getlist(f"f{index}.key") if key))[:MOST_KEYS]
    fields: list[Field] = []
    if before and data.get(f"f{index}.id") == KEPT:
        keys = before.source_id
        fields.append(old["id"])
    elif keys:
        fields.append(key_field(keys, system=data.get(f"f{index}.id.system", "").strip()))
    for column in table.columns:
        field = _field_from(data, f"f{index}.{column.name}", column, old.get(column.name))
        if field is not None and column.name != "id":
            fields.append(field)
    return Feed(table.name, tuple(fields), keys, before.where if before else "")


def _field_from(data: QueryDict, name: str, column: Column, old: Field | None) -> Field | None:
    chosen = data.get(name, NOTHING)
    system = data.get(f"{name}.system", "").strip() if column.kind in (Kind.ID, Kind.REF) else ""
    if chosen == KEPT:
        return old
    if chosen == CONSTANT:
        constant = data.get(f"{name}.value", "").strip()
        return Field(column.name, value=_constant(constant, column.kind), system=system) if constant else None
    if chosen.startswith(COLUMN):
        raw = chosen.removeprefix(COLUMN)
        translate = _translation(data, name) if data.get(f"{name}.of", raw) == raw else ()
        return Field(column.name, column=raw, translate=translate, system=system)
    return None


def _translation(data: QueryDict, name: str) -> tuple[tuple[str, str], ...]:
    pairs = zip(data.getlist(f"{name}.raw"), data.getlist(f"{name}.said"), strict=False)
    return tuple((raw, said.strip()) for raw, said in pairs if said.strip())


def _constant(text: str, kind: Kind) -> str | int | float | bool:
    """A constant as a recipe has it; what can't be read so is left for the recipe to refuse."""
    if kind is Kind.FLAG:
        return {"true": True, "false": False}.get(text.lower(), text)
    if kind in (Kind.NUMBER, Kind.MONEY, Kind.INTEGER):
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            return text
        return int(number) if number.is_integer() else number
    return text


def _extras(data: QueryDict, base: SourceFile, looked: Look) -> Mapping[str, tuple[str, str]]:
    known = extras_of(base.feeds[0]) if base.feeds else {}
    kinds = {column.name: str(column.kind) for column in looked.columns}
    chosen = [column for column in data.getlist("extra") if column in kinds]
    return {column: known.get(column, (column, kinds[column])) for column in chosen}
