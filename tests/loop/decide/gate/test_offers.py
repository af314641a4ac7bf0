"""What could be said instead: the strongest words that would be kept, never more than was claimed."""

from __future__ import annotations

import numpy as np
import pytest

from tests.loop.decide.gate.made import curve, hours, steady
from unisono.loop.decide.gate.nouns import CHANCE, WEEK, Claim, Hours, Offer
from unisono.loop.decide.gate.offers import DAYS, LEAST_COVERED, MOST, offers_of, window
from unisono.loop.decide.gate.outcome import outcome

ALWAYS = hours()
DAY = hours(*range(8, 20))
SEEN = np.full(WEEK, 50.0)


def _offers(
    shares: dict[float, object],
    claim: Claim | None = None,
    rate: np.ndarray | float = 40.0,
) -> tuple[Offer, ...]:
    asked = claim or Claim(60.0, ALWAYS, 0.9)
    kept = curve(shares)  # type: ignore[arg-type]
    found = outcome(steady(rate, times=4.0), kept, kept.rungs, 0, asked.hours)
    return offers_of(found, asked, SEEN, np.random.default_rng(1))


@pytest.mark.parametrize(
    ("days", "begins", "ends", "many"), [((0, 6), 0, 24, 168), ((0, 5), 8, 22, 84), ((5, 5), 9, 10, 1)]
)
def test_a_window_is_so_many_hours(days: tuple[int, int], begins: int, ends: int, many: int) -> None:
    flags = window(days, begins, ends)
    assert flags.shape == (WEEK,)
    assert int(flags.sum()) == many
    assert flags[days[0] * 24 + begins]


def test_nights_that_are_not_kept_are_left_out() -> None:
    (offer,) = _offers({60.0: np.where(DAY, 0.98, 0.2)})
    assert (offer.within, offer.days, offer.begins, offer.ends) == (60, (0, 6), 8, 20)
    assert offer.covers == pytest.approx(0.5)
    assert offer.chance >= CHANCE
    assert offer.kept.value == pytest.approx(0.98, abs=0.01)
    assert offer.kept.n == 50 * 84
    assert not offer.always


def test_a_longer_time_speaks_to_everybody() -> None:
    told = _offers({60.0: 0.7, 900.0: 0.97})
    assert [(each.within, each.always) for each in told] == [(900, True)]
    assert told[0].covers == pytest.approx(1.0)


def test_few_hours_at_once_and_all_hours_later_are_both_offered_the_strongest_first() -> None:
    told = _offers({60.0: np.where(DAY, 0.98, 0.2), 120.0: 0.97})
    assert [each.within for each in told] == [120, 60]  # 2^−0.3 of all is more than half of them
    slow = _offers({60.0: np.where(DAY, 0.98, 0.2), 86_400.0: 0.97})
    assert [each.within for each in slow] == [60, 86_400]


def test_sundays_that_are_not_kept_leave_monday_to_saturday() -> None:
    sunday = np.repeat(np.arange(7) == 6, 24)
    told = _offers({60.0: np.where(sunday, 0.1, 0.97)})
    assert (told[0].days, told[0].begins, told[0].ends) == ((0, 5), 0, 24)
    weekend = np.repeat(np.arange(7) >= 5, 24)
    told = _offers({60.0: np.where(weekend, 0.1, 0.97)})
    assert told[0].days == (0, 4)


def test_nothing_is_offered_outside_the_hours_claimed() -> None:
    claim = Claim(60.0, window((0, 5), 9, 18), 0.9)
    told = _offers({60.0: 0.6, 300.0: 0.97}, claim)
    assert told
    for each in told:
        offered: Hours = window(each.days, each.begins, each.ends)
        assert (claim.hours | ~offered).all()


def test_no_time_shorter_than_the_one_claimed_is_offered() -> None:
    told = _offers({60.0: 0.99, 300.0: 0.99}, Claim(300.0, ALWAYS, 0.9))
    assert [each.within for each in told] == [300]


def test_an_hour_kept_much_less_is_not_hidden_among_the_others() -> None:
    """One hour in which few call would go unseen in the mean; it may not be named."""
    three = hours(3)
    rate = np.where(three, 1.0, 40.0)
    told = _offers({60.0: np.where(three, 0.3, 0.99)}, rate=rate)
    assert told
    assert not any(window(each.days, each.begins, each.ends)[3] for each in told)


def test_words_for_hardly_anybody_are_no_offer() -> None:
    noon = hours(11, 12, 13, 14)
    assert LEAST_COVERED > 4 / 24
    assert _offers({60.0: np.where(noon, 0.99, 0.1)}) == ()
    busy = np.where(noon, 200.0, 40.0)  # where most people call then, it is
    (offer,) = _offers({60.0: np.where(noon, 0.99, 0.1)}, rate=busy)
    assert (offer.begins, offer.ends) == (11, 15)


def test_stretches_are_long_enough_to_be_said() -> None:
    three = hours(12, 13, 14)
    rate = np.where(three, 400.0, 10.0)
    assert _offers({60.0: np.where(three, 0.99, 0.1)}, rate=rate) == ()


def test_where_nothing_holds_nothing_is_offered() -> None:
    assert _offers({60.0: 0.5, 900.0: 0.6, 86_400.0: 0.7}) == ()


def test_at_most_three_are_told_and_none_is_weaker_in_all() -> None:
    ladder = {
        60.0: hours(*range(8, 14)),
        300.0: hours(*range(8, 16)),
        900.0: hours(*range(8, 18)),
        3_600.0: hours(*range(8, 20)),
        86_400.0: hours(*range(6, 22)),
    }
    told = _offers({within: np.where(flags, 0.98, 0.1) for within, flags in ladder.items()})
    assert len(told) == MOST
    assert len({each.within for each in told}) == MOST
    for place, weaker in enumerate(told):
        assert not any(each.within <= weaker.within and each.covers >= weaker.covers for each in told[:place])


def test_the_kinds_of_week_that_are_tried_begin_on_monday() -> None:
    assert all(first == 0 for first, _ in DAYS)
    assert [last for _, last in DAYS] == [6, 5, 4]
