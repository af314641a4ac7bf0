"""A misspelling is a slip of a hand: known ones of the language, or a key swapped, dropped or doubled."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.demo.words.grammar import bare
from unisono.demo.words.misspelling import misspellings

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzáéíóúñ ,", max_size=30)


def test_a_known_slip_takes_the_place_of_its_word_alone() -> None:
    assert misspellings("y hasta hoy", {"hasta": "asta"}) == ("y asta hoy",)


def test_each_way_of_a_slip_is_a_misspelling_of_its_own() -> None:
    assert misspellings("no hay", {"hay": "ay|ahi"}) == ("no ay", "no ahi")


def test_each_misspelling_holds_one_slip() -> None:
    assert misspellings("que hay", {"que": "q", "hay": "ay"}) == ("q hay", "que ay")


def test_a_word_that_comes_twice_slips_once() -> None:
    assert misspellings("que sí que no", {"que": "q"}) == ("q sí que no", "que sí q no")


def test_a_word_inside_another_does_not_slip() -> None:
    assert misspellings("ayer", {"ay": "hay"}) == ()


def test_a_slip_is_known_whatever_the_capitals() -> None:
    assert misspellings("Hasta", {"hasta": "asta"}) == ("asta",)


def test_the_longest_word_is_swapped_dropped_and_doubled_in_its_middle() -> None:
    assert misspellings("mi factura", {}) == ("mi fatcura", "mi facura", "mi facctura")


def test_equal_neighbours_are_not_swapped() -> None:
    assert misspellings("carro azul", {}) == ()
    assert misspellings("carrera", {}) == ("carera", "carrrera")


def test_short_words_without_known_slips_stay() -> None:
    assert misspellings("y no sé si va", {}) == ()
    assert misspellings("", {}) == ()
    assert misspellings(" 24/7, ", {}) == ()


def test_no_misspelling_comes_twice() -> None:
    assert misspellings("factura", {"factura": "facura"}) == ("facura", "fatcura", "facctura")


@given(LETTERS)
def test_a_misspelling_differs_by_letters_not_by_accents(fragment: str) -> None:
    assert all(bare(slip) != bare(fragment) for slip in misspellings(fragment, {}))


@given(LETTERS)
def test_a_slip_of_the_keyboard_moves_one_letter_at_most(fragment: str) -> None:
    for slip in misspellings(fragment, {}):
        assert abs(len(slip) - len(fragment)) <= 1
        gone = Counter(fragment) - Counter(slip)
        come = Counter(slip) - Counter(fragment)
        assert gone.total() + come.total() <= 1


@given(LETTERS)
def test_what_stands_around_the_words_stays(fragment: str) -> None:
    for slip in misspellings(fragment, {}):
        assert slip.count(" ") == fragment.count(" ")
        assert slip.count(",") == fragment.count(",")


@pytest.mark.parametrize("fragment", [" y nadie contestó", "la mensualidad pesa", ", aprendan modales"])
def test_spaces_before_a_fragment_stay(fragment: str) -> None:
    begins = fragment[: len(fragment) - len(fragment.lstrip(" ,"))]
    assert misspellings(fragment, {})
    assert all(slip.startswith(begins) for slip in misspellings(fragment, {}))
