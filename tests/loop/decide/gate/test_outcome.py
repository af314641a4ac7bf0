"""The share kept, draw by draw: sums by hour, what days and luck add, hours that may not be named."""

from __future__ import annotations

import numpy as np
import pytest

from tests.loop.decide.gate.made import DRAWS, curve, hours, steady
from unisono.loop.decide.gate.answering import Curve
from unisono.loop.decide.gate.nouns import WEEK
from unisono.loop.decide.gate.outcome import (
    Outcome,
    amount_of,
    chance_of,
    counted,
    kept_of,
    outcome,
    unkept_hours,
)

ALL = hours()


def _found(
    shares: Curve, rate: float = 10.0, wanted: np.ndarray = ALL, uneven: float = 0.0, times: float = 4.0
) -> Outcome:
    return outcome(steady(rate, times=times, uneven=uneven), shares, shares.rungs, 0, wanted)


def test_the_share_kept_is_that_of_the_curve() -> None:
    found = _found(curve({60.0: 0.7, 900.0: 0.9}))
    assert found.contacts.sum(axis=1) == pytest.approx(np.full(DRAWS, 10 * 4 * WEEK))
    assert found.rates(0)[0] == pytest.approx(np.full(DRAWS, 0.7))
    assert found.rates(1)[0] == pytest.approx(np.full(DRAWS, 0.9))


def test_only_the_hours_asked_for_are_counted() -> None:
    found = _found(curve({60.0: np.where(hours(9), 1.0, 0.2)}), wanted=hours(9, 10))
    assert (found.contacts[:, ~hours(9, 10)] == 0).all()
    assert found.rates(0)[0] == pytest.approx(np.full(DRAWS, 0.6))
    assert found.rates(0, hours(9))[0] == pytest.approx(np.full(DRAWS, 1.0))


def test_the_spread_is_that_of_so_many_contacts_and_days() -> None:
    share, spread = 0.8, 3.0
    _, by_chance = _found(curve({60.0: share}, spread=spread)).rates(0)
    n = 10 * 4 * WEEK
    assert by_chance == pytest.approx(np.full(DRAWS, (share * (1 - share) * spread / n) ** 0.5))


def test_where_nobody_comes_nothing_breaks() -> None:
    found = _found(curve({60.0: 0.8}), rate=0.0)
    rate, spread = found.rates(0)
    assert (rate == 0).all()
    assert (spread == 0).all()


def test_uneven_days_cost_where_busy_hours_are_kept_less() -> None:
    """On busy days more people come and fewer are kept, so that the share of all is below that of a day."""
    bends = curve({60.0: 0.9}, slope=-2.0, usual=10.0)
    even, uneven = (_found(bends, uneven=each).rates(0)[0].mean() for each in (0.0, 0.4))
    assert even == pytest.approx(0.9)
    assert uneven < 0.88


def test_a_little_unevenness_is_left_out() -> None:
    bends = curve({60.0: 0.9}, slope=-2.0, usual=10.0)
    assert _found(bends, uneven=0.01).rates(0)[0] == pytest.approx(_found(bends).rates(0)[0])


def test_contacts_stay_as_many_however_uneven_the_days() -> None:
    found = _found(curve({60.0: 1.0}), uneven=0.3)
    assert found.kept[0] == pytest.approx(found.contacts)


@pytest.mark.parametrize(("promised", "chance"), [(0.75, 1.0), (0.8, 0.5), (0.85, 0.0)])
def test_the_chance_turns_where_the_share_is_promised(promised: float, chance: float) -> None:
    assert chance_of(_found(curve({60.0: 0.8})), 0, promised) == pytest.approx(chance, abs=0.01)


def test_an_hour_kept_less_than_half_as_often_may_not_be_named() -> None:
    found = _found(curve({60.0: np.where(hours(3), 0.4, 0.95)}))
    assert np.flatnonzero(unkept_hours(found, 0, 0.9)).tolist() == [3]
    assert not unkept_hours(found, 0, 0.75).any()  # 40 % is more than half of 75 %
    assert np.flatnonzero(unkept_hours(found, 0, 0.75, least=0.75)).tolist() == [3]


def test_hours_are_looked_at_on_the_days_that_are_named() -> None:
    saturday = np.zeros(WEEK, bool)
    saturday[5 * 24 + 11] = True
    found = _found(curve({60.0: np.where(saturday, 0.0, 0.95)}))
    assert np.flatnonzero(unkept_hours(found, 0, 0.9, days=slice(5, 6))).tolist() == [11]
    assert not unkept_hours(found, 0, 0.9, days=slice(0, 5)).any()
    assert not unkept_hours(found, 0, 0.9).any()  # one hour of seven is not most of them


def test_hours_nobody_calls_in_are_not_unkept() -> None:
    found = _found(curve({60.0: 0.0}), wanted=hours(9))
    assert np.flatnonzero(unkept_hours(found, 0, 0.9)).tolist() == [9]


def test_the_interval_holds_nine_of_ten_campaigns() -> None:
    random = np.random.default_rng(1)
    found = _found(curve({60.0: 0.8}), rate=1.0, times=1.0)
    kept = kept_of(found, 0, ALL, 500, random)
    n = random.poisson(WEEK, 20_000)
    came = random.binomial(n, 0.8) / n
    assert kept.low is not None
    assert kept.high is not None
    assert ((came >= kept.low) & (came <= kept.high)).mean() == pytest.approx(0.9, abs=0.07)
    assert kept.value == pytest.approx(0.8, abs=0.01)
    assert (kept.n, kept.level, kept.unit) == (500, 0.9, "share")


def test_an_amount_has_the_luck_of_counting_too() -> None:
    random = np.random.default_rng(2)
    told = amount_of(np.full(4_000, 100.0), 77, random)
    assert told.value == pytest.approx(100.0)
    assert told.low == pytest.approx(100 - 1.645 * 10, abs=2)
    assert told.high == pytest.approx(100 + 1.645 * 10, abs=2)
    assert told.n == 77
    nothing = amount_of(np.zeros(10), 77, random)
    assert (nothing.low, nothing.value, nothing.high) == (0, 0, 0)


@pytest.mark.parametrize(("rate", "spread"), [(0.8, 0.02), (0.8, 0.08), (0.3, 0.05)])
def test_shares_counted_wander_as_far_as_told(rate: float, spread: float) -> None:
    random = np.random.default_rng(3)
    many = np.full(40_000, 1_000.0)
    told = counted(np.full_like(many, rate), np.full_like(many, spread), many, random)
    assert told.mean() == pytest.approx(rate, abs=0.003)
    assert told.std() == pytest.approx(spread, rel=0.1)


@pytest.mark.parametrize("rate", [0.0, 1.0])
def test_what_never_or_always_holds_is_counted_so(rate: float) -> None:
    many = np.full(100, 50.0)
    assert (counted(np.full(100, rate), np.full(100, 0.3), many, np.random.default_rng(4)) == rate).all()
