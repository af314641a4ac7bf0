"""Campaigns beside boards: who left of those brought, how promises were kept to them, when it piles up."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.silos.hand import Row, kpis, stay, stays
from unisono.loop.diagnose.silos.campaigns import brought, kept_to, piled
from unisono.loop.diagnose.silos.stays import LEAST_LEFT, Stays, stays_of

WON = [{"value": value, "month": 100, "n": 100} for value in ("A", "B")]
SERVED = [{"value": "A", "at_queue": "Voz", "month": 100, "n": 50, "bad": 20}]


def held(rows: list[Row]) -> Stays:
    told = stays_of(rows)
    assert told is not None
    return told


def kept(value: str, bad: float, n: float = 50.0, *, promise: str = "P", month: int = 101) -> Row:
    return {"value": value, "promise": promise, "month": month, "bad": bad, "n": n}


def test_each_campaign_stands_beside_the_boards_of_those_it_brought() -> None:
    found = brought(held(stays(A=60, B=20)), kpis([100], red=("service",)), WON, SERVED, needs=False)
    assert [each.value for each in found] == ["A", "B"]
    mine, other = found
    assert mine.left.ratio == pytest.approx(3.0)
    assert {board.department: (board.share, board.n) for board in mine.boards} == {
        "marketing": (1.0, 100), "sales": (1.0, 100), "service": (0.0, 20),
    }  # fmt: skip
    assert {board.department for board in mine.green} == {"marketing", "sales"}
    assert {board.department for board in other.boards} == {"marketing", "sales"}, "nobody served B"


def test_a_campaign_few_left_is_not_weighed() -> None:
    found = brought(held(stays(A=LEAST_LEFT, B=LEAST_LEFT - 1)), kpis([100]), WON, SERVED, needs=False)
    assert [each.value for each in found] == ["A"]


def test_a_campaign_alone_has_nobody_to_stand_against() -> None:
    assert brought(held(stays(A=60)), kpis([100]), WON, SERVED, needs=False) == []


def test_needs_can_be_asked_to_be_alike() -> None:
    rows = [
        stay("A", 60, 105, needs="fibra"), stay("A", 40, None, needs="fibra"),
        stay("B", 20, 105), stay("B", 80, None),
    ]  # fmt: skip
    assert len(brought(held(rows), kpis([100]), WON, SERVED, needs=False)) == 2
    assert brought(held(rows), kpis([100]), WON, SERVED, needs=True) == []


def test_promises_are_held_against_the_same_promises_of_the_same_month() -> None:
    told = kept_to([kept("A", 20), kept("B", 5), kept("C", 5), kept("B", 50, month=99)], "A")
    assert told is not None
    assert (told.promise, told.broken.events, told.broken.at_risk) == ("P", 20, 50)
    assert told.broken.ratio == pytest.approx(4.0)
    assert told.kept.value == pytest.approx(0.6)
    assert told.kept.low is not None
    assert told.kept.high is not None
    assert told.kept.low < 0.6 < told.kept.high
    assert told.kept.n == 50
    assert told.kept_to_others.value == pytest.approx(0.9)


def test_the_promise_named_is_the_one_broken_most_often_to_them() -> None:
    rows = [kept("A", 5, promise="P"), kept("A", 9, promise="Q"), kept("A", 6, promise="P", month=102)]
    told = kept_to([*rows, kept("B", 5, promise="P"), kept("B", 5, promise="Q")], "A")
    assert told is not None
    assert told.promise == "P", "eleven times, over both months"


def test_a_campaign_without_promises_due_is_told_as_none() -> None:
    assert kept_to([kept("B", 5)], "A") is None
    assert kept_to([], "A") is None


def test_promises_nobody_else_was_made_are_compared_with_nothing() -> None:
    told = kept_to([kept("A", 20)], "A")
    assert told is not None
    assert (told.broken.ratio, told.broken.p_value) == (None, None)


def leavers(where: dict[int, int], n: int = 400, value: str = "A") -> list[Row]:
    """So many customers won in month 100, of whom so many left in each month of tenure."""
    gone = [stay(value, count, 100 + month, last_month=124) for month, count in where.items()]
    return [*gone, stay(value, n - sum(where.values()), None, last_month=124)]


EVENLY = dict.fromkeys(range(1, 24), 8)


def test_leaving_that_piles_up_is_told_with_its_months() -> None:
    told = piled(held([*leavers({**EVENLY, 6: 40, 7: 40}), *leavers(EVENLY, value="B")]), "A")
    assert told is not None
    assert told.first <= 6
    assert told.last >= 7
    assert told.last - told.first == 2
    assert told.left.ratio is not None
    assert told.left.ratio > 2


def test_leaving_that_is_evenly_more_piles_up_nowhere() -> None:
    double = {month: 2 * count for month, count in EVENLY.items()}
    assert piled(held([*leavers(double, 800), *leavers(EVENLY, 800, "B")]), "A") is None


def test_leaving_like_the_others_piles_up_nowhere_even_where_all_leave_at_once() -> None:
    both = {**EVENLY, 12: 100}
    assert piled(held([*leavers(both), *leavers(both, value="B")]), "A") is None


def test_nothing_piles_up_where_few_left_or_nobody_can_be_compared() -> None:
    assert piled(held([*leavers({6: 5}), *leavers(EVENLY, value="B")]), "A") is None
    assert piled(held(leavers({6: 200})), "A") is None
