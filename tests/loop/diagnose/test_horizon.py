"""Until when the data reaches, on the company's own clock, and which of its rows are ripe."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, at
from unisono.loop.diagnose.horizon import CLOCKS, horizon_kernel, mature_until, span_of
from unisono.model.canon import BY_NAME


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
