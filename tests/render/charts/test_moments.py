"""Names of moments: periods in words, everything else as it is."""

from __future__ import annotations

import pytest

from unisono.render.charts.moments import short_period, spoken_period


@pytest.mark.parametrize(
    ("label", "language", "said", "short"),
    [
        ("2018-03", "es", "marzo de 2018", "mar 2018"),
        ("2018-03", "pt", "março de 2018", "mar. 2018"),
        ("2018-03", "en", "March 2018", "Mar 2018"),
        ("2018-03-05", "es", "5 mar 2018", "5 mar"),
        ("2018-Q1", "en", "Q1 2018", "Q1 2018"),
        ("2018-W09", "pt", "semana 9 de 2018", "26 fev."),
        ("2020-W53", "en", "week 53 of 2020", "28 Dec"),
    ],
)
def test_periods_are_said_in_words(label: str, language: str, said: str, short: str) -> None:
    assert spoken_period(label, language) == said
    assert short_period(label, language) == short


@pytest.mark.parametrize(
    "label", ["07", "2018-13", "2018-00", "2018-W54", "2018-Q5", "", "ene", "2018", "a-b"]
)
def test_whatever_is_no_period_stays(label: str) -> None:
    assert spoken_period(label, "es") == short_period(label, "es") == label
