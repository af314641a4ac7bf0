"""The periods that SQL makes, against those that Python makes."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import duckdb
import pytest

from unisono.loop.measure.clock import day_number, period_label
from unisono.loop.measure.spans import periods_between
from unisono.loop.measure.spine import days_of, spine_sql
from unisono.model.question import GRAINS, Grain, Question

FIRST, LAST = date(2017, 11, 20), date(2018, 4, 10)
SEEN = f"select {day_number(FIRST)} as first_day, {day_number(LAST)} as last_day"


def spine(grain: Grain, question: Question) -> list[tuple[int, int, bool]]:
    return duckdb.sql(f"{spine_sql(grain, SEEN, question)} order by first_day").fetchall()


@pytest.mark.parametrize("grain", GRAINS)
def test_every_period_the_data_touch_in_order_and_without_gaps(grain: Grain) -> None:
    found = spine(grain, Question("backlog"))
    assert [period_label(first, grain) for first, _, _ in found] == list(periods_between(FIRST, LAST, grain))
    for (_, ended, _), (began, _, _) in pairwise(found):
        assert ended == began


@pytest.mark.parametrize("grain", GRAINS)
def test_only_the_last_is_cut_short_by_the_data(grain: Grain) -> None:
    found = spine(grain, Question("backlog"))
    assert found[-1][1] == day_number(LAST) + 1
    assert all(complete for _, _, complete in found[:-1])
    assert found[-1][2] is (grain == "day")


def test_a_questions_days_keep_the_periods_that_begin_in_them() -> None:
    question = Question("backlog", since=date(2017, 12, 1), until=date(2018, 2, 14))
    found = spine("month", question)
    assert [period_label(first, "month") for first, _, _ in found] == ["2017-12", "2018-01", "2018-02"]
    assert found[-1][1:] == (day_number(date(2018, 2, 15)), False)
    whole = spine("month", Question("backlog", until=date(2018, 2, 28)))
    assert whole[-1][2] is True


def test_what_was_begun_in_time_and_not_over_before() -> None:
    question = Question("backlog", since=date(1970, 1, 11), until=date(1970, 1, 21))
    assert days_of(question, opened="a", ended="b") == " where a <= 20 and (b is null or b >= 10)"
    assert days_of(Question("backlog", until=date(1970, 1, 2)), opened="a", ended="b") == " where a <= 1"
