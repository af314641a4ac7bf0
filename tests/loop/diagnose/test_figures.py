"""Sums, months, differences and totals that detectors share."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.loop.diagnose.planted import Cell, said, share
from unisono.loop.diagnose.figures import difference, is_better, month_after, start_of, total
from unisono.loop.measure.sums import moments_of
from unisono.model.estimate import Estimate
from unisono.model.question import Figure, Question
from unisono.stats.compare import compare_share

MONTHLY = Question("fcr", grain="month")


def test_a_figure_gives_back_the_sums_and_the_month_it_was_made_of() -> None:
    (figure,) = said(MONTHLY, [Cell(share(30, 40), month=date(2018, 3, 1))])
    assert moments_of(figure) == share(30, 40)
    assert start_of(figure) == date(2018, 3, 1)


def test_a_figure_without_sums_or_period_is_refused_not_guessed() -> None:
    bare = Figure(MONTHLY, {}, None, Estimate(None, None, None, 0, "share"))
    with pytest.raises(TypeError, match="moments"):
        moments_of(bare)
    with pytest.raises(TypeError, match="period"):
        start_of(bare)


def test_the_month_after_every_day_of_four_years() -> None:
    day = date(2016, 1, 1)
    while day < date(2020, 1, 1):
        after = month_after(day)
        months = (after.year - day.year) * 12 + after.month - day.month
        assert (after.day, months) == (1, 1)
        day = date.fromordinal(day.toordinal() + 1)


def test_a_difference_keeps_bounds_unit_and_method() -> None:
    comparison = compare_share(share(30, 100), share(60, 100))
    found = difference(comparison, 100, "share")
    assert found.value == pytest.approx(0.3)
    assert (found.low, found.high, found.n, found.unit) == (comparison.low, comparison.high, 100, "share")
    assert found.method == comparison.method
    assert found.currency is None


def test_a_total_holds_what_another_draw_of_customers_would_have_spent() -> None:
    """Customers come or don't, each with their own purse: the expected sum is held 95 times in 100."""
    draw = np.random.default_rng(7)
    held, companies, expected = 0, 2000, 400 * float(np.exp(8 + 0.5 * 0.5))
    for _ in range(companies):
        spent = draw.lognormal(8, np.sqrt(0.5), size=draw.poisson(400))
        found = total(float(spent.sum()), float((spent**2).sum()), spent.size, "PEN")
        assert found.low is not None
        assert found.high is not None
        held += found.low <= expected <= found.high
    assert 0.93 <= held / companies <= 0.97


def test_a_total_never_falls_below_nothing_nor_leaves_its_own_value_out() -> None:
    few = total(1000.0, 1000.0**2, 1, "PEN")
    assert (few.low, few.value) == (0.0, 1000.0)
    refunded = total(-500.0, 900.0**2, 2, "PEN")
    assert refunded.low == refunded.value == -500.0
    assert (refunded.unit, refunded.currency, refunded.n) == ("money", "PEN", 2)


def test_better_lies_where_the_metric_says() -> None:
    assert is_better(0.3, 0.2, "up")
    assert is_better(0.2, 0.3, "down")
    assert not is_better(0.2, 0.3, "up")
    assert not is_better(0.2, 0.2, "up")
    assert not is_better(0.2, 0.2, "down")
