"""How many cases are open: counted by hand at each period's end."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of


def case(opened: str, resolved: str | None, **more: object) -> Row:
    return {
        "customer_id": "ana",
        "opened_at": at(f"{opened} 10:00"),
        "resolved_at": resolved and at(f"{resolved} 10:00"),
        **more,
    }


CASES = (
    case("2018-01-10", "2018-01-12", channel="chat"),
    case("2018-01-30", "2018-02-02", channel="chat"),
    case("2018-01-31", "2018-03-05", channel="phone"),
    case("2018-02-20", None, channel="phone"),
    case("2018-03-10", "2018-03-10", channel="chat"),
    case("2018-03-20", None, channel="chat"),
)


def test_open_at_the_end_of_each_month() -> None:
    found = Company(cases=CASES).split("backlog", grain="month")
    assert found == {"2018-01": (3, 2.0), "2018-02": (3, 2.0), "2018-03": (4, 2.0)}


def test_the_whole_is_told_from_the_first_case_on_and_has_no_margin() -> None:
    found = Company(cases=CASES).one("backlog")
    assert (found.value, found.low, found.high, found.n) == (2.0, None, None, 6)
    assert (found.method, found.reason, found.unit) == ("counted", None, "count")


def test_as_of_a_day_only_what_was_known_then_counts() -> None:
    company = Company(cases=CASES)
    assert company.mean("backlog", until=date(2018, 1, 31)) == (3, 2.0)
    assert company.mean("backlog", until=date(2018, 3, 5)) == (4, 1.0)
    assert company.mean("backlog", since=date(2018, 3, 1)) == (4, 2.0)
    assert company.split("backlog", grain="month", until=date(2018, 3, 4))["2018-03"] == (2, 2.0)


def test_a_period_in_which_nothing_was_open_is_a_gap_and_one_in_which_all_closed_is_zero() -> None:
    company = Company(cases=[case("2018-01-10", "2018-01-12"), case("2018-03-10", "2018-03-11")])
    assert company.split("backlog", grain="month") == {"2018-01": (1, 0.0), "2018-03": (1, 0.0)}


def test_parts_add_up_to_the_whole_by_channel() -> None:
    company = Company(cases=CASES)
    assert company.split("backlog", "channel") == {"chat": (4, 1.0), "phone": (2, 1.0)}


def test_where_nothing_is_ever_resolved_nobody_knows() -> None:
    found = Company(cases=[case("2018-01-10", None)] * 1).one("backlog")
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == "no_resolved_cases"


def test_sampled_cases_stand_for_others() -> None:
    cases = [case("2018-01-10", None, weight=3.0), case("2018-01-10", "2018-01-11", weight=9.0)]
    assert Company(cases=cases).one("backlog").value == 3.0


def test_what_is_open_comes_first_where_the_figure_is_opened() -> None:
    company = Company(cases=CASES)
    rows = company.behind(company.measure("backlog")[0].key)
    assert [row["value"] for row in rows] == [1, 1, 0, 0, 0, 0]


@pytest.mark.parametrize("grain", ["day", "week", "month", "quarter"])
def test_each_grain_ends_with_what_is_open_now(grain: str) -> None:
    figures = Company(cases=CASES).measure("backlog", grain=grain)
    assert figures[-1].estimate.value == 2.0


def test_two_counts_are_not_called_different_by_chance() -> None:
    figures = Company(cases=CASES).measure("backlog", grain="month", until=date(2018, 3, 9))
    found = change(metric_of("backlog"), moments_of(figures[0]), moments_of(figures[-1]))
    assert (found.difference, found.p_value) == (-1.0, None)
