"""A feed says which raw column becomes which canonical one: here it is read and checked against the canon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from unisono.errors import RecipeError
from unisono.loop.listen.casts import Reader
from unisono.loop.listen.expressions import Named, compile_expression, require
from unisono.loop.listen.section import Section, unknown
from unisono.model.canon import BY_NAME, Kind, Table
from unisono.model.recipe import Feed, Field

EXTRA_KINDS = (Kind.TEXT, Kind.TIME, Kind.DAY, Kind.INTEGER, Kind.NUMBER, Kind.MONEY, Kind.FLAG)
_NUMERIC = (Kind.INTEGER, Kind.NUMBER, Kind.MONEY)
_TEXTUAL = (Kind.ID, Kind.REF, Kind.TEXT)
_OURS = frozenset(
    ["source", "source_id", "record", "bucket", "fault", "flags", "raw", "kept", "edition", "hash", "period"]
)  # names the memory keeps for itself
_SHAPE = re.compile(r"[a-z][a-z0-9_]*")


def checked(text: str, joins: tuple[str, ...], *, place: str, kind: Kind, exact: bool = False) -> str:
    """The expression itself, once found harmless and of use for `kind`, before raw columns are known.

    Text is of use for every kind, since it can be read as one, unless `exact`.

    >>> checked("status = 'x'", (), place="where", kind=Kind.FLAG, exact=True)
    "status = 'x'"
    """

    def names(join: str, _column: str) -> Named:
        if join and join not in joins:
            raise unknown("recipe_join_unknown", place, join, joins)
        return Named("x", Reader())

    compiled = compile_expression(text, names, place=place)
    if exact or compiled.kind is not Kind.TEXT:
        require(compiled, yields(kind), expression=text, place=place)
    return text


def yields(kind: Kind) -> Kind:
    """What an expression must yield for a target of this kind: ids are text, money and counts are numbers.

    >>> yields(Kind.MONEY)
    <Kind.NUMBER: 'number'>
    """
    return Kind.TEXT if kind in _TEXTUAL else Kind.NUMBER if kind in _NUMERIC else kind


def read_feed(section: Section, joins: tuple[str, ...]) -> Feed:
    """Which rows of a canonical table does this file give, and from which of its columns?

    Raises
    ------
    RecipeError
        where the table, a column, a kind or an expression isn't known, or a required column is missing

    >>> read_feed(Section({"table": "leads", "source_id": "id",
    ...     "columns": {"id": "id", "created_at": "since"}}), ()).fields[1].column
    'since'
    """
    section.only("table", "source_id", "where", "columns", "extras")
    name = section.text("table")
    table = BY_NAME.get(name)
    if table is None:
        raise unknown("recipe_table_unknown", section.at("table"), name, BY_NAME)
    columns, extras = section.section("columns"), section.section("extras")
    fields = [_mapped(columns, target, table, joins) for target in columns.values]
    for column in table.columns:
        if column.required and column.name not in columns.values:
            raise RecipeError(
                "recipe_column_missing", place=columns.place, table=name, name=column.name,
                meaning=column.meaning,
            )  # fmt: skip
    kinds = tuple((extra, _extra_kind(extras, extra, table)) for extra in extras.values)
    fields += [_field(extras, extra, Kind(kind), joins) for extra, kind in kinds]
    where = section.text("where", "")
    if where:
        checked(where, joins, place=section.at("where"), kind=Kind.FLAG, exact=True)
    return Feed(name, tuple(fields), section.texts("source_id"), where, kinds)


def extra_fits(name: str, table: Table) -> bool:
    """Whether a column beyond the canon may be called this: nobody else's name, and plain.

    >>> from unisono.model.canon import BY_NAME
    >>> extra_fits("ward", BY_NAME["cases"]), extra_fits("topic", BY_NAME["cases"])
    (True, False)
    """
    taken = {*table.names, *(derived.name for derived in table.derived), *_OURS}
    return name not in taken and _SHAPE.fullmatch(name) is not None


def _mapped(columns: Section, target: str, table: Table, joins: tuple[str, ...]) -> Field:
    column = table.column(target)
    if column is None:
        raise unknown("recipe_target_unknown", columns.at(target), target, table.names, table=table.name)
    return _field(columns, target, column.kind, joins)


def _extra_kind(extras: Section, name: str, table: Table) -> str:
    if not extra_fits(name, table):
        raise RecipeError("recipe_extra_unfit", place=extras.at(name), name=name, table=table.name)
    value = extras.values[name]
    if not isinstance(value, Mapping):
        return str(Kind.TEXT)
    return Section(value, extras.at(name)).choice("kind", EXTRA_KINDS, Kind.TEXT)


def _field(section: Section, target: str, kind: Kind, joins: tuple[str, ...]) -> Field:
    written = section.values[target]
    place = section.at(target)
    if isinstance(written, str):
        written = {"column": written}
    if not isinstance(written, Mapping):
        raise section.unfit(target, '"column", { value = … }, { expression = "…" }')
    field = Section(written, place)
    field.only("column", "value", "expression", "translate", "system", "kind")
    if sum(way in written for way in ("column", "value", "expression")) != 1:
        raise RecipeError("recipe_field_unclear", place=place)
    if "translate" in written and "column" not in written:
        raise RecipeError("recipe_translate_alone", place=place)
    if "system" in written and kind not in (Kind.ID, Kind.REF):
        raise RecipeError("recipe_system_alone", place=place)
    expression = field.text("expression") if "expression" in written else ""
    return Field(
        target,
        column=field.text("column") if "column" in written else "",
        value=_constant(field, kind) if "value" in written else None,
        expression=checked(expression, joins, place=field.at("expression"), kind=kind) if expression else "",
        translate=_translation(field.section("translate")),
        system=system_name(field, "system") if "system" in written else "",
    )


def system_name(section: Section, key: str) -> str:
    """The name of a system, which scopes ids as `system:value`, so it holds no colon and no blanks."""
    value = section.text(key)
    if not re.fullmatch(r"[a-z0-9][a-z0-9_.-]*", value):
        raise RecipeError("recipe_name_unfit", place=section.at(key), name=value)
    return value


def _translation(section: Section) -> tuple[tuple[str, str], ...]:
    pairs = []
    for raw, said in section.values.items():
        if not isinstance(said, (str, bool, int, float)):
            raise section.unfit(raw, "text")
        pairs.append((raw, str(said).lower() if isinstance(said, bool) else str(said)))
    return tuple(pairs)


def _constant(field: Section, kind: Kind) -> str | int | float | bool:
    value: Any = field.values["value"]
    if isinstance(value, date) and kind in (Kind.TIME, Kind.DAY):
        value = value.isoformat()
    if kind is Kind.FLAG:
        fits = isinstance(value, bool)
    elif kind in _NUMERIC:
        fits = isinstance(value, int if kind is Kind.INTEGER else (int, float)) and not isinstance(
            value, bool
        )
    else:
        fits = isinstance(value, str) and bool(value.strip()) and (kind in _TEXTUAL or _is_moment(value))
    if not fits:
        raise field.unfit("value", str(kind))
    constant: str | int | float | bool = value
    return constant


def _is_moment(value: str) -> bool:
    try:
        return 1900 <= datetime.fromisoformat(value).year <= 2200
    except ValueError:
        return False
