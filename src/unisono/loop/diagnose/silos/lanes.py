"""Agents and reps side by side: their sums, whether they can be compared at all, and what their pace does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from unisono.loop.diagnose.silos.turns import SEASON, TURNS
from unisono.stats.instrument import Slope, UnitSums, by_turn, drifted, leaning, leave_one_out, response

Array = NDArray[np.float64]
LOOK = 0.005  # at which a look for unfair comparison silences: so many fair ones are lost to each
TIME_ORDER = 0.10  # two-sided, so one in twenty on the side that is asked for
_WORDS = ("lane", "lane_channel", "unit", "turn", "currency_low", "currency_high")

Design = Literal["holds", "too_few", "alike", "leans", "responds"]
"""Whether units can be compared: yes; too few of them; they all work alike; cases lean towards some; or
those with bad outcomes changed their pace afterwards."""


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """The units of one queue (or all of Sales), stretch by stretch.

    `cells` holds a table of turns × units for each sum; units stand in the order of `units`. Where a row is
    compared with m − 1 others, it counts 1 − 1/m (`told`): alone in its stratum it says nothing.
    """

    name: str
    channel: str
    units: tuple[str, ...]
    cells: dict[str, Array]
    currency: str | None = None  # None: not told, or several

    def sums(self, turns: Sequence[int], y: str = "y", xy: str = "xy") -> UnitSums:
        """What units did in these stretches, and how it ended; `y` names another column to look at."""
        told = {name: self.cells[name][list(turns)].sum(axis=0) for name in ("told", "x", "xx", y, xy)}
        return UnitSums(told["told"], told["x"], told[y], told["xx"], told[xy])

    def total(self, name: str, turns: Sequence[int] = range(TURNS)) -> Array:
        """One sum of each unit over some stretches."""
        return np.asarray(self.cells[name][list(turns)].sum(axis=0))

    def turns(self, y: str = "y", xy: str = "xy") -> list[UnitSums]:
        """The sums of each stretch by itself, oldest first."""
        return [self.sums((turn,), y, xy) for turn in range(TURNS)]

    @property
    def usual(self) -> Array:
        """What each unit usually does against its like: its mean x, strata apart."""
        return self.total("x") / np.maximum(self.total("told"), 1e-9)


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing the units of a lane: whether that was fair, and both slopes.

    `slope` is told by all other rows of the unit, `ordered` by its earlier rows alone, `begun` by the first
    of the stretches, before anybody could react to what came of them.
    """

    lane: Lane
    design: Design
    slope: Slope
    ordered: Slope
    begun: Slope
    leans: tuple[float, ...] = ()
    responds: float | None = None

    def p_value(self, sign: int) -> float | None:
        """The p of a slope of this sign, where the design holds and the time order agrees; else None."""
        told = self.slope
        if self.design != "holds" or told.slope is None or told.p_value is None:
            return None
        agrees = _agrees(self.ordered, sign) and _agrees(self.begun, sign)
        return told.p_value / 2 if agrees and sign * told.slope > 0 else 1.0


def compared(lane: Lane, *, pushed: int) -> Compared:
    """Compare the units of a lane.

    Parameters
    ----------
    lane : the units.
    pushed : in which direction somebody pushes x who wants a better KPI: −1 handling time, +1 amounts.
    """
    slope, ordered = leave_one_out(lane.sums(range(TURNS))), by_turn(lane.turns())
    begun = by_turn([lane.sums(range(SEASON)), lane.sums(range(SEASON, TURNS))])
    leans = tuple(
        p for y, xy in (("k1", "xk1"), ("k2", "xk2")) if (p := leaning(lane.turns(y, xy))) is not None
    )
    responds = _responds(lane, pushed)
    design = _design(slope, ordered, leans, responds)
    return Compared(lane, design, slope, ordered, begun, leans, responds)


def _agrees(slope: Slope, sign: int) -> bool:
    told = slope.slope is not None and sign * slope.slope > 0
    return told and (slope.p_value or 0.0) < TIME_ORDER


def _design(slope: Slope, ordered: Slope, leans: Sequence[float], responds: float | None) -> Design:
    if ordered.strength is None and slope.slope is None:
        return "too_few"
    if slope.slope is None or not ordered.strong:
        return "alike"
    if leans and len(leans) * min(leans) < LOOK:
        return "leans"
    return "responds" if responds is not None and responds < LOOK else "holds"


def _responds(lane: Lane, pushed: int) -> float | None:
    """Were units pushed harder because their outcomes had been bad: turn by turn, or all along?

    As a superior sees it: plain means, no strata taken away. Twice the smaller p of two looks.
    """
    turns = [_seen(lane, (turn,), pushed) for turn in range(TURNS)]
    third = TURNS // 3
    thirds = (_seen(lane, range(third * at, third * (at + 1)), pushed) for at in range(3))
    told = [p for p in (response(turns), drifted(*thirds)) if p is not None]
    return min(1.0, len(told) * min(told)) if told else None


def _seen(lane: Lane, turns: Sequence[int], pushed: int) -> UnitSums:
    n, x, y = (lane.total(name, turns) for name in ("n", "raw_x", "raw_y"))
    nothing = np.zeros(len(lane.units))
    return UnitSums(n, pushed * x, y, nothing, nothing)


def lanes_of(rows: Sequence[dict[str, Any]]) -> list[Lane]:
    """The lanes of a kernel's rows, in order."""
    kept: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        kept.setdefault((row["lane"], row["lane_channel"]), []).append(row)
    return [_lane(name, channel, held) for (name, channel), held in kept.items()]


def _lane(name: str, channel: str, rows: Sequence[dict[str, Any]]) -> Lane:
    units = tuple(dict.fromkeys(str(row["unit"]) for row in rows))
    place = {unit: at for at, unit in enumerate(units)}
    names = [key for key in rows[0] if key not in _WORDS]
    cells = {key: np.zeros((TURNS, len(units))) for key in names}
    for row in rows:
        for key in names:
            cells[key][row["turn"], place[str(row["unit"])]] = float(row[key] or 0.0)
    currencies = {row[key] for row in rows for key in ("currency_low", "currency_high")} - {None}
    return Lane(name, channel, units, cells, str(currencies.pop()) if len(currencies) == 1 else None)
