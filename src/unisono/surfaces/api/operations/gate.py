"""The gate, for programs: whether a claim would be kept, and the decisions that were signed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Path, Router

from unisono.errors import InputError
from unisono.loop.decide.gate.nouns import Range
from unisono.services.gate import Asked, keep_gate, kept_gate, kept_gates, run_gate, sign_gate
from unisono.services.gate.rows import gate_row, kept_row
from unisono.services.rows import CENTS
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import gate as shapes

router = Router(tags=["promises"])
_PLAIN = (
    "text", "kind", "within_seconds", "hours", "share", "channel", "segment", "starts", "days", "more",
    "more_hours", "promise",
)  # fmt: skip


@router.post(
    "/gate", response=answers(shapes.Verdict), operation_id="gate", summary="Whether a claim would be kept"
)
def gate(request: HttpRequest, asked: shapes.AskingGate) -> object:
    """May this claim go out while this campaign runs? Nothing is kept. Needs `see_figures`."""
    caller = caller_of(request)
    return gate_row(run_gate(caller.company, _asked(asked)), caller.language)


@router.get(
    "/gate/decisions",
    response=answers(shapes.Decisions),
    operation_id="gate_decisions",
    summary="What the gate said, and who signed it",
)
def decisions(request: HttpRequest) -> object:
    """All answers that were kept, the latest first. Needs `see_figures`."""
    return {"decisions": [kept_row(each) for each in kept_gates(caller_of(request).company)]}


@router.post(
    "/gate/decisions",
    response=answers(shapes.Decision),
    operation_id="keep_gate",
    summary="Ask the gate and keep the answer",
)
def keep(request: HttpRequest, asked: shapes.AskingGate) -> object:
    """Ask, and keep the answer for somebody to sign. Needs `write_promises`."""
    caller = caller_of(request)
    return kept_row(keep_gate(caller.company, lambda: _asked(asked), language=caller.language))


@router.get(
    "/gate/decisions/{name}",
    response=answers(shapes.Decision),
    operation_id="gate_decision",
    summary="One answer of the gate",
)
def decision(request: HttpRequest, which: Path[shapes.Named]) -> object:
    """One answer that was kept. Needs `see_figures`."""
    return kept_row(kept_gate(caller_of(request).company, which.name))


@router.post(
    "/gate/decisions/{name}/signature",
    response=answers(shapes.Decision),
    operation_id="sign_gate",
    summary="Approve or stop a promise",
)
def sign(request: HttpRequest, which: Path[shapes.Named], wish: shapes.Signature) -> object:
    """Sign an answer: it stands with person, date and what was known, and can't be changed after.

    Needs `sign_promises`.
    """
    return kept_row(sign_gate(caller_of(request).company, which.name, wish.decision, why=wish.note))


def _asked(told: shapes.AskingGate) -> Asked:
    ranges = {name: _range(name, getattr(told, name)) for name in ("reach", "response", "contacts")}
    plain: dict[str, Any] = {name: getattr(told, name) for name in _PLAIN}
    cost = None if told.hour_cost is None else round(told.hour_cost * CENTS)
    return Asked(**{**plain, **ranges, "hour_cost": cost})


def _range(name: str, told: list[float]) -> Range:
    low, high = told
    if low > high:
        raise InputError("gate_range", name=name)
    if low < 0:
        raise InputError("gate_number", name=name, value=f"{low:g}", low="0", high="…")
    return Range(low, high)
