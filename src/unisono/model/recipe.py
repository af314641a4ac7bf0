"""A recipe: how one system's files become rows of the canonical tables, read from TOML and frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

DateOrder = Literal["auto", "iso", "day_first", "month_first"]
Decimal = Literal["auto", ".", ","]


@dataclass(frozen=True, slots=True)
class Field:
    """How one target column is made from the raw row.

    Just one of `column` (a raw column, cast to the target's kind), `value` (a constant) or
    `expression` (SQL over raw columns, from a safe subset) is set. `translate` maps raw values.
    `system` scopes an id by another system than the recipe's own.
    """

    target: str
    column: str = ""
    value: str | int | float | bool | None = None
    expression: str = ""
    translate: tuple[tuple[str, str], ...] = ()
    system: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """One canonical table that a file feeds. `where` keeps only some rows; the others are not its rows."""

    table: str
    fields: tuple[Field, ...]
    source_id: tuple[str, ...]  # raw columns that together identify the row in its source
    where: str = ""
    extras: tuple[tuple[str, str], ...] = ()  # columns beyond the canon: (name, kind)


@dataclass(frozen=True, slots=True)
class Join:
    """Another file of the same recipe whose columns are looked up, as `name.column` in expressions.

    `orphans` says what happens when nothing is found: `report` (the row loads, the orphan is
    counted and shown), `set_aside`, or `ignore`.
    """

    name: str  # the key of the other file in this recipe
    on: tuple[tuple[str, str], ...]  # (column here, column there)
    orphans: Literal["report", "set_aside", "ignore"] = "ignore"


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold of a row; rows that break it are flagged (loaded, and shown) or set aside."""

    name: str
    expression: str
    action: Literal["flag", "set_aside"] = "set_aside"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One kind of file of the source: how to recognise it, how to read it, what it feeds."""

    key: str
    pattern: str  # glob relative to the folder
    feeds: tuple[Feed, ...]
    joins: tuple[Join, ...] = ()
    rules: tuple[Rule, ...] = ()
    optional: bool = False
    full: bool = False  # a full snapshot: what is gone from it is retired
    encoding: str = "auto"
    delimiter: str = "auto"
    decimal: Decimal = "auto"
    dates: DateOrder = "auto"
    sheet: str = ""
    zone: str = ""  # time zone of its times; empty means the company's


@dataclass(frozen=True, slots=True)
class Recipe:
    """A source's mapping: its name, the system that scopes its ids, and its files."""

    name: str
    system: str
    title: str
    files: tuple[SourceFile, ...]
    notes: str = ""
    company: dict[str, object] = field(default_factory=dict)  # what a new company may take over
