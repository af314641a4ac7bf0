"""Sales paid by what is signed: reps who sell more to like customers fill the quota and lose them."""

from __future__ import annotations

from math import expm1
from typing import Any

from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.silos.boards import boards
from unisono.loop.diagnose.silos.cards import KPIS, PLACES, boards_facts, counted, evidence_of
from unisono.loop.diagnose.silos.judge import held
from unisono.loop.diagnose.silos.kernels import kpis_kernel, places_kernel, won_kernel
from unisono.loop.diagnose.silos.lanes import Compared, compared, lanes_of
from unisono.loop.diagnose.silos.nouns import Board
from unisono.loop.diagnose.silos.oversold import Oversold, money_of, oversold
from unisono.loop.diagnose.silos.registry import registry
from unisono.loop.diagnose.silos.turns import sales_kernel
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Question

SLUG, SALES, WON = "oversold_customers", "sales", "won"
MOST_CITED = 4
QUESTIONS = (
    Question("churn", by=("customer.rep_id",)),
    Question("deal_size", by=("rep_id",)),
)


def reads(context: Context) -> Needs:
    """What each rep sold to customers alike and who of these left; and the boards meanwhile."""
    kernels = {
        KPIS: kpis_kernel(),
        PLACES: places_kernel(),
        SALES: sales_kernel(context.lens),
        WON: won_kernel(None, context.lens),
    }
    return Needs(QUESTIONS, kernels)


def finds(_: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding where reps who sell more to their like lose more of them, while Sales' board is green."""
    looked = _looked(answers)
    sure = held([each.p_value(1) for each in looked])
    green = [board for board in _boards(answers) if board.green and board.department == "sales"]
    if not green:
        return ()
    return tuple(
        _finding(answers, each, cost, green)
        for each, p in zip(looked, sure, strict=True)
        if p is not None and (cost := oversold(each)) is not None
    )


def weighs(_: Context, answers: Answers) -> int:
    """How many groups of reps can be compared."""
    return sum(each.p_value(1) is not None for each in _looked(answers))


def _looked(answers: Answers) -> list[Compared]:
    return [compared(lane, pushed=1) for lane in lanes_of(answers.rows.get(SALES, []))]


def _boards(answers: Answers) -> tuple[Board, ...]:
    kpis = registry(answers.rows.get(KPIS, ()), answers.rows.get(PLACES, ()))
    sales = [kpi for kpi in kpis if kpi.department == "sales"]
    return boards(sales, answers.rows.get(WON, ()), ())


def _finding(answers: Answers, told: Compared, cost: Oversold, green: list[Board]) -> Finding:
    facts: dict[str, Any] = {
        "reps": len(cost.reps),
        "of_reps": len(told.lane.units),
        "who": ", ".join(cost.reps),
        "share": Estimate(expm1(cost.gap), None, None, cost.customers, "share"),
        "people": round(cost.people[0]),
        "more": counted(cost.people[0]),
        "customers": counted(cost.customers),
        **boards_facts(green),
    }
    keys = tuple(key for rep in cost.reps[:MOST_CITED] for key in evidence_of(answers, QUESTIONS, rep))
    effect = Estimate(*cost.share, cost.customers, "share", method="leave_one_out")
    return Finding(SLUG, "sales", keys, effect, money_of(told.lane, cost), facts)


DETECTOR = Detector(SLUG, reads, finds, weighs)
