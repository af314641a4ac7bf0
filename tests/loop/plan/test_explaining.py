"""Each finding brings the charts that explain it, of the figures its detector looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.loop.diagnose.planted import YEAR, Cell, counted, said, share
from tests.loop.plan.composed import Keys
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detectors import hollow_channel
from unisono.loop.plan.explaining import EXPLANATIONS, explaining_charts, explaining_questions
from unisono.model.brief import IntervalChart, TrendChart
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding

SPEECH = Keys()
KEPT, BROKEN = (Estimate(value, value - 0.2, value + 0.2, 60, "score") for value in (4.5, 2.0))
STARS = [1.0, 2.0, 3.0, 4.0, 5.0]


def drawn(finding: Finding, *cells: list[Cell]) -> tuple[Any, ...]:
    """The charts of a finding whose questions have these sums, in order."""
    asked = explaining_questions(finding, YEAR)
    padded = [*cells, *[[] for _ in asked[len(cells) :]]]
    answers = {question: said(question, rows) for question, rows in zip(asked, padded, strict=True)}
    return explaining_charts(finding, YEAR, answers, SPEECH)


def broken(promise: str) -> Finding:
    facts = {"promise": promise, "instrument": "csat", "kept": KEPT, "broken": BROKEN}
    return Finding("broken_promise", "service", ("broken@1", "kept@1"), KEPT, facts=facts)


def test_a_broken_promise_shows_both_sides_and_each_opens() -> None:
    (beside,) = drawn(broken("Soporte 24/7"))
    assert isinstance(beside, IntervalChart)
    assert [(bar.label, bar.estimate, bar.key) for bar in beside.rows] == [
        ("kept:1", KEPT, "kept@1"),
        ("kept:0", BROKEN, "broken@1"),
    ]


def test_an_answer_promised_shows_at_which_hour_it_breaks() -> None:
    hours = [Cell(share(10 if hour < 7 else 95, 100), (hour,)) for hour in range(24)]
    _, by_hour = drawn(broken("Soporte 24/7"), hours)
    assert isinstance(by_hour, TrendChart)
    assert "chart.hours.title" in by_hour.title
    assert by_hour.estimates[3].value == pytest.approx(0.1)


def test_a_delivery_shows_from_which_lateness_satisfaction_breaks() -> None:
    bands = ["2: 5-10 days early", "3: 0-5 days early", "4: 0-3 days late"]
    scores = ([0, 0, 0, 10, 90], [0, 0, 0, 10, 90], [80, 10, 10, 0, 0])
    rows = [Cell(counted(STARS, score), (band,)) for band, score in zip(bands, scores, strict=True)]
    _, by_lateness = drawn(broken("delivery"), rows)
    assert isinstance(by_lateness, IntervalChart)
    assert "4: 0-3 days late" in by_lateness.title


def test_a_promise_s_words_can_t_break_out_of_the_question() -> None:
    (question,) = explaining_questions(broken("it's ' or 1=1 --"), YEAR)
    assert question.where == "promise = 'it''s '' or 1=1 --'"


def test_a_move_shows_its_months() -> None:
    finding = Finding("moved", "cxo", (), KEPT, facts={"metric": "fcr"})
    months = [Cell(share(40 + month, 100), month=date(2018, month, 1)) for month in range(1, 13)]
    (trend,) = drawn(finding, months)
    assert isinstance(trend, TrendChart)
    assert len(trend.periods) == 12


def test_a_hollow_channel_shows_what_each_origin_sells_and_what_its_customers_say() -> None:
    finding = Finding(
        "hollow_channel",
        "marketing",
        (),
        KEPT,
        facts={"origin": "ad", "metric": "csat_mean", "satisfaction": BROKEN},
    )
    sold = [Cell(share(60, 100), ("ad",)), Cell(share(30, 100), ("fair",))]
    lived = [
        Cell(counted(STARS, [50, 0, 0, 0, 10]), ("ad",)),
        Cell(counted(STARS, [0, 0, 0, 0, 60]), ("fair",)),
    ]
    whole = [Cell(counted(STARS, [50, 0, 0, 0, 70]))]
    conversion, later = drawn(finding, sold, lived, [], whole)
    assert [bar.label for bar in conversion.rows] == ["origin:ad", "origin:fair"]
    assert [bar.label for bar in later.rows] == ["origin:fair", "origin:ad"]
    assert later.reference == pytest.approx((50 + 350) / 120)
    asked = set(hollow_channel.DETECTOR.reads(YEAR).questions)
    assert set(explaining_questions(finding, YEAR)[:3]) <= asked, "what was looked at is what is shown"


@pytest.mark.parametrize(
    ("cause", "slugs"),
    [
        ("repeat", ["fcr", "cost_per_case"]),
        ("promise", ["promise_kept", "cost_per_case"]),
        ("delivery", ["delivery_on_day", "cost_per_case"]),
        ("refund", ["cost_per_case"]),
    ],
)
def test_contacts_we_made_come_show_what_fails_and_what_each_costs(cause: str, slugs: list[str]) -> None:
    finding = Finding("failure_demand", "service", (), KEPT, facts={"cause": cause})
    questions = explaining_questions(finding, YEAR)
    assert [question.metric for question in questions] == slugs
    assert {(each.grain, each.since, each.until) for each in questions} == {("month", YEAR.since, YEAR.until)}


def test_a_case_that_comes_back_shows_months_that_are_known() -> None:
    finding = Finding("failure_demand", "service", (), KEPT, facts={"cause": "repeat"})
    months = [Cell(share(40 + month, 100), month=date(2018, month, 1)) for month in range(1, 13)]
    (trend,) = drawn(finding, months)
    assert isinstance(trend, TrendChart)
    assert [each.value for each in (trend.estimates[0], trend.estimates[11])] == pytest.approx([0.41, 0.52])
    assert drawn(finding, months[:3]) == (), "three months are no course"


def test_with_nothing_to_show_there_is_no_chart_and_an_unknown_kind_has_none() -> None:
    assert drawn(Finding("moved", "cxo", (), KEPT, facts={"metric": "fcr"})) == ()
    assert drawn(replace(broken("x"), kind="unheard")) == ()


def test_every_detector_s_findings_are_explained() -> None:
    assert set(EXPLANATIONS) == {detector.slug for detector in DETECTORS}
