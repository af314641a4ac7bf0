"""Survival by hand, against plain Python, and its bounds against truth drawn again and again."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.stats.survival import RiskTable, kaplan_meier, median_stay, restricted_mean

# Freireich et al. (1963): weeks in remission under 6-MP, a + where still in remission; as in every textbook.
REMISSION = [6, 6, 6, 7, 10, 13, 16, 22, 23]
STILL = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
TREATED = RiskTable.of([*REMISSION, *STILL], [True] * len(REMISSION) + [False] * len(STILL))
PLACEBO = RiskTable.of([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], [True] * 21)


@pytest.mark.parametrize(
    ("week", "share"),
    [(5, 1.0), (6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448)],
)
def test_the_textbook_curve(week: int, share: float) -> None:
    assert kaplan_meier(TREATED).at(week).value == pytest.approx(share, abs=5e-4)


def test_the_textbook_error() -> None:
    found = kaplan_meier(TREATED)
    for week, error in ((6, 0.0764), (10, 0.0963), (16, 0.1141), (23, 0.1346)):
        share = found.share[week - 1]
        assert share * math.sqrt(found.spread[week - 1]) == pytest.approx(error, abs=5e-5)


def test_bounds_on_the_log_log_scale() -> None:
    low, high = (getattr(kaplan_meier(TREATED).at(10), side) for side in ("low", "high"))
    assert (low, high) == (pytest.approx(0.503, abs=5e-4), pytest.approx(0.889, abs=5e-4))


def test_the_textbook_medians() -> None:
    treated, placebo = median_stay(kaplan_meier(TREATED)), median_stay(kaplan_meier(PLACEBO))
    assert (treated.value, placebo.value) == (23, 8)
    assert (treated.low, treated.high) == (13, None)
    assert (placebo.low, placebo.high) == (4, 11)


def test_the_mean_of_the_first_periods_is_the_area_under_the_curve() -> None:
    found = restricted_mean(PLACEBO, 10)
    stays = [1, 1, 2, 2, 3, 4, 4, 5, 5, *[8] * 4, *[10] * 8]
    assert found.value == pytest.approx(float(np.mean(stays)))
    assert found.low is not None
    assert found.high is not None
    error = float(np.std(stays)) / math.sqrt(len(stays))
    assert found.high - found.low == pytest.approx(2 * 1.959964 * error, rel=1e-6)


def test_the_first_period_is_sure_to_be_begun() -> None:
    assert restricted_mean(PLACEBO, 1).value == 1


def test_who_comes_late_is_at_risk_from_then_on() -> None:
    table = RiskTable.of([3, 5, 5], [True, False, True], entered=[0, 2, 4])
    assert table.count.tolist() == [1, 1, 2, 1, 2]
    assert table.left.tolist() == [0, 0, 1, 0, 1]
    assert kaplan_meier(table).share.tolist() == [1, 1, 0.5, 0.5, 0.25]


def test_the_curve_ends_where_nobody_was_at_risk() -> None:
    table = RiskTable.of([2, 5], [True, False], entered=[0, 3])
    assert table.reached == 2
    assert kaplan_meier(table).share.tolist() == [1, 0]
    late = RiskTable.of([5], [True], entered=[3])
    assert late.reached == 0
    assert kaplan_meier(late).at(5).value is None
    assert median_stay(kaplan_meier(late)).value is None
    assert restricted_mean(late, 3).value is None


def test_the_support_is_the_fewest_on_the_way() -> None:
    table = RiskTable.of([4, 4, 4], [False] * 3, entered=[0, 2, 2])
    assert table.count.tolist() == [1, 1, 3, 3]
    assert table.support.tolist() == [1, 1, 1, 1]


def test_rows_not_seen_for_one_period_say_nothing() -> None:
    table = RiskTable.of([0, 2, 3], [False, True, False], entered=[0, 2, 1])
    assert table.count.tolist() == [0, 1, 1]


def test_nobody_at_all() -> None:
    nobody = RiskTable.of([], [])
    assert (nobody.periods, nobody.reached) == (0, 0)
    assert kaplan_meier(nobody).at(1).value is None
    assert kaplan_meier(nobody).at(0).value == 1
    assert (nobody + TREATED).count.tolist() == TREATED.count.tolist()


def test_until_somebody_leaves_the_lower_bound_is_that_of_a_share() -> None:
    found = kaplan_meier(RiskTable.of([3] * 30, [False] * 30)).at(2)
    assert (found.value, found.high) == (1, 1)
    assert found.low == pytest.approx(30 / (30 + 1.959964**2), rel=1e-6)


def test_once_all_have_left_nothing_is_claimed_beyond_what_was_known() -> None:
    found = kaplan_meier(RiskTable.of([1] * 10 + [2] * 10, [True] * 20))
    assert (found.at(2).value, found.at(2).low) == (0, 0)
    assert found.at(2).high == found.at(1).high
    at_once = kaplan_meier(RiskTable.of([1] * 10, [True] * 10)).at(1)
    assert (at_once.low, at_once.value, at_once.high) == (0, 0, 1)


@pytest.mark.parametrize(
    ("last", "more"),
    [([1.5], {}), ([-1], {}), ([math.nan], {}), ([2], {"entered": 0.5}), ([2], {"weight": -1.0})],
)
def test_what_is_no_table_is_refused(last: list[float], more: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"whole|finite"):
        RiskTable.of(last, True, **more)
    with pytest.raises(ValueError, match="least one"):
        restricted_mean(TREATED, 0)
    with pytest.raises(ValueError, match="level"):
        kaplan_meier(TREATED, level=1.0)


def test_equal_weights_change_nothing_and_unequal_ones_widen() -> None:
    rng = np.random.default_rng(3)
    stay, seen = rng.geometric(0.1, 200), rng.integers(1, 24, 200)
    last, ended = np.minimum(stay, seen), stay <= seen
    plain = kaplan_meier(RiskTable.of(last, ended))
    sevenfold = kaplan_meier(RiskTable.of(last, ended, weight=np.full(200, 7.0), weight2=np.full(200, 49.0)))
    assert sevenfold.low == pytest.approx(plain.low)
    assert sevenfold.share == pytest.approx(plain.share)
    weights = rng.choice([1.0, 9.0], 200)
    uneven = kaplan_meier(RiskTable.of(last, ended, weight=weights, weight2=weights**2))
    assert uneven.method == "kaplan_meier+linearised"
    assert (uneven.high - uneven.low)[5:15].mean() > 1.2 * (plain.high - plain.low)[5:15].mean()


rows = st.lists(
    st.tuples(st.integers(0, 4), st.integers(0, 12), st.booleans(), st.floats(0.1, 9)),
    min_size=1,
    max_size=40,
)


@given(rows)
def test_the_same_as_plain_python(drawn: list[tuple[int, int, bool, float]]) -> None:
    entered, last, ended, weight = (np.array(each) for each in zip(*drawn, strict=True))
    found = kaplan_meier(RiskTable.of(last, ended, entered=entered, weight=weight, weight2=weight**2))
    share = 1.0
    for period in range(1, found.share.size + 1):
        risk = sum(w for e, t, _, w in drawn if e < period <= t)
        left = sum(w for e, t, gone, w in drawn if e < period == t and gone)
        share *= 1 - left / risk
        assert found.share[period - 1] == pytest.approx(share, abs=1e-9)


@given(rows, st.randoms())
def test_order_and_parts_make_no_difference_and_bounds_hold_the_value(
    drawn: list[tuple[int, int, bool, float]], random: object
) -> None:
    def made(told: list[tuple[int, int, bool, float]]) -> RiskTable:
        entered, last, ended, _ = (list(each) for each in zip(*told, strict=True)) if told else ([],) * 4
        return RiskTable.of(last, ended, entered=entered)

    whole, half = made(drawn), len(drawn) // 2
    shuffled = list(drawn)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    parts = made(shuffled[:half]) + made(shuffled[half:])
    assert whole.count.tolist() == parts.count.tolist()
    assert whole.events.tolist() == parts.events.tolist()
    found = kaplan_meier(whole)
    assert (found.low <= found.share + 1e-12).all()
    assert (found.share <= found.high + 1e-12).all()
    assert (np.diff(found.share) <= 1e-12).all()


def covered(random: np.random.Generator, size: int, *, chance: float, late: bool) -> float:
    """How often the bounds at 12 months hold the truth, of 2,000 companies with staggered starts."""
    held = []
    for _ in range(2_000):
        stay, seen = random.geometric(chance, size), random.integers(12, 25, size)
        entered = random.integers(0, 7, size) if late else np.zeros(size, int)
        table = RiskTable.of(np.minimum(stay, seen), stay <= seen, entered=entered)
        found = kaplan_meier(table).at(12)
        if found.low is not None and found.high is not None:
            held.append(found.low <= (1 - chance) ** 12 <= found.high)
    assert len(held) > 1_990
    return float(np.mean(held))


@pytest.mark.parametrize("size", [30, 100])
@pytest.mark.parametrize("chance", [0.03, 0.08])
def test_bounds_hold_the_truth_as_often_as_they_say(size: int, chance: float) -> None:
    assert 0.93 <= covered(np.random.default_rng([size, 5]), size, chance=chance, late=False) <= 0.97


def test_bounds_hold_with_late_entries_too() -> None:
    assert 0.93 <= covered(np.random.default_rng(8), 100, chance=0.05, late=True) <= 0.97


def test_weighted_bounds_hold_too() -> None:
    random, held = np.random.default_rng(12), []
    for _ in range(1_500):
        weight = random.choice([1.0, 4.0], 150)
        stay, seen = random.geometric(0.05, 150), random.integers(10, 25, 150)
        table = RiskTable.of(np.minimum(stay, seen), stay <= seen, weight=weight, weight2=weight**2)
        found = kaplan_meier(table)
        held.append(found.low[9] <= 0.95**10 <= found.high[9])
    assert 0.93 <= np.mean(held) <= 0.97
