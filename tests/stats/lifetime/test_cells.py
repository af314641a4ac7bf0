from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.stats.lifetime.cells import Cells, distinct

CUSTOMER = st.integers(0, 6).flatmap(
    lambda x: st.integers(0, 50).flatmap(
        lambda age: st.tuples(st.just(x), st.integers(0, age if x else 0), st.just(age))
    )
)
CUSTOMERS = st.lists(CUSTOMER, min_size=1, max_size=40)


def of(customers) -> Cells:
    return Cells.of(*np.array(customers, dtype=float).T)


def rows(cells: Cells) -> list[tuple[float, ...]]:
    return list(zip(cells.frequency, cells.recency, cells.age, cells.count, strict=True))


def test_who_bought_alike_is_one_cell():
    cells = of([(0, 0, 39), (2, 30, 38), (0, 0, 39)])
    assert rows(cells) == [(0, 0, 39, 2), (2, 30, 38, 1)]
    assert (cells.customers, cells.repeaters, cells.repeats) == (3, 1, 2)


@given(CUSTOMERS, st.randoms())
def test_the_order_of_customers_does_not_matter(customers, random):
    shuffled = list(customers)
    random.shuffle(shuffled)
    assert rows(of(customers)) == rows(of(shuffled))


@given(CUSTOMERS)
def test_nobody_is_lost_nor_seen_twice(customers):
    cells = of(customers)
    assert cells.customers == len(customers)
    assert cells.count.size == len(set(customers))
    assert cells.repeats == sum(x for x, _, _ in customers)


@given(CUSTOMERS)
def test_times_that_are_no_whole_numbers_are_grouped_too(customers):
    whole = of(customers)
    weeks = Cells.of(*(np.array(customers, dtype=float) / (1, 7, 7)).T)
    assert weeks.count.tolist() == whole.count.tolist()
    assert weeks.age * 7 == pytest.approx(whole.age)


@given(CUSTOMERS)
def test_cells_grouped_again_are_the_same(customers):
    cells = of(customers)
    again = Cells.of(cells.frequency, cells.recency, cells.age, cells.count)
    assert rows(again) == rows(cells)


def test_who_counts_for_nobody_is_left_out():
    assert rows(Cells.of([0, 1], [0, 3], [9, 9], [0, 2.5])) == [(1, 3, 9, 2.5)]


def test_no_customers_are_no_cells():
    cells = Cells.of([], [], [])
    assert (cells.customers, cells.repeaters, cells.repeats) == (0, 0, 0)
    assert cells.by_frequency.tolist() == []


def test_how_many_came_back_so_often():
    assert of([(0, 0, 9), (3, 5, 9), (3, 6, 9)]).by_frequency.tolist() == [1, 0, 0, 2]


def test_another_unit_of_time():
    weeks = of([(2, 14, 35)]).scaled(7)
    assert rows(weeks) == [(2, 2, 5, 1)]


def test_some_cells_alone():
    cells = of([(0, 0, 9), (3, 5, 9)])
    assert rows(cells.only(cells.frequency > 0)) == [(3, 5, 9, 1)]


@pytest.mark.parametrize(
    ("customer", "said"),
    [
        ((-1, 0, 9), "whole numbers"),
        ((1.5, 3, 9), "whole numbers"),
        ((1, 10, 9), "between"),
        ((1, -1, 9), "between"),
        ((1, np.nan, 9), "missing"),
        ((1, 3, np.inf), "missing"),
    ],
)
def test_what_cannot_be_is_refused(customer, said):
    with pytest.raises(ValueError, match=said):
        of([customer])


def test_arrays_of_unlike_length_are_refused():
    with pytest.raises(ValueError, match="one length"):
        Cells(np.zeros(2), np.zeros(2), np.zeros(3), np.zeros(2))


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="between"):
        Cells.of([1], [3], [9], [-1])


@given(st.lists(st.tuples(st.integers(0, 4), st.floats(0, 3)), min_size=1, max_size=30))
def test_kinds_are_told_apart_and_stand_in_order(rows):
    columns = tuple(np.array(rows, dtype=float).T)
    first, kind = distinct(*columns)
    kinds = [tuple(column[at] for column in columns) for at in first]
    assert kinds == sorted(set(map(tuple, np.array(rows, dtype=float).tolist())))
    assert [kinds[at] for at in kind] == list(map(tuple, np.array(rows, dtype=float).tolist()))


def test_many_large_columns_do_not_overflow():
    large = np.array([2.0**30, 1.0, 2.0**30])
    first, kind = distinct(large, large[::-1], large, large[::-1])
    assert first.size == len({*kind.tolist()}) == 2
    assert kind[0] == kind[2] != kind[1]


@given(CUSTOMERS)
def test_the_quick_way_for_whole_numbers_is_the_other_way(customers):
    columns = np.array(customers, dtype=float).T
    assert rows(Cells.of(*columns)) == rows(Cells.of(*columns, np.ones(len(customers))))


def test_whole_numbers_too_large_for_one_go_the_other_way():
    large = [2.0**40, 2.0**40, 5.0]
    cells = Cells.of([1, 1, 0], [2.0**39, 2.0**39, 0], large)
    assert rows(cells) == [(0, 0, 5, 1), (1, 2.0**39, 2.0**40, 2)]
