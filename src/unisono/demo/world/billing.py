"""What is charged: fees each month, a first bill that sometimes differs, spare parts, credits for breaks."""

from __future__ import annotations

import numpy as np

from unisono.demo.world.calendar import DAY, END, HOUR, MONTH_STARTS, MONTHS, month_of
from unisono.demo.world.chance import happens
from unisono.demo.world.columns import take
from unisono.demo.world.customers import Newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import ANNUAL_CAMPAIGN, DISCOUNT_CAMPAIGN
from unisono.demo.world.nouns import Bills, Cases, Flags, Floats, Installs, Whole
from unisono.demo.world.selling import fee_of

BILLED_AT = 4 * DAY + 10 * HOUR  # after a month's beginning
FEE, SPARE, CREDIT = range(3)


def fee_share(campaign: Whole, age: Whole, laws: Laws) -> Floats:
    """Which share of the fee is charged in a month of the relation, by how the customer came?

    >>> fee_share(np.array([0, 8, 8, 9]), np.array([1, 1, 4, 4]), Laws()).tolist()
    [1.0, 0.5, 1.0, 0.8]
    """
    rules = laws.billing
    reduced = (campaign == DISCOUNT_CAMPAIGN) & (age <= rules.discount_months)
    usual = np.where(campaign == ANNUAL_CAMPAIGN, 1 - rules.annual_discount, 1.0)
    return np.where(reduced, 1 - rules.discount, usual)


def fees(came: Newcomers, plan: Whole, left_at: Whole, differs: Flags, laws: Laws) -> Bills:
    """All fees charged before each customer left, in order of time."""
    first = month_of(came.won_at) + 1
    dates = MONTH_STARTS[:MONTHS] + BILLED_AT
    later = (np.arange(len(came)) * 37) % (4 * HOUR)  # the machine bills one after the other
    stays = np.where(left_at < 0, END, np.minimum(left_at, END))
    count = np.maximum(np.searchsorted(dates, stays - later) - first, 0)
    who = np.repeat(np.arange(len(came)), count)
    age = np.arange(len(who)) - np.repeat(np.cumsum(count) - count, count) + 1
    quoted = np.rint(fee_of(plan)[who] * fee_share(came.campaign[who], age, laws)).astype(np.int64)
    extra = np.where((age == 1) & differs[who], laws.billing.first_bill_extra, 0)
    at = dates[first[who] + age - 1] + later[who]
    order = np.argsort(at, kind="stable")
    bills = Bills(
        customer=who,
        at=at,
        kind=np.full(len(who), FEE, dtype=np.int8),
        amount=quoted + extra,
        quoted=quoted,
        margin=np.rint(quoted * laws.billing.margin).astype(np.int64) + extra,
        first=age == 1,
    )
    return take(bills, order)


def of_spares(installs: Installs, place: Whole, laws: Laws) -> Bills:
    """The spare parts that were delivered: `place` are their places among the deliveries."""
    price = np.full(len(place), laws.billing.spare_price, dtype=np.int64)
    return Bills(
        customer=installs.customer[place],
        at=installs.ordered_at[place],
        kind=np.full(len(place), SPARE, dtype=np.int8),
        amount=price,
        quoted=price,
        margin=np.rint(price * laws.billing.margin).astype(np.int64),
        first=np.zeros(len(place), dtype=bool),
    )


def credits(random: np.random.Generator, cases: Cases, laws: Laws) -> Bills:
    """What is given back for some promises of an answer that were broken."""
    given = np.flatnonzero((cases.kept == 0) & happens(random, laws.billing.credits, len(cases)))
    at = cases.answered_at[given] + DAY
    given, at = given[at < END], at[at < END]
    amount = np.full(len(given), -laws.billing.credit, dtype=np.int64)
    return Bills(
        customer=cases.customer[given],
        at=at,
        kind=np.full(len(given), CREDIT, dtype=np.int8),
        amount=amount,
        quoted=np.zeros(len(given), dtype=np.int64),
        margin=amount,
        first=np.zeros(len(given), dtype=bool),
    )
