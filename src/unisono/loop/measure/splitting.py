"""By which columns a cube is split: as many as keep it small enough to be read at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from unisono.loop.measure.cells import Columns, named, places_of, tables_of
from unisono.loop.measure.cube import Cube
from unisono.model.kernel import Kernel

MOST_VALUES = 60  # of a dimension; with more, nobody could read it
MOST_CELLS = 1_000_000  # so many are read in under 50 ms
_US_DAY = 86_400_000_000
_LOOKED_AT = 250_000  # rows; of more, some days speak for all
_EVERY = 61  # days at most; never a multiple of seven, so that weekdays take turns


def every(rows: int) -> int:
    """Of how many days is one looked at, where a table has so many rows?

    >>> every(30_000), every(5_000_000), every(10**9)
    (1, 20, 61)
    """
    step = min(_EVERY, -(-rows // _LOOKED_AT)) or 1
    return step if step % 7 else step + 1


def values_kernel(cube: Cube, step: int) -> Kernel:
    """About how many values does each column hold? `d0`, `d1`… in their order; and how many `rows` are there?

    `heavy` of the rows looked at stand for more or less than themselves.
    """
    counts = [f"approx_count_distinct({found.sql}) as d{place}" for place, (_, found) in _numbered(cube)]
    rows = ["count(*) as rows", "count(*) filter (where base._weight <> 1) as heavy"]
    return _over_base(cube, cube.columns, ", ".join([*rows, *counts]), step)


def weights_kernel(cube: Cube) -> Kernel:
    """Does any row stand for more or less than itself? One row: `heavy`."""
    sql = f"select count(*) as heavy from ({cube.base.relation}) as rows_of where {cube.weight} <> 1"
    return Kernel(sql, cube.base.tables)


def cells_kernel(cube: Cube, names: Sequence[str], step: int) -> Kernel:
    """About how many cells would the first column alone make, the first two, and so on? `c0`, `c1`…"""
    columns = named(cube, names)
    listed = [found.sql for _, found in columns]
    counts = (
        f"approx_count_distinct(hash({', '.join(['base._day', *listed[: place + 1]])})) as c{place}"
        for place in range(len(listed))
    )
    return _over_base(cube, columns, ", ".join(counts) or "0 as none", step)


def few_values(cube: Cube, row: Mapping[str, Any]) -> list[str]:
    """The columns with so few values that they can be read side by side."""
    return [name for place, (name, _) in _numbered(cube) if row[f"d{place}"] <= MOST_VALUES]


def fitting(
    names: Sequence[str], row: Mapping[str, Any], step: int, *, most: int = MOST_CELLS
) -> tuple[list[str], list[str]]:
    """Which columns stay, and which are yet to be tried without the one that made too many cells?

    >>> fitting(["country", "city", "channel"], {"c0": 900, "c1": 5_000, "c2": 9_000}, 1, most=4_000)
    (['country'], ['channel'])
    >>> fitting(["country"], {"c0": 900}, 1)
    (['country'], [])
    """
    made = [row[f"c{place}"] * step for place in range(len(names))]
    over = next((place for place, cells in enumerate(made) if cells > most), None)
    return (list(names), []) if over is None else (list(names[:over]), list(names[over + 1 :]))


def _numbered(cube: Cube) -> list[tuple[int, tuple[str, Any]]]:
    return list(enumerate(cube.columns))


def _over_base(cube: Cube, columns: Columns, shown: str, step: int) -> Kernel:
    joins = " ".join(place.join for place in places_of(cube, columns))
    time = cube.base.time
    some = f" where {time} // {_US_DAY} % {step} = 0" if step > 1 else ""
    sql = (
        f"with base as (\n  select *, {time} as _time, local_day({time}) as _day,"
        f" {cube.weight} as _weight"
        f" from ({cube.base.relation}) as rows_of{some}\n)\nselect {shown}\nfrom base {joins}"
    )
    return Kernel(sql, tables_of(cube, columns))
