"""How many will come, by hour of the week: what comes anyway, and what a campaign adds, drawn jointly."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from unisono.loop.decide.gate.history import History
from unisono.loop.decide.gate.nouns import WEEK, Array, Campaign, Range

DRAWS = 400
USUAL_DRIFT = 0.03  # by how much a week's contacts usually grow or shrink from one to the next, at most
_Z90 = NormalDist().inv_cdf(0.95)
_LEAST_WEEKS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """Contacts an hour in a week of the campaign, draws × 168, and how uneven days are.

    `times` is how often each hour of the week comes while it runs. `uneven` is the coefficient of
    variation of days beyond chance, `usual` what comes an hour without the campaign.
    """

    usual: Array
    added: Array
    times: Array
    uneven: float

    @property
    def rates(self) -> Array:
        """All of them, an hour."""
        return self.usual + self.added


def forecast(history: History, campaign: Campaign, random: np.random.Generator) -> Forecast:
    """How many contacts come at each hour of the week while a campaign runs?

    What comes anyway: the week's shape as seen, at the level the last weeks point to. What is added:
    reach × response × contacts, each drawn from its range, spread over the hours.
    """
    level = _levels(history, campaign, random)
    shape = week_shape(history)
    seen = random.gamma(history.sums(history.n) + 0.5, 1.0, (DRAWS, WEEK)) + 1e-9
    wobble = seen / (history.sums(history.n) + 0.5)
    usual = level[:, None] * shape * wobble
    times = _times(campaign)
    form = shape if campaign.shape is None else campaign.shape / campaign.shape.sum()
    whole = np.prod([draws(each, random) for each in _factors(campaign)], axis=0)
    within = float((form * times).sum())
    return Forecast(usual, whole[:, None] * form / within, times, unevenness(history))


def draws(told: Range, random: np.random.Generator, many: int = DRAWS) -> Array:
    """Draws from a range: lognormal, nine of ten between its ends.

    >>> found = draws(Range(1.0, 4.0), np.random.default_rng(1), 20_000)
    >>> round(float(((found > 1) & (found < 4)).mean()), 2)
    0.9
    """
    if told.exact:
        return np.full(many, told.high)
    low = max(told.low, told.high * 1e-3)  # from 0: from next to nothing
    middle, width = np.log(low * told.high) / 2, np.log(told.high / low) / 2 / _Z90
    return np.asarray(np.exp(random.normal(middle, width, many)))


def week_shape(history: History) -> Array:
    """Which share of a week's contacts comes at each hour, as seen.

    An hour nobody called in may have half a call in all that was seen.
    """
    rate = (history.sums(history.n) + 0.01) / np.maximum(history.weeks, 1)
    return np.asarray(rate / rate.sum())


def unevenness(history: History) -> float:
    """By how much days differ beyond their weekday and chance: a coefficient of variation."""
    days = history.n.reshape(-1, 24).sum(axis=1)
    if len(days) < 2 * 7:
        return 0.0
    weekday = (history.hour[::24]) // 24
    usual = np.array([days[weekday == each].mean() if (weekday == each).any() else 0.0 for each in range(7)])
    time = np.arange(len(days)) - len(days) / 2
    expected = usual[weekday]
    slope = float((time * (days - expected)).sum() / max((time**2 * expected).sum(), 1e-9))
    expected = expected * np.maximum(1 + slope * time, 0.05)
    excess = float(((days - expected) ** 2 - expected).sum()) * len(days) / max(len(days) - 8, 1)
    return float(np.sqrt(max(0.0, excess / max(float((expected**2).sum()), 1e-9))))


def _factors(campaign: Campaign) -> tuple[Range, Range, Range]:
    return campaign.reach, campaign.response, campaign.contacts


def _times(campaign: Campaign) -> Array:
    """How often each hour of the week comes in so many days."""
    days = (campaign.first_weekday + np.arange(max(campaign.days, 1))) % 7
    return np.repeat(np.bincount(days, minlength=7), 24).astype(float)


def _levels(history: History, campaign: Campaign, random: np.random.Generator) -> Array:
    """Contacts of a week while the campaign runs, without it: the weeks' trend, drawn.

    A line through the logarithms of the weeks, its slope held near none unless the weeks insist.
    """
    weeks = history.n[len(history.n) % WEEK :].reshape(-1, WEEK).sum(axis=1)
    if len(weeks) < _LEAST_WEEKS:
        whole = history.n.sum() / max(len(history.n), 1) * WEEK
        return np.asarray(random.gamma(whole + 0.5, 1.0, DRAWS) / (whole + 0.5) * whole)
    time = np.arange(len(weeks)) - (len(weeks) - 1) / 2
    logs = np.log(weeks + 0.5)
    chance = 1 / (weeks.mean() + 0.5)
    slope = float((time * logs).sum() / (time**2).sum())
    spread = float(((logs - logs.mean() - slope * time) ** 2).sum() / max(len(weeks) - 2, 1))
    spread = max(chance, spread)
    sure = (time**2).sum() / spread + 1 / USUAL_DRIFT**2
    slope = float((time * logs).sum() / spread / sure)
    ahead = len(weeks) / 2 + (campaign.ahead_days + campaign.days / 2) / 7
    error = np.sqrt(spread / len(weeks) + ahead**2 / sure + max(0.0, spread - chance))
    return np.asarray(np.exp(logs.mean() + slope * ahead + random.normal(0.0, error, DRAWS)))
