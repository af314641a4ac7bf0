"""Promises that fill boards: speaks where a campaign's promises break more and its customers leave more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.loop.diagnose.planted import Cell, said, share
from tests.loop.diagnose.silos.hand import Row, reading, stays
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.empty_promise import DETECTOR, QUESTIONS, SLUG
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.words import LANGUAGES
from unisono.services.wording import finding_words

YEAR = Context(date(2026, 1, 1), date(2026, 12, 31), last=date(2026, 12, 31), currency="PEN", contract=True)
BOARDS = (("marketing", "mql"), ("sales", "quota"), ("service", "fcr"))


def rows(
    *, left: int = 50, others: int = 15, bad: int = 30, red: tuple[str, ...] = (), **more: Any
) -> dict[str, list[Row]]:
    """A campaign that lost `left` of 100 and broke `bad` of 50 promises, beside one that broke six."""
    told: dict[str, list[Row]] = {
        "kpis": [reading(name, kpi, 100, 4.0 if name in red else 12.0) for name, kpi in BOARDS],
        "places": [{"kind": "campaign", "value": "Siempre contigo", "id": "night"}],
        "stays": stays(night=left, plain=others),
        "won": [{"value": value, "month": 100, "n": 100} for value in ("night", "plain")],
        "served": [{"value": "night", "at_queue": "Voz", "month": 100, "n": 50, "bad": 20}],
        "kept": [
            {"value": value, "promise": "At any hour", "month": 101, "bad": broken, "n": 50}
            for value, broken in (("night", bad), ("plain", 6))
        ],
    }
    return {**told, **more}


def found(told: dict[str, list[Row]]) -> tuple[Finding, ...]:
    return DETECTOR.finds(YEAR, Answers({}, told))


def estimate(fact: object) -> Estimate:
    assert isinstance(fact, Estimate)
    return fact


def test_it_names_the_campaign_its_promise_and_how_often_it_was_kept() -> None:
    (finding,) = found(rows())
    assert (finding.kind, finding.owner) == (SLUG, "marketing")
    facts = finding.facts
    assert (facts["campaign"], facts["group"], facts["promise"]) == (
        "Siempre contigo",
        "night",
        "At any hour",
    )
    assert estimate(facts["share"]).value == pytest.approx(0.4)
    assert estimate(facts["others"]).value == pytest.approx(0.88)
    assert estimate(facts["customers"]).n == 100
    assert facts["boards"] == 3


def test_it_counts_whom_it_lost_and_what_they_paid() -> None:
    (finding,) = found(rows())
    assert finding.facts["people"] == 35
    assert finding.effect.value == pytest.approx(0.35)
    assert finding.effect.n == 100
    assert finding.effect.low is not None
    assert finding.effect.low > 0
    assert finding.stake is not None
    assert finding.stake.value == pytest.approx(35 * 12 * 1_000)


@pytest.mark.parametrize(
    "told",
    [
        rows(left=15),  # they leave like the others
        rows(bad=6),  # promises are kept to them like to the others
        rows(left=15, bad=6),
        rows(left=17, bad=8),  # a little more
        rows(left=5, others=50),  # fewer leave
        rows(kept=[]),  # nothing was promised
        rows(kpis=[]),  # nobody told their boards
        rows(stays=[]),  # nor contracts
        rows(stays=stays(night=50)),  # nobody to compare with
    ],
)
def test_it_is_silent_where_one_half_is_missing(told: dict[str, list[Row]]) -> None:
    assert found(told) == ()


@pytest.mark.parametrize(("red", "speaks"), [(("service",), True), (("service", "sales"), False)])
def test_two_boards_must_have_been_green(red: tuple[str, ...], speaks: bool) -> None:
    told = found(rows(red=red))
    assert bool(told) == speaks
    assert all(finding.facts["boards"] == 2 for finding in told)


def test_the_campaign_beside_it_is_never_accused() -> None:
    assert {finding.facts["group"] for finding in found(rows())} == {"night"}


def test_it_weighs_campaigns_who_left_enough_with_promises_due() -> None:
    assert DETECTOR.weighs(YEAR, Answers({}, rows(others=25))) == 2
    assert DETECTOR.weighs(YEAR, Answers({}, rows())) == 1, "fifteen who left say nothing of the other"
    assert DETECTOR.weighs(YEAR, Answers({}, rows(kept=[]))) == 0
    assert DETECTOR.weighs(YEAR, Answers({}, {})) == 0


def test_a_campaign_nobody_named_keeps_its_id() -> None:
    (finding,) = found(rows(places=[]))
    assert finding.facts["campaign"] == "night"


def test_it_cites_the_campaign_s_figures_of_all_three_questions() -> None:
    figures = {
        question: said(question, [Cell(share(9, 100), (value,)) for value in ("night", "plain")])
        for question in QUESTIONS
    }
    (finding,) = DETECTOR.finds(YEAR, Answers(figures, rows()))
    assert [key.split("@")[0].split("?")[0] for key in finding.evidence] == [
        question.metric for question in QUESTIONS
    ]
    assert all("night" in key for key in finding.evidence)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paid", [True, False])
def test_it_is_told_in_words(language: str, paid: bool) -> None:
    told = rows()
    if not paid:
        told["stays"] = [{**row, "paying": 0} for row in told["stays"]]
    (finding,) = found(told)
    assert (finding.stake is not None) == paid
    words = finding_words(finding, language)
    assert "Siempre contigo" in words.title
    for text in (words.title, words.why, words.money, words.decide):
        assert text
        assert "{" not in text
        assert "finding." not in text
