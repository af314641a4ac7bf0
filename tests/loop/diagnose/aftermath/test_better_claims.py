"""Which stronger claim is proposed, from counts made by hand: the line it must hold, and by how much."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Row
from unisono.loop.diagnose.aftermath.better import DAYS_EARLY, MUCH, TIMES, Stronger, stronger
from unisono.loop.measure.ledger import Promise

ANSWER = Promise("p1", "in 15 minutes", "first_answer", target=15.0, unit="minutes")
ORDER = Promise("delivery", "", "delivery")
MINUTE, HOUR, DAY = 60, 3_600, 86_400


def counted(kept: dict[int, int], *, missed: int = 0, weight: float = 1.0) -> list[Row]:
    """Rows of the kernel: how many keep the claim at each place as their strongest, and how many none."""
    steps = {**kept, **({-1: missed} if missed else {})}
    return [{"step": step, "n": n, "w": n * weight, "w2": n * weight**2} for step, n in sorted(steps.items())]


def within(seconds: int) -> int:
    return TIMES.index(seconds)


def proposed(
    rows: list[Row], seconds: float | None = 15 * MINUTE, standard: float | None = None
) -> Stronger | None:
    promise = Promise("p1", "x", "first_answer", share=standard) if standard else ANSWER
    return stronger(ORDER if seconds is None else promise, seconds, rows)


@pytest.mark.parametrize(("n", "holds"), [(72, False), (73, True)])
def test_all_of_the_interval_must_reach_the_standard(n: int, holds: bool) -> None:
    """Of n all kept, Wilson's lower bound is n / (n + 1.96²): 0.9494 of 72, 0.9500 of 73; asked are 0.95."""
    found = proposed(counted({0: n}))
    assert (found is not None) is holds


@pytest.mark.parametrize(("n", "holds"), [(29, False), (30, True)])
def test_thirty_tests_are_the_fewest(n: int, holds: bool) -> None:
    """A promise to be kept half of the time: the interval of few would do, few don't."""
    assert (proposed(counted({0: n}), standard=0.5) is not None) is holds


@pytest.mark.parametrize(
    ("seconds", "fits"),
    [
        (80 * MINUTE, HOUR),  # an hour is three quarters of it: as much as may be taken
        (79 * MINUTE, None),
        (4 * HOUR, HOUR),
        (DAY, HOUR),
    ],
)
def test_a_claim_takes_three_quarters_of_the_time_at_most(seconds: int, fits: int | None) -> None:
    assert MUCH == 0.75
    found = proposed(counted({within(HOUR): 400}), seconds)
    assert (found.seconds if found else None) == fits


def test_the_shortest_time_that_holds_is_said() -> None:
    """300 answered within a minute, 100 more within three, 3 later: a minute holds 74 %, three 99 %."""
    found = proposed(counted({within(MINUTE): 300, within(3 * MINUTE): 100}, missed=3))
    assert (found.seconds, found.days) == (3 * MINUTE, 0)
    assert found.kept.value == pytest.approx(400 / 403)
    assert found.kept.n == 403


def test_who_keeps_a_stronger_claim_keeps_the_weaker_ones_too() -> None:
    found = proposed(counted({within(MINUTE): 390, within(2 * MINUTE): 10}))
    assert found.seconds == MINUTE
    assert found.kept.value == pytest.approx(390 / 400)


@pytest.mark.parametrize(
    ("early", "days"),
    [({2: 400}, 3), ({0: 400}, 1), ({29: 400}, 30), ({0: 5, 4: 400}, 5), ({0: 60, 4: 400}, 1), ({}, None)],
    ids=["three days", "one day", "thirty days", "nearly all five days", "too many only one day", "nobody"],
)
def test_of_a_delivery_the_most_days_early_that_hold_are_said(
    early: dict[int, int], days: int | None
) -> None:
    """Place 2 means three days early: whoever comes five days early comes one day early too."""
    assert DAYS_EARLY[2] == 3
    found = proposed(counted(early), None)
    assert (found.days if found else None) == days
    assert found is None or found.seconds == 0


def test_deliveries_on_their_day_give_nothing_to_say() -> None:
    assert proposed(counted({}, missed=400), None) is None
    assert proposed(counted({0: 370}, missed=30), None) is None  # 92.5 of a hundred, of 95 asked


def test_weights_count_and_make_less_sure() -> None:
    """The same shares from rows of unequal weight: worth fewer, so that 80 of them prove too little."""
    plain = counted({0: 80})
    uneven = [{**plain[0], "w": 200.0, "w2": 40 * 1.0 + 40 * 16.0}]  # half count 1, half count 4
    assert proposed(plain) is not None
    assert proposed(uneven) is None  # (200)² / 680 = 59 plain ones, of 73 needed
    assert proposed(counted({0: 80}, weight=7.0)).kept.low == pytest.approx(proposed(plain).kept.low)


def test_the_order_of_rows_changes_nothing() -> None:
    rows = counted({within(MINUTE): 300, within(3 * MINUTE): 100}, missed=3)
    assert proposed(rows) == proposed(rows[::-1])


def test_times_grow_and_are_said_once() -> None:
    assert list(TIMES) == sorted(set(TIMES))
    assert (TIMES[0], TIMES[-1]) == (MINUTE, 15 * DAY)
    assert list(DAYS_EARLY) == [*range(1, 31)]
