"""Rows of sums become figures: what is shown, what is greyed, what is only a reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from unisono.loop.measure.figures import figures_from
from unisono.model.estimate import Estimate
from unisono.model.question import Question, key_of, read_key
from unisono.stats.mean import mean_interval
from unisono.stats.moments import Moments
from unisono.stats.nps import nps_interval
from unisono.stats.share import share_interval


def row(moments: Moments, **more: object) -> dict[str, Any]:
    sums = {name: getattr(moments, name) for name in ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv")}
    return {"rows_responses": 99, "period": None, **sums, **more}


def ones(n: int, kept: int | None = None) -> Moments:
    kept = n // 2 if kept is None else kept
    return Moments.of([1] * kept + [0] * (n - kept))


def estimate(question: Question, *rows: dict[str, Any], currency: str | None = None) -> Estimate:
    (figure,) = figures_from(question, rows, currency=currency)
    return figure.estimate


@pytest.mark.parametrize(
    ("metric", "interval", "unit"),
    [("nps", nps_interval, "points"), ("csat", share_interval, "share"), ("aht", mean_interval, "seconds")],
)
def test_each_scale_has_its_interval(metric: str, interval: Any, unit: str) -> None:
    found = estimate(Question(metric), row(ones(100)))
    wanted = interval(ones(100))
    told = (found.value, found.low, found.high)
    assert told == pytest.approx((wanted.value, wanted.low, wanted.high), rel=1e-11)
    assert told == tuple(float(f"{bound:.12g}") for bound in told if bound is not None)
    assert found.method == wanted.method
    assert (found.unit, found.level, found.n, found.reason) == (unit, 0.95, 100, None)


@pytest.mark.parametrize(
    ("n", "value", "bounds"),
    [(1, False, False), (9, False, False), (10, False, True), (29, False, True), (30, True, True)],
)
def test_how_much_is_shown_with_how_few(n: int, value: bool, bounds: bool) -> None:
    found = estimate(Question("csat"), row(ones(n)))
    assert (found.value is not None, found.low is not None, found.high is not None) == (value, bounds, bounds)
    assert found.n == n
    if value:
        assert found.reason is None
    else:
        assert found.reason is not None
        assert found.reason.code == "too_few"
        assert found.reason.facts == {"n": n, "minimum": 30, "missing": 30 - n}


def test_a_figure_knows_its_group_its_period_and_its_key() -> None:
    question = Question("csat", by=("touchpoint", "late"), grain="month", edition=3)
    rows = [
        row(ones(40), g0="app", g1=True, period=17591),
        row(ones(50), g0=None, g1=False, period=17622),
    ]
    first, second = figures_from(question, rows)
    assert (first.group, first.period) == ({"touchpoint": "app", "late": True}, "2018-03")
    assert (second.group, second.period) == ({"touchpoint": None, "late": False}, "2018-04")
    assert first.key == key_of(question, first.group, "2018-03")
    assert read_key(second.key) == (question, {"touchpoint": None, "late": "False"}, "2018-04")
    assert first.facts == {"moments": ones(40), "period_start": 17591}


def test_all_time_has_no_period() -> None:
    (figure,) = figures_from(Question("csat"), [row(ones(40))])
    assert (figure.period, figure.group, figure.facts["period_start"]) == (None, {}, None)


@pytest.mark.parametrize(
    ("question", "rows", "code"),
    [
        (Question("csat"), [], "no_rows"),
        (Question("csat"), [{"rows_responses": 0, "n": 0}], "no_rows"),
        (Question("csat"), [{"rows_responses": 5, "n": 0}], "no_data"),
        (Question("csat", by=("touchpoint",)), [{"rows_responses": 5, "n": None}], "no_data"),
        (Question("churn"), [{"rows_contracts": 0, "n": 0}], "no_contracts"),
        (Question("conversion"), [{"rows_leads": 5, "n": 0}], "no_linked_deals"),
        (Question("conversion", where="origin = x"), [{"rows_leads": 5, "n": 0}], "no_data"),
        (Question("conversion", until=date(2018, 1, 1)), [{"rows_leads": 5, "n": 0}], "no_data"),
        (Question("promise_kept"), [{"rows_deliveries": 0, "rows_cases": 5, "n": 0}], "no_promises"),
        (Question("promise_kept"), [{"rows_deliveries": 0, "rows_cases": 0, "n": 0}], "no_rows"),
    ],
)
def test_where_nothing_is_said_there_is_one_figure_with_the_reason(
    question: Question, rows: list[dict[str, Any]], code: str
) -> None:
    (figure,) = figures_from(question, rows)
    found = figure.estimate
    assert (found.value, found.low, found.high, found.n) == (None, None, None, 0)
    assert found.reason is not None
    assert found.reason.code == code
    assert (figure.group, figure.period, figure.facts["moments"]) == ({}, None, Moments())


def test_the_reason_names_the_tables() -> None:
    reason = estimate(Question("promise_kept"), {"rows_deliveries": 0, "rows_cases": 0, "n": 0}).reason
    assert reason is not None
    assert reason.facts["tables"] == "deliveries, cases"


def test_a_period_not_seen_to_its_end_has_neither_value_nor_bounds() -> None:
    question = Question("churn", grain="month")
    (figure,) = figures_from(question, [row(ones(100), period=17591, complete=0)])
    found = figure.estimate
    assert (found.value, found.low, found.high, found.n) == (None, None, None, 100)
    assert found.reason is not None
    assert found.reason.code == "period_incomplete"
    assert estimate(question, row(ones(100), period=17591, complete=1)).value == 0.5


def test_money_carries_its_currency_and_nothing_else_does() -> None:
    money = row(ones(40), currency_low="BRL", currency_high="BRL", currency_unnamed=0)
    assert estimate(Question("revenue_per_customer"), money, currency="PEN").currency == "BRL"
    assert estimate(Question("csat"), row(ones(40)), currency="PEN").currency is None


def test_numbers_of_any_type_the_engine_gives_are_understood() -> None:
    from decimal import Decimal

    sums = {name: Decimal(int(getattr(ones(40), name))) for name in ("w", "w2", "wv", "wvv", "w2v", "w2vv")}
    assert estimate(Question("csat"), {"n": Decimal(40), "period": None, **sums}).value == 0.5
