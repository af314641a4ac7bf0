"""Lifts with figures reckoned by hand: step, headroom, standard error, and what changes none of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import t as student

from unisono.stats.drivers import Factor, Lifted, Products, Scores, columns_of, context, fit, lifts
from unisono.stats.drivers.lift import corrected
from unisono.stats.interval import NOTHING, Interval

LOW, HIGH = (
    [1.0, 2.0, 3.0, 2.0, 1.0, 3.0, 2.0, 2.0],
    [5.0, 4.0, 6.0, 5.0, 5.0, 6.0, 4.0, 5.0, 5.0, 5.0, 4.0, 6.0],
)
Y = np.array(LOW + HIGH)
KEPT = np.array([0] * 8 + [1] * 12)


def learnt(
    levels: np.ndarray,
    y: np.ndarray,
    factor: Factor,
    *,
    weights: np.ndarray | None = None,
    level: float = 0.95,
) -> list[Lifted]:
    """Lifts or contexts of one factor; every row is a group of its own."""
    z, w = np.eye(factor.levels)[levels], np.ones(len(y)) if weights is None else weights
    columns = columns_of([factor])
    found = fit(Products.of(z, y, w), columns.coding)
    scores = Scores.of(found, (z, y, w), np.arange(len(y)))
    ask = lifts if factor.ordered else context
    return ask(found, [factor], columns, scores, level=level)


def kept(y: np.ndarray = Y, **more: object) -> Lifted:
    (one,) = learnt(KEPT, y, Factor("kept", 2), **more)  # type: ignore[arg-type]
    return one


def test_means_of_two_and_five_and_eight_of_twenty_who_can_move() -> None:
    """(5 − 2) · 8/20 = 1.2; twelve of twenty stand at best."""
    found = kept()
    assert (found.lift.value, found.headroom, found.performance.value) == pytest.approx((1.2, 0.4, 0.6))
    assert (found.why, found.level) == ("", None)


def test_its_error_is_that_of_its_influence() -> None:
    """Each row moves it by p₀ · (its residual by the share of its level) and by 3 · (p₀ − p₀ of all)."""
    p0, residual = 0.4, np.concatenate([np.array(LOW) - 2, np.array(HIGH) - 5])
    share = np.where(KEPT == 1, 0.6, -0.4)
    influence = (p0 * residual / share + 3.0 * ((KEPT == 0) - p0)) / 20
    error = np.sqrt(20 / 19 * 20 / 18 * (influence**2).sum())
    found = kept()
    half = student.ppf(0.975, 19) * error
    assert (found.lift.low, found.lift.high) == pytest.approx((1.2 - half, 1.2 + half))
    assert found.p == pytest.approx(2 * student.sf(1.2 / error, 19))


def test_without_noise_all_doubt_is_how_many_can_move() -> None:
    y = np.where(KEPT == 1, 5.0, 2.0)
    half = student.ppf(0.975, 19) * np.sqrt(20 / 19 * 20 / 18 * 9 * 0.4 * 0.6 / 20)
    found = kept(y)
    assert found.lift.high == pytest.approx(1.2 + half)


def test_how_it_goes_is_a_mean_with_its_bounds_and_never_beyond_nothing_or_all() -> None:
    found = kept().performance
    half = student.ppf(0.975, 19) * np.sqrt(20 / 19 * 0.6 * 0.4 / 20 * 21 / 20)
    assert found.high == pytest.approx(0.6 + half, rel=0.01)
    (best, worst) = (
        learnt(np.array([level] * 19 + [1 - level]), Y, Factor("x", 2))[0].performance for level in (1, 0)
    )
    assert (best.high, worst.low) == (1.0, 0.0)


@pytest.mark.parametrize("times", [100.0, -1.0, 0.01])
def test_another_unit_changes_the_lift_and_not_the_proof(times: float) -> None:
    one, other = kept(), kept(times * Y)
    bounds = sorted(times * bound for bound in (one.lift.low, one.lift.high))  # type: ignore[operator]
    assert other.lift.value == pytest.approx(times * 1.2)
    assert [other.lift.low, other.lift.high] == pytest.approx(bounds)
    assert other.p == pytest.approx(one.p)


def test_a_higher_outcome_all_over_changes_nothing() -> None:
    assert kept(Y + 50).lift.value == pytest.approx(1.2)
    assert kept(Y + 50).p == pytest.approx(kept().p)


def test_weights_all_alike_are_none() -> None:
    one, other = kept(), kept(weights=np.full(20, 7.0))
    assert other.lift.low == pytest.approx(one.lift.low)
    assert (other.headroom, other.p) == pytest.approx((one.headroom, one.p))


def test_weights_move_the_share_who_can_move() -> None:
    """With the lower level counting twice, 16 of 28 can move."""
    found = kept(weights=np.where(KEPT == 0, 2.0, 1.0))
    assert found.headroom == pytest.approx(16 / 28)
    assert found.lift.value == pytest.approx(3 * 16 / 28)


def test_surer_is_wider() -> None:
    widths = [kept(level=level).lift for level in (0.5, 0.9, 0.95, 0.999)]
    told = [each.high - each.low for each in widths]  # type: ignore[operator]
    assert told == sorted(told)
    assert {each.value for each in widths} == {kept().lift.value}


def test_nothing_at_all_is_a_lift_of_nothing_that_chance_explains() -> None:
    found = kept(np.full(20, 4.0))
    assert found.lift.value == pytest.approx(0.0, abs=1e-12)
    assert found.p is not None
    assert found.p > 0.5


STEPS = np.array([0] * 5 + [1] * 10 + [2] * 20 + [3] * 15)


@pytest.mark.parametrize(
    ("means", "lift"),
    [
        ((0, 1, 2, 3), 0.1 + 0.2 + 0.4),
        ((0, 10, 10, 10), 10 * 0.1),
        ((0, 0, 0, 10), 10 * 0.4),
        ((5, 5, 5, 5), 0.0),
        ((3, 2, 1, 0), -0.7),
        ((0, 4, 1, 1), 4 * 0.1 - 3 * 0.2),
    ],
    ids=["every step alike", "the first", "the last", "none", "downwards", "up and down"],
)
def test_each_step_counts_for_those_just_below_it(means: tuple[float, ...], lift: float) -> None:
    """Of fifty: 5, 10, 20 and 15 stand on the four levels."""
    (found,) = learnt(STEPS, np.array(means, dtype=float)[STEPS], Factor("wait", 4))
    assert found.lift.value == pytest.approx(lift, abs=1e-9)
    assert found.headroom == pytest.approx(0.7)
    assert found.performance.value == pytest.approx((10 / 3 + 20 * 2 / 3 + 15) / 50)


def test_those_without_record_neither_move_nor_count_for_how_it_goes() -> None:
    """As above, the last level being no record: 5, 10 and 20 of fifty are known."""
    (found,) = learnt(STEPS, np.array([0.0, 1.0, 2.0, -90.0])[STEPS], Factor("wait", 4, missing=True))
    assert found.lift.value == pytest.approx(0.1 + 0.2)
    assert found.headroom == pytest.approx(0.3)
    assert found.performance.value == pytest.approx((10 / 2 + 20) / 35)


def test_where_all_stand_at_best_nobody_can_move() -> None:
    (found,) = learnt(np.ones(20, dtype=int), Y, Factor("kept", 2))
    assert (found.why, found.lift, found.p, found.adjusted, found.headroom) == (
        "no_headroom",
        NOTHING,
        None,
        None,
        0.0,
    )


def test_where_all_stand_at_worst_no_step_was_ever_seen() -> None:
    (found,) = learnt(np.zeros(20, dtype=int), Y, Factor("kept", 2))
    assert (found.why, found.lift.value, found.headroom) == ("aliased", None, 1.0)


def test_contexts_by_hand() -> None:
    """Means 0, 1, 2, 3 of 5, 10, 20, 15: each against the mean of all others."""
    found = learnt(STEPS, STEPS.astype(float), Factor("topic", 4, ordered=False))
    total = 10 * 1 + 20 * 2 + 15 * 3
    others = [(total - n * mean) / (50 - n) for n, mean in ((5, 0), (10, 1), (20, 2), (15, 3))]
    assert [each.lift.value for each in found] == pytest.approx(
        [0 - others[0], 1 - others[1], 2 - others[2], 3 - others[3]]
    )
    assert [each.headroom for each in found] == pytest.approx([0.1, 0.2, 0.4, 0.3])
    balance = sum(each.headroom * (1 - each.headroom) * (each.lift.value or 0) for each in found)
    assert balance == pytest.approx(0.0, abs=1e-9)


def test_a_context_that_nobody_has_tells_nothing() -> None:
    found = learnt(STEPS[STEPS < 3], STEPS[STEPS < 3].astype(float), Factor("topic", 4, ordered=False))
    assert [each.why for each in found] == ["aliased"] * 4
    assert {each.lift.value for each in found} == {None}


def test_ordered_and_beside_each_other_are_asked_apart() -> None:
    factors = [Factor("kept", 2), Factor("topic", 2, ordered=False), Factor("one", 1, ordered=False)]
    z = np.column_stack([np.eye(2)[KEPT], np.eye(2)[np.arange(20) % 2], np.ones(20)])
    columns = columns_of(factors)
    found = fit(Products.of(z, Y), columns.coding)
    scores = Scores.of(found, (z, Y, np.ones(20)), np.arange(20))
    assert [each.name for each in lifts(found, factors, columns, scores)] == ["kept"]
    assert [each.name for each in context(found, factors, columns, scores)] == ["topic", "topic"]


def made(p: float | None) -> Lifted:
    lift = NOTHING if p is None else Interval(1.0, 0.0, 2.0, "made")
    return Lifted("x", lift, p, None, NOTHING, 0.5, "" if p is not None else "aliased")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([0.01], [0.01]),
        ([0.01, 0.02, 0.03, 0.04], [0.04, 0.04, 0.04, 0.04]),
        ([0.04, 0.001], [0.04, 0.002]),
        ([0.9, None, 0.01], [0.9, None, 0.02]),
        ([None], [None]),
        ([], []),
    ],
)
def test_all_that_was_looked_at_is_paid_for(given: list[float | None], told: list[float | None]) -> None:
    """Benjamini-Hochberg: p times how many there are, by rank, and never more than the next larger one."""
    assert [each.adjusted for each in corrected([made(p) for p in given])] == [
        None if p is None else pytest.approx(p) for p in told
    ]


def test_correcting_changes_nothing_else() -> None:
    one = made(0.03)
    assert replace(corrected([one, made(0.9)])[0], adjusted=None) == one


def test_what_groups_hold_adds_up_to_the_whole() -> None:
    z = np.eye(2)[KEPT]
    w = np.linspace(0.5, 2.0, 20)
    found = fit(Products.of(z, Y, w), columns_of([Factor("kept", 2)]).coding)
    fine, coarse = (Scores.of(found, (z, Y, w), np.arange(20) // size) for size in (1, 5))
    assert coarse.total.sum() == pytest.approx(w.sum())
    assert coarse.w.sum(axis=0) == pytest.approx(found.products.one)
    assert coarse.we == pytest.approx(fine.we.reshape(4, 5, 2).sum(axis=1))
    assert coarse.residual.sum() == pytest.approx(0.0, abs=1e-9)
    assert coarse.we.sum(axis=0) == pytest.approx([0.0, 0.0], abs=1e-9)
