"""Columns, values and filters in words: complete where they can be, never misleading where not."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.loop.measure.dimensions import OFFERED
from unisono.model.lens import SEGMENT_COLUMNS, Lens
from unisono.model.question import Question
from unisono.model.words import LANGUAGES
from unisono.services.trends.naming import (
    against_text,
    column_text,
    days_text,
    filter_words,
    time_text,
    where_words,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", [*OFFERED, *SEGMENT_COLUMNS, "hour_of_week", "promise_id", "instrument"])
def test_every_column_offered_has_a_name(column: str, language: str) -> None:
    told = column_text(column, language)
    assert told
    assert told[0].isupper()
    assert "_" not in told
    assert "." not in told


def test_a_column_of_the_company_s_own_is_called_as_it_is_written() -> None:
    assert column_text("driver_rapidez", "es") == "driver rapidez"


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("", ()),
        ("channel = 'app'", (("Canal", "app"),)),
        ("(channel = 'app') and hour in ('3')", (("Canal", "app"), ("Hora del día", "03:00"))),
        ("customer.city in ('O''Higgins', 'Lima')", (("Ciudad", "O'Higgins, Lima"),)),
        ("customer.city = 'a and b'", (("Ciudad", "a and b"),)),
    ],
)
def test_simple_conditions_are_told_one_by_one(where: str, said: tuple[tuple[str, str], ...]) -> None:
    assert where_words(where, "es") == said


@pytest.mark.parametrize(
    "where",
    [
        "hour >= 20",
        "channel = 'app' or channel = 'web'",
        "not (channel = 'app')",
        "(channel = 'app') and hour >= 20",
        "channel = 'app",
        "channel = 'app' and ",
    ],
)
def test_what_a_person_wrote_is_told_whole(where: str) -> None:
    """A part of it in words would be another filter than the one that was used."""
    told = where_words(where, "es")
    assert told in ((("Filtro", where),), (("Canal", "app"),))
    if told != (("Filtro", where),):
        assert where == "channel = 'app' and ", "a trailing `and` adds nothing"


def test_a_lens_is_told_in_words_in_every_language() -> None:
    where = Lens(
        segment=(("customer.country", "PE"), ("customer.country", "CO"), ("customer.kind", "x"))
    ).where
    assert where_words(where or "", "en") == (("Country", "PE, CO"), ("Kind of customer", "x"))


def test_which_rows_a_figure_counts() -> None:
    question = Question("nps", grain="month", where="(customer.country in ('PE'))")
    assert filter_words(question, {"channel": None}, "es") == (("Canal", "sin dato"), ("País", "PE"))
    assert filter_words(Question("nps"), {}, "es") == ()


def test_people_and_campaigns_are_called_by_their_names() -> None:
    question = Question("conversion", where="(campaign_id = 'crm:C-1')")
    names = {"campaign_id": {"crm:C-1": "Cyber"}, "rep_id": {"crm:V1": "Norma"}}
    told = (("Quién vende", "Norma"), ("Campaña", "Cyber"))
    assert filter_words(question, {"rep_id": "crm:V1"}, "es", names) == told
    unknown = (("Quién vende", "crm:V9"), ("Campaña", "Cyber"))
    assert filter_words(question, {"rep_id": "crm:V9"}, "es", names) == unknown


def test_when_in_words() -> None:
    first, last = date(2018, 3, 1), date(2018, 3, 31)
    assert days_text(first, last, "es") == "del 1 mar 2018 al 31 mar 2018"
    assert days_text(first, None, "es") == "desde el 1 mar 2018"
    assert days_text(None, last, "en") == "until Mar 31, 2018"
    assert days_text(None, None, "es") == ""
    assert time_text(Question("nps", since=first, until=last), "2018-Q1", "en") == "Q1 2018"


def test_what_a_figure_is_compared_with_fits_after_against() -> None:
    question = Question("nps", since=date(2018, 3, 1), until=date(2018, 3, 31))
    assert against_text(question, None, "es") == "al período del 1 mar 2018 al 31 mar 2018"
    assert against_text(question, "2018-02", "es") == "a febrero de 2018"
    assert against_text(question, "2018-02", "pt") == "a fevereiro de 2018"
