"""What people type to find somebody, read as what it may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.identify.sought import LONGEST, MOST_PARTS, Part, read_sought


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "!!!", "( )", "-", "«»"])
def test_nothing_typed_seeks_nobody(typed: str) -> None:
    assert read_sought(typed).parts == ()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("PÉREZ", ("perez",)),
        ("Núñez", ("nunez",)),
        ("Conceição", ("conceicao",)),
        ("O'Higgins", ("o", "higgins")),
        ("María-José", ("maria", "jose")),
        ("ana.rojas", ("ana", "rojas")),
        ("«Ana»", ("ana",)),
    ],
)
def test_words_lose_accents_capitals_and_signs(typed: str, words: tuple[str, ...]) -> None:
    assert read_sought(typed).parts[0].words == words


def test_each_word_is_a_part_and_the_name_keeps_their_order() -> None:
    sought = read_sought("Rojas  ANA María")
    assert [part.words for part in sought.parts] == [("rojas",), ("ana",), ("maria",)]
    assert sought.name == "rojas ana maria"


@pytest.mark.parametrize(
    "typed", ["987654321", "987 654 321", "987-654-321", "(987) 654.321", "(987)654 321", "0987 654 321"]
)
def test_a_phone_is_one_number_however_it_is_written(typed: str) -> None:
    (part,) = read_sought(typed).parts
    assert part.digits == "987654321"


def test_a_calling_code_belongs_to_the_number() -> None:
    assert [part.digits for part in read_sought("(+51) 987 654 321").parts] == ["51987654321"]
    assert [part.digits for part in read_sought("+51 987 654 321").parts] == ["51987654321"]


def test_a_number_keeps_what_was_typed_beside_its_digits() -> None:
    (part,) = read_sought("007").parts
    assert part == Part("007", ("007",), "7", "")


def test_an_address_is_sought_as_an_address_alone() -> None:
    (part,) = read_sought("<MAILTO:Ana.Rojas@Correo.PE>").parts or read_sought("mailto:Ana@x.pe").parts
    assert "@" in part.told
    assert (part.words, part.digits, part.document) == ((), "", "")
    assert read_sought("mailto:Ana@X.pe").parts == (Part("ana@x.pe"),)


@pytest.mark.parametrize(
    ("typed", "document"),
    [
        ("45.678.901-k", "45678901K"),
        ("045678901K", "45678901K"),
        ("12345678", "12345678"),
        ("abc", ""),
        ("1a2", ""),
    ],
)
def test_a_document_is_its_signs_without_leading_zeros(typed: str, document: str) -> None:
    assert read_sought(typed).parts[0].document == document


def test_a_key_of_a_system_is_kept_as_it_is() -> None:
    assert read_sought("crm:CL-70824611").parts[0].told == "crm:cl-70824611"


def test_words_numbers_and_addresses_narrow_each_other() -> None:
    parts = read_sought("ana 987 654 321 ana@x.pe").parts
    assert [(part.told, part.digits) for part in parts] == [
        ("ana", ""),
        ("987654321", "987654321"),
        ("ana@x.pe", ""),
    ]


def test_only_a_word_of_letters_is_compared_by_sound() -> None:
    assert [part.is_word for part in read_sought("ana 987 ana@x.pe CL-1 o'b").parts] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_what_is_too_long_is_cut() -> None:
    assert len(read_sought("a " * 50).parts) == MOST_PARTS
    assert len(read_sought("a" * 1_000).parts[0].told) == LONGEST


@given(st.text(max_size=300))
def test_whatever_is_typed_can_be_read(typed: str) -> None:
    sought = read_sought(typed)
    assert len(sought.parts) <= MOST_PARTS
    assert all(part.told and part.digits.lstrip("0") == part.digits for part in sought.parts)
