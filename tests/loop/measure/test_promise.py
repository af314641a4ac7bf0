"""Each promise against what was delivered, checked by hand."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Company, Row, at

MINUTE = 60 * 1_000_000


def order(promised: str | None, delivered: str | None, **more: object) -> Row:
    return {
        "ordered_at": at("2018-03-01 09:00"),
        "promised_at": at(promised) if promised else None,
        "delivered_at": at(delivered) if delivered else None,
        "status": "delivered" if delivered else "shipped",
        **more,
    }


def case(opened: str, waited: float | None, **more: object) -> Row:
    """A case opened at a local moment and answered after so many minutes, or never."""
    start = at(opened)
    answered = None if waited is None else start + int(waited * MINUTE)
    return {"opened_at": start, "first_answer_at": answered, **more}


def promise(kind: str, target: float, **more: object) -> Row:
    said = {
        "text": f"{kind} in {target}",
        "kind": kind,
        "operator": "<=",
        "target": target,
        "unit": "seconds",
    }
    return {**said, **more}


ORDERS = [
    order("2018-03-10 00:00", "2018-03-09 23:59"),  # before
    order("2018-03-10 00:00", "2018-03-10 00:00"),  # at the very moment
    order("2018-03-10 00:00", "2018-03-10 20:00"),  # late by the clock, not by the day
    order("2018-03-10 00:00", "2018-03-11 00:00"),  # late by both
    order("2018-03-10 00:00", None),  # never
    order(None, "2018-03-09 00:00"),  # nothing was promised
    order("2018-03-10 00:00", "2018-03-20 00:00", status="Cancelado"),
]


def test_delivery_on_time_by_the_clock_and_by_the_day() -> None:
    company = Company(deliveries=ORDERS)
    assert company.mean("delivery_on_time") == (4, 0.5)
    assert company.mean("delivery_on_day") == (4, 0.75)


def test_the_day_is_the_companys_own() -> None:
    # 20:00 in Lima is already the next day in UTC.
    company = Company(deliveries=[order("2018-03-10 12:00", "2018-03-10 20:00")])
    assert company.mean("delivery_on_day") == (1, 1)


def test_a_promise_by_the_day_is_kept_by_the_day() -> None:
    late = {"promised": "2018-03-10 00:00", "delivered": "2018-03-10 20:00"}
    by = [
        order(**late, promised_by="day"),
        order(**late, promised_by="time"),
        order(**late, promised_by=None),
    ]
    assert Company(deliveries=by).mean("promise_kept") == (3, pytest.approx(1 / 3))


def test_arrivals_are_dated_by_their_arrival() -> None:
    company = Company(deliveries=[order("2018-03-10 00:00", "2018-04-01 08:00")])
    assert company.split("delivery_on_time", grain="month") == {"2018-04": (1, 0)}


def test_undelivered_counts_only_what_was_due() -> None:
    orders = [
        order("2018-03-10 00:00", "2018-03-12 00:00"),
        order("2018-03-10 00:00", None),
        order("2018-03-11 00:00", None, weight=2.0),
        order("2018-03-12 00:00", None),  # due at the latest moment, not before it
        order("2018-05-01 00:00", None),  # not due yet
        order("2018-03-10 00:00", None, status="canceled"),
        order(None, None),
    ]
    assert Company(deliveries=orders).mean("undelivered") == (3, 0.75)


def test_undelivered_needs_arrivals_to_be_recorded_at_all() -> None:
    orders = [order("2018-02-10 00:00", None)] * 2
    found = Company(deliveries=[{**row, "id": str(place)} for place, row in enumerate(orders)]).one(
        "undelivered"
    )
    assert (found.value, found.n, found.reason and found.reason.code) == (None, 0, "no_data")


CASES = [
    case("2018-03-05 10:00", 5),
    case("2018-03-05 10:00", 10),
    case("2018-03-05 10:00", 10.1),
    case("2018-03-05 10:00", None),  # overdue when the data end
    case("2018-03-05 23:55", None),  # still open when the data end
    case("2018-03-05 23:30", 30),  # the latest moment: midnight
]


def test_first_answers_within_the_promise() -> None:
    company = Company(cases=CASES, promises=[promise("first_answer", 600)])
    assert company.mean("first_answer_in_time") == (5, pytest.approx(2 / 5))


@pytest.mark.parametrize(
    ("target", "unit"), [(600, None), (10, "minutes"), (1 / 6, "hours"), (1 / 144, "Days")]
)
def test_the_promise_may_be_said_in_any_unit_of_time(target: float, unit: str | None) -> None:
    company = Company(cases=CASES, promises=[promise("first_answer", target, unit=unit)])
    assert company.mean("first_answer_in_time") == (5, pytest.approx(2 / 5))


def test_a_promise_in_another_unit_is_not_checked() -> None:
    company = Company(cases=CASES, promises=[promise("first_answer", 0.9, unit="share")])
    reason = company.one("first_answer_in_time").reason
    assert reason is not None
    assert reason.code == "no_promises"


def test_a_promise_holds_for_its_channel_its_days_and_its_segment() -> None:
    company = Company(
        customers=[{"id": "gold", "segment": "gold"}, {"id": "tin", "segment": "tin"}],
        cases=[
            case("2018-03-05 10:00", 5, channel="chat", customer_id="gold"),
            case("2018-03-06 10:00", 5, channel="chat", customer_id="tin"),
            case("2018-03-07 10:00", 5, channel="phone", customer_id="gold"),
            case("2018-03-08 10:00", 5, channel="phone"),
        ],
        promises=[
            promise("first_answer", 600, id="chat", channel="chat"),
            promise("first_answer", 600, id="from_6", made_at=at("2018-03-06 10:00")),
            promise("first_answer", 600, id="until_7", ends_at=at("2018-03-07 10:00")),
            promise("first_answer", 600, id="gold", segment="gold"),
        ],
    )
    assert company.split("first_answer_in_time", "promise_id") == {
        "chat": (2, 1),
        "from_6": (3, 1),
        "gold": (2, 1),
        "until_7": (2, 1),
    }


def test_cases_without_any_answer_recorded_break_nothing() -> None:
    cases = [case("2018-03-05 10:00", None), case("2018-03-09 10:00", None)]
    company = Company(cases=cases, promises=[promise("first_answer", 600)])
    assert company.one("first_answer_in_time").n == 0


def test_answered_by_hour_of_the_week() -> None:
    cases = [
        case("2018-03-05 10:15", 1),  # Monday
        case("2018-03-05 10:45", 30),
        case("2018-03-11 23:15", None),  # Sunday, the last hour of the week
        case("2018-03-12 00:15", 2),
    ]
    company = Company(cases=cases, promises=[promise("answered_hours", 60)])
    assert company.split("answered_by_hour", "hour_of_week") == {0: (1, 0), 10: (2, 0.5), 167: (1, 0)}
    assert company.split("answered_by_hour", "weekday") == {1: (3, pytest.approx(1 / 3)), 7: (1, 0)}
    assert company.split("answered_by_hour", "hour") == {0: (1, 0), 10: (2, 0.5), 23: (1, 0)}


def test_all_promises_together_and_by_what_was_promised() -> None:
    company = Company(
        deliveries=ORDERS,
        cases=CASES,
        promises=[promise("first_answer", 600, id="fast"), promise("answered_hours", 3600, id="always")],
    )
    assert company.split("promise_kept", "promise_kind") == {
        "answered_hours": (5, pytest.approx(4 / 5)),
        "delivery": (4, 0.5),
        "first_answer": (5, pytest.approx(2 / 5)),
    }
    assert company.mean("promise_kept") == (14, pytest.approx(8 / 14))
    assert company.split("promise_kept", "promise", where="promise_kind = delivery") == {"delivery": (4, 0.5)}


def test_a_check_leads_to_its_order_its_case_and_its_promise() -> None:
    company = Company(
        deliveries=ORDERS,
        cases=[case("2018-03-05 10:00", 5, queue="sales"), case("2018-03-07 10:00", 50, queue="care")],
        promises=[promise("first_answer", 600, made_in="campaign")],
    )
    by_lateness = company.split("promise_kept", "order.lateness", where="order.lateness is not null")
    assert by_lateness == {"3: 0-5 days early": (2, 1), "4: 0-3 days late": (2, 0)}
    assert company.split("promise_kept", "queue", where="case_id is not null") == {
        "care": (1, 0),
        "sales": (1, 1),
    }
    assert company.split("promise_kept", "made_in") == {None: (4, 0.5), "campaign": (2, 0.5)}
