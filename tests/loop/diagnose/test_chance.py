"""Which differences hold: enough of them, sure enough, and with bounds that agree."""

from __future__ import annotations

import numpy as np
import pytest

from tests.loop.diagnose.planted import rate_bound
from unisono.loop.diagnose.chance import FALSE_DISCOVERY, beyond_chance
from unisono.stats.compare import Comparison, compare_mean, compare_nps
from unisono.stats.moments import Moments


def compared(p: float | None, low: float | None = 1.0, high: float | None = 3.0) -> Comparison:
    return Comparison(2.0, low, high, p, "test")


def test_nothing_compared_nothing_held() -> None:
    assert beyond_chance([]) == []
    assert beyond_chance([compared(None), compared(None)]) == [None, None]


def test_what_was_not_tested_costs_the_others_nothing() -> None:
    untested = [compared(None)] * 20
    assert beyond_chance([*untested, compared(0.04)]) == [*[None] * 20, 0.04]
    assert beyond_chance([*[compared(0.9)] * 20, compared(0.04)])[-1] is None


def test_a_p_of_exactly_zero_is_the_surest_of_all() -> None:
    """Far out in the tail the p is so small that it becomes 0; it must not count as unknown."""
    draw = np.random.default_rng(1)
    torn = compare_mean(Moments.of(draw.normal(4, 1, 20_000)), Moments.of(draw.normal(2, 1, 20_000)))
    assert torn.p_value == 0.0
    assert beyond_chance([torn, compared(0.5)]) == [0.0, None]


@pytest.mark.parametrize(("low", "high"), [(-0.1, 3.0), (0.0, 3.0), (-3.0, 0.0), (None, 3.0), (1.0, None)])
def test_bounds_that_hold_zero_or_are_missing_silence_a_small_p(
    low: float | None, high: float | None
) -> None:
    assert beyond_chance([compared(0.0001, low, high)]) == [None]


def test_bounds_below_zero_speak_as_bounds_above() -> None:
    assert beyond_chance([compared(0.01, -3.0, -1.0)]) == [0.01]


def test_the_more_was_tried_the_surer_a_difference_must_be() -> None:
    for tried in range(1, 12):
        (found, *_) = beyond_chance([compared(0.01), *[compared(0.8)] * (tried - 1)])
        assert (found is not None) == (0.01 * tried < FALSE_DISCOVERY)


def test_order_means_nothing() -> None:
    several = [compared(p) for p in (0.001, 0.5, 0.02, 0.03)]
    assert beyond_chance(several[::-1]) == beyond_chance(several)[::-1]


def test_scores_spread_unlike_each_other_raise_no_more_false_alarms_than_stated() -> None:
    """40 answers torn between the extremes against 1,000 lukewarm ones, both of NPS 0: p alone is fooled."""
    draw = np.random.default_rng(2018)
    companies, by_p, held = 2000, 0, 0
    for _ in range(companies):
        torn = Moments.of(draw.choice([-1, 1], size=40))
        lukewarm = Moments.of(draw.choice([-1, 0, 1], size=1000, p=[0.02, 0.96, 0.02]))
        comparison = compare_nps(lukewarm, torn)
        by_p += comparison.p_value is not None and comparison.p_value < FALSE_DISCOVERY
        held += beyond_chance([comparison]) != [None]
    assert by_p / companies > 0.3
    assert held / companies <= rate_bound(FALSE_DISCOVERY, companies)
