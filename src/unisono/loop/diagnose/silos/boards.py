"""Which departments' boards were green for a group of customers while it was won and served."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from unisono.loop.diagnose.silos.nouns import Board, Kpi

Rows = Sequence[Mapping[str, Any]]


def boards(kpis: Iterable[Kpi], won: Rows, served: Rows) -> tuple[Board, ...]:
    """Each department's board for one group, the greenest first.

    Marketing, Sales and whoever else wins customers answer for the months in which these were won, where
    they were won; Service for the contacts of theirs that went badly, in the queues that took them.

    Parameters
    ----------
    kpis : the registry.
    won, served : rows of `won_kernel` and `served_kernel` of the group.
    """
    weighed: dict[str, list[tuple[str, float, float]]] = defaultdict(list)
    for kpi in kpis:
        rows, count = (served, "bad") if kpi.department == "service" else (won, "n")
        all_of, green = _weight(kpi, rows, count)
        if all_of:
            weighed[kpi.department].append((kpi.name, all_of, green))
    told = [_board(department, each) for department, each in weighed.items()]
    return tuple(sorted(told, key=lambda board: (-board.share, board.department)))


def green_in(kpis: Iterable[Kpi], month: int, values: Mapping[str, str]) -> dict[str, bool]:
    """By department: were all its KPIs on target in this month, of those that are about everybody or these?

    Departments without a reading in this month aren't there.
    """
    told: dict[str, bool] = {}
    for kpi in kpis:
        if month in kpi.judged and (kpi.place is None or values.get(kpi.place[0], "") == kpi.place[1]):
            told[kpi.department] = told.get(kpi.department, True) and month in kpi.green
    return told


def _weight(kpi: Kpi, rows: Rows, count: str) -> tuple[float, float]:
    """How many of the group a KPI is about, and for how many of them it was green."""
    all_of = green = 0.0
    for row in rows:
        if row["month"] in kpi.judged and _about(kpi, row):
            all_of += row[count]
            green += row[count] if row["month"] in kpi.green else 0
    return all_of, green


def _about(kpi: Kpi, row: Mapping[str, Any]) -> bool:
    if kpi.place is None:
        return True
    column = f"at_{kpi.place[0]}"
    return column in row and row[column] == kpi.place[1]


def _board(department: str, weighed: Sequence[tuple[str, float, float]]) -> Board:
    total = sum(all_of for _, all_of, _ in weighed)
    share = sum(green for _, _, green in weighed) / total
    # The KPIs that were green for most come first: they are what the board shows.
    names = sorted(weighed, key=lambda each: (-each[2], each[0]))
    return Board(department, share, round(total), tuple(name for name, _, _ in names))
