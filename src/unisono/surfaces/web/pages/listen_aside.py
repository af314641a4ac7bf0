"""Rows set aside: what is wrong with each, taken along to correct, or corrected right here; and conflicts."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_http_methods

from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.services import jobs
from unisono.services.identify import list_conflicts
from unisono.services.listen import export_set_aside
from unisono.services.listen.repair import PAGE, AsidePage, aside_page, corrected, correction_name, row_aside
from unisono.services.rights import allow
from unisono.surfaces.web.data_words import reason_words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

COLUMNS = ("place", "reason", "value", "row")
LONGEST_ROW = 240


def set_aside(request: HttpRequest) -> HttpResponse:
    """The rows set aside, of one source or all, each with the reason and a way to correct it."""
    seat = seat_of(request)
    source, page = request.GET.get("source", ""), _page(request)
    found = aside_page(seat.company, source=source, page=page)
    shown = {
        "found": found,
        "source": source,
        "page": page,
        "size": PAGE,
        "reasons": [
            (reason_words(column, reason, seat.language), rows) for column, reason, rows in found.reasons
        ],
        "tabs": _tabs(found, source, seat),
        "rows": _rows(found, seat),
    }
    return respond(request, "web/data_aside.html", shown)


@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """The rows set aside as a file to correct, which is known when it comes back."""
    seat = seat_of(request)
    allow(seat.company, "export")
    source = request.GET.get("source", "")
    with TemporaryDirectory() as folder:
        written = Path(folder) / "aside.csv"
        export_set_aside(seat.company, source, written)
        answer = HttpResponse(written.read_bytes(), content_type="text/csv; charset=utf-8")
    called = quote(correction_name(seat.company, source))
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{called}"
    return answer


@require_http_methods(["GET", "POST"])
def repair(request: HttpRequest) -> HttpResponse:
    """One row set aside: its values to correct, then imported like any file."""
    seat = seat_of(request)
    identity = request.GET.get("row", "")
    row = row_aside(seat.company, identity)
    if request.method == "POST":
        values = {
            column: request.POST[f"v{place}"]
            for place, column in enumerate(row.values)
            if f"v{place}" in request.POST
        }
        upload = corrected(seat.company, identity, values)
        facts = {"upload": upload.id, "recipe": upload.recipe, "file": upload.file}
        job = jobs.submit(seat.company, "import", facts)
        return redirect("data_importing", upload.id, job.id)
    shown = {
        "row": row,
        "more": _more(row.more, seat.language),
        "reason": reason_words(row.column, row.reason, seat.language),
        "fields": [
            (f"v{place}", column, value, column == row.column)
            for place, (column, value) in enumerate(row.values.items())
        ],
    }
    return respond(request, "web/data_repair.html", shown)


def conflicts(request: HttpRequest) -> HttpResponse:
    """Records that share something but were kept apart, for somebody to decide."""
    seat = seat_of(request)
    allow(seat.company, "import")
    found = list_conflicts(seat.company)
    language = seat.language
    table = Table(
        name="conflicts",
        title=say("data.conflicts", language),
        columns=(
            TableColumn("kind", say("data.column.conflict", language)),
            TableColumn("shared", say("data.column.shared", language)),
            TableColumn("customers", say("data.column.customers", language)),
            TableColumn("records", say("data.column.records", language), "count"),
        ),
        rows=tuple(
            TableRow(
                (say(f"conflict.{row['kind']}", language), row["shared"], row["customers"], row["records"])
            )
            for row in found
        ),
        empty=say("data.conflicts.none", language),
    )
    return respond(request, "web/data_conflicts.html", {"count": len(found)}, tables=(table,))


def _page(request: HttpRequest) -> int:
    told = request.GET.get("page", "1")
    return max(1, int(told)) if told.isascii() and told.isdigit() and len(told) < 9 else 1


def _tabs(found: AsidePage, source: str, seat: Seat) -> list[tuple[str, str, bool]]:
    """One tab a source, all of them first; none where there is only one."""
    if len(found.sources) < 2:
        return []
    address = reverse("data_set_aside")
    own = [
        (f"{name.partition('/')[2]} ({rows})", f"{address}?{urlencode({'source': name})}", name == source)
        for name, rows in found.sources
    ]
    return [(say("data.aside.all", seat.language), address, not source), *own]


def _rows(found: AsidePage, seat: Seat) -> list[dict[str, str]]:
    return [
        {
            "id": row.id,
            "place": say("data.aside.place", seat.language, file=row.file, line=row.line),
            "reason": reason_words(row.column, row.reason, seat.language),
            "more": _more(row.more, seat.language),
            "value": row.value,
            "row": _short(row.whole or " · ".join(value for value in row.values.values() if value)),
        }
        for row in found.rows
    ]


def _more(faults: int, language: str) -> str:
    """How many more faults a row has than the one that is told."""
    if not faults:
        return ""
    return say("data.aside.more.one" if faults == 1 else "data.aside.more", language, more=faults)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_ROW else text[:LONGEST_ROW] + "…"


urlpatterns = [
    path("set-aside/", set_aside, name="data_set_aside"),
    path("set-aside/export/", export, name="data_set_aside_export"),
    path("set-aside/row/", repair, name="data_repair"),
    path("conflicts/", conflicts, name="data_conflicts"),
]
