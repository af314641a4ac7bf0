"""Names have the colour of their country and language, and can be spelled wherever the exports need them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.demo.people.asked import repeated, some, within
from unisono.demo.people.given_names import MEN, WOMEN
from unisono.demo.people.naming import (
    SPANISH,
    book_of,
    first_names,
    group_of,
    names,
    surnames,
)
from unisono.demo.people.nouns import Asked
from unisono.demo.people.surnames import SURNAMES

GROUPS = list(SURNAMES)


@pytest.mark.parametrize("group", GROUPS)
def test_there_are_enough_names_and_none_twice(group: str) -> None:
    given = [*WOMEN[group].split(), *MEN[group].split()]
    family = SURNAMES[group].split()
    assert len(given) >= 120
    assert len(family) >= 150
    assert repeated(given) == []
    assert repeated(family) == []


@pytest.mark.parametrize("group", GROUPS)
def test_a_sales_system_of_the_west_can_hold_them(group: str) -> None:
    for text in (WOMEN[group], MEN[group], SURNAMES[group]):
        assert text.encode("latin-1").decode("latin-1") == text


def test_an_address_can_be_made_of_every_name() -> None:
    for book in (first_names(), surnames()):
        assert {text for text in book.plain.to_pylist() if not (text.isascii() and text.isalpha())} == set()
        assert min(map(len, book.plain.to_pylist())) >= 2
        assert len(book.plain) == len(book.names) == book.sizes.sum()


def test_countries_have_their_own_names() -> None:
    for group, telling in {"PE": "Quispe", "CO": "Ospina", "MX": "Cervantes", "CL": "Riquelme"}.items():
        assert [each for each in GROUPS if telling in SURNAMES[each].split()] == [group]


def test_everybody_is_named_from_their_own_book() -> None:
    asked = some(5_000)
    drawn = names(np.random.default_rng(3), asked)
    first, last = drawn.first_texts.to_pylist(), drawn.last_texts.to_pylist()
    for row, group in enumerate(group_of(asked)):
        given = (MEN if drawn.man[row] else WOMEN)[GROUPS[group]].split()
        assert first[row] in given
        assert set(last[row].split()) <= set(SURNAMES[GROUPS[group]].split())


def test_spanish_speakers_have_two_surnames_and_the_others_one() -> None:
    asked = some(3_000)
    told = names(np.random.default_rng(3), asked).last_texts.to_pylist()
    counts = np.array([len(text.split()) for text in told])
    assert (counts == np.where(asked.language == SPANISH, 2, 1)).all()


def test_half_are_women_and_common_names_are_common() -> None:
    asked = some(20_000)
    drawn = names(np.random.default_rng(4), asked)
    assert within(int(drawn.man.sum()), 20_000, 0.5)
    peruvians = drawn.paternal[drawn.group == 0]
    assert np.mean(peruvians < 40) > 1.4 * 40 / 161
    assert len(np.unique(peruvians)) == 161


def test_the_same_draw_gives_the_same_names() -> None:
    asked = some(200)
    one, two, other = (names(np.random.default_rng(seed), asked) for seed in (5, 5, 6))
    assert one.first_texts.equals(two.first_texts)
    assert one.last_texts.equals(two.last_texts)
    assert not one.first_texts.equals(other.first_texts)


def test_the_group_follows_the_country_for_spanish_and_else_the_language() -> None:
    city, language = np.array([0, 1, 2, 3, 1, 2]), np.array([0, 0, 0, 0, 1, 2])
    asked = Asked(city, language, city * 0, np.arange(6))
    assert [GROUPS[group] for group in group_of(asked)] == ["PE", "CO", "MX", "CL", "pt", "en"]


def test_a_book_leads_from_each_name_to_the_next_within_its_group() -> None:
    book = book_of(["Ana Luz Eva", "O'Neil Íñigo"])
    assert book.plain.to_pylist() == ["ana", "luz", "eva", "oneil", "inigo"]
    place, group = np.arange(5), np.array([0, 0, 0, 1, 1])
    assert book.after(place, group).tolist() == [1, 2, 0, 4, 3]
    drawn = book.draw(np.random.default_rng(0), np.array([0] * 500 + [1] * 500))
    assert set(drawn[:500]) == {0, 1, 2}
    assert set(drawn[500:]) == {3, 4}
