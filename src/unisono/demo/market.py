"""Promised and sold: how leads come, which are won, by whom, and how long it takes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.truth import (
    EXPORTED_AT,
    FIRST_MOMENT,
    MONTHLY_PRICES,
    ORIGINS,
    PLAN_SHARES,
    Flags,
    Floats,
    Times,
    Whole,
    days,
    midnight,
    seconds,
)

REPS = 12
_LAST_SALE = EXPORTED_AT - np.timedelta64(1, "D")


@dataclass(frozen=True, slots=True)
class Sales:
    """One entry a customer: what was sold to them, when, by whom, and what they need."""

    origin: Whole
    night_need: Flags
    lead_at: Times
    opened_at: Times
    won_at: Times
    rep: Whole
    plan: Whole

    @property
    def price(self) -> Floats:
        """What each pays a month, in soles."""
        return MONTHLY_PRICES[self.plan]


@dataclass(frozen=True, slots=True)
class Losses:
    """One entry a lead that bought nothing; `worked` ones became an opportunity, `closed` ones were lost."""

    origin: Whole
    lead_at: Times
    opened_at: Times
    closed_at: Times
    worked: Flags
    closed: Flags
    rep: Whole
    plan: Whole


def make_sales(random: np.random.Generator, count: int) -> Sales:
    """Draw what every customer bought; the sum of origins is the number of customers, exactly."""
    origin = random.choice(len(ORIGINS), count, p=[origin.share for origin in ORIGINS])
    begins = np.array([origin.begins for origin in ORIGINS], dtype="datetime64[s]")[origin]
    won_at = _between(random, begins, _LAST_SALE, office_hours=True)
    opened_at = won_at - days(random.lognormal(np.log(9), 0.7, count))
    return Sales(
        origin=origin,
        night_need=random.random(count) < np.array([one.night_need for one in ORIGINS])[origin],
        lead_at=opened_at - days(random.uniform(0, 2, count)),
        opened_at=opened_at,
        won_at=won_at,
        rep=random.integers(REPS, size=count),
        plan=random.choice(len(PLAN_SHARES), count, p=PLAN_SHARES),
    )


def make_losses(random: np.random.Generator, sales: Sales) -> Losses:
    """Draw the leads that were not won, so that each origin converts as planted."""
    won = np.bincount(sales.origin, minlength=len(ORIGINS))
    lost = [
        random.negative_binomial(max(count, 1), origin.conversion)
        for count, origin in zip(won, ORIGINS, strict=True)
    ]
    origin = np.repeat(np.arange(len(ORIGINS)), lost)
    begins = np.array([one.begins for one in ORIGINS], dtype="datetime64[s]")[origin]
    lead_at = _between(random, begins, _LAST_SALE, office_hours=False)
    opened_at = lead_at + days(random.uniform(0, 2, len(origin)))
    closed_at = opened_at + days(random.lognormal(np.log(14), 0.6, len(origin)))
    return Losses(
        origin=origin,
        lead_at=lead_at,
        opened_at=opened_at,
        closed_at=closed_at,
        worked=(random.random(len(origin)) < 0.6) & (opened_at < EXPORTED_AT),
        closed=closed_at < EXPORTED_AT,
        rep=random.integers(REPS, size=len(origin)),
        plan=random.choice(len(PLAN_SHARES), len(origin), p=PLAN_SHARES),
    )


def _between(random: np.random.Generator, begins: Times, end: np.datetime64, *, office_hours: bool) -> Times:
    """Moments between each beginning and the end; leads come at any hour, sales from 9 to 19."""
    first = begins if len(begins) else np.array([], dtype="datetime64[s]")
    span = (end - first).astype(np.float64)
    moment: Times = first + seconds(random.random(len(first)) * span)
    if not office_hours:
        return moment
    opening = midnight(moment) + np.timedelta64(9, "h")
    at_work: Times = np.maximum(opening + days(random.random(len(first)) * 10 / 24), FIRST_MOMENT)
    return at_work
