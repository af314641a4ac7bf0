"""Claims that would have been kept, on waits made by hand."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.aftermath.test_months import ANSWER, call
from tests.loop.measure.company import Company, at
from unisono.loop.diagnose.aftermath.better import DAYS_EARLY, TIMES, kept_within_kernel, stronger
from unisono.loop.measure.ledger import Promise
from unisono.model.lens import Lens

PHONE = Promise("p1", "in 15 minutes", "first_answer", target=15.0, unit="minutes")
ORDER = Promise("delivery", "", "delivery")


def rows_of(waits: list[float]) -> list[dict]:
    cases = [{**call("a", "2018-02-10", wait), "id": f"c{place}"} for place, wait in enumerate(waits)]
    company = Company(promises=[ANSWER], customers=[{"id": "a", "country": "PE"}], cases=cases)
    return company.ask(kept_within_kernel(PHONE, 900.0, Lens()))


def test_the_shortest_time_that_would_have_been_kept_is_proposed() -> None:
    """400 answers within 4 minutes, 5 beyond 15: five minutes hold, three don't."""
    found = stronger(PHONE, 900.0, rows_of([4.0] * 400 + [60.0] * 5))
    assert found.seconds == 5 * 60
    assert (found.kept.n, found.kept.value) == (405, pytest.approx(400 / 405))
    assert found.kept.low >= 0.95


def test_a_claim_that_is_hardly_stronger_is_none() -> None:
    assert stronger(PHONE, 900.0, rows_of([14.0] * 400)) is None


def test_few_tests_prove_nothing() -> None:
    assert stronger(PHONE, 900.0, rows_of([1.0] * 20)) is None
    assert stronger(PHONE, 900.0, []) is None


def test_who_isnt_kept_often_enough_gets_no_stronger_claim() -> None:
    assert stronger(PHONE, 900.0, rows_of([1.0] * 300 + [50.0] * 40)) is None


def test_only_those_a_lens_looks_at_count() -> None:
    cases = [{**call("a", "2018-02-10", 1.0), "id": "c"}, {**call("b", "2018-02-10", 1.0), "id": "d"}]
    people = [{"id": "a", "country": "PE"}, {"id": "b", "country": "CO"}]
    company = Company(promises=[ANSWER], customers=people, cases=cases)
    (row,) = company.ask(kept_within_kernel(PHONE, 900.0, Lens(segment=(("customer.country", "PE"),))))
    assert (row["step"], row["n"]) == (TIMES.index(60), 1)


def test_deliveries_that_come_days_early() -> None:
    """60 come three days before the date, weighted; one comes late."""
    orders = [
        {
            "id": f"o{place}",
            "customer_id": "a",
            "promised_at": at("2018-02-20 18:00"),
            "delivered_at": at("2018-02-17 10:00" if place else "2018-02-25 10:00"),
            "weight": 2.0,
        }
        for place in range(121)
    ]
    company = Company(customers=[{"id": "a"}], deliveries=orders)
    found = stronger(ORDER, None, company.ask(kept_within_kernel(ORDER, None, Lens())))
    assert (found.days, found.seconds, found.kept.n) == (3, 0, 121)
    assert found.kept.value == pytest.approx(120 / 121)
    assert DAYS_EARLY[0] == 1
