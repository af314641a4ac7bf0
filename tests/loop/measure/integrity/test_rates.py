"""What should hardly ever happen, against figures reckoned by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from scipy.stats import poisson

from unisono.loop.measure.integrity.nouns import Judged
from unisono.loop.measure.integrity.rates import judge
from unisono.model.words import LANGUAGES, say


def rows_of(
    hits: list[int], n: int = 100, stratum: str = "", team: str | None = None
) -> list[dict[str, Any]]:
    """One row for each agent: so many answers, so many of them hits."""
    return [
        {"agent": f"a{place}", "team": team, "stratum": stratum, "n": n, "hits": each}
        for place, each in enumerate(hits)
    ]


def chances(rows: list[dict[str, Any]]) -> Mapping[str, float]:
    return {each.name: each.p for each in judge(rows).compared}


def test_one_beside_eleven_by_hand() -> None:
    """Eleven peers have 1 hit of 100 each: 11 of 1,100, taken as (11 + ½) / (1,100 + 1)."""
    found = {each.name: each for each in judge(rows_of([10] + [1] * 11)).compared}["a0"]
    expected = 100 * 11.5 / 1101
    assert (found.seen, found.n, found.kind) == (0.1, 100, "agent")
    assert found.expected == pytest.approx(expected / 100)
    assert found.p == pytest.approx(poisson.sf(9, 1.5 * expected))  # half as much again is let pass


def test_a_stratum_of_its_own_is_compared_within_itself() -> None:
    """By phone all are quick, by mail nobody: who answers phones is held against phones."""
    phone, mail = rows_of([50] * 12, stratum="phone"), rows_of([0] * 12, stratum="mail")
    mail[0] = {**mail[0], "n": 0}
    found = {each.name: each for each in judge(phone + mail).compared}
    rate = (11 * 50 + 0.5) / (1100 + 1)
    assert found["a0"].expected == pytest.approx(rate)
    assert found["a1"].seen == pytest.approx(50 / 200)


@pytest.mark.parametrize(("hits", "says"), [(2, False), (3, True)])
def test_three_are_the_fewest_that_say_anything(hits: int, says: bool) -> None:
    assert (chances(rows_of([hits] + [0] * 11))["a0"] < 1) is says


@pytest.mark.parametrize(("n", "compared"), [(19, False), (20, True)])
def test_twenty_answers_are_the_fewest_to_compare(n: int, compared: bool) -> None:
    rows = rows_of([0] * 12)
    rows[0] |= {"n": n}
    assert ("a0" in chances(rows)) is compared


@pytest.mark.parametrize(("peers", "compared"), [(29, False), (30, True)])
def test_thirty_answers_of_peers_are_the_fewest_to_hold_a_stratum_against(peers: int, compared: bool) -> None:
    rows = rows_of([0] * 8, stratum="mail")
    told = [{**rows[0], "stratum": "night"}, {**rows[1], "stratum": "night", "n": peers, "hits": 0}]
    found = {each.name: each for each in judge([*rows, *told]).compared}["a0"]
    assert found.n == (200 if compared else 100)


@pytest.mark.parametrize(("agents", "code"), [(0, "no_agents"), (1, "few_agents"), (7, "few_agents")])
def test_too_few_agents_are_a_reason(agents: int, code: str) -> None:
    found = judge(rows_of([5] * agents))
    assert found.why is not None
    assert (found.why.code, found.compared, found.n) == (code, (), 100 * agents)
    if agents:
        assert found.why.facts == {"agents": agents, "minimum": 8}


def test_eight_agents_with_few_answers_are_another_reason_with_words() -> None:
    found = judge(rows_of([0] * 8, n=10))
    assert found.why is not None
    assert (found.why.code, found.why.facts, found.n) == ("few_answers", {"minimum": 20}, 80)
    assert all("20" in say("reason.few_answers", each, **found.why.facts) for each in LANGUAGES)


def test_the_order_and_the_parts_of_rows_mean_nothing() -> None:
    rows = rows_of([9, 4, 2, 2, 1, 1, 0, 0, 3, 2, 1, 1], team="north")
    halves = [
        {**row, "n": 50, "hits": part} for row in rows for part in (row["hits"] // 2, -(-row["hits"] // 2))
    ]
    assert chances(rows[::-1]) == pytest.approx(chances(rows))
    assert chances(halves) == pytest.approx(chances(rows))


def test_more_hits_are_never_less_suspicious() -> None:
    told = [chances(rows_of([hits] + [1] * 11))["a0"] for hits in range(3, 20)]
    assert told == sorted(told, reverse=True)


def test_peers_unlike_each_other_make_it_harder_to_stand_out() -> None:
    alike, unlike = rows_of([15] + [4] * 11), rows_of([15, *[0, 8] * 5, 4])
    assert sum(row["hits"] for row in alike) == sum(row["hits"] for row in unlike)
    assert chances(unlike)["a0"] > 10 * chances(alike)["a0"]


def teams(hits: int) -> Judged:
    """Two teams of eight; the first has so many hits each, the other one each."""
    rows = rows_of([hits] * 8 + [1] * 8)
    return judge([{**row, "team": "south" if place < 8 else "north"} for place, row in enumerate(rows)])


def test_a_team_speaks_for_its_agents() -> None:
    found = {each.name: each for each in teams(12).compared}
    assert (found["south"].kind, found["south"].n, found["south"].seen) == ("team", 800, 0.12)
    assert found["south"].p < 1e-6
    assert {found[f"a{place}"].p for place in range(8)} == {1.0}
    assert all(found[f"a{place}"].team == "south" for place in range(8))


def test_no_hits_recorded_count_as_none() -> None:
    rows = rows_of([0] * 12)
    assert chances([{**row, "hits": None} for row in rows]) == chances(rows)
