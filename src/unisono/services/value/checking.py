"""Says whether a model can be believed: what it foretold of held-out months against what came."""

from __future__ import annotations

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


def checked(
    card: ModelCard, foretold: Array, bounds: tuple[Array, Array], came: Array, currency: str
) -> tuple[ModelCard, float]:
    """The card with its check, and by which share of itself the sum was off.

    Parameters
    ----------
    foretold, bounds, came : cents by customer; what was expected, its 90 % interval, what came.
    """
    low, high = bounds
    within = int(((came >= low - CENT) & (came <= high + CENT)).sum())
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
