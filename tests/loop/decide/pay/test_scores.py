"""Scores of accounts: each counted once, of who was there, by the end of each period."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.loop.decide.pay.made import on, plan, sale
from unisono.loop.decide.pay.past import Answer, Past, Sale, roster_of
from unisono.loop.decide.pay.plan import SatisfactionPart
from unisono.loop.decide.pay.scores import Scored, score_of, scores_of
from unisono.loop.measure.clock import period_label

PART = """[[parts]]
kind = "satisfaction"
instrument = "csat"
of = "{of}"
from = 0.7
to = 0.9
most = 100
months = {months}
"""


def scored(
    *answers: Answer,
    sales: tuple[Sale, ...] = (sale("1", "2026-01-10", 100),),
    of: str = "person",
    months: int = 1,
    until: str = "2026-03-31",
    people: str = "",
    teams: dict[str, str] | None = None,
) -> dict[tuple[str, str], Scored]:
    """Each person's score by month."""
    made = plan(PART.format(of=of, months=months) + people)
    (part,) = made.parts
    assert isinstance(part, SatisfactionPart)
    past = Past(sales, on(until), answers, teams or {})
    found = scores_of(part, made, past, roster_of(made, past))
    return {(person, period_label(period, "month")): each for person, period, each in found}


def said(customer: str, day: str, value: int, instrument: str = "csat") -> Answer:
    return Answer(customer, on(day), instrument, value)


def test_nobody_who_answered_has_no_score() -> None:
    assert score_of([]) == Scored(0, None)


def test_an_account_counts_once_however_often_it_answers() -> None:
    loud = [said("a", "2026-01-01", 0)] * 9
    assert score_of([*loud, said("b", "2026-01-01", 1)]) == Scored(2, Fraction(1, 2))


def test_every_whole_period_from_the_first_deal_on_has_a_score() -> None:
    found = scored(said("c-1", "2026-01-20", 1), until="2026-03-30")
    assert list(found) == [("ana", "2026-01"), ("ana", "2026-02")]
    assert found["ana", "2026-01"] == Scored(1, Fraction(1))
    assert found["ana", "2026-02"] == Scored(0, None)  # the answer is too old by then


def test_without_deals_there_is_nobody_to_score() -> None:
    assert scored(said("c-1", "2026-01-20", 1), sales=()) == {}


@pytest.mark.parametrize(
    ("months", "february"), [(1, Scored(0, None)), (2, Scored(1, Fraction(1))), (12, Scored(1, Fraction(1)))]
)
def test_answers_count_for_so_many_months(months: int, february: Scored) -> None:
    assert scored(said("c-1", "2026-01-20", 1), months=months)["ana", "2026-02"] == february


def test_the_first_and_last_day_of_the_months_count_and_those_beside_them_not() -> None:
    days = ("2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01")
    sales = tuple(sale(str(number), "2026-01-10", 100) for number in range(4))
    found = scored(*(said(f"c-{number}", day, 1) for number, day in enumerate(days)), sales=sales)
    assert found["ana", "2026-02"].accounts == 2


def test_only_the_instrument_of_the_part_counts() -> None:
    assert scored(said("c-1", "2026-01-20", 1, "ces"))["ana", "2026-01"].accounts == 0


def test_a_customer_counts_once_won_and_once_however_many_deals() -> None:
    twice = (sale("1", "2026-01-10", 100), Sale("2", "c-1", "ana", on("2026-02-10"), 100))
    later = (*twice, sale("3", "2026-03-02", 100))
    found = scored(
        said("c-1", "2026-02-20", 1), said("c-3", "2026-02-20", 0), sales=later, until="2026-03-31", months=2
    )
    assert found["ana", "2026-02"] == Scored(1, Fraction(1))  # of the third nobody was won yet
    assert found["ana", "2026-03"] == Scored(2, Fraction(1, 2))


def test_a_customer_of_two_people_counts_for_both() -> None:
    shared = (sale("1", "2026-01-10", 100), Sale("2", "c-1", "luz", on("2026-01-12"), 100))
    found = scored(said("c-1", "2026-01-20", 1), sales=shared)
    assert found["ana", "2026-01"] == found["luz", "2026-01"] == Scored(1, Fraction(1))


def test_a_team_is_scored_on_the_accounts_of_all_its_people() -> None:
    sales = (sale("1", "2026-01-10", 100), sale("2", "2026-01-11", 100, person="luz"))
    found = scored(
        said("c-1", "2026-01-20", 1),
        said("c-2", "2026-01-21", 0),
        sales=sales,
        of="team",
        teams={"ana": "norte", "luz": "norte", "eva": "sur"},
    )
    assert found["ana", "2026-01"] == found["luz", "2026-01"] == Scored(2, Fraction(1, 2))
    assert not any(person == "eva" for person, _ in found)  # nobody of her team sold anything


def test_whoever_left_is_scored_no_more_and_whoever_moved_with_their_last_team() -> None:
    people = """[[people]]
id = "ana"
team = "norte"
from = 2026-01-01
until = 2026-02-10
[[people]]
id = "ana"
team = "sur"
from = 2026-02-11
until = 2026-02-28
"""
    sales = (sale("1", "2026-01-10", 100), sale("2", "2026-01-11", 100, person="luz"))
    found = scored(
        said("c-1", "2026-02-20", 1),
        said("c-2", "2026-02-21", 0),
        sales=sales,
        of="team",
        people=people,
        teams={"luz": "norte"},
    )
    assert found["ana", "2026-02"] == Scored(1, Fraction(1))
    assert found["luz", "2026-02"] == Scored(1, Fraction(0))
    assert ("ana", "2026-03") not in found
