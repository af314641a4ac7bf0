"""Lines of drivers from results made by hand: verdicts, quarters, reasons, units."""

from __future__ import annotations

import pytest

from unisono.loop.measure.drivers import Driver, Plan, Solved, outcome_of
from unisono.loop.measure.drivers.candidates import Candidate
from unisono.services.drivers.nouns import DriverLine
from unisono.services.drivers.telling import context_lines, driver_lines, split_of
from unisono.stats.drivers import Lifted
from unisono.stats.interval import NOTHING, Interval

CSAT = outcome_of("csat")
WAIT = Driver(Candidate("wait", "", 5), (("0",), ("4",), ("",)), (30, 60, 40))
PROMISE = Driver(Candidate("promise", "", 2), (("0",), ("1",)), (40, 90))
TOPIC = Driver(Candidate("topic", ""), (("bill",), ("…",)), (70, 60), rest=1)
PLAN = Plan((WAIT, PROMISE, TOPIC), (), 130)


def lifted(name: str, value: float | None, p: float = 0.001, *, at: float = 0.5, why: str = "") -> Lifted:
    """A result with an interval of ±.02, and ±.05 for how it goes."""
    lift = NOTHING if value is None else Interval(value, value - 0.02, value + 0.02, "made")
    adjusted = None if value is None else p
    return Lifted(name, lift, adjusted, adjusted, Interval(at, at - 0.05, at + 0.05, "made"), 0.3, why)


def solved(*found: Lifted, beside: tuple[Lifted, ...] = (), alike: bool = False) -> Solved:
    """All there is to say of those."""
    share = {driver.candidate.slug: 0.1 for driver in PLAN.drivers}
    pairs = (("wait", "promise", 0.95),) if alike else ()
    return Solved(found, beside, share, "lmg", 0.3, (), pairs, 0.6, 130)


def lines(*found: Lifted, alike: bool = False) -> tuple[DriverLine, ...]:
    """Their lines, in English."""
    return driver_lines(CSAT, PLAN, solved(*found, alike=alike), "en")


def test_the_strongest_comes_first_in_points_and_what_has_no_lift_last() -> None:
    found = lines(lifted("wait", None, why="aliased"), lifted("promise", 0.05))
    assert [line.slug for line in found] == ["promise", "wait"]
    assert found[0].lift.value == 5.0
    assert (found[0].lift.low, found[0].lift.high) == (3.0, 7.0)
    assert (found[0].lift.unit, found[0].lift.n) == ("points", 130)


@pytest.mark.parametrize(
    ("value", "p", "verdict"),
    [(0.05, 0.05, "moves"), (0.05, 0.051, "chance"), (-0.05, 0.01, "against"), (-0.05, 0.9, "chance")],
)
def test_the_verdict_follows_the_corrected_p_and_the_sign(value: float, p: float, verdict: str) -> None:
    assert lines(lifted("promise", value, p))[0].verdict == verdict


@pytest.mark.parametrize(
    ("why", "code"),
    [
        ("aliased", "driver_aliased"),
        ("no_headroom", "driver_no_headroom"),
        ("one_level", "driver_no_spread"),
    ],
)
def test_no_lift_is_told_with_its_reason_and_is_never_zero(why: str, code: str) -> None:
    (line,) = lines(lifted("promise", None, why=why))
    assert line.lift.value is None
    assert line.lift.reason is not None
    assert line.lift.reason.code == code
    assert (line.verdict, line.quarter) == ("unknown", "")


def test_quarters_follow_the_means_and_the_good_side_needs_all_of_the_interval() -> None:
    found = {line.slug: line for line in lines(lifted("wait", 0.01, at=0.9), lifted("promise", 0.09, at=0.5))}
    assert found["promise"].quarter == "fix"
    assert found["wait"].quarter == "enough"
    near = {line.slug: line for line in lines(lifted("wait", 0.01, at=0.54), lifted("promise", 0.09, at=0.5))}
    assert near["wait"].quarter == "watch"  # .49 to .59 lies on both sides of .52


def test_what_is_not_beyond_chance_never_stands_high() -> None:
    found = lines(lifted("promise", 0.09, 0.4), lifted("wait", -0.01, 0.4, at=0.9))
    assert [line.quarter for line in found] == ["watch", "enough"]


def test_the_quarters_meet_at_the_means_but_never_under_nothing() -> None:
    assert split_of(()) == (0.5, 0.0)
    across, up = split_of(lines(lifted("wait", 0.01, at=0.7), lifted("promise", 0.09, at=0.5)))
    assert (across, up) == (pytest.approx(0.6), pytest.approx(5.0))
    assert split_of(lines(lifted("promise", -0.05)))[1] == 0.0


def test_how_it_goes_counts_only_rows_that_say_something() -> None:
    found = {line.slug: line for line in lines(lifted("wait", 0.01), lifted("promise", 0.02))}
    assert found["wait"].performance.n == 90
    assert found["promise"].performance.n == 130
    assert found["wait"].levels == (("over 1 h", 30), ("up to 1 min", 60), ("not recorded", 40))


def test_twins_are_named_by_each_other() -> None:
    found = {line.slug: line for line in lines(lifted("wait", 0.01), lifted("promise", 0.02), alike=True)}
    assert found["wait"].twins == ("Promised answer",)
    assert found["promise"].twins == ("Wait for the first answer",)


def test_too_few_rows_say_how_many_are_missing_for_every_driver() -> None:
    found = driver_lines(CSAT, PLAN, None, "en")
    assert [line.slug for line in found] == ["wait", "promise"]
    for line in found:
        assert line.lift.reason is not None
        assert line.lift.reason.facts == {"n": 130, "minimum": 300, "missing": 170}
        assert line.performance.value is None


def test_rows_enough_but_nothing_that_differs_is_another_reason() -> None:
    many = Plan(PLAN.drivers, (), 5_000)
    (line, *_) = driver_lines(CSAT, many, None, "en")
    assert line.lift.reason is not None
    assert line.lift.reason.code == "driver_no_spread"


def test_contexts_are_told_by_value_the_best_first_and_what_cannot_be_told_is_left_out() -> None:
    worse = Lifted("topic", Interval(-0.03, -0.05, -0.01, "made"), 0.01, 0.02, NOTHING, 0.5, "", 0)
    better = Lifted("topic", Interval(0.03, 0.01, 0.05, "made"), 0.01, 0.02, NOTHING, 0.5, "", 1)
    lost = Lifted("topic", NOTHING, None, None, NOTHING, 0.1, "aliased", 1)
    found = context_lines(CSAT, PLAN, solved(beside=(worse, better, lost)), "en")
    assert [(line.value, line.difference.value, line.verdict) for line in found] == [
        ("the others", 3.0, "moves"),
        ("bill", -3.0, "against"),
    ]
    assert [line.difference.n for line in found] == [60, 70]
