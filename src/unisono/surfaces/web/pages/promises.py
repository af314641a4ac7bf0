"""Promesas: the ledger of what the company said, and each promise by hour, over time, for whom."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, path, reverse

from unisono.model.words import say
from unisono.render.dates import day_text, span_text
from unisono.render.numbers import estimate_text, quantity_text
from unisono.services.promises import Entry, PromisePage, Quote, ledger, one_promise
from unisono.services.promises import wording as words
from unisono.surfaces.web.addresses import exports_of
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


def promises(request: HttpRequest) -> HttpResponse:
    """Every promise, the broken ones first."""
    seat = seat_of(request)
    told = ledger(seat.company, seat.lens)
    if told is None or not told.entries:
        return respond(request, "web/promises_empty.html", {})
    table = words.ledger_table(told, seat.language)
    context = {
        "headline": words.headline(told, seat.language),
        "standard": words.standard_text(seat.language),
        "entries": [entry_words(entry, seat.language) for entry in told.entries],
        "exports": exports_of(request, table, seat),
    }
    return respond(request, "web/promises.html", context, tables=(table,))


def promise(request: HttpRequest, name: str) -> HttpResponse:
    """One promise, by hour, over time and for whom."""
    seat = seat_of(request)
    told = one_promise(seat.company, name, seat.lens, language=seat.language)
    if told is None:
        return respond(request, "web/promises_empty.html", {})
    tables = {table.name: table for table in told.tables}
    downloads = {name: exports_of(request, table, seat) for name, table in tables.items()}
    context = {
        "told": told,
        "entry": entry_words(told.entry, seat.language),
        "title": _title(told.entry, seat.language),
        "period": _period(told, seat.language),
        "standard": words.standard_text(seat.language),
        "quotes": [_quote_words(quote, seat) for quote in told.quotes or ()],
        "splits": [(shown, tables[name], downloads[name]) for shown, name in told.splits],
        "downloads": downloads,
    }
    return respond(request, "web/promise.html", context, tables=told.tables)


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
    path("<path:name>/", promise, name="promise"),
]
