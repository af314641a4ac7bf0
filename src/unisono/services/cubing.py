"""Makes the cubes of the next edition within a load: only what it changed, where that is less work."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from unisono.loop.measure.cells import DAY, making_kernel, named, refreshing_kernel, tables_of
from unisono.loop.measure.cube import Cube, cubes
from unisono.loop.measure.splitting import (
    MOST_CELLS,
    cells_kernel,
    every,
    few_values,
    fitting,
    values_kernel,
    weights_kernel,
)
from unisono.loop.measure.stored import kept_sums, sum_column
from unisono.loop.measure.touched import changed_relation, touched_kernel
from unisono.model.canon import Kind
from unisono.model.company import Company
from unisono.model.edition import Edition, TableState
from unisono.model.kernel import Kernel
from unisono.services.companies import warehouse_of
from unisono.store.warehouse import Reader
from unisono.store.warehouse.difference import Difference
from unisono.store.warehouse.layout import Layout

FEWEST_ROWS = 5_000  # with fewer, rows answer as fast as cells
MOST_CHANGED = 0.3  # of a table's rows; with more, all days are made anew
MOST_TOUCHED = 0.5  # of a cube's rows lie on touched days; with more, all are made anew
ROUNDS = 4  # of leaving out the column that makes too many cells
_KINDS = {"bigint": Kind.INTEGER, "double": Kind.NUMBER, "varchar": Kind.TEXT}


def make_cubes(company: Company, base: Edition, tables: Mapping[str, TableState]) -> dict[str, TableState]:
    """The cubes of the edition that has these tables and comes after `base`.

    Use it under `only_writer`, once the tables stand. Those whose rows did not change stay as they
    are. Of a table as it stands, the days of rows that came, went or changed are made anew, those of
    rows whose customer or case did among them; any other cube is made anew as a whole.
    """
    after = Edition(base.number + 1, None, tables, base.cubes)
    with ExitStack() as opened:
        work = _Work(company, base, after, opened)
        made = {cube.name: work.made(cube) for cube in cubes(after.extras, company.time_zone)}
    return {name: state for name, state in made.items() if state is not None}


class _Work:
    """The editions before and after, open side by side for as long as cubes are made."""

    def __init__(self, company: Company, base: Edition, after: Edition, opened: ExitStack) -> None:
        self._layout = Layout(warehouse_of(company))
        self._base, self._after = base, after
        self._before = opened.enter_context(Reader(self._layout.root, base, zone=company.time_zone))
        self._now = Reader(self._layout.root, after, zone=company.time_zone, kept=True)
        opened.callback(self._now.close)
        self._difference = Difference(self._layout, base, after)
        opened.callback(self._difference.close)
        self._lent: set[str] = set()

    def made(self, cube: Cube) -> TableState | None:
        """The cube as it must be now; None where rows are so few that none is needed."""
        rows = sum(self._now.state(table).rows for table in cube.base.counted)
        if rows < FEWEST_ROWS:
            return None
        standing = self._base.cubes.get(cube.name)
        if standing is None:
            return self._anew(cube)
        names = [name for name, _ in cube.columns if name in standing.extras]
        if not self._difference.changed(tables_of(cube, named(cube, names))):
            return standing
        return self._again(cube, names, standing) or self._anew(cube)

    def _anew(self, cube: Cube) -> TableState:
        step = every(sum(self._now.state(table).rows for table in cube.base.tables))
        state = self._whole(cube, step)
        if state.rows > 2 * MOST_CELLS and step > 1:  # the days looked at spoke for few of the others
            state = self._whole(cube, 1)
        return state

    def _again(self, cube: Cube, names: Sequence[str], standing: TableState) -> TableState | None:
        """The cube with its touched days made anew; None where all of it must be."""
        weighted = sum_column(cube.metrics[0], "w") in standing.extras
        if not cube.plain or (not weighted and self._weighted(cube)):
            return None
        days = self._touched(cube, names)
        if days is None:
            return None
        kernel = refreshing_kernel(cube, names, days, weighted=weighted)
        state = self._written(cube, kernel, standing.extras)
        return state if state.rows <= 2 * MOST_CELLS else None

    def _touched(self, cube: Cube, names: Sequence[str]) -> list[int | None] | None:
        """The days to make anew; None where that would be most of them."""
        for table in tables_of(cube, named(cube, names)):
            ids = self._difference.ids(table)
            if ids.num_rows > MOST_CHANGED * max(self._now.state(table).rows, 1):
                return None
            if table not in self._lent:
                self._lent.add(table)
                for reader in (self._before, self._now):
                    reader.lend(changed_relation(table), ids)
        asked = touched_kernel(cube, names)
        days = {row["day"] for reader in (self._before, self._now) for row in reader.ask(asked)}
        return None if self._share(cube, days) > MOST_TOUCHED else list(days)

    def _share(self, cube: Cube, days: set[int | None]) -> float:
        """What part of the standing cells lies on these days?"""
        sql = f"select {DAY} as day, count(*) as cells from {cube.name} group by {DAY}"
        asked = self._before.ask(Kernel(sql, (cube.name,)))
        cells: dict[int | None, int] = {row["day"]: row["cells"] for row in asked}
        return sum(cells.get(day, 0) for day in days) / max(sum(cells.values()), 1)

    def _weighted(self, cube: Cube) -> bool:
        return cube.weight != "1" and bool(self._one(weights_kernel(cube))["heavy"])

    def _whole(self, cube: Cube, step: int) -> TableState:
        """All cells, by each column that has few values and makes few cells beside those before it."""
        told = self._one(values_kernel(cube, step))
        names = few_values(cube, told)
        if told["rows"] * step > MOST_CELLS:
            names = self._fitting(cube, names, step)
        weighted = bool(told["heavy"]) or (step > 1 and self._weighted(cube))
        columns = {name: found.kind for name, found in named(cube, names)}
        for metric in cube.metrics:
            sums = kept_sums(metric, weighted=weighted)
            columns |= {sum_column(metric, each.name): _KINDS[each.type] for each in sums}
        return self._written(cube, making_kernel(cube, names, weighted=weighted), columns)

    def _fitting(self, cube: Cube, tried: Sequence[str], step: int) -> list[str]:
        kept: list[str] = []
        for _ in range(ROUNDS):
            names = [*kept, *tried]
            kept, tried = fitting(names, self._one(cells_kernel(cube, names, step)), step)
            if not tried:
                break
        return kept

    def _written(self, cube: Cube, kernel: Kernel, columns: Mapping[str, Kind]) -> TableState:
        path = self._layout.tables / cube.name / "data" / uuid.uuid4().hex[:12] / "cells.parquet"
        cells = self._now.write(kernel, path)
        return TableState((self._layout.relative(str(path)),), cells, None, columns)

    def _one(self, kernel: Kernel) -> dict[str, Any]:
        (row,) = self._now.ask(kernel)
        return row
