"""Days and periods in three languages: months by name, spans with both ends, odd calendars' edges."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from unisono.loop.measure.clock import day_number, period_label
from unisono.model.question import GRAINS, Grain
from unisono.model.words import LANGUAGES
from unisono.render.dates import day_text, period_text, span_text

MARCH_5 = date(2018, 3, 5)


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "5 mar 2018"), ("pt", "5 de mar. de 2018"), ("en", "Mar 5, 2018"), ("es-PE", "5 mar. 2018")],
)
def test_a_day(language: str, said: str) -> None:
    assert day_text(MARCH_5, language) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "del 5 mar 2018 al 9 abr 2018"),
        ("pt", "de 5 de mar. de 2018 a 9 de abr. de 2018"),
        ("en", "Mar 5, 2018 to Apr 9, 2018"),
    ],
)
def test_a_span(language: str, said: str) -> None:
    assert span_text(MARCH_5, date(2018, 4, 9), language) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_day_is_said_alone(language: str) -> None:
    assert span_text(MARCH_5, MARCH_5, language) == day_text(MARCH_5, language)


@pytest.mark.parametrize(
    ("label", "es", "pt", "en"),
    [
        ("2018-03", "marzo de 2018", "março de 2018", "March 2018"),
        ("2018-12", "diciembre de 2018", "dezembro de 2018", "December 2018"),
        ("2018-Q1", "T1 de 2018", "1º trimestre de 2018", "Q1 2018"),
        ("2018-W09", "semana 9 de 2018", "semana 9 de 2018", "week 9 of 2018"),
        ("2020-W53", "semana 53 de 2020", "semana 53 de 2020", "week 53 of 2020"),
        ("2018-03-05", "5 mar 2018", "5 de mar. de 2018", "Mar 5, 2018"),
    ],
)
def test_a_period(label: str, es: str, pt: str, en: str) -> None:
    assert [period_text(label, language) for language in ("es", "pt", "en")] == [es, pt, en]


@pytest.mark.parametrize("grain", GRAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_a_figure_may_carry_is_said_and_no_two_alike(grain: Grain, language: str) -> None:
    days = [date(2015, 12, 20) + timedelta(days=step) for step in range(3 * 366)]
    labels = dict.fromkeys(period_label(day_number(day), grain) for day in days)
    said = [period_text(label, language) for label in labels]
    assert len(set(said)) == len(labels)
    assert not any("date." in text or "{" in text for text in said)


def test_what_is_no_period_is_refused() -> None:
    with pytest.raises(ValueError):
        period_text("soon", "es")
