"""Demand as plain rows: the one shape that the command line and the API hand out."""

from __future__ import annotations

from typing import Any

from unisono.loop.diagnose.demand.shares import CausePart, Part
from unisono.model.question import Figure
from unisono.services.demand.nouns import Demand, ReasonLine, Silent, Statement
from unisono.services.rows import estimate_row, figure_row

PARTS = ("difference", "kept", "worth", "margin", "again", "avoided", "cost", "net")
CENTS = 100


def demand_row(told: Demand | Silent, language: str) -> dict[str, Any]:
    """All of it as a row; `silent` says why there is nothing, where there is nothing."""
    if isinstance(told, Silent):
        return {"silent": told.code}
    shares = told.shares
    return {
        "silent": None,
        "since": told.since,
        "until": told.until,
        "edition": told.edition,
        "currency": told.currency,
        "contacts": shares.contacts,
        "cost": _money(shares.cost),
        "unknown": shares.unknown,
        "unpriced": shares.unpriced,
        "problem": told.problem or None,
        "reason": told.reason,
        "columns": list(told.columns),
        "reasons": [_reason(line, language) for line in told.reasons],
        "causes": [_cause(each, language) for each in shares.causes],
        "declared": _part(shares.declared, language),
        "departments": [{"department": each.origin, **_part(each.part, language)} for each in shares.origins],
        "sorts": [{"sort": sort, **_part(part, language)} for sort, part in shares.sorts],
        "solving": {name: _figure(figure, language) for name, figure in told.solving},
        "beside": [
            {
                "column": beside.column,
                "groups": [
                    {"group": row.label, "fcr": _figure(row.fcr, language), "aht": _figure(row.aht, language)}
                    for row in beside.rows
                ],
            }
            for beside in told.beside
        ],
        "statement": _statement(told.statement, told, language),
    }


def _reason(line: ReasonLine, language: str) -> dict[str, Any]:
    return {
        "reason": line.part.reason or None,
        "label": line.label,
        "contacts": line.part.contacts,
        "cost": _money(line.part.cost),
        "share": estimate_row(line.share, language),
        "failure": estimate_row(line.part.sort("failure").share, language),
        "preventable": estimate_row(line.part.sort("preventable").share, language),
        "figures": [figure_row(figure, language) for _, figure in line.figures if figure],
        "left": estimate_row(line.left, language),
    }


def _cause(each: CausePart, language: str) -> dict[str, Any]:
    return {
        "cause": each.cause.slug,
        "department": each.cause.origin,
        "nature": each.cause.nature,
        "days": each.cause.days,
        "events": each.events,
        "after": each.after,
        **_part(each.part, language),
        "each": estimate_row(each.each, language),
        "p": each.p,
        "beyond": each.beyond,
    }


def _part(part: Part, language: str) -> dict[str, Any]:
    return {
        "contacts": estimate_row(part.contacts, language),
        "share": estimate_row(part.share, language),
        "cost": estimate_row(part.cost, language),
    }


def _statement(found: Statement, told: Demand, language: str) -> dict[str, Any]:
    terms = told.terms
    return {
        "solved": found.solved,
        **{name: estimate_row(getattr(found, name), language) for name in PARTS},
        "solved_hours": terms.solved_hours,
        "leave_days": terms.leave_days,
        "credit": terms.credit,
        "agreed_by": terms.agreed[0] or None,
        "agreed_on": terms.agreed[1] or None,
    }


def _figure(figure: Figure | None, language: str) -> dict[str, Any] | None:
    return figure_row(figure, language) if figure else None


def _money(cents: float | None) -> float | None:
    return None if cents is None else cents / CENTS
