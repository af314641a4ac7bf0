"""Numbers are scattered one to one, so that what is made of them is unique without looking."""

from __future__ import annotations

from math import gcd

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.demo.people.asked import repeated
from unisono.demo.people import addresses, documents, phones
from unisono.demo.people.nouns import SYSTEMS
from unisono.demo.people.numbering import (
    _SYSTEM_IDS,
    LARGEST,
    Scatter,
    system_ids,
)

SCATTERS = {
    **{f"id of {system}": scatter for system, (_, scatter) in _SYSTEM_IDS.items()},
    **{f"phone of {country}": plan.scatter for country, plan in phones._PLANS.items()},
    **{name: getattr(documents, name) for name in ("_DNI", "_CEDULA", "_RUT", "_CURP")},
}
STARTS = (0, 4_999_900, 9_900_000, LARGEST - 100_000)


@pytest.mark.parametrize("name", [*SCATTERS, "address"])
def test_a_scatter_is_one_to_one(name: str) -> None:
    scatter = SCATTERS.get(name, addresses._SHUFFLED)
    assert gcd(scatter.step, scatter.size) == 1
    assert 0 <= scatter.start < scatter.size


@pytest.mark.parametrize("name", SCATTERS)
def test_every_customer_has_a_place(name: str) -> None:
    records = 2 if name.startswith("id of") else 1
    assert SCATTERS[name].size >= LARGEST * records


@given(st.integers(1, 500), st.integers(1, 10**6), st.integers(0, 499))
def test_a_scatter_meets_every_place_once_when_its_step_shares_no_divisor(
    size: int, step: int, start: int
) -> None:
    places = Scatter(size, step, start).of(np.arange(size))
    assert (sorted(places.tolist()) == list(range(size))) == (gcd(step, size) == 1)


def test_narrow_numbers_do_not_overflow() -> None:
    wide, narrow = np.array([LARGEST - 1]), np.array([LARGEST - 1], dtype=np.int32)
    for scatter in SCATTERS.values():
        assert scatter.of(narrow).tolist() == [(int(wide[0]) * scatter.step + scatter.start) % scatter.size]


@pytest.mark.parametrize("system", SYSTEMS)
def test_ids_are_unique_with_second_records_and_at_the_far_end(system: str) -> None:
    number = np.concatenate([np.arange(start, start + 50_000) for start in STARTS])
    both = np.concatenate([number, number])
    ids = system_ids(system, both, np.arange(len(both)) >= len(number)).to_pylist()
    assert repeated(ids) == []
    assert {len(text) for text in ids} == {len(ids[0])}


def test_ids_of_one_system_do_not_reveal_another() -> None:
    number, once = np.arange(2_000), np.zeros(2_000, dtype=bool)
    digits = {
        system: [int(text[-8:]) for text in system_ids(system, number, once).to_pylist()]
        for system in SYSTEMS
    }
    for system in SYSTEMS:
        for other in SYSTEMS:
            if system != other:
                assert abs(np.corrcoef(digits[system], digits[other])[0, 1]) < 0.1
    order = np.argsort(digits["crm"])
    assert np.mean(np.diff(order) > 0) < 0.75  # nor does an id tell who came first


def test_ids_look_like_their_systems() -> None:
    one, once = np.array([123]), np.array([False])
    looks = [system_ids(system, one, once)[0].as_py() for system in SYSTEMS]
    assert [text[:-8] for text in looks] == ["CL-", "U", "R-", "CTA-", "D"]
