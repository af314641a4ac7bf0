"""Cubes of a company of a few rows, made by the kernels that make them in the warehouse."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from tests.loop.measure.company import ZONE, Company
from unisono.loop.measure.ask import figures_from, kernel_for
from unisono.loop.measure.cells import making_kernel, named
from unisono.loop.measure.cube import Cube, cubes
from unisono.loop.measure.stored import kept_sums, sum_column
from unisono.model.canon import Kind
from unisono.model.cube import CUBE, NO_CUBES, Cubes
from unisono.model.question import Figure, Question


def put_cube(company: Company, cube: Cube, names: Collection[str], *, weighted: bool) -> dict[str, Kind]:
    """Make one cube of a company, split by some of its columns; answers with its columns."""
    kernel = making_kernel(cube, names, weighted=weighted)
    for table in kernel.tables:
        company._engine.execute(f"create or replace view {table} as select * from stored.{table}")
    company._engine.execute(f"create or replace table stored.{cube.name} as {kernel.sql}")
    for table in kernel.tables:
        company._engine.execute(f"drop view {table}")
    sums = (
        sum_column(metric, each.name)
        for metric in cube.metrics
        for each in kept_sums(metric, weighted=weighted)
    )
    return {name: found.kind for name, found in named(cube, names)} | dict.fromkeys(sums, Kind.NUMBER)


def cubes_in(company: Company, *, without: Collection[str] = (), weighted: bool = True) -> Cubes:
    """Every cube of a company, by all columns but those left out."""
    columns = {
        cube.name: put_cube(
            company, cube, [name for name, _ in cube.columns if name not in without], weighted=weighted
        )
        for cube in cubes(company.extras, ZONE)
    }
    counted = {table for cube in cubes(company.extras, ZONE) for table in cube.base.counted}
    rows = {
        table: company._engine.execute(f"select count(*) from stored.{table}").fetchall()[0][0]
        for table in counted
    }
    return Cubes(columns, rows, ZONE)


def answered(company: Company, question: Question, made: Cubes = NO_CUBES) -> tuple[Figure, ...]:
    """The figures of a question, from cubes where they are given and it fits one."""
    kernel = kernel_for(question, extras=company.extras, cubes=made)
    return figures_from(question, company.ask(kernel), currency="PEN")


def is_cubed(company: Company, question: Question, made: Cubes) -> bool:
    """Whether a question is answered from a cube."""
    tables = kernel_for(question, extras=company.extras, cubes=made).tables
    return any(table.startswith(CUBE) for table in tables)


def same(one: Sequence[Figure], other: Sequence[Figure]) -> bool:
    """Whether figures are the same: keys in their order, n, reasons and currencies; numbers to 12 digits."""
    return [figure.key for figure in one] == [figure.key for figure in other] and all(
        _alike(_told(a), _told(b)) for a, b in zip(one, other, strict=True)
    )


def _told(figure: Figure) -> dict[str, Any]:
    found = figure.estimate
    names = ("value", "low", "high", "n", "reason", "method", "currency")
    return {name: getattr(found, name) for name in names} | {"group": tuple(figure.group.items())}


def _alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(_equal(one[name], other[name]) for name in one)


def _equal(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-11, abs_tol=1e-11)
    return one == other
