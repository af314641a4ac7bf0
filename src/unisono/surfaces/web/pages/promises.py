"""Promesas: the ledger of what the company said, and each promise by hour, over time, for whom."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, path, reverse

from unisono.errors import MissingError, UnisonoError
from unisono.model.estimate import Estimate
from unisono.model.words import say
from unisono.render.dates import day_text, span_text
from unisono.render.numbers import estimate_text, quantity_text
from unisono.services.promises import (
    Entry,
    PromisePage,
    Quote,
    Sheet,
    Shelf,
    evidence_of,
    ledger,
    name_in,
    one_promise,
    sheet,
    shelf,
)
from unisono.services.promises import wording as words
from unisono.services.promises.moving import EVIDENCE_DAYS
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.pages import promises_after, promises_writing
from unisono.surfaces.web.pages.promises_writing import sheet_words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


def promises(request: HttpRequest) -> HttpResponse:
    """Every promise, the broken ones first."""
    seat = seat_of(request)
    told, files = ledger(seat.company, seat.lens), shelf(seat.company)
    written = _files_words(files, seat)
    if told is None or not told.entries:
        return respond(request, "web/promises_empty.html", written)
    table = words.ledger_table(told, seat.language)
    context = {
        **written,
        "headline": words.headline(told, seat.language),
        "standard": words.standard_text(seat.language),
        "entries": [
            {**entry_words(entry, seat.language), "state": _state(files.of(entry.promise), seat)}
            for entry in told.entries
        ],
        "exports": exports_of(request, table, seat),
    }
    return respond(request, "web/promises.html", context, tables=(table,))


def promise(request: HttpRequest, name: str) -> HttpResponse:
    """One promise, by hour, over time and for whom."""
    seat = seat_of(request)
    own = _sheet_of(seat, name)
    try:
        told = one_promise(seat.company, name, seat.lens, language=seat.language)
    except MissingError:
        if own is None:
            raise
        return _draft(request, seat, own)
    if told is None:
        return respond(request, "web/promises_empty.html", {})
    tables = {table.name: table for table in told.tables}
    downloads = {name: exports_of(request, table, seat) for name, table in tables.items()}
    context = {
        **({"sheet": own, "file": sheet_words(own, seat)} if own else {}),
        "told": told,
        "entry": entry_words(told.entry, seat.language),
        "title": _title(told.entry, seat.language),
        "period": _period(told, seat.language),
        "standard": words.standard_text(seat.language, told.entry.promise),
        "quotes": [_quote_words(quote, seat) for quote in told.quotes or ()],
        "splits": [(shown, tables[name], downloads[name]) for shown, name in told.splits],
        "downloads": downloads,
    }
    return respond(request, "web/promise.html", context, tables=told.tables)


def _draft(request: HttpRequest, seat: Seat, own: Sheet) -> HttpResponse:
    """A promise that no figure knows yet: what the past says of it, and how far it is."""
    evidence = evidence_of(seat.company, own.name) if own.promise.missing is None else None
    shown = evidence if evidence and evidence.low is not None else None
    context = {
        "sheet": own,
        "file": sheet_words(own, seat),
        "evidence": shown,
        "would": _would(own, evidence, seat.language),
    }
    return respond(request, "web/promise_draft.html", context)


def _would(own: Sheet, evidence: Estimate | None, language: str) -> dict[str, str]:
    """What the past says of a promise, as a title and a sentence."""
    if evidence is None:
        text = words.definition_text(own.promise, language)
        return {"title": say("promises.would.unrunnable", language), "text": text}
    text = say("promises.would.text", language)
    if not evidence.known:
        return {"title": say("promises.would.none", language), "text": text}
    value = estimate_text(evidence, language)
    return {"title": say("promises.would.title", language, days=EVIDENCE_DAYS, value=value), "text": text}


def _sheet_of(seat: Seat, name: str) -> Sheet | None:
    """The file a promise came from; None where it came from elsewhere, or its file is gone or broken."""
    file = name_in(name)
    try:
        return sheet(seat.company, file) if file else None
    except UnisonoError:
        return None


def _files_words(files: Shelf, seat: Seat) -> dict[str, object]:
    """Drafts, files that changed since the last load, and files that can't be read."""
    language, may = seat.language, seat.company.actor.may
    return {
        "drafts": [{"sheet": each, **sheet_words(each, seat)} for each in files.drafts],
        "waiting": say(
            "promises.waiting.some", language, names=", ".join(each.name for each in files.waiting)
        )
        if files.waiting
        else "",
        "unread": [
            (say(f"error.{error.code}", language, **error.facts), say(f"hint.{error.code}", language))
            for error in files.broken.values()
        ],
        "may_write": may("write_promises"),
        "may_apply": may("write_promises") and seat.company.actor.scope.everything,
    }


def _state(own: Sheet | None, seat: Seat) -> dict[str, object] | None:
    """The state of a promise that a file defines."""
    if own is None:
        return None
    told = sheet_words(own, seat)
    return {name: told[name] for name in ("state", "state_tone", "state_mark")}


def entry_words(entry: Entry, language: str) -> dict[str, object]:
    """A line of the ledger as a template says it."""
    return {
        "entry": entry,
        "name": words.name_text(entry.promise, language),
        "made": words.made_text(entry.promise, language),
        "since": words.since_text(entry.promise, language),
        "means": words.definition_text(entry.promise, language),
        "exposed": words.exposed_text(entry.promise, language),
        "owner": words.owner_text(entry.promise, language),
        "verdict": words.verdict_text(entry, language),
        "why": words.why_text(entry, language),
        "change": words.change_text_of(entry, language),
        "change_tone": entry.change.tone if entry.change else "neutral",
        "money": words.money_text(entry, language),
        "tone": {"broken": "bad", "kept": "good"}.get(entry.verdict, "unknown"),
        "mark": {"broken": "warning", "kept": "check"}.get(entry.verdict, "minus"),
    }


def _title(entry: Entry, language: str) -> str:
    name = words.name_text(entry.promise, language)
    if entry.kept is None or not entry.kept.estimate.known:
        return say("promises.title.other", language, promise=name)
    way = "broken" if entry.verdict == "broken" else "kept"
    value = estimate_text(entry.kept.estimate, language)
    return say(f"promises.title.{way}", language, promise=name, value=value)


def _period(told: PromisePage, language: str) -> str:
    return span_text(told.since, told.until, language) if told.since else ""


def _quote_words(quote: Quote, seat: Seat) -> dict[str, str]:
    score = "" if quote.score is None else quantity_text(quote.score, "count", seat.language)
    try:
        href = reverse("customer", args=[quote.customer]) if quote.customer else ""
    except NoReverseMatch:  # an id that no address can hold
        href = ""
    return {
        "words": quote.words,
        "said": f"{quote.instrument.upper()} {score}".strip(),
        "day": day_text(quote.day, seat.language) if quote.day else "",
        "href": href,
    }


urlpatterns = [
    path("", promises, name="promises"),
    *promises_writing.urlpatterns,
    *promises_after.urlpatterns,
    path("<path:name>/", promise, name="promise"),
]
