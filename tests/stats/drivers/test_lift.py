"""The lift: what everybody together gains, its interval, and where there is none."""

from __future__ import annotations

import numpy as np
import pytest

from tests.stats.drivers.planted import solved, survey
from unisono.stats.drivers import Factor, Products, Scores, columns_of, context, fit, lifts
from unisono.stats.drivers.lift import Lifted

RANDOM = np.random.default_rng(5)
N = 3_000


def learnt(
    factors: list[Factor], levels: np.ndarray, y: np.ndarray, groups: np.ndarray | None = None
) -> tuple[list[Lifted], list[Lifted]]:
    """The lifts and the contexts of rows."""
    z = np.concatenate(
        [np.eye(f.levels)[column] for f, column in zip(factors, levels.T, strict=True)], axis=1
    )
    columns = columns_of(factors)
    found = fit(Products.of(z, y), columns.coding)
    drawn = RANDOM.integers(0, 200, len(y)) if groups is None else groups
    scores = Scores.of(found, (z, y, np.ones(len(y))), drawn)
    return lifts(found, factors, columns, scores), context(found, factors, columns, scores)


def test_it_is_the_step_times_those_who_can_take_it() -> None:
    kept = (RANDOM.random(N) < 0.7).astype(int)
    (one,), _ = learnt([Factor("kept", 2)], kept[:, None], 2.0 * kept)
    assert one.lift.value == pytest.approx(2.0 * (kept == 0).mean())
    assert one.headroom == pytest.approx((kept == 0).mean())
    assert one.performance.value == pytest.approx(kept.mean())
    assert one.performance.low < one.performance.value < one.performance.high


def test_the_interval_knows_that_the_headroom_was_only_seen_in_these_rows() -> None:
    kept = (RANDOM.random(N) < 0.7).astype(int)
    (one,), _ = learnt([Factor("kept", 2)], kept[:, None], 2.0 * kept)  # no noise: all doubt is the share's
    half = 1.97 * 2.0 * np.sqrt(0.21 / N)
    assert one.lift.high - one.lift.low == pytest.approx(2 * half, rel=0.15)


def test_each_step_counts_for_those_just_below_it() -> None:
    wait = RANDOM.integers(0, 3, N)
    (one,), _ = learnt([Factor("wait", 3)], wait[:, None], np.array([0.0, 5.0, 6.0])[wait])
    assert one.lift.value == pytest.approx(5 * (wait == 0).mean() + (wait == 1).mean())


def test_rows_without_a_record_cannot_move() -> None:
    wait = RANDOM.integers(0, 3, N)  # 2: not recorded
    (one,), _ = learnt([Factor("wait", 3, missing=True)], wait[:, None], np.array([0.0, 5.0, -9.0])[wait])
    assert one.lift.value == pytest.approx(5 * (wait == 0).mean())
    assert one.performance.value == pytest.approx((wait == 1).sum() / (wait < 2).sum())


def test_two_that_always_go_together_have_no_lift_each() -> None:
    kept = RANDOM.integers(0, 2, N)
    found, _ = learnt(
        [Factor("a", 2), Factor("b", 2)], np.column_stack([kept, kept]), kept + RANDOM.normal(size=N)
    )
    assert [(one.why, one.lift.value, one.p) for one in found] == [("aliased", None, None)] * 2


def test_missing_levels_that_coincide_do_not_hide_the_steps() -> None:
    about = RANDOM.random(N) < 0.5
    a, b = (np.where(about, RANDOM.integers(0, 2, N), 2) for _ in range(2))
    y = 3.0 * (a == 1) + 1.0 * (b == 1) + RANDOM.normal(size=N)
    found, _ = learnt(
        [Factor("a", 3, missing=True), Factor("b", 3, missing=True)], np.column_stack([a, b]), y
    )
    assert [one.why for one in found] == ["", ""]
    assert found[0].lift.low <= 3 * (a == 0).mean() <= found[0].lift.high


def test_nobody_who_can_move_gives_no_lift_and_one_level_none_either() -> None:
    only = np.ones(N, dtype=int)
    other = RANDOM.integers(0, 2, N)
    factors = [Factor("all kept", 2), Factor("alone", 1), Factor("other", 2)]
    levels = np.column_stack([only, np.zeros(N, dtype=int), other])
    found, _ = learnt(factors, levels, other + RANDOM.normal(size=N))
    assert [one.why for one in found] == ["no_headroom", "one_level", ""]


def test_a_context_is_compared_with_its_other_levels() -> None:
    topic = RANDOM.integers(0, 3, N)
    levels = topic[:, None]
    _, found = learnt([Factor("topic", 3, ordered=False)], levels, np.array([0.0, 1.0, 5.0])[topic])
    seen = np.bincount(topic) / N
    others = (1.0 * seen[1] + 5.0 * seen[2]) / (seen[1] + seen[2])
    assert found[0].lift.value == pytest.approx(-others)
    assert [one.level for one in found] == [0, 1, 2]


def test_many_looked_at_together_are_harder_to_believe() -> None:
    told = solved(survey(1_000, 4, rho=0.6, asymmetric=False))[1]
    assert all(one.adjusted >= one.p for one in told)
    assert min(one.adjusted for one in told) < 0.001


def test_customers_who_answer_often_widen_what_hangs_on_them() -> None:
    customers = np.arange(N) // 10
    kept = RANDOM.integers(0, 2, N // 10)[customers]  # the same for all answers of a customer
    mood = RANDOM.normal(size=N // 10)[customers]
    y = mood + 0.1 * RANDOM.normal(size=N)
    (by_customer,), _ = learnt(
        [Factor("kept", 2)], kept[:, None], y, RANDOM.integers(0, 200, N // 10)[customers]
    )
    (by_row,), _ = learnt([Factor("kept", 2)], kept[:, None], y)
    wide, short = (one.lift.high - one.lift.low for one in (by_customer, by_row))
    assert wide / short == pytest.approx(np.sqrt(10), rel=0.25)


def test_groups_must_be_told_for_every_row() -> None:
    found = fit(Products.of([[0.0], [1.0]], [0.0, 1.0]))
    rows = (np.array([[0.0], [1.0]]), np.array([0.0, 1.0]), np.ones(2))
    with pytest.raises(ValueError, match="groups"):
        Scores.of(found, rows, np.array([0]))
