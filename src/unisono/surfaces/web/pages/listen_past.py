"""What was loaded and when: the report of each import, the whole history, and undoing the last one."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods

from unisono.errors import InputError, MissingError
from unisono.model.edition import LoadReport
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import moment_text
from unisono.services.listen.undo import history_of, undo, undoable
from unisono.services.rights import allow
from unisono.surfaces.web.data_words import notices_words
from unisono.surfaces.web.history_words import edition_words, files_words, rows_words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

PAGE = 25
COUNTS = ("read", "loaded", "updated", "unchanged", "retired", "set_aside")


def history(request: HttpRequest) -> HttpResponse:
    """Everything that happened to the data, the newest first."""
    seat = seat_of(request)
    before = request.GET.get("before", "")
    made = history_of(
        seat.company, before=int(before) if before.isascii() and before.isdigit() else None, limit=PAGE + 1
    )
    more = made[PAGE - 1].number if len(made) > PAGE else None
    shown = {
        "history": [edition_words(one, seat) for one in made[:PAGE]],
        "older": more,
        "undoable": undoable(seat.company) if seat.company.actor.may("import") else None,
    }
    return respond(request, "web/data_history.html", shown)


def load(request: HttpRequest, number: int) -> HttpResponse:
    """The report of one import: what became of every row of every file."""
    seat = seat_of(request)
    found = next(iter(history_of(seat.company, before=number + 1, limit=1)), None)
    if found is None or found.number != number or not found.reports:
        raise MissingError("load_missing", edition=number)
    latest = undoable(seat.company) if seat.company.actor.may("import") else None
    shown = {
        "edition": edition_words(found, seat),
        "title": files_words(found.reports),
        "files": [(report, notices_words(report.notices, seat.language)) for report in found.reports],
        "set_aside": sum(report.set_aside for report in found.reports),
        "source": found.reports[0].source if len({report.source for report in found.reports}) == 1 else "",
        "may_undo": latest is not None and latest.number == number,
        "may_import": seat.company.actor.may("import"),
    }
    return respond(request, "web/data_load.html", shown, tables=(load_table(found.reports, seat),))


@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest) -> HttpResponse:
    """Undo the last import: first what that means, then doing it."""
    seat = seat_of(request)
    allow(seat.company, "import")  # who may only look is not asked whether they are sure
    found = undoable(seat.company)
    if request.method == "POST":
        asked = request.POST.get("edition", "")
        undo(seat.company, number=int(asked) if asked.isascii() and asked.isdigit() else None)
        if found is not None:
            messages.success(request, say("data.undone", seat.language, files=files_words(found.reports)))
        return redirect("data")
    if found is None:
        raise InputError("nothing_to_undo")
    zone = ZoneInfo(seat.company.time_zone)
    shown = {
        "edition": edition_words(found, seat),
        "files": files_words(found.reports),
        "rows": rows_words(found.reports, seat.language),
        "at": moment_text(found.made_at, seat.language, zone),
    }
    return respond(request, "web/data_undo.html", shown)


def load_table(reports: tuple[LoadReport, ...], seat: Seat) -> Table:
    """What became of the rows of each file."""
    language = seat.language
    return Table(
        name="load",
        title=say("data.load.files", language),
        columns=(
            TableColumn("file", say("data.column.file", language)),
            TableColumn("source", say("data.column.source", language)),
            *(TableColumn(name, say(f"data.count.{name}", language), "count") for name in COUNTS),
        ),
        rows=tuple(
            TableRow((report.file, report.source, *(getattr(report, name) for name in COUNTS)))
            for report in reports
        ),
    )


urlpatterns = [
    path("history/", history, name="data_history"),
    path("loads/<int:number>/", load, name="data_load"),
    path("undo/", take_back, name="data_undo"),
]
