"""Cells: one for each day and combination where anybody said something, with sums counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import ZONE, Company, Row, at
from tests.loop.measure.cubing import put_cube
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.cells import making_kernel, named, on_days, places_of, refreshing_kernel, tables_of
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.cube import Cube, cube_of
from unisono.model.kernel import Kernel

FIRST, SECOND = day_number(date(2018, 3, 1)), day_number(date(2018, 3, 2))
ANSWERS: list[Row] = [
    {"at": at("2018-03-01 23:30"), "score": 10, "channel": "app", "customer_id": "a", "weight": 2.0},
    {"at": at("2018-03-01 09:00"), "score": 9, "channel": "app", "customer_id": "b"},
    {"at": at("2018-03-01 09:00"), "score": 0, "channel": "web", "customer_id": "a"},
    {"at": at("2018-03-02 00:10"), "score": 7, "channel": "web", "customer_id": "gone"},
    {"at": at("2018-03-02 00:10"), "score": None, "channel": "fax", "customer_id": "a"},
    {"at": None, "score": 3, "channel": None, "customer_id": None, "weight": 0.5},
]


@pytest.fixture
def company() -> Company:
    customers = [{"id": "a", "segment": "x", "rep_id": "r"}, {"id": "b", "segment": "x"}]
    answers = [{**row, "instrument": "nps"} for row in ANSWERS]
    return Company(customers=customers, responses=answers, employees=[{"id": "r", "team": "north"}])


def cube() -> Cube:
    found = cube_of(metric_of("nps"), {}, ZONE)
    assert found is not None
    return found


def cells(company: Company, *names: str, kernel: Kernel | None = None) -> list[tuple[object, ...]]:
    """Day, the columns, n, Σw, Σwv of each cell."""
    kernel = kernel or making_kernel(cube(), names, weighted=True)
    rows = company.ask(kernel)
    shown = ("_day", *names, "nps:n", "nps:w", "nps:wv")
    return sorted((tuple(row[name] for name in shown) for row in rows), key=str)


def test_a_cell_is_a_day_and_a_combination_with_its_sums(company: Company) -> None:
    assert cells(company, "channel") == [
        (FIRST, "app", 2, 3.0, 3.0),
        (FIRST, "web", 1, 1.0, -1.0),
        (SECOND, "web", 1, 1.0, 0.0),
        (None, None, 1, 0.5, -0.5),
    ]


def test_what_joined_tables_tell_is_written_out_and_what_nobody_knows_stays_empty(company: Company) -> None:
    assert cells(company, "customer.segment", "customer.rep.team") == [
        (FIRST, "x", "north", 2, 3.0, 1.0),
        (FIRST, "x", None, 1, 1.0, 1.0),
        (SECOND, None, None, 1, 1.0, 0.0),
        (None, None, None, 1, 0.5, -0.5),
    ]


def test_rows_that_say_nothing_make_no_cell(company: Company) -> None:
    assert all(
        row["channel"] != "fax" for row in company.ask(making_kernel(cube(), ["channel"], weighted=True))
    )


def test_each_cell_knows_the_first_days_of_its_periods(company: Company) -> None:
    row = next(row for row in company.ask(making_kernel(cube(), (), weighted=True)) if row["_day"] == SECOND)
    days = [date(2018, 3, 2), date(2018, 2, 26), date(2018, 3, 1), date(2018, 1, 1)]
    assert [row[name] for name in ("_day", "_week", "_month", "_quarter")] == [
        day_number(day) for day in days
    ]


def test_unweighted_only_sums_that_follow_from_no_other_are_kept(company: Company) -> None:
    kept = {
        name for name in company.ask(making_kernel(cube(), (), weighted=False))[0] if name.startswith("nps")
    }
    assert kept == {"nps:n", "nps:wv", "nps:wvv"}


def test_days_can_be_made_alone(company: Company) -> None:
    only = making_kernel(cube(), ["channel"], weighted=True, days=[SECOND, None])
    assert cells(company, "channel", kernel=only) == [
        (SECOND, "web", 1, 1.0, 0.0),
        (None, None, 1, 0.5, -0.5),
    ]
    assert company.ask(making_kernel(cube(), (), weighted=True, days=[])) == []


def test_refreshing_replaces_the_cells_of_its_days_and_leaves_the_others(company: Company) -> None:
    put_cube(company, cube(), ["channel"], weighted=True)
    company.add(
        "responses", {"instrument": "nps", "score": 10, "channel": "app", "at": at("2018-03-02 05:00")}
    )
    company.add(
        "responses", {"instrument": "nps", "score": 10, "channel": "app", "at": at("2018-03-01 05:00")}
    )
    again = refreshing_kernel(cube(), ["channel"], [SECOND], weighted=True)
    assert cells(company, "channel", kernel=again) == [
        (FIRST, "app", 2, 3.0, 3.0),  # this day was not said to have changed
        (FIRST, "web", 1, 1.0, -1.0),
        (SECOND, "app", 1, 1.0, 1.0),
        (SECOND, "web", 1, 1.0, 0.0),
        (None, None, 1, 0.5, -0.5),
    ]


def test_days_are_looked_for_by_time_first() -> None:
    told = on_days("at", [FIRST, SECOND])
    assert f"local_day(at) in ({FIRST}, {SECOND})" in told
    assert f"at between {(FIRST - 2) * 86_400_000_000} and {(SECOND + 2) * 86_400_000_000}" in told
    assert on_days("at", []) == "(false)"


def test_only_the_tables_of_the_chosen_columns_are_read() -> None:
    assert tables_of(cube(), named(cube(), ["channel"])) == ("responses",)
    deep = named(cube(), ["customer.rep.team"])
    assert [place.alias for place in places_of(cube(), deep)] == ["customer", "customer_rep"]
    assert tables_of(cube(), deep) == ("responses", "customers", "employees")
