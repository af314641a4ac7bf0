"""Steps of the journey that Sales logs: when, whose, and how often they fail; decoys fail as often."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.demo.world.calendar import DAY, END, MONTH_STARTS, month_of
from unisono.demo.world.chance import Chance
from unisono.demo.world.customers import newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import STEP, STEPS
from unisono.demo.world.nouns import Leads, Touches
from unisono.demo.world.selling import pursue, sell
from unisono.demo.world.staff import staff_of
from unisono.demo.world.touches import (
    AFTER,
    BEFORE,
    MONTHLY,
    RENEWAL_MONTH,
    WELCOME_DAYS,
    monthly,
    starting,
)

LAWS, STAFF = Laws(), staff_of(1, Laws())
WELCOME = STEP["llamada_de_bienvenida"]


def beginnings(seed: int, count: int) -> tuple[Leads, np.ndarray, np.ndarray, Touches]:
    """Leads, when customers were won, whom nobody welcomed, and the steps around it."""
    chance = Chance(seed, 0)
    came = newcomers(chance, count, LAWS)
    leads, _ = pursue(chance, came, (sell(chance, came, STAFF), STAFF), LAWS)
    missed = np.arange(count) % 5 == 0
    return leads, came.won_at, missed, starting(np.random.default_rng(seed), leads, came.won_at, missed)


@pytest.fixture(scope="module")
def many() -> tuple[Leads, np.ndarray, np.ndarray, Touches]:
    return beginnings(1, 20_000)


@settings(max_examples=15)
@given(st.integers(0, 2**31), st.integers(1, 150))
def test_steps_lie_between_lead_and_end_of_story(seed: int, count: int) -> None:
    leads, won_at, _, touches = beginnings(seed, count)
    assert (touches.at >= leads.created_at[touches.customer]).all()
    assert touches.at.max() < END
    before = np.isin(touches.step, [STEP[code] for code, *_ in BEFORE])
    assert (touches.at[before] <= won_at[touches.customer[before]]).all()
    assert (touches.at[~before] > won_at[touches.customer[~before]]).all()


@settings(max_examples=15)
@given(st.integers(0, 2**31), st.integers(1, 150))
def test_nobody_has_a_step_of_the_beginning_twice(seed: int, count: int) -> None:
    _, _, _, touches = beginnings(seed, count)
    cells = touches.customer.astype(np.int64) * len(STEPS) + touches.step
    assert len(np.unique(cells)) == len(cells)


def test_the_welcome_fails_for_those_nobody_called(
    many: tuple[Leads, np.ndarray, np.ndarray, Touches],
) -> None:
    _, won_at, missed, touches = many
    calls = touches.step == WELCOME
    who = touches.customer[calls]
    assert (touches.failed[calls] == missed[who]).all()
    waited = touches.at[calls] - won_at[who]
    assert waited.min() >= WELCOME_DAYS[0] * DAY
    assert waited.max() < WELCOME_DAYS[1] * DAY
    settled = won_at < END - WELCOME_DAYS[1] * DAY
    assert set(np.flatnonzero(settled).tolist()) <= set(who.tolist())


@pytest.mark.parametrize(("code", "part", "fails"), BEFORE)
def test_steps_before_winning_fail_as_they_should(
    many: tuple[Leads, np.ndarray, np.ndarray, Touches], code: str, part: float, fails: float
) -> None:
    leads, won_at, _, touches = many
    rows = touches.step == STEP[code]
    assert rows.sum() == len(won_at)
    assert touches.failed[rows].mean() == pytest.approx(fails, abs=0.01)
    who = touches.customer[rows]
    created = leads.created_at[who]
    passed = (touches.at[rows] - created) / np.maximum(won_at[who] - created, 1)
    assert passed.max() <= part + 1e-9


@pytest.mark.parametrize(("code", "days", "fails", "share"), AFTER)
def test_steps_after_it_are_theirs_and_fail_as_they_should(
    many: tuple[Leads, np.ndarray, np.ndarray, Touches], code: str, days: float, fails: float, share: float
) -> None:
    _, won_at, _, touches = many
    rows = touches.step == STEP[code]
    settled = (won_at < END - 8 * DAY).sum()
    assert (won_at[touches.customer[rows]] < END - 8 * DAY).sum() / settled == pytest.approx(share, abs=0.012)
    assert touches.failed[rows].mean() == pytest.approx(fails, abs=0.012)
    waited = touches.at[rows] - won_at[touches.customer[rows]]
    assert waited.min() >= days * DAY
    assert waited.max() < (days + 1) * DAY


def a_month(seed: int, month: int, active: np.ndarray, *, glad: float = 0.0, age: int = 3) -> Touches:
    count = len(active)
    return monthly(np.random.default_rng(seed), month, active, np.full(count, age), np.full(count, glad))


@settings(max_examples=24)
@given(st.integers(0, 2**31), st.integers(0, 23))
def test_steps_of_a_month_lie_in_it_by_day(seed: int, month: int) -> None:
    active = np.array([3, 9, 40])
    touches = a_month(seed, month, np.repeat(active, 50))
    assert set(month_of(touches.at).tolist()) <= {month}
    assert set(touches.customer.tolist()) <= set(active.tolist())
    assert (touches.at % DAY >= 8 * 3_600).all()


@pytest.mark.parametrize(("code", "share", "fails"), MONTHLY)
def test_steps_of_any_month_happen_and_fail_as_they_should(code: str, share: float, fails: float) -> None:
    touches = a_month(1, 6, np.arange(100_000))
    rows = touches.step == STEP[code]
    assert rows.sum() / 100_000 == pytest.approx(share, abs=0.005)
    assert touches.failed[rows].mean() == pytest.approx(fails, abs=0.012)


def test_they_happen_on_every_day_of_a_month() -> None:
    touches = a_month(1, 1, np.arange(20_000))
    days = (touches.at - MONTH_STARTS[1]) // DAY
    assert np.unique(days).tolist() == list(range(31))


def test_renewals_come_once_a_relation() -> None:
    who = np.arange(10)
    for age in (RENEWAL_MONTH - 1, RENEWAL_MONTH, RENEWAL_MONTH + 1):
        touches = a_month(1, 6, who, age=age)
        renewed = touches.customer[touches.step == STEP["aviso_de_renovación"]]
        assert sorted(renewed.tolist()) == (who.tolist() if age == RENEWAL_MONTH else [])


def test_only_the_glad_recommend() -> None:
    none, all_of_them = (a_month(1, 6, np.arange(200), glad=chance) for chance in (0.0, 1.0))
    recommends = STEP["recomendación"]
    assert not (none.step == recommends).any()
    assert (all_of_them.step == recommends).sum() == 200
    assert not all_of_them.failed[all_of_them.step == recommends].any()


def test_steps_that_others_see_are_not_logged_here() -> None:
    """Installations, bills, contacts and surveys stand in their own systems."""
    logged = {code for code, *_ in (*BEFORE, *AFTER, *MONTHLY)}
    logged |= {"llamada_de_bienvenida", "aviso_de_renovación", "recomendación"}
    assert logged == {step.code for step in STEPS if step.seen_in == "touchpoints"}
