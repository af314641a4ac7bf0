"""What a customer is worth: against lives played through by hand, and by what must raise or lower it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.demo.world.sight import Sight
from unisono.demo.world.calendar import month_of
from unisono.demo.world.contacts import Desk
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.demo.world.leaving import GONE_WITHIN
from unisono.demo.world.life import live
from unisono.demo.world.market import (
    BOGOTA,
    DISCOUNT_CAMPAIGN,
    ESSENTIAL,
    LIMA,
    NEEDS,
    NIGHT,
    PLANS,
    SAVING,
    SPEED,
)
from unisono.demo.world.nouns import Customers
from unisono.demo.world.staff import staff_of
from unisono.demo.world.value import (
    GONE_BEFORE_BILL,
    HORIZON,
    LATE_FELT,
    at_least_one,
    breaking,
    contact_weeks,
    expected_value,
    leaving_unsolved,
)

LAWS = Laws()
FEE = PLANS[ESSENTIAL].fee
MARGIN = FEE * LAWS.billing.margin


@cache
def desk(laws: Laws = LAWS) -> Desk:
    return Desk.of(staff_of(1, laws), laws)


@cache
def somebody() -> Customers:
    """One customer of no special situation, won in the first month."""
    one = live(1, 0, 1, LAWS).customers
    usual = {
        "city": LIMA, "need": SPEED, "campaign": 0, "plan": ESSENTIAL, "won_at": 0, "patience": 1.0,
        "misfit": False, "very_late": False, "bill_differs": False, "no_welcome": False,
    }  # fmt: skip
    return replace(one, **{name: np.array([value]) for name, value in usual.items()})


def worth(laws: Laws = LAWS, *, months: int = HORIZON, since: int | None = None, **columns: float) -> float:
    """What this customer is worth, in cents."""
    one = replace(somebody(), **{name: np.array([value]) for name, value in columns.items()})
    gone = None if since is None else np.array([since])
    return float(expected_value(one, desk(laws), since=gone, months=months)[0])


def quiet() -> Laws:
    """Laws under which nobody leaves but who moves."""
    nothing = dict.fromkeys(
        ["competitor", "price_rise", "discount_ends", "misfit", "broken_promise", "unsolved",
         "late_installation", "first_bill", "no_welcome"], 0.0,
    )  # fmt: skip
    return replace(LAWS, leaving=replace(LAWS.leaving, moved=0.05, **nothing))


def test_where_only_moving_takes_them_it_is_a_row_of_powers() -> None:
    before = GONE_BEFORE_BILL
    paid = sum((1 - 0.05 * before) * 0.95 ** (age - 1) for age in range(1, 13))
    # of who goes in a month, some go before that month's bill: pays = stays a month ago × (1 − going × share)
    assert worth(quiet(), months=12) == pytest.approx(MARGIN * paid, rel=1e-9)


def test_who_never_leaves_pays_every_month() -> None:
    forever = replace(quiet(), leaving=replace(quiet().leaving, moved=0.0))
    assert worth(forever) == pytest.approx(HORIZON * MARGIN)
    assert worth(forever, campaign=DISCOUNT_CAMPAIGN) == pytest.approx((HORIZON - 1.5) * MARGIN)
    assert worth(forever, bill_differs=True) == pytest.approx(
        HORIZON * MARGIN + LAWS.billing.first_bill_extra
    )


@pytest.mark.parametrize(
    "columns",
    [
        {"misfit": True},
        {"very_late": True},
        {"no_welcome": True},
        {"need": SAVING},
        {"need": NIGHT},
        {"campaign": DISCOUNT_CAMPAIGN},
        {"need": NIGHT, "patience": 2.0},
    ],
)
def test_what_drives_customers_out_makes_them_worth_less(columns: dict[str, float]) -> None:
    assert worth(**columns) < worth()


def test_a_dearer_plan_is_worth_more_in_proportion() -> None:
    values = [worth(plan=plan) for plan in range(3)]
    fees = [plan.fee for plan in PLANS]
    assert values == pytest.approx([values[0] * fee / fees[0] for fee in fees])


def test_nights_that_are_mended_keep_customers() -> None:
    late = {"need": NIGHT, "won_at": 16 * 30 * 86_400}
    assert worth(city=BOGOTA, **late) > 1.5 * worth(city=LIMA, **late)
    assert worth(city=BOGOTA, need=SPEED) == pytest.approx(worth(city=LIMA, need=SPEED), rel=0.05)


def test_without_broken_promises_night_people_are_worth_what_others_are_nearly() -> None:
    kept = without(LAWS, ["moments"])
    assert worth(kept, need=NIGHT) > 0.85 * worth(kept, need=SPEED)
    assert worth(LAWS, need=NIGHT) < 0.7 * worth(LAWS, need=SPEED)


@settings(max_examples=20)
@given(st.integers(1, HORIZON), st.integers(0, 20))
def test_each_month_ahead_adds_at_most_a_fee(months: int, since: int) -> None:
    less, more = (worth(months=ahead, since=since) for ahead in (months, months + 1))
    assert 0 < more - less <= MARGIN


def test_months_gone_by_count_no_more() -> None:
    """Whoever has stayed past the discount's end is worth more than who has it ahead."""
    ahead, past = (worth(campaign=DISCOUNT_CAMPAIGN, since=since, months=12) for since in (3, 7))
    assert past > ahead
    assert worth(since=0) == worth()


def test_the_value_in_the_world_is_that_of_36_months() -> None:
    world = live(4, 2, 300, LAWS)
    again = expected_value(world.customers, Desk.of(world.staff, LAWS))
    assert np.array_equal(world.customers.ltv, again)
    assert world.customers.ltv.min() > 0
    assert world.customers.ltv.max() < HORIZON * PLANS[2].fee * LAWS.billing.margin


def test_at_least_one_is_poissons() -> None:
    assert at_least_one(np.array([0.0, 0.3, 50.0])) == pytest.approx([0.0, 1 - np.exp(-0.3), 1.0])


def test_the_chance_of_breaks_is_that_of_the_worlds() -> None:
    """Promises broken a month by need and city, expected, against counts of many customers."""
    expected = breaking(desk(), LAWS)
    blocks = [Sight(live(1, block, 6_000, LAWS), LAWS) for block in range(6)]  # of one seed: the same agents
    for city, months in ((LIMA, slice(12, 15)), (LIMA, slice(16, 22)), (BOGOTA, slice(16, 22))):
        for need in range(len(NEEDS)):
            found = np.array([breaks_a_month(sight, need, city, months) for sight in blocks])
            error = found.std(ddof=1) / np.sqrt(len(blocks))
            assert abs(found.mean() - expected[need, city, months].mean()) < 4 * error + 0.002


def breaks_a_month(sight: Sight, need: int, city: int, months: slice) -> float:
    """Promises broken in whole months of these customers, a month."""
    broken = sight.cases.kept == 0
    made = sight.by_month(sight.cases.customer[broken], sight.case_month[broken])
    rows = (sight.who.need == need) & (sight.who.city == city)
    return float(made[rows, months][sight.whole[rows, months]].mean())


def test_breaks_need_a_promise() -> None:
    """Before month 8 nobody promised an answer by phone, before 10 none by WhatsApp; by mail always."""
    made = breaking(desk(), LAWS)[NIGHT, LIMA]
    assert made[0] < made[8] / 10
    assert (np.diff(made[:8]) == 0).all()
    assert made[9] < made[10]
    mended = breaking(desk(), LAWS)[NIGHT, BOGOTA]
    assert mended[15] < mended[14] / 3


def test_weeks_of_contacts_are_shares_by_need() -> None:
    weeks = contact_weeks(LAWS)
    assert weeks.sum(axis=1) == pytest.approx(np.ones(4))
    night = np.isin(np.arange(168) % 24, (22, 23, 0, 1, 2, 3, 4, 5, 6))
    assert weeks[NIGHT, night].sum() > 0.6 > weeks[SPEED, night].sum()


def test_without_hurry_only_difficulty_leaves_contacts_unsolved() -> None:
    calm = without(LAWS, ["handling"])
    missed = leaving_unsolved(desk(calm), calm)
    contacts = np.array([LAWS.service.contacts_at_night_need] + [LAWS.service.contacts] * 3)
    assert missed == pytest.approx(contacts * (1 - LAWS.service.solved))
    assert (leaving_unsolved(desk(), LAWS) > missed).all()


def test_who_leaves_goes_before_or_after_the_bill() -> None:
    assert 0 < GONE_BEFORE_BILL < 1
    assert GONE_WITHIN[0] < GONE_WITHIN[1]


def test_very_late_installations_are_felt_in_two_months_all_in_all() -> None:
    """Where in the month somebody was won decides which; together they are two."""
    assert LATE_FELT.sum() == pytest.approx(2.0)
    world = live(1, 0, 20_000, LAWS)
    first = ~world.installs.spare
    arrived = world.installs.delivered_at[first][world.customers.very_late]
    won = world.customers.won_at[world.customers.very_late]
    later = month_of(arrived) - month_of(won)
    felt = [((later == age) | (later == age - 1)).mean() for age in range(3)]
    assert felt == pytest.approx(LATE_FELT[:3], abs=0.06)
