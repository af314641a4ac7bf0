"""Which cubes there are: the sums of all metrics that share their rows, by day and by what pages split by.

A cube's name tells its whole definition, so that one made under another clock, another catalogue or
other columns is never mistaken for it: nobody finds it, and rows answer until the next load.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import METRICS
from unisono.loop.measure.clock import CLOCK
from unisono.loop.measure.dimensions import OFFERED
from unisono.loop.measure.metric import Base, Metric
from unisono.loop.measure.privacy import is_personal
from unisono.loop.measure.reach import Extras, Found, Place, Reach
from unisono.loop.measure.selection import weight_sql
from unisono.loop.measure.sufficient import sums_of
from unisono.model.canon import Kind
from unisono.model.cube import CUBE
from unisono.model.question import Question

_MADE_SO = "1"  # of the way cubes are made; another one makes all of them anew
_MORE = ("account.origin", "instrument", "kept")  # asked by findings, not offered on pages
_FROM_THE_DAY = ("weekday",)
_SPLITS = (Kind.TEXT, Kind.FLAG)

_Frozen = tuple[tuple[str, tuple[tuple[str, Kind], ...]], ...]


@dataclass(frozen=True, slots=True)
class Cube:
    """One cube as it can be made: whose rows, which metrics, and what it might be split by."""

    name: str
    base: Base
    metrics: tuple[Metric, ...]
    columns: tuple[tuple[str, Found], ...]  # each under its name in the cube, the most telling first
    places: tuple[Place, ...]  # the tables these columns stand in, each after the one it hangs on
    weight: str

    @property
    def plain(self) -> bool:
        """Whether its rows are a table as it stands, so that each says something by itself."""
        return not self.base.sql

    @property
    def tables(self) -> tuple[str, ...]:
        """Every table it is made from."""
        return tuple(dict.fromkeys((*self.base.tables, *(place.table for place in self.places))))


def column_name(found: Found) -> str:
    """What a column is called in a cube: the references that lead to it, and its name.

    >>> from unisono.loop.measure.metric import Base
    >>> column_name(Reach(Base("responses", "at"), {}).find("customers.segment"))
    'customer.segment'
    """
    return ".".join((*found.place.path, found.name))


def cubes(extras: Extras, zone: str) -> tuple[Cube, ...]:
    """Every cube of a company with these own columns, on this clock.

    Metrics whose rows depend on the question's days or on what the company says of itself, or that first
    add up by customer, are in none: their sums can't be added up from days.

    >>> "revenue_per_customer" in [metric.slug for cube in cubes({}, "UTC") for metric in cube.metrics]
    False
    """
    return _cubes(tuple((table, tuple(kinds.items())) for table, kinds in sorted(extras.items())), zone)


def cube_of(metric: Metric, extras: Extras, zone: str) -> Cube | None:
    """The cube a metric is in; None where it is in none.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> cube_of(metric_of("nps"), {}, "UTC") is cube_of(metric_of("csat"), {}, "UTC")
    True
    """
    return next((cube for cube in cubes(extras, zone) if metric in cube.metrics), None)


@lru_cache(maxsize=16)
def _cubes(frozen: _Frozen, zone: str) -> tuple[Cube, ...]:
    extras = {table: dict(kinds) for table, kinds in frozen}
    by_base: dict[Base, list[Metric]] = {}
    for metric in METRICS:
        base = _same_rows(metric)
        if base is not None:
            by_base.setdefault(base, []).append(metric)
    return tuple(_cube(base, metrics, extras, zone) for base, metrics in by_base.items())


def _same_rows(metric: Metric) -> Base | None:
    """The rows of a metric where they, and their sums, are the same whatever is asked; else None."""
    base = metric.base(Question(metric.slug))
    days = Question(metric.slug, grain="month", since=date(2020, 2, 3), until=date(2020, 3, 4))
    additive = not (metric.per or metric.among or base.windowed or base.stated) and metric.base(days) == base
    return base if additive else None


class _Quiet(Reach):
    """Says that there is no such column, and doesn't look for names near it."""

    def _near(self, _column: str) -> list[str]:
        return []


def _cube(base: Base, metrics: Sequence[Metric], extras: Extras, zone: str) -> Cube:
    reach = _Quiet(base, extras)
    columns = tuple(_columns(reach, metrics[0]))
    places = reach.joins(found for _, found in columns)
    weight = weight_sql(base, extras)
    told = [_MADE_SO, zone, base.relation, base.time, weight]
    told += [f"{name} {found.sql} {found.kind}" for name, found in columns]
    told += [
        f"{metric.slug} {metric.value} {metric.over} {metric.currency} {sums_of(metric)}"
        for metric in metrics
    ]
    told += [place.join for place in places]
    key = hashlib.blake2b("\n".join(told).encode(), digest_size=6).hexdigest()
    return Cube(f"{CUBE}{base.row_of or base.tables[0]}_{key}", base, tuple(metrics), columns, places, weight)


def _columns(reach: Reach, metric: Metric) -> Iterable[tuple[str, Found]]:
    """What a cube might be split by: what pages offer and the company added, nothing personal."""
    found: dict[str, Found] = {}
    own = [(reach.base.row_of, ""), ("customers", "customer.")]
    added = (
        f"{where}{name}"
        for table, where in own
        for name, kind in reach.extras.get(table, {}).items()
        if kind in _SPLITS
    )
    for name in (*OFFERED, *_MORE, *added):
        if name in _FROM_THE_DAY:
            continue
        try:
            column = reach.find(name)
        except QuestionError:
            continue
        if name in CLOCK or not is_personal(metric, name, reach.extras):
            found.setdefault(column_name(column), column)
    return found.items()
