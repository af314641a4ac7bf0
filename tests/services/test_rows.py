"""A figure as a flat row: plain values, money in whole units, the reason in words."""

from __future__ import annotations

import json

import pytest

from tests.loop.diagnose.planted import Cell, counted, said, share
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Question
from unisono.model.words import LANGUAGES
from unisono.services.rows import estimate_row, figure_row, reason_text


def test_a_row_says_whose_when_how_much_how_sure_and_under_which_key() -> None:
    asked = Question("conversion", by=("origin",))
    (figure,) = said(asked, [Cell(share(30, 120), ("web",))])
    row = figure_row(figure, "en")
    assert row == {
        "metric": "conversion",
        "group": {"origin": "web"},
        "period": None,
        "value": 0.25,
        "low": figure.estimate.low,
        "high": figure.estimate.high,
        "level": 0.95,
        "n": 120,
        "unit": "share",
        "reason": None,
        "key": figure.key,
    }
    assert json.loads(json.dumps(row)) == row


def test_money_is_in_whole_units_of_its_currency() -> None:
    row = estimate_row(Estimate(12_345.0, 10_000.0, 15_050.0, 40, "money", currency="PEN"), "es")
    assert (row["value"], row["low"], row["high"], row["unit"]) == (123.45, 100.0, 150.5, "PEN")


def test_money_without_a_currency_is_called_money() -> None:
    assert estimate_row(Estimate(100.0, None, None, 40, "money"), "es")["unit"] == "money"


def test_only_money_is_divided() -> None:
    for unit in ("points", "share", "score", "seconds", "days", "count"):
        row = estimate_row(Estimate(50.0, 40.0, 60.0, 40, unit), "es")
        assert (row["value"], row["low"], row["high"], row["unit"]) == (50.0, 40.0, 60.0, unit)


def test_an_amount_of_nothing_is_nothing_and_not_unknown() -> None:
    assert estimate_row(Estimate(0.0, 0.0, 0.0, 40, "money", currency="PEN"), "es")["value"] == 0.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_value_comes_with_its_reason(language: str) -> None:
    asked = Question("csat_mean", by=("channel",))
    (figure,) = said(asked, [Cell(counted([1, 5], [6, 6]), ("chat",))])
    row = figure_row(figure, language)
    assert row["value"] is None
    assert row["low"] is not None
    assert row["n"] == 12
    assert row["reason"] == reason_text(figure.estimate.reason, language)
    assert "12" in row["reason"]
    assert "18" in row["reason"]
    assert "{" not in row["reason"]


def test_reasons_differ_by_language_and_no_reason_is_none() -> None:
    assert len({reason_text(Reason("no_data"), language) for language in LANGUAGES}) == len(LANGUAGES)
    assert reason_text(None, "es") is None
