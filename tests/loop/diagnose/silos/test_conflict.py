"""One campaign laid open, on rows made by hand: who was green, who left, and when nothing can be said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.silos.conflict import LEAST_LEFT, Conflict, conflict_of, reads

KPIS = [
    {
        "department": department,
        "name": name,
        "owner": "",
        "month": 100,
        "value": value,
        "target": 10.0,
        "direction": "up",
        "incentive": "",
    }
    for department, name, value in (
        ("marketing", "mql", 12.0),
        ("sales", "quota", 11.0),
        ("service", "aht", 4.0),
    )
]
PLACES = [{"kind": "campaign", "value": "Siempre contigo", "id": "C-1"}]


def stay(value: str, n: int, ended: int | None) -> dict[str, Any]:
    """So many customers of a campaign, won in month 100, who left in one or are still there in 110."""
    told = {
        "value": value,
        "country": "PE",
        "segment": "joven",
        "needs": "",
        "start_month": 100,
        "end_month": ended,
    }
    money = {"pays": 1_000.0 * n, "paying": n, "currency_low": "PEN", "currency_high": "PEN"}
    return {**told, "last_month": 110, "n": n, **money}


def told(*, left: int = 40, others_left: int = 10, campaign: str = "C-1") -> Conflict | None:
    """The conflict of a campaign that lost `left` of 100 while others lost `others_left` of 100."""
    rows = {
        "kpis": KPIS,
        "places": PLACES,
        "stays": [
            stay("C-1", left, 105),
            stay("C-1", 100 - left, None),
            stay("C-2", others_left, 105),
            stay("C-2", 100 - others_left, None),
        ],
        "won": [{"value": value, "month": 100, "n": 100} for value in ("C-1", "C-2")],
        "served": [{"value": "C-1", "at_queue": "Voz", "month": 100, "n": 30, "bad": 20}],
        "kept": [
            {"value": "C-1", "promise": "P", "month": 101, "bad": 30.0, "n": 50.0},
            {"value": "C-2", "promise": "P", "month": 101, "bad": 5.0, "n": 50.0},
        ],
    }
    return conflict_of(Answers({}, rows), campaign)


def test_it_counts_whom_it_brought_and_how_many_left() -> None:
    conflict = told()
    assert conflict is not None
    assert (conflict.campaign, conflict.name) == ("C-1", "Siempre contigo")
    assert (conflict.customers, conflict.left) == (100, 40)
    assert conflict.excess.ratio == pytest.approx(4.0)
    # 40 left; were they like the others, 10 would have.
    assert conflict.more.value == pytest.approx(30.0)
    assert 0 < conflict.more.low < 30 < conflict.more.high < 40
    assert (conflict.more.n, conflict.more.unit) == (100, "count")


def test_boards_are_green_where_the_target_was_met_for_most() -> None:
    conflict = told()
    assert conflict is not None
    assert {board.department: board.green for board in conflict.boards} == {
        "marketing": True,
        "sales": True,
        "service": False,  # 4 is under 10, and up is better
    }
    assert {board.department for board in conflict.green} == {"marketing", "sales"}
    assert conflict.sure


def test_promises_kept_to_them_and_their_money_stand_beside() -> None:
    conflict = told()
    assert conflict is not None
    assert conflict.kept is not None
    assert conflict.kept.kept.value == pytest.approx(0.4)
    assert conflict.kept.promise == "P"
    assert conflict.money is not None
    # 30 more than usual, each paying 10.00 a month, for a year
    assert conflict.money.value == pytest.approx(30 * 1_000 * 12)
    assert conflict.money.currency == "PEN"


def test_whoever_leaves_like_the_others_is_no_conflict() -> None:
    alike = told(left=12, others_left=12)
    assert alike is not None
    assert alike.more.value == pytest.approx(0.0, abs=1e-9)
    assert alike.more.low < 0
    assert not alike.sure


def test_few_who_left_give_a_reason_and_no_value() -> None:
    few = told(left=LEAST_LEFT - 3)
    assert few is not None
    assert few.more.value is None
    assert few.more.reason is not None
    assert few.more.reason.facts == {"n": LEAST_LEFT - 3, "minimum": LEAST_LEFT, "missing": 3}
    assert not few.sure


def test_a_campaign_that_brought_nobody_is_told_as_none() -> None:
    assert told(campaign="C-9") is None
    assert (
        conflict_of(
            Answers({}, {"stays": [], "kpis": [], "places": [], "won": [], "served": [], "kept": []}), "C-1"
        )
        is None
    )


def test_it_asks_for_what_it_reads() -> None:
    context = Context(date(2025, 1, 1), date(2025, 12, 31), last=date(2025, 12, 31), currency="PEN")
    assert reads(context).kernels.keys() == {"kpis", "places", "stays", "won", "served", "kept"}
    assert reads(context).questions == ()
