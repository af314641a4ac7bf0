"""The days of rows that changed, and of rows that point at something that did."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import ZONE, Company, at
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.cube import Cube, cube_of
from unisono.loop.measure.touched import changed_relation, touched_kernel

NAMES = ("customer.segment", "customer.rep.team", "case.agent.team", "channel")


def cube() -> Cube:
    found = cube_of(metric_of("nps"), {}, ZONE)
    assert found is not None
    return found


@pytest.fixture
def company() -> Company:
    """One answer a day: of customer `a`, of `b`, about case `k`, of nobody, and one without a day."""
    answers = [
        {"id": "r1", "at": at("2018-03-01 22:00"), "customer_id": "a"},
        {"id": "r2", "at": at("2018-03-02 12:00"), "customer_id": "b"},
        {"id": "r3", "at": at("2018-03-03 12:00"), "case_id": "k"},
        {"id": "r4", "at": at("2018-03-04 12:00")},
        {"id": "r5", "at": None, "customer_id": "b"},
    ]
    return Company(
        responses=answers,
        customers=[{"id": "a", "rep_id": "e"}, {"id": "b"}],
        cases=[{"id": "k", "agent_id": "e2"}],
        employees=[{"id": "e"}, {"id": "e2"}],
    )


def touched(company: Company, names: tuple[str, ...] = NAMES, **changed: str) -> set[object]:
    """The days (of March) touched when these rows change, one of each table."""
    kernel = touched_kernel(cube(), names)
    for table in kernel.tables:
        told = f"'{changed[table]}'" if table in changed else "null"
        where = "" if table in changed else " where false"
        relation = changed_relation(table)
        company._engine.execute(f"create or replace table {relation} as select {told}::varchar as id{where}")
    first = day_number(date(2018, 3, 1))
    return {row["day"] if row["day"] is None else row["day"] - first + 1 for row in company.ask(kernel)}


def test_nothing_changed_touches_no_day(company: Company) -> None:
    assert touched(company) == set()


def test_a_row_touches_its_own_day_on_the_company_s_clock(company: Company) -> None:
    assert touched(company, responses="r1") == {1}
    assert touched(company, responses="r5") == {None}


def test_a_customer_touches_the_days_of_all_their_rows(company: Company) -> None:
    assert touched(company, customers="b") == {2, None}


def test_what_hangs_farther_away_touches_too(company: Company) -> None:
    assert touched(company, employees="e") == {1}
    assert touched(company, employees="e2") == {3}
    assert touched(company, cases="k") == {3}


def test_what_no_column_of_the_cube_looks_at_touches_nothing(company: Company) -> None:
    assert "customers" not in touched_kernel(cube(), ("channel",)).tables
    assert touched(company, ("channel",), responses="r4") == {4}
