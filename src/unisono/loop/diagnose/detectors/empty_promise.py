"""Campaigns that promise what Service doesn't keep: boards are green, and those they brought leave."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.silos.campaigns import Brought, Kept, brought, kept_to
from unisono.loop.diagnose.silos.cards import KPIS, LEAST_GREEN, PLACES, evidence_of, finding_facts, name_of
from unisono.loop.diagnose.silos.judge import held_in_turn
from unisono.loop.diagnose.silos.kernels import (
    kept_kernel,
    kpis_kernel,
    places_kernel,
    served_kernel,
    stays_kernel,
    won_kernel,
)
from unisono.loop.diagnose.silos.registry import registry
from unisono.loop.diagnose.silos.stays import Stays, lost_money, share_lost, stays_of
from unisono.model.finding import Finding
from unisono.model.question import Question

SLUG, GROUP = "empty_promise", "campaign"
QUESTIONS = (
    Question("promise_kept", by=("customer.campaign_id",)),
    Question("churn", by=("customer.campaign_id",)),
    Question("conversion", by=("campaign_id",)),
)


def reads(context: Context) -> Needs:
    """Who stayed and left by campaign, how promises were kept to them, and the boards meanwhile."""
    return Needs(
        QUESTIONS,
        {
            KPIS: kpis_kernel(),
            PLACES: places_kernel(),
            "stays": stays_kernel(GROUP, context.lens),
            "won": won_kernel(GROUP, context.lens),
            "served": served_kernel(GROUP, context.lens),
            "kept": kept_kernel(context.lens),
        },
    )


def finds(_: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each campaign to whose customers promises are broken more, and who leave more."""
    stays, looked = _looked(answers)
    if stays is None:
        return ()
    broken, left = [kept.broken.p_value for _, kept in looked], [each.left.p_value for each, _ in looked]
    sure = held_in_turn(broken, left)
    return tuple(
        _finding(answers, stays, each, kept)
        for (each, kept), p in zip(looked, sure, strict=True)
        if p is not None and len(each.green) >= LEAST_GREEN
    )


def weighs(_: Context, answers: Answers) -> int:
    """How many campaigns have customers who left enough, and promises that came due to them."""
    return len(_looked(answers)[1])


def _looked(answers: Answers) -> tuple[Stays | None, list[tuple[Brought, Kept]]]:
    rows = answers.rows
    stays = stays_of(rows.get("stays", ()))
    kpis = registry(rows.get(KPIS, ()), rows.get(PLACES, ()))
    if stays is None or not kpis:
        return stays, []
    told = brought(stays, kpis, rows.get("won", ()), rows.get("served", ()), needs=False)
    kept = [(each, kept_to(rows.get("kept", ()), each.value)) for each in told]
    return stays, [(each, known) for each, known in kept if known is not None]


def _finding(answers: Answers, stays: Stays, told: Brought, kept: Kept) -> Finding:
    customers = stays.customers[told.value]
    facts: dict[str, Any] = {
        "campaign": name_of(answers, "campaign", told.value),
        "group": told.value,
        "promise": kept.promise,
        "share": kept.kept,
        "others": kept.kept_to_others,
        **finding_facts(told.left, told.green, customers),
    }
    effect = replace(share_lost(told.left, customers), n=customers)
    keys = evidence_of(answers, QUESTIONS, told.value)
    return Finding(SLUG, "marketing", keys, effect, lost_money(told.left, stays, told.value), facts)


DETECTOR = Detector(SLUG, reads, finds, weighs)
