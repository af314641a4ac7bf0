"""Levels that are seen too seldom join others; what never differs is left out with its reason."""

from __future__ import annotations

from unisono.loop.measure.drivers import planned
from unisono.loop.measure.drivers.candidates import Candidate
from unisono.loop.measure.drivers.plan import MOST_LEVELS, REST, Plan
from unisono.loop.measure.drivers.rows import Rows
from unisono.loop.measure.drivers.solving import needed

ORDERED, BESIDE = Candidate("wait", "", 5), Candidate("topic", "")


def made(candidate: Candidate, **seen: int) -> Plan:
    """The plan of one candidate, by how often each value was seen (`_`: not recorded)."""
    rows = Rows("", (candidate,), (), {})
    column = f"d_{candidate.slug}"
    return planned(rows, [{column: name.strip("_"), "n": n} for name, n in seen.items()])


def test_levels_with_rows_enough_stay_as_they_are_worst_first() -> None:
    (driver,) = made(ORDERED, _2=40, _0=50, _1=60).drivers
    assert driver.levels == (("0",), ("1",), ("2",))
    assert driver.counts == (50, 60, 40)
    assert not driver.missing


def test_a_rare_level_joins_its_neighbour_also_at_the_end() -> None:
    (driver,) = made(ORDERED, _0=5, _1=60, _2=40, _3=100, _4=7).drivers
    assert driver.levels == (("0", "1"), ("2",), ("3", "4"))
    assert driver.counts == (65, 40, 107)


def test_many_rows_without_record_are_a_level_and_few_join_the_worst() -> None:
    (driver,) = made(ORDERED, _0=50, _1=60, _=30).drivers
    assert driver.missing
    assert driver.factor.known == 2
    (driver,) = made(ORDERED, _0=50, _1=60, _=29).drivers
    assert driver.levels == (("0", ""), ("1",))
    assert driver.counts == (79, 60)


def test_values_without_order_are_the_most_frequent_and_the_rest() -> None:
    (driver,) = made(BESIDE, **{f"t{i}": 100 - i for i in range(20)}).drivers
    assert len(driver.levels) == MOST_LEVELS
    assert driver.levels[0] == ("t0",)
    assert driver.levels[-1] == (REST,)
    assert driver.code("t19") == driver.code("never seen") == MOST_LEVELS - 1
    assert sum(driver.counts) == sum(100 - i for i in range(20))


def test_exactly_one_more_than_can_be_named_is_named_too() -> None:
    (driver,) = made(BESIDE, **{f"t{i}": 100 for i in range(MOST_LEVELS)}).drivers
    assert (REST,) not in driver.levels


def test_what_never_differs_is_left_out_with_its_reason() -> None:
    reasons = {
        "never": made(ORDERED, _=900),
        "one_level": made(ORDERED, _1=900),
        "too_few": made(ORDERED, _0=3, _1=900),
    }
    assert {why: plan.left_out[0][1] for why, plan in reasons.items()} == {why: why for why in reasons}
    assert all(not plan.drivers for plan in reasons.values())


def test_more_drivers_need_more_rows() -> None:
    few, many = made(ORDERED, _0=50, _1=60), Plan(made(ORDERED, _0=50, _1=60).drivers * 60, (), 110)
    assert needed(few) == 300
    assert needed(many) == 10 * many.columns == 610
