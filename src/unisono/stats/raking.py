"""Weights that make those who answered look like everybody, by what is known of everybody (raking)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Places = NDArray[np.intp]
Trouble = Literal["", "nobody", "empty", "impossible"]

ROUNDS = 1_000
EXACT = 1e-9  # nearer to its margin no share needs to come
MET = 1e-6  # a share that misses its margin by this much meets it: nobody could see the difference


@dataclass(frozen=True, slots=True, eq=False)
class Raked:
    """By how much each cell counts more or less than it answered, and how near the margins that came.

    `factors` (cells) multiply the weights there were; they average 1 over them. `missed` is the largest
    difference between a share reached and the share known; `capped` says which cells the limit held
    back. Where nothing can be raked, `why` says so and `factors` are all 1: `nobody` answered; `empty`,
    nobody answered in a category that exists (`margin`, `category`); `impossible`, no weights at all
    meet these margins together.

    >>> rake([[0], [1]], [[30, 70]]).factors.tolist()
    [0.6, 1.4]
    """

    factors: Array
    missed: float
    capped: NDArray[np.bool_]
    rounds: int
    why: Trouble = ""
    margin: int = -1
    category: int = -1


def rake(
    places: ArrayLike,
    margins: Sequence[ArrayLike],
    *,
    base: ArrayLike | None = None,
    limit: float | None = None,
) -> Raked:
    """How must each answer count, so that together they are spread like everybody?

    Iterative proportional fitting: for each margin in turn, factor × (share known / share reached),
    until all hold; with `limit`, factors beyond it are cut back and the rest fitted again.

    Parameters
    ----------
    places : cells × margins, the category of each cell in each margin, from 0.
    margins : for each margin how many (or which share) of everybody are in each category; only the
        ratios matter. A category of 0 leaves its answers out.
    base : the weight of each cell before (its answers, or their design weights); None means 1 each.
    limit : how many times the average of all that count a factor may be, over 1; None for no limit.
        What is cut is a trade: less noise for a share that is `missed`.

    Returns
    -------
    Raked

    Raises
    ------
    ValueError
        If a category is outside its margin, a margin or weight negative or not finite, a margin empty,
        the lengths differ, or the limit isn't over 1.

    Notes
    -----
    Raking mends what the margins know: if, within a category, the content answer more than the
    discontent, it stays wrong, and no weights can tell.

    Source: Deming & Stephan, Annals of Mathematical Statistics 11 (1940) 427-444; Deville, Särndal &
    Sautory, Journal of the American Statistical Association 88 (1993) 1013-1020.

    >>> found = rake([[0, 0], [0, 1], [1, 0], [1, 1]], [[1, 1], [3, 1]], base=[40, 10, 30, 20])
    >>> found.factors.round(3).tolist(), found.missed < 1e-9
    ([1.049, 0.806, 1.102, 0.847], True)
    >>> rake([[0], [0]], [[1, 1]]).why
    'empty'
    """
    where, known, weights = _checked(places, margins, base)
    if limit is not None and not limit > 1:
        raise ValueError(f"a limit must be over 1, not {limit}")
    ones, none = np.ones_like(weights), np.zeros(weights.size, dtype=bool)
    if not weights.sum() > 0:
        return Raked(ones, 1.0, none, 0, "nobody")
    empty = _empty(where, known, weights)
    if empty:
        return Raked(ones, 1.0, none, 0, "empty", *empty)
    factors, rounds = _fitted(where, known, weights)
    missed = _missed(where, known, weights * factors)
    if missed > MET:
        return Raked(ones, missed, none, rounds, "impossible")
    if limit is None:
        return Raked(factors, missed, none, rounds)
    most = limit * weights.sum() / weights[factors > 0].sum()
    if factors.max() <= most:
        return Raked(factors, missed, none, rounds)
    return _within(where, known, weights, factors, most)


def _checked(
    places: ArrayLike, margins: Sequence[ArrayLike], base: ArrayLike | None
) -> tuple[Places, list[Array], Array]:
    known = [np.asarray(margin, dtype=float).ravel() for margin in margins]
    where = np.asarray(places, dtype=np.intp).reshape(-1, len(known))
    weights = np.ones(len(where)) if base is None else np.asarray(base, dtype=float).ravel()
    if weights.size != len(where):
        raise ValueError(f"{len(where)} cells but {weights.size} weights")
    for numbers in (*known, weights):
        if not (np.isfinite(numbers).all() and (numbers >= 0).all()):
            raise ValueError("margins and weights must be finite and not negative")
    for each, margin in enumerate(known):
        if not margin.sum() > 0:
            raise ValueError(f"margin {each} is of nobody")
        if where.size and not (where[:, each].min() >= 0 and where[:, each].max() < margin.size):
            raise ValueError(f"a cell is outside margin {each}")
    return where, [margin / margin.sum() for margin in known], weights


def _empty(where: Places, known: list[Array], weights: Array) -> tuple[int, int] | None:
    """The largest category of all in which there are customers and no answers."""
    found = []
    for each, margin in enumerate(known):
        unheard = (margin > 0) & (_sums(where, each, margin.size, weights) <= 0)
        found += [(float(margin[category]), each, category) for category in np.flatnonzero(unheard).tolist()]
    return max(found)[1:] if found else None


def _fitted(where: Places, known: list[Array], weights: Array) -> tuple[Array, int]:
    """Factors from rounds over all margins, until each holds or no more rounds are worth it."""
    factors = np.ones_like(weights)
    rounds = 0
    while rounds < ROUNDS and (not rounds or _missed(where, known, weights * factors) > EXACT):
        factors = _swept(where, known, weights, factors)
        rounds += 1
    return factors, rounds


def _swept(where: Places, known: list[Array], weights: Array, factors: Array) -> Array:
    """The factors after each margin in turn was met."""
    for each, margin in enumerate(known):
        reached = _sums(where, each, margin.size, weights * factors)
        ratio = np.divide(margin * reached.sum(), reached, out=np.zeros_like(margin), where=reached > 0)
        factors = factors * ratio[where[:, each]]
    return _averaging_one(factors, weights)


def _within(where: Places, known: list[Array], weights: Array, factors: Array, limit: float) -> Raked:
    """Cut what is beyond the limit, fit the rest again, and so on; the cut has the last word."""
    factors, rounds, moved = _cut(factors, weights, limit), 1, 1.0
    while rounds < ROUNDS and moved > EXACT and _missed(where, known, weights * factors) > EXACT:
        after = _cut(_swept(where, known, weights, factors), weights, limit)
        moved = float(np.abs(after - factors).max())
        factors, rounds = after, rounds + 1
    capped = factors >= limit * (1 - 1e-6)
    return Raked(factors, _missed(where, known, weights * factors), capped, rounds)


def _cut(factors: Array, weights: Array, limit: float) -> Array:
    """No factor over the limit while they average 1: what is cut off is shared among the others."""
    while factors.max() > limit * (1 + EXACT):
        over = factors >= limit * (1 - EXACT)
        left = weights.sum() - limit * weights[over].sum()
        rest = (weights * factors)[~over].sum()
        factors = np.where(over, limit, factors * left / rest)
    return factors


def _sums(where: Places, each: int, size: int, weights: Array) -> Array:
    sums: Array = np.bincount(where[:, each], weights=weights, minlength=size).astype(float)
    return sums


def _missed(where: Places, known: list[Array], weights: Array) -> float:
    total = weights.sum()
    return max(
        float(np.abs(_sums(where, each, margin.size, weights) / total - margin).max())
        for each, margin in enumerate(known)
    )


def _averaging_one(factors: Array, weights: Array) -> Array:
    averaged: Array = factors * (weights.sum() / (weights * factors).sum())
    return averaged
