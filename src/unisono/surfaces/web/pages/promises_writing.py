"""Promises as people write them: the form, the moves from draft to retired, and the code to print."""

from __future__ import annotations

from typing import cast
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from unisono.errors import InputError
from unisono.loop.decide.promise import State
from unisono.model.words import say
from unisono.render.dates import day_text, moment_text
from unisono.services.promises import (
    Sheet,
    apply_files,
    change_promise,
    draft_promise,
    launch_promise,
    move_promise,
    remove_draft,
    sheet,
    sheet_stamp,
)
from unisono.services.promises import wording as words
from unisono.services.promises.choosing import promise_choices
from unisono.services.rights import allow
from unisono.surfaces.web.pages.settings.section import report
from unisono.surfaces.web.promise_form import PromiseForm
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

TONES = {"broken": "bad", "at_risk": "bad", "live": "good"}
MARKS = {
    "broken": "warning",
    "at_risk": "warning",
    "live": "check",
    "evidenced": "finding",
    "retired": "close",
}


@require_http_methods(["GET", "HEAD", "POST"])
def promise_new(request: HttpRequest) -> HttpResponse:
    """Write a promise down."""
    seat = seat_of(request)
    allow(seat.company, "write_promises")
    form = PromiseForm(request, promise_choices(seat.company), seat.company.currency, None)
    if request.method == "POST" and form.is_valid():
        try:
            name = draft_promise(seat.company, form.told)
        except InputError as refused:
            form.blame(refused)
        else:
            report(request, "promises.drafted")
            return redirect("promise", name=f"unisono:{name}")
    return respond(request, "web/promise_form.html", {"form": form, "sheet": None})


@require_http_methods(["GET", "HEAD", "POST"])
def promise_edit(request: HttpRequest, name: str) -> HttpResponse:
    """Change what a promise says."""
    seat = seat_of(request)
    allow(seat.company, "write_promises")
    told = sheet(seat.company, name)
    stamp = sheet_stamp(seat.company, name)
    offered = promise_choices(seat.company)
    form = PromiseForm(request, offered, seat.company.currency, told.definition, stamp)
    if request.method == "POST" and form.is_valid():
        try:
            change_promise(seat.company, name, form.told, stamp=form.cleaned_data["stamp"])
        except InputError as refused:
            form.blame(refused)
        else:
            report(request, "promises.changed")
            return redirect("promise", name=told.promise.id)
    return respond(request, "web/promise_form.html", {"form": form, "sheet": told})


@require_POST
def promise_move(request: HttpRequest, name: str) -> HttpResponse:
    """Move a promise to another state."""
    seat = seat_of(request)
    state, why = cast(State, request.POST.get("state", "")), request.POST.get("why", "")[:1_000]
    if state == "live":
        state = launch_promise(seat.company, name, why=why)
    else:
        move_promise(seat.company, name, state, why=why)
    report(request, "promises.moved", state=say(f"promises.state.{state}", seat.language))
    return redirect("promise", name=f"unisono:{name}")


@require_POST
def promise_remove(request: HttpRequest, name: str) -> HttpResponse:
    """Throw a draft away."""
    remove_draft(seat_of(request).company, name)
    report(request, "promises.removed")
    return redirect("promises")


@require_POST
def promises_apply(request: HttpRequest) -> HttpResponse:
    """Let figures follow what the files say."""
    done = apply_files(seat_of(request).company)
    report(request, "promises.applied" if done else "promises.applied.later")
    return redirect("promises")


@require_safe
def promise_code(request: HttpRequest, name: str) -> HttpResponse:
    """The code of a promise, as a sheet to print."""
    seat = seat_of(request)
    told = sheet(seat.company, name)
    return respond(request, "web/promise_code.html", {"sheet": told, **sheet_words(told, seat)})


def sheet_words(told: Sheet, seat: Seat) -> dict[str, object]:
    """A promise file as templates say it."""
    language, zone, definition = seat.language, ZoneInfo(seat.company.time_zone), told.definition
    return {
        "state": say(f"promises.state.{definition.state}", language),
        "state_tone": TONES.get(definition.state, "unknown"),
        "state_mark": MARKS.get(definition.state, "minus"),
        "means": words.definition_text(told.promise, language),
        "kind": say(f"promises.kind.{definition.kind or 'none'}", language),
        "since": words.since_text(told.promise, language),
        "standard": words.standard_text(language, told.promise),
        "hours": words.hours_text(definition.hours, language),
        "scope": _scope(told, language),
        "made_in": say(f"promises.made.{definition.made_in}", language) if definition.made_in else "",
        "lacks": [say(f"promises.code.{part.name}", language) for part in told.lacks],
        "moves": [(state, say(f"promises.move.{state}", language)) for state in told.moves],
        "history": [
            {
                "at": moment_text(step.at, language, zone),
                "by": step.by,
                "state": say(f"promises.state.{step.state}", language),
                "why": step.why,
            }
            for step in reversed(definition.history)
        ],
    }


def _scope(told: Sheet, language: str) -> list[str]:
    """For whom, where and since when the promise holds, each in a line."""
    definition = told.definition
    named = [
        ("audience", definition.audience),
        ("segment", definition.segment),
        ("channel", definition.channel),
        ("topic", definition.topic),
        ("made", day_text(definition.made, language) if definition.made else ""),
        ("ends", day_text(definition.ends, language) if definition.ends else ""),
    ]
    return [f"{say(f'promises.field.{name}', language)}: {value}" for name, value in named if value]


urlpatterns = [
    path("new/", promise_new, name="promise_new"),
    path("apply/", promises_apply, name="promises_apply"),
    path("edit/<slug:name>/", promise_edit, name="promise_edit"),
    path("move/<slug:name>/", promise_move, name="promise_move"),
    path("remove/<slug:name>/", promise_remove, name="promise_remove"),
    path("code/<slug:name>/", promise_code, name="promise_code"),
]
