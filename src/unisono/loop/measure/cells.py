"""The SQL that makes a cube's cells from rows: a column for each dimension, and each metric's sums."""

from __future__ import annotations

from collections.abc import Collection

from unisono.loop.measure.clock import period_sql
from unisono.loop.measure.cube import Cube
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.reach import Found, Place
from unisono.loop.measure.stored import kept_sums, sum_column
from unisono.loop.measure.sufficient import over_rows
from unisono.model.kernel import Kernel
from unisono.model.question import Grain

DAY = "_day"
PERIODS: dict[Grain, str] = {"day": DAY, "week": "_week", "month": "_month", "quarter": "_quarter"}
"""The columns with the first day of each cell's periods."""

_US_DAY = 86_400_000_000
Days = Collection[int | None]
Columns = tuple[tuple[str, Found], ...]


def making_kernel(cube: Cube, names: Collection[str], *, weighted: bool, days: Days | None = None) -> Kernel:
    """All cells of a cube split by these columns; those of some days alone, where they are given.

    A cell is there where a row says something about any of the cube's metrics. Where every row
    stands for itself (not `weighted`), sums that follow from others are left out. What a joined
    table tells is grouped by one number for each combination of its columns, and written out last.
    """
    columns = named(cube, names)
    roots = _roots(cube, columns)
    own = [(name, found) for name, found in columns if not found.place.path]
    keys = ["base._day", *(f"{found.sql} as {quoted(name)}" for name, found in own)]
    keys += [f'"code_{root}".code as "code_{root}"' for root in roots]
    sums = [_sums(metric, weighted=weighted) for metric in cube.metrics]
    said = " or ".join(f"{_of(metric, 'w')} is not null" for metric in cube.metrics)
    grouped = ", ".join(str(place + 1) for place in range(len(keys)))
    joins = " ".join(f'left join "code_{root}" on "code_{root}".id = base."{root}_id"' for root in roots)
    shown = [f'"told_{root}".{quoted(name)}' for root, told in roots.items() for name, _ in told]
    shown += [f"{period_sql(grain, DAY)} as {column}" for grain, column in PERIODS.items() if column != DAY]
    back = " ".join(f'left join "told_{root}" on "told_{root}".code = cells."code_{root}"' for root in roots)
    hidden = ", ".join(f'"code_{root}"' for root in roots)
    parts = [part for root, told in roots.items() for part in _coded(cube, root, told)]
    parts += [
        _valued(cube, days),
        f"base as (select *, {_weights(cube)} from valued)",
        f"cells as (\n  select {', '.join([*keys, *sums])}\n  from base {joins}\n  where {said}\n"
        f"  group by {grouped}\n)",
    ]
    made = ",\n".join(parts)
    sql = (
        f"with {made}\nselect cells.*{f' exclude ({hidden})' if hidden else ''},"
        f" {', '.join(shown)}\nfrom cells {back}\norder by _day nulls first"
    )
    return Kernel(sql, tables_of(cube, columns))


def refreshing_kernel(cube: Cube, names: Collection[str], days: Days, *, weighted: bool) -> Kernel:
    """The cells of a cube as they stand, but for some days, whose cells are made anew."""
    fresh = making_kernel(cube, names, weighted=weighted, days=days)
    known = ", ".join(str(day) for day in sorted(day for day in days if day is not None))
    gone = [f"{DAY} in ({known})"] if known else []
    gone += [f"{DAY} is null"] if None in days else []
    left = f"select * from {cube.name} where ({' or '.join(gone) or 'false'}) is not true"
    sql = f"{left}\nunion all by name\nselect * from (\n{fresh.sql}\n)\norder by {DAY} nulls first"
    return Kernel(sql, (*fresh.tables, cube.name))


def named(cube: Cube, names: Collection[str]) -> Columns:
    """The columns of a cube that go by these names, in the cube's order."""
    return tuple((name, found) for name, found in cube.columns if name in names)


def places_of(cube: Cube, columns: Columns) -> tuple[Place, ...]:
    """The tables these columns stand in, each after the one it hangs on."""
    paths = {found.place.path[:end] for _, found in columns for end in range(1, len(found.place.path) + 1)}
    return tuple(place for place in cube.places if place.path in paths)


def tables_of(cube: Cube, columns: Columns) -> tuple[str, ...]:
    """Every table these columns of a cube are made from."""
    return tuple(dict.fromkeys((*cube.base.tables, *(p.table for p in places_of(cube, columns)))))


def quoted(name: str) -> str:
    """A column's name as SQL."""
    return f'"{name}"'


def _roots(cube: Cube, columns: Columns) -> dict[str, Columns]:
    """The columns by the reference of the base's own rows that leads to them."""
    first = dict.fromkeys(place.path[0] for place in places_of(cube, columns))
    return {root: tuple(each for each in columns if each[1].place.path[:1] == (root,)) for root in first}


def _coded(cube: Cube, root: str, told: Columns) -> list[str]:
    """One number for each combination of what a row reached through `root` tells."""
    places = [place for place in places_of(cube, told) if place.path[0] == root]
    joins = " ".join(place.join for place in places[1:])
    columns = ", ".join(f"{found.sql} as {quoted(name)}" for name, found in told)
    listed = ", ".join(quoted(name) for name, _ in told)
    same = " and ".join(f"r.{quoted(name)} is not distinct from t.{quoted(name)}" for name, _ in told)
    return [
        f'"rows_{root}" as materialized (\n'
        f'  select "{root}".id, {columns} from {places[0].table} as "{root}" {joins}\n)',
        f'"told_{root}" as materialized (\n'
        f'  select *, row_number() over () as code from (select distinct {listed} from "rows_{root}")\n)',
        f'"code_{root}" as materialized (\n'
        f'  select r.id, t.code from "rows_{root}" as r join "told_{root}" as t on {same}\n)',
    ]


def _valued(cube: Cube, days: Days | None) -> str:
    told = [f"{metric.value} as {_of(metric, 'v')}" for metric in cube.metrics]
    told += [f"{metric.over} as {_of(metric, 'x')}" for metric in cube.metrics if metric.over]
    time = cube.base.time
    return (
        f"valued as (\n  select *, {', '.join(told)}, {time} as _time, local_day({time}) as _day,"
        f" {cube.weight} as _weight\n  from ({cube.base.relation}) as rows_of"
        f"{f' where {on_days(time, days)}' if days is not None else ''}\n)"
    )


def on_days(time: str, days: Days) -> str:
    """The condition that keeps the rows of some days: first by time alone, which files know of themselves.

    >>> on_days("at", [None])
    '(at is null)'
    """
    known = sorted(day for day in days if day is not None)
    told = [f"{time} is null"] if None in days else []
    if known:
        low, high = (known[0] - 2) * _US_DAY, (known[-1] + 2) * _US_DAY
        listed = ", ".join(map(str, known))
        told.append(f"({time} between {low} and {high} and local_day({time}) in ({listed}))")
    return f"({' or '.join(told) or 'false'})"


def _weights(cube: Cube) -> str:
    """Each metric's weight, null where the row says nothing about it."""
    told = []
    for metric in cube.metrics:
        says = [f"{_of(metric, 'v')} is not null", "_weight > 0"]
        says += [f"{_of(metric, 'x')} is not null"] if metric.over else []
        told.append(f"case when {' and '.join(says)} then _weight end as {_of(metric, 'w')}")
    return ", ".join(told)


def _sums(metric: Metric, *, weighted: bool) -> str:
    columns = {letter: f"base.{_of(metric, letter)}" for letter in "vwx"}
    columns |= {"currency": f"base.{metric.currency}"} if metric.currency else {}
    return over_rows(kept_sums(metric, weighted=weighted), named=quoted(sum_column(metric, "{}")), **columns)


def _of(metric: Metric, letter: str) -> str:
    return quoted(sum_column(metric, letter))
