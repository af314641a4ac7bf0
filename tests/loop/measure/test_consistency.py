"""How alike one customer's experiences are, by hand."""

from __future__ import annotations

import math
import random
import statistics
from datetime import date

import duckdb
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.consistency import hundred_sql
from unisono.stats.apart import Apart
from unisono.stats.ratio import Deviation


def answer(customer: str | None, day: str, score: float, instrument: str = "nps", **more: object) -> Row:
    return {
        "customer_id": customer,
        "at": at(f"{day} 12:00"),
        "instrument": instrument,
        "score": score,
        **more,
    }


ANSWERS = (
    answer("ana", "2018-01-05", 10),
    answer("ana", "2018-01-20", 4),
    answer("ana", "2018-02-20", 1, "csat"),
    answer("ben", "2018-01-07", 5, "CSAT"),
    answer("ben", "2018-01-09", 7, "ces"),
    answer("once", "2018-01-09", 0),
    answer(None, "2018-01-09", 0),
    answer(None, "2018-01-10", 0),
    answer("wrong", "2018-01-09", 11),
    answer("wrong", "2018-01-10", 9, "stars"),
)


@pytest.mark.parametrize(
    ("instrument", "score", "points"),
    [
        ("nps", 0, 0),
        ("nps", 7, 70),
        ("csat", 1, 0),
        ("csat", 4, 75),
        ("ces", 4, 50),
        ("ces", 7, 100),
        ("nps", 11, None),
        ("csat", 0, None),
        ("stars", 3, None),
    ],
)
def test_every_score_on_one_scale(instrument: str, score: float, points: float | None) -> None:
    sql = f"select {hundred_sql()} from (select '{instrument}' as instrument, {score} as score)"
    ((found,),) = duckdb.sql(sql).fetchall()
    assert found == (points if points is None else pytest.approx(points))


def test_the_spread_within_customers_pooled_over_all_of_them() -> None:
    """Ana: 100, 40 and 0; Ben: 100 and 100. Who answered once, or nobody knows, says nothing of it."""
    squares = statistics.pvariance([100, 40, 0]) * 3
    found = Company(responses=ANSWERS).mean("experience_spread")
    assert found == (2, pytest.approx(math.sqrt(squares / 3)))


def test_the_worst_visit_of_each() -> None:
    assert Company(responses=ANSWERS).mean("worst_visit") == (2, pytest.approx((0 + 100) / 2))


def test_within_days_and_months_of_their_own() -> None:
    company = Company(responses=ANSWERS)
    assert company.mean("worst_visit", until=date(2018, 1, 31)) == (2, pytest.approx(70))
    assert company.split("worst_visit", grain="month") == {"2018-01": (2, pytest.approx(70))}


def test_split_by_what_customers_are() -> None:
    company = Company(responses=ANSWERS, customers=[{"id": "ana", "country": "PE"}])
    assert company.split("worst_visit", "customer.country") == {"PE": (1, 0.0), None: (1, 100.0)}


def test_how_often_somebody_answers_does_not_make_them_steadier() -> None:
    """The same spread around each customer's own mean, told from two answers each or from ten."""
    draw = random.Random(4)

    def told(answers: int) -> float | None:
        rows = [
            answer(f"c{place}", f"2018-01-{1 + again:02d}", min(10, max(0, round(draw.gauss(5, 1.5)))))
            for place in range(1_500)
            for again in range(answers)
        ]
        return Company(responses=rows).one("experience_spread").value

    few, many = told(2), told(10)
    assert few == pytest.approx(many, rel=0.06)


def test_its_bounds_are_those_of_a_deviation() -> None:
    rows = [
        answer(f"c{place}", f"2018-01-0{again}", place % 3 * again) for place in range(40) for again in (1, 2)
    ]
    company = Company(responses=rows)
    (figure,) = company.measure("experience_spread")
    assert isinstance(figure.facts["moments"], Deviation)
    found = figure.estimate
    assert found.low is not None
    assert found.high is not None
    assert found.value is not None
    assert 0 < found.low < found.value < found.high
    assert (found.unit, found.method, found.n) == ("score", "ratio", 40)


def test_where_nobody_answered_twice_it_says_so() -> None:
    found = Company(responses=[answer("once", "2018-01-09", 0)]).one("worst_visit")
    assert found.reason is not None
    assert found.reason.code == "no_second_answer"


def test_it_opens_to_the_customers_it_counted() -> None:
    company = Company(responses=ANSWERS)
    rows = company.behind(company.measure("experience_spread")[0].key)
    assert {(row["customer_id"], row["over"]) for row in rows} == {("ana", 2), ("ben", 1)}


def places(*scores: float, rows: int = 40) -> Company:
    """Answers at touchpoints and on channels called a, b, c…, each around its own score."""
    draw = random.Random(1)
    responses, cases, customers = [], [], []
    for place, score in zip("abcdefg", scores, strict=False):
        cases.append({"id": f"case {place}", "channel": place, "opened_at": at("2018-01-01 00:00")})
        customers.append({"id": place, "business_unit": place, "country": "PE" if place < "c" else "CO"})
        responses += [
            answer(
                place,
                f"2018-0{1 + again % 3}-05",
                min(10, max(0, round(draw.gauss(score, 1)))),
                touchpoint=place,
                case_id=f"case {place}",
            )
            for again in range(rows)
        ]
    return Company(responses=responses, cases=cases, customers=customers)


BETWEEN = ("touchpoint_spread", "channel_spread", "unit_spread")


@pytest.mark.parametrize("metric", BETWEEN)
def test_places_far_apart_and_places_alike(metric: str) -> None:
    found = places(3, 5, 7, 9).one(metric)
    assert found.value == pytest.approx(statistics.stdev([30, 50, 70, 90]), rel=0.1)
    assert found.low is not None
    assert found.high is not None
    assert 10 < found.low < found.value < found.high
    assert (found.n, found.method, found.unit) == (160, "between_groups", "score")
    alike = places(6, 6, 6, 6).one(metric)
    assert alike.low == 0.0


@pytest.mark.parametrize("metric", BETWEEN)
def test_two_places_are_too_few_to_tell(metric: str) -> None:
    found = places(3, 9).one(metric)
    assert found.value is found.low is None
    assert found.reason is not None
    assert found.reason.code == "too_few_groups"
    assert found.reason.facts == {"minimum": 3, "answers": 10, "groups": 2}


def test_groups_set_apart_within_groups_and_months() -> None:
    company = places(3, 5, 7, 9)
    figures = company.measure("touchpoint_spread", "customer.country", grain="month")
    assert [(f.period, f.group["customer.country"]) for f in figures] == [
        (f"2018-0{month}", country) for month in (1, 2, 3) for country in ("CO", "PE")
    ]
    assert sum(figure.estimate.n for figure in figures) == 160
    assert all(isinstance(figure.facts["moments"], Apart) for figure in figures)


def test_answers_of_no_place_say_nothing() -> None:
    company = places(3, 5, 7)
    company.add("responses", *[{**answer("x", "2018-01-05", 0), "id": f"x{n}"} for n in range(50)])
    assert company.one("touchpoint_spread").n == 120
    (figure,) = company.measure("touchpoint_spread")
    assert len(company.behind(figure.key, limit=500)) == 120
