"""Derived columns say what they promise, on rows taken one by one through the engine that runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.model.canon import BY_NAME, SQL_TYPE, TABLES, Derived, Table
from unisono.store.warehouse.columns import stored_columns

DAY, SECOND = 86_400_000_000, 1_000_000
ALL = [(table, derived) for table in TABLES for derived in table.derived]
MOMENTS = st.integers(0, 4_000_000_000) | st.none()
Derive = Callable[..., Any]


@pytest.fixture(scope="module")
def derive() -> Iterator[Derive]:
    """A derived column of a row of which only these columns are known."""
    with duckdb.connect() as connection:
        shapes = {
            table.name: ", ".join(
                f"cast(${name} as {kind}) as {name}" for name, kind in stored_columns(table.name, {}).items()
            )
            for table in TABLES
        }

        def derived(name: str, **known: object) -> object:
            table, column = name.split(".")
            empty = dict.fromkeys(stored_columns(table, {}))
            assert known.keys() <= empty.keys()
            (sql,) = [each.sql for each in BY_NAME[table].derived if each.name == column]
            rows = connection.execute(
                f"select {sql} from (select {shapes[table]})", {**empty, **known}
            ).fetchall()
            return rows[0][0]

        yield derived


def moment(text: str) -> int:
    """A moment of UTC as the canon keeps it."""
    since = datetime.fromisoformat(text).replace(tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return since // timedelta(microseconds=1)


def test_these_are_derived_and_no_others() -> None:
    assert [f"{table.name}.{derived.name}" for table, derived in ALL] == [
        "deals.cycle_days",
        "deliveries.late_days",
        "deliveries.lateness",
        "deliveries.late",
        "cases.wait_seconds",
        "responses.survey_kind",
    ]


@pytest.mark.parametrize(("table", "derived"), ALL, ids=lambda one: one.name)
def test_each_is_of_the_kind_it_declares(table: Table, derived: Derived) -> None:
    shape = ", ".join(f"null::{kind} as {name}" for name, kind in stored_columns(table.name, {}).items())
    with duckdb.connect() as connection:
        told = connection.execute(f"select typeof({derived.sql}) from (select {shape})").fetchall()
    assert told == [(SQL_TYPE[derived.kind],)]


@pytest.mark.parametrize(("table", "derived"), ALL, ids=lambda one: one.name)
def test_each_says_what_it_means(table: Table, derived: Derived) -> None:
    assert derived.meaning.strip()
    assert derived.name not in table.names


@pytest.mark.parametrize(("table", "derived"), ALL, ids=lambda one: one.name)
def test_nothing_known_is_nothing_derived(derive: Derive, table: Table, derived: Derived) -> None:
    """Only who was asked outright of nothing in particular was asked about all of it."""
    told = derive(f"{table.name}.{derived.name}")
    assert told == ("relational" if derived.name == "survey_kind" else None)


@pytest.mark.parametrize(
    ("opened", "closed", "days"),
    [
        ("2026-01-01 00:00", "2026-01-31 00:00", 30.0),
        ("2026-01-01 00:00", "2026-01-01 12:00", 0.5),
        ("2026-01-01 00:00", "2026-01-01 00:00", 0.0),
        ("2026-01-02 00:00", "2026-01-01 00:00", -1.0),  # told as it is: the finding is another's work
        ("2024-02-28 00:00", "2024-03-01 00:00", 2.0),  # a leap year
        ("2026-03-28 00:00", "2026-03-30 00:00", 2.0),  # clocks of the north change; moments don't
    ],
)
def test_a_deal_s_cycle(derive: Derive, opened: str, closed: str, days: float) -> None:
    assert derive("deals.cycle_days", opened_at=moment(opened), closed_at=moment(closed)) == days


@pytest.mark.parametrize("known", [{"opened_at": 0}, {"closed_at": 0}])
def test_an_open_deal_has_no_cycle(derive: Derive, known: dict[str, int]) -> None:
    assert derive("deals.cycle_days", **known) is None


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, 0.0), (90, 90.0), (-5, -5.0), (86_400, 86_400.0), (None, None)]
)
def test_the_wait_for_a_first_answer(derive: Derive, seconds: int | None, told: float | None) -> None:
    opened = moment("2026-11-22 08:00")
    answered = None if seconds is None else opened + seconds * SECOND
    assert derive("cases.wait_seconds", opened_at=opened, first_answer_at=answered) == told


def test_a_wait_of_less_than_a_second_is_kept(derive: Derive) -> None:
    assert derive("cases.wait_seconds", opened_at=0, first_answer_at=250_000) == 0.25


@pytest.mark.parametrize(
    ("days", "late", "band"),
    [
        (-30.0, False, "1: 10+ days early"),
        (-10.0, False, "1: 10+ days early"),
        (-9.99, False, "2: 5-10 days early"),
        (-5.0, False, "2: 5-10 days early"),
        (-4.99, False, "3: 0-5 days early"),
        (0.0, False, "3: 0-5 days early"),
        (0.01, True, "4: 0-3 days late"),
        (3.0, True, "4: 0-3 days late"),
        (3.01, True, "5: 3-7 days late"),
        (7.0, True, "5: 3-7 days late"),
        (7.01, True, "6: 7+ days late"),
        (400.0, True, "6: 7+ days late"),
    ],
)
def test_how_late_a_delivery_came(derive: Derive, days: float, late: bool, band: str) -> None:
    promised = moment("2026-06-01 00:00")
    known = {"promised_at": promised, "delivered_at": promised + round(days * DAY)}
    assert derive("deliveries.late_days", **known) == pytest.approx(days)
    assert derive("deliveries.late", **known) is late
    assert derive("deliveries.lateness", **known) == band


@pytest.mark.parametrize("known", [{"promised_at": 5}, {"delivered_at": 5}, {"ordered_at": 5}])
@pytest.mark.parametrize("column", ["late_days", "lateness", "late"])
def test_without_a_promise_or_an_arrival_nothing_is_late(
    derive: Derive, known: dict[str, int], column: str
) -> None:
    assert derive(f"deliveries.{column}", **known) is None


@given(st.integers(-(10**14), 10**14), st.integers(-(10**14), 10**14))
def test_lateness_tells_one_story(derive: Derive, promised: int, delivered: int) -> None:
    known = {"promised_at": promised, "delivered_at": delivered}
    days, late = derive("deliveries.late_days", **known), derive("deliveries.late", **known)
    band = derive("deliveries.lateness", **known)
    assert late == (days > 0) == band.endswith("late") == (delivered > promised)
    assert days == pytest.approx((delivered - promised) / DAY)


@given(MOMENTS, MOMENTS, st.integers(1, 40))
def test_later_arrivals_never_fall_in_an_earlier_band(
    derive: Derive, promised: int | None, delivered: int | None, more: int
) -> None:
    if promised is None or delivered is None:
        assert derive("deliveries.lateness", promised_at=promised, delivered_at=delivered) is None
        return
    sooner = derive("deliveries.lateness", promised_at=promised, delivered_at=delivered)
    later = derive("deliveries.lateness", promised_at=promised, delivered_at=delivered + more * DAY)
    assert sooner <= later, "bands sort by their first sign, as charts show them"


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        ({}, "relational"),
        ({"touchpoint": ""}, "relational"),
        ({"touchpoint": "relational"}, "relational"),
        ({"touchpoint": "Relación anual"}, "relational"),
        ({"touchpoint": "RELACIONAMENTO"}, "relational"),
        ({"touchpoint": "delivery"}, "transactional"),
        ({"touchpoint": "correlation"}, "transactional"),
        ({"case_id": "crm:1"}, "transactional"),
        ({"order_id": "shop:1"}, "transactional"),
        ({"case_id": "crm:1", "touchpoint": "relational"}, "transactional"),
    ],
)
def test_what_a_survey_was_about(derive: Derive, known: dict[str, str], kind: str) -> None:
    assert derive("responses.survey_kind", **known) == kind


@given(st.text(max_size=8) | st.none(), st.booleans(), st.booleans())
def test_every_survey_is_of_one_kind(derive: Derive, touchpoint: str | None, case: bool, order: bool) -> None:
    known = {"touchpoint": touchpoint, "case_id": "c" if case else None, "order_id": "o" if order else None}
    told = derive("responses.survey_kind", **known)
    assert told in ("relational", "transactional")
    if case or order:
        assert told == "transactional"


@pytest.mark.parametrize(("table", "derived"), ALL, ids=lambda one: one.name)
def test_each_reads_only_its_own_row(table: Table, derived: Derived) -> None:
    """So that it may be asked in any query: no other table, no clock, no number of rows."""
    lowered = derived.sql.lower()
    assert not any(word in lowered for word in ("select", "now(", "current_", "over (", "random"))
    with duckdb.connect() as connection:
        shape = ", ".join(f"null::{kind} as {name}" for name, kind in stored_columns(table.name, {}).items())
        alone = connection.execute(f"select {derived.sql} from (select {shape})").fetchall()
        many = connection.execute(f"select {derived.sql} from (select {shape} from range(3))").fetchall()
    assert many == alone * 3
