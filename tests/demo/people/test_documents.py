"""Documents have the shape, the check digits and the uniqueness of their countries' own."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import pytest

from tests.demo.people.asked import COUNTRIES, repeated, some
from unisono.demo.people.documents import _BIRTHS, _FIRST_BIRTH, _STATES, documents, rut
from unisono.demo.people.naming import Names, names
from unisono.demo.people.nouns import Asked
from unisono.demo.people.numbering import LARGEST

SHAPES = {
    "PE": r"[89]\d{7}",
    "CO": r"1[5-9]\d{8}",
    "MX": r"[A-Z]{4}\d{6}[HM][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d",
    "CL": r"[34]\d{7}-[\dK]",
}


def made(country: str, number: np.ndarray) -> tuple[Names, list[str]]:
    """Names and documents of so many customers of one country."""
    city = np.full(len(number), COUNTRIES.index(country))
    called = names(np.random.default_rng(1), Asked(city, city * 0, city * 0, number))
    return called, documents(number, np.full(len(number), country), called).to_pylist()


@pytest.mark.parametrize("country", COUNTRIES)
def test_documents_have_their_countrys_shape(country: str) -> None:
    number = np.linspace(0, LARGEST - 1, 20_000).astype(np.int64)
    _, told = made(country, number)
    assert [text for text in told if not re.fullmatch(SHAPES[country], text)] == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_documents_are_unique_in_200_000_and_at_the_far_end(country: str) -> None:
    number = np.concatenate([np.arange(200_000), np.arange(9_950_000, 10_050_000)])
    _, told = made(country, number)
    assert repeated(told) == []


def test_a_curp_is_unique_by_its_date_state_and_sign_alone() -> None:
    """So that no luck with names is needed."""
    number = np.concatenate([np.arange(150_000), np.arange(LARGEST - 50_000, LARGEST)])
    _, told = made("MX", number)
    assert repeated([text[4:10] + text[11:13] + text[16] for text in told]) == []
    assert _BIRTHS * len(_STATES) * 36 >= LARGEST


def test_a_curp_is_made_of_the_name_a_date_and_a_check_digit() -> None:
    called, told = made("MX", np.arange(2_000))
    first, last = called.first_texts.to_pylist(), called.last_texts.to_pylist()
    plain = str.maketrans("ÁÉÍÓÚÑÜ", "AEIOUNU")
    for row, text in enumerate(told):
        paternal, maternal = (part.upper().translate(plain) for part in last[row].split())
        name = first[row].upper().translate(plain)
        vowel = next((sign for sign in paternal[1:] if sign in "AEIOU"), "X")
        assert text[0] + text[2:4] == paternal[0] + maternal[0] + name[0]
        assert text[1] in (vowel, "X")
        inner = [next((s for s in part[1:] if s not in "AEIOU"), "X") for part in (paternal, maternal, name)]
        assert text[13:16] == "".join(inner)
        assert (text[10] == "H") == called.man[row]
        century = 1900 if text[4:6] >= "45" else 2000
        date(century + int(text[4:6]), int(text[6:8]), int(text[8:10]))
        assert int(text[17]) == check_of(text[:17])


def test_no_curp_begins_with_four_letters_that_can_be_said() -> None:
    _, told = made("MX", np.arange(50_000))
    assert [text for text in told if re.match("[^AEIOU][AEIOU][^AEIOU][AEIOU]", text)] == []
    assert any(text[1] == "X" for text in told)


def test_births_lie_in_sixty_years_so_that_two_digits_tell_them_apart() -> None:
    years = _FIRST_BIRTH.astype(object).year, (_FIRST_BIRTH + _BIRTHS - 1).astype(object).year
    assert years == (1945, 2004)


def test_people_with_one_surname_have_a_curp_too() -> None:
    city = np.full(500, COUNTRIES.index("MX"))
    called = names(np.random.default_rng(1), Asked(city, city * 0 + 1, city * 0, np.arange(500)))
    told = documents(np.arange(500), np.full(500, "MX"), called).to_pylist()
    assert {text[2] for text in told} == {"X"}
    assert [text for text in told if not re.fullmatch(SHAPES["MX"], text)] == []


@pytest.mark.parametrize("known", ["12345678-5", "11111111-1", "30686957-4", "76192083-9", "10000013-K"])
def test_check_digits_of_known_ruts(known: str) -> None:
    assert rut(np.array([int(known[:8])])).to_pylist() == [known]


def test_the_check_digit_of_every_rut_is_right() -> None:
    _, told = made("CL", np.arange(5_000))
    for text in told:
        body, check = text.split("-")
        total = sum(
            int(digit) * weight
            for digit, weight in zip(reversed(body), [2, 3, 4, 5, 6, 7, 2, 3], strict=True)
        )
        assert check == {10: "K", 11: "0"}.get(11 - total % 11, str(11 - total % 11))
    assert {text[-1] for text in told} == set("0123456789K")


def test_mixed_countries_keep_their_rows() -> None:
    asked = some(400)
    country = np.array(COUNTRIES)[asked.city]
    told = documents(asked.number, country, names(np.random.default_rng(1), asked)).to_pylist()
    assert all(re.fullmatch(SHAPES[code], text) for code, text in zip(country, told, strict=True))


def check_of(signs: str) -> int:
    """The register's own rule, one sign after the other."""
    alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
    return (10 - sum(alphabet.index(sign) * (18 - place) for place, sign in enumerate(signs)) % 10) % 10
