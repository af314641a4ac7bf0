"""Too many of the better of two neighbouring scores, against figures reckoned by hand."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Any

import pytest
from scipy.stats import norm

from unisono.loop.measure.integrity.nouns import Suspect
from unisono.loop.measure.integrity.pairs import LOWEST, THRESHOLD, TOP, judge_threshold, judge_top

HONEST = {5.0: 50, 4.0: 50, 3.0: 20}


def rows_of(*agents: Mapping[float, int], instrument: str = "csat") -> list[dict[str, Any]]:
    """For each agent, how many answers of each score."""
    return [
        {"agent": f"a{place}", "team": None, "instrument": instrument, "score": score, "n": n}
        for place, counts in enumerate(agents)
        for score, n in counts.items()
        if n
    ]


def top(rows: list[dict[str, Any]]) -> dict[str, Suspect]:
    return {each.name: each for each in judge_top(rows).compared}


def test_one_who_begs_beside_eleven_who_do_not_by_hand() -> None:
    """100 answers of 4 or 5; peers give the 5 half of the time, and 8 of 100 are let pass.

    Chance: 100 · ½ · ½, and what 1,100 answers of peers leave open: 100² · ¼ / 1,100.
    """
    found = top(rows_of({5.0: 90, 4.0: 10, 3.0: 20}, *[HONEST] * 11))["a0"]
    assert (found.seen, found.expected, found.n) == (0.9, pytest.approx(0.5), 100)
    assert found.p == pytest.approx(norm.sf((90 - 50 - 8) / sqrt(25 + 10_000 * 0.25 / 1_100)))


def test_as_many_as_is_let_pass_is_a_coin_toss() -> None:
    assert top(rows_of({5.0: 58, 4.0: 42, 3.0: 20}, *[HONEST] * 11))["a0"].p == pytest.approx(0.5)


def test_too_few_of_the_best_accuse_nobody() -> None:
    assert top(rows_of({5.0: 10, 4.0: 90, 3.0: 20}, *[HONEST] * 11))["a0"].p > 0.99


@pytest.mark.parametrize("instrument", TOP)
def test_each_score_has_its_best_and_its_line(instrument: str) -> None:
    best, line = float(TOP[instrument]), float(THRESHOLD[instrument])
    even = {best: 50, best - 1: 50}
    begs = top(rows_of({best: 95, best - 1: 5}, *[even] * 9, instrument=instrument))["a0"]
    assert (begs.seen, begs.expected) == (0.95, pytest.approx(0.5))
    close = {line: 50, line - 1: 50}
    rows = rows_of({line: 95, line - 1: 5}, *[close] * 9, instrument=instrument)
    found = {each.name: each for each in judge_threshold(rows).compared}["a0"]
    assert (found.seen, found.p < 1e-6) == (0.95, True)


def test_scores_of_two_questions_count_together() -> None:
    begs, nps = {5.0: 40, 4.0: 10}, {10.0: 40, 9.0: 10}
    rows = rows_of(begs, *[{5.0: 25, 4.0: 25}] * 9)
    more = rows_of(nps, *[{10.0: 25, 9.0: 25}] * 9, instrument="nps")
    one, both = top(rows)["a0"], top(rows + more)["a0"]
    assert (one.n, both.n, both.seen, both.expected) == (50, 100, 0.8, pytest.approx(0.5))
    assert both.p < one.p


@pytest.mark.parametrize("wrong", [6.0, 0.0, -1.0, 99.0])
def test_scores_off_the_scale_are_not_looked_at(wrong: float) -> None:
    rows = rows_of(*[HONEST] * 10)
    assert not LOWEST["csat"] <= wrong <= TOP["csat"]
    assert top([*rows, {**rows[0], "score": wrong, "n": 500}]) == top(rows)


def test_other_questions_and_answers_without_agent_are_not_counted() -> None:
    rows = rows_of(*[HONEST] * 10)
    others = [{**rows[0], "instrument": "sus", "n": 70}, {**rows[0], "agent": None, "n": 90}]
    assert judge_top([*rows, *others]) == judge_top(rows)
    assert judge_top(rows).n == 1_200


@pytest.mark.parametrize(("both", "compared"), [(19, False), (20, True)])
def test_twenty_of_both_scores_are_the_fewest(both: int, compared: bool) -> None:
    assert ("a0" in top(rows_of({5.0: both, 2.0: 50}, *[HONEST] * 10))) is compared


@pytest.mark.parametrize(("each", "compared"), [(4, False), (5, True)])
def test_peers_need_five_of_both_scores(each: int, compared: bool) -> None:
    assert ("a0" in top(rows_of(HONEST, *[{5.0: each, 1.0: 90}] * 8))) is compared


@pytest.mark.parametrize(
    ("agents", "code"), [(0, "no_agents"), (7, "few_agents"), (8, "few_agents"), (9, "")]
)
def test_one_and_eight_peers_are_the_fewest_to_look_at(agents: int, code: str) -> None:
    found = judge_top(rows_of(*[HONEST] * agents))
    assert (found.why.code if found.why else "") == code
    assert len(found.compared) == (9 if agents == 9 else 0)
    if found.why and agents:
        assert (found.why.facts, found.n) == ({"agents": agents, "minimum": 9}, 120 * agents)


def test_agents_enough_with_few_of_these_scores_is_another_reason() -> None:
    found = judge_top(rows_of(*[{1.0: 90}] * 10))
    assert found.why is not None
    assert (found.why.code, found.why.facts, found.n) == ("few_answers", {"minimum": 20}, 900)


def test_who_serves_better_all_along_is_held_against_those_as_good() -> None:
    """Peers whose other answers are better give the best score more often: so is this one expected to."""
    worse = {5.0: 30, 4.0: 70, 2.0: 60}
    better = {5.0: 70, 4.0: 30, 2.0: 5}
    found = top(rows_of({5.0: 72, 4.0: 28, 2.0: 5}, *[worse] * 8, *[better] * 8))
    assert found["a0"].expected > 0.6
    assert found["a0"].p > 0.05
    low = top(rows_of({5.0: 72, 4.0: 28, 2.0: 60}, *[worse] * 8, *[better] * 8))
    assert low["a0"].p < found["a0"].p


def test_nobody_is_expected_to_have_less_than_all_peers_together() -> None:
    """Bad nights pull a team's other answers down; that is no reason to expect fewer of the best."""
    worse, better = {5.0: 30, 4.0: 70, 2.0: 60}, {5.0: 70, 4.0: 30, 2.0: 5}
    found = top(rows_of({5.0: 50, 4.0: 50, 1.0: 90}, *[worse] * 8, *[better] * 8))["a0"]
    assert found.expected >= 0.5
