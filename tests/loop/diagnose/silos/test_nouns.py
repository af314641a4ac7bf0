"""When a KPI was green, when a board was, and what all detectors together may be wrong with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.loop.diagnose.silos.hand import Row, reading
from unisono.loop.diagnose.silos.nouns import FAMILY, GREEN, MARGIN, SLUGS, Board, Kpi, Reading
from unisono.loop.diagnose.silos.registry import registry
from unisono.model.words import LANGUAGES, known, say

BLANK = Kpi("sales", "quota", "Ana", "up", "", "sales", None)


def read(*months: tuple[int, float, float | None, bool | None]) -> Kpi:
    return replace(BLANK, readings=tuple(Reading(*each) for each in months))


def kpi(*rows: Row) -> Kpi:
    (found,) = registry(list(rows))
    return found


def test_a_month_is_green_red_or_not_judged() -> None:
    told = read((1, 12.0, 10.0, True), (2, 8.0, 10.0, False), (3, 12.0, None, None), (4, 11.0, 10.0, True))
    assert told.green == {1, 4}
    assert told.judged == {1, 2, 4}
    assert told.green < told.judged  # what is green was judged


@pytest.mark.parametrize(
    ("months", "green", "judged"),
    [
        ((), 0, 0),
        (((1, 0.0, None, None),), 0, 0),
        (((1, 0.0, 0.0, True),), 1, 1),
        (((1, 0.0, 1.0, False),), 0, 1),
    ],
    ids=["never read", "without a target", "a target of nought, met", "nought, and missed"],
)
def test_nought_is_a_value_and_no_target_is_none(
    months: tuple[tuple[int, float, float | None, bool | None], ...], green: int, judged: int
) -> None:
    told = read(*months)
    assert (len(told.green), len(told.judged)) == (green, judged)


@pytest.mark.parametrize(
    ("direction", "value", "green"),
    [
        ("up", 9.99, False),
        ("up", 10.0, True),
        ("up", 10.01, True),
        ("down", 9.99, True),
        ("down", 10.0, True),
        ("down", 10.01, False),
        (None, 10.01, True),
        ("menor", 9.0, True),
    ],
)
def test_on_target_is_green_on_either_side(direction: str | None, value: float, green: bool) -> None:
    told = kpi(reading("sales", "quota", 7, value, direction=direction))
    assert (7 in told.green) == green
    assert told.judged == {7}


def test_a_month_read_twice_is_one_month() -> None:
    told = kpi(reading("sales", "quota", 7, 12.0), reading("sales", "quota", 7, 4.0))
    assert told.judged == {7}


@pytest.mark.parametrize(("share", "green"), [(0.0, False), (0.5, False), (0.5001, True), (1.0, True)])
def test_a_board_is_green_for_more_than_half(share: float, green: bool) -> None:
    assert GREEN == 0.5
    assert Board("sales", share, 90, ("quota",)).green == green


def test_all_five_together_are_wrong_five_times_in_a_hundred_at_most() -> None:
    assert len(set(SLUGS)) == 5
    assert pytest.approx(0.05) == FAMILY * 5
    # Were they independent, one false card of any is rarer still: 1 − 0.99⁵ = 0.049.
    assert 1 - (1 - FAMILY) ** 5 < 0.05


def test_a_fifth_more_leaving_is_the_least_that_is_called_a_conflict() -> None:
    """Of 100 who'd usually leave, 120: groups that differ by less differ anyway."""
    assert round(100 * MARGIN) == 120


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_each_conflict_has_a_name_and_says_what_to_measure_instead(slug: str, language: str) -> None:
    for key in (f"detector.{slug}.name", f"silos.counter.{slug}"):
        assert known(key)
        assert say(key, language).strip()
