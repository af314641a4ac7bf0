"""What people decided of deals, and customers handed from Sales to Service: kept, never overwritten."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from unisono.model.deal import DealChoice, Handoff, PromiseMade, Taking
from unisono.model.rights import Actor
from unisono.store.records.connection import connect


def choose(
    folder: Path, actor: Actor, deal: str, choice: Taking, reason: str, *, fit: Mapping[str, object]
) -> DealChoice:
    """Write down what somebody decided of a deal."""
    alias = connect(folder)
    record = _model("DealChoiceRecord")(
        deal=deal, choice=choice, reason=reason, fit=dict(fit), by=actor.id, by_name=actor.name
    )
    record.save(using=alias)
    return _choice(record)


def choices(folder: Path, deals: Collection[str] | None = None) -> dict[str, tuple[DealChoice, ...]]:
    """What was decided of these deals, or of all: by deal, the latest first."""
    found = _records(folder, "DealChoiceRecord").order_by("-pk")
    if deals is not None and len(deals) == 1:
        found = found.filter(deal=next(iter(deals)))
    told: dict[str, list[DealChoice]] = {}
    for record in found:
        if deals is None or record.deal in deals:
            told.setdefault(record.deal, []).append(_choice(record))
    return {deal: tuple(each) for deal, each in told.items()}


def hand_over(folder: Path, actor: Actor, made: Handoff) -> Handoff:
    """Write a handoff down; its number is given to it here."""
    alias = connect(folder)
    record = _model("HandoffRecord")(
        deal=made.deal,
        customer=made.customer,
        promises=[
            {"text": each.text, "promise": each.promise, "due": each.due.isoformat() if each.due else None}
            for each in made.promises
        ],
        note=made.note,
        by=actor.id,
        by_name=actor.name,
        made_at=made.made_at,
        due_at=made.due_at,
    )
    record.save(using=alias)
    return _handoff(record)


def take_over(folder: Path, actor: Actor, number: int, *, at: datetime, answer: str) -> bool:
    """Write down that somebody took a customer over; False where somebody had already."""
    waiting = _records(folder, "HandoffRecord").filter(pk=number, taken_at=None)
    return bool(waiting.update(taken_by=actor.id, taken_by_name=actor.name, taken_at=at, answer=answer))


def handoff(folder: Path, *, number: int | None = None, deal: str = "") -> Handoff | None:
    """A handoff by its number, or that of a deal."""
    asked: dict[str, object] = {"pk": number} if number is not None else {"deal": deal}
    found = _records(folder, "HandoffRecord").filter(**asked).first()
    return _handoff(found) if found else None


def handoffs(folder: Path, *, limit: int) -> tuple[Handoff, ...]:
    """The handoffs: those nobody took over, the one due soonest first; then the others, the latest first."""
    records = _records(folder, "HandoffRecord")
    waiting = list(records.filter(taken_at=None).order_by("due_at", "pk")[:limit])
    taken = list(records.exclude(taken_at=None).order_by("-taken_at", "-pk")[: limit - len(waiting)])
    return tuple(_handoff(record) for record in (*waiting, *taken))


def handed(folder: Path) -> frozenset[str]:
    """The deals whose customers were handed over."""
    return frozenset(_records(folder, "HandoffRecord").values_list("deal", flat=True))


def _records(folder: Path, name: str) -> Any:
    alias = connect(folder)  # first, for it sets Django up
    return _model(name).objects.using(alias)


def _model(name: str) -> Any:
    from unisono.store.records import models  # models need Django to be set up first

    return getattr(models, name)


def _choice(record: Any) -> DealChoice:
    return DealChoice(record.deal, record.choice, record.reason, record.by_name, record.at, record.fit)


def _handoff(record: Any) -> Handoff:
    promises = tuple(
        PromiseMade(
            str(told.get("text", "")),
            str(told.get("promise") or ""),
            date.fromisoformat(told["due"]) if told.get("due") else None,
        )
        for told in record.promises
    )
    return Handoff(
        record.pk,
        record.deal,
        record.customer,
        promises,
        record.note,
        record.by_name,
        record.made_at,
        record.due_at,
        record.taken_by_name,
        record.taken_at,
        record.answer,
    )
