"""A change taken apart: the parts sum to it exactly, and their bounds hold as often as they say."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stats.drawn import NPS, moments
from unisono.stats.mix import METHOD, NOTHING, Decomposed, decompose
from unisono.stats.moments import Moments

GROUPS = st.lists(
    st.tuples(st.one_of(st.just(Moments()), moments(NPS)), st.one_of(st.just(Moments()), moments(NPS))),
    min_size=1,
    max_size=7,
)


def whole(groups: list[Moments]) -> float | None:
    return sum(groups, Moments()).mean


@given(GROUPS, st.sampled_from([1.0, 100.0]))
def test_the_parts_sum_to_the_change_exactly(groups: list[tuple[Moments, Moments]], scale: float) -> None:
    before, after = ([pair[side] for pair in groups] for side in (0, 1))
    found = decompose(before, after, scale=scale)
    first, last = whole(before), whole(after)
    if first is None or last is None:
        assert found == NOTHING
        return
    close = {"rel_tol": 1e-9, "abs_tol": 1e-9 * scale}
    assert found.change.value is not None
    assert math.isclose(found.change.value, scale * (last - first), **close)
    assert math.isclose(found.rate.value + found.mix.value, found.change.value, **close)  # type: ignore[operator]
    for name, whole_of in (("rate", found.rate), ("mix", found.mix), ("total", found.change)):
        summed = sum(getattr(part, name).value for part in found.parts)
        assert math.isclose(summed, whole_of.value, **close), name  # type: ignore[arg-type]
    for part in found.parts:
        assert math.isclose(part.rate.value + part.mix.value, part.total.value, **close)  # type: ignore[operator]


@given(GROUPS)
def test_bounds_lie_around_each_value_and_are_finite(groups: list[tuple[Moments, Moments]]) -> None:
    found = decompose([pair[0] for pair in groups], [pair[1] for pair in groups])
    for each in (found.change, found.rate, found.mix, *(part.total for part in found.parts)):
        if each.value is not None:
            assert each.low is not None
            assert each.high is not None
            assert each.low <= each.value <= each.high
            assert all(math.isfinite(bound) for bound in (each.low, each.high))
        assert each.method == METHOD


@given(GROUPS)
def test_turned_around_in_time_it_says_the_opposite(groups: list[tuple[Moments, Moments]]) -> None:
    before, after = ([pair[side] for pair in groups] for side in (0, 1))
    there, back = decompose(before, after), decompose(after, before)
    if there.change.value is None:
        assert back.change.value is None
        return
    for one, other in ((there.rate, back.rate), (there.mix, back.mix)):
        assert one.value == pytest.approx(-other.value, abs=1e-12)  # type: ignore[operator]
        assert one.low == pytest.approx(-other.high, abs=1e-9)  # type: ignore[operator]


def counted(mean: float, n: int) -> Moments:
    """n answers of 0 and 1 with this mean."""
    kept = round(mean * n)
    return Moments(n, n, n, kept, kept, kept, kept)


def test_same_groups_that_each_rose_are_all_rate() -> None:
    found = decompose([counted(0.5, 100), counted(0.2, 300)], [counted(0.6, 100), counted(0.3, 300)])
    assert found.rate.value == pytest.approx(0.1)
    assert found.mix.value == pytest.approx(0.0)
    assert [part.rate.value for part in found.parts] == pytest.approx([0.025, 0.075])


def test_groups_that_stayed_but_changed_their_share_are_all_mix() -> None:
    """Simpson: nobody got worse, and still the whole fell, because the discontent became more."""
    found = decompose([counted(0.8, 800), counted(0.4, 200)], [counted(0.8, 200), counted(0.4, 800)])
    assert found.change.value == pytest.approx(-0.24)
    assert found.rate.value == pytest.approx(0.0)
    assert found.mix.value == pytest.approx(-0.24)
    assert all(part.mix.value is not None and part.mix.value < 0 for part in found.parts)


def test_a_whole_that_stood_still_may_hide_two_that_moved() -> None:
    found = decompose([counted(0.5, 500), counted(0.5, 500)], [counted(0.7, 500), counted(0.3, 500)])
    assert found.change.value == pytest.approx(0.0)
    up, down = found.parts
    assert up.total.low is not None
    assert up.total.low > 0
    assert down.total.high is not None
    assert down.total.high < 0


def test_a_group_that_is_new_or_gone_is_wholly_mix() -> None:
    found = decompose([counted(0.5, 100), Moments()], [counted(0.5, 100), counted(0.9, 100)])
    assert [part.rate.value for part in found.parts] == [0.0, 0.0]
    assert found.mix.value == pytest.approx(0.2)
    gone = decompose([counted(0.5, 100), counted(0.9, 100)], [counted(0.5, 100), Moments()])
    assert gone.mix.value == pytest.approx(-0.2)
    assert gone.parts[1].rate.value == 0.0


def test_nobody_on_a_side_says_nothing_and_never_zero() -> None:
    for before, after in (([Moments()], [counted(0.5, 10)]), ([], []), ([counted(1, 9)], [Moments()])):
        found = decompose(before, after)
        assert found.change.value is None
        assert found.parts == ()


def test_a_single_row_is_no_certainty() -> None:
    """One answer shows no spread of its own; it has that of the whole."""
    found = decompose([counted(0.5, 100), counted(1.0, 1)], [counted(0.5, 100), counted(1.0, 1)])
    rate = found.parts[1].rate
    assert rate.value == 0.0
    assert rate.high is not None
    assert rate.high > 0.005


def test_it_refuses_sides_of_different_groups() -> None:
    with pytest.raises(ValueError, match="1 groups before but 2 after"):
        decompose([Moments()], [Moments(), Moments()])
    with pytest.raises(ValueError, match="level"):
        decompose([counted(0.5, 9)], [counted(0.5, 9)], level=1.0)


def test_points_are_a_hundred_times_the_means() -> None:
    before, after = [Moments.of([1, -1, 0] * 20)], [Moments.of([1, 1, 0] * 20)]
    plain, points = decompose(before, after), decompose(before, after, scale=100)
    assert points.change.value == pytest.approx(100 * plain.change.value)  # type: ignore[operator]
    assert points.rate.high == pytest.approx(100 * plain.rate.high)  # type: ignore[operator]


def drawn_company(rng: np.random.Generator, shares: np.ndarray, means: np.ndarray, n: int) -> list[Moments]:
    sizes = rng.multinomial(n, shares)
    kept = rng.binomial(sizes, means)
    return [
        Moments(int(size), *(float(each) for each in (size, size, yes, yes, yes, yes)))
        for size, yes in zip(sizes, kept, strict=True)
    ]


TRUE_SHARES = np.array([[0.5, 0.3, 0.2], [0.35, 0.3, 0.35]])
TRUE_MEANS = np.array([[0.8, 0.6, 0.3], [0.75, 0.65, 0.3]])


def truth() -> dict[str, float]:
    (w0, w1), (r0, r1) = TRUE_SHARES, TRUE_MEANS
    centre = (w0 @ r0 + w1 @ r1) / 2
    rate, mix = (w0 + w1) / 2 * (r1 - r0), (w1 - w0) * ((r0 + r1) / 2 - centre)
    return {"rate": rate.sum(), "mix": mix.sum(), "first": rate[0] + mix[0], "first_rate": rate[0]}


def pieces(found: Decomposed) -> dict[str, object]:
    first = found.parts[0]
    return {"rate": found.rate, "mix": found.mix, "first": first.total, "first_rate": first.rate}


@pytest.mark.parametrize("n", [200, 1_000])
def test_bounds_hold_the_truth_as_often_as_they_say(n: int) -> None:
    """2,000 draws of two periods: each part's 95 % interval holds the truth 93 to 97 times in 100."""
    rng, held = np.random.default_rng(7), dict.fromkeys(truth(), 0)
    for _ in range(2_000):
        sides = [drawn_company(rng, TRUE_SHARES[side], TRUE_MEANS[side], n) for side in (0, 1)]
        for name, interval in pieces(decompose(*sides)).items():
            held[name] += interval.low <= truth()[name] <= interval.high  # type: ignore[attr-defined]
    for name, times in held.items():
        assert 0.93 <= times / 2_000 <= 0.97, (name, times / 2_000)
