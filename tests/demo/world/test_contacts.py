"""Contacts with support: every rule that holds of each one, for customers of any need and city."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.demo.world.sight import Sight
from unisono.demo.world.calendar import DAY, END, HOUR, MONTH_STARTS, hours_ahead, month_of
from unisono.demo.world.chance import Chance
from unisono.demo.world.contacts import (
    DAY_TEAMS,
    PROMISED_FROM,
    Desk,
    contacts_of,
    rates,
    solving,
    staffed_nights,
)
from unisono.demo.world.customers import Newcomers, newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.market import (
    BOGOTA,
    LIMA,
    MAIL,
    MEXICO,
    NIGHT,
    PHONE,
    PROMISED_SECONDS,
    SANTIAGO,
    TOPICS,
    WHATSAPP,
)
from unisono.demo.world.nouns import (
    BEGGING_TEAM,
    CALM_TEAM,
    CHAT_TEAM,
    HURRIED_TEAM,
    MAIL_TEAM,
    Cases,
)
from unisono.demo.world.staff import staff_of

LAWS = Laws()
DESK = Desk.of(staff_of(1, LAWS), LAWS)


def people(count: int, **columns: int) -> Newcomers:
    """Customers won the first moment, all alike in these columns."""
    came = replace(newcomers(Chance(1, 0), count, LAWS), won_at=np.zeros(count, dtype=np.int64))
    return replace(came, **{name: np.full(count, value) for name, value in columns.items()})


def month_of_contacts(month: int, came: Newcomers, desk: Desk = DESK, seed: int = 1) -> Cases:
    return contacts_of(np.random.default_rng(seed), month, np.arange(len(came)), came, desk)


@pytest.fixture(scope="module")
def sight() -> Sight:
    return Sight(live(3, 0, 6_000, LAWS), LAWS)


@settings(max_examples=30)
@given(st.integers(0, 2**31), st.integers(0, 23), st.sampled_from([LIMA, BOGOTA, MEXICO, SANTIAGO]))
def test_contacts_hold_together_in_any_month_and_city(seed: int, month: int, city: int) -> None:
    cases = month_of_contacts(month, people(60, city=city), seed=seed)
    count = len(cases)
    assert {len(getattr(cases, column.name)) for column in fields(cases)} == {count}
    assert (cases.answered_at >= cases.opened_at).all()
    assert (cases.resolved_at >= cases.answered_at + cases.handle_seconds).all()
    assert (cases.handle_seconds >= 20).all()
    assert (cases.cost >= 1).all()
    assert (cases.opened_at < END).all()
    again = cases.repeat_of >= 0
    assert (cases.repeat_of[again] < np.flatnonzero(again)).all()
    assert (cases.customer[again] == cases.customer[cases.repeat_of[again]]).all()


@settings(max_examples=30)
@given(st.integers(0, 2**31), st.integers(0, 23), st.sampled_from([LIMA, BOGOTA, MEXICO, SANTIAGO]))
def test_first_contacts_fall_into_their_month_by_their_own_clock(seed: int, month: int, city: int) -> None:
    cases = month_of_contacts(month, people(60, city=city), seed=seed)
    first = cases.opened_at[cases.repeat_of < 0]
    local = first + hours_ahead(np.full(len(first), city), first) * HOUR
    assert set(month_of(local).tolist()) <= {month}


def test_who_is_not_active_does_not_call() -> None:
    cases = contacts_of(np.random.default_rng(1), 5, np.array([3, 8]), people(10), DESK)
    assert set(cases.customer.tolist()) <= {3, 8}
    assert len(contacts_of(np.random.default_rng(1), 5, np.array([], dtype=np.int64), people(10), DESK)) == 0


def test_nobody_calls_before_being_won() -> None:
    middle = int(MONTH_STARTS[4]) + 15 * DAY
    came = replace(people(2_000), won_at=np.full(2_000, middle))
    cases = month_of_contacts(4, came)
    assert len(cases) > 100
    assert cases.opened_at.min() > middle


def test_they_call_on_every_day_of_a_month() -> None:
    """Of a month with 31 days, up to the last."""
    cases = month_of_contacts(6, people(6_000, city=LIMA))
    first = cases.opened_at[cases.repeat_of < 0]
    assert np.unique((first - MONTH_STARTS[6]) // DAY).tolist() == list(range(31))


def test_who_needs_help_by_night_calls_more() -> None:
    assert rates(np.arange(4), LAWS).argmax() == NIGHT
    nightly, usual = (len(month_of_contacts(5, people(3_000, need=need))) for need in (NIGHT, 2))
    assert nightly / usual == pytest.approx(0.75 / 0.30, rel=0.15)


def test_kept_is_what_the_clock_says(sight: Sight) -> None:
    """A promise is kept exactly where the first answer came within its time."""
    cases = sight.cases
    waited = cases.answered_at - cases.opened_at
    in_time = waited <= np.array(PROMISED_SECONDS)[cases.channel]
    due = cases.kept >= 0
    assert (cases.kept[due] == in_time[due]).all()


def test_nothing_is_kept_or_broken_before_it_was_promised(sight: Sight) -> None:
    cases = sight.cases
    for channel in (PHONE, WHATSAPP, MAIL):
        rows = cases.channel == channel
        due = month_of(cases.opened_at[rows]) >= PROMISED_FROM[channel]
        assert ((cases.kept[rows] >= 0) == due).all()


def test_who_is_missed_by_a_lone_guard_waits_for_the_morning(sight: Sight) -> None:
    cases = sight.cases
    lone = np.isin(sight.who.city[cases.customer], (LIMA, MEXICO)) & sight.night & (cases.channel == PHONE)
    missed = lone & (cases.kept == 0)
    answered = (sight.local + cases.answered_at - cases.opened_at)[missed]
    assert missed.sum() > 300
    assert (answered % DAY // HOUR >= 7).all()


def test_solved_contacts_end_with_the_call_and_others_days_later(sight: Sight) -> None:
    cases = sight.cases
    after = cases.resolved_at - cases.answered_at - cases.handle_seconds
    assert (after[cases.solved] == 0).all()
    assert after[~cases.solved].min() >= DAY
    assert after[~cases.solved].max() < 4 * DAY


def test_only_the_unsolved_call_again_once_by_day_within_a_week(sight: Sight) -> None:
    cases = sight.cases
    again = np.flatnonzero(cases.repeat_of >= 0)
    former = cases.repeat_of[again]
    assert len(np.unique(former)) == len(former)
    assert not cases.solved[former].any()
    assert (cases.repeat_of[former] == -1).all()
    waited = cases.opened_at[again] - cases.opened_at[former]
    assert waited.min() > 0
    assert waited.max() < 7 * DAY + 2 * HOUR
    assert not sight.night[again].any()


def test_teams_answer_where_they_work(sight: Sight) -> None:
    channel, night = sight.cases.channel, sight.night
    assert set(sight.team[(channel == PHONE) & night].tolist()) == {HURRIED_TEAM}
    assert set(sight.team[(channel == PHONE) & ~night].tolist()) == set(DAY_TEAMS)
    assert set(sight.team[channel == WHATSAPP].tolist()) == {CHAT_TEAM}
    assert set(sight.team[channel == MAIL].tolist()) == {MAIL_TEAM}


def test_by_day_a_call_goes_to_any_agent_of_three_teams_alike(sight: Sight) -> None:
    """So teams can be compared: what they are asked doesn't differ."""
    calls = (sight.cases.channel == PHONE) & ~sight.night
    load = np.bincount(sight.cases.agent[calls])[:42]
    assert load.min() > 0.75 * load.mean()
    hard = [sight.cases.difficulty[calls & (sight.team == team)].mean() for team in DAY_TEAMS]
    assert hard == pytest.approx([0, 0, 0], abs=0.05)


def test_bills_are_not_called_about_by_night(sight: Sight) -> None:
    by_night = np.bincount(sight.cases.topic[sight.night], minlength=len(TOPICS))
    assert by_night[TOPICS.index("cita")] == 0
    assert by_night[:3].sum() > 0.8 * by_night.sum()


@given(st.integers(0, 3), st.integers(0, 23))
def test_nights_are_staffed_where_they_were_mended(city: int, month: int) -> None:
    mended = city in (BOGOTA, SANTIAGO) and month >= 15
    assert staffed_nights(np.array([city]), np.array([month]), LAWS)[0] == mended
    never = replace(LAWS, service=replace(LAWS.service, fix_works=False))
    assert not staffed_nights(np.array([city]), np.array([month]), never)[0]


@given(st.integers(0, 59), st.floats(-4, 4), st.sampled_from([PHONE, WHATSAPP, MAIL]))
def test_pace_takes_from_solving_in_one_team_alone(agent: int, difficulty: float, channel: int) -> None:
    chance = solving(np.array([agent]), np.array([difficulty]), np.array([channel]), DESK)[0]
    plain = LAWS.service.solved - LAWS.service.difficulty * difficulty
    hurries = DESK.staff.agent_team[agent] == HURRIED_TEAM and channel == PHONE
    lost = LAWS.service.hurry * DESK.staff.agent_pace[agent] if hurries else 0.0
    assert 0 < chance < 1
    assert chance == pytest.approx(min(max(plain + lost, 0.02), 0.99))


def test_a_desk_that_always_solves_is_never_called_again() -> None:
    laws = replace(LAWS, service=replace(LAWS.service, repeats=0.0))
    cases = month_of_contacts(5, people(2_000), Desk.of(staff_of(1, laws), laws))
    assert (cases.repeat_of == -1).all()
    assert (~cases.solved).any()


def test_the_hurried_team_is_faster_and_solves_less(sight: Sight) -> None:
    calls = (sight.cases.channel == PHONE) & ~sight.night
    hurried, calm = (calls & (sight.team == team) for team in (HURRIED_TEAM, CALM_TEAM))
    assert sight.cases.handle_seconds[hurried].mean() < 0.8 * sight.cases.handle_seconds[calm].mean()
    assert sight.cases.solved[hurried].mean() < sight.cases.solved[calm].mean() - 0.15


def test_the_chat_team_is_as_fast_and_solves_as_many(sight: Sight) -> None:
    """The look-alike of the hurried team: speed by itself breaks nothing."""
    calls = (sight.cases.channel == PHONE) & ~sight.night & (sight.team == BEGGING_TEAM)
    chats = sight.cases.channel == WHATSAPP
    assert sight.cases.handle_seconds[chats].mean() < 0.8 * sight.cases.handle_seconds[calls].mean()
    assert sight.cases.solved[chats].mean() == pytest.approx(sight.cases.solved[calls].mean(), abs=0.03)
