"""How Sales meets them: leads, deals won and lost, the rep, the plan, and whether the plan fits the need.

The plan of pay rewards the first year's amount, so pushy reps sell the dearest plan to people who need
less; those customers are bookings today and leavers tomorrow.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.world.calendar import DAY, MONTH_STARTS
from unisono.demo.world.chance import Chance, choose, choose_by_row, happens
from unisono.demo.world.customers import Newcomers, campaign_months, choose_cells
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CAMPAIGNS, CITIES, PLANS, PREMIUM, SAVING, SPEED
from unisono.demo.world.nouns import Deals, Flags, Leads, Staff, Whole

PLANS_BY_NEED = np.array(
    [[0.30, 0.50, 0.20], [0.45, 0.45, 0.10], [0.85, 0.15, 0.00], [0.05, 0.55, 0.40]]
)  # what a rep who listens sells, by NEEDS and PLANS
NEEDS_LESS = (SPEED, SAVING)  # to whom the dearest plan doesn't fit
FEES = np.array([plan.fee for plan in PLANS], dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Sold:
    """What each newcomer was sold, by whom."""

    rep: Whole
    plan: Whole
    misfit: Flags


def sell(chance: Chance, came: Newcomers, staff: Staff) -> Sold:
    """Which rep sells which plan to each newcomer, and does it fit?"""
    random = chance.of("selling")
    rep = reps_for(random, came.city, staff)
    fitting = choose_by_row(random, PLANS_BY_NEED, came.need)
    needs_less = np.isin(came.need, NEEDS_LESS)
    pushed = needs_less & happens(random, staff.rep_push[rep], len(came))
    plan = np.where(pushed, PREMIUM, fitting).astype(np.int8)
    return Sold(rep, plan, needs_less & (plan == PREMIUM))


def reps_for(random: np.random.Generator, city: Whole, staff: Staff) -> Whole:
    """Who takes each lead: reps of its city, by their reach."""
    reach = np.zeros((len(CITIES), len(staff.rep_city)))
    reach[staff.rep_city, np.arange(len(staff.rep_city))] = staff.rep_reach
    return choose_by_row(random, reach, city).astype(np.int8)


def pursue(chance: Chance, came: Newcomers, known: tuple[Sold, Staff], laws: Laws) -> tuple[Leads, Deals]:
    """Which leads and deals were there, those of the customers first, then those never won?"""
    random = chance.of("selling", month=1)
    lost = _lost(random, len(came))
    days = laws.selling
    count = len(came) + len(lost)
    closed = np.concatenate([came.won_at, lost // len(CAMPAIGNS)])
    opened = closed - _waits(random, days.deal_days, count)
    created = opened - _waits(random, days.lead_days, count)
    city = np.concatenate([came.city, choose(random, [city.share for city in CITIES], len(lost))])
    accepted = np.concatenate([np.ones(len(came), bool), happens(random, days.lost_deals, len(lost))])
    qualified = accepted | happens(random, 0.5, count)
    customer = np.concatenate([np.arange(len(came)), np.full(len(lost), -1)])
    leads = Leads(
        customer=customer,
        campaign=np.concatenate([came.campaign, lost % len(CAMPAIGNS)]).astype(np.int8),
        city=city,
        created_at=created,
        mql_at=np.where(qualified, created + ((opened - created) * 0.4).astype(np.int64), -1),
        sql_at=np.where(accepted, opened, -1),
    )
    return leads, _deals(random, leads, closed, came, known)


def _deals(
    random: np.random.Generator, leads: Leads, closed: Whole, came: Newcomers, known: tuple[Sold, Staff]
) -> Deals:
    sold, staff = known
    lead = np.flatnonzero(leads.sql_at != -1)  # the first deals opened before the story, at times below 0
    lost = lead[len(came) :]
    need = np.concatenate([came.need, choose(random, (0.15, 0.30, 0.30, 0.25), len(lost))])
    plan = np.concatenate([sold.plan, choose_by_row(random, PLANS_BY_NEED, need[len(came) :])])
    return Deals(
        lead=lead,
        customer=leads.customer[lead],
        rep=np.concatenate([sold.rep, reps_for(random, leads.city[lost], staff)]),
        plan=plan.astype(np.int8),
        need=need,
        amount=12 * FEES[plan],
        opened_at=leads.sql_at[lead],
        closed_at=closed[lead],
        won=leads.customer[lead] >= 0,
    )


def _lost(random: np.random.Generator, won: int) -> Whole:
    """Leads never won: for each the moment it was given up × campaigns + its campaign."""
    weights = campaign_months()
    conversion = np.array([campaign.conversion for campaign in CAMPAIGNS])
    unwon = weights * ((1 - conversion) / conversion)[:, None]
    cells = choose_cells(random, unwon, round(won * unwon.sum() / weights.sum()))
    month, campaign = cells // len(CAMPAIGNS), cells % len(CAMPAIGNS)
    length = MONTH_STARTS[month + 1] - MONTH_STARTS[month]
    moment = MONTH_STARTS[month] + (random.random(len(cells)) * length).astype(np.int64)
    return np.asarray(np.sort(moment) * len(CAMPAIGNS) + campaign[np.argsort(moment, kind="stable")])


def _waits(random: np.random.Generator, mean_days: float, count: int) -> Whole:
    return (random.exponential(mean_days, count) * DAY).astype(np.int64) + 60


def fee_of(plan: Whole) -> Whole:
    """The monthly fee of each plan, in cents.

    >>> fee_of(np.array([0, 2])).tolist()
    [5990, 13990]
    """
    return FEES[plan]
