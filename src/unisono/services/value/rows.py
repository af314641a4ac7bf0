"""The value of customers as plain rows: the one shape that the command line and the API hand out."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from unisono.model.estimate import Estimate
from unisono.services.rows import CENTS, estimate_row, reason_text
from unisono.services.value.nouns import CampaignValue, CustomerValue, ModelCard, Value


def value_row(found: Value, language: str) -> dict[str, Any]:
    """All that is said of customers' value. Money is in whole units of its currency."""

    def told(estimate: Estimate | None) -> dict[str, Any] | None:
        return estimate_row(estimate, language) if estimate else None

    return {
        "edition": found.edition,
        "currency": found.currency,
        "reason": reason_text(found.reason, language),
        "model": _card(found.card, language) if found.card else None,
        **{name: told(getattr(found, name)) for name in ("mean", "equity", "top", "margin", "served")},
        "deciles": [
            {"place": each.place, "mean": told(each.mean), "share": told(each.share)}
            for each in found.deciles
        ],
        "column": found.column or None,
        "groups": [
            {"group": each.group, "mean": told(each.mean), "equity": told(each.equity)}
            for each in found.groups
        ],
        "acquired": _campaign(found.acquired, language) if found.acquired else None,
        "campaigns": [_campaign(each, language) for each in found.campaigns],
        "cohorts": [
            {
                "month": each.month,
                "customers": each.customers,
                "active": told(each.active),
                "brought": [told(one) for one in each.brought],
            }
            for each in found.cohorts
        ],
    }


def customer_row(found: CustomerValue, language: str) -> dict[str, Any]:
    """One customer's value."""
    return {
        "customer": found.customer,
        "value": estimate_row(found.value, language),
        "alive": found.alive,
        "earned": None if found.earned is None else found.earned / CENTS,
        "served": None if found.served is None else found.served / CENTS,
    }


def _card(card: ModelCard, language: str) -> dict[str, Any]:
    estimates = ("foretold", "came", "coverage")
    plain = {name: value for name, value in asdict(card).items() if name not in estimates}
    shown = {name: getattr(card, name) for name in estimates}
    return {
        **plain,
        "parameters": dict(card.parameters),
        "until": card.until.isoformat(),
        "split": card.split.isoformat() if card.split else None,
        **{name: estimate_row(each, language) if each else None for name, each in shown.items()},
    }


def _campaign(found: CampaignValue, language: str) -> dict[str, Any]:
    estimates = ("cost", "cac", "ltv", "ratio", "payback")
    return {
        "campaign": found.campaign,
        "name": found.name,
        "won": found.won,
        **{name: estimate_row(getattr(found, name), language) for name in estimates},
    }
