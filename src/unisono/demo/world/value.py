"""What a customer is worth: the margin to be expected over 36 months, by the laws themselves.

The chance to leave in each month is known for each customer, so is the margin of each month; their
product adds up to the lifetime value that a model fitted to the data should find.
"""

from __future__ import annotations

import numpy as np

from unisono.demo.world.billing import BILLED_AT, fee_share
from unisono.demo.world.calendar import MONTHS, month_of
from unisono.demo.world.contacts import DAY_TEAMS, FIXED_IN, PROMISED_FROM, Desk, rates
from unisono.demo.world.laws import Laws
from unisono.demo.world.leaving import GONE_WITHIN, MOST, Situation, hazards
from unisono.demo.world.market import CITIES, NEEDS, NIGHT, PHONE
from unisono.demo.world.nouns import HURRIED_TEAM, Customers, Floats, Whole
from unisono.demo.world.queues import by_night, night_week, usual_week
from unisono.demo.world.selling import fee_of
from unisono.demo.world.staff import agents_of

HORIZON = 36  # months
GONE_BEFORE_BILL = (BILLED_AT - GONE_WITHIN[0]) / (GONE_WITHIN[1] - GONE_WITHIN[0])
"""Of those who leave in a month, the share gone before that month's fee."""
LATE_FELT = np.array([0.58, 1.0, 0.42, 0.0])
"""How much of each month of a relation falls into the month of a very late installation or the next."""


def expected_value(
    customers: Customers, desk: Desk, *, since: Whole | None = None, months: int = HORIZON
) -> Floats:
    """What margin of fees is to be expected of each customer, in cents?

    Parameters
    ----------
    since : months of the relation gone by already; none gone where it isn't given
    months : how many fees ahead are counted
    """
    laws, won = desk.laws, month_of(customers.won_at)
    gone = np.zeros(len(customers), dtype=np.int64) if since is None else since
    stays, pays, value = np.ones(len(customers)), np.ones(len(customers)), np.zeros(len(customers))
    breaks, unsolved = breaking(desk, laws), leaving_unsolved(desk, laws)
    fee = fee_of(customers.plan) * laws.billing.margin
    extra = customers.bill_differs * laws.billing.first_bill_extra
    for ahead in range(months + 1):
        age = gone + ahead
        if ahead:
            value += pays * (fee * fee_share(customers.campaign, age, laws) + extra * (age == 1))
        month = np.minimum(won + age, MONTHS - 1)
        present = np.where(age == 0, 0.5, 1.0)  # won in the middle of the first month, on average
        now = Situation(
            month=month,
            age=age,
            need=customers.need,
            campaign=customers.campaign,
            patience=customers.patience,
            misfit=customers.misfit.astype(np.float64),
            broken=at_least_one(present * breaks[customers.need, customers.city, month]),
            unsolved=at_least_one(present * unsolved[customers.need]),
            late=customers.very_late * LATE_FELT[np.minimum(age, len(LATE_FELT) - 1)],
            bill_differs=customers.bill_differs.astype(np.float64),
            no_welcome=customers.no_welcome.astype(np.float64),
        )
        going = np.minimum(hazards(now, laws).sum(axis=1), MOST)
        pays, stays = stays * (1 - going * GONE_BEFORE_BILL), stays * (1 - going)
    return value


def at_least_one(expected: Floats) -> Floats:
    """The chance that something happens at all that is expected so often.

    >>> round(float(at_least_one(np.array([1.0]))[0]), 4)
    0.6321
    """
    return -np.expm1(-expected)


def breaking(desk: Desk, laws: Laws) -> Floats:
    """Promised answers broken a month, for a customer.

    Returns
    -------
    array, shape (needs, cities, months)
    """
    service = laws.service
    night = by_night(np.arange(168))
    shares = np.where(night[:, None], service.channel_by_night, service.channel)  # hour × channel
    promised = _promised()
    broken = 1 - desk.kept  # staffed × channel × hour
    answered = np.einsum("hc,mc,sch->smh", shares, promised, broken)
    weeks = contact_weeks(laws)
    again = _again(desk, laws)
    by_day = usual_week() * ~night
    repeats = answered @ (by_day / by_day.sum())
    made = np.zeros((len(NEEDS), len(CITIES), MONTHS))
    for need in range(len(NEEDS)):
        expected = answered @ weeks[need] + again[need] * repeats  # staffed × month
        for city in range(len(CITIES)):
            staffed = laws.service.fix_works & (np.arange(MONTHS) >= FIXED_IN[city])
            made[need, city] = np.where(staffed, expected[1], expected[0])
    return np.asarray(made * rates(np.arange(len(NEEDS)), laws)[:, None, None])


def contact_weeks(laws: Laws) -> Floats:
    """When contacts come, by need and hour of the week.

    >>> contact_weeks(Laws()).shape
    (4, 168)
    """
    share = np.where(np.arange(len(NEEDS)) == NIGHT, laws.service.night_share, 0.0)[:, None]
    return np.asarray(share * night_week() + (1 - share) * usual_week())


def leaving_unsolved(desk: Desk, laws: Laws) -> Floats:
    """First contacts left unsolved a month, by need; who repeats one has been counted with it."""
    return rates(np.arange(len(NEEDS)), laws) * _unsolved(desk, laws)


def _again(desk: Desk, laws: Laws) -> Floats:
    return laws.service.repeats * _unsolved(desk, laws)


def _unsolved(desk: Desk, laws: Laws) -> Floats:
    """The share of first contacts not solved, by need: by night the hurried team has the phone."""
    nightly = contact_weeks(laws) @ by_night(np.arange(168)).astype(np.float64)
    by_day, in_night = _unsolved_by_day(desk, laws), _unsolved_on(desk, laws, (HURRIED_TEAM,), night=True)
    return (1 - nightly) * by_day + nightly * in_night


def _unsolved_by_day(desk: Desk, laws: Laws) -> float:
    return _unsolved_on(desk, laws, DAY_TEAMS, night=False)


def _unsolved_on(desk: Desk, laws: Laws, teams: tuple[int, ...], *, night: bool) -> float:
    service = laws.service
    on_phone = (service.channel_by_night if night else service.channel)[PHONE]
    members = np.concatenate([agents_of(desk.staff, team) for team in teams])
    hurried = desk.staff.agent_team[members] == HURRIED_TEAM
    pace = np.where(hurried, desk.staff.agent_pace[members], 0.0).mean()
    return float(1 - service.solved - on_phone * service.hurry * pace)


def _promised() -> Floats:
    """1 where an answer in time is promised, by month and channel."""
    return np.asarray((np.arange(MONTHS)[:, None] >= PROMISED_FROM).astype(np.float64))
