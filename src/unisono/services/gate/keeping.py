"""Keeps what the gate said, and who signed it: files in the company's folder that no one can change after."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, get_args
from uuid import uuid4

from unisono.errors import CompanyError, InputError
from unisono.model.company import Company
from unisono.services.audit import note
from unisono.services.gate.files import asked_told, kept_from, seal_of
from unisono.services.gate.nouns import Asked, Decision, Kept
from unisono.services.gate.running import answer_gate
from unisono.services.gate.wording import claim_text, offer_text
from unisono.services.rights import allow, allow_whole
from unisono.store.definitions import read_definition, read_definitions, write_definition

PREFIX = "gate-"
LONGEST_NOTE = 1_000


def keep_gate(company: Company, ask: Callable[[], Asked], *, language: str) -> Kept:
    """Ask the gate and keep its answer for somebody to sign; what is asked is read once that is allowed.

    Raises
    ------
    RightsError
        Where the actor may write no promises, or sees only some of the rows.
    """
    allow_whole(company, "write_promises")
    run = answer_gate(company, ask())
    verdict = run.verdict
    text = claim_text(run.asked, language)
    told: dict[str, Any] = {
        "text": text,
        "answer": verdict.answer or "none",
        "chance": verdict.chance,
        "kept": verdict.kept.value,
        "kept_low": verdict.kept.low,
        "kept_high": verdict.kept.high,
        "wording": offer_text(verdict.offers[0], run.asked.kind, language) if verdict.offers else None,
        "method": verdict.method,
        "edition": run.edition,
        "before": run.before,
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": company.actor.name,
        "asked": asked_told(run.asked),
    }
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower().encode("ascii", "ignore").decode()).strip("-")[:30]
    name = f"{PREFIX}{datetime.now(UTC):%Y%m%d}-{uuid4().hex[:6]}-{slug}".strip("-")
    write_definition(company.folder, "plans", name, told)
    note(company, "gate_kept", {"text": text, "answer": told["answer"]})
    return _read(name, read_definition(company.folder, "plans", name))


def sign_gate(company: Company, name: str, decision: str, *, why: str = "") -> Kept:
    """Approve or stop a promise: the decision stands with person, date, edition and what was asked.

    Raises
    ------
    InputError
        `gate_signed`, where somebody signed it before; `gate_decision`, where it is neither yes nor no.
    MissingError
        `definition_missing`.
    """
    allow(company, "sign_promises")
    if decision not in get_args(Decision):
        raise InputError("gate_decision")
    told = read_definition(company.folder, "plans", _own(name))
    if _read(name, told).signed is not None:
        raise InputError("gate_signed")
    signed = {
        "decision": decision,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": company.actor.name,
        "note": why.strip()[:LONGEST_NOTE],
    }
    seal = seal_of({**told, "signed": signed})
    write_definition(company.folder, "plans", name, {**told, "signed": {**signed, "seal": seal}})
    note(company, "gate_signed", {"text": str(told.get("text", "")), "decision": decision})
    return _read(name, read_definition(company.folder, "plans", name))


def kept_gate(company: Company, name: str) -> Kept:
    """One answer that was kept.

    Raises
    ------
    MissingError
        `definition_missing`.
    CompanyError
        `gate_spoiled`, where somebody changed the file into what no answer could be.
    """
    allow(company, "see_figures")
    return _read(name, read_definition(company.folder, "plans", _own(name)))


def kept_gates(company: Company) -> tuple[Kept, ...]:
    """All answers that were kept, the latest first; files that can't be read are left out."""
    allow(company, "see_figures")
    found = []
    for name, told in read_definitions(company.folder, "plans").items():
        if name.startswith(PREFIX):
            with suppress(ValueError):
                found.append(kept_from(name, told))
    return tuple(sorted(found, key=lambda each: each.made, reverse=True))


def gate_news(company: Company, *, most: int = 3) -> tuple[Kept, ...]:
    """The latest signed decisions: what Marketing and Service are told."""
    allow(company, "see_figures")
    signed = [each for each in kept_gates(company) if each.signed is not None]
    return tuple(sorted(signed, key=lambda each: each.signed or each.made, reverse=True))[:most]


def _own(name: str) -> str:
    """A name of ours: other plans are not the gate's to open."""
    if not name.startswith(PREFIX):
        raise InputError("definition_name", name=name)
    return name


def _read(name: str, told: Mapping[str, Any]) -> Kept:
    try:
        return kept_from(name, told)
    except ValueError as spoiled:
        raise CompanyError("gate_spoiled", file=f"plans/{name}.toml") from spoiled
