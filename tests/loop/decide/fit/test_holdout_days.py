"""On which day fit is put to the test, whom it is asked of, and when its word is taken: by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.fit.hand import Deal, history_of, lost, still_open
from unisono.loop.decide.fit.history import MONTH, NEVER, History
from unisono.loop.decide.fit.holdout import (
    BANDS,
    CYCLE,
    HELD,
    LEAST_JUDGED,
    LEAST_JUDGED_WON,
    LEAST_WINDOW,
    HeldOut,
    _bands,
    _days,
    hold_out,
    judged_between,
)
from unisono.model.estimate import Reason
from unisono.model.words import LANGUAGES, say
from unisono.stats.interval import NOTHING, Interval

YEAR = 12 * MONTH


def days_of(history: History) -> tuple[float, float]:
    found = _days(history)
    assert not isinstance(found, Reason)
    return found


def every_day(first: int = 0, last: int = 600, cycle: int = 10) -> list[Deal]:
    """A deal won on each day, decided so many days after it was opened."""
    return [Deal(float(day), float(day + cycle)) for day in range(first, last)]


def test_the_test_ends_a_year_and_a_sale_before_today() -> None:
    since, until = days_of(history_of(every_day(), last=1_000))
    assert until == pytest.approx(1_000 - 365.25 - 10)
    assert since == pytest.approx(until - HELD * until)  # 15 % of the time since day 0


def test_of_a_short_history_thirty_days_at_least_are_judged() -> None:
    since, until = days_of(history_of(every_day(), last=500))
    assert until == pytest.approx(500 - 365.25 - 10)  # 124.75 days, of which 15 % are 19
    assert until - since == LEAST_WINDOW


def test_slow_sales_leave_less_to_judge() -> None:
    """One in ten took three hundred days; nine in ten ten of them."""
    deals = [
        replace(deal, closed=deal.opened + 300) if n % 8 == 0 else deal for n, deal in enumerate(every_day())
    ]
    _, until = days_of(history_of(deals, last=1_000))
    assert np.quantile([300.0 if n % 8 == 0 else 10.0 for n in range(600)], CYCLE) == 300
    assert until == pytest.approx(1_000 - 365.25 - 300)


def test_deals_decided_before_they_were_opened_take_no_time() -> None:
    """Somebody wrote the opening down late: the year isn't longer for that."""
    _, until = days_of(history_of(every_day(cycle=-40), last=1_000))
    assert until == pytest.approx(1_000 - 365.25)


def test_a_deal_of_which_nobody_knows_when_it_was_won_hides_no_other() -> None:
    deals = every_day()
    whole = days_of(history_of(deals, last=1_000))
    holed = history_of([*deals, Deal(5.0, np.nan), replace(lost(), closed=np.nan)], last=1_000)
    assert days_of(holed) == pytest.approx(whole)


@pytest.mark.parametrize("spare", [-1, 0])
def test_a_history_of_a_year_and_a_window_is_too_short(spare: int) -> None:
    last = int(np.floor(YEAR + 10 + LEAST_WINDOW)) + spare
    found = _days(history_of(every_day(), last=last))
    assert isinstance(found, Reason)
    assert (found.code, found.facts["days"]) == ("fit_unchecked_short", last)


@pytest.mark.parametrize(
    "deals",
    [[], [still_open()] * 300, [Deal(closed=np.nan)] * 3],
    ids=["none", "all open", "nobody knows when"],
)
def test_where_nothing_was_decided_nothing_can_be_judged(deals: list[Deal]) -> None:
    found = hold_out(history_of(deals))
    assert isinstance(found, Reason)
    assert found.code == "fit_few_judged"
    assert (found.facts["deals"], found.facts["minimum"]) == (0, LEAST_JUDGED)


@pytest.mark.parametrize(
    ("deal", "judged"),
    [
        (Deal(100.0, 120.0), False),
        (Deal(101.0, 120.0), True),
        (Deal(200.0, 220.0), True),
        (Deal(201.0, 220.0), False),
        (lost(150.0, 160.0), True),
        (still_open(150.0), False),
        (Deal(150.0, 1_000 - YEAR), True),
        (Deal(150.0, 1_000 - YEAR + 1), False),
        (Deal(150.0, 160.0, first=False), False),
    ],
    ids=[
        "opened on the day itself",
        "the day after",
        "on the last day",
        "after it",
        "lost",
        "open",
        "a year ago to the day",
        "a day short of a year",
        "a customer's second",
    ],
)
def test_who_is_judged(deal: Deal, judged: bool) -> None:
    assert judged_between(history_of([deal]), 100.0, 200.0).tolist() == [judged]


def held_to(won: int, lose: int) -> HeldOut | Reason:
    """A long history, and in the window of its test so many deals won and lost."""
    before = [
        Deal(float(day), day + 10.0, need=day % 2, left=3 if day % 5 == 0 else NEVER) for day in range(700)
    ]
    before += [lost(float(day), day + 10.0, day % 2) for day in range(700)]
    since, until = days_of(history_of(before, last=2_000))
    inside = float(int(until) - 5)
    assert since > 700
    window = [Deal(inside, inside + 10, need=n % 2) for n in range(won)]
    window += [lost(inside, inside + 10, n % 2) for n in range(lose)]
    return hold_out(history_of([*before, *window], last=2_000))


@pytest.mark.parametrize(
    ("won", "lose"),
    [(LEAST_JUDGED_WON, LEAST_JUDGED - LEAST_JUDGED_WON - 1), (LEAST_JUDGED_WON - 1, LEAST_JUDGED)],
    ids=["a deal too few", "one won too few"],
)
def test_of_one_less_than_the_least_nothing_is_judged(won: int, lose: int) -> None:
    found = held_to(won, lose)
    assert isinstance(found, Reason)
    assert found.code == "fit_few_judged"
    assert found.facts == {"deals": won + lose, "won": won, "minimum": LEAST_JUDGED}


def test_of_the_least_something_is() -> None:
    found = held_to(LEAST_JUDGED_WON, LEAST_JUDGED - LEAST_JUDGED_WON)
    assert isinstance(found, HeldOut)
    assert (found.deals, found.won) == (LEAST_JUDGED, LEAST_JUDGED_WON)
    # Half were won, and each of those brought twelve months of 900.
    assert found.came == 0.5 * 12 * 900
    assert sum(band.n for band in found.bands) == LEAST_JUDGED


def test_a_history_too_thin_before_the_day_is_unchecked() -> None:
    deals = [Deal(float(day), day + 10.0, need=day % 2) for day in range(100)]
    since, until = days_of(history_of(deals, last=2_000))
    inside = float(int(until) - 5)
    window = [Deal(inside, inside + 10), lost(inside, inside + 10)] * 60
    found = hold_out(history_of([*deals, *window], last=2_000))
    assert since > 110
    assert isinstance(found, Reason)
    assert found.code == "fit_unchecked_short"
    assert (found.facts["won"], found.facts["lost"]) == (100, 0)  # of which it would have learnt


HELD_OUT = HeldOut(0.0, 1.0, 300, 150, NOTHING, 1.0, 1.0, 0.5, 0.4, None, NOTHING, None, ())


@pytest.mark.parametrize(
    ("low", "high", "honest"),
    [
        (0.9, 1.1, True),
        (0.2, 0.79, False),
        (0.2, 0.80, True),
        (1.20, 3.0, True),
        (1.21, 3.0, False),
        (-5.0, 5.0, True),
        (None, None, False),
    ],
)
def test_its_word_is_taken_where_the_interval_reaches_a_slope_near_one(
    low: float | None, high: float | None, honest: bool
) -> None:
    slope = NOTHING if low is None or high is None else Interval((low + high) / 2, low, high, "x")
    assert replace(HELD_OUT, slope=slope).honest == honest


@pytest.mark.parametrize(("low", "better"), [(0.001, True), (0.0, False), (-0.02, False), (None, False)])
def test_it_picks_better_only_beyond_chance(low: float | None, better: bool) -> None:
    over = NOTHING if low is None else Interval(0.05, low, 0.1, "x")
    assert replace(HELD_OUT, over_chance=over).better == better


def test_fifths_are_told_from_the_least_foretold_with_what_came() -> None:
    foretold = np.array([50.0, 10.0, 40.0, 20.0, 30.0] * 20)
    bands = _bands(foretold, foretold * 2)
    assert [(band.n, band.foretold, band.came.value) for band in bands] == [
        (20, 10.0 * place, 20.0 * place) for place in range(1, BANDS + 1)
    ]


def test_of_few_deals_there_are_fewer_fifths_and_none_is_empty() -> None:
    bands = _bands(np.array([3.0, 1.0, 2.0]), np.zeros(3))
    assert [band.foretold for band in bands] == [1.0, 2.0, 3.0]
    assert all(band.came.value is None or band.n for band in bands)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["fit_few_judged", "fit_unchecked_short"])
def test_why_it_wasnt_checked_is_said_in_words(code: str, language: str) -> None:
    facts = {"deals": 12, "won": 3, "minimum": LEAST_JUDGED, "days": 400}
    said = say(f"reason.{code}", language, **facts)
    assert not said.startswith("reason.")
    assert "{" not in said
    assert code != "fit_few_judged" or ("12" in said and str(LEAST_JUDGED) in said)
