"""People are invented whole: unique where they must be, shared where the trap is, the same each time."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from tests.demo.people.asked import COUNTRIES, repeated, some, within
from unisono.demo.people.invent import people
from unisono.demo.people.nouns import Asked, Dirt

ASKED = some(20_000, first=9_980_000)
PEOPLE = people(np.random.default_rng(1), ASKED)
OWN = PEOPLE.host < 0


def test_every_column_has_an_entry_for_everybody() -> None:
    assert {field.name: len(getattr(PEOPLE, field.name)) for field in fields(PEOPLE)} == {
        field.name: 20_000 for field in fields(PEOPLE)
    }
    full = ("first", "last", "email", "phone", "document", "country")
    assert {name: getattr(PEOPLE, name).null_count for name in full} == dict.fromkeys(full, 0)


def test_the_country_is_the_citys() -> None:
    assert PEOPLE.country.to_pylist() == [COUNTRIES[city] for city in ASKED.city]
    assert (PEOPLE.number == ASKED.number).all()


def test_documents_are_everybodys_own_and_contacts_too_but_in_households() -> None:
    assert repeated(PEOPLE.document.to_pylist()) == []
    for column in (PEOPLE.phone, PEOPLE.email):
        assert repeated(np.array(column.to_pylist())[OWN].tolist()) == []


def test_a_guest_uses_the_hosts_phone_or_address_and_is_somebody_else() -> None:
    guests = np.flatnonzero(~OWN)
    assert within(len(guests), 10_000, Dirt().households)
    columns = {
        name: np.array(getattr(PEOPLE, name).to_pylist()) for name in ("phone", "email", "document", "first")
    }
    hosts = PEOPLE.host[guests]
    shared = {name: column[guests] == column[hosts] for name, column in columns.items()}
    assert (shared["phone"] | shared["email"]).all()
    assert shared["phone"].any()
    assert shared["email"].any()
    assert not shared["document"].any()
    assert not shared["first"].any()


def test_clean_people_share_nothing() -> None:
    alone = people(np.random.default_rng(1), ASKED, laws=Dirt.clean())
    assert (alone.host == -1).all()
    assert repeated(alone.phone.to_pylist()) == repeated(alone.email.to_pylist()) == []


def test_200_000_people_have_different_contacts() -> None:
    many = people(np.random.default_rng(1), some(200_000), laws=Dirt.clean())
    for column in (many.phone, many.email, many.document):
        assert len(column.unique()) == 200_000


def test_blocks_made_apart_do_not_meet() -> None:
    """With the same draw, as if chance had done its worst."""
    one, two = (
        people(np.random.default_rng(9), some(50_000, first=first, seed=1)) for first in (0, 9_950_000)
    )
    for name in ("phone", "email", "document"):
        assert set(getattr(one, name).to_pylist()) & set(getattr(two, name).to_pylist()) == set()


def test_the_same_seed_gives_the_same_people_and_another_seed_others() -> None:
    again = people(np.random.default_rng(1), ASKED)
    assert all(
        np.array_equal(getattr(PEOPLE, name), getattr(again, name))
        if name in ("number", "host")
        else getattr(PEOPLE, name).equals(getattr(again, name))
        for name in (field.name for field in fields(PEOPLE))
    )
    assert not people(np.random.default_rng(2), ASKED).first.equals(PEOPLE.first)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_people_are_no_exception(count: int) -> None:
    few = people(np.random.default_rng(1), some(count), laws=Dirt(households=1.0))
    assert len(few) == count


def test_narrow_codes_are_as_good_as_wide_ones() -> None:
    narrow = Asked(
        ASKED.city.astype(np.int8),
        ASKED.language.astype(np.int8),
        ASKED.segment.astype(np.int8),
        ASKED.number.astype(np.int32),
    )
    same = people(np.random.default_rng(1), narrow)
    for name in ("first", "last", "trade", "email", "phone", "document"):
        assert getattr(same, name).equals(getattr(PEOPLE, name))
