"""Who sells and who serves: the same for every block, paid in ways that show."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CITIES
from unisono.demo.world.nouns import BEGGING_TEAM, CALM_TEAM, CHAT_TEAM, HURRIED_TEAM, MAIL_TEAM, TEAMS
from unisono.demo.world.staff import AGENTS_A_TEAM, PACE_SPREAD, REPS_A_CITY, agents_of, staff_of

LAWS = Laws()


@given(st.integers(0, 2**31))
def test_staff_comes_from_the_seed_alone(seed: int) -> None:
    one, same = staff_of(seed, LAWS), staff_of(seed, Laws())
    assert all(
        np.array_equal(getattr(one, column.name), getattr(same, column.name)) for column in fields(one)
    )


def test_other_seeds_hire_other_people() -> None:
    assert not np.array_equal(staff_of(1, LAWS).agent_pace, staff_of(2, LAWS).agent_pace)


def test_every_city_has_its_reps_and_every_team_its_agents() -> None:
    staff = staff_of(1, LAWS)
    assert np.bincount(staff.rep_city).tolist() == [REPS_A_CITY] * len(CITIES)
    assert np.bincount(staff.agent_team).tolist() == list(AGENTS_A_TEAM)
    assert len(AGENTS_A_TEAM) == len(TEAMS)
    assert len(staff.agent_pace) == sum(AGENTS_A_TEAM)


@pytest.mark.parametrize("pushy", [0, 1, 2, 5])
def test_as_many_push_in_each_city_as_declared(pushy: int) -> None:
    laws = replace(LAWS, selling=replace(LAWS.selling, pushy_reps=pushy))
    staff = staff_of(1, laws)
    pushes = staff.rep_push.reshape(len(CITIES), REPS_A_CITY) == laws.selling.push
    assert (pushes.sum(axis=1) == pushy).all()
    assert (staff.rep_push[~pushes.ravel()] == laws.selling.usual_push).all()


def test_one_in_each_city_is_simply_good() -> None:
    """The star wins most and pushes no more than usual: not all who sell much sell badly."""
    staff = staff_of(1, LAWS)
    reach = staff.rep_reach.reshape(len(CITIES), REPS_A_CITY)
    best = reach.argmax(axis=1)
    assert (reach[:, best[0]] == LAWS.selling.star_reach).all()
    push = staff.rep_push.reshape(len(CITIES), REPS_A_CITY)
    assert (push[np.arange(len(CITIES)), best] == LAWS.selling.usual_push).all()


def test_two_teams_are_fast_and_only_one_of_them_hurries() -> None:
    paces = np.stack([staff_of(seed, LAWS).agent_pace for seed in range(300)])
    team = staff_of(1, LAWS).agent_team
    usual = {place: paces[:, team == place].mean() for place in range(len(TEAMS))}
    assert usual[HURRIED_TEAM] == pytest.approx(LAWS.service.hurried_pace, abs=0.01)
    assert usual[CHAT_TEAM] == pytest.approx(LAWS.service.chat_pace, abs=0.01)
    for place in (CALM_TEAM, BEGGING_TEAM, MAIL_TEAM):
        assert usual[place] == pytest.approx(0.0, abs=0.015)
    assert (paces[:, team == CALM_TEAM]).std() == pytest.approx(PACE_SPREAD, abs=0.005)


def test_agents_of_teams_are_all_agents_once() -> None:
    staff = staff_of(1, LAWS)
    everybody = np.concatenate([agents_of(staff, team) for team in range(len(TEAMS))])
    assert sorted(everybody.tolist()) == list(range(len(staff.agent_team)))
    assert (staff.agent_team[agents_of(staff, BEGGING_TEAM)] == BEGGING_TEAM).all()
