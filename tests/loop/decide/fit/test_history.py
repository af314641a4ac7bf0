"""Which deals teach what, standing on a day."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.fit.planted import history
from unisono.loop.decide.fit.history import LEAST_SEEN, LOST, MONTH, NEVER, OPEN, WON, History

ALL = history(1, 600)


def four() -> History:
    """A deal lost, one won long ago whose customer left in month 3, one won lately, one still open."""
    return replace(
        ALL,
        **{
            name: getattr(ALL, name)[:4]
            for name in ("ids", "customers", "reps", "amount", "codes", "promoting", "answers")
        },
        opened=np.array([0.0, 0.0, 680.0, 720.0]),
        closed=np.array([10.0, 20.0, 700.0, np.nan]),
        state=np.array([LOST, WON, WON, OPEN]),
        first=np.array([False, True, True, False]),
        left=np.array([NEVER, 3, NEVER, NEVER]),
        margin=np.full((4, 12), 100.0),
        cost=np.full((4, 12), 10.0),
        last=730,
    )


def test_only_what_was_decided_by_a_day_teaches_the_chance_to_win() -> None:
    assert four().decided(730).tolist() == [True, True, True, False]
    assert four().decided(15).tolist() == [True, False, False, False]
    later = replace(four(), first=np.array([False, True, False, False]))
    assert later.decided(730).tolist() == [True, True, False, False]  # a customer's later deal


def test_months_are_counted_where_all_of_them_was_seen() -> None:
    assert four().seen(730).tolist() == [0, 12, 0, 0]
    assert four().seen(20 + 5.5 * MONTH).tolist() == [0, 5, 0, 0]


def test_nobody_is_at_risk_after_leaving_nor_in_their_first_weeks() -> None:
    told = four().at_risk(730)
    assert told.sum(axis=1).tolist() == [0, 3, 0, 0]
    assert (four().leaves() & told).sum() == 1
    early = four().at_risk(20 + (LEAST_SEEN - 0.5) * MONTH)
    assert not early.any()
    assert four().at_risk(20 + LEAST_SEEN * MONTH).sum() == 3


def test_what_a_deal_brought_is_known_after_its_year_and_nothing_where_it_was_lost() -> None:
    assert four().realised[:2].tolist() == [0.0, 12 * 90.0]
    assert np.isnan(four().realised[2:]).all()


def test_standing_on_a_day_nothing_later_counts() -> None:
    day = 400.0
    known = ALL.at_risk(day)
    ends = ALL.closed[:, None] + np.arange(1, 13) * MONTH
    assert known.any()
    assert (ends[known] <= day).all()
    assert ALL.levels == (3, 2, 2)
    assert len(ALL) == pytest.approx(600)
