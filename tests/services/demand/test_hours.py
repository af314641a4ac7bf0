"""The week of hours: what was counted, what was in time, and silence where nobody promised a time."""

from __future__ import annotations

import pytest

from unisono.loop.measure.hours import week_of
from unisono.loop.measure.ledger import STANDARD
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.model.words import LANGUAGES
from unisono.services.companies import edition_of, reader_of
from unisono.services.demand.hours import FEW, OF_CASES, _contacts, _in_time, hours_of
from unisono.services.trends.looking import over, span_through

MONDAY_NINE, SUNDAY_LAST = 9, 167
TUESDAY_NINE = 24 + 9


def asked(place: int, n: int, value: float | None = 0.9) -> Figure:
    """What one hour of the week came to."""
    few = Reason("too_few", {"n": n, "minimum": 30, "missing": 30 - n})
    estimate = Estimate(
        value,
        None if value is None else value - 0.05,
        None if value is None else min(value + 0.05, 1.0),
        n,
        "share",
        reason=few if value is None else None,
    )
    return Figure(
        Question("promise_kept", ("hour_of_week",)), {"hour_of_week": place}, None, estimate, f"k@{place}"
    )


@pytest.fixture(scope="module")
def shop() -> Company:
    from pathlib import Path

    return Company(Path("/nowhere"), "Shop", time_zone="America/Lima")


def test_the_busiest_hour_is_the_title_and_every_hour_is_a_cell(shop: Company) -> None:
    grid = week_of([asked(MONDAY_NINE, 40), asked(TUESDAY_NINE, 90), asked(SUNDAY_LAST, 3)])
    chart = _contacts(grid, shop, "en")
    assert chart is not None
    assert (len(chart.rows), {len(day) for day in chart.cells}, len(chart.columns)) == (7, {24}, 24)
    assert [chart.cells[day][hour].value for day, hour in ((0, 9), (1, 9), (6, 23))] == [40.0, 90.0, 3.0]
    assert "Tuesday" in chart.title
    assert "9" in chart.title
    assert "America/Lima" in chart.subtitle


def test_an_hour_without_contacts_is_no_zero(shop: Company) -> None:
    chart = _contacts(week_of([asked(MONDAY_NINE, 40), asked(TUESDAY_NINE, 0)]), shop, "en")
    assert chart is not None
    for empty in (chart.cells[3][3], chart.cells[1][9]):
        assert (empty.value, empty.reason) == (None, Reason("no_data"))
    assert chart.cells[0][9].low is None  # all there were: nothing to bound


def test_without_contacts_there_is_no_chart(shop: Company) -> None:
    assert _contacts(week_of([]), shop, "en") is None
    assert _contacts(week_of([asked(MONDAY_NINE, 0)]), shop, "en") is None


def test_the_hour_answered_least_in_time_is_the_title(shop: Company) -> None:
    grid = week_of([asked(MONDAY_NINE, 400, 0.9), asked(TUESDAY_NINE, 90, 0.4), asked(SUNDAY_LAST, 90, 0.8)])
    chart = _in_time(grid, shop, "en")
    assert chart is not None
    assert "Tuesday" in chart.title
    assert "40.0%" in chart.title
    assert chart.target == STANDARD
    assert chart.keys[1][9] == f"k@{TUESDAY_NINE}"
    assert chart.keys[2][2] == ""


def test_of_a_few_no_hour_is_called_the_worst(shop: Company) -> None:
    grid = week_of([asked(MONDAY_NINE, 400, 0.9), asked(TUESDAY_NINE, FEW - 1, 0.1)])
    chart = _in_time(grid, shop, "en")
    assert chart is not None
    assert "Monday" in chart.title
    assert chart.cells[1][9].n == FEW - 1  # it is shown all the same
    assert _in_time(week_of([asked(TUESDAY_NINE, FEW - 1, 0.1)]), shop, "en") is None
    assert _in_time(week_of([asked(TUESDAY_NINE, 500, None)]), shop, "en") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_hours_are_said_in_every_language(shop: Company, language: str) -> None:
    grid = week_of([asked(MONDAY_NINE, 400, 0.9)])
    for chart in (_contacts(grid, shop, language), _in_time(grid, shop, language)):
        assert chart is not None
        said = [chart.title, chart.subtitle, *chart.rows, *chart.columns]
        assert not [text for text in said if text.startswith("demand.") or "{" in text]


def test_only_answers_count_as_in_time_and_a_lens_narrows_both(demo: Company) -> None:
    peru = Lens(segment=(("customer.country", "PE"),))
    with reader_of(demo, edition_of(demo)) as reader:
        span = span_through(demo, reader, Lens())
        assert span is not None
        whole = hours_of(demo, reader, Lens(), span, "es")
        some = hours_of(demo, reader, peru, span, "es")
        row = over("promise_kept", span, Lens())
    assert row.where is None
    assert "delivery" in OF_CASES
    for all_of, part in zip(whole, some, strict=True):
        assert all_of is not None
        assert part is not None
        assert 0 < counted(part.cells) < counted(all_of.cells)


def counted(cells: tuple[tuple[Estimate, ...], ...]) -> int:
    return sum(cell.n for day in cells for cell in day)
