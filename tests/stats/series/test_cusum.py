"""A change of level is found, dated and measured; an outlier and a change taken back are none."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.series.cusum import THRESHOLD, shifts


def drawn(days: int, *, seed: int = 1, jumps: dict[int, float] | None = None) -> np.ndarray:
    value = np.random.default_rng(seed).normal(0, 1, days)
    for at, size in (jumps or {}).items():
        value[at:] += size
    return value


def found_in(value: np.ndarray, *, memory: float = 0.0) -> list[int]:
    return [s.step for s in shifts(np.arange(value.size), value, np.ones(value.size), memory=memory)]


def test_two_changes_are_told_apart() -> None:
    first, second = found_in(drawn(300, jumps={100: 2.0, 200: -2.0}))
    assert abs(first - 100) <= 3
    assert abs(second - 200) <= 3


def test_it_says_from_what_to_what_and_how_surely() -> None:
    value = drawn(300, jumps={150: 2.0})
    (found,) = shifts(np.arange(300), value, np.ones(300))
    assert found.before == pytest.approx(value[:150].mean(), abs=0.1)
    assert found.after == pytest.approx(value[150:].mean(), abs=0.1)
    assert found.difference == found.after - found.before
    assert found.error == pytest.approx(np.sqrt(2 / 150), rel=0.1)
    assert found.first <= found.step <= found.last <= found.found


def test_it_is_known_only_after_it_happened() -> None:
    value = drawn(300, jumps={150: 1.5})
    (found,) = shifts(np.arange(300), value, np.ones(300))
    assert 150 < found.found <= 180
    assert found_in(value[: found.found]) == []
    assert found_in(value[: found.found + 1]) != []


def test_steps_are_dates_and_gaps_stay() -> None:
    step = np.concatenate([np.arange(0, 100), np.arange(150, 250)])
    value = drawn(200, jumps={100: 3.0})
    (found,) = shifts(step, value, np.ones(200))
    assert 147 <= found.step <= 153


def test_one_wild_day_is_no_change() -> None:
    value = np.tile([0.5, -0.5], 100)
    value[120] = 1_000.0
    assert found_in(value) == []
    value[120:122] = 1_000.0
    assert found_in(value) == []


def test_days_of_few_answers_tell_less() -> None:
    """The same fall, on days whose values chance throws four times as far."""
    value = np.where(np.arange(120) < 90, 0.0, -2.0) + np.tile([0.3, -0.3], 60)
    noise = np.where(np.arange(120) < 90, 1.0, 16.0)
    assert found_in(value) == [90]
    assert [s.step for s in shifts(np.arange(120), value, noise)] == []


def test_noise_that_lasts_makes_it_slower_to_speak() -> None:
    value = drawn(200, jumps={150: 1.3})
    assert found_in(value) != []
    assert found_in(value, memory=0.6) == []


def test_a_change_that_later_days_do_not_bear_out_is_taken_back() -> None:
    value = np.tile([0.5, -0.5], 200)
    value[100:112] += 1.6
    assert found_in(value[:112]) != []
    assert found_in(value) == [] or len(found_in(value)) == 2, "up and down again, or nothing at all"


def test_nothing_is_said_of_a_beginning() -> None:
    assert found_in(np.array([0.0] * 5 + [9.0] * 5)) == []
    assert found_in(np.zeros(0)) == []


def test_the_threshold_is_the_published_choice() -> None:
    assert THRESHOLD == 7.0


@pytest.mark.parametrize("sign", [1, -1])
def test_both_ways_alike(sign: int) -> None:
    value = drawn(200, jumps={120: 2.0})
    assert found_in(sign * value) == found_in(value)
