from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import chdtri

from unisono.stats.apart import FEWEST_ROWS, Apart, apart_interval, compare_apart
from unisono.stats.compare import NOTHING as NO_COMPARISON
from unisono.stats.interval import NOTHING
from unisono.stats.moments import Moments

GROUPS = st.lists(st.lists(st.integers(0, 10), min_size=10, max_size=25), min_size=3, max_size=7)
SEED, DRAWS = 11, 600


def apart(groups: list[list[float]]) -> Apart:
    """Groups named by their place."""
    return Apart.of_groups({str(place): Moments.of(values) for place, values in enumerate(groups)})


def level(value: float, rows: int) -> list[float]:
    """So many values around one, a step below and above it."""
    return [value - 1, value, value + 1] * rows


@given(GROUPS)
def test_the_value_lies_within_its_bounds_and_is_never_below_zero(groups):
    found = apart_interval(apart(groups))
    assert 0 <= found.low <= found.value <= found.high
    assert np.isfinite([found.value, found.high]).all()


@given(GROUPS)
def test_names_and_order_mean_nothing(groups):
    found, turned = apart_interval(apart(groups)), apart_interval(apart(groups[::-1]))
    assert found.value == pytest.approx(turned.value, abs=1e-6)
    assert found.high == pytest.approx(turned.high, abs=1e-6)


@given(GROUPS, st.integers(1, 9))
def test_parts_of_groups_add_up(groups, at):
    parts = apart([values[:at] for values in groups]) + apart([values[at:] for values in groups])
    whole = apart(groups)
    assert parts.n == whole.n
    assert parts.wv == pytest.approx(whole.wv)
    assert apart_interval(parts).value == pytest.approx(apart_interval(whole).value, abs=1e-6)
    assert sum([parts], Moments()) == parts


def test_groups_alike_lie_nowhere_apart():
    found = apart_interval(apart([level(5, 20)] * 4))
    assert (found.value, found.low) == (0.0, 0.0)
    assert found.high == pytest.approx(math.sqrt(2 / 3 * 240 / 236 / 60)), "one error of a group's mean"


def test_what_chance_does_to_the_means_is_taken_off():
    """The deviation of the means themselves is larger than that of the truth behind them."""
    groups = [level(at, 4) for at in (4.8, 5.0, 5.4, 5.6)]
    means = [float(np.mean(values)) for values in groups]
    assert apart_interval(apart(groups)).value < float(np.std(means, ddof=1))


def test_without_spread_within_it_is_the_deviation_of_the_means():
    found = apart_interval(apart([[at] * 10 for at in (2.0, 4.0, 9.0)]))
    spread = float(np.std([2.0, 4.0, 9.0], ddof=1))
    assert found.value == pytest.approx(spread)
    assert found.low == pytest.approx(spread * math.sqrt(2 / chdtri(2, 0.025)))
    assert found.high == pytest.approx(spread * math.sqrt(2 / chdtri(2, 0.975)))


def test_where_nothing_varies_at_all_it_is_zero_for_sure():
    found = apart_interval(apart([[5.0] * 10] * 3))
    assert (found.value, found.low, found.high) == (0.0, 0.0, 0.0)


def test_under_three_groups_of_ten_rows_nothing_is_known():
    assert apart_interval(apart([level(1, 9), level(9, 9)])) is NOTHING
    small = apart([level(1, 9), level(9, 9), [5.0] * (FEWEST_ROWS - 1)])
    assert apart_interval(small) is NOTHING
    assert len(small.large) == 2
    assert apart_interval(Apart()) is apart_interval(Moments.of([1.0] * 40)) is NOTHING
    assert Apart().mean is None
    assert compare_apart(small, apart([level(1, 9)] * 3)) is NO_COMPARISON


def test_rows_without_groups_do_not_add_to_groups():
    with pytest.raises(TypeError, match="don't add"):
        apart([level(1, 9)]) + Moments.of([1.0])


def test_weights_make_bounds_wider_and_say_so():
    values = [level(at, 7) for at in (4, 5, 6, 7)]
    draw = np.random.default_rng(SEED)
    weighted = Apart.of_groups(
        {str(place): Moments.of(own, draw.choice([0.2, 3.0], len(own))) for place, own in enumerate(values)}
    )
    assert apart_interval(weighted).method == "between_groups+kish"
    assert apart_interval(weighted).value == weighted.mean


def test_two_of_them_are_set_side_by_side_without_a_test():
    near, far = (apart([level(at * step, 9) for at in range(5)]) for step in (1, 4))
    found = compare_apart(near, far)
    assert found.difference == pytest.approx(far.mean - near.mean)
    assert found.low < found.difference < found.high
    assert found.p_value is None


@pytest.mark.parametrize(("groups", "true"), [(3, 4.0), (5, 8.0), (10, 4.0)])
def test_the_truth_lies_within_as_often_as_said(groups, true):
    """Scores in tens from 0 to 100, groups of unequal size."""
    draw = np.random.default_rng(SEED)
    held = 0
    for _ in range(DRAWS):
        told = {}
        for place, centre in enumerate(draw.normal(60, true, groups)):
            rows = int(60 * draw.choice([0.5, 1, 3]))
            told[str(place)] = Moments.of(np.clip(np.round(draw.normal(centre, 22, rows) / 10) * 10, 0, 100))
        found = apart_interval(Apart.of_groups(told))
        held += found.low <= true <= found.high
    assert 0.93 <= held / DRAWS <= 0.98
