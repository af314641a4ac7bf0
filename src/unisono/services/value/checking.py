"""Says whether a model can be believed: what it foretold of held-out months against what came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from unisono.loop.measure.metric import LEVEL
from unisono.model.estimate import Estimate
from unisono.services.value.nouns import ModelCard
from unisono.services.value.reading import Array
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

TOLERATED = 0.10  # of all the money that came: nobody decides otherwise for less
LEAST_COVERED = 0.85  # of customers within their 90 % interval
CENT = 0.5  # what rounding may move
MOST_ASKED = 99  # per cent


def checked(
    card: ModelCard, foretold: Array, bounds: tuple[Array, Array], came: Array, currency: str
) -> tuple[ModelCard, float]:
    """The card with its check, and by which share of itself the sum was off.

    Parameters
    ----------
    foretold, bounds, came : cents by customer; what was expected, its 90 % interval, what came.
    """
    within = _held(bounds, came)
    said, was = float(foretold.sum()), float(came.sum())
    off = was / said - 1 if said > 0 else np.inf
    share = within / len(came)
    told = replace(
        card,
        foretold=_money(said, len(came), currency),
        came=_money(was, len(came), currency),
        coverage=_share(within, len(came)),
        fits=abs(off) <= TOLERATED and share >= LEAST_COVERED,
        warning=_warning(off, share),
    )
    return told, float(abs(off))


def level_that_held(bounds: Callable[[float], tuple[Array, Array]], came: Array, wanted: float) -> float:
    """The least level, in steps of a hundredth, at which a model's intervals held so many of what came.

    A model's own level leaves out what it doesn't know: that chances change. Its past shows by how much.
    Never under the level wanted: what held more than it had to may not do so again.

    Parameters
    ----------
    bounds : the intervals of the model at a level of its own.
    came : what came, in the order of the bounds.
    wanted : the share of them that intervals should hold.

    >>> came = np.array([1.0, 2.0, 30.0])
    >>> level_that_held(lambda level: (0 * came, came * 0 + 100 * (level - 0.9)), came, 0.6)
    0.92
    """
    levels = np.arange(round(wanted * 100), MOST_ASKED + 1) / 100
    least, most = 0, len(levels) - 1
    while least < most:
        middle = (least + most) // 2
        if _held(bounds(float(levels[middle])), came) >= wanted * len(came):
            most = middle
        else:
            least = middle + 1
    return float(levels[least])


def _held(bounds: tuple[Array, Array], came: Array) -> int:
    low, high = bounds
    return int(((came >= low - CENT) & (came <= high + CENT)).sum())


def _warning(off: float, share: float) -> str:
    if abs(off) > TOLERATED:
        return "overstates" if off < 0 else "understates"
    return "narrow" if share < LEAST_COVERED else ""


def _money(cents: float, n: int, currency: str) -> Estimate:
    return Estimate(cents, None, None, n, "money", LEVEL, method="hold_out", currency=currency)


def _share(within: int, n: int) -> Estimate:
    share = within / n
    found = share_interval(Moments(n, n, n, within, within, within, within), level=LEVEL)
    return Estimate(share, found.low, found.high, n, "share", LEVEL, method=found.method)
