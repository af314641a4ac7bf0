"""Delivered: the installation against its promised day, and how long each customer then stays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.market import Sales
from unisono.demo.truth import (
    DAY,
    EXPORTED_AT,
    LATE_SHARE,
    LATE_SHARE_IN_BAD_MONTH,
    MONTHLY_CHURN,
    MONTHLY_CHURN_OF_LATE,
    MONTHLY_CHURN_OF_NIGHT,
    NIGHT_CAMPAIGN,
    ORIGINS,
    Flags,
    Floats,
    Times,
    days,
    in_bad_month,
    midnight,
)


@dataclass(frozen=True, slots=True)
class Installations:
    """One entry a customer: promised day, arrival (where `done`), and how late it was or will be."""

    ordered_at: Times
    promised_at: Times
    delivered_at: Times
    late: Flags
    done: Flags


@dataclass(frozen=True, slots=True)
class Lives:
    """One entry a customer: from installation to leaving (where `left`) or to the day of the export."""

    begins: Times
    ends: Times
    left: Flags

    @property
    def months(self) -> Floats:
        """How long each has been a customer, in months of 30.4 days; 0 where not yet installed."""
        return np.maximum((self.ends - self.begins) / DAY, 0) / 30.4


def make_installations(random: np.random.Generator, sales: Sales) -> Installations:
    """Promise the evening of the fifth day; some arrive late, half of them in the bad month."""
    count = len(sales.won_at)
    promised = midnight(sales.won_at) + 5 * DAY + np.timedelta64(20, "h")
    late = random.random(count) < np.where(in_bad_month(promised), LATE_SHARE_IN_BAD_MONTH, LATE_SHARE)
    shift = np.where(late, 1 + np.floor(random.gamma(1.6, 2.2, count)), -random.integers(4, size=count))
    delivered = midnight(promised) + days(shift) + days(random.uniform(9, 19, count) / 24)
    return Installations(sales.won_at, promised, delivered, late, delivered < EXPORTED_AT)


def make_lives(random: np.random.Generator, sales: Sales, installations: Installations) -> Lives:
    """Draw how long each stays: who bought help at night leaves soonest."""
    lured = sales.night_need & (sales.origin == [one.campaign for one in ORIGINS].index(NIGHT_CAMPAIGN))
    hazard = MONTHLY_CHURN + MONTHLY_CHURN_OF_NIGHT * lured + MONTHLY_CHURN_OF_LATE * installations.late
    begins = installations.delivered_at
    leaves = begins + days(30.4 * random.exponential(1 / hazard))
    return Lives(begins, np.minimum(leaves, EXPORTED_AT), installations.done & (leaves < EXPORTED_AT))
