"""How a promise was felt, on answers made by hand."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.aftermath.test_months import ANSWER, call
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.aftermath.felt import (
    bands_kernel,
    bands_of,
    delivered_gap,
    expected_gap,
    expected_kernel,
    felt_gap,
    felt_kernel,
    satisfied,
)
from unisono.loop.measure.ledger import Promise
from unisono.model.estimate import Estimate

PHONE = Promise("p1", "in 15 minutes", "first_answer", target=15.0, unit="minutes")
ORDER = Promise("delivery", "", "delivery")


def said(about: dict[str, str], score: float, instrument: str = "csat", day: str = "2018-03-01") -> Row:
    return {**about, "customer_id": "a", "instrument": instrument, "score": score, "at": at(f"{day} 10:00")}


def company_of(waits: list[float], answers: list[Row], **more: list[Row]) -> Company:
    cases = [{**call("a", "2018-02-10", wait), "id": f"c{place}"} for place, wait in enumerate(waits)]
    return Company(promises=[ANSWER], customers=[{"id": "a"}], cases=cases, responses=answers, **more)


def test_satisfaction_is_set_beside_what_was_kept_answer_by_answer() -> None:
    """20 kept, of whom 15 are satisfied; 12 broken, of whom 3 are."""
    waits = [5.0] * 20 + [40.0] * 12
    scores = [5.0] * 15 + [2.0] * 5 + [4.0] * 3 + [1.0] * 9
    answers = [said({"case_id": f"c{place}"}, score) for place, score in enumerate(scores)]
    rows = company_of(waits, [*answers, said({}, 1.0), said({"case_id": "c0"}, 9.0)]).ask(felt_kernel(PHONE))
    gap = felt_gap(rows)
    assert (gap.n, gap.value) == (32, pytest.approx((18 - 20) / 32))
    assert gap.low < gap.value < gap.high
    assert satisfied(rows, 1).reason.facts["missing"] == 10  # 20 say too little for a value
    assert satisfied(rows, 1).low < 0.75 < satisfied(rows, 1).high
    assert satisfied(rows, 0).n == 12


@pytest.mark.parametrize(
    ("instrument", "score", "happy"),
    [
        ("csat", 4, 1),
        ("csat", 3, 0),
        ("ces", 5, 1),
        ("ces", 4, 0),
        ("nps", 9, 1),
        ("nps", 8, 0),
        ("NPS", 10, 1),
    ],
)
def test_who_counts_as_satisfied(instrument: str, score: float, happy: int) -> None:
    (row,) = company_of([5.0], [said({"case_id": "c0"}, score, instrument)]).ask(felt_kernel(PHONE))
    assert (row["kept"], row["satisfied"], row["n"]) == (1, happy, 1)


def test_orders_are_answered_for_too_and_weights_count() -> None:
    order = {
        "id": "o1", "customer_id": "a", "promised_at": at("2018-02-05 10:00"),
        "delivered_at": at("2018-02-09 10:00"),
    }  # fmt: skip
    told = {**said({"order_id": "o1"}, 2.0), "weight": 2.5}
    (row,) = company_of([], [told], deliveries=[order]).ask(felt_kernel(ORDER))
    assert (row["kept"], row["satisfied"], row["n"], row["w"]) == (0, 0, 1, 2.5)


def test_bands_say_how_far_it_was_missed() -> None:
    """Promised in 15 minutes: 3 minutes are a quarter at most, 20 up to double, 300 far beyond."""
    waits = [3.0] * 40 + [20.0] * 40 + [300.0] * 15
    scores = [5.0] * 40 + [3.0] * 20 + [4.0] * 20 + [1.0] * 15
    answers = [said({"case_id": f"c{place}"}, score) for place, score in enumerate(scores)]
    more = [said({"case_id": f"c{place}"}, 7.0, "ces") for place in range(5)]
    instrument, bands = bands_of(
        company_of(waits, [*answers, *more]).ask(bands_kernel(PHONE, 900.0)), deliveries=False
    )
    assert instrument == "csat"  # with the most answers
    told = [(band.low, band.high, band.score.value, band.score.n) for band in bands]
    assert told == [(None, 0.25, 5.0, 40), (1.0, 2.0, 3.5, 40), (4.0, None, None, 15)]


def test_bands_of_orders_are_days() -> None:
    orders = [
        {
            "id": f"o{place}", "customer_id": "a", "promised_at": at("2018-02-10 12:00"),
            "delivered_at": at(f"2018-02-{10 + late:02d} 12:00"),
        }
        for place, late in enumerate([-9, -3, 0, 2, 6, 12])
    ]  # fmt: skip
    answers = [said({"order_id": f"o{place}"}, 5.0) for place in range(6)]
    rows = company_of([], answers, deliveries=orders).ask(bands_kernel(ORDER, None))
    _, bands = bands_of(rows, deliveries=True)
    assert [(band.low, band.high, band.score.n) for band in bands] == [
        (-10, -5, 1), (-5, 0, 2), (0, 3, 1), (3, 7, 1), (7, None, 1),
    ]  # fmt: skip
    assert bands_of([], deliveries=True) == ("", ())


def test_expectation_is_compared_where_it_was_asked() -> None:
    """35 customers expected 4 and felt 3 after the promise was tested."""
    people = range(35)
    cases = [{**call(f"u{who}", "2018-02-10", 5.0), "id": f"c{who}"} for who in people]
    asked = [
        {"customer_id": f"u{who}", "instrument": "expectation", "score": 4, "at": at("2018-01-05 10:00")}
        for who in people
    ]
    felt = [{**said({"case_id": f"c{who}"}, 3.0 + who % 2), "customer_id": f"u{who}"} for who in people]
    later = [{**asked[0], "score": 1, "at": at("2018-04-05 10:00")}]
    customers = [{"id": f"u{who}"} for who in people]
    company = Company(promises=[ANSWER], customers=customers, cases=cases, responses=[*asked, *felt, *later])
    gap = expected_gap(company.ask(expected_kernel(PHONE)))
    assert (gap.n, gap.unit) == (35, "score")
    assert gap.value == pytest.approx(-1 + 17 / 35)
    assert gap.high < 0


def test_what_nobody_was_asked_is_said() -> None:
    company = company_of([5.0], [])
    assert expected_gap(company.ask(expected_kernel(PHONE))).reason.code == "aftermath_not_asked"
    assert felt_gap(company.ask(felt_kernel(PHONE))).reason.code == "aftermath_nobody_answered"
    assert satisfied([], 1).reason.code == "aftermath_nobody_answered"


def test_what_is_delivered_is_set_beside_what_was_promised() -> None:
    gap = delivered_gap(Estimate(0.8, 0.7, 0.9, 60, "share"), 0.95)
    assert (gap.value, gap.low, gap.high) == pytest.approx((-0.15, -0.25, -0.05))
    silent = delivered_gap(Estimate(None, 0.2, 0.9, 12, "share"), 0.95)
    assert silent.value is None
    assert silent.high == pytest.approx(-0.05)
