"""What share of the contacts would be answered in time, draw by draw, the luck of the days included."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr

from unisono.loop.decide.gate.answering import Answering
from unisono.loop.decide.gate.forecast import Forecast
from unisono.loop.decide.gate.nouns import WEEK, Array, Hours
from unisono.model.estimate import Estimate

LEVEL = 0.9
SENT_OUT, OFFERED = 0.5, 0.75
"""Of the share promised: what an hour must keep to be named by a claim, and by a wording we offer."""
_NODES = ((-(3**0.5), 1 / 6), (0.0, 2 / 3), (3**0.5, 1 / 6))  # a bell curve in three points
_EVEN = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """Draws of what happens while a campaign runs.

    Parameters
    ----------
    times : the promises in seconds that were tried.
    contacts : draws × hours, expected in all weeks of it together.
    kept : times × draws × hours, of them answered in time.
    variance : same shape, of their number by chance.
    """

    times: tuple[float, ...]
    contacts: Array
    kept: Array
    variance: Array

    def rates(self, place: int, hours: Hours | None = None) -> tuple[Array, Array]:
        """The share kept in these hours, by draw, and its spread by chance."""
        wanted = np.ones(WEEK, bool) if hours is None else hours
        n = self.contacts[:, wanted].sum(axis=1)
        counted = np.maximum(n, 1e-9)
        share = self.kept[place][:, wanted].sum(axis=1) / counted
        spread = np.sqrt(self.variance[place][:, wanted].sum(axis=1)) / counted
        return np.clip(share, 0.0, 1.0), spread


def outcome(
    forecast: Forecast, answering: Answering, times: tuple[float, ...], extra: ArrayLike, hours: Hours
) -> Outcome:
    """What happens in these hours under a forecast, with so many agents more at each hour of the week?"""
    uneven = forecast.uneven if forecast.uneven > _EVEN else 0.0
    nodes = _NODES if uneven else ((0.0, 1.0),)
    contacts = forecast.rates * forecast.times * hours
    kept, variance = (np.zeros((len(times), *contacts.shape)) for _ in range(2))
    more = np.asarray(extra, dtype=float)
    for node, weight in nodes:
        busier = max(0.05, 1 + node * uneven)
        share, overdispersed = answering.kept(forecast.rates * busier, np.array(times), more, hours)
        came = weight * busier * contacts[:, hours]
        kept[:, :, hours] += came * share
        variance[:, :, hours] += came * share * (1 - share) * overdispersed
    return Outcome(times, contacts, kept, variance)


def chance_of(found: Outcome, place: int, share: float, hours: Hours | None = None) -> float:
    """The chance that the share kept reaches the share promised.

    >>> one = np.ones((2, 168))
    >>> chance_of(Outcome((900.0,), one, one[None] * [[[0.5], [1.0]]], one[None] * 1e-6), 0, 0.9)
    0.5
    """
    rate, spread = found.rates(place, hours)
    return float(ndtr((rate - share) / np.maximum(spread, 1e-9)).mean())


def unkept_hours(
    found: Outcome, place: int, share: float, *, least: float = SENT_OUT, days: slice = slice(0, 7)
) -> Hours:
    """Which hours of the day may not be named: kept on these days less than `least` as often as promised.

    Most contacts come by day, so that a promise for all hours could be kept on the whole and never by
    night; who calls at that hour would have been told something untrue.
    """
    contacts, kept = (
        values.mean(axis=0).reshape(7, 24)[days].sum(axis=0) for values in (found.contacts, found.kept[place])
    )
    return np.asarray((contacts > 0) & (kept < least * share * contacts))


def kept_of(found: Outcome, place: int, hours: Hours, n: int, random: np.random.Generator) -> Estimate:
    """The share kept, with the interval that holds what will be counted in nine of ten campaigns."""
    rate, spread = found.rates(place, hours)
    expected = found.contacts[:, hours].sum(axis=1)
    drawn = counted(rate, spread, expected, random)
    low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    value = float(np.clip(rate.mean(), low, high))
    return Estimate(value, float(low), float(high), n, "share", LEVEL, method="gate")


def amount_of(drawn: Array, n: int, random: np.random.Generator) -> Estimate:
    """A number of contacts, with the interval that holds what will be counted in nine of ten campaigns."""
    counted = random.poisson(drawn)
    low, high = np.quantile(counted, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    value = float(np.clip(drawn.mean(), low, high))
    return Estimate(value, float(low), float(high), n, "count", LEVEL, method="gate")


def counted(rate: Array, spread: Array, expected: Array, random: np.random.Generator) -> Array:
    """Shares as they will be counted: a share that wanders with the queue, then whole contacts."""
    n = np.maximum(random.poisson(expected), 1)
    plain = rate * (1 - rate) / n
    wander = np.maximum(spread**2 - plain, 0.0)
    steady = (wander <= 1e-12) | (rate <= 1e-9) | (rate >= 1 - 1e-9)
    worth = np.where(steady, 1e9, rate * (1 - rate) / np.maximum(wander, 1e-12) - 1)
    worth = np.maximum(worth, 0.5)
    yes, no = np.maximum(rate * worth, 1e-6), np.maximum((1 - rate) * worth, 1e-6)
    share = np.where(steady, rate, random.beta(yes, no))
    return np.asarray(random.binomial(n, np.clip(share, 0.0, 1.0)) / n)
