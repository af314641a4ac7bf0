"""Where each day falls: one before, on, and one after the day that decides what a deal teaches."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.fit.hand import LAST, Deal, history_of, lost, still_open
from unisono.loop.decide.fit.history import MONTH, NEVER, OPEN, Category


def test_a_month_is_the_twelfth_of_a_year_with_its_leap_days() -> None:
    assert pytest.approx(365.25 / 12) == MONTH


@pytest.mark.parametrize(
    ("day", "decided", "begun"),
    [(9.0, False, False), (10.0, True, True), (11.0, True, True)],
    ids=["the day before", "the day it closed", "the day after"],
)
def test_a_deal_teaches_from_the_day_it_closed(day: float, decided: bool, begun: bool) -> None:
    history = history_of([Deal(closed=10.0)])
    assert history.decided(day).tolist() == [decided]
    assert history.begun(day).tolist() == [begun]


@pytest.mark.parametrize(
    ("deal", "decided", "begun"),
    [
        (Deal(), True, True),
        (Deal(first=False), False, False),
        (lost(), True, False),
        (replace(lost(), first=True), True, False),
        (still_open(), False, False),
        (Deal(closed=np.nan), False, False),
    ],
    ids=[
        "won",
        "a customer's second",
        "lost",
        "lost though it was a first",
        "open",
        "won, nobody knows when",
    ],
)
def test_which_deals_teach_winning_and_which_began_a_customer(deal: Deal, decided: bool, begun: bool) -> None:
    history = history_of([deal])
    assert history.decided(LAST).tolist() == [decided]
    assert history.begun(LAST).tolist() == [begun]


@pytest.mark.parametrize(
    ("months", "seen"),
    [(-0.1, 0), (0.0, 0), (0.99, 0), (1.0, 1), (2.999, 2), (11.99, 11), (12.0, 12), (40.0, 12)],
)
def test_only_whole_months_are_seen_and_twelve_at_most(months: float, seen: int) -> None:
    history = history_of([Deal(closed=100.0), lost(closed=100.0), still_open()])
    assert history.seen(100.0 + months * MONTH + 1e-6).tolist() == [seen, 0, 0]


@pytest.mark.parametrize(
    ("seen", "left", "at_risk"),
    [
        (2, NEVER, 0),  # too short to say anything of a year
        (3, NEVER, 3),
        (7, NEVER, 7),
        (12, NEVER, 12),
        (12, 1, 1),  # the month they left in is one they were at risk in
        (12, 5, 5),
        (4, 5, 4),  # what comes later isn't known yet
        (2, 1, 0),
    ],
)
def test_months_at_risk_end_with_leaving_or_with_what_is_known(seen: int, left: int, at_risk: int) -> None:
    history = history_of([Deal(closed=0.0, left=left)])
    told = history.at_risk(seen * MONTH + 0.5)
    assert int(told.sum()) == at_risk
    assert told[0, :at_risk].all()  # the first ones, without a gap


@pytest.mark.parametrize(("left", "months"), [(1, [1]), (12, [12]), (13, []), (NEVER, [])])
def test_who_leaves_does_so_in_one_month_of_the_year_or_in_none(left: int, months: list[int]) -> None:
    (told,) = history_of([Deal(left=left)]).leaves()
    assert (np.flatnonzero(told) + 1).tolist() == months


@pytest.mark.parametrize(
    ("deal", "brought"),
    [
        (Deal(margin=1_000.0, cost=100.0), 12 * 900.0),
        (Deal(margin=0.0, cost=250.0), -12 * 250.0),
        (lost(), 0.0),
    ],
    ids=["margin less cost", "a customer who costs only", "lost"],
)
def test_a_year_is_twelve_months_of_margin_less_cost(deal: Deal, brought: float) -> None:
    assert history_of([deal]).realised.tolist() == [brought]


@pytest.mark.parametrize(
    "deal",
    [still_open(), Deal(first=False), Deal(closed=LAST - 12 * MONTH + 1), Deal(closed=np.nan)],
    ids=["open", "a customer's second", "a day short of its year", "won, nobody knows when"],
)
def test_what_isnt_known_is_not_nought(deal: Deal) -> None:
    assert np.isnan(history_of([deal]).realised).all()


def test_a_customer_s_year_is_known_on_its_last_day() -> None:
    assert history_of([Deal(closed=LAST - 12 * MONTH)]).realised.tolist() == [12 * 900.0]


def test_open_deals_are_asked_about_and_never_learnt_from() -> None:
    history = history_of([still_open(opened) for opened in (0.0, 500.0, 1_000.0)])
    assert (history.state == OPEN).all()
    assert not history.decided(1e9).any()
    assert not history.at_risk(1e9).any()
    assert history.seen(1e9).tolist() == [0, 0, 0]


def test_levels_are_counted_of_each_category_those_rare_and_unknown_too() -> None:
    rich = replace(
        history_of([Deal()]),
        categories=(Category("deals.needs", ("a", "b", "", None), 2), Category("lead.city", ("x", "y"))),
        codes=np.zeros((1, 2), dtype=np.int64),
    )
    assert rich.levels == (4, 2)
    assert history_of([Deal()], named=False).levels == ()
    assert (len(rich), len(history_of([]))) == (1, 0)
