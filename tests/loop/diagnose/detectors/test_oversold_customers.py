"""Overselling: speaks where reps who sell more to like customers lose more, while Sales' board is green."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.planted import Cell, asked, said, share
from tests.loop.diagnose.silos.hand import Row, reading, turns
from tests.loop.diagnose.silos.troubles import PUSHY as PLANTED
from tests.loop.diagnose.silos.troubles import conflicts
from tests.loop.measure.company import Company
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.oversold_customers import DETECTOR, MOST_CITED, QUESTIONS, SLUG
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.words import LANGUAGES
from unisono.services.wording import finding_words

YEAR = Context(date(2018, 1, 1), date(2018, 12, 31), last=date(2018, 12, 31), currency="PEN", contract=True)
PUSHY = (0.5, 0.45, *np.linspace(-0.05, 0.05, 8))


def sales(*, slope: float = 0.5, paces: tuple[float, ...] = PUSHY, **more: Any) -> list[Row]:
    """Ten reps of whom two sell half as much again to customers alike."""
    rows = turns(np.random.default_rng(2), paces=paces, slope=slope, lane="", channel="", **more)
    return [{**row, "unit": f"R{row['unit']}"} for row in rows]


def rows(told: list[Row], *, green: bool = True, department: str = "sales") -> dict[str, list[Row]]:
    return {
        "kpis": [reading(department, "quota", month, 12.0 if green else 4.0) for month in range(1, 13)],
        "places": [],
        "sales": told,
        "won": [{"at_country": None, "month": month, "n": 40} for month in range(1, 13)],
    }


def found(told: dict[str, list[Row]]) -> tuple[Finding, ...]:
    return DETECTOR.finds(YEAR, Answers({}, told))


def test_it_names_the_reps_and_how_much_more_they_sell() -> None:
    (finding,) = found(rows(sales()))
    assert (finding.kind, finding.owner) == (SLUG, "sales")
    facts = finding.facts
    assert (facts["who"], facts["reps"], facts["of_reps"]) == ("R0, R1", 2, 10)
    more = facts["share"]
    assert isinstance(more, Estimate)
    assert more.value == pytest.approx(np.expm1(0.475), abs=0.04)
    assert (facts["boards"], facts["green_sales"]) == (1, Estimate(1.0, None, None, 480, "share"))


def test_it_counts_whom_they_lost_by_it_and_what_these_paid() -> None:
    (finding,) = found(rows(sales(pays=2_000)))
    customers = 2 * 24 * 12
    assert finding.effect.n == customers
    assert finding.effect.value == pytest.approx(0.5 * 0.475, abs=0.06)
    assert finding.facts["people"] == round(finding.effect.value * customers)
    assert finding.stake is not None
    assert finding.stake.value == pytest.approx(finding.effect.value * customers * 12 * 2_000)


@pytest.mark.parametrize(
    "told",
    [
        rows(sales(slope=0.0)),
        rows(sales(slope=-0.5)),  # who sells more loses fewer
        rows(sales(paces=PUSHY[:4])),
        rows(sales(paces=(0.0,) * 10)),
        rows(sales(lean=0.5)),  # some kinds of customers go to some reps
        rows(sales(), green=False),
        rows(sales(), department="marketing"),
        rows([]),
    ],
    ids=["nothing", "fewer", "few", "alike", "lean", "red", "another board", "empty"],
)
def test_it_is_silent_where_selling_more_does_no_harm_or_none_can_be_told(told: dict[str, list[Row]]) -> None:
    assert found(told) == ()


def test_it_weighs_whether_reps_can_be_compared() -> None:
    assert DETECTOR.weighs(YEAR, Answers({}, rows(sales()))) == 1
    assert DETECTOR.weighs(YEAR, Answers({}, rows(sales(slope=0.0)))) == 1
    assert DETECTOR.weighs(YEAR, Answers({}, rows(sales(paces=PUSHY[:4])))) == 0
    assert DETECTOR.weighs(YEAR, Answers({}, {})) == 0


def test_it_cites_the_first_of_the_reps_named() -> None:
    paces = (*(0.5 + 0.01 * place for place in range(6)), *np.linspace(-0.05, 0.05, 10))
    figures = {
        each: said(each, [Cell(share(9, 100), (f"R{rep}",)) for rep in range(16)]) for each in QUESTIONS
    }
    (finding,) = DETECTOR.finds(YEAR, Answers(figures, rows(sales(paces=paces))))
    assert finding.facts["reps"] == 6
    assert len(finding.evidence) == MOST_CITED * len(QUESTIONS)
    assert all(any(f"R{rep}" in key for rep in range(MOST_CITED)) for key in finding.evidence)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paid", [5_000, 0])
def test_it_is_told_in_words(language: str, paid: int) -> None:
    (finding,) = found(rows(sales(pays=paid)))
    assert (finding.stake is None) == (not paid)
    words = finding_words(finding, language)
    for text in (words.title, words.why, words.money, words.decide):
        assert text
        assert "{" not in text
        assert "finding." not in text
    assert re.search(r"2 (de|of) 10", words.title)
    assert "R0" not in f"{words.title} {words.why} {words.decide}", "people aren't put on show by name"


def test_of_a_company_that_writes_no_country_down_it_speaks_too() -> None:
    told = conflicts()
    told["customers"] = [{**row, "country": None} for row in told["customers"]]
    (finding,) = asked(DETECTOR, Company(**told), YEAR)  # type: ignore[arg-type]
    assert finding.facts["who"] == ", ".join(PLANTED)
    assert finding.facts["boards"] == 1
