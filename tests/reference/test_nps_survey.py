"""NPS as published, from a survey file to the answer at the door: its interval, or why there is no value."""

from __future__ import annotations

from pathlib import Path

import pytest

import unisono
from tests.reference.real import answered

RECIPE = """
name = "survey"
title = "A survey"
[company]
name = "Survey"
currency = "USD"
time_zone = "UTC"
languages = ["en"]
[files.answers]
pattern = "answers.csv"
dates = "iso"
[[files.answers.feeds]]
table = "responses"
source_id = ["answer"]
[files.answers.feeds.columns]
id = "answer"
customer_id = "customer"
at = "answered"
instrument = { value = "nps" }
score = "score"
"""
# Bounds are published with two digits.
TWO_DIGITS = 0.005
PROMISED_WORDS = {
    "metric",
    "group",
    "period",
    "value",
    "low",
    "high",
    "level",
    "n",
    "unit",
    "reason",
    "key",
}


def scores(promoters: int, passives: int, detractors: int) -> list[int]:
    """Answers of each kind, at both of its edges."""
    kinds = ((promoters, (9, 10)), (passives, (7, 8)), (detractors, (0, 6)))
    return [edges[place % 2] for count, edges in kinds for place in range(count)]


def survey(folder: Path, answers: list[int]) -> Path:
    """A company with one survey, imported by the command line."""
    (folder / "survey.toml").write_text(RECIPE)
    lines = [f"{place},c{place},2024-05-{place % 28 + 1:02d},{score}" for place, score in enumerate(answers)]
    (folder / "answers.csv").write_text("\n".join(["answer,customer,answered,score", *lines]) + "\n")
    company = folder / "company"
    recipe = folder / "survey.toml"
    answered("import", str(folder), "--recipe", str(recipe), "--company", str(company))
    return company


@pytest.mark.parametrize(
    ("counts", "value", "low", "high"),
    [((50, 33, 17), 33.0, 17.56, 46.52), ((500, 330, 170), 33.0, 28.26, 37.54)],
)
def test_nps_as_published(tmp_path: Path, counts, value, low, high) -> None:
    company = survey(tmp_path, scores(*counts))
    (told,) = answered("measure", "nps", "--company", str(company))
    assert set(told) == PROMISED_WORDS
    assert (told["metric"], told["group"], told["period"]) == ("nps", {}, None)
    assert (told["n"], told["unit"], told["level"], told["reason"]) == (sum(counts), "points", 0.95, None)
    assert told["value"] == value
    assert (told["low"], told["high"]) == pytest.approx((low, high), abs=TWO_DIGITS)


def test_twenty_answers_are_too_few_to_report(tmp_path: Path) -> None:
    company = survey(tmp_path, scores(10, 5, 5))
    (told,) = answered("measure", "nps", "--company", str(company))
    assert (told["value"], told["n"]) == (None, 20)
    assert (told["low"], told["high"]) == pytest.approx((-11.72, 55.20), abs=TWO_DIGITS)
    assert "20" in told["reason"]
    assert "30" in told["reason"]
    (figure,) = unisono.open(company).measure("nps")
    assert figure.estimate.reason is not None
    assert figure.estimate.reason.code == "too_few"


def test_under_ten_there_is_nothing_but_the_reason(tmp_path: Path) -> None:
    company = survey(tmp_path, scores(5, 2, 2))
    (told,) = answered("measure", "nps", "--company", str(company))
    assert (told["value"], told["low"], told["high"], told["n"]) == (None, None, None, 9)
    assert told["reason"]


def test_its_key_opens_to_the_answers(tmp_path: Path) -> None:
    company = survey(tmp_path, scores(50, 33, 17))
    (told,) = answered("measure", "nps", "--company", str(company))
    opened = answered("open", told["key"], "--company", str(company))
    assert {"formula", "filter", "rows", "as_of"} <= set(opened)
    assert len(opened["rows"]) == 100
    assert sum(row["value"] for row in opened["rows"]) == 33
