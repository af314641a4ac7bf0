from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.measure.integrity.nouns import Suspect
from unisono.loop.measure.integrity.peers import against_peers, overdispersion, units_of, upper

AGENTS = [f"a{place}" for place in range(9)]
TEAMS = {agent: "south" if place < 3 else "north" for place, agent in enumerate(AGENTS)}


def by_table(p: dict[str, float]):
    """A test whose p are told; it notes whom each unit was compared with."""
    seen: dict[str, list[int]] = {}

    def tested(unit, peers):
        seen.setdefault(unit.name, []).append(int(peers.sum()))
        return Suspect(unit.kind, unit.name, 0.0, 0.0, 50, p.get(unit.name, 0.9), team=unit.team)

    return tested, seen


def test_units_are_teams_then_agents():
    units = units_of(AGENTS, TEAMS)
    assert [unit.name for unit in units] == ["south", "north", *AGENTS]
    assert units[0].members.tolist() == [True] * 3 + [False] * 6
    assert (units[2].kind, units[2].team) == ("agent", "south")


def test_one_team_alone_is_no_team_to_compare():
    assert [unit.kind for unit in units_of(["a", "b"], {"a": "x", "b": "x"})] == ["agent", "agent"]
    assert [unit.kind for unit in units_of(["a"], {})] == ["agent"]


def test_peers_are_those_outside():
    tested, seen = by_table({})
    found = against_peers(units_of(AGENTS, TEAMS), tested)
    assert len(found) == 11
    assert (seen["south"], seen["a0"]) == ([6], [8])


def test_who_stands_out_is_no_longer_a_peer():
    tested, seen = by_table({"south": 1e-9})
    found = {suspect.name: suspect for suspect in against_peers(units_of(AGENTS, TEAMS), tested)}
    assert seen["a5"] == [8, 5]
    assert found["a0"].p == found["a1"].p == 1.0  # the team speaks for its agents
    assert found["south"].p == 1e-9


def test_an_agent_who_stands_out_is_not_held_against_the_team():
    calls = []

    def tested(unit, peers):
        calls.append((unit.name, int(unit.members.sum())))
        guilty = bool(unit.members[0])
        return Suspect(
            unit.kind, unit.name, 0, 0, 50, (1e-9 if unit.kind == "agent" else 1e-4) if guilty else 0.9
        )

    found = {suspect.name: suspect.p for suspect in against_peers(units_of(AGENTS, TEAMS), tested)}
    assert ("south", 2) in calls
    assert found["south"] == 0.9
    assert found["a0"] == 1e-9


def test_who_can_t_be_compared_is_left_out():
    found = against_peers(units_of(AGENTS, TEAMS), lambda unit, peers: None)
    assert found == ()
    assert against_peers([], lambda unit, peers: None) == ()


def test_unlike_peers_make_every_difference_say_less():
    draw = np.random.default_rng(1)
    assert overdispersion(draw.normal(0, 1, 400)) == pytest.approx(1.0, abs=0.25)
    assert overdispersion(draw.normal(0, 3, 400)) == pytest.approx(9.0, rel=0.3)
    assert overdispersion(np.array([])) == 1.0
    with_one = np.append(draw.normal(0, 1, 100), 40.0)
    assert overdispersion(with_one) < 2  # one who cheats doesn't hide among the others


def test_upper_is_one_sided():
    assert upper(0.0) == 0.5
    assert upper(1.96) == pytest.approx(0.025, abs=1e-4)
    assert upper(-5.0) > 0.99
