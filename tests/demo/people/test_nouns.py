"""What is asked for is checked at the door; dirt is a set of shares, and clean means none at all."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pytest

from unisono.demo.people.nouns import SYSTEMS, Asked, Dirt, everybody, no_texts
from unisono.demo.people.numbering import LARGEST

ONE = np.array([0])


def test_columns_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match=r"differ in length: \[1, 2\]"):
        Asked(ONE, ONE, np.array([0, 1]), ONE)


@pytest.mark.parametrize("number", [-1, LARGEST])
def test_a_number_without_a_place_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="numbers of customers"):
        Asked(ONE, ONE, ONE, np.array([number]))


def test_the_first_and_the_last_number_have_a_place_and_nobody_may_be_asked_for() -> None:
    both = np.array([0, 0])
    assert len(Asked(both, both, both, np.array([0, LARGEST - 1]))) == 2
    none = both[:0]
    assert len(Asked(none, none, none, none)) == 0


def test_every_share_of_dirt_lies_between_none_and_all() -> None:
    shares = [getattr(Dirt(), field.name) for field in fields(Dirt)]
    assert all(0 < share < 1 for share in shares)


def test_clean_is_none_of_anything() -> None:
    assert {getattr(Dirt.clean(), field.name) for field in fields(Dirt)} == {0.0}


def test_there_are_five_systems_and_columns_for_what_they_do_not_hold() -> None:
    assert SYSTEMS == ("crm", "helpdesk", "surveys", "billing", "deliveries")
    assert no_texts(3).to_pylist() == [None] * 3
    assert everybody(3).tolist() == [0, 1, 2]
