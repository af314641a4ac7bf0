"""Whom a finding is about, beside everybody: whose rows are asked for, what is drawn, what is left out."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loop.diagnose.planted import YEAR, Cell, counted, said, share
from tests.loop.plan.composed import Keys
from unisono.loop.plan.beside import about_of, beside_charts, beside_questions
from unisono.model.brief import Chart, IntervalChart
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.words import LANGUAGES, say
from unisono.stats.moments import Moments

SHARE = Estimate(0.2, 0.1, 0.3, 200, "share")
CAMPAIGN = {"group": "crm:C-1", "campaign": "Plan anual"}
QUEUE = {"queue": "Voz Norte", "channel": "teléfono"}


def finding(kind: str, **facts: Any) -> Finding:
    return Finding(kind, "cxo", (), SHARE, facts=facts)


def asked(told: Finding) -> list[tuple[str, str | None]]:
    return [(question.metric, question.where) for question in beside_questions(told, YEAR)]


def drawn(told: Finding, *sums: Moments | None) -> list[Chart | None]:
    """The charts where the questions of a finding, in order, have these sums; None was never recorded."""
    questions = beside_questions(told, YEAR)
    figures = [
        said(question, [] if held is None else [Cell(held)])
        for question, held in zip(questions, sums, strict=True)
    ]
    return beside_charts(told, figures, Keys())


def sure(chart: Chart | None) -> IntervalChart:
    assert isinstance(chart, IntervalChart)
    return chart


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            finding("empty_promise", **CAMPAIGN),
            [
                ("promise_kept", "customer.campaign_id = 'crm:C-1'"), ("promise_kept", None),
                ("churn", "customer.campaign_id = 'crm:C-1'"), ("churn", None),
            ],
        ),
        (
            finding("passing_customers", **CAMPAIGN),
            [
                ("conversion", "campaign_id = 'crm:C-1'"), ("conversion", None),
                ("churn", "customer.campaign_id = 'crm:C-1'"), ("churn", None),
            ],
        ),
        (
            finding("oversold_customers", who="crm:V1, crm:V2"),
            [
                ("deal_size", "rep_id in ('crm:V1', 'crm:V2')"), ("deal_size", None),
                ("churn", "customer.rep_id in ('crm:V1', 'crm:V2')"), ("churn", None),
            ],
        ),
        (
            finding("oversold_customers", who="crm:V1"),
            [
                ("deal_size", "rep_id = 'crm:V1'"), ("deal_size", None),
                ("churn", "customer.rep_id = 'crm:V1'"), ("churn", None),
            ],
        ),
        (
            finding("hurried_queue", **QUEUE, share=SHARE),
            [
                ("aht", "queue = 'Voz Norte' and channel = 'teléfono'"), ("aht", "channel = 'teléfono'"),
                ("repeat_contact_7d", "queue = 'Voz Norte' and channel = 'teléfono'"),
                ("repeat_contact_7d", "channel = 'teléfono'"),
            ],
        ),
        (
            finding("hurried_queue", **QUEUE),
            [
                ("aht", "channel = 'teléfono'"), ("aht", None),
                ("repeat_contact_7d", "channel = 'teléfono'"), ("repeat_contact_7d", None),
            ],
        ),
        (
            finding("all_green", column="segment", group="mayor", name="mayor"),
            [("churn", "customer.segment = 'mayor'"), ("churn", None)],
        ),
        (
            finding("all_green", column="plan", group="Plus", name="Plus"),
            [("churn", "plan = 'Plus'"), ("churn", None)],
        ),
    ],
    ids=[
        "a campaign whose promise is empty", "a campaign whose customers pass", "reps", "one rep",
        "a queue beside its channel", "a queue alone in its channel", "a segment", "a plan",
    ],
)  # fmt: skip
def test_theirs_and_everybodys_are_asked_for(told: Finding, expected: list[tuple[str, str | None]]) -> None:
    assert asked(told) == expected


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (finding("all_green", column="plan", group="D'Or", name="D'Or"), "plan = 'D''Or'"),
        (
            finding("oversold_customers", who="o'neil, x' or 1=1 --"),
            "rep_id in ('o''neil', 'x'' or 1=1 --')",
        ),
        (finding("hurried_queue", queue="q", channel="c' or '1'='1"), "channel = 'c'' or ''1''=''1'"),
    ],
    ids=["plan", "reps", "channel"],
)
def test_names_can_t_break_out_of_a_question(told: Finding, where: str) -> None:
    assert asked(told)[0][1] == where


def test_both_are_drawn_each_opens_and_the_title_says_both() -> None:
    told = finding("all_green", column="country", group="PE", name="Perú")
    (chart,) = drawn(told, share(60, 200), share(100, 1_000))
    shown = sure(chart)
    assert [(bar.label, bar.estimate.n) for bar in shown.rows] == [
        ("country:Perú", 200),
        ("chart.beside.all", 1_000),
    ]
    assert [bar.estimate.value for bar in shown.rows] == pytest.approx([0.3, 0.1])
    assert [bar.key.split("/")[0] for bar in shown.rows] == ["churn@7", "churn@7"]
    assert shown.rows[0].key != shown.rows[1].key
    for part in (
        "metric=metric.churn.name", "group=country:Perú", "value=0.300", "everybody=chart.beside.all",
        "whole=0.100",
    ):  # fmt: skip
        assert part in shown.title


def test_a_queue_is_drawn_beside_its_channel_by_name() -> None:
    told = finding("hurried_queue", **QUEUE, share=SHARE)
    quick, slow = counted([240.0], [300]), counted([360.0], [900])
    (time, again) = drawn(told, quick, slow, share(90, 300), share(180, 900))
    assert [bar.label for bar in sure(time).rows] == ["queue:Voz Norte", "channel:teléfono"]
    assert [bar.estimate.value for bar in sure(time).rows] == pytest.approx([240, 360])
    assert [bar.estimate.value for bar in sure(again).rows] == pytest.approx([0.3, 0.2])


def test_reps_stand_together_under_no_name() -> None:
    sums = (counted([90.0], [200]), counted([60.0], [900]), share(50, 200), share(90, 900))
    bought, left = drawn(finding("oversold_customers", who="crm:V1, crm:V2"), *sums)
    assert [bar.label for bar in sure(bought).rows] == ["chart.beside.reps", "chart.beside.all"]
    assert "crm:V1" not in sure(left).title


@pytest.mark.parametrize(
    ("theirs", "everybody"),
    [(None, share(100, 1_000)), (share(60, 200), None), (share(1, 3), share(100, 1_000)), (None, None)],
    ids=["theirs were never recorded", "nobody's were", "theirs are too few", "neither"],
)
def test_one_alone_is_no_comparison(theirs: Moments | None, everybody: Moments | None) -> None:
    told = finding("all_green", column="country", group="PE", name="PE")
    assert drawn(told, theirs, everybody) == [None]


def test_a_metric_that_is_missing_leaves_the_other_standing() -> None:
    kept, left = drawn(finding("empty_promise", **CAMPAIGN), None, None, share(60, 200), share(100, 1_000))
    assert kept is None
    assert [bar.label for bar in sure(left).rows] == ["campaign_id:Plan anual", "chart.beside.all"]


def test_who_stands_beside_is_everybody_but_for_a_queue() -> None:
    assert about_of(finding("all_green", column="plan", group="Plus", name="Plus")).among == ""
    assert about_of(finding("hurried_queue", **QUEUE)).among == "", "alone in its channel"
    assert about_of(finding("hurried_queue", **QUEUE, share=SHARE)).among == "teléfono"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_say_who_and_how_much(language: str) -> None:
    facts = {"metric": "M", "group": "G", "value": "1", "everybody": "E", "whole": "2"}
    assert say("chart.beside.title", language, **facts) == "M: G, 1; E, 2"
    assert "95" in say("chart.beside.subtitle", language)
    assert say("chart.beside.all", language) != say("chart.beside.reps", language)
