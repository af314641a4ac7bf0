"""Deals, bookings and handoffs as plain rows: what the API and the command line hand out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from unisono.model.deal import DealChoice, Handoff
from unisono.services.fit import booked, wording
from unisono.services.fit.nouns import Booking, Bookings, DealFit, DealPage, Judged, Pipeline, Unfit
from unisono.services.rows import estimate_row, reason_text

FIGURES = ("expected", "chance", "won", "stays", "score", "margin", "cost", "typical")


def pipeline_row(found: Pipeline | Unfit, language: str) -> dict[str, Any]:
    """The pipeline, or why nothing can be said of it."""
    if isinstance(found, Unfit):
        return {"reason": reason_text(found.reason, language), "edition": found.edition}
    return {
        "reason": None,
        "edition": found.edition,
        "headline": wording.headline(found, language),
        "total": found.total,
        "warned": found.warned,
        "unplaced": found.unplaced,
        "expected": estimate_row(found.expected, language),
        "typical": estimate_row(found.typical, language),
        "judged": judged_row(found.judged, language),
        "deals": [deal_row(deal, language) for deal in found.deals],
    }


def deal_row(deal: DealFit, language: str) -> dict[str, Any]:
    """One deal with what is expected of it."""
    return {
        "id": deal.id,
        "customer": deal.customer or None,
        "rep": deal.rep or None,
        "rep_name": deal.rep_name,
        "campaign": deal.campaign,
        "product": deal.product,
        "opened": deal.opened.isoformat(),
        "amount": estimate_row(deal.amount, language) if deal.amount else None,
        **{name: estimate_row(getattr(deal, name), language) for name in FIGURES},
        "verdict": deal.verdict,
        "reasons": [
            {"column": each.column, "value": each.label, "adds": each.adds / 100} for each in deal.reasons
        ],
        "warnings": [
            {
                "kind": each.kind,
                "promise": each.said.id if each.said else None,
                "words": wording.warning_text(each, language),
                "evidence": wording.evidence_text(each, language),
            }
            for each in deal.warnings
        ],
        "choice": choice_row(deal.choice) if deal.choice else None,
    }


def page_row(found: DealPage | Unfit, language: str) -> dict[str, Any]:
    """One deal, with everything that was decided of it."""
    if isinstance(found, Unfit):
        return {"reason": reason_text(found.reason, language), "edition": found.edition}
    return {
        "reason": None,
        "edition": found.edition,
        "headline": wording.deal_title(found.deal, language),
        "deal": deal_row(found.deal, language),
        "choices": [choice_row(each) for each in found.choices],
    }


def choice_row(choice: DealChoice) -> dict[str, Any]:
    """What somebody decided of a deal."""
    return {
        "deal": choice.deal,
        "choice": choice.choice,
        "reason": choice.reason,
        "by": choice.by,
        "at": choice.at.isoformat(),
        "fit": dict(choice.fit),
    }


def judged_row(judged: Judged, language: str) -> dict[str, Any]:
    """How fit did on deals it hadn't seen, and what it looks at."""
    held = judged.held
    told: dict[str, Any] = {
        "unchecked": reason_text(judged.unchecked, language),
        "won": judged.won,
        "lost": judged.lost,
        "until": judged.until.isoformat(),
        "columns": list(judged.columns),
        "excluded": [{"column": each.name, "why": each.why} for each in judged.excluded],
        "deals": None,
        "slope": None,
        "top_third_by_fit": None,
        "top_third_by_chance": None,
        "top_third_by_chance_and_amount": None,
    }
    if held is not None:
        told |= {
            "deals": held.deals,
            "slope": {"value": held.slope.value, "low": held.slope.low, "high": held.slope.high},
            "top_third_by_fit": held.top_fit,
            "top_third_by_chance": held.top_chance,
            "top_third_by_chance_and_amount": held.top_amount,
        }
    return told


def bookings_row(found: Bookings | Unfit, language: str) -> dict[str, Any]:
    """Bookings by group, or why nothing can be said of them."""
    if isinstance(found, Unfit):
        return {"reason": reason_text(found.reason, language), "edition": found.edition}
    return {
        "reason": None,
        "edition": found.edition,
        "headline": booked.headline(found, language),
        "column": found.column,
        "columns": list(found.columns),
        "hidden": found.hidden,
        "whole": booking_row(found.whole, language),
        "groups": [booking_row(each, language) for each in found.groups],
    }


def booking_row(row: Booking, language: str) -> dict[str, Any]:
    """What one group's customers became."""
    return {
        "group": row.group,
        "label": row.label,
        "team": row.team,
        "bookings": row.bookings,
        **{
            name: estimate_row(getattr(row, name), language)
            for name in ("survival", "score", "value", "against")
        },
        "beyond_chance": row.beyond,
    }


def handoff_row(told: Handoff, now: datetime | None = None) -> dict[str, Any]:
    """A handoff as it stands."""
    return {
        "id": told.id,
        "deal": told.deal,
        "customer": told.customer,
        "promises": [{"text": each.text, "promise": each.promise or None} for each in told.promises],
        "note": told.note,
        "by": told.by,
        "made_at": told.made_at.isoformat(),
        "due_at": told.due_at.isoformat(),
        "taken_by": told.taken_by or None,
        "taken_at": told.taken_at.isoformat() if told.taken_at else None,
        "answer": told.answer or None,
        "state": told.state(now or datetime.now(UTC)),
    }
