"""Why they leave: chances that add, each where it holds; one true cause for each who goes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.calendar import DAY, MONTH_STARTS
from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.leaving import (
    GONE_WITHIN,
    MOST,
    Situation,
    after_discount,
    hazards,
    leave,
    situation,
)
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
    SPEED,
    UNSOLVED,
)

LAWS = Laws()
RULES = LAWS.leaving
ALWAYS = RULES.moved + RULES.competitor


def somebody(**columns: float) -> Situation:
    """One customer of no special situation, but for these columns."""
    usual = {
        "month": 5, "age": 6, "need": SPEED, "campaign": 0, "patience": 1.0, "misfit": 0.0, "broken": 0.0,
        "unsolved": 0.0, "late": 0.0, "bill_differs": 0.0, "no_welcome": 0.0,
    }  # fmt: skip
    return Situation(**{name: np.array([value]) for name, value in (usual | columns).items()})


def test_anybody_may_move_or_be_won_over() -> None:
    chance = hazards(somebody(), LAWS)[0]
    assert chance[MOVED] == RULES.moved
    assert chance[COMPETITOR] == RULES.competitor
    assert chance.sum() == pytest.approx(ALWAYS)


@pytest.mark.parametrize(
    ("columns", "cause", "chance"),
    [
        ({"need": SAVING, "month": 18}, PRICE_RISE, RULES.price_rise),
        ({"campaign": DISCOUNT_CAMPAIGN, "age": 4}, DISCOUNT_ENDS, RULES.discount_ends),
        ({"campaign": DISCOUNT_CAMPAIGN, "age": 6}, DISCOUNT_ENDS, RULES.discount_ends),
        ({"misfit": 1.0, "age": 1}, MISFIT, RULES.misfit),
        ({"misfit": 1.0, "age": 20}, MISFIT, RULES.misfit),
        ({"broken": 1.0}, BROKEN_PROMISE, RULES.broken_promise),
        ({"broken": 1.0, "patience": 1.5}, BROKEN_PROMISE, RULES.broken_promise * 1.5),
        ({"unsolved": 1.0}, UNSOLVED, RULES.unsolved),
        ({"unsolved": 1.0, "patience": 1.5}, UNSOLVED, RULES.unsolved),
        ({"late": 1.0}, LATE_INSTALLATION, RULES.late_installation),
        ({"bill_differs": 1.0, "age": 1}, FIRST_BILL, RULES.first_bill),
        ({"bill_differs": 1.0, "age": 2}, FIRST_BILL, RULES.first_bill),
        ({"no_welcome": 1.0, "age": 0}, NO_WELCOME, RULES.no_welcome),
        ({"no_welcome": 1.0, "age": 2}, NO_WELCOME, RULES.no_welcome),
    ],
)
def test_each_cause_adds_its_chance_where_it_holds(
    columns: dict[str, float], cause: int, chance: float
) -> None:
    found = hazards(somebody(**columns), LAWS)[0]
    assert found[cause] == pytest.approx(chance)
    assert found.sum() == pytest.approx(ALWAYS + chance)


@pytest.mark.parametrize(
    "columns",
    [
        {"need": SAVING, "month": 17},
        {"need": SPEED, "month": 20},
        {"campaign": DISCOUNT_CAMPAIGN, "age": 3},
        {"campaign": DISCOUNT_CAMPAIGN, "age": 7},
        {"misfit": 1.0, "age": 0},
        {"bill_differs": 1.0, "age": 0},
        {"bill_differs": 1.0, "age": 3},
        {"no_welcome": 1.0, "age": 3},
        {"patience": 3.0},
    ],
)
def test_it_adds_nothing_where_it_does_not_hold(columns: dict[str, float]) -> None:
    assert hazards(somebody(**columns), LAWS)[0].sum() == pytest.approx(ALWAYS)


FLAGS = ("misfit", "broken", "unsolved", "late", "bill_differs", "no_welcome")


@given(st.dictionaries(st.sampled_from(FLAGS), st.just(1.0)), st.integers(0, 23), st.integers(0, 9))
def test_chances_add(columns: dict[str, float], age: int, campaign: int) -> None:
    """What holds together takes as much as what holds alone, summed."""
    bare = hazards(somebody(age=age, campaign=campaign), LAWS)[0].sum()
    whole = hazards(somebody(age=age, campaign=campaign, **columns), LAWS)[0].sum()
    alone = [
        hazards(somebody(age=age, campaign=campaign, **{name: flag}), LAWS)[0].sum() - bare
        for name, flag in columns.items()
    ]
    assert whole == pytest.approx(bare + sum(alone))


@given(st.floats(0, 1), st.sampled_from(FLAGS))
def test_what_is_only_expected_adds_its_share(share: float, flag: str) -> None:
    usual, expected, certain = (
        hazards(somebody(age=1, **{flag: value}), LAWS)[0].sum() for value in (0.0, share, 1.0)
    )
    assert expected == pytest.approx(usual + share * (certain - usual))


def test_who_leaves_leaves_for_causes_by_their_chances() -> None:
    chance = np.tile(hazards(somebody(broken=1.0, misfit=1.0, unsolved=1.0), LAWS), (200_000, 1))
    cause = leave(np.random.default_rng(1), chance)
    found = np.bincount(cause[cause >= 0], minlength=len(CAUSES)) / len(cause)
    assert found == pytest.approx(chance[0], abs=0.003)


@settings(max_examples=50)
@given(st.integers(0, 2**31), st.lists(st.integers(0, len(CAUSES) - 1), min_size=1, max_size=4, unique=True))
def test_nobody_leaves_for_what_does_not_hold(seed: int, held: list[int]) -> None:
    chance = np.zeros((300, len(CAUSES)))
    chance[:, held] = 0.2
    cause = leave(np.random.default_rng(seed), chance)
    assert set(cause.tolist()) <= {-1, *held}


def test_where_nothing_holds_nobody_leaves() -> None:
    assert (leave(np.random.default_rng(1), np.zeros((500, len(CAUSES)))) == -1).all()


def test_never_do_all_leave() -> None:
    chance = np.full((20_000, len(CAUSES)), 0.9)
    staying = (leave(np.random.default_rng(1), chance) == -1).mean()
    assert staying == pytest.approx(1 - MOST, abs=0.006)


def test_the_discount_is_over_for_three_months() -> None:
    ages = np.arange(0, 12)
    over = after_discount(np.full(12, DISCOUNT_CAMPAIGN), ages, LAWS)
    assert ages[over].tolist() == [4, 5, 6]
    longer = replace(LAWS, billing=replace(LAWS.billing, discount_months=5))
    assert ages[after_discount(np.full(12, DISCOUNT_CAMPAIGN), ages, longer)].tolist() == [6, 7, 8]


def test_they_are_gone_within_the_next_month() -> None:
    """Whatever its length, so that leaving falls into the month after the one that decided it."""
    assert 0 < GONE_WITHIN[0] < GONE_WITHIN[1] < np.diff(MONTH_STARTS).min()
    assert GONE_WITHIN[1] == 25 * DAY


def test_a_situation_is_that_of_those_looked_at() -> None:
    came = newcomers(Chance(1, 0), 20, LAWS)
    held = {name: np.arange(20) == 7 for name in FLAGS}
    now = situation(9, np.array([3, 7]), came, np.array([1, 2]), held)
    assert now.month.tolist() == [9, 9]
    assert now.patience.tolist() == came.patience[[3, 7]].tolist()
    assert now.misfit.tolist() == [0.0, 1.0]
    assert now.age.tolist() == [1, 2]
