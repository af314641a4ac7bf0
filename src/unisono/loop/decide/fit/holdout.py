"""Whether fit would have been right: learnt as of a day, asked of the deals after it, held to what came."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.loop.decide.fit.history import MONTH, OPEN, WON, Array, Flags, History
from unisono.loop.decide.fit.kernels import HORIZON
from unisono.loop.decide.fit.learning import learn
from unisono.loop.decide.fit.scoring import worth_of
from unisono.model.estimate import Reason
from unisono.stats.fitting.calibration import calibration_slope
from unisono.stats.fitting.ranking import lift, top_share
from unisono.stats.interval import Interval
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments

PART = 1 / 3  # of the deals: what a team could take up, were it to choose
HELD = 0.15  # of the time in which deals had a year to show what they bring
LEAST_WINDOW, LEAST_JUDGED, LEAST_JUDGED_WON = 30, 100, 50  # days; deals; deals won
CYCLE = 0.9  # of the deals are decided within so many days
BANDS = 5
HONEST = (0.8, 1.2)  # slopes at which a forecast is taken at its word


@dataclass(frozen=True, slots=True)
class Band:
    """A fifth of the deals, by what was foretold of them: the mean of that, and of what came."""

    n: int
    foretold: float
    came: Interval


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How fit did on deals it hadn't seen.

    Parameters
    ----------
    since, until : the day it stood on, and the last on which a deal judged was opened.
    deals, won : how many were judged.
    slope : what came against what was foretold; 1 is taken at its word.
    foretold, came : mean of all deals judged, in cents.
    top_fit, top_chance, top_amount : of all that came, the share in the best third by fit, by the chance to
        win, by that times the deal's amount.
    over_chance, over_amount : by how much fit's third holds more, with how sure that is.
    bands : fifths of the deals, the least foretold first.
    """

    since: float
    until: float
    deals: int
    won: int
    slope: Interval
    foretold: float
    came: float
    top_fit: float
    top_chance: float
    top_amount: float | None
    over_chance: Interval
    over_amount: Interval | None
    bands: tuple[Band, ...]

    @property
    def honest(self) -> bool:
        """Whether it can be taken at its word, as far as the interval tells."""
        low, high = self.slope.low, self.slope.high
        return low is not None and high is not None and low <= HONEST[1] and high >= HONEST[0]

    @property
    def better(self) -> bool:
        """Whether it picks better deals than the chance to win does, beyond chance."""
        return self.over_chance.low is not None and self.over_chance.low > 0


def hold_out(history: History) -> HeldOut | Reason:
    """Would fit have picked the right deals, standing before them with what was known then?

    Learnt as of a day; asked of all deals opened in the weeks after it that were decided since, whose
    customers have had their twelve months. The day is the latest that leaves deals enough to judge.

    Returns
    -------
    HeldOut, or the reason why there is nothing to hold it to.
    """
    days = _days(history)
    if isinstance(days, Reason):
        return days
    since, until = days
    judged = judged_between(history, since, until)
    won = int((judged & (history.state == WON)).sum())
    facts = {"deals": int(judged.sum()), "won": won}
    if judged.sum() < LEAST_JUDGED or won < LEAST_JUDGED_WON:
        return Reason("fit_few_judged", {**facts, "minimum": LEAST_JUDGED})
    learnt = learn(history, since)
    if isinstance(learnt, Reason):
        return Reason("fit_unchecked_short", learnt.facts)
    worth = worth_of(learnt, history.codes[judged])
    return _held(history, judged, worth.expected, worth.chance, (since, until, won))


def judged_between(history: History, since: float, until: float) -> Flags:
    """Which deals can be judged: opened after a day and by another, decided, and with a year to show."""
    opened = (history.opened > since) & (history.opened <= until)
    known = (history.state != OPEN) & ~np.isnan(history.realised)
    return np.asarray(opened & known)


def _days(history: History) -> tuple[float, float] | Reason:
    """The day to stand on, and the last day deals may have been opened on."""
    decided = (history.state != OPEN) & ~np.isnan(history.closed)  # of some nobody knows when
    if not decided.any():
        return Reason("fit_few_judged", {"deals": 0, "won": 0, "minimum": LEAST_JUDGED})
    cycle = float(np.quantile((history.closed - history.opened)[decided], CYCLE))
    until = history.last - HORIZON * MONTH - max(cycle, 0.0)
    first = float(history.opened.min())
    window = max(LEAST_WINDOW, HELD * (until - first))
    if until - window <= first:
        return Reason("fit_unchecked_short", {"days": int(history.last - first)})
    return until - window, until


def _held(
    history: History, judged: Flags, expected: Array, chance: Array, told: tuple[float, float, int]
) -> HeldOut:
    came = history.realised[judged]
    amount = history.amount[judged]
    priced = bool(len(amount)) and not np.isnan(amount).any()
    by_amount = chance * amount if priced else None
    since, until, won = told
    return HeldOut(
        since,
        until,
        int(judged.sum()),
        won,
        calibration_slope(expected, came),
        float(expected.mean()),
        float(came.mean()),
        top_share(expected, came, PART),
        top_share(chance, came, PART),
        None if by_amount is None else top_share(by_amount, came, PART),
        lift(expected, chance, came, PART),
        None if by_amount is None else lift(expected, by_amount, came, PART),
        _bands(expected, came),
    )


def _bands(expected: Array, came: Array) -> tuple[Band, ...]:
    order = np.argsort(expected, kind="stable")
    return tuple(
        Band(len(rows), float(expected[rows].mean()), mean_interval(Moments.of(came[rows].tolist())))
        for rows in np.array_split(order, BANDS)
        if len(rows)
    )
