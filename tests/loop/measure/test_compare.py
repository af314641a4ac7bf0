"""Whether a metric changed, inferred as its scale demands."""

from __future__ import annotations

import pytest

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.compare import change
from unisono.stats.compare import compare_mean, compare_nps, compare_share
from unisono.stats.moments import Moments

BEFORE = Moments.of([1] * 60 + [0] * 40)
AFTER = Moments.of([1] * 40 + [0] * 60)


@pytest.mark.parametrize(
    ("slug", "test"),
    [("nps", compare_nps), ("csat", compare_share), ("churn", compare_share), ("aht", compare_mean)],
)
def test_each_metric_is_compared_by_its_own_test(slug: str, test: object) -> None:
    assert callable(test)
    assert change(metric_of(slug), BEFORE, AFTER) == test(BEFORE, AFTER)


def test_the_change_is_after_minus_before() -> None:
    assert change(metric_of("csat"), BEFORE, AFTER).difference == pytest.approx(-0.2)
    assert change(metric_of("nps"), BEFORE, AFTER).difference == pytest.approx(-20)


def test_noise_is_not_a_change() -> None:
    found = change(metric_of("csat"), BEFORE, BEFORE)
    assert found.p_value == pytest.approx(1)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0 < found.high


def test_nobody_on_one_side_is_no_comparison() -> None:
    assert change(metric_of("nps"), Moments(), AFTER).difference is None
