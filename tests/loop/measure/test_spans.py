"""Spans and periods before and after one another: always of the same length, none left out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.errors import QuestionError
from unisono.loop.measure.clock import EPOCH, period_start
from unisono.loop.measure.spans import (
    DAY,
    asked_before,
    grain_for,
    period_after,
    period_before,
    periods_between,
    span_before,
    start_of_period,
)
from unisono.model.question import GRAINS, Grain, Question

DAYS = st.dates(date(1999, 1, 1), date(2040, 12, 31))
GRAIN = st.sampled_from(GRAINS)


@given(DAYS, st.integers(0, 800))
def test_the_span_before_is_as_long_and_ends_the_day_before(since: date, days: int) -> None:
    until = since + timedelta(days=days)
    first, last = span_before(since, until)
    assert last + DAY == since
    assert last - first == until - since


@given(DAYS, GRAIN)
def test_a_period_begins_once_and_holds_its_days(day: date, grain: Grain) -> None:
    start = start_of_period(day, grain)
    assert start <= day < period_after(start, grain)
    assert start_of_period(start, grain) == start
    assert start_of_period(period_after(start, grain), grain) == period_after(start, grain)


@given(DAYS, GRAIN, st.integers(0, 400))
def test_periods_follow_each_other_without_a_gap(first: date, grain: Grain, days: int) -> None:
    labels = list(periods_between(first, first + timedelta(days=days), grain))
    assert len(set(labels)) == len(labels)
    starts = [EPOCH + timedelta(days=period_start(label)) for label in labels]
    assert starts == sorted(starts)
    for before, after, start in zip(labels, labels[1:], starts, strict=False):
        assert period_before(after, grain) == before
        assert period_after(start, grain) == EPOCH + timedelta(days=period_start(after))


def test_periods_of_days_turned_round_are_none() -> None:
    assert list(periods_between(date(2018, 5, 1), date(2018, 3, 1), "month")) == []


@pytest.mark.parametrize(
    ("label", "grain", "before"),
    [
        ("2018-01-01", "day", "2017-12-31"),
        ("2016-W01", "week", "2015-W53"),
        ("2018-03", "month", "2018-02"),
        ("2018-Q1", "quarter", "2017-Q4"),
    ],
)
def test_the_period_before(label: str, grain: Grain, before: str) -> None:
    assert period_before(label, grain) == before


def test_a_figure_of_a_period_is_compared_with_the_whole_period_before() -> None:
    asked = Question("nps", by=("channel",), grain="month", where="score > 3", since=date(2018, 3, 15))
    found = asked_before(asked, "2018-03")
    assert found is not None
    question, period = found
    assert (question.since, question.until, period) == (date(2018, 2, 1), date(2018, 2, 28), "2018-02")
    assert (question.by, question.where, question.grain) == (("channel",), "score > 3", "month")


def test_a_figure_of_no_period_has_none_before() -> None:
    assert asked_before(Question("nps", since=date(2018, 1, 1), until=date(2018, 1, 31)), None) is None
    assert asked_before(Question("nps"), "2018-03") is None


def test_a_period_nobody_can_read_is_refused() -> None:
    with pytest.raises(QuestionError):
        asked_before(Question("nps", grain="month"), "2018-99")


@pytest.mark.parametrize(
    ("days", "grain"),
    [
        (1, "day"),
        (45, "day"),
        (46, "week"),
        (200, "week"),
        (201, "month"),
        (1_200, "month"),
        (1_201, "quarter"),
    ],
)
def test_a_stretch_is_told_in_neither_too_many_periods_nor_too_few(days: int, grain: Grain) -> None:
    assert grain_for(date(2018, 1, 1), date(2018, 1, 1) + timedelta(days=days - 1)) == grain
