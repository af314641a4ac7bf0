"""Which recipe is a file's? Its columns tell it better than its name, which people change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unisono.loop.listen.casts import Reader
from unisono.loop.listen.expressions import Named, compile_expression
from unisono.model.recipe import SourceFile


@dataclass(frozen=True, slots=True)
class ColumnFit:
    """Which of the columns a recipe's file needs are there, and which are missing."""

    present: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of needed columns that are there; 0 where a recipe names none."""
        needed = len(self.present) + len(self.missing)
        return len(self.present) / needed if needed else 0.0


def column_fit(file: SourceFile, columns: Iterable[str]) -> ColumnFit:
    """How well do these columns fit what a recipe reads?

    >>> from unisono.model.recipe import Feed, Field
    >>> feed = Feed("leads", (Field("id", column="ID"), Field("origin", column="from")), ("ID",))
    >>> column_fit(SourceFile("a", "a.csv", (feed,)), ["id", "name"])
    ColumnFit(present=('ID',), missing=('from',))
    """
    found = {column.casefold() for column in columns}
    needed = list(dict.fromkeys(_named(file)))
    present = tuple(column for column in needed if column.casefold() in found)
    return ColumnFit(present, tuple(column for column in needed if column not in present))


def _named(file: SourceFile) -> Iterator[str]:
    """Every raw column of the file's own that its recipe names."""
    joins = {join.name for join in file.joins}
    written = [rule.expression for rule in file.rules]
    plain = [here for join in file.joins for here, _ in join.on]
    for feed in file.feeds:
        plain += feed.source_id
        plain += [field.column for field in feed.fields if field.column]
        written += [field.expression for field in feed.fields]
        written.append(feed.where)
    yield from (column for column in plain if column.partition(".")[0] not in joins)
    for expression in filter(None, written):
        compiled = compile_expression(expression, lambda _join, _column: Named("x", Reader()), place=file.key)
        yield from (column for join, column in compiled.columns if not join)
