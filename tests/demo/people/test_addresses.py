"""Addresses read like people's own, belong to nobody, and cannot meet."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np

from tests.demo.people.asked import repeated, some
from unisono.demo.people.addresses import DOMAINS, emails
from unisono.demo.people.naming import Names, names
from unisono.demo.people.numbering import LARGEST


def of(first: int, count: int) -> list[str]:
    """Addresses of a stretch of numbers."""
    asked = some(count, first=first)
    return emails(asked.number, names(np.random.default_rng(1), asked)).to_pylist()


def test_addresses_are_unique_in_200_000_and_at_the_far_end() -> None:
    assert repeated([*of(0, 200_000), *of(9_950_000, 100_000), *of(LARGEST - 1_000, 1_000)]) == []


def test_addresses_are_unique_even_if_everybody_had_one_name() -> None:
    for place in (0, 700, 1_100):
        same = np.full(120_000, place)
        namesakes = Names(same * 0, same > 0, same * 0, same % 900, same * 0 - 1)
        assert repeated(emails(np.arange(120_000), namesakes).to_pylist()) == []


def test_nobody_can_own_one() -> None:
    assert all(text.endswith(".example") for text in of(0, 5_000))
    assert len(set(DOMAINS)) == len(DOMAINS)


def test_an_address_is_plain_letters_and_few_digits() -> None:
    form = r"[a-z]+[._-]?[a-z]+\d{0,2}@[a-z]+\.example"
    assert [text for text in of(0, 10_000) if not re.fullmatch(form, text)] == []
    assert max(len(re.sub(r"\D", "", text)) for text in of(9_990_000, 10_000)) <= 5


def test_all_ways_and_domains_are_met_and_neighbours_look_unlike() -> None:
    told = of(0, 2_000)
    assert {text.split("@")[1].removesuffix(".example") for text in told} == set(DOMAINS)
    between = [re.sub("[a-z0-9]", "", text.split("@")[0]) for text in told]
    for sign in (".", "_", "-", ""):
        assert between.count(sign) > 300
    assert any(re.match(r"[a-z]\.", text) for text in told)
    digits = [re.sub(r"\D", "", text) for text in told]
    assert sum(one == two for one, two in pairwise(digits)) < 100


def test_the_address_carries_the_name() -> None:
    asked = some(500)
    called = names(np.random.default_rng(1), asked)
    other = emails(asked.number, replace(called, first=np.roll(called.first, 1))).to_pylist()
    told = emails(asked.number, called).to_pylist()
    assert 300 < sum(one != two for one, two in zip(told, other, strict=True)) <= 500
    assert [text.split("@")[1] for text in told] == [text.split("@")[1] for text in other]


def test_narrow_numbers_give_the_same_addresses() -> None:
    asked = some(100, first=9_999_900)
    called = names(np.random.default_rng(1), asked)
    assert emails(asked.number.astype(np.int32), called).equals(emails(asked.number, called))
