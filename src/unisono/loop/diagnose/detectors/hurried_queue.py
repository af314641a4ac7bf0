"""Queues paid by handling time whose hurry sends customers back, and away, while the board is green."""

from __future__ import annotations

from math import expm1
from typing import Any

from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.silos.cards import KPIS, PLACES, boards_facts, counted, evidence_of
from unisono.loop.diagnose.silos.hurry import Hurry, hurry_of, leaves_too, matters, money_of
from unisono.loop.diagnose.silos.judge import held
from unisono.loop.diagnose.silos.kernels import kpis_kernel, places_kernel
from unisono.loop.diagnose.silos.lanes import Compared, Lane, compared, lanes_of
from unisono.loop.diagnose.silos.nouns import GREEN, Board, Kpi
from unisono.loop.diagnose.silos.registry import registry
from unisono.loop.diagnose.silos.turns import contacts_kernel
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Question

SLUG, CONTACTS = "hurried_queue", "contacts"
LEAVES = 0.05
QUESTIONS = (
    Question("aht", by=("queue", "channel")),
    Question("repeat_contact_7d", by=("queue", "channel")),
    Question("fcr", by=("queue", "channel")),
)


def reads(context: Context) -> Needs:
    """Handling times and what came of the contacts, by agent within queue and topic; and the boards."""
    kernels = {KPIS: kpis_kernel(), PLACES: places_kernel(), CONTACTS: contacts_kernel(context.lens)}
    return Needs(QUESTIONS, kernels)


def finds(_: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each queue, green by its time, where quicker agents send more customers back."""
    lanes, looked = _looked(answers)
    sure = held([each.p_value(-1) for each, _ in looked])
    found = []
    for (each, kpi), p in zip(looked, sure, strict=True):
        left, cost = leaves_too(each.lane), hurry_of(each, lanes)
        if p is None or cost is None or left is None:
            continue
        if left < LEAVES and matters(each.lane, cost):
            found.append(_finding(answers, each, kpi, cost))
    return tuple(found)


def weighs(_: Context, answers: Answers) -> int:
    """How many queues have agents enough to be compared, and a green board of handling time."""
    return sum(each.p_value(-1) is not None for each, _ in _looked(answers)[1])


def _looked(answers: Answers) -> tuple[list[Lane], list[tuple[Compared, Kpi]]]:
    kpis = registry(answers.rows.get(KPIS, ()), answers.rows.get(PLACES, ()))
    lanes = lanes_of(answers.rows.get(CONTACTS, []))
    told = [(lane, kpi) for lane in lanes if (kpi := board_of(kpis, lane.name)) is not None]
    return lanes, [(compared(lane, pushed=-1), kpi) for lane, kpi in told]


def board_of(kpis: tuple[Kpi, ...], queue: str) -> Kpi | None:
    """The KPI of handling time that is about this queue (or all), where it is green most of the time."""
    about = [
        kpi
        for kpi in kpis
        if kpi.kind == "handling" and kpi.direction == "down" and kpi.place in (None, ("queue", queue))
    ]
    green = [kpi for kpi in about if kpi.judged and len(kpi.green) > GREEN * len(kpi.judged)]
    return max(green, key=lambda kpi: kpi.place is not None) if green else None


def _finding(answers: Answers, told: Compared, kpi: Kpi, cost: Hurry) -> Finding:
    lane, n = told.lane, round(float(told.lane.total("n").sum()))
    share = Estimate(*cost.share, n, "share", method="leave_one_out")
    green = Board(kpi.department, len(kpi.green) / len(kpi.judged), len(kpi.judged), (kpi.name,))
    facts: dict[str, Any] = {
        "queue": lane.name or lane.channel,
        "channel": lane.channel,
        "kpi": kpi.name,
        "again": counted(cost.again[0]),
        "people": round(cost.people[0]),
        "left_more": Estimate(cost.left_more[0], None, None, n, "share"),
        "agents": told.slope.units,
        **boards_facts((green,)),
    }
    if cost.beside:
        facts["share"] = Estimate(-expm1(-cost.gap), None, None, n, "share")
    keys = evidence_of(answers, QUESTIONS, lane.name, lane.channel)
    return Finding(SLUG, "service", keys, share, money_of(lane, cost), facts)


DETECTOR = Detector(SLUG, reads, finds, weighs)
