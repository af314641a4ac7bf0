"""A question answered from a cube: the same sums as from rows, without reading any.

A question fits where its metric is in a cube of the edition and the cube knows every column it
splits or filters by. Who may see some rows alone is answered so only where nothing else could show:
of tables as they stand, split by what belongs to the row itself or to its own customer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import sqlglot
from sqlglot import exp

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.cells import DAY, PERIODS, quoted
from unisono.loop.measure.clock import CLOCK, day_number
from unisono.loop.measure.cube import Cube, column_name, cube_of
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.reach import Extras, Found, Place, Reach
from unisono.loop.measure.stored import column_with
from unisono.loop.measure.sufficient import over_parts, sums_of
from unisono.loop.measure.where import read_where
from unisono.model.canon import BY_NAME, Kind
from unisono.model.cube import Cubes
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.model.rights import Scope

_BOUNDS = {"countries": "customer.country", "units": "customer.business_unit"}


@dataclass(frozen=True, slots=True)
class Fit:
    """A question that a cube can answer, in pieces of SQL."""

    metric: Metric
    cube: Cube
    groups: tuple[str, ...]
    grain: str  # the column of its periods; empty without
    conditions: tuple[str, ...]
    parameters: Mapping[str, object]


def cube_kernel(question: Question, extras: Extras, cubes: Cubes) -> Kernel | None:
    """Which SQL answers the question from a cube? None where it must be asked of rows.

    Its rows are those of `kernel_for`.

    Raises
    ------
    QuestionError
        As `kernel_for`.
    """
    fit = fitting_cube(question, extras, cubes)
    return None if fit is None else kernel_of(fit, (fit.metric,), cubes, named="{sum}")


def kernel_of(fit: Fit, metrics: Sequence[Metric], cubes: Cubes, *, named: str) -> Kernel:
    """The SQL that asks a cube for some of its metrics; each sum is called as `named` says."""
    kept = cubes.columns[fit.cube.name]
    keys = [f"g{place}" for place in range(len(fit.groups))] + (["period"] if fit.grain else [])
    told = [f"{sql} as g{place}" for place, sql in enumerate(fit.groups)]
    told += [f"{fit.grain} as period"] if fit.grain else []
    said = []
    for metric in metrics:
        sums = sums_of(metric)
        columns = {each.name: quoted(column_with(metric, each.name, kept)) for each in sums}
        told.append(over_parts(sums, columns, named=named.format(slug=metric.slug, sum="{}")))
        said.append(f"{columns['n']} > 0")
    conditions = (f"({' or '.join(said)})", *fit.conditions)
    counted = ", ".join(_counted(table, cubes) for table in fit.cube.base.counted)
    sql = [
        f"with cells as (\n  select {', '.join(told)}\n  from {fit.cube.name} as base",
        f"  where {' and '.join(conditions)}",
        f"  group by {', '.join(str(place + 1) for place in range(len(keys)))}\n)," if keys else "),",
        f"standing as (select {counted})\nselect * from standing left join cells on true",
    ]
    order = ", ".join(f"{key} nulls first" for key in sorted(keys, reverse=True, key="period".__eq__))
    sql += [f"order by {order}"] if order else []
    tables = () if cubes.scope.everything else fit.cube.base.counted
    return Kernel("\n".join(sql), (fit.cube.name, *tables), fit.parameters)


def fitting_cube(question: Question, extras: Extras, cubes: Cubes) -> Fit | None:
    """The cube that can answer a question, and how; None where none can."""
    metric = metric_of(question.metric)
    cube = cube_of(metric, extras, cubes.zone) if cubes.columns else None
    if cube is None or cube.name not in cubes.columns:
        return None
    if question.since and question.until and question.since > question.until:
        return None  # refused where rows are asked
    reach = _CubeReach(cube, extras, cubes)
    groups = tuple(reach.find(name).sql for name in dict.fromkeys(question.by))
    conditions, parameters = _days(question)
    if question.where:
        condition = read_where(question.where, reach)
        conditions.append(f"({condition.sql})")
        parameters |= condition.parameters
    bounds = reach.bounds(cubes.scope)
    if reach.outside:
        return None
    for place, (column, values) in enumerate(bounds.items()):
        names = [f"scope{place}_{number}" for number in range(len(values))]
        conditions.append(f"{column} in ({', '.join(f'${name}' for name in names)})")
        parameters |= dict(zip(names, values, strict=True))
    grain = f"base.{PERIODS[question.grain]}" if question.grain else ""
    return Fit(metric, cube, groups, grain, tuple(conditions), parameters)


class _CubeReach(Reach):
    """Finds columns as over rows, and where they stand in a cube; notes those that stand in none."""

    def __init__(self, cube: Cube, extras: Extras, cubes: Cubes) -> None:
        super().__init__(cube.base, extras)
        self.outside = not (cubes.scope.everything or cube.plain)
        self._held = cubes.columns[cube.name]
        self._bounded = not cubes.scope.everything

    def find(self, name: str) -> Found:
        found = super().find(name)
        node = _clock(found, self._held) if name in CLOCK else _column(column_name(found), self._held)
        if node is None or (self._bounded and not _own(found.place)):
            self.outside = True
            return found
        return replace(found, node=node)

    def bounds(self, scope: Scope) -> dict[str, tuple[str, ...]]:
        """The columns that bound a scope, with the values they may have."""
        told = {column: getattr(scope, field) for field, column in _BOUNDS.items() if getattr(scope, field)}
        return {self.find(column).sql: values for column, values in told.items()} if self._named(told) else {}

    def _named(self, told: Mapping[str, object]) -> bool:
        missing = [column for column in told if _column(column, self._held) is None]
        self.outside = self.outside or bool(missing)
        return not missing


def _own(place: Place) -> bool:
    """Whether what stands there belongs to the row, to its own customer, or to nobody's customers."""
    if place.path[:1] == ("customer",):
        return True
    return not any(table == "customers" or BY_NAME[table].of_customer for table in place.tables[1:])


def _column(name: str, held: Mapping[str, Kind]) -> exp.Expr | None:
    return exp.column(name, table="base", quoted=True) if name in held else None


def _clock(found: Found, held: Mapping[str, Kind]) -> exp.Expr | None:
    """A column of the clock, from a cell's day (1970 began on a Thursday) and its hour."""
    weekday = f"((base.{DAY} + 700003) % 7 + 1)"
    if found.name == "weekday":
        return _parsed(weekday)
    if "hour" not in held:
        return None
    return _parsed('"base"."hour"' if found.name == "hour" else f'(({weekday} - 1) * 24 + "base"."hour")')


def _parsed(sql: str) -> exp.Expr:
    return exp.paren(sqlglot.parse_one(sql, read="duckdb"))


def _days(question: Question) -> tuple[list[str], dict[str, object]]:
    conditions = [f"base.{DAY} is not null"] if question.grain else []
    parameters: dict[str, object] = {}
    for name, day, operator in (("since", question.since, ">="), ("until", question.until, "<=")):
        if day is not None:
            conditions.append(f"base.{DAY} {operator} ${name}")
            parameters[name] = day_number(day)
    return conditions, parameters


def _counted(table: str, cubes: Cubes) -> str:
    """How many rows a table has: known of all of them, counted within a scope."""
    rows = str(cubes.rows.get(table, 0)) if cubes.scope.everything else f"(select count(*) from {table})"
    return f"{rows} as rows_{table}"
