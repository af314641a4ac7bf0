"""All boards green, customers leave: groups that began to leave more than before and more than the rest."""

from __future__ import annotations

from typing import Any

from unisono.loop.diagnose.detector import Answers, Context, Detector, Needs
from unisono.loop.diagnose.silos.cards import KPIS, LEAST_GREEN, PLACES, evidence_of, finding_facts, name_of
from unisono.loop.diagnose.silos.falling import Falling, falling
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

SLUG = "all_green"
COLUMNS = {"country": "customer.country", "segment": "customer.segment", "plan": "plan"}
QUESTIONS = {group: Question("churn", by=(column,)) for group, column in COLUMNS.items()}


def reads(context: Context) -> Needs:
    """Who stayed and left by country, segment and plan, and the boards quarter by quarter."""
    kernels = {KPIS: kpis_kernel(), PLACES: places_kernel()}
    for group in COLUMNS:
        kernels[f"stays_{group}"] = stays_kernel(group, context.lens)
    kernels["won"], kernels["served"] = won_kernel(None, context.lens), served_kernel(None, context.lens)
    return Needs(tuple(QUESTIONS.values()), kernels)


def finds(_: Context, answers: Answers) -> tuple[Finding, ...]:
    """One finding for each group that fell, in the first quarter it did, beside two green boards or more."""
    stays, looked = _looked(answers)
    sure = held([each.p_value for each in looked])
    found: dict[tuple[str, str], Falling] = {}
    for each, p in zip(looked, sure, strict=True):
        if p is not None and len(each.green) >= LEAST_GREEN:
            found.setdefault((each.group, each.value), each)
    return tuple(_finding(answers, stays[each.group], each) for each in found.values())


def weighs(_: Context, answers: Answers) -> int:
    """How many groups and quarters can be compared."""
    return len(_looked(answers)[1])


def _looked(answers: Answers) -> tuple[dict[str, Stays], list[Falling]]:
    rows = answers.rows
    kpis = registry(rows.get(KPIS, ()), rows.get(PLACES, ()))
    held_by: dict[str, Stays] = {}
    looked: list[Falling] = []
    for group in COLUMNS:
        stays = stays_of(rows.get(f"stays_{group}", ()))
        if stays is None or not kpis:
            continue
        held_by[group] = stays
        looked += falling(group, stays, kpis, rows.get("won", ()), rows.get("served", ()))
    return held_by, looked


def _finding(answers: Answers, stays: Stays, told: Falling) -> Finding:
    customers = told.customers
    facts: dict[str, Any] = {
        "column": told.group,
        "group": told.value,
        "name": name_of(answers, told.group, told.value),
        "period": f"{told.first // 12:04d}-Q{told.first % 12 // 3 + 1}",
        "share": Estimate(told.now.events / max(customers, 1), None, None, customers, "share"),
        "worse": Estimate(told.worse, None, None, customers, "score"),
        **finding_facts(told.now, told.green, customers),
    }
    keys = evidence_of(answers, (QUESTIONS[told.group],), told.value)
    effect = share_lost(told.now, customers)
    return Finding(SLUG, "cxo", keys, effect, lost_money(told.now, stays, told.value), facts)


DETECTOR = Detector(SLUG, reads, finds, weighs)
