"""What the gate said, as plain rows: the one shape that the command line and the API hand out."""

from __future__ import annotations

from typing import Any

import numpy as np

from unisono.loop.decide.gate.hours import hours_code
from unisono.loop.decide.gate.nouns import Offer, Range, Turn
from unisono.services.gate.nouns import Asked, Kept, Run
from unisono.services.gate.wording import claim_text, offer_text
from unisono.services.rows import CENTS, estimate_row, reason_text


def gate_row(run: Run, language: str) -> dict[str, Any]:
    """The verdict and all behind it. Money is in whole units of `currency`."""
    verdict = run.verdict
    return {
        "answer": verdict.answer,
        "chance": verdict.chance,
        "reason": reason_text(verdict.reason, language),
        "claim": claim_text(run.asked, language),
        "asked": asked_row(run.asked),
        "kept": estimate_row(verdict.kept, language),
        "contacts": estimate_row(verdict.contacts, language),
        "extra": estimate_row(verdict.extra, language),
        "offers": [_offer(each, run, language) for each in verdict.offers],
        "turn": _turn(verdict.turn) if verdict.turn else None,
        "by_hour": [
            {"hour_of_week": hour, "kept": estimate_row(cell, language), "chance": chance}
            for hour, (cell, chance) in enumerate(zip(verdict.by_hour, verdict.hour_chance, strict=True))
            if cell.known
        ],
        "parts": [
            {"segment": each.name, "kept": estimate_row(each.kept, language), "chance": each.chance}
            for each in verdict.parts
        ],
        "method": verdict.method,
        "misfit": verdict.misfit,
        "beyond": verdict.beyond,
        "capacity": "stated" if run.capacity_stated else "seen",
        "before": run.before,
        "edition": run.edition,
        "currency": run.currency,
    }


def kept_row(kept: Kept) -> dict[str, Any]:
    """A decision of the gate as it was kept."""
    names = ("name", "text", "answer", "chance", "kept_low", "kept_high", "wording", "edition", "made", "by")
    signature = ("decision", "signed", "signer", "note", "sound")
    return {name: getattr(kept, name) for name in (*names, *signature)} | {"asked": asked_row(kept.asked)}


def asked_row(asked: Asked) -> dict[str, Any]:
    """What was asked; ranges as two numbers."""
    told = {name: getattr(asked, name) for name in asked.__slots__ if name != "hour_cost"}
    told |= {name: [each.low, each.high] for name, each in told.items() if isinstance(each, Range)}
    return {**told, "hour_cost": None if asked.hour_cost is None else asked.hour_cost / CENTS}


def _offer(offer: Offer, run: Run, language: str) -> dict[str, Any]:
    return {
        "words": offer_text(offer, run.asked.kind, language),
        "within_seconds": offer.within,
        "hours": hours_code(offer.days, offer.begins, offer.ends),
        "chance": offer.chance,
        "kept": estimate_row(offer.kept, language),
        "covers": offer.covers,
    }


def _turn(turn: Turn) -> dict[str, Any]:
    extra = np.zeros(0, dtype=np.int64) if turn.extra is None else turn.extra
    return {
        "method": turn.method,
        "everywhere": turn.everywhere,
        "hours_a_week": turn.hours_a_week,
        "extra": [
            {"hour_of_week": hour, "agents": int(extra[hour])} for hour in np.flatnonzero(extra).tolist()
        ],
        "cost": None if turn.cost is None else turn.cost / CENTS,
        "hour_cost": None if turn.hour_cost is None else turn.hour_cost / CENTS,
    }
