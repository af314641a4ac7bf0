"""A week of hours: figures by `hour_of_week` laid out as days by hours, nothing where nobody asked."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.loop.measure.pooling import DAYS, HOURS
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure

Grid = tuple[tuple[Figure | None, ...], ...]


def week_of(figures: Sequence[Figure]) -> Grid:
    """Seven days of twenty-four hours, Monday first; None where an hour has no case.

    Figures of other groups (a time nobody recorded) have no place in the week.
    """
    found = {figure.group.get("hour_of_week"): figure for figure in figures}
    return tuple(tuple(found.get(day * HOURS + hour) for hour in range(HOURS)) for day in range(DAYS))


def estimates_of(grid: Grid) -> tuple[tuple[Estimate, ...], ...]:
    """The same as estimates: hours without a case say so, and are never 0."""
    nothing = Estimate(None, None, None, 0, "share", reason=Reason("no_data"))
    return tuple(tuple(figure.estimate if figure else nothing for figure in day) for day in grid)


def keys_of(grid: Grid) -> tuple[tuple[str, ...], ...]:
    """The keys that open each hour; empty where there is nothing to open."""
    return tuple(tuple(figure.key if figure else "" for figure in day) for day in grid)
