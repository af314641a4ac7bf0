"""Churn and retention with honest denominators, against plain Python."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.retention import spells
from unisono.model.question import Question


def contract(starts: str, ends: str | None = None, **more: object) -> Row:
    return {
        "id": f"{starts} {ends} {more}",
        "starts_at": at(f"{starts} 00:00"),
        "ends_at": at(f"{ends} 12:00") if ends else None,
        **more,
    }


SIX = [
    contract("2018-01-10"),
    contract("2018-01-10", "2018-02-15"),
    contract("2018-01-10", "2018-03-01"),
    contract("2018-02-01", "2018-02-27"),  # begins with the period: at risk in it
    contract("2018-02-02", "2018-02-20"),  # begins and ends within it: at risk in none
    contract("2018-02-02", "2018-04-30"),
]


def test_of_all_contracts_how_many_have_ended() -> None:
    company = Company(contracts=SIX)
    assert company.mean("churn") == (6, pytest.approx(5 / 6))
    assert company.mean("retention") == (6, pytest.approx(1 / 6))


def test_until_a_day_only_what_had_begun_and_ended_by_then_counts() -> None:
    company = Company(contracts=SIX)
    assert company.mean("churn", until=date(2018, 2, 20)) == (6, pytest.approx(2 / 6))
    assert company.mean("churn", until=date(2018, 2, 1)) == (4, 0)


def test_since_a_day_those_alive_then_are_at_risk() -> None:
    company = Company(contracts=SIX)
    assert company.mean("churn", since=date(2018, 2, 1)) == (4, pytest.approx(3 / 4))
    window = {"since": date(2018, 2, 1), "until": date(2018, 2, 28)}
    assert company.mean("churn", **window) == (4, 0.5)
    assert company.mean("retention", **window) == (4, 0.5)


def test_by_month_those_alive_at_its_first_moment_are_at_risk() -> None:
    company = Company(contracts=SIX)
    assert company.split("churn", grain="month") == {
        "2018-02": (4, 0.5),
        "2018-03": (3, pytest.approx(1 / 3)),
        "2018-04": (2, 0.5),
    }


def test_a_month_in_which_nobody_left_has_a_churn_of_zero() -> None:
    company = Company(contracts=[contract("2018-01-01"), contract("2018-01-01", "2018-03-31")])
    assert company.split("churn", grain="month") == {
        "2018-01": (2, 0),
        "2018-02": (2, 0),
        "2018-03": (2, 0.5),
    }


def test_a_period_the_data_do_not_reach_the_end_of_has_no_value() -> None:
    many = [contract("2018-01-01", None, plan=str(place)) for place in range(40)]
    company = Company(contracts=[*many, contract("2018-01-01", "2018-03-30")])
    told = {figure.period: figure.estimate for figure in company.measure("churn", grain="month")}
    assert told["2018-02"].value == 0
    assert told["2018-03"].value is None
    assert told["2018-03"].low is None
    assert told["2018-03"].n == 41
    assert told["2018-03"].reason is not None
    assert told["2018-03"].reason.code == "period_incomplete"
    assert told["2018-03"].reason.facts == {"period": "2018-03"}


def test_anything_that_happened_to_customers_shows_how_far_the_data_reach() -> None:
    many = [contract("2018-01-01", None, plan=str(place)) for place in range(40)]
    company = Company(contracts=many, touchpoints=[{"at": at("2018-03-31 10:00"), "step": "x"}])
    values = {figure.period: figure.estimate.value for figure in company.measure("retention", grain="month")}
    assert values == {"2018-01": 1, "2018-02": 1, "2018-03": 1}


def test_the_questions_own_days_make_periods_incomplete_too() -> None:
    many = [contract("2018-01-01", None, plan=str(place)) for place in range(40)]
    company = Company(contracts=[*many, contract("2018-01-01", "2018-06-30")])
    told = company.measure("churn", grain="month", since=date(2018, 2, 1), until=date(2018, 4, 15))
    assert [(each.period, each.estimate.value) for each in told] == [
        ("2018-02", 0),
        ("2018-03", 0),
        ("2018-04", None),
    ]


def test_by_plan_and_quarter() -> None:
    company = Company(
        contracts=[
            contract("2017-12-01", "2018-01-15", plan="a"),
            contract("2017-12-01", "2018-06-30", plan="a"),
            contract("2017-12-01", None, plan="b"),
        ]
    )
    assert company.split("churn", "plan", grain="quarter") == {
        ("a", "2018-Q1"): (2, 0.5),
        ("b", "2018-Q1"): (1, 0),
        ("a", "2018-Q2"): (1, 1),
        ("b", "2018-Q2"): (1, 0),
    }


def test_weights_of_a_sample_count() -> None:
    company = Company(
        contracts=[contract("2018-01-01", "2018-02-01", weight=3.0), contract("2018-01-01", weight=1.0)]
    )
    assert company.mean("churn") == (2, 0.75)


@pytest.mark.parametrize("metric", ["churn", "retention"])
def test_without_contracts_there_is_no_churn_rather_than_zero(metric: str) -> None:
    for options in ({}, {"grain": "month"}, {"since": date(2018, 1, 1)}):
        found = Company().one(metric, **options)
        assert found.value is None
        assert found.reason is not None
        assert found.reason.code == "no_contracts"


def test_only_periods_look_at_touchpoints() -> None:
    assert spells(Question("churn")).tables == ("contracts",)
    assert spells(Question("churn", grain="week")).tables == ("contracts", "touchpoints")


@pytest.mark.parametrize("grain", ["day", "week", "month", "quarter"])
def test_the_same_as_plain_python(grain: str) -> None:
    draw = random.Random(11)
    spans = []
    for _ in range(60):
        start = date(2018, 1, 1) + timedelta(days=draw.randrange(120))
        end = start + timedelta(days=draw.randrange(1, 90)) if draw.random() < 0.7 else None
        spans.append((start, end))
    company = Company(
        contracts=[
            {**contract(str(start), str(end) if end else None), "id": str(place)}
            for place, (start, end) in enumerate(spans)
        ]
    )
    for figure in company.measure("churn", grain=grain):
        first = date(1970, 1, 1) + timedelta(days=int(str(figure.facts["period_start"])))
        after = _next(first, grain)
        at_risk = [end for start, end in spans if start <= first and (end is None or end >= first)]
        ended = [end for end in at_risk if end is not None and end < after]
        moments = figure.facts["moments"]
        assert (moments.n, moments.wv) == (len(at_risk), len(ended)), figure.period  # type: ignore[attr-defined]


def _next(first: date, grain: str) -> date:
    if grain in ("day", "week"):
        return first + timedelta(days={"day": 1, "week": 7}[grain])
    months = first.year * 12 + first.month - 1 + {"month": 1, "quarter": 3}[grain]
    return date(months // 12, months % 12 + 1, 1)
