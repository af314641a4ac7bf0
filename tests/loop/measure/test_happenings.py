"""Events of a trend: each told once, on the company's own days, promises before campaigns."""

from __future__ import annotations

from datetime import date

import pytest

from tests.loop.measure.company import Company, at
from unisono.loop.measure.happenings import Happening, by_period, happenings_from, happenings_kernel
from unisono.model.question import Grain


@pytest.fixture
def company() -> Company:
    return Company(
        campaigns=[
            {"id": "c1", "name": "24/7", "starts_at": at("2018-03-05 08:00")},
            {"id": "c2", "name": "Sale", "starts_at": at("2018-04-01 00:00")},
            {"id": "c3", "starts_at": at("2018-04-20 23:59")},
            {"id": "c4", "name": "undated"},
        ],
        promises=[
            {"id": "p1", "text": "always there", "campaign_id": "c1", "made_at": at("2018-03-05 00:00")},
            {"id": "p2", "text": "later words", "campaign_id": "c2", "made_at": at("2018-04-10 00:00")},
            {"id": "p3", "text": "undated"},
        ],
    )


def told(company: Company, since: date, until: date) -> list[tuple[str, str, str]]:
    rows = company.ask(happenings_kernel(since, until))
    return [(each.day.isoformat(), each.label, each.kind) for each in happenings_from(rows)]


def test_a_campaign_that_began_with_its_promise_is_told_once(company: Company) -> None:
    assert told(company, date(2018, 1, 1), date(2018, 12, 31)) == [
        ("2018-03-05", "always there", "promise"),
        ("2018-04-01", "Sale", "campaign"),
        ("2018-04-10", "later words", "promise"),
        ("2018-04-20", "c3", "campaign"),
    ]


def test_both_days_of_a_span_are_in_it(company: Company) -> None:
    """Days are the company's own: 23:59 in Lima is the next day in Greenwich."""
    assert [day for day, _, _ in told(company, date(2018, 4, 1), date(2018, 4, 20))] == [
        "2018-04-01",
        "2018-04-10",
        "2018-04-20",
    ]
    assert told(company, date(2018, 4, 21), date(2018, 12, 31)) == []


def test_a_company_without_either_has_no_events() -> None:
    assert told(Company(), date(2018, 1, 1), date(2018, 12, 31)) == []


@pytest.mark.parametrize(
    ("grain", "period"),
    [("day", "2018-03-05"), ("week", "2018-W10"), ("month", "2018-03"), ("quarter", "2018-Q1")],
)
def test_an_event_falls_into_its_period(grain: Grain, period: str) -> None:
    event = Happening(date(2018, 3, 5), "24/7", "promise")
    assert by_period([event], grain, [period]) == {period: (event,)}
    assert by_period([event], grain, ["2001-01"]) == {}


def test_promises_are_told_before_campaigns_and_periods_in_their_order() -> None:
    sale = Happening(date(2018, 3, 1), "sale", "campaign")
    words = Happening(date(2018, 3, 9), "words", "promise")
    early = Happening(date(2018, 2, 1), "early", "campaign")
    found = by_period([sale, words, early], "month", ["2018-02", "2018-03", "2018-04"])
    assert list(found.items()) == [("2018-02", (early,)), ("2018-03", (words, sale))]
