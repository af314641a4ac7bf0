"""What an outcome gains if a driver moves up one step for those who can, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr, stdtrit

from unisono.stats.drivers.factor import Columns, Factor
from unisono.stats.drivers.fit import Fit
from unisono.stats.drivers.products import Array
from unisono.stats.interval import NOTHING, Interval
from unisono.stats.multiple import benjamini_hochberg

METHOD = "step_lift+group_sandwich"


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Sums over random groups of customers, from which spread is learnt whatever repeats within a customer.

    Parameters
    ----------
    we : Σ w e z for each group and indicator, e the residual of the fit; groups × indicators.
    w : Σ w z likewise.
    total : Σ w of each group.
    residual : Σ w e of each group.
    """

    we: Array
    w: Array
    total: Array
    residual: Array

    @classmethod
    def of(cls, found: Fit, rows: tuple[Array, Array, Array], groups: NDArray[np.intp]) -> Scores:
        """The group sums of rows that are at hand: their columns z, outcomes y and weights, and their group.

        Raises
        ------
        ValueError
            If there are not as many groups as rows.
        """
        z, y, w = rows
        if len(groups) != len(y):
            raise ValueError(f"{len(y)} rows but {len(groups)} groups")
        residual = w * (y - found.constant - z @ found.gain)
        shape = (int(groups.max()) + 1, z.shape[1])
        of_e, of_w = np.zeros(shape), np.zeros(shape)
        np.add.at(of_e, groups, z * residual[:, None])
        np.add.at(of_w, groups, z * w[:, None])
        sums = (np.asarray(np.bincount(groups, each), dtype=float) for each in (w, residual))
        return cls(of_e, of_w, *sums)


@dataclass(frozen=True, slots=True)
class Lifted:
    """One driver, or one level of a context.

    Parameters
    ----------
    lift : in the outcome's unit; of a level: how much better or worse it is than the other levels.
    p : two-sided, of no effect; None where there is no lift.
    adjusted : the same, corrected for all that were looked at with it (Benjamini-Hochberg).
    performance : how far on the way from worst to best rows stand now, a fraction.
    headroom : share of all rows that can move up a step.
    why : why there is no lift: `aliased`, `no_headroom`, `one_level`; empty where there is one.
    """

    name: str
    lift: Interval
    p: float | None
    adjusted: float | None
    performance: Interval
    headroom: float
    why: str = ""
    level: int | None = None


def lifts(
    found: Fit, factors: Sequence[Factor], columns: Columns, scores: Scores, *, level: float = 0.95
) -> list[Lifted]:
    """What does the outcome gain if each ordered factor moves up one step for those who can move?

    lift = Σ over steps k of b_k · (share of rows on level k − 1), b_k from cumulative dummies. Spread:
    sandwich over random groups of customers, of b and of the shares together.

    Parameters
    ----------
    found : the regression, on `columns.coding`.
    factors, columns : as coded by `columns_of`.
    scores : the group sums of this fit.
    level : of the intervals.

    Returns
    -------
    list of Lifted
        One for each ordered factor, in their order. Aliased steps have no lift.

    Notes
    -----
    Rows whose answer is missing have an effect of their own and can't move. It is an association:
    what moves outcome and driver together and is no column stands behind it as well.

    Source: additive step lift, docs/methods/drivers.md; sandwich: Liang & Zeger, Biometrika 73 (1986) 13-22.
    """
    told = []
    for place, factor in enumerate(factors):
        if not factor.ordered:
            continue
        own = (columns.factor == place) & ~columns.missing
        rows = slice(columns.first[place], columns.first[place] + factor.known)
        seen = found.products.one[rows] / found.products.w
        headroom = float(seen[:-1].sum())
        why = _why(factor, found.aliased[own], headroom)
        performance = _performance(seen, scores.w[:, rows], level)
        if why:
            told.append(Lifted(factor.name, NOTHING, None, None, performance, headroom, why))
            continue
        steps = np.zeros(len(columns.factor))
        steps[own] = seen[:-1]
        gain = np.zeros(len(found.products.one))
        gain[rows.start : rows.stop - 1] = found.b[own]
        interval, p = _inferred(found, scores, (steps, gain), level)
        told.append(Lifted(factor.name, interval, p, None, performance, headroom))
    return corrected(told)


def context(
    found: Fit, factors: Sequence[Factor], columns: Columns, scores: Scores, *, level: float = 0.95
) -> list[Lifted]:
    """How much better or worse goes each level of an unordered factor than its other levels together?

    effect of the level − mean effect of the others, by their share, all drivers held equal.

    Returns
    -------
    list of Lifted
        One for each level that says something; `level` is its place, `headroom` its share of all rows.
    """
    told = []
    for place, factor in enumerate(factors):
        if factor.ordered or factor.known < 2:
            continue
        own = np.flatnonzero((columns.factor == place) & ~columns.missing)
        first = columns.first[place]
        seen = found.products.one[first : first + factor.known] / found.products.w
        for each in range(factor.known):
            others = seen.sum() - seen[each]
            if seen[each] <= 0 or others <= 0 or found.aliased[own].any():
                empty = Lifted(factor.name, NOTHING, None, None, NOTHING, float(seen[each]), "aliased", each)
                told.append(empty)
                continue
            against = -seen / others
            against[each] = 1.0
            steps = np.zeros(len(columns.factor))
            steps[own] = against[1:]
            interval, p = _inferred(found, scores, (steps, np.zeros(len(found.products.one))), level)
            told.append(Lifted(factor.name, interval, p, None, NOTHING, float(seen[each]), "", each))
    return corrected(told)


def corrected(found: Sequence[Lifted]) -> list[Lifted]:
    """The same with p corrected for all that were tested together."""
    tested = [one.p for one in found if one.p is not None]
    left = iter(benjamini_hochberg(tested).tolist())
    return [
        Lifted(
            one.name,
            one.lift,
            one.p,
            None if one.p is None else next(left),
            one.performance,
            one.headroom,
            one.why,
            one.level,
        )
        for one in found
    ]


def _why(factor: Factor, aliased: Array, headroom: float) -> str:
    if factor.known < 2:
        return "one_level"
    if headroom <= 0:  # before aliased: a step that nobody is below never varies, and that says less
        return "no_headroom"
    return "aliased" if aliased.any() else ""


def _inferred(
    found: Fit, scores: Scores, functional: tuple[Array, Array], level: float
) -> tuple[Interval, float]:
    """Σ steps · b, with what b and the shares behind the steps contribute to its spread."""
    steps, gain = functional
    w, mean = found.products.w, found.products.one / found.products.w
    value = float(steps @ found.b)
    direction = found.coding @ (found.inverse @ steps)
    of_b = (scores.we - np.outer(scores.residual, mean)) @ direction / w
    of_shares = (scores.w - np.outer(scores.total, mean)) @ gain / w
    error, freedom = _spread(of_b + of_shares, found.products.n, int(found.kept.sum()) + 1)
    half = float(stdtrit(freedom, 0.5 + level / 2)) * error
    p = float(2 * stdtr(freedom, -abs(value) / error)) if error > 0 else float(value == 0)
    return Interval(value, value - half, value + half, METHOD), p


def _spread(influence: Array, n: int, parameters: int) -> tuple[float, int]:
    """The standard error from the influence of each group, and how many groups can tell it."""
    groups = int(np.count_nonzero(influence)) or 1
    freedom = max(1, groups - 1)
    extra = groups / freedom * n / max(1, n - parameters)
    return float(np.sqrt(extra * (influence @ influence))), freedom


def _performance(seen: Array, by_group: Array, level: float) -> Interval:
    """The mean place between worst (0) and best (1) of the rows that say something."""
    if len(seen) < 2 or seen.sum() <= 0:
        return NOTHING
    place = np.arange(len(seen)) / (len(seen) - 1)
    value = float(seen @ place / seen.sum())
    influence = by_group @ (place - value) / float(by_group.sum())
    error, freedom = _spread(influence, len(influence) + 1, 1)
    half = float(stdtrit(freedom, 0.5 + level / 2)) * error
    return Interval(value, max(0.0, value - half), min(1.0, value + half), "group_mean")
