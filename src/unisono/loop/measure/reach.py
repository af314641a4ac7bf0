"""Which columns a metric can be split or filtered by: its rows' own, and those of any table they point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

import sqlglot
from sqlglot import exp

from unisono.errors import QuestionError
from unisono.loop.measure.clock import CLOCK, clock_sql
from unisono.loop.measure.metric import Base
from unisono.model.canon import BY_NAME, Kind

Extras = Mapping[str, Mapping[str, Kind]]
"""The columns that a company's tables have beyond the canon: table → column → kind."""

_FARTHEST = 3  # references followed at most: responses → case → customer → campaign
_ORIGIN = ("source", "source_id")  # every stored row says where it came from


@dataclass(frozen=True, slots=True)
class Place:
    """A table within reach: the references that lead to it, and the tables they lead through."""

    path: tuple[str, ...]  # none for the base's own rows
    tables: tuple[str, ...]  # the base's first

    @property
    def table(self) -> str:
        """The table itself."""
        return self.tables[-1]

    @property
    def alias(self) -> str:
        """Its name in the kernel."""
        return "_".join(self.path) or "base"

    @property
    def join(self) -> str:
        """The SQL that brings its rows, none or one to each row it is reached from."""
        here, there = f'"{self.alias}"', f'"{"_".join(self.path[:-1]) or "base"}"'
        return f'left join {self.table} as {here} on {here}.id = {there}."{self.path[-1]}_id"'


@dataclass(frozen=True, slots=True)
class Found:
    """A column that a name led to: where it is, what it holds and how it is written."""

    place: Place
    name: str
    kind: Kind
    node: exp.Expr

    @property
    def sql(self) -> str:
        """The column as SQL."""
        return self.node.sql("duckdb")


class Reach:
    """All columns within reach of a base; the nearest of a name wins, and a tie must be settled."""

    def __init__(self, base: Base, extras: Extras) -> None:
        self.base = base
        self.extras = extras

    def find(self, name: str) -> Found:
        """Which column does this name mean?

        A bare name is the nearest column called so. A qualified one says the table
        (`deliveries.status`) or the references (`account.origin`, `customer.rep.team`). Between
        the customer and the account that served them, the customer is meant unless the account is
        named.

        Raises
        ------
        QuestionError
            `column_ambiguous` with the qualified choices; `column_unknown` with the nearest names.
        """
        *where, column = name.split(".")
        if not where and column in CLOCK:
            node = sqlglot.parse_one(clock_sql(column, "base._time"), read="duckdb")
            return Found(self.places[0], column, CLOCK[column], node)
        matching = [place for place in self.places if self._is(place, where) and column in self._kinds(place)]
        nearest = [place for place in matching if len(place.path) == len(matching[0].path)]
        nearest = [place for place in nearest if "account" not in place.path] or nearest
        if not nearest:
            raise QuestionError("column_unknown", column=name, near=", ".join(self._near(column)))
        if len(nearest) > 1:
            choices = ", ".join(".".join((*place.path, column)) for place in nearest)
            raise QuestionError("column_ambiguous", column=name, choices=choices)
        return self._found(nearest[0], column)

    def joins(self, found: Iterable[Found]) -> tuple[Place, ...]:
        """The tables that must be joined to have these columns, each after the one it hangs on."""
        paths = {each.place.path[:end] for each in found for end in range(1, len(each.place.path) + 1)}
        return tuple(place for place in self.places if place.path in paths)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every table within reach, the nearest first."""
        places = [Place((), (self.base.row_of,))]
        for place in places:  # grows while it is walked: breadth first
            if len(place.path) < _FARTHEST:
                places += self._next(place)
        return tuple(places)

    def _next(self, place: Place) -> Iterator[Place]:
        columns = BY_NAME[place.table].columns if place.path else self.base.own_columns
        for column in columns:
            if column.kind is Kind.REF and column.to not in place.tables:
                step = column.name.removesuffix("_id")
                yield Place((*place.path, step), (*place.tables, column.to))

    def _is(self, place: Place, where: list[str]) -> bool:
        if not where or where == [place.table]:
            return True
        return len(where) <= len(place.path) and list(place.path[-len(where) :]) == where

    def _kinds(self, place: Place) -> dict[str, Kind]:
        declared = self.base.own_columns if not place.path else BY_NAME[place.table].columns
        kinds = dict.fromkeys(_ORIGIN, Kind.TEXT) | dict(self.extras.get(place.table, {}))
        kinds |= {column.name: column.kind for column in declared}
        if place.table:
            kinds |= {derived.name: derived.kind for derived in BY_NAME[place.table].derived}
        return kinds

    def _found(self, place: Place, column: str) -> Found:
        derived = BY_NAME[place.table].derived if place.table else ()
        sql = next((each.sql for each in derived if each.name == column), None)
        node = exp.column(column, table=place.alias, quoted=True) if sql is None else _at(place.alias, sql)
        return Found(place, column, self._kinds(place)[column], node)

    def _near(self, column: str) -> list[str]:
        names = list(CLOCK) + [name for place in self.places for name in self._kinds(place)]
        return get_close_matches(column, dict.fromkeys(names), n=4) or sorted(self._kinds(self.places[0]))


def _at(alias: str, sql: str) -> exp.Expr:
    """A derived column's SQL, with its columns taken from the table called `alias`."""
    written = sqlglot.parse_one(sql, read="duckdb")
    for column in list(written.find_all(exp.Column)):
        column.set("table", exp.to_identifier(alias, quoted=True))
    return exp.paren(written)
