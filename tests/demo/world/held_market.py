"""Laws of who comes and what they are sold: shares, rates of sale, delays, what their bills say."""

from __future__ import annotations

import numpy as np

from tests.demo.world.proof import Pair, law
from tests.demo.world.sight import MONTH, Sight
from unisono.demo.world.calendar import DAY, END, month_of
from unisono.demo.world.market import CAMPAIGNS, CITIES, LANGUAGE_SHARES, PREMIUM, SEGMENT_SHARES, STEP

SAFE = END - 14 * DAY
"""Before this all that a delivery can do has been seen by the end."""
LONG = 120 * DAY
"""Hardly any sale takes longer."""


def shares(codes: np.ndarray, kinds: int) -> np.ndarray:
    """The share of each code."""
    return np.bincount(codes, minlength=kinds) / len(codes)


@law
def cities(sight: Sight) -> Pair:
    return shares(sight.who.city, 4), np.array([city.share for city in CITIES])


@law
def segments(sight: Sight) -> Pair:
    return shares(sight.who.segment, 4), np.array(SEGMENT_SHARES)


@law
def languages(sight: Sight) -> Pair:
    return shares(sight.who.language, 3), np.array(LANGUAGE_SHARES)


@law
def needs_by_campaign(sight: Sight) -> Pair:
    table = np.zeros((len(CAMPAIGNS), 4))
    np.add.at(table, (sight.who.campaign, sight.who.need), 1.0)
    return table / table.sum(axis=1, keepdims=True), np.array([campaign.needs for campaign in CAMPAIGNS])


def _weights() -> np.ndarray:
    """Customers by campaign and month, relative to each other; 1.5 % more come each month."""
    runs = np.array([[month in campaign.months for month in MONTH] for campaign in CAMPAIGNS])
    return runs * np.array([campaign.weight for campaign in CAMPAIGNS])[:, None] * 1.015**MONTH


@law
def campaigns(sight: Sight) -> Pair:
    return shares(sight.who.campaign, len(CAMPAIGNS)), _weights().sum(axis=1) / _weights().sum()


@law
def months(sight: Sight) -> Pair:
    return shares(sight.won_in, 24), _weights().sum(axis=0) / _weights().sum()


@law
def conversion(sight: Sight) -> Pair:
    """Of the leads of each campaign, those won."""
    leads, ended = sight.world.leads, _ended(sight)
    asked = np.bincount(leads.campaign[ended], minlength=len(CAMPAIGNS))
    won = np.bincount(leads.campaign[ended & (leads.customer >= 0)], minlength=len(CAMPAIGNS))
    return won / asked, np.array([campaign.conversion for campaign in CAMPAIGNS])


@law
def lost_deals(sight: Sight) -> Pair:
    lost = _ended(sight) & (sight.world.leads.customer < 0)
    return (sight.world.leads.sql_at[lost] >= 0).mean(), sight.laws.selling.lost_deals


def _ended(sight: Sight) -> np.ndarray:
    """Leads so early that hardly any is still open when the story ends."""
    return sight.world.leads.created_at < END - LONG


@law
def days_of_sales(sight: Sight) -> Pair:
    """From lead to deal, and from deal to its end; the first ones are cut by the story's beginning."""
    leads, deals, rules = sight.world.leads, sight.world.deals, sight.laws.selling
    rows = deals.closed_at > LONG
    created, opened = leads.created_at[deals.lead[rows]], deals.opened_at[rows]
    waited = [(opened - created - 60).mean() / DAY, (deals.closed_at[rows] - opened - 60).mean() / DAY]
    return waited, np.array([rules.lead_days, rules.deal_days])


def _place_of_rep(sight: Sight) -> np.ndarray:
    """The place of each customer's rep among the eight of the city."""
    return sight.who.rep % 8


@law
def pushed_by_pushy_reps(sight: Sight) -> Pair:
    """The dearest plan sold to who came to save: nobody who listens sells it to them."""
    saving = (sight.who.need == 2) & (_place_of_rep(sight) < 2)
    return (sight.who.plan[saving] == PREMIUM).mean(), sight.laws.selling.push


@law
def pushed_by_the_others(sight: Sight) -> Pair:
    saving = (sight.who.need == 2) & (_place_of_rep(sight) >= 2)
    return (sight.who.plan[saving] == PREMIUM).mean(), sight.laws.selling.usual_push


@law
def misfits_among_those_in_a_hurry(sight: Sight) -> Pair:
    """A tenth would be sold the dearest plan anyway, and it doesn't fit them either."""
    speed = sight.who.need == 1
    push = np.where(_place_of_rep(sight) < 2, sight.laws.selling.push, sight.laws.selling.usual_push)[speed]
    return sight.who.misfit[speed].mean(), (push + (1 - push) * 0.10).mean()


@law
def reach_of_reps(sight: Sight) -> Pair:
    """Two push and win 1.8 times as many as usual, the star after them wins more than any."""
    reach = np.array([1.8, 1.8, sight.laws.selling.star_reach, 1, 1, 1, 1, 1])
    return shares(_place_of_rep(sight), 8), reach / reach.sum()


@law
def notice_of_deliveries(sight: Sight) -> Pair:
    first, last = sight.laws.installing.notice_days
    days = sight.world.installs.promised_at // DAY - sight.world.installs.ordered_at // DAY
    kinds = np.arange(first, last + 1)
    return [(days == kind).mean() for kind in kinds], np.full(len(kinds), 1 / len(kinds))


@law
def late_deliveries(sight: Sight) -> Pair:
    """By city, before and after the partner of one changed."""
    installs, rules = sight.world.installs, sight.laws.installing
    settled = (installs.promised_at < SAFE) & (installs.delivered_at >= 0)
    city = sight.who.city[installs.customer]
    after = month_of(installs.promised_at) >= rules.change_month
    found = [
        [installs.late[settled & (city == place) & (after == then)].mean() for then in (False, True)]
        for place in range(4)
    ]
    changed = np.arange(4)[:, None] == rules.changed_city
    return found, np.where(changed & np.array([False, True]), rules.late_after_change, rules.late)


@law
def very_late_of_the_late(sight: Sight) -> Pair:
    installs = sight.world.installs
    settled = (installs.promised_at < SAFE) & (installs.delivered_at >= 0) & installs.late
    return (sight.days_late[settled] > 3).mean(), sight.laws.installing.very_late


@law
def cancelled_spares(sight: Sight) -> Pair:
    installs = sight.world.installs
    settled = installs.spare & (installs.promised_at < SAFE)
    return (installs.delivered_at[settled] < 0).mean(), sight.laws.installing.cancelled


@law
def first_bills_that_differ(sight: Sight) -> Pair:
    bills = sight.world.bills
    return (bills.amount != bills.quoted)[bills.first].mean(), sight.laws.billing.first_bill_differs


@law
def what_they_differ_by(sight: Sight) -> Pair:
    bills = sight.world.bills
    odd = bills.first & (bills.amount != bills.quoted)
    return (bills.amount - bills.quoted)[odd].mean(), sight.laws.billing.first_bill_extra


@law
def discount_of_the_big_campaign(sight: Sight) -> Pair:
    """The share of the plan's fee charged in each of the first six months."""
    found = _fee_shares(sight, campaign=8)
    charged = [found[age].mean() for age in range(1, 7)]
    rules = sight.laws.billing
    return charged, np.where(np.arange(1, 7) <= rules.discount_months, 1 - rules.discount, 1.0)


@law
def discount_of_the_yearly_plan(sight: Sight) -> Pair:
    found = _fee_shares(sight, campaign=9)
    return [found[age].mean() for age in (1, 6, 12)], np.full(3, 1 - sight.laws.billing.annual_discount)


def _fee_shares(sight: Sight, *, campaign: int) -> dict[int, np.ndarray]:
    bills = sight.world.bills
    fees = (bills.kind == 0) & (sight.who.campaign[bills.customer] == campaign)
    fee = np.array([5990, 8990, 13990])[sight.who.plan[bills.customer]]
    age = month_of(bills.at) - sight.won_in[bills.customer]
    return {month: (bills.quoted / fee)[fees & (age == month)].round(2) for month in range(1, 13)}


@law
def margin_of_fees(sight: Sight) -> Pair:
    fees = (sight.world.bills.kind == 0) & (sight.world.bills.amount == sight.world.bills.quoted)
    bills = sight.world.bills
    return (bills.margin[fees].sum() / bills.amount[fees].sum()).round(4), sight.laws.billing.margin


@law
def credits_for_broken_promises(sight: Sight) -> Pair:
    settled = (sight.cases.kept == 0) & (sight.cases.answered_at + DAY < END)
    given = (sight.world.bills.kind == 2).sum()
    return given / settled.sum(), sight.laws.billing.credits


@law
def size_of_a_credit(sight: Sight) -> Pair:
    bills = sight.world.bills
    return -bills.amount[bills.kind == 2].mean(), sight.laws.billing.credit


@law
def price_of_spares(sight: Sight) -> Pair:
    bills = sight.world.bills
    return bills.amount[bills.kind == 1].mean(), sight.laws.billing.spare_price


@law
def welcomes_missed(sight: Sight) -> Pair:
    """By what the sales system logged, of those it had logged in time."""
    touches = sight.world.touches
    calls = touches.step == STEP["llamada_de_bienvenida"]
    return touches.failed[calls].mean(), sight.laws.leaving.missed_welcome
