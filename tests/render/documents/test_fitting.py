"""Sizes of letters: never larger than the place allows, never reckoned with too little room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from unisono.render.charts.lettering import width_of
from unisono.render.documents.fitting import LEADING, POINTS, fitting, height_of, lines_of

WORDS = st.lists(st.text("abWil ", max_size=40), min_size=1, max_size=4)


@given(WORDS, st.floats(1, 10), st.floats(0.2, 4))
def test_what_is_chosen_fits_or_is_the_smallest(words: list[str], width: float, height: float) -> None:
    size = fitting(words, width, height, 30, 8)
    assert 8 <= size <= 30
    assert size == 8 or lines_of(words, width, size) * size * LEADING <= height * POINTS


@given(WORDS, st.floats(1, 10))
def test_smaller_letters_never_take_more_lines(words: list[str], width: float) -> None:
    assert lines_of(words, width, 8) <= lines_of(words, width, 20)


@given(st.text("abW ", min_size=1, max_size=200), st.floats(1, 10))
def test_no_fewer_lines_than_the_letters_need(text: str, width: float) -> None:
    assert lines_of([text], width, 12) * width * POINTS >= width_of(text.strip(), 12) - 12


def test_one_line_is_as_high_as_its_letters_with_their_leading() -> None:
    assert height_of("Todo", 4, 10) == 10 * LEADING


def test_a_word_without_blanks_breaks_where_it_must() -> None:
    assert lines_of(["W" * 100], 1, 20) > 10
