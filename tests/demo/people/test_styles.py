"""Another way of writing looks different and means the same, as the product itself reads it."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from tests.demo.people.asked import some
from unisono.demo.people import styles
from unisono.demo.people.invent import people
from unisono.loop.identify.normalise import normalise_document, normalise_email, normalise_name
from unisono.loop.identify.phone import normalise_phone

PEOPLE = people(np.random.default_rng(1), some(4_000))
COUNTRY = PEOPLE.country.to_pylist()
NAME = pa.array(
    [f"{first} {last}" for first, last in zip(PEOPLE.first.to_pylist(), PEOPLE.last.to_pylist(), strict=True)]
)


@pytest.mark.parametrize("way", range(len(styles.PHONES)))
def test_a_phone_stays_the_same_line(way: int) -> None:
    other = styles.PHONES[way](PEOPLE.phone).to_pylist()
    for one, two, country in zip(PEOPLE.phone.to_pylist(), other, COUNTRY, strict=True):
        assert one != two
        assert normalise_phone(two, country) == normalise_phone(one, country) is not None


@pytest.mark.parametrize("way", range(len(styles.DOCUMENTS)))
def test_a_document_stays_the_same(way: int) -> None:
    other = styles.DOCUMENTS[way](PEOPLE.document).to_pylist()
    for one, two, country in zip(PEOPLE.document.to_pylist(), other, COUNTRY, strict=True):
        assert normalise_document(two, country) == normalise_document(one, country) is not None
    assert any(one != two for one, two in zip(PEOPLE.document.to_pylist(), other, strict=True))


@pytest.mark.parametrize("way", range(len(styles.EMAILS)))
def test_an_address_stays_the_same(way: int) -> None:
    other = styles.EMAILS[way](PEOPLE.email).to_pylist()
    for one, two in zip(PEOPLE.email.to_pylist(), other, strict=True):
        assert one != two
        assert normalise_email(two) == one


@pytest.mark.parametrize("way", [*styles.NAMES, styles.surname_first])
def test_a_name_stays_the_same(way: styles.Change) -> None:
    other = way(NAME).to_pylist()
    for one, two in zip(NAME.to_pylist(), other, strict=True):
        assert normalise_name(two) == normalise_name(one)
    assert sum(one != two for one, two in zip(NAME.to_pylist(), other, strict=True)) > 1_000


@pytest.mark.parametrize(
    ("plain", "dotted"),
    [
        ("80123456", "80.123.456"),
        ("1512345678", "1.512.345.678"),
        ("30686957-4", "30.686.957-4"),
        ("TEAE000824HGTRCSB3", "TEAE-000824-HGTRCSB3"),
        ("8012345", "8012345"),
    ],
)
def test_how_documents_are_dotted(plain: str, dotted: str) -> None:
    assert styles.DOCUMENTS[0](pa.array([plain, None])).to_pylist() == [dotted, None]


def test_how_phones_are_written() -> None:
    told = [way(pa.array(["+51 987 654 321"])).to_pylist()[0] for way in styles.PHONES]
    assert told == ["+51987654321", "987 654 321", "987654321", "(+51) 987-654-321"]


def test_how_names_are_turned() -> None:
    told = styles.surname_first(pa.array(["Ana Rojas Vega", "Ana", None])).to_pylist()
    assert told == ["Rojas Vega, Ana", "Ana", None]
