"""What a form offers before anybody types: ranges worked out by hand from months of campaigns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from unisono.errors import InputError
from unisono.loop.decide.gate.nouns import Range
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.ledger import DATED_ORDERS, PROMISES, Promise
from unisono.model.kernel import Kernel
from unisono.services.gate.usual import ONE_EACH, UNKNOWN, asked_of, blank, promises_in, usual_of

BEFORE = date(2026, 7, 1)
RANGES = (Range(100, 400), Range(0.1, 0.4), Range(0.2, 0.3))
NIGHT = Promise("crm:P-1", "Soporte 24/7", "first_answer", target=15.0, unit="minutes", hours="24/7")


class Rows:
    """A reader that answers from rows made by hand and remembers what it was asked."""

    def __init__(self, leads: list[tuple[int, int]], contacts: float = 910, customers: float = 2_000) -> None:
        self.leads = [{"campaign": "c", "month": n, "leads": a, "won": b} for n, (a, b) in enumerate(leads)]
        self.asking = [{"contacts": contacts, "customers": customers}]
        self.told: list[Mapping[str, Any]] = []

    def ask(self, kernel: Kernel) -> list[dict[str, Any]]:
        self.told.append(kernel.parameters)
        return self.leads if "leads" in kernel.tables else self.asking


def usual(leads: list[tuple[int, int]], **told: float) -> tuple[tuple[Range, Range, Range], int]:
    return usual_of(Rows(leads, **told), "teléfono", BEFORE)  # type: ignore[arg-type]


def test_nine_of_ten_months_lie_within_the_range() -> None:
    """Two months of 100 and 400: between them 5 % of the way from either end, 115 and 385."""
    (reach, response, contacts), months = usual([(100, 10), (400, 160)])
    assert months == 2
    assert (reach.low, reach.high) == (115, 385)
    # Of 10 % and 40 % likewise: 0.1 + 0.05 × 0.3 and 0.4 − 0.05 × 0.3.
    assert (response.low, response.high) == (0.115, 0.385)
    # 910 contacts of 2,000 customers in 91 days are 0.005 a day, 0.14 in 28: a fifth less, a quarter more.
    assert (contacts.low, contacts.high) == (0.112, 0.175)


def test_months_that_are_all_alike_still_leave_some_room() -> None:
    """A tenth on either side: 200 / 1.1 = 181.8 and 200 × 1.1 = 220; 0.25 / 1.1 = 0.2273 and 0.275."""
    (reach, response, _), _ = usual([(200, 50)] * 12)
    assert (reach.low, reach.high) == (182, 220)
    assert (response.low, response.high) == (0.227, 0.275)


def test_no_range_is_wider_than_ten_times() -> None:
    """1 in 1,000 leads and 999: far more than ten apart, so ten around their middle."""
    (reach, response, _), _ = usual([(10, 1), (10_000, 9_990)])
    assert reach.high / reach.low == pytest.approx(10, rel=0.01)
    # Quantiles of 10 and 10,000: 509.5 and 9,500.5, whose middle is √(509.5 × 9,500.5) = 2,200.1.
    assert (reach.low, reach.high) == (round(2_200.1 / 10**0.5), round(2_200.1 * 10**0.5))
    # Of 0.1 and 0.999: 0.14495 and 0.95405, less than ten apart and left alone.
    assert (response.low, response.high) == (0.145, 0.954)


def test_where_every_lead_became_a_customer_no_more_than_all_respond() -> None:
    """A tenth above 100 % would be 110 %, which nobody can ask; some load won leads alone."""
    (_, response, _), _ = usual([(50, 50), (60, 60), (70, 70)])
    assert (response.low, response.high) == (0.909, 1.0)


@pytest.mark.parametrize(
    ("leads", "response"),
    [
        ([(9, 9), (20, 4), (20, 4)], Range(0.182, 0.22)),  # nine leads tell nothing of a share
        ([(10, 10), (10, 10)], Range(0.909, 1.0)),  # ten do
        ([(9, 9), (9, 0)], UNKNOWN),
        ([(50, 0), (50, 0)], UNKNOWN),  # nobody ever became a customer: the person has to say
    ],
    ids=["nine-leads", "ten-leads", "only-small-months", "nobody-won"],
)
def test_a_share_needs_ten_leads_in_a_month(leads: list[tuple[int, int]], response: Range) -> None:
    (_, found, _), _ = usual(leads)
    assert (found.low, found.high) == (response.low, response.high)


@pytest.mark.parametrize(
    ("leads", "customers"),
    [([], 2_000), ([(100, 10)], 2_000), ([(100, 10), (100, 10)], 0)],
    ids=["no-campaign", "one-month", "no-customers"],
)
def test_too_little_is_unknown_and_no_zero_anybody_could_take_for_a_figure(
    leads: list[tuple[int, int]], customers: float
) -> None:
    assert usual(leads, customers=customers) == ((UNKNOWN, UNKNOWN, UNKNOWN), 0)


def test_two_months_are_enough_and_one_is_not() -> None:
    assert usual([(100, 10)])[1] == 0
    assert usual([(100, 10), (100, 10)])[1] == 2


def test_the_order_of_months_doesnt_matter() -> None:
    months = [(120, 30), (80, 10), (300, 60), (95, 40)]
    assert usual(months) == usual(months[::-1])


def test_ten_times_the_leads_are_ten_times_the_reach_and_the_same_share() -> None:
    small, large = usual([(100, 30), (240, 60)])[0], usual([(1_000, 300), (2_400, 600)])[0]
    assert (large[0].low, large[0].high) == (small[0].low * 10, small[0].high * 10)
    assert large[1:] == small[1:]


def test_a_year_and_a_month_of_leads_are_asked_and_a_quarter_of_contacts() -> None:
    reader = Rows([(100, 10), (100, 10)])
    usual_of(reader, "teléfono", BEFORE)  # type: ignore[arg-type]
    leads, asking = reader.told
    today = day_number(BEFORE)
    assert (leads["before"], leads["since"]) == (today, today - 364)
    assert (asking["before"], asking["quarter"], asking["channel"]) == (today, today - 91, "teléfono")


@pytest.mark.parametrize(
    ("target", "unit", "seconds"),
    [
        (15.0, "minutes", 900.0),
        (2.0, "hours", 7_200.0),
        (3.0, "days", 259_200.0),
        (45.0, "seconds", 45.0),
        (45.0, "", 45.0),
        (2.0, "Hours", 7_200.0),
    ],
)
def test_a_promise_asks_for_its_time_in_seconds(target: float, unit: str, seconds: float) -> None:
    promise = Promise("p", "Pronto", "first_answer", target=target, unit=unit)
    assert asked_of(promise, RANGES).within_seconds == seconds


def test_a_promise_asks_with_all_that_the_ledger_knows_of_it() -> None:
    told = Promise(
        "crm:P-1", "Rápido", "first_answer", made=date(2026, 8, 1), target=15.0, unit="minutes",
        segment="joven", channel="teléfono", hours="mon-fri 09:00-18:00", share=0.8,
    )  # fmt: skip
    asked = asked_of(told, RANGES)
    assert (asked.text, asked.promise, asked.kind, asked.days) == ("Rápido", "crm:P-1", "answer", 28)
    assert (asked.starts, asked.segment, asked.channel) == (date(2026, 8, 1), "joven", "teléfono")
    assert (asked.hours, asked.share) == ("mon-fri 09:00-18:00", 0.8)
    assert (asked.reach, asked.response, asked.contacts) == RANGES
    assert asked_of(NIGHT, RANGES).share == 0.95  # it names none: one of twenty may fail


def test_hours_are_its_own_then_its_calendars_then_any() -> None:
    plain = Promise("p", "Pronto", "first_answer", target=15.0, unit="minutes")
    assert asked_of(plain, RANGES).hours == "24/7"
    assert (
        asked_of(Promise("p", "", "first_answer", target=1.0, calendar="mon-fri"), RANGES).hours == "mon-fri"
    )
    both = Promise("p", "", "first_answer", target=1.0, calendar="mon-fri", hours="24/7")
    assert asked_of(both, RANGES).hours == "24/7"


@pytest.mark.parametrize(("target", "seconds"), [(3.0, 259_200.0), (None, 0.0)], ids=["three-days", "dated"])
def test_a_delivery_is_one_order_of_each_who_buys(target: float | None, seconds: float) -> None:
    asked = asked_of(Promise("d", "En su día", "delivery", target=target, unit="days"), RANGES)
    assert (asked.kind, asked.within_seconds, asked.contacts) == ("delivery", seconds, ONE_EACH)


@pytest.mark.parametrize(
    "promise",
    [
        Promise("p", "Resuelto hoy", "resolution", target=1.0, unit="days"),
        Promise("p", "El mejor precio", "price", target=1.0),
        Promise("p", "Somos los mejores"),
        Promise("p", "Te contestamos", "first_answer"),
        Promise("p", "En lunas", "first_answer", target=2.0, unit="moons"),
        Promise("p", "Tarde", "first_answer", target=2.0, unit="days", operator=">="),
        Promise("p", "A ratos", "first_answer", target=2.0, unit="days", hours="whenever"),
    ],
    ids=["resolution", "price", "no-kind", "no-target", "no-unit", "at-least", "hours"],
)
def test_what_cannot_be_held_against_capacity_is_refused_by_its_words(promise: Promise) -> None:
    with pytest.raises(InputError) as refused:
        asked_of(promise, RANGES)
    assert (refused.value.code, refused.value.facts) == ("gate_promise", {"promise": promise.text})


def test_a_promise_without_words_is_refused_by_its_id() -> None:
    with pytest.raises(InputError) as refused:
        asked_of(Promise("crm:P-9", ""), RANGES)
    assert refused.value.facts == {"promise": "crm:P-9"}


def test_where_nobody_named_a_promise_the_form_asks_for_a_quarter_of_an_hour() -> None:
    asked = blank(RANGES, "whatsapp")
    assert (asked.text, asked.within_seconds, asked.channel, asked.days) == ("", 900.0, "whatsapp", 28)
    assert (asked.kind, asked.hours, asked.share) == ("answer", "24/7", 0.95)


def test_only_promises_that_can_be_asked_are_offered() -> None:
    """Of five rows: one without words, one that is nothing to measure, one of another kind; two are left."""
    columns = (
        "text", "kind", "made_in", "campaign", "made", "ends", "operator", "target", "unit", "calendar",
        "segment", "channel", "exposed", "topic", "hours", "share", "owner", "state",
    )  # fmt: skip
    empty = dict.fromkeys(columns)
    answer = {"kind": "first_answer", "target": 15.0, "unit": "minutes"}
    rows = [
        {**empty, **answer, "id": "night", "text": "Soporte 24/7"},
        {**empty, **answer, "id": "silent", "text": ""},
        {**empty, "id": "best", "text": "Somos los mejores"},
        {**empty, **answer, "id": "solved", "text": "Resuelto", "kind": "resolution"},
        {**empty, "id": "home", "text": "En tres días", "kind": "delivery", "target": 3.0, "unit": "days"},
    ]
    answers = {PROMISES.sql: rows, DATED_ORDERS.sql: [{"orders": 0}]}

    class Ledger:
        def ask(self, kernel: Kernel) -> list[dict[str, Any]]:
            return answers[kernel.sql]

    assert {each.id for each in promises_in(Ledger())} == {"night", "home"}  # type: ignore[arg-type]
