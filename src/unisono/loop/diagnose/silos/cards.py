"""What every card of a conflict tells: how many customers, beside which green boards, on what evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from unisono.loop.diagnose.detector import Answers
from unisono.loop.diagnose.silos.nouns import Board
from unisono.model.estimate import Estimate
from unisono.model.question import Question
from unisono.stats.excess import Excess

KPIS, PLACES = "kpis", "places"
LEAST_GREEN = 2  # departments: one green board beside leavers is no conflict yet
GREEN = "green_"


def finding_facts(left: Excess, green: Sequence[Board], customers: int) -> dict[str, Any]:
    """How many customers more left, how many times as often, of how many; and the green boards."""
    more = left.more or (0.0, 0.0, 0.0)
    people = max(round(more[0]), 0)
    return {
        "people": people,
        "more": counted(people),
        "customers": counted(customers),
        "times": times(left),
        **boards_facts(green),
    }


def boards_facts(green: Sequence[Board]) -> dict[str, Any]:
    """The green boards as facts: how many, and of each for which share of the customers it was green."""
    told: dict[str, Any] = {"boards": len(green)}
    for board in green:
        told[f"{GREEN}{board.department}"] = Estimate(board.share, None, None, board.n, "share")
    return told


def counted(count: float) -> Estimate:
    """A plain count, told as counts are."""
    return Estimate(float(round(count)), None, None, round(count), "count")


def times(left: Excess) -> Estimate:
    """How many times as often, as an estimate."""
    return Estimate(left.ratio, left.low, left.high, round(left.at_risk), "score", method="mantel_haenszel")


def name_of(answers: Answers, kind: str, value: str) -> str:
    """What people call a place whose id is known."""
    rows = answers.rows.get(PLACES, ())
    return next((str(row["value"]) for row in rows if row["kind"] == kind and str(row["id"]) == value), value)


def evidence_of(answers: Answers, questions: Sequence[Question], *values: str) -> tuple[str, ...]:
    """The keys of these questions' figures for one group."""
    return tuple(
        figure.key
        for question in questions
        for figure in answers.figures.get(question, ())
        if figure.key and tuple(str(value) for value in figure.group.values()) == values
    )
