"""Whom one asks, against odds reckoned by hand."""

from __future__ import annotations

from typing import Any

import pytest

from unisono.loop.measure.integrity.nouns import Suspect
from unisono.loop.measure.integrity.sending import judge
from unisono.model.words import LANGUAGES, say

Cases = tuple[tuple[int, int], tuple[int, int]]  # bad and asked, good and asked
USUAL: Cases = ((100, 15), (500, 90))


def rows_of(*agents: Cases, known: str = "answered", mark: str = "reopened") -> list[dict[str, Any]]:
    """For each agent, the cases that went badly and well, and how many of each were asked about."""
    nothing = {"team": None, "answered": 0, "invited": 0, "reopened": False, "slow": False}
    return [
        {**nothing, "agent": f"a{place}", mark: bad, "n": n, known: asked}
        for place, agent in enumerate(agents)
        for bad, (n, asked) in zip((True, False), agent, strict=True)
    ]


def found(rows: list[dict[str, Any]]) -> dict[str, Suspect]:
    return {each.name: each for each in judge(rows).compared}


def test_where_all_ask_alike_each_hears_what_peers_foretell() -> None:
    """15 of 100 bad and 90 of 500 good ones: of 105 asked, 15 went badly, with everybody."""
    told = found(rows_of(*[USUAL] * 12))
    assert set(told) == {f"a{place}" for place in range(12)}
    for each in told.values():
        assert (each.seen, each.n) == (15 / 105, 105)
        assert each.expected == pytest.approx(15 / 105)
        assert each.p > 0.5


@pytest.mark.parametrize("size", [(50, 300), (200, 150), (400, 100)])
def test_what_is_foretold_has_the_odds_of_peers(size: tuple[int, int]) -> None:
    """Odds of peers: 15 · 410 / (90 · 85). The cell foretold gives the same odds in this agent's table."""
    odds = 15 * 410 / (90 * 85)
    bad, good = size
    told = found(rows_of(((bad, 20), (good, 40)), *[USUAL] * 11))["a0"]
    heard = told.expected * 60
    assert heard * (good - 60 + heard) / ((60 - heard) * (bad - heard)) == pytest.approx(odds)


def test_peers_who_ask_of_both_alike_foretell_the_plain_share() -> None:
    fair: Cases = ((100, 20), (500, 100))
    told = found(rows_of(((100, 10), (500, 110)), *[fair] * 11))["a0"]
    assert told.expected == pytest.approx(100 / 600)


def test_hearing_less_and_less_of_bad_cases_is_ever_more_suspicious() -> None:
    told = [
        found(rows_of(((100, bad), (500, 105 - bad)), *[USUAL] * 11))["a0"].p for bad in range(15, -1, -1)
    ]
    assert told == sorted(told, reverse=True)
    assert told[0] > 0.5
    assert told[-1] < 0.001


def test_hearing_more_of_bad_cases_accuses_nobody() -> None:
    assert found(rows_of(((100, 60), (500, 45)), *[USUAL] * 11))["a0"].p > 0.999


@pytest.mark.parametrize(
    ("agents", "bad", "asked"),
    [
        ([((0, 0), (600, 200))] * 12, 0, 2_400),
        ([((9, 3), (600, 200))], 9, 203),
        ([((600, 10), (500, 9))], 600, 19),
    ],
    ids=["no bad case", "nine bad cases", "nineteen asked"],
)
def test_too_few_to_say_anything(agents: list[Cases], bad: int, asked: int) -> None:
    told = judge(rows_of(*agents))
    assert told.why is not None
    assert (told.why.code, told.why.facts["bad"], told.n) == ("no_bad_cases", bad, asked)
    assert (told.why.facts["minimum"], told.compared) == (10, ())


def test_seven_agents_have_too_few_peers() -> None:
    told = judge(rows_of(*[USUAL] * 7))
    assert told.why is not None
    assert (told.why.code, told.why.facts) == ("few_agents", {"agents": 7, "minimum": 8})
    assert told.n == 7 * 105


def test_agents_enough_who_ask_too_seldom_is_another_reason() -> None:
    """Twelve agents are not too few: it is their answers that are."""
    told = judge(rows_of(*[((100, 2), (500, 10))] * 12))
    assert told.why is not None
    assert (told.why.code, told.why.facts) == ("few_answers", {"minimum": 20})
    assert all("20" in say("reason.few_answers", language, **told.why.facts) for language in LANGUAGES)


@pytest.mark.parametrize(("asked", "compared"), [(19, False), (20, True)])
def test_twenty_asked_are_the_fewest_to_compare(asked: int, compared: bool) -> None:
    assert ("a0" in found(rows_of(((100, 5), (500, asked - 5)), *[USUAL] * 11))) is compared


def test_who_asks_everybody_picks_nobody() -> None:
    assert "a0" not in found(rows_of(((100, 100), (500, 500)), *[USUAL] * 11))


def test_where_peers_never_hear_of_bad_cases_nobody_can_hear_less() -> None:
    told = judge(rows_of(((100, 15), (500, 90)), *[((100, 0), (500, 90))] * 11))
    assert "a0" not in {each.name for each in told.compared}


def test_invitations_are_what_counts_where_they_are_on_record() -> None:
    """Who was asked is known: that the discontent answered less says nothing of the asking."""
    rows = rows_of(*[((100, 20), (500, 100))] * 12, known="invited")
    told = found([{**row, "answered": 0 if row["reopened"] else 90} for row in rows])
    assert (told["a0"].seen, told["a0"].n) == (20 / 120, 120)
    company = told[""]
    assert (company.kind, company.n, company.seen) == ("company", 12 * 120, 20 / 120)
    assert company.expected == pytest.approx(100 / 600)
    assert company.p > 0.5


def test_one_agent_alone_with_invitations_leaves_the_company_to_look_at() -> None:
    told = judge(rows_of(((100, 2), (500, 100)), known="invited"))
    (company,) = told.compared
    assert (company.kind, told.why, told.n) == ("company", None, 102)
    assert company.p < 0.001


def test_opened_again_is_bad_and_slow_counts_only_where_nothing_was() -> None:
    slow = rows_of(((100, 0), (500, 105)), *[USUAL] * 11, mark="slow")
    assert found(slow)["a0"].p < 0.001
    both = [{**row, "reopened": place == 2, "n": row["n"]} for place, row in enumerate(slow)]
    assert found(both).get("a0") is None or found(both)["a0"].p > 0.05


def test_the_order_of_rows_means_nothing() -> None:
    rows = rows_of(((100, 5), (500, 100)), ((80, 12), (300, 70)), *[USUAL] * 10)
    one, other = found(rows), found(rows[::-1])
    assert {name: each.p for name, each in other.items()} == pytest.approx(
        {name: each.p for name, each in one.items()}
    )
