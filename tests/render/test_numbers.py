"""Numbers in words: signs, units, marks of the locale, and reasons where there is no value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.model.estimate import Estimate, Reason, Unit
from unisono.render.numbers import (
    count_text,
    estimate_text,
    interval_text,
    language_of,
    locale_of,
    quantity_text,
    reason_text,
)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def known(value: float, unit: Unit, currency: str | None = None) -> Estimate:
    return Estimate(value, None, None, n=100, unit=unit, currency=currency)


@pytest.mark.parametrize(
    ("value", "unit", "language", "said"),
    [
        (33.04, "points", "es", "+33,0"),
        (-12.46, "points", "pt", "−12,5"),
        (0.04, "points", "es", "0,0"),
        (-0.04, "points", "es", "0,0"),
        (33.04, "points", "en", "+33.0"),
        (0.417, "share", "es", "41,7 %"),
        (0.417, "share", "pt", "41,7%"),
        (0.417, "share", "en", "41.7%"),
        (1.0, "share", "es", "100,0 %"),
        (0.0, "share", "es", "0,0 %"),
        (4.0894, "score", "es", "4,09"),
        (4.0894, "score", "en", "4.09"),
        (380, "seconds", "es", "6 min 20 s"),
        (42, "seconds", "es", "42 s"),
        (6.24, "seconds", "es", "6,2 s"),
        (59.7, "seconds", "es", "1 min"),
        (3600, "seconds", "pt", "1 h"),
        (5_460, "seconds", "en", "1 h 31 min"),
        (273_600, "seconds", "es", "3 d 4 h"),
        (-90, "seconds", "es", "−1 min 30 s"),
        (12.46, "days", "es", "12,5 días"),
        (1.0, "days", "es", "1,0 día"),
        (12.46, "days", "en", "12.5 days"),
        (99_441, "count", "es", "99.441"),
        (99_441, "count", "en", "99,441"),
    ],
)
def test_a_value_is_said_as_its_reader_writes_it(value: float, unit: Unit, language: str, said: str) -> None:
    assert plain(estimate_text(known(value, unit), language)) == said


@pytest.mark.parametrize(
    ("cents", "currency", "language", "said"),
    [
        (480_000_000, "EUR", "es", "4,8 M€"),
        (480_000_000, "BRL", "pt", "R$ 4,8 mi"),
        (480_000_000, "USD", "en", "$4.8M"),
        (480_000_000, "BRL", "es", "4,8 M BRL"),
        (4_825_000, "EUR", "es", "48.250 €"),
        (4_825_000, "BRL", "pt", "R$ 48.250"),
        (123_450, "EUR", "es", "1.234,50 €"),
        (-123_450, "EUR", "es", "−1.234,50 €"),
        (5, "EUR", "es", "0,05 €"),
        (123_450, None, "es", "1.234,50"),
    ],
)
def test_money_is_said_in_its_currency(cents: int, currency: str | None, language: str, said: str) -> None:
    assert plain(estimate_text(known(cents, "money", currency), language)) == said


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        (Estimate(33.0, 17.6, 46.5, n=9, unit="points"), "17,6 a 46,5"),
        (Estimate(3.0, -7.6, 13.5, n=9, unit="points"), "−7,6 a 13,5"),
        (Estimate(0.41, 0.38, 0.454, n=9, unit="share"), "38,0 a 45,4 %"),
        (Estimate(14, 13, 16, n=9, unit="days"), "13,0 a 16,0 días"),
        (Estimate(380, 310, 422, n=9, unit="seconds"), "5 min 10 s a 7 min 2 s"),
        (Estimate(5e8, 4e8, 6e8, n=9, unit="money", currency="EUR"), "4 M€ a 6 M€"),
        (Estimate(None, 0.1, 0.5, n=12, unit="share"), "10,0 a 50,0 %"),
        (Estimate(0.4, None, None, n=12, unit="share"), ""),
    ],
)
def test_an_interval_says_both_bounds_and_its_unit_once(estimate: Estimate, said: str) -> None:
    assert plain(interval_text(estimate, "es")) == said


def test_an_interval_speaks_the_readers_language() -> None:
    estimate = Estimate(33.0, 17.6, 46.5, n=9, unit="points")
    assert interval_text(estimate, "pt") == "17,6 a 46,5"
    assert interval_text(estimate, "en") == "17.6 to 46.5"


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_unknown_is_its_reason_and_never_zero(language: str) -> None:
    reason = Reason("too_few", {"n": 1_012, "minimum": 1_030, "missing": 18})
    unknown = Estimate(None, None, None, n=1_012, unit="share", reason=reason)
    said = estimate_text(unknown, language)
    assert said == reason_text(unknown, language)
    assert "18" in said
    assert count_text(1_012, language) in said
    assert estimate_text(Estimate(None, None, None, n=0, unit="share"), language) not in ("", "0")


def test_a_reason_nobody_wrote_words_for_is_still_said() -> None:
    strange = Estimate(None, None, None, n=0, unit="share", reason=Reason("never_heard_of"))
    assert estimate_text(strange, "es") == "sin cifra"


def test_a_region_brings_its_own_marks_and_the_languages_words() -> None:
    assert estimate_text(known(33.04, "points"), "es-PE") == "+33.0"
    assert plain(estimate_text(known(12.4, "days"), "es-PE")) == "12.4 días"
    assert language_of("pt_BR") == "pt"
    assert str(locale_of("xx")) == "en"
    assert locale_of("es-ZZ").language == "es"


def test_ticks_may_be_coarser_than_figures() -> None:
    assert plain(quantity_text(0.2, "share", "es", digits=0)) == "20 %"
    assert quantity_text(-20.0, "points", "es", digits=0) == "−20"


@given(
    st.floats(-1e9, 1e9), st.sampled_from(["points", "share", "score", "seconds", "days", "money", "count"])
)
def test_no_value_is_ever_shown_as_minus_nothing(value: float, unit: Unit) -> None:
    said = estimate_text(known(value, unit, "EUR"), "es")
    assert said
    assert "-" not in said
    if value != 0 and said.startswith(("−", "+")):
        assert any(digit in said for digit in "123456789")
