"""Bursts and shared devices, against textbook distributions."""

from __future__ import annotations

from typing import Any

import pytest
from scipy.stats import binom, hypergeom

from unisono.loop.measure.integrity.sameness import TOLERANCE, judge_bursts, judge_devices
from unisono.model.words import LANGUAGES, say

WHOLE = {"answers": 1_000, "best": 450}


def burst(hits: int, slot: int, marked: int, week: int, **more: Any) -> dict[str, Any]:
    """So many best scores of one agent among the answers of ten minutes; theirs among those of the week."""
    told = {"unit": "a1", "pool": "", "team": None, "pairs": 1, "answers": 500, **more}
    return {"hits": hits, "slot_n": slot, "week_hits": marked, "week_n": week, **told}


@pytest.mark.parametrize(
    ("hits", "slot", "marked", "week"),
    [(5, 5, 10, 100), (5, 9, 10, 100), (6, 20, 30, 400), (5, 50, 5, 60), (12, 12, 12, 5_000), (7, 7, 7, 7)],
)
def test_a_burst_is_as_likely_as_the_hypergeometric_says(
    hits: int, slot: int, marked: int, week: int
) -> None:
    (found,) = judge_bursts([burst(hits, slot, marked, week)]).compared
    assert found.p == pytest.approx(hypergeom.sf(hits - 1, week, marked, slot))
    assert (found.seen, found.expected, found.n) == (hits / slot, marked / week, slot)


def test_a_small_one_by_hand() -> None:
    """Of 10 answers of a week 5 are this agent's; all 5 of the ten minutes: 1 way of 252."""
    (found,) = judge_bursts([burst(5, 5, 5, 10)]).compared
    assert found.p == pytest.approx(1 / 252)


def test_where_all_answers_are_theirs_it_says_nothing() -> None:
    (found,) = judge_bursts([burst(5, 5, 40, 40)]).compared
    assert found.p == pytest.approx(1.0)


def test_more_of_the_same_minutes_are_never_less_suspicious() -> None:
    told = [judge_bursts([burst(hits, 15, 30, 300)]).compared[0].p for hits in range(5, 16)]
    assert told == sorted(told, reverse=True)


def test_all_pairs_that_were_looked_at_are_paid_for_but_no_chance_is_over_one() -> None:
    one, many, most = (
        judge_bursts([burst(6, 20, 30, 400, pairs=pairs)]).compared[0].p for pairs in (1, 3, 10**9)
    )
    assert many == pytest.approx(3 * one)
    assert most == 1.0


def test_the_worst_minutes_of_each_speak() -> None:
    rows = [burst(5, 9, 10, 100), burst(9, 9, 10, 100), burst(5, 9, 10, 100, unit="a2", team="south")]
    found = {each.name: each for each in judge_bursts(rows).compared}
    assert found["a1"].seen == 1.0
    assert found["a2"].p == pytest.approx(hypergeom.sf(4, 100, 10, 9))
    assert (found["a1"].team, found["a2"].team) == ("", "south")
    assert {each.name: each for each in judge_bursts(rows[::-1]).compared} == found


def test_without_agents_a_source_is_looked_at() -> None:
    (found,) = judge_bursts([burst(9, 9, 10, 100, unit="web", pool="web")]).compared
    assert found.kind == "source"


def test_answers_without_any_burst_are_a_check_that_was_made() -> None:
    found = judge_bursts([burst(0, 0, 0, 0, unit=None, pairs=0, answers=321)])
    assert (found.compared, found.n, found.why) == ((), 321, None)


@pytest.mark.parametrize("judge", [judge_bursts, judge_devices])
@pytest.mark.parametrize("rows", [[], [{"answers": 0, "unit": None, "device": None, "best": None}]])
def test_without_answers_there_is_a_reason_in_words(judge: Any, rows: list[dict[str, Any]]) -> None:
    found = judge(rows)
    assert found.why is not None
    assert (found.why.code, found.compared) == ("no_answers", ())
    assert all(say("reason.no_answers", language) for language in LANGUAGES)


@pytest.mark.parametrize(("n", "hits"), [(5, 5), (40, 40), (40, 30), (40, 18), (200, 0)])
def test_a_device_is_as_likely_as_the_binomial_says(n: int, hits: int) -> None:
    """Elsewhere: (450 − hits + ½) / (1,000 − n + 1) are best, and a tenth more is let pass."""
    (found,) = judge_devices([{"device": "d1", "n": n, "hits": hits, **WHOLE}]).compared
    elsewhere = (450 - hits + 0.5) / (1_000 - n + 1)
    assert found.expected == pytest.approx(elsewhere)
    assert found.p == pytest.approx(binom.sf(hits - 1, n, elsewhere + TOLERANCE))
    assert (found.kind, found.name, found.seen, found.n) == ("device", "d1", hits / n, n)


def test_where_everybody_is_content_no_device_can_be_much_better() -> None:
    """The chance allowed never reaches one: the best that all others give is no proof against a device."""
    (found,) = judge_devices([{"device": "d", "n": 50, "hits": 50, "answers": 1_000, "best": 1_000}]).compared
    assert found.p == pytest.approx(0.99**50)


@pytest.mark.parametrize(("n", "compared"), [(999, 1), (1_000, 0)])
def test_a_device_from_which_all_came_has_nothing_to_be_compared_with(n: int, compared: int) -> None:
    assert len(judge_devices([{"device": "d", "n": n, "hits": 450, **WHOLE}]).compared) == compared


def test_no_shared_device_is_a_check_that_was_made() -> None:
    found = judge_devices([{"device": None, "n": None, "hits": None, **WHOLE}])
    assert (found.compared, found.n, found.why) == ((), 1_000, None)
