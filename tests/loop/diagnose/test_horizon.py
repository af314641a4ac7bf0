"""Until when the data reaches, on the company's own clock, and which of its rows are ripe."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.loop.measure.company import Company, at
from unisono.loop.diagnose.horizon import (
    CLOCKS,
    asked_until,
    first_of,
    horizon_kernel,
    mature_until,
    span_of,
    within_lens,
    year_before,
)
from unisono.model.canon import BY_NAME
from unisono.model.lens import Lens


def span(**tables: list[str]) -> tuple[date, date] | None:
    company = Company()
    for name, moments in tables.items():
        company.add(name, *({CLOCKS[name]: at(moment)} for moment in moments))
    return span_of(company.ask(horizon_kernel()))


def test_no_data_no_span() -> None:
    assert span() is None
    assert span_of([]) is None


def test_the_last_day_of_any_table_by_the_company_s_clock() -> None:
    """Half past eleven at night in Lima is already the next day in UTC."""
    found = span(responses=["2018-03-01 10:00"], cases=["2018-05-31 23:30"], leads=["2018-02-01 00:10"])
    assert found == (date(2018, 2, 1), date(2018, 5, 31))


def test_one_day_is_a_span() -> None:
    assert span(transactions=["2018-03-01 10:00"]) == (date(2018, 3, 1), date(2018, 3, 1))


def test_of_a_longer_past_the_year_that_ends_with_it() -> None:
    found = span(deliveries=["2015-01-01 10:00", "2018-12-31 10:00"])
    assert found == (date(2018, 1, 1), date(2018, 12, 31))
    assert found is not None
    assert (found[1] - found[0]).days + 1 == 365


@pytest.mark.parametrize("table", CLOCKS)
def test_each_table_alone_tells(table: str) -> None:
    assert span(**{table: ["2018-03-01 10:00"]}) == (date(2018, 3, 1), date(2018, 3, 1))


def test_its_clocks_are_columns_of_the_canon() -> None:
    for table, clock in CLOCKS.items():
        assert clock in {column.name for column in BY_NAME[table].columns}
    assert set(horizon_kernel().tables) == set(CLOCKS)


def test_a_lead_of_yesterday_is_not_ripe_an_answer_is() -> None:
    last = date(2018, 12, 31)
    assert mature_until("csat", last) == last
    assert (last - mature_until("conversion", last)).days == 90


LAST = date(2018, 12, 31)
SPAN = (date(2018, 1, 1), LAST)


@pytest.mark.parametrize(
    ("lens", "expected"),
    [
        (Lens(), SPAN),
        (Lens(since=date(2018, 11, 1)), (date(2018, 11, 1), LAST)),
        (Lens(since=date(2016, 1, 1)), (date(2016, 1, 1), LAST)),
        (Lens(until=date(2019, 6, 1)), SPAN),
        (Lens(until=date(2018, 6, 30)), (date(2017, 7, 1), date(2018, 6, 30))),
        (Lens(date(2018, 3, 1), date(2018, 3, 31)), (date(2018, 3, 1), date(2018, 3, 31))),
        (Lens(since=date(2020, 1, 1)), (date(2020, 1, 1), date(2020, 1, 1))),
    ],
)
def test_a_lens_narrows_the_span_and_never_turns_it_round(lens: Lens, expected: tuple[date, date]) -> None:
    assert within_lens(SPAN, lens) == expected


def test_the_first_day_is_that_of_any_table() -> None:
    rows = [{"first": 10}, {"first": None}, {"first": 3}]
    assert first_of(rows) == date(1970, 1, 4)
    assert first_of([{"first": None}]) is None


def test_a_span_is_compared_with_as_many_days_before() -> None:
    first = date(2000, 1, 1)
    for since in (date(2018, 12, 31), date(2018, 12, 1), date(2018, 1, 1), date(2016, 1, 1)):
        before = year_before(since, LAST, first)
        assert before is not None
        assert before[1] - before[0] == LAST - since
        assert before[1] < since or (LAST - since).days < 365
        assert before[1] <= LAST - timedelta(days=365)


def test_where_the_data_do_not_reach_back_nothing_is_compared() -> None:
    since = date(2018, 6, 1)
    assert year_before(since, LAST, date(2017, 6, 1)) is not None
    assert year_before(since, LAST, date(2017, 6, 2)) is None
    assert year_before(since, LAST, None) is None


def test_the_last_day_asked_for_is_the_earlier_of_the_span_s_and_the_ripe() -> None:
    assert asked_until("conversion", LAST, LAST) == date(2018, 10, 2)
    assert asked_until("conversion", date(2018, 7, 31), LAST) == date(2018, 7, 31)
    assert asked_until("nps", LAST, LAST) == LAST
