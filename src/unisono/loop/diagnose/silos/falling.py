"""Groups of customers who began to leave while every board was green: by segment and quarter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unisono.loop.diagnose.silos.boards import boards
from unisono.loop.diagnose.silos.nouns import MARGIN, Board, Kpi
from unisono.loop.diagnose.silos.stays import LEAST_LEFT, Stays
from unisono.stats.excess import Excess, worsened

Rows = Sequence[Mapping[str, Any]]
QUARTER, LATEST = 3, 4  # months of a quarter; how many of the last quarters are looked at
ALL_GREEN = 0.95  # of the customers won, or contacts that went badly, in that quarter


@dataclass(frozen=True, slots=True)
class Falling:
    """A group in one quarter, against the others then, and against how it stood to them before.

    `first` is the quarter's first month, counted from year 0; `worse` how many times as bad as before, with
    its p; `p_value` asks for both.
    """

    group: str
    value: str
    first: int
    now: Excess
    worse: float
    p_value: float
    customers: int  # of the group, there at its beginning or won in it
    boards: tuple[Board, ...]

    @property
    def green(self) -> tuple[Board, ...]:
        """The boards on which everything was on target."""
        return tuple(board for board in self.boards if board.share >= ALL_GREEN)


def falling(group: str, stays: Stays, kpis: Sequence[Kpi], won: Rows, served: Rows) -> list[Falling]:
    """Every group in every one of the last quarters that can be compared, with the boards of that quarter.

    Service's board is that of all contacts; that of who won customers, of where the group was won, as far as
    `won` says so.
    """
    found = []
    for value in stays.values:
        for first in _quarters(stays.last):
            told = _looked(stays, value, first)
            if told is None:
                continue
            now, worse, p = told
            where = {f"at_{group}": value} if won and f"at_{group}" in won[0] else {}
            mine = (_within(won, first, where), _within(served, first, {}))
            count = _customers(stays, value, first)
            found.append(Falling(group, value, first, now, worse, p, count, boards(kpis, *mine)))
    return found


def _quarters(last: int) -> Iterator[int]:
    """The first months of the last whole quarters, oldest first."""
    end = last + 1 - (last + 1) % QUARTER
    yield from (end - QUARTER * back for back in range(LATEST, 0, -1))


def _looked(stays: Stays, value: str, first: int) -> tuple[Excess, float, float] | None:
    inside = (stays.month >= first) & (stays.month < first + QUARTER)
    now = stays.excess_of(value, needs=True, margin=MARGIN, where=inside)
    past = stays.excess_of(value, needs=True, where=stays.month < first)
    worse, p = worsened(now, past, margin=MARGIN)
    if now.p_value is None or worse is None or p is None or min(now.events, past.events) < LEAST_LEFT:
        return None
    return now, worse, max(now.p_value, p)


def _customers(stays: Stays, value: str, first: int) -> int:
    mine = stays.value == stays.values.index(value)
    won = (stays.month > first) & (stays.month < first + QUARTER) & (stays.start == stays.month)
    return round(float(stays.at_risk[mine & ((stays.month == first) | won)].sum()))


def _within(rows: Rows, first: int, where: Mapping[str, str]) -> list[Mapping[str, Any]]:
    return [
        row
        for row in rows
        if first <= int(row["month"]) < first + QUARTER
        and all(str(row[name]) == value for name, value in where.items())
    ]
