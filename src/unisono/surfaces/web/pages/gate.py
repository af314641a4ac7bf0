"""Antes de prometer: whether a claim would be kept, what could be said instead, and who signed it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from unisono.errors import InputError
from unisono.loop.decide.gate.nouns import Range
from unisono.model.estimate import Unit
from unisono.model.table import Table
from unisono.model.words import say
from unisono.render.dates import moment_text
from unisono.render.numbers import count_text, quantity_text
from unisono.services.gate import (
    Asked,
    Kept,
    Run,
    Usual,
    keep_gate,
    kept_gate,
    kept_gates,
    run_gate,
    sign_gate,
    usual,
)
from unisono.services.gate import wording as words
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.gate_form import GateForm
from unisono.surfaces.web.pages.settings.section import report
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

TONES = {"go": "good", "reword": "unknown", "no_go": "bad", "none": "unknown"}
MARKS = {"go": "check", "reword": "copy", "no_go": "warning", "none": "minus"}
SHOWN = 20
UNASKED = "gate_unasked"


@require_safe
def gate(request: HttpRequest) -> HttpResponse:
    """The form; with the verdict above it, where something was asked."""
    seat = seat_of(request)
    offered = usual(seat.company, promise=request.GET.get("promise", ""), channel=request.GET.get("channel"))
    if offered is None:
        return respond(request, "web/gate_empty.html", {})
    form = GateForm(request, offered)
    return _answered(request, seat, offered, form)


@require_POST
def gate_keep(request: HttpRequest) -> HttpResponse:
    """Keep the answer to what the form says."""
    seat = seat_of(request)
    offered = usual(seat.company)
    if offered is None:
        return redirect("gate")
    form = GateForm(request, offered)
    try:
        kept = keep_gate(seat.company, lambda: _told(form), language=seat.language)
    except InputError as refused:
        if refused.code != UNASKED:
            form.blame(refused)
        return _answered(request, seat, offered, form)
    report(request, "gate.saved")
    return redirect("gate_kept", name=kept.name)


@require_safe
def gate_kept(request: HttpRequest, name: str) -> HttpResponse:
    """One answer that was kept, to be signed or read again."""
    seat = seat_of(request)
    kept = kept_gate(seat.company, name)
    may = seat.company.actor.may("sign_promises") and seat.company.actor.scope.everything
    context = {"kept": kept, "shown": _kept_words(kept, seat), "may_sign": may and kept.signed is None}
    return respond(request, "web/gate_kept.html", context)


@require_POST
def gate_sign(request: HttpRequest, name: str) -> HttpResponse:
    """Approve or stop a promise."""
    seat = seat_of(request)
    sign_gate(seat.company, name, request.POST.get("decision", ""), why=request.POST.get("note", ""))
    report(request, "gate.signed.done")
    return redirect("gate_kept", name=name)


def _answered(request: HttpRequest, seat: Seat, offered: Usual, form: GateForm) -> HttpResponse:
    run = _run(seat, form)
    context: dict[str, object] = {
        "form": form,
        "source": _source(offered, seat.language),
        "promises": offered.promises,
        "chosen": request.GET.get("promise", ""),
        "kept": [_kept_words(each, seat) for each in kept_gates(seat.company)[:SHOWN]],
    }
    if run is None:
        return respond(request, "web/gate.html", context)
    tables = [words.parts_table(run, seat.language)]
    chart = words.heat(run, seat.company.time_zone, seat.language)
    tables += [words.hours_table(run, seat.language)] if chart else []
    context |= _verdict(run, seat) | {"heat": chart}
    context["downloads"] = {table.name: exports_of(request, table, seat) for table in tables}
    return respond(request, "web/gate_answer.html", context, tables=_with_rows(tables))


def _run(seat: Seat, form: GateForm) -> Run | None:
    """The answer to what the form says; None where it says nothing yet, or something wrong."""
    if not form.is_bound or not form.is_valid():
        return None
    try:
        return run_gate(seat.company, form.asked)
    except InputError as refused:
        form.blame(refused)
        return None


def _told(form: GateForm) -> Asked:
    if not form.is_bound or not form.is_valid():
        raise InputError(UNASKED)
    return form.asked


def _verdict(run: Run, seat: Seat) -> dict[str, object]:
    language, answer = seat.language, run.verdict.answer or "none"
    actor = seat.company.actor
    return {
        "run": run,
        "claim": words.claim_text(run.asked, language),
        "headline": words.headline(run, language),
        "answer": words.answer_text(run.verdict.answer, language),
        "tone": TONES[answer],
        "mark": MARKS[answer],
        "why": words.why(run, language),
        "figures": words.figures(run, language) if run.verdict.answer else [],
        "offers": words.offers(run, language),
        "turning": words.turning(run, language),
        "shifts": words.shifts(run, language),
        "price": words.price(run, language),
        "warnings": words.warnings(run, language),
        "method": words.method(run, language),
        "may_keep": actor.may("write_promises") and actor.scope.everything and run.verdict.answer,
    }


def _kept_words(kept: Kept, seat: Seat) -> dict[str, object]:
    language, zone = seat.language, ZoneInfo(seat.company.time_zone)
    decision = say(f"gate.decision.{kept.decision or 'none'}", language)
    signed = moment_text(kept.signed, language, zone) if kept.signed else ""
    return {
        "name": kept.name,
        "text": kept.text,
        "answer": words.answer_text(kept.answer if kept.answer != "none" else None, language),
        "tone": TONES.get(kept.answer, "unknown"),
        "mark": MARKS.get(kept.answer, "minus"),
        "made": say("gate.by", language, by=kept.by, day=moment_text(kept.made, language, zone)).lstrip(", "),
        "decision": decision,
        "signed": say("gate.signed", language, decision=decision, signer=kept.signer, day=signed)
        if signed
        else "",
        "chance": words.chance_text(kept.chance, language) if kept.chance is not None else "",
        "kept": " – ".join(
            quantity_text(each, "share", language)
            for each in (kept.kept_low, kept.kept_high)
            if each is not None
        ),
        "facts": _asked_words(kept, language),
    }


def _asked_words(kept: Kept, language: str) -> list[tuple[str, str]]:
    """What was asked, as pairs of what and how much."""
    asked = kept.asked
    told = [
        ("gate.within", words.time_text(asked.within_seconds, language) if asked.within_seconds else ""),
        ("gate.hours", asked.hours if asked.kind == "answer" else ""),
        ("gate.share", quantity_text(asked.share, "share", language)),
        ("gate.channel", asked.channel),
        ("gate.audience", asked.segment),
        ("gate.days", count_text(asked.days, language)),
        ("gate.said.reach", _range_text(asked.reach, "count", language)),
        ("gate.said.response", _range_text(asked.response, "share", language)),
        ("gate.said.contacts", _range_text(asked.contacts, "score", language)),
        ("gate.more", count_text(asked.more, language) if asked.more else ""),
    ]
    return [(say(key, language), value) for key, value in told if value]


def _range_text(told: Range, unit: Unit, language: str) -> str:
    return " – ".join(quantity_text(each, unit, language) for each in (told.low, told.high))


def _source(offered: Usual, language: str) -> str:
    key = "gate.form.source" if offered.campaigns else "gate.form.source.none"
    return say(key, language, n=count_text(offered.campaigns, language))


def _with_rows(tables: list[Table]) -> list[Table]:
    return [table for table in tables if table.rows]


urlpatterns = [
    path("", gate, name="gate"),
    path("keep/", gate_keep, name="gate_keep"),
    path("<slug:name>/", gate_kept, name="gate_kept"),
    path("<slug:name>/sign/", gate_sign, name="gate_sign"),
]
