"""Numbers are read as people of three languages write them: with either separator, in words, in both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loop.listen.claims.phrases import marks_of
from unisono.loop.listen.claims.measures import NUMBERS
from unisono.loop.listen.claims.nouns import TONGUES, Tongue
from unisono.loop.listen.claims.numbers import MOST_DIGITS, figure, number_at

WRITTEN = [
    ("0", 0),
    ("7", 7),
    ("48", 48),
    ("007", 7),
    ("1500", 1_500),
    ("1.500", 1_500),
    ("1,500", 1_500),
    ("1 500", 1_500),
    ("1'500", 1_500),
    ("12.500", 12_500),
    ("1.500.000", 1_500_000),
    ("1,500,000", 1_500_000),
    ("1.500,50", 1_500.5),
    ("1,500.50", 1_500.5),
    ("1.500.000,75", 1_500_000.75),
    ("4,8", 4.8),
    ("4.8", 4.8),
    ("99,9", 99.9),
    ("99.99", 99.99),
    ("49,90", 49.9),
    ("0,5", 0.5),
    # Nobody groups thousands behind a zero, so three digits there are a fraction.
    ("0.125", 0.125),
    ("0,999", 0.999),
]

SPOKEN: list[tuple[Tongue, str, float]] = [
    ("es", "dos", 2),
    ("es", "quince", 15),
    ("es", "veintiuno", 21),
    ("es", "treinta", 30),
    ("es", "treinta y uno", 31),
    ("es", "cuarenta y ocho", 48),
    ("es", "noventa y nueve", 99),
    ("es", "cien", 100),
    ("es", "ciento veinte", 120),
    ("es", "ciento treinta y cinco", 135),
    ("es", "doscientos cincuenta", 250),
    ("es", "quinientas", 500),
    ("es", "mil", 1_000),
    ("es", "mil quinientos", 1_500),
    ("es", "tres mil", 3_000),
    ("es", "tres mil doscientos cuarenta y uno", 3_241),
    ("es", "veinte mil", 20_000),
    ("es", "un millón", 1_000_000),
    ("es", "dos millones", 2_000_000),
    ("es", "dos millones trescientos mil", 2_300_000),
    ("pt", "três", 3),
    ("pt", "dezesseis", 16),
    ("pt", "vinte e quatro", 24),
    ("pt", "trinta e cinco", 35),
    ("pt", "sessenta", 60),
    ("pt", "cento e vinte", 120),
    ("pt", "cento e trinta e cinco", 135),
    ("pt", "duzentos e cinquenta", 250),
    ("pt", "dois mil", 2_000),
    ("pt", "um milhão", 1_000_000),
    ("en", "five", 5),
    ("en", "twelve", 12),
    ("en", "twenty-four", 24),
    ("en", "twenty four", 24),
    ("en", "forty-eight", 48),
    ("en", "a hundred", 100),
    ("en", "two hundred", 200),
    ("en", "two hundred and fifty", 250),
    ("en", "one thousand", 1_000),
    ("en", "five thousand", 5_000),
    ("en", "one thousand and two hundred", 1_200),
    ("en", "one million", 1_000_000),
]

# Figures with the thousand in words.
MIXED: list[tuple[Tongue, str, float]] = [
    ("es", "20 mil", 20_000),
    ("es", "2 millones", 2_000_000),
    ("es", "1,5 millones", 1_500_000),
    ("pt", "50 mil", 50_000),
    ("pt", "3 milhões", 3_000_000),
    ("en", "10 thousand", 10_000),
    ("en", "2.5 million", 2_500_000),
]

# Two numbers that stand side by side are not one: only a smaller follows a larger.
APART: list[tuple[Tongue, str, float, int]] = [
    ("es", "dos y tres", 2, 1),
    ("es", "cinco y veinte", 5, 1),
    ("es", "veinte y treinta", 20, 1),
    ("es", "treinta y", 30, 1),
    ("es", "diez o quince", 10, 1),
    ("pt", "dois e três", 2, 1),
    ("pt", "trinta e quarenta", 30, 1),
    ("en", "two and three", 2, 1),
    ("en", "twenty and thirty", 20, 1),
    ("es", "48 horas", 48, 1),
    ("es", "24 cien", 24, 1),
]


@pytest.mark.parametrize(("written", "value"), WRITTEN, ids=[each for each, _ in WRITTEN])
def test_a_number_in_figures(written: str, value: float) -> None:
    assert figure(written) == pytest.approx(value)


@pytest.mark.parametrize(("tongue", "said", "value"), SPOKEN, ids=[f"{t}-{said}" for t, said, _ in SPOKEN])
def test_a_number_in_words(tongue: Tongue, said: str, value: float) -> None:
    marks = marks_of(said, tongue)
    assert number_at(marks, 0) == (value, len(marks))


@pytest.mark.parametrize(("tongue", "said", "value"), MIXED, ids=[f"{t}-{said}" for t, said, _ in MIXED])
def test_a_number_half_in_words(tongue: Tongue, said: str, value: float) -> None:
    assert number_at(marks_of(said, tongue), 0) == (value, 2)


@pytest.mark.parametrize(
    ("tongue", "said", "value", "after"), APART, ids=[f"{t}-{said}" for t, said, *_ in APART]
)
def test_a_number_ends_where_another_begins(tongue: Tongue, said: str, value: float, after: int) -> None:
    assert number_at(marks_of(said, tongue), 0) == (value, after)


@pytest.mark.parametrize("said", ["horas", "gratis", "%", "S/ 20", "24/7", "mañana", "9:30"])
def test_what_is_no_number(said: str) -> None:
    assert number_at(marks_of(said), 0) is None


def test_digits_beyond_any_amount_are_no_amount() -> None:
    longest = "9" * (MOST_DIGITS + 6)
    assert figure(longest) == float(longest)
    assert figure(longest + "9") == 0.0


@given(st.integers(min_value=1, max_value=999_999_999))
def test_thousands_apart_say_the_same_as_together(value: int) -> None:
    apart = f"{value:,}"
    for sign in ".,' ":
        assert figure(apart.replace(",", sign)) == value == figure(str(value))


@given(st.integers(min_value=0, max_value=999_999), st.integers(min_value=0, max_value=99))
def test_a_fraction_is_read_with_either_sign(whole: int, hundredths: int) -> None:
    value = whole + hundredths / 100
    assert figure(f"{whole}.{hundredths:02d}") == pytest.approx(value)
    assert figure(f"{whole},{hundredths:02d}") == pytest.approx(value)
    if whole >= 1_000:
        spanish = f"{whole:,}".replace(",", ".")
        assert figure(f"{spanish},{hundredths:02d}") == pytest.approx(value)


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_number_word_means_its_number(tongue: Tongue) -> None:
    place = TONGUES.index(tongue)
    for value, said in NUMBERS.items():
        for word in said[place].split():
            assert number_at(marks_of(word, tongue), 0) == (value, 1), word


@pytest.mark.parametrize(("tongue", "joint"), [("es", " y "), ("pt", " e "), ("en", "-")])
def test_every_ten_goes_with_every_unit(tongue: Tongue, joint: str) -> None:
    place = TONGUES.index(tongue)
    for ten in range(30, 100, 10):
        for unit in range(1, 10):
            said = f"{NUMBERS[ten][place].split()[0]}{joint}{NUMBERS[unit][place].split()[0]}"
            marks = marks_of(said, tongue)
            assert number_at(marks, 0) == (ten + unit, len(marks)), said
