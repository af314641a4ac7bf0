"""Hours and weekdays in the reader's language."""

from __future__ import annotations

import pytest

from unisono.render.clock import hour_text, weekday_text


@pytest.mark.parametrize(
    ("language", "morning", "night"),
    [("es", "7:00", "23:00"), ("pt", "07:00", "23:00"), ("en", "7:00\u202fAM", "11:00\u202fPM")],
)
def test_an_hour_is_said_as_the_language_says_it(language: str, morning: str, night: str) -> None:
    assert (hour_text(7, language), hour_text(23, language)) == (morning, night)


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("es", "lunes", "domingo"), ("pt", "segunda-feira", "domingo"), ("en", "Monday", "Sunday")],
)
def test_a_week_begins_on_monday(language: str, first: str, last: str) -> None:
    assert (weekday_text(0, language), weekday_text(6, language)) == (first, last)
    assert len({weekday_text(day, language) for day in range(7)}) == 7
