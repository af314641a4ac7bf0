"""What to mind before speaking with a customer: each rule once where it speaks, once where it is silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from unisono.loop.diagnose.life.minding import HIGH, LOW, MOST, Known, minds
from unisono.model.chain import ContractState, Mood, OpenMatter, PromiseTold

TODAY = date(2026, 6, 30)
NOTHING = Known(TODAY, date(2025, 1, 1), (), (), (), (), ())


def before(days: int) -> datetime:
    """So many days before the last one of the data."""
    return datetime(2026, 6, 30, 12, tzinfo=UTC) - timedelta(days=days)


def codes(**known: object) -> list[str]:
    """The codes of what is to be minded."""
    return [mind.code for mind in minds(replace(NOTHING, **known))]  # type: ignore[arg-type]


def contract(standing: str, id: str = "k", ends: int | None = None) -> ContractState:
    ends_at = None if ends is None else before(ends)
    return ContractState(id, "Completo", standing, before(400), ends_at, "precio")  # type: ignore[arg-type]


def test_where_nothing_is_out_of_the_ordinary_nothing_is_said() -> None:
    assert codes() == []
    assert codes(contracts=(contract("active"),)) == []


def test_who_shares_data_with_somebody_else_must_be_asked_who_they_are() -> None:
    assert codes(doubted=True) == ["doubted"]
    assert codes(listed=False) == ["unlisted"]
    assert codes(doubted=True, listed=False) == ["doubted"]


def test_who_left_is_told_with_the_reason() -> None:
    (mind,) = minds(replace(NOTHING, contracts=(contract("ended", ends=20),)))
    assert (mind.code, mind.tone) == ("ended", "bad")
    assert mind.facts == {"at": before(20), "plan": "Completo", "reason": "precio"}
    assert codes(contracts=(contract("ending", ends=-20),)) == ["ending"]


def test_who_has_another_contract_that_lives_has_not_left() -> None:
    assert codes(contracts=(contract("ended", ends=20), contract("active", "k2"))) == []


def test_of_several_ended_contracts_the_last_end_is_told() -> None:
    contracts = (contract("ended", "a", ends=200), contract("ended", "b", ends=20))
    (mind,) = minds(replace(NOTHING, contracts=contracts))
    assert mind.facts["at"] == before(20)


def test_open_cases_are_said_once_with_the_oldest() -> None:
    matters = (
        OpenMatter("case", "t1", before(9), {"topic": "cobro"}),
        OpenMatter("case", "t2", before(2)),
    )
    (mind,) = minds(replace(NOTHING, open_matters=matters))
    assert (mind.code, mind.facts["count"], mind.facts["at"]) == ("open_case", 2, before(9))


def test_an_order_is_overdue_once_its_day_has_passed() -> None:
    late = OpenMatter("delivery", "o", before(3), {"promised_at": before(3)})
    coming = OpenMatter("delivery", "o", before(-3), {"promised_at": before(-3)})
    undated = OpenMatter("delivery", "o", before(3))
    assert codes(open_matters=(late,)) == ["overdue"]
    assert codes(open_matters=(coming, undated)) == []
    assert codes(open_matters=(OpenMatter("deal", "d", before(3)),)) == []


def test_a_promise_broken_not_long_ago_is_minded_even_if_kept_since() -> None:
    promise = PromiseTold(
        "24/7", kept=8, broken=5, last_at=before(1), last_kept=True, last_broken_at=before(90)
    )
    (mind,) = minds(replace(NOTHING, promises=(promise,)))
    assert mind.code == "broken"
    assert mind.facts == {"promise": "24/7", "at": before(90), "broken": 5, "due": 13, "count": 13}


def test_a_promise_broken_long_ago_is_history() -> None:
    promise = PromiseTold("24/7", kept=8, broken=5, last_at=before(1), last_broken_at=before(181))
    assert codes(promises=(promise, PromiseTold("x", kept=3))) == []


def test_late_orders_are_said_as_such() -> None:
    assert codes(promises=(PromiseTold("", broken=1, last_broken_at=before(5)),)) == ["late"]


@pytest.mark.parametrize(
    ("instrument", "score", "last", "code"),
    [
        ("nps", 6.0, None, ["low"]),
        ("nps", 7.0, None, []),
        ("nps", 7.0, 10.0, ["fell"]),
        ("nps", 7.0, 9.0, []),
        ("nps", 2.0, 9.0, ["fell"]),
        ("csat", 2.0, None, ["low"]),
        ("csat", 3.0, 5.0, ["fell"]),
        ("ces", 3.0, None, ["low"]),
        ("ces", 4.0, 7.0, ["fell"]),
        ("stars", 1.0, 5.0, []),
    ],
)
def test_a_low_score_or_a_fall_is_minded(
    instrument: str, score: float, last: float | None, code: list[str]
) -> None:
    assert codes(moods=(Mood(instrument, score, before(10), last),)) == code


def test_only_the_first_bad_mood_is_said_and_no_old_one() -> None:
    low = Mood("csat", 1.0, before(10))
    assert codes(moods=(low, Mood("nps", 1.0, before(20)))) == ["low"]
    assert codes(moods=(Mood("nps", 1.0, before(200)),)) == []


def test_who_came_back_about_the_same_is_minded() -> None:
    (mind,) = minds(replace(NOTHING, repeats=({"topic": "cobro", "times": 3}, {"topic": "app", "times": 2})))
    assert (mind.code, mind.facts["times"]) == ("repeats", 3)


def test_a_new_customer_and_what_they_needed_are_good_to_know() -> None:
    assert codes(since=date(2026, 6, 1), needs="ayuda") == ["new", "needs"]
    assert codes(since=date(2026, 5, 1)) == ["new"]
    assert codes(since=date(2026, 4, 30)) == []
    assert codes(since=date(2026, 7, 5)) == []
    assert {mind.tone for mind in minds(replace(NOTHING, since=date(2026, 6, 1), needs="x"))} == {"neutral"}


def test_the_worst_comes_first_and_no_list_is_long() -> None:
    told = codes(
        doubted=True,
        contracts=(contract("ended", ends=3),),
        open_matters=(OpenMatter("case", "t", before(1)),),
        promises=(PromiseTold("24/7", broken=1, last_broken_at=before(5)),),
        moods=(Mood("nps", 0.0, before(1)),),
        repeats=({"topic": "x", "times": 2},),
        needs="ayuda",
    )
    assert told == ["doubted", "ended", "open_case", "broken", "low"]
    assert len(told) == MOST


def test_every_scale_has_room_between_its_bounds() -> None:
    assert all(LOW[name] < HIGH[name] for name in LOW)
