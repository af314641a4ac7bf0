"""What a way of working does to what comes after, where cases come to people as they come.

Long calls are hard calls, so how long a call took says little of what hurrying does. But who takes it is
chance within a queue, a topic and an hour: the usual pace of whoever took it moves the call and nothing
else. Every row is taken from the mean of its stratum first; what is left is summed by unit, which is all
that is needed here, so an engine can aggregate however many rows there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import nnls
from scipy.special import stdtr, stdtrit

from unisono.stats.panel import two_way

Array = NDArray[np.float64]
FEWEST_UNITS = 5
STRONG = 10.0
FLAT = 1e-9  # of the heaviest unit: who weighs less tells nothing


@dataclass(frozen=True, slots=True, eq=False)
class UnitSums:
    """Sums of each unit's rows, with the mean of their stratum taken away.

    Parameters
    ----------
    n : rows of each unit; a row that shares its stratum with m − 1 others may count 1 − 1/m.
    x, y : sums of what the unit does (log seconds, log amount) and of the outcome.
    xx, xy : sums of squares and products; only `leave_one_out` needs them.

    >>> two = UnitSums.of([0, 0, 1], [1.0, 2.0, 3.0], [0.0, 1.0, 1.0], units=2)
    >>> two.n.tolist(), two.x.tolist()
    ([2.0, 1.0], [3.0, 3.0])
    """

    n: Array
    x: Array
    y: Array
    xx: Array
    xy: Array

    @classmethod
    def of(cls, unit: object, x: object, y: object, *, units: int) -> UnitSums:
        """The sums of rows: `unit` numbers whose row it is; `x`, `y` are off their stratum's mean."""
        place = np.asarray(unit, dtype=np.int64)
        a, b = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        columns = (np.ones_like(a), a, b, a * a, a * b)
        return cls(*(np.bincount(place, each, units).astype(np.float64) for each in columns))

    def take(self, where: NDArray[np.bool_]) -> UnitSums:
        """Some of the units."""
        return UnitSums(self.n[where], self.x[where], self.y[where], self.xx[where], self.xy[where])


@dataclass(frozen=True, slots=True)
class Slope:
    """What one more of x does to y: the slope with its bounds, and whether chance alone could have made it.

    `strength` is the F of the first stage: under 10 the units hardly differ in x, and nothing can be said.
    All are None where there are fewer than five units.
    """

    slope: float | None
    low: float | None
    high: float | None
    p_value: float | None
    strength: float | None
    units: int
    n: int

    @property
    def strong(self) -> bool:
        """Whether the units differ enough for the slope to mean anything."""
        return self.strength is not None and self.strength >= STRONG


def by_turn(turns: Sequence[UnitSums], *, level: float = 0.95) -> Slope:
    """Does what units did before tell how their later rows end?

    slope = Σ w z ȳ / Σ w z x̄ over units and turns, z the mean of x over all earlier turns of the unit, x̄
    and ȳ its means in this one, w its rows. The time order is built in: what made the later outcome
    can't have made the earlier pace.

    Parameters
    ----------
    turns : sums of the same units in the same order, one for each stretch of time, oldest first.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Slope
        p is of the reduced form (Anderson & Rubin), so it holds however weak the first stage is. A unit is
        one observation, whose variance is chance and a level of its own; t on units − 2.

    Notes
    -----
    Holds where rows come to units by chance within their stratum; test that with `leaning`. It can't
    tell a unit's pace from a skill that always went with it; `response` says whether pace followed.

    Source: Anderson & Rubin, Annals of Mathematical Statistics 20 (1949) 46-63; Knapp & Hartung,
    Statistics in Medicine 22 (2003) 2693-2710; examiner designs: Kling, American Economic Review 96
    (2006) 863-876.

    >>> by_turn([UnitSums.of([], [], [], units=0)] * 2).slope is None
    True
    """
    told = _stacked(turns)
    units, n = len(set(told.unit.tolist())), round(float(told.w.sum()))
    nothing = Slope(None, None, None, None, None, units, n)
    if units < FEWEST_UNITS:
        return nothing
    first, first_error = told.line(told.x)
    whole, whole_error = told.line(told.y)
    if first == 0 or first_error == 0 or whole_error == 0:
        return nothing
    slope = whole / first
    _, error = told.line(told.y - slope * told.x)
    reach = float(stdtrit(units - 2, 0.5 + level / 2)) * error / abs(first)
    p = 2 * float(stdtr(units - 2, -abs(whole / whole_error)))
    return Slope(slope, slope - reach, slope + reach, p, (first / first_error) ** 2, units, n)


def leave_one_out(sums: UnitSums, *, level: float = 0.95) -> Slope:
    """What does one more of x do, each row told by what its unit did in all its other rows?

    slope = Σ z y / Σ z x, z = (X − x)/(n − 1) of the row's unit: a row never explains itself, so hard
    rows that are long and end badly don't count.

    Parameters
    ----------
    sums : of all rows of each unit; units with one row say nothing.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Slope
        A unit is one observation, as in `by_turn`; t on units − 2.

    Source: Angrist, Imbens & Krueger, Journal of Applied Econometrics 14 (1999) 57-67.

    >>> leave_one_out(UnitSums.of([0], [1.0], [1.0], units=1)).slope is None
    True
    """
    known = sums.take(sums.n > 1)
    units, n = len(known.n), int(known.n.sum())
    others = known.n - 1
    crossed_x = (known.x * known.x - known.xx) / others
    crossed_y = (known.x * known.y - known.xy) / others
    if units < FEWEST_UNITS or crossed_x.sum() <= 0:
        return Slope(None, None, None, None, None, units, n)
    slope = float(crossed_y.sum() / crossed_x.sum())
    weighed = known.x * known.x / others + known.xx / known.n
    error = _error(crossed_y - slope * crossed_x, weighed, known.n) * weighed.sum() / float(crossed_x.sum())
    spread = units / (units - 1) * ((crossed_x - crossed_x.mean()) ** 2).sum()
    strength = float(crossed_x.sum() ** 2 / spread) if spread > 0 else None
    reach = float(stdtrit(units - 2, 0.5 + level / 2)) * error
    p = 2 * float(stdtr(units - 2, -abs(slope / error))) if error > 0 else None
    return Slope(slope, slope - reach, slope + reach, p, strength, units, n)


def leaning(turns: Sequence[UnitSums]) -> float | None:
    """Do rows of one kind lean towards units that work one way? The p of the hypothesis that they don't.

    Parameters
    ----------
    turns : as in `by_turn`, but `y` is something known of a row before anybody worked on it.

    Returns
    -------
    float or None
        Small where assignment isn't as good as chance; None where there are too few units.

    >>> leaning([UnitSums.of([], [], [], units=0)] * 2) is None
    True
    """
    return by_turn(turns).p_value


def response(turns: Sequence[UnitSums]) -> float | None:
    """Is x pushed up where outcomes had been bad? The one-sided p of the hypothesis that it isn't.

    x of a unit in a turn on the mean of its y over all earlier turns, with a level of its own for every unit
    and every turn (`panel.two_way`): a unit that is always quick and always ends badly doesn't count, one
    that grew quicker after ending worse does.

    Parameters
    ----------
    turns : as in `by_turn`; `y` higher is worse. Give −x where better means less of it.

    Returns
    -------
    float or None
        Small where the outcome may have made x, not x the outcome. None where it can't be told.

    Notes
    -----
    Sees a push that reacts to outcomes within the time looked at; one that was over before can't be seen.

    >>> response([UnitSums.of([], [], [], units=0)] * 3) is None
    True
    """
    rows = []
    for turn in range(1, len(turns)):
        n = np.sum([each.n for each in turns[:turn]], axis=0)
        y = np.sum([each.y for each in turns[:turn]], axis=0)
        now = turns[turn]
        rows += [
            (at, turn, now.x[at] / now.n[at], y[at] / n[at], now.n[at])
            for at in np.flatnonzero((n > 1) & (now.n > 1)).tolist()
        ]
    if not rows:
        return None
    unit, period, x, before, w = (np.array(each) for each in zip(*rows, strict=True))
    told = two_way(unit, period, x, before[:, None], weights=w)
    if not told.known or told.error[0] <= 0:
        return None
    return float(stdtr(told.units - 1, -told.slope[0] / told.error[0]))


def drifted(before: UnitSums, between: UnitSums, after: UnitSums) -> float | None:
    """Did units whose outcomes were bad come to do more of x than they had? The one-sided p that they didn't.

    The change of each unit's mean x, `after` minus `before`, on its mean y `between`: rows of three different
    times, so what made one made none of the others.

    Parameters
    ----------
    before, between, after : sums of the same units over three stretches; `y` higher is worse.

    Returns
    -------
    float or None
        Small where bad outcomes came first and x followed. A way of working that was there from the
        beginning doesn't drift. None where there are too few units.

    >>> drifted(*[UnitSums.of([], [], [], units=0)] * 3) is None
    True
    """
    known = np.flatnonzero((before.n > 1) & (between.n > 1) & (after.n > 1))
    if len(known) < FEWEST_UNITS:
        return None
    first, last = (each.x[known] / each.n[known] for each in (before, after))
    outcome, w = between.y[known] / between.n[known], 1 / (1 / before.n[known] + 1 / after.n[known])
    change = last - first
    slope, error = _Points(known, np.zeros(len(known)), outcome, outcome, change, w).line(change)
    return float(stdtr(len(known) - 2, -slope / error)) if error > 0 else None


@dataclass(frozen=True, slots=True, eq=False)
class _Points:
    """Units in turns: what they had done before (z), what they do (x), how it ends (y), how many rows (w)."""

    unit: NDArray[np.intp]
    turn: Array
    z: Array
    x: Array
    y: Array
    w: Array

    def line(self, y: Array) -> tuple[float, float]:
        """The slope of y on z within turns, and its error; nothings where z is flat."""
        z, y = self._centred(self.z), self._centred(y)
        spread = float((self.w * z * z).sum())
        if spread <= 0:
            return 0.0, 0.0
        slope = float((self.w * z * y).sum()) / spread
        sums = (self.w * z * (y - slope * z), self.w * z * z, self.w)
        pull, weighed, rows = (np.asarray(np.bincount(self.unit, each), float) for each in sums)
        here = rows > 0
        return slope, _error(pull[here], weighed[here], rows[here])

    def _centred(self, values: Array) -> Array:
        _, place = np.unique(self.turn, return_inverse=True)
        means = np.bincount(place, self.w * values) / np.bincount(place, self.w)
        return np.asarray(values - means[place])


def _error(pulls: Array, weighed: Array, rows: Array) -> float:
    """The error of a slope told by few units, each of which is one observation.

    √(Σ s v)/Σ s, s what each unit weighs in the fit (Σ w z²), v = a + b · rows the variance of what it pulls
    over s: chance alone where b is 0, and more for who has many rows where units have levels of their own.
    a and b ≥ 0 fit the squared pulls over s, so every unit tells of the spread, not only those far out.
    """
    units = len(rows)
    told = weighed > weighed.max() * FLAT
    square = pulls[told] ** 2 / weighed[told] * units / (units - 2)
    many = rows[told] / rows[told].mean()
    (chance, own), _ = nnls(np.column_stack([np.ones_like(many), many]), square)
    v = chance + own * many
    v *= square.sum() / v.sum() if v.sum() > 0 else 1.0  # least squares may lose some of the whole
    return float(np.sqrt((weighed[told] * v).sum()) / weighed.sum())


def _stacked(turns: Sequence[UnitSums]) -> _Points:
    """Every unit in every turn before which it had done something."""
    points = []
    for turn in range(1, len(turns)):
        n = np.sum([each.n for each in turns[:turn]], axis=0)
        before = np.sum([each.x for each in turns[:turn]], axis=0)
        now = turns[turn]
        known = np.flatnonzero((n > 1) & (now.n > 1))
        w = now.n[known]
        columns = (before[known] / n[known], now.x[known] / w, now.y[known] / w, w)
        points.append((known, np.full(len(known), float(turn)), *columns))
    empty = np.zeros(0)
    if not points:
        return _Points(np.zeros(0, np.intp), empty, empty, empty, empty, empty)
    return _Points(*(np.concatenate(each) for each in zip(*points, strict=True)))
