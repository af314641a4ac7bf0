"""Customers let down and discontent: counted once each, by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.model.question import Question, read_key

JUNE: dict[str, Any] = {"since": date(2018, 6, 1), "until": date(2018, 6, 30)}


def order(customer: str | None, day: str, *, late: bool, **more: object) -> Row:
    """An order that arrived on a day, as promised or a day late."""
    promised = at(f"{day} 10:00") - (86_400_000_000 if late else 0)
    return {
        "customer_id": customer,
        "ordered_at": promised - 1,
        "promised_at": promised,
        "delivered_at": at(f"{day} 10:00"),
        **more,
    }


def answer(customer: str | None, day: str, score: float, instrument: str = "nps", **more: object) -> Row:
    """An answer of a customer."""
    return {
        "customer_id": customer,
        "at": at(f"{day} 12:00"),
        "instrument": instrument,
        "score": score,
        **more,
    }


ORDERS = (
    order("ana", "2018-06-03", late=False),
    order("ana", "2018-06-05", late=True),
    order("ana", "2018-06-09", late=True),
    order("ben", "2018-06-04", late=False),
    order("ben", "2018-07-04", late=True),
    order("eva", "2018-06-30", late=False),
    order(None, "2018-06-10", late=True),
)


def test_a_customer_counts_once_however_often_promises_break() -> None:
    company = Company(deliveries=ORDERS)
    assert company.mean("let_down", **JUNE) == (3, pytest.approx(1 / 3))
    assert company.mean("let_down") == (3, pytest.approx(2 / 3))


def test_by_month_each_month_counts_its_own_customers() -> None:
    company = Company(deliveries=ORDERS)
    assert company.split("let_down", grain="month") == {
        "2018-06": (3, pytest.approx(1 / 3)),
        "2018-07": (1, 1.0),
    }


def test_cases_count_beside_orders() -> None:
    promises = [
        {
            "id": "p",
            "text": "5 min",
            "kind": "first_answer",
            "operator": "<=",
            "target": 5.0,
            "unit": "minutes",
        }
    ]
    opened = at("2018-06-11 09:00")
    cases = [
        {"customer_id": "eva", "opened_at": opened, "first_answer_at": opened + 600_000_000},
        {"customer_id": "ben", "opened_at": opened, "first_answer_at": opened + 60_000_000},
    ]
    company = Company(deliveries=ORDERS, promises=promises, cases=cases)
    assert company.mean("let_down", **JUNE) == (3, pytest.approx(2 / 3))


def test_who_stands_for_more_counts_for_more() -> None:
    orders = [
        order("a", "2018-06-03", late=True, weight=3.0),
        order("b", "2018-06-03", late=False, weight=1.0),
    ]
    assert Company(deliveries=orders).mean("let_down") == (2, pytest.approx(0.75))


def test_its_rows_are_customers_and_open() -> None:
    orders = [order(f"c{place}", "2018-06-03", late=place < 12) for place in range(40)]
    company = Company(
        deliveries=orders, customers=[{"id": f"c{place}", "country": "PE"} for place in range(40)]
    )
    (figure,) = company.measure("let_down", where="customer.country = 'PE'", **JUNE)
    assert figure.estimate.value == pytest.approx(0.3)
    rows = company.behind(figure.key)
    assert {row["customer_id"] for row in rows} == {f"c{place}" for place in range(40)}
    assert sum(row["value"] for row in rows) == 12
    assert read_key(figure.key)[0] == Question("let_down", where="customer.country = 'PE'", **JUNE)


ANSWERS = (
    answer("ana", "2018-06-10", 9),
    answer("ana", "2018-06-20", 6),  # her last word in June
    answer("ben", "2018-06-11", 7),
    answer("eva", "2018-06-12", 0),
    answer("zoe", "2018-06-13", 10),
    answer("ana", "2018-06-14", 2, "csat"),
    answer("eva", "2018-06-14", 3, "csat"),
    answer("ben", "2018-06-15", 3, "CES"),
    answer("eva", "2018-06-15", 4, "ces"),
    answer("ben", "2018-07-15", 1),
    answer(None, "2018-06-16", 0),
    answer("eva", "2018-06-17", 11),  # off the scale
)


def test_the_last_answer_in_the_days_decides_on_each_instrument_s_own_scale() -> None:
    company = Company(deliveries=ORDERS, responses=ANSWERS)
    assert company.split("discontent", "instrument", **JUNE) == {
        "nps": (4, 0.5),
        "csat": (2, 0.5),
        "ces": (2, 0.5),
    }


def test_it_knows_what_became_of_each_customer_s_promises() -> None:
    company = Company(deliveries=ORDERS, responses=ANSWERS)
    found = company.split("discontent", "instrument", "promises_met", **JUNE)
    assert {key: value for key, value in found.items() if key[0] == "nps"} == {  # type: ignore[index]
        ("nps", "broken"): (1, 1.0),
        ("nps", "kept"): (2, 0.5),
        ("nps", "none"): (1, 0.0),
    }


def test_by_month_a_promise_of_another_month_does_not_count() -> None:
    company = Company(deliveries=ORDERS, responses=ANSWERS)
    found = company.split("discontent", "promises_met", grain="month", where="instrument = 'nps'")
    assert found["kept", "2018-06"] == (2, 0.5)
    assert found["broken", "2018-07"] == (1, 1.0)


def test_the_better_half_of_each_scale_is_content() -> None:
    """6 of 10, 2 of 5 and 3 of 7 still say discontent; one more does not."""
    for instrument, edge in (("nps", 6), ("csat", 2), ("ces", 3)):
        rows = [answer("a", "2018-06-01", edge, instrument), answer("b", "2018-06-01", edge + 1, instrument)]
        assert Company(responses=rows).mean("discontent") == (2, 0.5)


@pytest.mark.parametrize(("slug", "reason"), [("let_down", "no_rows"), ("discontent", "no_rows")])
def test_nothing_loaded_is_a_reason(slug: str, reason: str) -> None:
    found = Company().one(slug)
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == reason
