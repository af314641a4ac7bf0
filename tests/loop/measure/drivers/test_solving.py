"""Everything a fit says, put together: lifts, contexts, shares, who looks alike."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.measure.drivers import Driver, Plan, Solved, solved
from unisono.loop.measure.drivers.candidates import Candidate
from unisono.loop.measure.drivers.solving import fitted
from unisono.stats.drivers import Products, Scores

RANDOM = np.random.default_rng(3)
N = 2_000


def driver(slug: str, levels: int, *, ordered: bool = True) -> Driver:
    values = tuple((str(level),) for level in range(levels))
    return Driver(Candidate(slug, "", levels if ordered else 0), values, (N // levels,) * levels)


def told(drivers: tuple[Driver, ...], levels: list[np.ndarray], y: np.ndarray) -> Solved:
    plan = Plan(drivers, (), N)
    z = np.concatenate([np.eye(len(d.levels))[each] for d, each in zip(drivers, levels, strict=True)], axis=1)
    found = fitted(plan, Products.of(z, y))
    return solved(plan, found, Scores.of(found, (z, y, np.ones(N)), RANDOM.integers(0, 256, N)))


def test_drivers_and_contexts_stand_apart_and_shares_add_up() -> None:
    kept, topic = RANDOM.integers(0, 2, N), RANDOM.integers(0, 3, N)
    y = kept + 0.5 * (topic == 1) + RANDOM.normal(size=N)
    found = told((driver("kept", 2), driver("topic", 3, ordered=False)), [kept, topic], y)
    assert [one.name for one in found.lifted] == ["kept"]
    assert [(one.name, one.level) for one in found.beside] == [("topic", 0), ("topic", 1), ("topic", 2)]
    assert sum(found.share.values()) == pytest.approx(found.explained)
    assert found.how == "lmg"
    assert found.mean == pytest.approx(y.mean())
    assert found.n == N
    assert not found.alike
    assert not found.inflated


def test_what_nearly_always_agrees_is_named_as_alike_and_inflated() -> None:
    one = RANDOM.integers(0, 2, N)
    other = np.where(RANDOM.random(N) < 0.02, 1 - one, one)
    found = told((driver("one", 2), driver("other", 2)), [one, other], one + RANDOM.normal(size=N))
    assert found.alike[0][:2] == ("one", "other")
    assert found.alike[0][2] > 0.9
    assert found.inflated == ("one", "other")
    width = found.lifted[0].lift.high - found.lifted[0].lift.low  # type: ignore[operator]
    alone = told((driver("one", 2),), [one], one + RANDOM.normal(size=N)).lifted[0].lift
    assert width > 2 * (alone.high - alone.low)  # type: ignore[operator]


def test_what_always_agrees_has_no_lift_at_all() -> None:
    one = RANDOM.integers(0, 2, N)
    found = told((driver("one", 2), driver("other", 2)), [one, one], one + RANDOM.normal(size=N))
    assert [each.why for each in found.lifted] == ["aliased", "aliased"]
    assert all(each.lift.value is None and each.adjusted is None for each in found.lifted)
    assert set(found.inflated) == {"one", "other"}
