"""Numbers, money and days for every reader: read back as meant, torn nowhere, signs where they belong."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.words import LANGUAGES
from unisono.render.dates import day_text, moment_text, period_text, span_text
from unisono.render.numbers import (
    GAP,
    MINUS,
    count_text,
    decimal_text,
    estimate_text,
    interval_text,
    locale_of,
    quantity_text,
    reason_text,
)

TONGUES = st.sampled_from(LANGUAGES)
SPENT = ("PEN", "BRL", "USD", "EUR", "MXN", "CLP", "COP", "CHF", "JPY")
UNITS: tuple[Unit, ...] = ("points", "share", "score", "seconds", "days", "months", "money", "count")


def read(text: str, language: str) -> float:
    """The number that a reader of this language takes from a text."""
    return float(parse_decimal(text.replace(MINUS, "-").replace(GAP, ""), locale=locale_of(language)))


@given(st.integers(-(10**12), 10**12), TONGUES)
def test_a_count_is_read_back_whole(count: int, language: str) -> None:
    assert read(count_text(count, language), language) == count


@given(st.floats(-1e9, 1e9), TONGUES)
def test_a_bare_number_is_read_back_to_two_digits(value: float, language: str) -> None:
    assert read(decimal_text(value, language), language) == pytest.approx(value, abs=0.00501)


@given(st.floats(-1, 1), TONGUES)
def test_a_share_is_read_back_in_percent(value: float, language: str) -> None:
    said = quantity_text(value, "share", language)
    assert said.endswith("%")
    assert read(said.removesuffix("%"), language) == pytest.approx(100 * value, abs=0.0501)


@given(st.floats(-100, 100), TONGUES)
def test_points_have_a_sign_exactly_where_they_are_not_nothing(value: float, language: str) -> None:
    said = estimate_text(Estimate(value, None, None, 9, "points"), language)
    number = read(said.lstrip("+"), language)
    assert number == pytest.approx(value, abs=0.0501)
    assert said.startswith("+") == (number > 0)
    assert said.startswith(MINUS) == (number < 0)


@given(st.sampled_from(UNITS), st.floats(-1e9, 1e9), st.sampled_from((*LANGUAGES, "es-PE", "pt-PT", "en-GB")))
def test_a_value_is_never_torn_from_its_unit(unit: Unit, value: float, language: str) -> None:
    said = quantity_text(value, unit, language, currency="PEN")
    assert " " not in said
    assert "-" not in said
    assert said == said.strip()


@given(st.integers(-(10**13), 10**13), st.sampled_from(SPENT), TONGUES)
def test_money_always_names_its_currency_and_its_letters_keep_off_the_number(
    cents: int, currency: str, language: str
) -> None:
    said = quantity_text(cents, "money", language, currency=currency)
    assert any(mark in said for mark in (currency, "$", "€", "R$", "¥"))
    for before, after in itertools.pairwise(said):
        assert not (before in "ABCDEFGHIJKLNOPQRSTUVWXYZ" and after.isdigit())  # PEN 12 and not PEN12
    assert (MINUS in said) == (cents < 0 and any(digit in said for digit in "123456789"))


@pytest.mark.parametrize(
    ("cents", "currency", "language", "said"),
    [
        (12_345, "PEN", "en", "PEN 123.45"),
        (-12_345, "PEN", "en", "−PEN 123.45"),
        (12_345_600, "COP", "en", "COP 123,456"),
        (480_000_000, "CLP", "en", "CLP 4.8M"),
        (12_345, "USD", "en", "$123.45"),
        (12_345, "MXN", "en", "MX$123.45"),
        (480_000_000, "USD", "es", "4,8 M US$"),
        (-480_000_000, "USD", "es", "−4,8 M US$"),
        (480_000_000, "EUR", "es", "4,8 M€"),
        (480_000_000, "PEN", "es", "4,8 M PEN"),
        (480_000_000, "PEN", "pt", "PEN 4,8 mi"),
        (12_345, "PEN", "es-PE", "S/ 123.45"),
        (12_345, "CLP", "es", "123 CLP"),
        (-40, "CLP", "es", "0 CLP"),
        (0, "BRL", "pt", "R$ 0,00"),
    ],
)
def test_money_as_each_reader_writes_it(cents: int, currency: str, language: str, said: str) -> None:
    assert quantity_text(cents, "money", language, currency=currency).replace(GAP, " ") == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("seconds", "parts"),
    [(0.0, "0 s"), (9.94, "9 s"), (60, "1 min"), (3_599.6, "1 h"), (86_399.9, "1 d"), (90_061, "1 d 1 h")],
)
def test_a_duration_never_says_sixty_of_anything(seconds: float, parts: str, language: str) -> None:
    said = quantity_text(seconds, "seconds", language).split(GAP)
    assert said[1::2] == parts.split()[1::2]
    assert said[0][0] == parts[0]
    assert "60" not in said


@given(st.floats(-1e7, 1e7), TONGUES)
def test_a_duration_of_two_parts_adds_up(seconds: float, language: str) -> None:
    said = quantity_text(seconds, "seconds", language)
    words = said.lstrip(MINUS).split(GAP)
    size = {"d": 86_400, "h": 3_600, "min": 60, "s": 1}
    whole = sum(read(n, language) * size[unit] for n, unit in zip(words[::2], words[1::2], strict=True))
    smallest = {"d": 3_600, "h": 60, "min": 1, "s": 1}[words[-1] if len(words) == 2 else words[-3]]
    assert whole <= abs(seconds) + 0.51
    assert abs(seconds) - whole <= smallest + 0.51  # what is less than its last part is left out


@given(st.sampled_from(UNITS), st.floats(0, 1e6), st.floats(0, 1e6), TONGUES)
def test_an_interval_names_both_bounds_in_order(unit: Unit, one: float, other: float, language: str) -> None:
    low, high = sorted((one, other))
    said = interval_text(Estimate(low, low, high, 9, unit, currency="EUR"), language)
    first, joined, last = said.partition({"es": " a ", "pt": " a ", "en": " to "}[language])
    assert joined
    assert last == quantity_text(high, unit, language, currency="EUR")
    whole = quantity_text(low, unit, language, currency="EUR")
    assert whole.startswith(first)


@pytest.mark.parametrize(("low", "high"), [(None, None), (1.0, None), (None, 1.0)])
def test_half_an_interval_is_none(low: float | None, high: float | None) -> None:
    assert interval_text(Estimate(0.5, low, high, 9, "score"), "es") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_says_its_counts_in_the_readers_marks(language: str) -> None:
    reason = Reason("too_few", {"n": 12_345, "minimum": 30_000, "missing": 17_655})
    said = reason_text(Estimate(None, None, None, 12_345, "score", reason=reason), language)
    mark = "," if language == "en" else "."
    assert f"12{mark}345" in said
    assert f"17{mark}655" in said


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), TONGUES)
def test_a_day_says_its_number_and_its_year_and_is_no_other_day(day: date, language: str) -> None:
    said = day_text(day, language)
    assert str(day.year) in said
    assert str(day.day) in said
    assert said != day_text(day + timedelta(days=1), language)


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(1, 9_000), TONGUES)
def test_a_span_says_its_first_day_before_its_last(first: date, length: int, language: str) -> None:
    last = first + timedelta(days=length)
    said = span_text(first, last, language)
    assert said.index(day_text(first, language)) < said.rindex(day_text(last, language))


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "5 mar 2018, 20:30"), ("pt", "5 de mar. de 2018, 20:30"), ("en", "Mar 5, 2018, 8:30 PM")],
)
def test_a_moment_is_said_on_the_readers_clock(language: str, said: str) -> None:
    lima = timezone(timedelta(hours=-5))
    moment = datetime(2018, 3, 6, 1, 30, tzinfo=UTC)  # already tomorrow in Greenwich
    assert moment_text(moment, language, lima).replace("\u202f", " ") == said
    assert moment_text(datetime(2018, 3, 5, 20, 30), language, lima).replace("\u202f", " ") == said


@pytest.mark.parametrize("label", ["2018-W53x", "2018-1", "2018-13", "2018-02-30", "hoy"])
def test_a_label_that_is_no_period_is_refused(label: str) -> None:
    with pytest.raises(ValueError):
        period_text(label, "es")
