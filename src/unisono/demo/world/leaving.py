"""Why they leave: a chance a month for each cause that holds, added up; who leaves has one true cause.

Chances add, so each cause's is what it takes away from those it touches, and can be measured as such.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.world.calendar import DAY, HOUR
from unisono.demo.world.customers import Newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import (
    BROKEN_PROMISE,
    CAUSES,
    COMPETITOR,
    DISCOUNT_CAMPAIGN,
    DISCOUNT_ENDS,
    FIRST_BILL,
    LATE_INSTALLATION,
    MISFIT,
    MOVED,
    NO_WELCOME,
    PRICE_RISE,
    SAVING,
    UNSOLVED,
)
from unisono.demo.world.nouns import Flags, Floats, Whole

MOST = 0.95  # of leaving in a month
GONE_WITHIN = (HOUR, 25 * DAY)  # of the month after the one that decided it
BILL_MONTHS, WELCOME_MONTHS, MISFIT_FROM = (1, 2), (0, 1, 2), 1


@dataclass(frozen=True, slots=True)
class Situation:
    """What holds for each customer looked at, in a month; all arrays of one length.

    Flags may be chances (0–1) where what holds is only expected.
    """

    month: Whole  # of the calendar
    age: Whole  # months since won
    need: Whole
    campaign: Whole
    patience: Floats
    misfit: Floats
    broken: Floats  # an answer promised and not given in time
    unsolved: Floats
    late: Floats  # an installation more than three days late, this month or the last
    bill_differs: Floats
    no_welcome: Floats


def hazards(now: Situation, laws: Laws) -> Floats:
    """The chance to leave after this month, by cause.

    Returns
    -------
    array, shape (customers, causes)
        Additive; their sum is the chance to leave.
    """
    rules, count = laws.leaving, len(now.age)
    chance = np.zeros((count, len(CAUSES)))
    chance[:, MOVED], chance[:, COMPETITOR] = rules.moved, rules.competitor
    saving = (now.need == SAVING) & (now.month >= rules.price_rise_month)
    chance[:, PRICE_RISE] = rules.price_rise * saving
    chance[:, DISCOUNT_ENDS] = rules.discount_ends * after_discount(now.campaign, now.age, laws)
    chance[:, MISFIT] = rules.misfit * now.misfit * (now.age >= MISFIT_FROM)
    chance[:, BROKEN_PROMISE] = rules.broken_promise * now.broken * now.patience
    chance[:, UNSOLVED] = rules.unsolved * now.unsolved
    chance[:, LATE_INSTALLATION] = rules.late_installation * now.late
    chance[:, FIRST_BILL] = rules.first_bill * now.bill_differs * np.isin(now.age, BILL_MONTHS)
    chance[:, NO_WELCOME] = rules.no_welcome * now.no_welcome * np.isin(now.age, WELCOME_MONTHS)
    return chance


def after_discount(campaign: Whole, age: Whole, laws: Laws) -> Flags:
    """Whose discount ended within the last three months?

    >>> after_discount(np.array([8, 8, 0]), np.array([4, 8, 4]), Laws()).tolist()
    [True, False, False]
    """
    ended = laws.billing.discount_months
    return np.asarray((campaign == DISCOUNT_CAMPAIGN) & (age > ended) & (age <= ended + 3))


def leave(random: np.random.Generator, chance: Floats) -> Whole:
    """Who leaves, for which cause?  −1 for who stays."""
    total = np.minimum(chance.sum(axis=1), MOST)
    drawn = random.random(len(chance))
    edges = np.cumsum(chance, axis=1)
    cause = (drawn[:, None] >= edges[:, :-1]).sum(axis=1)
    return np.where(drawn < total, cause, -1)


def situation(month: int, who: Whole, came: Newcomers, age: Whole, held: dict[str, Flags]) -> Situation:
    """The situation of the customers `who` after a month; `held` has each flag by its name."""
    flags = {name: values[who].astype(np.float64) for name, values in held.items()}
    return Situation(
        month=np.full(len(who), month),
        age=age,
        need=came.need[who],
        campaign=came.campaign[who],
        patience=came.patience[who],
        **flags,
    )
