"""Money is counted in whole cents and rounded where the plan says so, so that two people who add up agree."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, get_args

Rounding = Literal["half_up", "half_even", "down"]
ROUNDINGS: tuple[Rounding, ...] = get_args(Rounding)


def divided(numerator: int, denominator: int, rule: Rounding) -> int:
    """What is the whole number nearest to a fraction, by the rule the plan declares?

    Parameters
    ----------
    numerator, denominator : whole; the denominator above 0.
    rule : `half_up` (halves away from 0), `half_even` (to the even neighbour), `down` (towards 0).

    >>> [divided(5, 2, rule) for rule in ROUNDINGS], divided(-5, 2, "half_up")
    ([3, 2, 2], -3)
    """
    sign = -1 if numerator < 0 else 1
    whole, rest = divmod(abs(numerator), denominator)
    if rule == "half_up":
        whole += 2 * rest >= denominator
    elif rule == "half_even":
        whole += 2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1)
    return sign * whole


def part_of(cents: int, rate: Fraction, rule: Rounding) -> int:
    """What is a share of an amount, in whole cents?

    >>> part_of(10_050, Fraction("0.05"), "half_up")
    503
    """
    return divided(cents * rate.numerator, rate.denominator, rule)


def apportioned(total: int, weights: Sequence[int], rule: Rounding) -> tuple[int, ...]:
    """How is a sum of cents divided by weight, so that the parts make the sum again?

    Part i = round(total × W_i / W) − round(total × W_(i−1) / W), W_i the weights up to i: what rounding
    takes from one it gives to the next, in the order given.

    Parameters
    ----------
    total : cents.
    weights : whole, none below 0; where all are 0, each gets nothing.

    >>> apportioned(100, [1, 1, 1], "half_up")
    (33, 34, 33)
    """
    whole = sum(weights)
    if not whole:
        return (0,) * len(weights)
    parts, reached, given = [], 0, 0
    for weight in weights:
        reached += weight
        upto = divided(total * reached, whole, rule)
        parts.append(upto - given)
        given = upto
    return tuple(parts)
