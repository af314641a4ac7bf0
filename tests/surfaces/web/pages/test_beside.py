"""What two sides are shown at first, and what an address asks for instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.http import QueryDict

from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.companies import found_company, open_company
from unisono.services.trends import Segments, Trend, by_segment, trend
from unisono.surfaces.web.pages.beside import groups_beside, periods_beside
from unisono.surfaces.web.seat import Seat


@pytest.fixture(scope="module")
def seat(demo_folder: Path) -> Seat:
    return Seat(open_company(demo_folder), Lens(), "es")


def told(seat: Seat, slug: str = "promise_kept") -> Trend:
    found = trend(seat.company, slug, seat.lens, "month")
    assert found is not None
    return found


def split(seat: Seat, column: str = "customer.country") -> Segments:
    found = by_segment(seat.company, "promise_kept", column, seat.lens)
    assert found is not None
    return found


def test_at_first_the_lens_and_the_span_before(seat: Seat) -> None:
    found = periods_beside(QueryDict(), told(seat), seat)
    assert (found.one.since, found.one.until) == (date(2024, 11, 1), date(2025, 10, 31))
    assert (found.other.since, found.other.until) == (date(2025, 11, 1), date(2026, 10, 31))
    assert found.found is not None
    assert found.words
    assert found.difference.endswith("puntos")
    assert found.bounds


def test_where_the_data_begin_there_is_only_one_side(seat: Seat) -> None:
    first = Seat(seat.company, Lens(date(2024, 11, 1), date(2025, 10, 31)), "es")
    found = periods_beside(QueryDict(), told(first), first)
    assert (found.found, found.words, found.error) == (None, "", "")
    assert found.other.since == date(2024, 11, 1)


def test_an_address_asks_for_its_own_days(seat: Seat) -> None:
    asked = QueryDict(
        "one_since=2025-01-01&one_until=2025-01-31&other_since=2026-01-01&other_until=2026-01-31"
    )
    found = periods_beside(asked, told(seat), seat)
    assert found.found is not None
    assert found.found.one_label == "del 1 ene 2025 al 31 ene 2025"
    assert not found.error


@pytest.mark.parametrize("asked", ["one_since=soon", "one_since=2026-01-01", "other_until=2026-01-01"])
def test_days_that_cannot_be_compared_are_refused_beside_the_form(asked: str, seat: Seat) -> None:
    found = periods_beside(QueryDict(asked), told(seat), seat)
    assert found.found is None
    assert found.error
    assert found.hint
    assert "{" not in found.error + found.hint


def test_at_first_the_best_and_the_worst_group(seat: Seat) -> None:
    groups = split(seat)
    found = groups_beside(QueryDict(), groups, seat)
    assert found is not None
    known = [row for row in groups.rows if row.value is not None]
    assert found.one.value == known[-1].value
    assert found.other.value == known[0].value
    assert ("PE", "PE") in found.choices
    assert all(value != "None" for value, _ in found.choices)


def test_an_address_asks_for_its_own_groups(seat: Seat) -> None:
    found = groups_beside(QueryDict("one=PE&other=CL"), split(seat), seat)
    assert found is not None
    assert found.found is not None
    assert (found.found.one_label, found.found.other_label) == ("PE", "CL")


def test_hours_are_groups_too(seat: Seat) -> None:
    found = groups_beside(QueryDict("one=3&other=12"), split(seat, "hour"), seat)
    assert found is not None
    assert found.found is not None
    assert (found.found.one_label, found.found.other_label) == ("03:00", "12:00")
    assert found.found.one.estimate.n > 0


def test_the_same_group_twice_is_refused(seat: Seat) -> None:
    found = groups_beside(QueryDict("one=PE&other=PE"), split(seat), seat)
    assert found is not None
    assert found.error
    assert found.choices


def test_fewer_than_two_groups_are_not_compared(seat: Seat) -> None:
    assert groups_beside(QueryDict(), None, seat) is None
    narrow = Seat(seat.company, Lens(segment=(("customer.country", "PE"),)), "es")
    assert groups_beside(QueryDict(), split(narrow), narrow) is None


def test_where_nothing_was_loaded_nothing_is_found(seat: Seat, tmp_path: Path) -> None:
    bare: Company = found_company(tmp_path / "bare", {"name": "Bare", "currency": "PEN"})
    found = groups_beside(QueryDict(), split(seat), Seat(bare, Lens(), "es"))
    assert found is not None
    assert found.found is None
