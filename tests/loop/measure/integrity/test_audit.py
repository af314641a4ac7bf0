from __future__ import annotations

import pytest

from tests.loop.measure.integrity.simulated import World, accused, rows_of, verdicts_of
from unisono.loop.measure.integrity.audit import audited, effects
from unisono.loop.measure.integrity.catalogue import CHECKS
from unisono.loop.measure.integrity.nouns import Judged, Suspect
from unisono.loop.measure.integrity.peers import ALPHA
from unisono.model.estimate import Reason
from unisono.model.words import known

COMPANIES = 20  # in the quick test; the slow one looks at 200


def share_accused(world: World, companies: int) -> float:
    return sum(bool(accused(world, seed)) for seed in range(companies)) / companies


def test_where_nobody_cheats_hardly_anybody_is_accused():
    assert share_accused(World(), COMPANIES) <= ALPHA


@pytest.mark.slow
@pytest.mark.parametrize(
    "world",
    [
        World(),
        World(answers=25),
        World(teams=2, agents=6, answers=150),
        World(team_level=0.5, agent_level=0.3, team_spread=0.15, agent_spread=0.1),
    ],
    ids=["usual", "few answers", "few agents", "very unlike teams"],
)
def test_the_stated_rate_of_false_alarms_holds_on_200_companies(world):
    assert share_accused(world, 200) <= ALPHA


def power(check: str, world: World, companies: int = 8) -> float:
    """How often a check finds the first team or its first agent."""
    found = [accused(world, seed).get(check, []) for seed in range(companies)]
    return sum(any(name in ("team 0", "a00-00") for name in names) for names in found) / companies


@pytest.mark.parametrize(
    ("check", "world", "least"),
    [
        ("begging", World(begs=0.6, answers=160), 0.75),
        ("heap", World(rounds_up=0.9, answers=160), 0.5),
        ("sending", World(picks=0.35), 0.75),
        ("quick", World(quick=0.3), 0.9),
        ("bursts", World(quick=0.3), 0.9),
        ("hints", World(hinted=0.25), 0.75),
    ],
)
def test_what_was_planted_is_found(check, world, least):
    assert power(check, world) >= least


def test_a_team_that_begs_speaks_for_its_agents():
    found = verdicts_of(World(begs=0.7, answers=200), 3)
    names = [suspect.name for suspect in found["begging"].flagged]
    assert names == ["team 0"]
    assert found["begging"].state == "flagged"


def test_everything_looked_at_is_paid_for_together():
    suspects = tuple(Suspect("agent", f"a{place}", 0.5, 0.4, 50, 0.02) for place in range(3))
    alone = audited({"begging": Judged(suspects[:1], 50)})
    together = audited({"begging": Judged(suspects[:1], 50), "heap": Judged(suspects[1:], 50)})
    assert [verdict.state for verdict in alone] == ["flagged"]
    assert {verdict.state for verdict in together} == {"clear"}
    assert alone[0].flagged[0].adjusted == pytest.approx(0.02)


def test_flagged_checks_come_first_and_unmade_ones_say_why():
    judged = {
        "begging": Judged(why=Reason("no_agents")),
        "heap": Judged((Suspect("agent", "a", 0.5, 0.5, 40, 0.5),), 40),
        "sending": Judged((Suspect("team", "t", 0.0, 0.5, 40, 1e-6),), 40),
    }
    told = audited(judged)
    assert [(verdict.check.slug, verdict.state) for verdict in told] == [
        ("sending", "flagged"),
        ("heap", "clear"),
        ("begging", "unmade"),
    ]
    assert told[2].why == Reason("no_agents")
    assert audited({}) == ()


def scores(*cells: tuple[str, str, str, float, int]):
    names = ("instrument", "agent", "team", "score", "n")
    rows = [dict(zip(names, cell, strict=True)) for cell in cells]
    return [{**row, "w": row["n"], "w2": row["n"]} for row in rows]


def test_the_effect_is_the_score_without_those_that_stand_out():
    rows = scores(
        ("csat", "a", "south", 5.0, 100),
        ("csat", "b", "north", 5.0, 100),
        ("csat", "b", "north", 2.0, 100),
        ("nps", "b", "north", 10.0, 50),
    )
    verdict = audited({"begging": Judged((Suspect("team", "south", 1.0, 0.5, 100, 1e-9),), 350)})
    (effect,) = effects(rows, verdict)  # the NPS has no answer of theirs
    assert (effect.metric, effect.removed) == ("csat", 100)
    assert effect.with_all.value == pytest.approx(2 / 3)
    assert effect.without.value == pytest.approx(0.5)
    assert effect.change.value == pytest.approx(0.5 - 2 / 3)
    assert effect.change.low < effect.change.value < effect.change.high < 0


def test_too_few_left_is_no_value_and_nobody_accused_changes_nothing():
    rows = scores(("nps", "a", "south", 10.0, 100), ("nps", "b", "north", 3.0, 10))
    verdict = audited({"heap": Judged((Suspect("agent", "a", 1.0, 0.5, 100, 1e-9),), 110)})
    (effect,) = effects(rows, verdict)
    assert effect.without.value is effect.change.value is None
    assert effect.without.reason is not None
    assert effect.without.reason.code == "too_few"
    assert effects(rows, audited({"heap": Judged((), 110)})) == ()


def test_weights_count_in_the_effect():
    rows = scores(("nps", "a", "s", 10.0, 60), ("nps", "b", "n", 10.0, 60), ("nps", "b", "n", 0.0, 60))
    heavy = [{**row, "w": 3 * row["n"], "w2": 9 * row["n"]} if row["agent"] == "a" else row for row in rows]
    verdict = audited({"heap": Judged((Suspect("agent", "a", 1.0, 0.5, 60, 1e-9),), 180)})
    (plain,), (weighted,) = effects(rows, verdict), effects(heavy, verdict)
    assert plain.with_all.value == pytest.approx(100 / 3)
    assert weighted.with_all.value == pytest.approx(100 * (180 + 60 - 60) / 300)
    assert weighted.without.value == pytest.approx(0)


def test_every_check_has_its_words():
    slugs = [check.slug for check in CHECKS]
    assert len(set(slugs)) == len(slugs)
    missing = [f"check.{slug}.{part}" for slug in slugs for part in ("name", "what", "seen")]
    assert [key for key in missing if not known(key)] == []
    assert all(known(f"reason.{check.missing}") for check in CHECKS)


def test_a_simulated_company_is_the_same_each_time():
    assert rows_of(World(), 5) == rows_of(World(), 5)
