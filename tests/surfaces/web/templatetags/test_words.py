"""Words, numbers and moments as a page says them: each language its way, nothing where there is nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.template import Context

from tests.surfaces.web.templatetags.drawing import seat_for, text_of
from unisono.surfaces.web.templatetags.words import language_in, zone_in

NEW_YEAR = datetime(2026, 1, 1, 3, 30, tzinfo=UTC)  # half past ten in the evening of the 31st, in Lima
ATTACK = "<script>alert(1)</script>"


def said(source: str, language: str = "es", **facts: object) -> str:
    """What a template says, its spaces made plain."""
    told = text_of(source, seat=seat_for(language=language), **facts)
    return told.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "Quitar: Perú"), ("pt", "Remover: Perú"), ("en", "Remove: Perú")],
)
def test_words_are_said_in_the_reader_s_language_and_filled(language: str, words: str) -> None:
    assert said('{% say "filter.remove" what="Perú" %}', language) == words


def test_what_fills_words_is_text_and_no_markup() -> None:
    assert said('{% say "filter.remove" what=attack %}', attack=ATTACK) == (
        "Quitar: &lt;script&gt;alert(1)&lt;/script&gt;"
    )


def test_words_nobody_wrote_are_said_as_their_key() -> None:
    assert said('{% say "no.such.words" %}') == "no.such.words"


@pytest.mark.parametrize(
    ("language", "number", "told"),
    [
        ("es", 99_441, "99.441"),
        ("pt", 99_441, "99.441"),
        ("en", 99_441, "99,441"),
        ("es", 999, "999"),
        ("es", 0, "0"),  # a count of nothing is a count
        ("en", 1_000_000, "1,000,000"),
    ],
)
def test_a_count_sets_its_thousands_apart(language: str, number: int, told: str) -> None:
    assert said("{% count number %}", language, number=number) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [("es", "5 mar 2026"), ("pt", "5 de mar. de 2026"), ("en", "Mar 5, 2026")],
)
def test_a_day_has_its_month_in_letters(language: str, told: str) -> None:
    assert said("{% day on %}", language, on=date(2026, 3, 5)) == told


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("America/Lima", "31 dic 2025, 22:30"),
        ("America/Santiago", "1 ene 2026, 0:30"),
        ("Europe/Madrid", "1 ene 2026, 4:30"),
        ("UTC", "1 ene 2026, 3:30"),
    ],
)
def test_a_moment_stands_on_the_company_s_clock(zone: str, told: str) -> None:
    seat = seat_for()
    seat = replace(seat, company=replace(seat.company, time_zone=zone))
    shown = text_of("{% moment at %}", seat=seat, at=NEW_YEAR).replace("\N{NO-BREAK SPACE}", " ")
    assert shown == told


@pytest.mark.parametrize(
    ("language", "label", "told"),
    [
        ("es", "2026-03", "marzo de 2026"),
        ("pt", "2026-03", "março de 2026"),
        ("en", "2026-03", "March 2026"),
        ("es", "2026-03-05", "5 mar 2026"),
    ],
)
def test_a_period_is_said_in_words(language: str, label: str, told: str) -> None:
    assert said("{% period label %}", language, label=label) == told


@pytest.mark.parametrize(
    ("cents", "told"),
    [(123_456, "1,234.56"), (100, "1.00"), (0, "0.00"), (-100, "\N{MINUS SIGN}"), (0.4, "0.00")],
    ids=["some", "one", "nought", "less than nought", "part of a cent"],
)
def test_money_is_cents_of_the_company_s_currency(cents: float, told: str) -> None:
    shown = said("{% money cents %}", "en", cents=cents)
    assert told in shown
    assert "PEN" in shown


@pytest.mark.parametrize("tag", ["day", "moment", "money"])
def test_of_nothing_nothing_is_said(tag: str) -> None:
    assert said(f"{{% {tag} none %}}", none=None) == ""


def test_without_a_seat_words_are_spanish_and_clocks_are_utc() -> None:
    assert language_in(Context({})) == "es"
    assert zone_in(Context({})) == ZoneInfo("UTC")
    assert language_in({"seat": seat_for(language="pt")}) == "pt"
    assert zone_in({"seat": seat_for()}) == ZoneInfo("America/Lima")
