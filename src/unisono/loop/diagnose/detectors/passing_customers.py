"""Campaigns that bring customers who pass by: boards are green, and they leave sooner than their like."""

from __future__ import annotations

from typing import Any

from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.silos.campaigns import Brought, brought, piled
from unisono.loop.diagnose.silos.cards import (
    KPIS,
    LEAST_GREEN,
    PLACES,
    evidence_of,
    finding_facts,
    name_of,
    times,
)
from unisono.loop.diagnose.silos.judge import held
from unisono.loop.diagnose.silos.kernels import (
    kpis_kernel,
    places_kernel,
    served_kernel,
    stays_kernel,
    won_kernel,
)
from unisono.loop.diagnose.silos.registry import registry
from unisono.loop.diagnose.silos.stays import Stays, lost_money, share_lost, stays_of
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Question

SLUG, GROUP = "passing_customers", "campaign"
QUESTIONS = (
    Question("conversion", by=("campaign_id",)),
    Question("churn", by=("customer.campaign_id",)),
)


def reads(context: Context) -> Needs:
    """Who stayed and left by campaign, need and month, and the boards meanwhile."""
    return Needs(
        QUESTIONS,
        {
            KPIS: kpis_kernel(),
            PLACES: places_kernel(),
            "stays": stays_kernel(GROUP, context.lens),
            "won": won_kernel(GROUP, context.lens),
            "served": served_kernel(GROUP, context.lens),
        },
    )


def finds(_: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each campaign whose customers leave more than others who came for the same."""
    stays, looked = _looked(answers)
    if stays is None:
        return ()
    sure = held([each.left.p_value for each in looked])
    return tuple(
        _finding(answers, stays, each)
        for each, p in zip(looked, sure, strict=True)
        if p is not None and len(each.green) >= LEAST_GREEN
    )


def weighs(_: Context, answers: Answers) -> int:
    """How many campaigns have enough customers who left, and others to compare them with."""
    return len(_looked(answers)[1])


def _looked(answers: Answers) -> tuple[Stays | None, list[Brought]]:
    rows = answers.rows
    stays = stays_of(rows.get("stays", ()))
    kpis = registry(rows.get(KPIS, ()), rows.get(PLACES, ()))
    if stays is None or not kpis:
        return stays, []
    return stays, brought(stays, kpis, rows.get("won", ()), rows.get("served", ()), needs=True)


def _finding(answers: Answers, stays: Stays, told: Brought) -> Finding:
    customers, shape = stays.customers[told.value], piled(stays, told.value)
    facts: dict[str, Any] = {
        "campaign": name_of(answers, "campaign", told.value),
        "group": told.value,
        **finding_facts(told.left, told.green, customers),
    }
    if shape is not None:
        n = round(told.left.events)
        facts |= {"first": shape.first, "last": shape.last, "then": times(shape.left)}
        facts |= {"share": Estimate(shape.left.events / max(n, 1), None, None, n, "share")}
    keys = evidence_of(answers, QUESTIONS, told.value)
    effect = share_lost(told.left, customers)
    return Finding(SLUG, "marketing", keys, effect, lost_money(told.left, stays, told.value), facts)


DETECTOR = Detector(SLUG, reads, finds, weighs)
