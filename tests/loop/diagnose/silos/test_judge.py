"""Which conflicts are shown: Holm over what was tested, at each detector's share of the five in a hundred."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.diagnose.silos.judge import held, held_in_turn
from unisono.loop.diagnose.silos.nouns import FAMILY, SLUGS


def test_the_family_shares_five_in_a_hundred() -> None:
    assert pytest.approx(0.05) == FAMILY * len(SLUGS)


def test_what_was_not_tested_counts_for_nothing() -> None:
    assert held([0.004, None, None]) == [0.004, None, None]
    assert held([None, 0.004, 0.004]) == [None, 0.008, 0.008]
    assert held([]) == []
    assert held([None]) == [None]


def test_more_looks_ask_for_more() -> None:
    assert held([0.004]) == [0.004]
    assert held([0.004, *[0.9] * 9]) == [None] * 10


@pytest.mark.parametrize(("p", "shown"), [(0.0099, True), (0.01, False), (0.02, False)])
def test_the_bound_itself_is_not_enough(p: float, shown: bool) -> None:
    assert (held([p])[0] is not None) == shown


def test_each_keeps_its_place() -> None:
    told = held([0.5, 0.0001, None, 0.001])
    assert [p is not None for p in told] == [False, True, False, True]
    assert told[1] == pytest.approx(0.0003)
    assert told[3] == pytest.approx(0.002)


def test_where_nothing_is_there_anything_is_shown_at_most_one_in_a_hundred_times() -> None:
    random = np.random.default_rng(7)
    shown = sum(any(p is not None for p in held(random.random(12).tolist())) for _ in range(2_000))
    # 0.01 and 1.96 standard errors of a share of two thousand
    assert shown / 2_000 <= 0.01 + 1.96 * np.sqrt(0.01 * 0.99 / 2_000)
    assert shown > 0, "silent always would be no test"


def test_what_failed_the_first_look_does_not_weigh_on_the_second() -> None:
    first = [1e-9, *[0.5] * 9]
    assert held_in_turn(first, [0.004, *[0.9] * 9]) == [0.004, *[None] * 9]
    assert held([0.004, *[0.9] * 9]) == [None] * 10, "all at once it wouldn't be sure"


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        (0.00049, 0.0044, True),  # two are looked at: Holm asks the smaller for half of each share
        (0.00051, 0.0044, False),
        (0.00049, 0.0091, False),
        (0.5, 1e-9, False),
        (1e-9, 0.5, False),
        (None, 1e-9, False),
        (1e-9, None, False),
    ],
)
def test_both_looks_must_be_sure_each_at_its_share(
    first: float | None, then: float | None, shown: bool
) -> None:
    told = held_in_turn([0.9, first], [1e-9, then])
    assert [p is not None for p in told] == [False, shown]


def test_several_that_passed_share_the_second_look() -> None:
    assert held_in_turn([1e-9] * 3, [0.001, 0.005, 0.9]) == [0.003, None, None]
    assert held_in_turn([], []) == []


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_campaigns_that_only_break_promises_are_shown_at_most_one_in_a_hundred_times(share: float) -> None:
    """Twelve campaigns, nobody leaves more; some of them break promises for sure."""
    random = np.random.default_rng(8)
    shown = 0
    for _ in range(2_000):
        broken = np.where(random.random(12) < share, 1e-12, random.random(12))
        shown += any(p is not None for p in held_in_turn(broken.tolist(), random.random(12).tolist()))
    assert shown / 2_000 <= 0.01 + 1.96 * np.sqrt(0.01 * 0.99 / 2_000)
