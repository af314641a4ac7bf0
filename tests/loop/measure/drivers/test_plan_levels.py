"""Levels of any company: no row is lost, no value without a level, and every bound from below and above."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.loop.measure.drivers import planned
from unisono.loop.measure.drivers.candidates import Candidate
from unisono.loop.measure.drivers.plan import LEAST_ROWS, MOST_CODES, MOST_LEVELS, REST, Driver, Plan
from unisono.loop.measure.drivers.rows import Rows

ORDERED, BESIDE = Candidate("wait", "", 11), Candidate("topic", "")
COUNT = st.integers(1, 90)


def plan_of(candidate: Candidate, seen: dict[str, int]) -> Plan:
    """The plan of one candidate, by how often each value was seen ("": not recorded)."""
    counts = [{f"d_{candidate.slug}": value, "n": n} for value, n in seen.items()]
    return planned(Rows("", (candidate,), (), {}), counts)


def only(candidate: Candidate, seen: dict[str, int]) -> Driver:
    (driver,) = plan_of(candidate, seen).drivers
    return driver


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.integers(0, 10).map(str), COUNT, max_size=11), st.integers(0, 60))
def test_of_an_ordered_one_no_row_is_lost_and_order_is_kept(seen: dict[str, int], without: int) -> None:
    whole = seen | ({"": without} if without else {})
    plan = plan_of(ORDERED, whole)
    assert plan.n == sum(whole.values())
    assert len(plan.drivers) + len(plan.left_out) == 1
    for driver in plan.drivers:
        assert sum(driver.counts) == plan.n
        assert min(driver.counts) >= LEAST_ROWS
        assert driver.missing == (without >= LEAST_ROWS)
        codes = [driver.code(value) for value in sorted(seen, key=int)]
        assert codes == sorted(codes)
        by_hand = [
            sum(n for value, n in whole.items() if driver.code(value) == level)
            for level in range(len(driver.levels))
        ]
        assert tuple(by_hand) == driver.counts


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdefghijklm"), COUNT, max_size=13), st.integers(0, 60))
def test_of_values_beside_each_other_no_row_is_lost(seen: dict[str, int], without: int) -> None:
    whole = seen | ({"": without} if without else {})
    for driver in plan_of(BESIDE, whole).drivers:
        assert sum(driver.counts) == sum(whole.values())
        assert min(driver.counts) >= LEAST_ROWS
        assert len(driver.levels) - driver.missing <= MOST_LEVELS
        by_hand = [
            sum(n for value, n in whole.items() if driver.code(value) == level)
            for level in range(len(driver.levels))
        ]
        assert tuple(by_hand) == driver.counts


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from("abcdefgh"), COUNT, min_size=2, max_size=8), st.randoms())
def test_the_order_in_which_values_are_told_means_nothing(seen: dict[str, int], random: object) -> None:
    turned = list(seen.items())
    random.shuffle(turned)  # type: ignore[attr-defined]
    one, other = plan_of(BESIDE, seen), plan_of(BESIDE, dict(turned))
    assert (one.drivers, one.left_out) == (other.drivers, other.left_out)


@pytest.mark.parametrize(
    ("seen", "levels", "counts"),
    [
        ({"a": 50, "b": 30}, (("a",), ("b",)), (50, 30)),
        ({"a": 50, "b": 40, "c": 29}, (("a",), ("b",)), (50, 69)),
        ({"a": 50, "b": 40, "c": 30}, (("a",), ("b",), ("c",)), (50, 40, 30)),
        ({"a": 50, "b": 20, "c": 10}, (("a",), (REST,)), (50, 30)),
        ({"a": 50, "b": 40, "": 29}, (("a",), ("b",)), (50, 69)),
        ({"a": 50, "b": 40, "": 30}, (("a",), ("b",), ("",)), (50, 40, 30)),
        ({"a": 50, "b": 40, "c": 9, "": 9}, (("a",), ("b",)), (50, 58)),
        ({"a": 50, "b": 20, "c": 10, "": 9}, (("a",), (REST,)), (50, 39)),
        ({"b": 40, "a": 40}, (("a",), ("b",)), (40, 40)),
    ],
    ids=[
        "both enough",
        "the third joins the last",
        "the third is enough",
        "two make the rest",
        "few without record join",
        "without record by itself",
        "rare and without record join",
        "without record joins the rest",
        "as many: by name",
    ],
)
def test_values_beside_each_other_by_hand(
    seen: dict[str, int], levels: tuple[tuple[str, ...], ...], counts: tuple[int, ...]
) -> None:
    driver = only(BESIDE, seen)
    assert (driver.levels, driver.counts) == (levels, counts)


@pytest.mark.parametrize(
    ("candidate", "seen", "why"),
    [
        (ORDERED, {}, "never"),
        (ORDERED, {"": 500}, "never"),
        (ORDERED, {"3": 500}, "one_level"),
        (ORDERED, {"3": 500, "": 500}, "one_level"),
        (ORDERED, {"3": 500, "4": 29}, "too_few"),
        (ORDERED, {"1": 20, "2": 20, "3": 19}, "too_few"),
        (BESIDE, {"a": 500}, "one_level"),
        (BESIDE, {"a": 500, "b": 29}, "too_few"),
        (BESIDE, {"a": 29, "b": 29}, "too_few"),
        (BESIDE, dict.fromkeys("abcdefghijkl", 3), "too_few"),
        (BESIDE, {"a": 500, "b": 29, "": 400}, "too_few"),
    ],
)
def test_why_one_is_left_out(candidate: Candidate, seen: dict[str, int], why: str) -> None:
    plan = plan_of(candidate, seen)
    assert (plan.drivers, plan.left_out) == ((), ((candidate, why),))


@pytest.mark.parametrize(("n", "levels"), [(29, 2), (30, 3)])
def test_thirty_rows_are_a_level(n: int, levels: int) -> None:
    assert len(only(ORDERED, {"0": n, "1": 100, "2": 100}).levels) == levels
    assert len(only(ORDERED, {"0": 100, "1": 100, "2": n}).levels) == levels


def test_levels_are_numbers_and_ten_comes_after_nine() -> None:
    driver = only(ORDERED, {str(value): 40 for value in (10, 2, 9, 1)})
    assert driver.levels == (("1",), ("2",), ("9",), ("10",))


def of(levels: int, slug: str = "x") -> Driver:
    return Driver(Candidate(slug, "", levels), tuple((str(each),) for each in range(levels)), (30,) * levels)


@pytest.mark.parametrize(
    ("sizes", "blocks"),
    [
        ((), ()),
        ((5,), ((0,),)),
        ((8, 8), ((0, 1),)),
        ((8, 8, 2), ((0, 1), (2,))),
        ((2,) * 6, ((0, 1, 2, 3, 4, 5),)),
        ((2,) * 7, ((0, 1, 2, 3, 4, 5), (6,))),
        ((9, 8, 4), ((0,), (1, 2))),
        ((9, 7, 2), ((0, 1), (2,))),
    ],
)
def test_drivers_are_counted_together_up_to_64_combinations(
    sizes: tuple[int, ...], blocks: tuple[tuple[int, ...], ...]
) -> None:
    plan = Plan(tuple(of(size) for size in sizes), (), 0)
    assert plan.blocks == blocks
    for block in plan.blocks:
        codes = 1
        for place in block:
            codes *= sizes[place]
        assert codes <= MOST_CODES


def test_each_driver_adds_a_column_less_than_levels_and_all_share_a_constant() -> None:
    assert Plan((), (), 0).columns == 1
    assert Plan((of(5), of(2), of(3)), (), 0).columns == 1 + 4 + 1 + 2


def test_what_is_squared_is_added_up_once_and_not_for_every_candidate() -> None:
    rows = Rows("", (ORDERED, BESIDE), (), {})
    counts = [
        {"d_wait": "0", "d_topic": None, "n": 40, "wvv": 1.5},
        {"d_wait": "1", "d_topic": None, "n": 50, "wvv": 2.0},
        {"d_wait": None, "d_topic": "a", "n": 45, "wvv": 1.75},
        {"d_wait": None, "d_topic": "b", "n": 45, "wvv": 1.75},
    ]
    plan = planned(rows, counts)
    assert (plan.squares, plan.n) == (3.5, 90)
    assert [driver.candidate.slug for driver in plan.drivers] == ["wait", "topic"]
    assert planned(Rows("", (), (), {}), [{"n": 90}]).squares == 0.0


def test_a_value_nobody_had_seen_goes_to_the_rest_or_to_the_first_level() -> None:
    assert only(BESIDE, {"a": 50, "b": 20, "c": 10}).code("new") == 1
    assert only(BESIDE, {"a": 50, "b": 40}).code("new") == 0
