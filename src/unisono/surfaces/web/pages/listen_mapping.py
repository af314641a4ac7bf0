"""Mapping a file: what each column is, tried live on its rows, and kept as the recipe it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST

from unisono.errors import InputError, RecipeError, RightsError, UnisonoError
from unisono.model.canon import BY_NAME
from unisono.model.recipe import Recipe, SourceFile
from unisono.model.words import say
from unisono.services.listen.looking import Look, look
from unisono.services.listen.mapping import (
    Drafted,
    draft,
    draft_feed,
    joined_to,
    keep_mapping,
    keep_text,
    recipe_from,
    source_names,
    systems_of,
    text_of,
)
from unisono.services.listen.preview import preview
from unisono.surfaces.web.data_words import column_words, error_words, table_words
from unisono.surfaces.web.mapping_form import (
    COLUMN,
    DELIMITERS,
    ENCODINGS,
    FeedChoices,
    choices_of,
    columns_left,
    extras_chosen,
    file_from,
    tables_free,
)
from unisono.surfaces.web.pages.listen_files import start
from unisono.surfaces.web.preview_words import preview_words
from unisono.surfaces.web.respond import frame_of, respond
from unisono.surfaces.web.seat import Seat, seat_of

DATES = ("auto", "day_first", "month_first", "iso")


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a mapping page is about: where it began, the file as it was found, and what it says now."""

    base: Drafted
    looked: Look
    file: SourceFile
    recipe: Recipe
    key: str
    title: str
    text: str = ""  # the recipe as somebody edits it, where it is edited as text


@require_http_methods(["GET", "POST"])
def mapping(request: HttpRequest, identity: str) -> HttpResponse:
    """The mapping of a file: a form, or the recipe as text; kept, tried or imported by its buttons."""
    language = seat_of(request).language
    if request.method != "POST":
        return _page(request, _begun(request, identity))
    try:
        told = _mapping(request, identity)
    except InputError as error:
        began = _begun(request, identity)  # what was typed as text stays as it was typed
        return _page(request, replace(began, text=request.POST.get("text", "")), error_words(error, language))
    if request.POST.get("do") not in ("save", "import"):
        return _page(request, told)
    try:
        return _kept(request, identity, told)
    except RecipeError as error:
        return _page(request, told, error_words(error, language))


@require_POST
def tried(request: HttpRequest, identity: str) -> HttpResponse:
    """What would become of the rows by the form as it stands: the part beside it, anew."""
    seat = seat_of(request)
    shown: dict[str, object] = {**frame_of(request), "identity": identity}
    try:
        told = _mapping(request, identity)
        shown |= _tried(seat, told, whole=request.POST.get("do") == "whole")
        if not told.text:
            shown |= _fields(seat, told) | {"swap_values": _values_changed(request, told)}
    except RightsError:
        raise
    except UnisonoError as error:
        shown["problem"] = error_words(error, seat.language)
    return render(request, "parts/preview.html", shown)


def _values_changed(request: HttpRequest, told: Mapping) -> bool:
    """Whether other columns than those on the page have values to change; else it keeps what it has."""
    now = {
        (choice.name, choice.chosen.removeprefix(COLUMN))
        for feed in choices_of(told.file, told.looked)
        for choice in feed.choices
        if choice.pairs
    }
    return now != {(name[:-3], value) for name, value in request.POST.items() if name.endswith(".of")}


def _mapping(request: HttpRequest, identity: str) -> Mapping:
    """The mapping that a request asks for or has filled in."""
    began = _begun(request, identity)
    data, company = request.POST, seat_of(request).company
    if request.method != "POST":
        return began
    if "text" in data:
        recipe = recipe_from(data["text"], name=began.recipe.name)
        return replace(began, recipe=recipe, text=data["text"])
    file = file_from(data, began.base.file, began.looked)
    file = _changed(request, identity, file, began.base.recipe.system)
    title = data.get("title", "").strip() or began.base.recipe.title
    recipe, key = joined_to(company, title, file, base=began.base.recipe)
    looked = look(company, identity, file)
    text = text_of(company, recipe) if data.get("do") == "text" else ""
    return replace(began, file=file, recipe=recipe, key=key, title=title, looked=looked, text=text)


def _begun(request: HttpRequest, identity: str) -> Mapping:
    """The mapping as it was before anybody filled anything in."""
    company = seat_of(request).company
    recipe, key = (request.GET.get(name, "") for name in ("recipe", "file"))
    base = draft(company, identity, recipe=recipe, file=key)
    looked = look(company, identity, base.file)
    as_text = request.GET.get("as") == "text" or not base.form
    text = text_of(company, base.recipe) if as_text else ""
    return Mapping(base, looked, base.file, base.recipe, base.key, base.recipe.title, text)


def _changed(request: HttpRequest, identity: str, file: SourceFile, system: str) -> SourceFile:
    """The file with a table added or taken away, where that button was pressed."""
    do, company = request.POST.get("do", ""), seat_of(request).company
    if do == "add" and request.POST.get("table") in BY_NAME:
        feed = draft_feed(company, identity, request.POST["table"], system=system)
        return replace(file, feeds=(*file.feeds, feed))
    if do == "guess" and request.POST.get("only") in BY_NAME:
        return replace(file, feeds=(draft_feed(company, identity, request.POST["only"], system=system),))
    if do.startswith("drop") and do[4:].isdigit() and len(file.feeds) > 1:
        return replace(file, feeds=tuple(feed for at, feed in enumerate(file.feeds) if at != int(do[4:])))
    return file


def _kept(request: HttpRequest, identity: str, told: Mapping) -> HttpResponse:
    seat = seat_of(request)
    if told.text:
        recipe = keep_text(seat.company, identity, told.text, name=told.recipe.name, key=told.key)
    else:
        recipe = keep_mapping(seat.company, identity, told.recipe, told.key)
    if request.POST["do"] == "import":
        return start(seat, identity, recipe.name, told.key)
    messages.success(request, say("data.map.saved", seat.language, title=recipe.title))
    return redirect("data_file", identity)


def _page(request: HttpRequest, told: Mapping, problem: tuple[str, str] | None = None) -> HttpResponse:
    seat = seat_of(request)
    shown: dict[str, object] = {
        "told": told,
        "upload": told.looked.upload,
        "identity": told.looked.upload.id,
        "query": request.GET.urlencode(),
        "problem": problem,
        "as_text": bool(told.text),
    }
    if not told.text:
        shown |= _fields(seat, told)
    if problem is None:
        try:
            shown |= _tried(seat, told, whole=request.POST.get("do") == "whole")
        except UnisonoError as error:
            shown["problem"] = error_words(error, seat.language)
    return respond(request, "web/data_map.html", shown)


def _tried(seat: Seat, told: Mapping, *, whole: bool) -> dict[str, object]:
    found = preview(seat.company, told.looked.upload.id, told.recipe, told.key, whole=whole)
    return {"preview": preview_words(found, seat), "recipe_text": text_of(seat.company, told.recipe)}


def _fields(seat: Seat, told: Mapping) -> dict[str, object]:
    """All that the form's template needs."""
    language = seat.language
    return {
        "feeds": [_feed_words(feed, seat) for feed in choices_of(told.file, told.looked)],
        "columns": [
            (each.name, each.examples) for each in told.looked.columns if each.name in told.looked.names
        ],
        "left": columns_left(told.file, told.looked),
        "extras": extras_chosen(told.file),
        "free": [(name, table_words(name, language)) for name in tables_free(told.file)],
        "others": [(name, table_words(name, language)) for name in BY_NAME if name not in OWN_TABLES],
        "systems": systems_of(seat.company),
        "titles": tuple(source_names(seat.company).values()),
        "dates": [(name, say(f"data.dates.{name}", language)) for name in DATES],
        "decimals": [(sign, say(f"data.decimal.{name}", language)) for sign, name in DECIMALS],
        "delimiters": [("auto", say("data.auto", language)), *((mark, mark) for mark in DELIMITERS)],
        "encodings": [("auto", say("data.auto", language)), *((name, name) for name in ENCODINGS)],
    }


OWN_TABLES = frozenset({"set_aside", "merges", "conflicts", "open_hours"})
DECIMALS = (("auto", "auto"), (".", "point"), (",", "comma"))


def _feed_words(feed: FeedChoices, seat: Seat) -> dict[str, object]:
    language = seat.language
    return {
        "feed": feed,
        "title": table_words(feed.table, language),
        "row": say(f"canon.table.{feed.table}.row", language),
        "choices": [
            (
                choice,
                column_words(feed.table, choice.column.name, language),
                say(f"canon.kind.{choice.column.kind}", language),
            )
            for choice in feed.choices
        ],
    }


urlpatterns = [
    path("uploads/<str:identity>/map/", mapping, name="data_map"),
    path("uploads/<str:identity>/try/", tried, name="data_try"),
]
