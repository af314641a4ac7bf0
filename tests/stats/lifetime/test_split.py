from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.split import Split, histories

PURCHASES = st.lists(st.tuples(st.integers(1, 6), st.integers(0, 40)), min_size=1, max_size=60)


def test_histories_as_one_would_tell_them():
    told = histories([7, 7, 7, 8, 9], [10, 31, 31, 20, 99], until=50)
    assert told.customer.tolist() == [7, 8]
    assert told.frequency.tolist() == [1, 0]
    assert told.recency.tolist() == [21, 0]
    assert told.age.tolist() == [40, 30]


@given(PURCHASES, st.randoms())
def test_order_and_repetition_of_rows_make_no_difference(purchases, random):
    shuffled = purchases * 2
    random.shuffle(shuffled)
    told, again = (histories(*np.array(rows).T, until=30) for rows in (purchases, shuffled))
    for one, other in zip(told, again, strict=True):
        assert one.tolist() == other.tolist()


@given(PURCHASES)
def test_everybody_has_a_history_as_it_was(purchases):
    told = histories(*np.array(purchases).T, until=30)
    for who, often, last, age in zip(*told, strict=True):
        days = sorted({day for customer, day in purchases if customer == who and day <= 30})
        assert (often, last, age) == (len(days) - 1, days[-1] - days[0], 30 - days[0])
    assert set(told.customer) == {customer for customer, day in purchases if day <= 30}


@given(PURCHASES)
def test_what_came_later_is_that_of_those_who_were_there(purchases):
    split = Split.of(*np.array(purchases).T, until=20, end=40, period=5)
    old = {customer for customer, day in purchases if day <= 20}
    later = {(customer, day) for customer, day in purchases if customer in old and day > 20}
    assert split.cells.customers == len(old)
    assert split.cells.count @ split.later == len(later)
    assert split.repeats.sum() == len(later)
    assert split.repeats.tolist() == [
        sum(start < day <= start + 5 for _, day in later) for start in (20, 25, 30, 35)
    ]
    assert split.ends.tolist() == [5, 10, 15, 20]


def test_periods_that_do_not_fill_the_horizon_leave_its_end_out():
    split = Split.of([1, 1, 1], [0, 12, 19], until=10, end=20, period=4)
    assert split.ends.tolist() == [4, 8]
    assert split.repeats.tolist() == [1, 0]
    assert split.later.tolist() == [2]


def test_without_periods_the_course_is_not_known():
    split = Split.of([1, 1], [0, 12], until=10, end=20)
    assert (split.ends.size, split.repeats.size) == (0, 0)
    assert split.horizon == 10


def test_who_did_alike_before_and_after_is_one_cell():
    split = Split.of([1, 1, 2, 2, 3], [0, 12, 0, 13, 0], until=10, end=20)
    assert split.cells.count.tolist() == [1, 2]
    assert split.later.tolist() == [0, 1]


ONE = Cells.of([1], [3], [9])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((ONE, np.zeros(2), 9.0), "what came later"),
        ((ONE, np.zeros(1), 0.0), "within the horizon"),
        ((ONE, np.zeros(1), 9.0, np.array([3.0, 12.0]), np.zeros(2)), "within the horizon"),
        ((ONE, np.zeros(1), 9.0, np.array([0.0, 3.0]), np.zeros(2)), "within the horizon"),
        ((ONE, np.zeros(1), 9.0, np.array([3.0, 2.0]), np.zeros(2)), "one after the other"),
        ((ONE, np.zeros(1), 9.0, np.array([3.0]), np.zeros(2)), "one after the other"),
    ],
)
def test_what_cannot_be_is_refused(given, said):
    with pytest.raises(ValueError, match=said):
        Split(*given)
