"""Values of columns in words: hours, days and flags said, and what nobody translated left as it is."""

from __future__ import annotations

import pytest

from unisono.render.values import value_text, weekday_text


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("hour", 3, "03:00"),
        ("hour", "23", "23:00"),
        ("weekday", 1, "lunes"),
        ("hour_of_week", 167, "domingo 23:00"),
        ("order.late", True, "sí"),
        ("order.late", False, "no"),
        ("kept", 0, "promesa rota"),
        ("customer.country", "PE", "PE"),
        ("customer.country", None, "sin dato"),
        ("customer.country", "", "sin dato"),
        ("hour", "noon", "noon"),
        ("customer.city", "<b>", "<b>"),
    ],
)
def test_values_in_words(column: str, value: object, said: str) -> None:
    assert value_text(column, value, "es") == said


def test_a_week_has_seven_days() -> None:
    assert [weekday_text(day, "en") for day in (1, 5, 7)] == ["Monday", "Friday", "Sunday"]
