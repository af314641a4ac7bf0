"""Cents are rounded by the plan's own rule, and what is shared out always makes the whole again."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.decide.pay.money import ROUNDINGS, Rounding, apportioned, divided, part_of

RULES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "down": ROUND_DOWN}
CENTS = st.integers(-(10**12), 10**12)


@given(CENTS, st.integers(1, 10**6), st.sampled_from(ROUNDINGS))
def test_rounding_is_that_of_decimal_arithmetic(cents: int, rate: int, rule: Rounding) -> None:
    exact = Decimal(cents) * rate / 10**6
    assert part_of(cents, Fraction(rate, 10**6), rule) == int(exact.quantize(Decimal(1), RULES[rule]))


@pytest.mark.parametrize(
    ("numerator", "up", "even", "down"),
    [(1, 1, 0, 0), (3, 2, 2, 1), (5, 3, 2, 2), (-1, -1, 0, 0), (-3, -2, -2, -1), (4, 2, 2, 2), (0, 0, 0, 0)],
)
def test_halves_go_where_the_rule_says(numerator: int, up: int, even: int, down: int) -> None:
    assert [divided(numerator, 2, rule) for rule in ROUNDINGS] == [up, even, down]


@given(
    st.integers(0, 10**10),
    st.lists(st.integers(0, 10**9), min_size=1, max_size=40).filter(any),
    st.sampled_from(ROUNDINGS),
)
def test_parts_make_the_whole_and_none_is_off_by_a_cent(
    total: int, weights: list[int], rule: Rounding
) -> None:
    parts = apportioned(total, weights, rule)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert part >= 0
        assert abs(part - Fraction(total * weight, sum(weights))) < 1 + (rule == "down")


def test_nothing_is_shared_among_nothing() -> None:
    assert apportioned(500, [0, 0], "half_up") == (0, 0)
    assert apportioned(500, [], "half_up") == ()
    assert apportioned(0, [3, 4], "half_up") == (0, 0)


def test_a_large_sum_loses_no_cent_to_floating_point() -> None:
    assert part_of(9_007_199_254_740_993, Fraction(1), "half_up") == 9_007_199_254_740_993
    assert part_of(1_000_000_000_050, Fraction("0.01"), "half_up") == 10_000_000_001
