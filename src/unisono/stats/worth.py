"""What customers under contract will still bring: from how long they stay to money, each with an interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

YEAR = 12  # months
FEW_MONTHS = 3  # of money before a customer's own payments say more than everybody's


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What one unit paid each month is worth, by months stayed so far; 1 means one month's payment.

    Parameters
    ----------
    value : array, shape (ages,): what is expected.
    low, high : the shortest interval that holds what will come at the level asked for.
    spread : the variance of what will come, the model being known.
    drawn : array, shape (ages, draws): what is expected under each draw of the model's parameters;
        one draw is one world, so that sums over customers keep what their errors have in common.
    """

    value: Array
    low: Array
    high: Array
    spread: Array
    drawn: Array


@dataclass(frozen=True, slots=True, eq=False)
class Paid:
    """How a month's payment strays from the usual one: `ratio` 1 is the usual, seen `count` times.

    >>> round(Paid(np.array([1.0, 2.0]), np.array([9.0, 1.0])).mean, 2)
    1.1
    """

    ratio: Array
    count: Array

    @property
    def mean(self) -> float:
        """What a month brings, in usual payments."""
        return float(np.average(self.ratio, weights=self.count))

    @property
    def second(self) -> float:
        """The mean of its square."""
        return float(np.average(self.ratio**2, weights=self.count))


@dataclass(frozen=True, slots=True)
class Ahead:
    """How far ahead money counts, in months, and by how much less a year later (0.1 for 10 %)."""

    horizon: int
    discount: float = 0.0


AS_USUAL = Paid(np.array([1.0]), np.array([1.0]))


def contract_worth(
    curves: Array,
    ahead: Ahead,
    *,
    ages: int,
    paid: Paid = AS_USUAL,
    level: float = 0.9,
    seed: int = 0,
) -> Worth:
    """What will a customer under contract still bring within the horizon?

    Σₖ δᵏ⁻½ · P(still there for payment k | there after a months) · payment; P = √(S(a+k−1) S(a+k)) / S(a).

    Parameters
    ----------
    curves : array, shape (draws, months + 1): the chance to stay each number of months and more, under
        each draw of the model's parameters; as long as ages + horizon.
    ahead : how far ahead money counts, and how much less each year.
    ages : for customers of 0, 1 … ages months.
    paid : how months' payments stray from the usual.
    level : of the interval, which is the shortest that holds so much of what may come.
    seed : of the draws.

    Returns
    -------
    Worth
        In usual monthly payments. A payment falls in the middle of its month.

    Raises
    ------
    ValueError
        Where the curves don't reach as far as ages and horizon.

    Notes
    -----
    Payments of one customer stray from month to month independently, which understates the interval
    of whoever pays more or less for good from now on.

    Source: Fader and Hardie, Marketing Science 29 (2010) 85-93 (discounted expected residual lifetime).

    >>> stays = 0.9 ** np.arange(15)[None, :]
    >>> round(float(contract_worth(stays, Ahead(12), ages=2).value[0]), 3)
    6.807
    """
    horizon = ahead.horizon
    if curves.shape[1] < ages + horizon + 1:
        raise ValueError("the curves end before the horizon of the oldest")
    random = np.random.default_rng(seed)
    weights = (1 + ahead.discount) ** (-(np.arange(horizon) + 0.5) / YEAR)
    # One set of drawn fates and payments for all ages: who is like whom gets the same interval.
    fates = random.random(len(curves))
    strays = random.choice(paid.ratio, size=(len(curves), horizon), p=paid.count / paid.count.sum())
    brought = np.concatenate([np.zeros((len(curves), 1)), np.cumsum(strays * weights, axis=1)], axis=1)
    rows = [_of_age(curves, age, weights, (fates, brought, paid), level) for age in range(ages + 1)]
    value, low, high, spread, drawn = (np.array(each) for each in zip(*rows, strict=True))
    return Worth(value, low, high, spread, drawn)


def shortest(draws: Array, level: float) -> tuple[float, float]:
    """The shortest interval that holds so much of the draws.

    Where many draws are alike (all who stay bring the same) equal tails would hold too much.

    >>> shortest(np.array([0.0, 5.0, 5.0, 5.0, 6.0]), 0.6)
    (5.0, 5.0)
    """
    ordered = np.sort(draws)
    held = max(1, int(np.ceil(level * len(ordered))))
    widths = ordered[held - 1 :] - ordered[: len(ordered) - held + 1]
    first = int(np.argmin(widths))
    return float(ordered[first]), float(ordered[first + held - 1])


def usual_payment(months: Array, promised: Array) -> Array:
    """What does each customer usually bring a month?

    Of their last three months the one nearest to what everybody brings of each unit promised (the median
    of brought / promised) times what they promised: a spare part or a credit doesn't stay, a discount
    that is over doesn't either. Who has fewer than three months brings what is promised, times that.

    Parameters
    ----------
    months : array, shape (customers, months): brought in each, the latest first; NaN where there was
        nothing.
    promised : array, shape (customers,): what is to be paid each month; NaN or 0 where nobody wrote it
        down, and then the median of the last three months counts.

    Returns
    -------
    array
        NaN where neither is known.

    >>> paid = np.array([[2.0, 9.0, 2.0], [2.0, np.nan, np.nan]])
    >>> usual_payment(paid, np.array([4.0, 8.0])).tolist()
    [2.0, 4.0]
    """
    own = np.isfinite(months)
    last = np.where(own & (np.cumsum(own, axis=1) <= FEW_MONTHS), months, np.nan)
    enough, told = own.sum(axis=1) >= FEW_MONTHS, promised > 0
    due = promised * usual_share(last, promised)
    usual = np.where(enough | ~told, np.nan, due)
    nearest = enough & told & np.isfinite(due)
    away = np.abs(last[nearest] - due[nearest][:, None])
    best = np.nanargmin(away, axis=1) if nearest.any() else np.zeros(0, dtype=np.int64)
    usual[nearest] = last[nearest][np.arange(len(best)), best]
    alone = enough & ~nearest
    usual[alone] = np.nanmedian(last[alone], axis=1) if alone.any() else []
    return np.asarray(usual)


def usual_share(months: Array, promised: Array) -> float:
    """How much of what is promised comes in as usual: the median of months; NaN where nobody tells both.

    >>> usual_share(np.array([[2.0], [np.nan]]), np.array([4.0, 8.0]))
    0.5
    """
    ratios = months[promised > 0] / promised[promised > 0][:, None]
    known = ratios[np.isfinite(ratios)]
    return float(np.median(known)) if known.size else np.nan


def straying(months: Array, usual: Array) -> Paid:
    """How months' payments stray from each customer's usual one, all customers together.

    Ratios are counted to a hundredth.

    >>> straying(np.array([[2.0, 4.0, np.nan]]), np.array([2.0])).ratio.tolist()
    [1.0, 2.0]
    """
    kept = np.isfinite(months) & (usual > 0)[:, None]
    if not kept.any():
        return AS_USUAL
    ratios = np.rint((months / np.where(usual > 0, usual, 1.0)[:, None])[kept] * 100) / 100
    ratio, count = np.unique(ratios, return_counts=True)
    return Paid(ratio, count.astype(np.float64))


def _of_age(
    curves: Array, age: int, weights: Array, drawn: tuple[Array, Array, Paid], level: float
) -> tuple[float, float, float, float, Array]:
    """Value, bounds, spread and draws for one age."""
    fates, brought, paid = drawn
    there = curves[:, age : age + len(weights) + 1] / curves[:, age : age + 1]
    pays = np.sqrt(there[:, :-1] * there[:, 1:])
    expected = pays @ weights * paid.mean
    came = brought[np.arange(len(curves)), (pays > fates[:, None]).sum(axis=1)]
    low, high = shortest(came, level)
    return float(expected.mean()), low, high, _variance(pays.mean(axis=0), weights, paid), expected


def _variance(pays: Array, weights: Array, paid: Paid) -> float:
    """Of Σₖ wₖ eₖ 1(stays k): stays k implies stays j for j ≤ k, payments stray independently."""
    mean, second = paid.mean, paid.second
    before = np.concatenate([[0.0], np.cumsum(weights)[:-1]])
    square = float((pays * weights * (weights * second + 2 * before * mean**2)).sum())
    return max(square - float((pays @ weights) * mean) ** 2, 0.0)
