"""Campaigns that turn boards green and bring customers who leave: an empty promise, or an offer that ends.

Customers of a campaign are compared with those whom others brought in the same month, in the same country and
segment; for the second kind, who came for the same need as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from unisono.loop.diagnose.silos.boards import boards
from unisono.loop.diagnose.silos.nouns import MARGIN, Board, Kpi
from unisono.loop.diagnose.silos.stays import LEAST_LEFT, Stays
from unisono.model.estimate import Estimate
from unisono.stats.excess import Excess, excess, worsened
from unisono.stats.share import wilson

Rows = Sequence[Mapping[str, Any]]
WINDOW, LONGEST = 3, 24  # months: over how long leaving may pile up, and until when it is looked for
PILED, LEVEL = 0.05, 0.95


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a campaign's customers: how many more left, beside whose green boards."""

    value: str
    left: Excess
    boards: tuple[Board, ...]

    @property
    def green(self) -> tuple[Board, ...]:
        """The boards that were green for most of them."""
        return tuple(board for board in self.boards if board.green)


@dataclass(frozen=True, slots=True)
class Kept:
    """How often promises were broken to a campaign's customers, against the same promises to others."""

    broken: Excess
    promise: str

    @property
    def kept(self) -> Estimate:
        """How often they were kept to them."""
        n = round(self.broken.at_risk)
        share = 1 - self.broken.events / max(self.broken.at_risk, 1.0)
        low, high = wilson(share, max(n, 1), LEVEL)
        return Estimate(share, low, high, n, "share", method="wilson")

    @property
    def kept_to_others(self) -> Estimate:
        """How often the same promises were kept to the others in the same months."""
        ratio, n = self.broken.ratio or 1.0, round(self.broken.at_risk)
        share = 1 - self.broken.events / max(self.broken.at_risk, 1.0) / ratio
        return Estimate(share, None, None, n, "share", method="mantel_haenszel")


@dataclass(frozen=True, slots=True)
class Piled:
    """The months of tenure in which leaving piles up, and how it stands against the others' then."""

    first: int
    last: int
    left: Excess


def brought(stays: Stays, kpis: Sequence[Kpi], won: Rows, served: Rows, *, needs: bool) -> list[Brought]:
    """Every campaign of which enough have left to say anything, against its like."""
    told = []
    for value in stays.values:
        left = stays.excess_of(value, needs=needs, margin=MARGIN)
        if left.p_value is None or left.events < LEAST_LEFT:
            continue
        mine = ([row for row in rows if str(row["value"]) == value] for rows in (won, served))
        told.append(Brought(value, left, boards(kpis, *mine)))
    return told


def kept_to(rows: Rows, value: str) -> Kept | None:
    """How often promises were broken to this campaign's customers, and the same ones to others meanwhile."""
    mine: dict[tuple[str, int], tuple[float, float]] = {}
    others: dict[tuple[str, int], list[float]] = defaultdict(lambda: [0.0, 0.0])
    by_promise: dict[str, float] = defaultdict(float)
    for row in rows:
        key = (str(row["promise"]), int(row["month"]))
        if str(row["value"]) == value:
            mine[key] = (float(row["bad"]), float(row["n"]))
            by_promise[key[0]] += float(row["bad"])
        else:
            others[key][0] += float(row["bad"])
            others[key][1] += float(row["n"])
    if not mine:
        return None
    both = np.array([(*cells, *others[key]) for key, cells in mine.items()])
    told = excess(both[:, 0], both[:, 1], both[:, 2], both[:, 3], margin=MARGIN)
    return Kept(told, max(sorted(by_promise), key=lambda promise: by_promise[promise]))


def piled(stays: Stays, value: str) -> Piled | None:
    """The stretch of tenure in which a group's leaving piles up; None where it leaves evenly more.

    Every three months of tenure against all the rest of it: the ratio to the others in these months over that
    in the other months, the smallest p times the number of stretches looked at.
    """
    tenure = stays.tenure
    longest = int(min(tenure.max(initial=0), LONGEST))
    found: list[tuple[float, Piled]] = []
    for first in range(longest - WINDOW + 2):
        inside = (tenure >= first) & (tenure < first + WINDOW)
        now = stays.excess_of(value, needs=True, where=inside)
        rest = stays.excess_of(value, needs=True, where=~inside)
        _, p = worsened(now, rest)
        if p is not None and now.ratio is not None and now.events >= LEAST_LEFT // 2:
            found.append((p, Piled(first, first + WINDOW - 1, now)))
    if not found:
        return None
    p, best = min(found, key=lambda each: (each[0], each[1].first))
    return best if p * len(found) < PILED else None
