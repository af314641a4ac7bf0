"""What identify takes and gives: columns of one length, customers in order, merges as ids."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.identify.coded import code
from unisono.loop.identify.nouns import Records, Resolution


def test_customers_are_sorted_and_a_lonely_record_is_its_own() -> None:
    records = Records.told(id=["z", "a", "k"], customer=["m", None, ""])
    assert list(records.customer.values) == ["a", "k", "m"]
    assert records.customer.codes.tolist() == [2, 0, 1]


def test_what_is_left_out_nobody_wrote_down() -> None:
    records = Records.told(id=["a", "b"], email=["x@y.pe", None])
    assert records.email.codes.tolist() == [0, -1]
    assert records.phone.codes.tolist() == [-1, -1]
    assert len(records) == 2


def test_columns_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="differ in length"):
        Records.told(id=["a", "b"], email=["x@y.pe"])


def test_a_column_that_no_record_has_is_refused() -> None:
    with pytest.raises(TypeError, match="fax"):
        Records.told(id=["a"], fax=["1"])


def test_merges_are_those_who_moved_in_the_order_of_ids() -> None:
    customers = code(["a", "b", "c", "d"]).values
    resolution = Resolution(customers, np.array([0, 1, 1, 0]), (), {})
    assert resolution.moved.tolist() == [2, 3]
    assert list(resolution.merges.items()) == [("c", "b"), ("d", "a")]
