"""Conflicts as plain rows, for programs and for the terminal's JSON."""

from __future__ import annotations

from unisono.services.rows import estimate_row
from unisono.services.silos.nouns import Card, Silos


def silos_row(told: Silos, language: str) -> dict[str, object]:
    """Everything the page shows, as one object."""
    return {
        "edition": told.edition,
        "conflicts": [_card(card, language) for card in told.cards],
        "kpis": [
            {
                "department": line.kpi.department,
                "name": line.kpi.name,
                "owner": line.kpi.owner,
                "direction": line.kpi.direction,
                "incentive": line.kpi.incentive,
                "months_green": line.green,
                "months": line.judged,
                "on_target": line.on_target,
            }
            for line in told.kpis
        ],
        "handoffs": [
            {
                "handoff": each.handoff.slug,
                "giver": each.handoff.giver,
                "taker": each.handoff.taker,
                "arrives": estimate_row(each.arrives, language),
                "key": each.key or None,
            }
            for each in told.passed
        ],
        "looked": [
            {"detector": each.slug, "weighed": each.weighed, "found": each.found} for each in told.looked
        ],
    }


def _card(card: Card, language: str) -> dict[str, object]:
    told = card.told
    return {
        "reference": told.reference,
        "kind": told.kind,
        "title": told.item.title,
        "why": told.item.why,
        "green": [
            {"department": green.department, "share": green.share.value, "kpis": list(green.kpis)}
            for green in card.greens
        ],
        "people": card.people,
        "customers": card.customers,
        "effect": estimate_row(told.effect, language),
        "stake": estimate_row(told.stake, language) if told.stake else None,
        "counter_metric": card.counter,
        "designed": card.designed,
        "evidence": [cited.key for cited in told.item.evidence],
    }
