"""What every card tells: how many left beyond the others, beside which green boards, on what evidence."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.planted import Cell, said, share
from unisono.loop.diagnose.detector import Answers
from unisono.loop.diagnose.silos.cards import (
    boards_facts,
    counted,
    evidence_of,
    finding_facts,
    name_of,
    times,
)
from unisono.loop.diagnose.silos.nouns import Board
from unisono.model.estimate import Estimate
from unisono.model.question import Question
from unisono.stats.excess import excess

GREEN = (Board("sales", 1.0, 100, ("quota",)), Board("marketing", 0.8, 90, ("mql",)))
CHURN, FCR = Question("churn", by=("customer.campaign_id",)), Question("fcr", by=("queue", "channel"))


def test_it_tells_who_left_of_how_many_and_how_many_times_as_often() -> None:
    facts = finding_facts(excess([30], [100], [10], [100]), GREEN, 100)
    assert facts["people"] == 20
    assert facts["more"] == Estimate(20.0, None, None, 20, "count")
    assert facts["customers"] == Estimate(100.0, None, None, 100, "count")
    assert facts["times"].value == 3.0
    assert (facts["boards"], facts["green_sales"].value, facts["green_marketing"].value) == (2, 1.0, 0.8)


@pytest.mark.parametrize("group", [([5], [100], [30], [100]), ([5], [100], [0], [0])])
def test_fewer_than_the_others_or_nobody_to_compare_with_is_nobody_more(group: tuple[list[int], ...]) -> None:
    facts = finding_facts(excess(*group), (), 100)
    assert (facts["people"], facts["more"].value, facts["boards"]) == (0, 0.0, 0)


def test_how_many_times_is_bounded_and_says_of_how_many() -> None:
    told = times(excess([30], [100], [10], [100]))
    assert told.low is not None
    assert told.high is not None
    assert told.low < 3.0 < told.high
    assert (told.n, told.unit) == (100, "score")
    assert times(excess([5], [100], [0], [0])).value is None


def test_a_count_is_whole() -> None:
    assert counted(19.6) == Estimate(20.0, None, None, 20, "count")


def test_each_green_board_is_a_fact_of_its_own() -> None:
    facts = boards_facts(GREEN)
    assert facts == {
        "boards": 2,
        "green_sales": Estimate(1.0, None, None, 100, "share"),
        "green_marketing": Estimate(0.8, None, None, 90, "share"),
    }
    assert boards_facts(()) == {"boards": 0}


def test_a_place_is_called_what_people_call_it() -> None:
    places = [
        {"kind": "queue", "value": "Voz", "id": "C-1"},
        {"kind": "campaign", "value": "Siempre contigo", "id": "C-1"},
    ]
    answers = Answers({}, {"places": places})
    assert name_of(answers, "campaign", "C-1") == "Siempre contigo"
    assert name_of(answers, "campaign", "C-2") == "C-2"
    assert name_of(Answers({}), "campaign", "C-1") == "C-1"


def test_evidence_is_the_group_s_own_figures() -> None:
    churn = said(CHURN, [Cell(share(9, 100), (name,)) for name in ("C-1", "C-2")])
    fcr = said(FCR, [Cell(share(9, 100), group) for group in (("Voz", "phone"), ("Voz", "chat"))])
    answers = Answers({CHURN: churn, FCR: fcr})
    (own,) = evidence_of(answers, (CHURN, FCR), "C-1")
    assert own == next(figure.key for figure in churn if figure.group == {"customer.campaign_id": "C-1"})
    (queue,) = evidence_of(answers, (CHURN, FCR), "Voz", "chat")
    assert queue.startswith("fcr")
    assert evidence_of(answers, (CHURN, FCR), "Voz") == ()
    assert evidence_of(Answers({}), (CHURN, FCR), "C-1") == ()
