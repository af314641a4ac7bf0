"""How Sales meets them: leads, deals won and lost, the rep, the plan, and whether the plan fits the need.

The plan of pay rewards the first year's amount, so pushy reps sell the dearest plan to people who need
less; those customers are bookings today and leavers tomorrow.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.world.calendar import DAY, END, MONTH_STARTS
from unisono.demo.world.chance import Chance, choose, choose_by_row, happens
from unisono.demo.world.columns import take
from unisono.demo.world.customers import Newcomers, campaign_months, choose_cells
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CAMPAIGNS, CITIES, PLANS, PREMIUM, SAVING, SPEED
from unisono.demo.world.nouns import Deals, Flags, Leads, Staff, Whole

PLANS_BY_NEED = np.array(
    [[0.30, 0.50, 0.20], [0.45, 0.45, 0.10], [0.85, 0.15, 0.00], [0.05, 0.55, 0.40]]
)  # what a rep who listens sells, by NEEDS and PLANS
NEEDS_LESS = (SPEED, SAVING)  # to whom the dearest plan doesn't fit
NEEDS_OF_OTHERS = (0.15, 0.30, 0.30, 0.25)
CONVERSION = np.array([campaign.conversion for campaign in CAMPAIGNS])
QUALIFIED_ANYWAY = 0.5  # of leads that Sales never took up
OPEN_FOR = 4  # times the usual length of a sale, after which nearly all have ended
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
    """Which leads and deals were there: those of the customers, those never won, those still open?"""
    random = chance.of("selling", month=1)
    lost, pending = _lost(random, len(came)), _pending(random, len(came), laws)
    closed = np.concatenate([came.won_at, lost.closed_at, pending.closed_at])
    opened = _before(closed, _waits(random, laws.selling.deal_days, len(closed)))
    created = _before(opened, _waits(random, laws.selling.lead_days, len(closed)))
    real = created < END
    others = len(lost) + len(pending)
    accepted = np.concatenate([np.ones(len(came), bool), happens(random, laws.selling.lost_deals, others)])
    qualified = created + ((opened - created) * 0.4).astype(np.int64)
    mql = (accepted | happens(random, QUALIFIED_ANYWAY, len(closed))) & (qualified < END)
    leads = Leads(
        customer=np.concatenate([np.arange(len(came)), np.full(others, -1)]),
        campaign=np.concatenate([came.campaign, lost.campaign, pending.campaign]).astype(np.int8),
        city=np.concatenate([came.city, choose(random, [city.share for city in CITIES], others)]),
        created_at=created,
        mql_at=np.where(mql, qualified, -1),
        sql_at=np.where(accepted & (opened < END), opened, -1),
    )
    ends = np.where(closed < END, closed, -1)
    return take(leads, real), _deals(random, take(leads, real), ends[real], came, known)


@dataclass(frozen=True, slots=True)
class _Ends:
    """Leads by when they end and the campaign they came through."""

    closed_at: Whole
    campaign: Whole

    def __len__(self) -> int:
        return len(self.closed_at)


def _deals(
    random: np.random.Generator, leads: Leads, closed: Whole, came: Newcomers, known: tuple[Sold, Staff]
) -> Deals:
    sold, staff = known
    lead = np.flatnonzero(leads.sql_at >= 0)
    others = lead[len(came) :]
    need = np.concatenate([came.need, choose(random, NEEDS_OF_OTHERS, len(others))])
    plan = np.concatenate([sold.plan, choose_by_row(random, PLANS_BY_NEED, need[len(came) :])])
    return Deals(
        lead=lead,
        customer=leads.customer[lead],
        rep=np.concatenate([sold.rep, reps_for(random, leads.city[others], staff)]),
        plan=plan.astype(np.int8),
        need=need,
        amount=12 * FEES[plan],
        opened_at=leads.sql_at[lead],
        closed_at=closed[lead],
        won=leads.customer[lead] >= 0,
    )


def _lost(random: np.random.Generator, won: int) -> _Ends:
    """Leads that were given up in the 24 months."""
    weights = campaign_months()
    unwon = weights * ((1 - CONVERSION) / CONVERSION)[:, None]
    cells = choose_cells(random, unwon, round(won * unwon.sum() / weights.sum()))
    month, campaign = cells // len(CAMPAIGNS), cells % len(CAMPAIGNS)
    length = MONTH_STARTS[month + 1] - MONTH_STARTS[month]
    moment = MONTH_STARTS[month] + (random.random(len(cells)) * length).astype(np.int64)
    order = np.argsort(moment, kind="stable")
    return _Ends(moment[order], campaign[order])


def _pending(random: np.random.Generator, won: int, laws: Laws) -> _Ends:
    """Leads whose end, won or lost, lies after the story's; those of them that began in it are still open."""
    weights = campaign_months()
    last = weights[:, -1] / CONVERSION
    days = OPEN_FOR * (laws.selling.lead_days + laws.selling.deal_days)
    count = round(won * last.sum() / weights.sum() * days / 30)
    moment = END + np.sort(random.integers(0, round(days * DAY), count))
    return _Ends(moment, choose(random, last, count))


def _before(moment: Whole, wait: Whole) -> Whole:
    """So long before each moment, or half-way from the story's beginning where that lies between."""
    return np.asarray(np.where(wait > moment, moment // 2, moment - wait))


def _waits(random: np.random.Generator, mean_days: float, count: int) -> Whole:
    return (random.exponential(mean_days, count) * DAY).astype(np.int64) + 60


def fee_of(plan: Whole) -> Whole:
    """The monthly fee of each plan, in cents.

    >>> fee_of(np.array([0, 2])).tolist()
    [5990, 13990]
    """
    return FEES[plan]
