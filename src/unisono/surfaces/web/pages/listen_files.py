"""A file on its way in: brought, looked into, given to the recipe it fits, imported."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from unisono.errors import FileError, InputError, MissingError, UnisonoError
from unisono.model.words import say
from unisono.services import jobs
from unisono.services.listen.looking import Fit, Look, fits, look
from unisono.services.listen.preview import file_of, preview
from unisono.services.listen.uploads import bring, drop, recipe_called, reopen
from unisono.services.rights import allow
from unisono.store.uploads import Upload
from unisono.surfaces.web.data_words import error_words, notices_words, size_words, table_words
from unisono.surfaces.web.preview_words import preview_words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of

MOST_AT_ONCE = 20


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Take files in: those that can be read go on, the others are told why not."""
    seat = seat_of(request)
    allow(seat.company, "import")  # a form without a file asks no service
    files: list[Any] = request.FILES.getlist("file")[:MOST_AT_ONCE]
    if not files:
        return _after_upload(request, [], [error_words(InputError("no_file_chosen"), seat.language)])
    taken: list[Upload] = []
    refused: list[tuple[str, str]] = []
    for file in files:
        try:
            taken.append(bring(seat.company, file.name or "", file.chunks(), limit=settings.UPLOAD_LIMIT))
        except FileError as error:
            refused.append(error_words(error, seat.language))
    return _after_upload(request, taken, refused)


def found(request: HttpRequest, identity: str) -> HttpResponse:
    """What is in a file, and the recipes it could be read by, the likeliest first."""
    seat = seat_of(request)
    looked = look(seat.company, identity)
    proposals = fits(seat.company, identity)
    best = proposals[0] if proposals and not proposals[0].missing else None
    shown = {
        "look": looked,
        "upload": looked.upload,
        "size": size_words(looked.upload.size, seat.language),
        "notices": notices_words(looked.notices, seat.language),
        "proposals": [_proposal(fit, seat) for fit in proposals],
        "best": _proposal(best, seat) if best else None,
        "preview": _try(seat, looked, best) if best and best.file else None,
        "tail": looked.row_count > len(looked.rows),
    }
    return respond(request, "web/data_file.html", shown)


@require_POST
def begin(request: HttpRequest, identity: str) -> HttpResponse:
    """Import a file by a recipe that stands."""
    seat = seat_of(request)
    recipe, key = request.POST.get("recipe", ""), request.POST.get("file", "")
    told = recipe_called(seat.company, recipe)
    if key:
        file_of(told, key)
    return start(seat, identity, recipe, key)


def importing(request: HttpRequest, identity: str, number: int) -> HttpResponse:
    """An import while it goes on, then what became of it."""
    seat = seat_of(request)
    job = jobs.job(seat.company, number)
    if job.kind != "import":
        raise MissingError("job_missing", job=number)
    if job.state == "done" and "edition" in job.result:
        return redirect("data_load", int(str(job.result["edition"])))
    return respond(request, "web/data_importing.html", {"job": job, "refresh": True, "identity": identity})


@require_POST
def forget(request: HttpRequest, identity: str) -> HttpResponse:
    """Take a file away again."""
    seat = seat_of(request)
    drop(seat.company, identity)
    messages.success(request, say("data.dropped", seat.language))
    return redirect("data")


@require_POST
def look_again(request: HttpRequest) -> HttpResponse:
    """Open the mapping of a source on the file it last came in."""
    seat = seat_of(request)
    kept = reopen(seat.company, request.POST.get("source", ""))
    address = reverse("data_map", args=(kept.id,))
    return redirect(f"{address}?recipe={kept.recipe}&file={kept.file}")


def start(seat: Seat, identity: str, recipe: str, key: str) -> HttpResponse:
    """Ask for an import, and show how it goes."""
    facts = {"upload": identity, "recipe": recipe, "file": key}
    return redirect("data_importing", identity, jobs.submit(seat.company, "import", facts).id)


def _after_upload(request: HttpRequest, taken: list[Upload], refused: list[tuple[str, str]]) -> HttpResponse:
    """On to the file, or back to all of them; a script is told the address instead of being sent there."""
    for error, hint in refused:
        messages.error(request, f"{error} {hint}".strip())
    address = (
        reverse("data_file", args=(taken[0].id,)) if len(taken) == 1 and not refused else reverse("data")
    )
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"address": address})
    return redirect(address)


def _proposal(fit: Fit, seat: Seat) -> dict[str, object]:
    tables = dict.fromkeys(table_words(table, seat.language) for table in fit.tables)
    return {"fit": fit, "tables": ", ".join(tables), "missing": ", ".join(fit.missing[:8])}


def _try(seat: Seat, looked: Look, fit: Fit) -> dict[str, object] | None:
    """What would become of the rows by the likeliest recipe; nothing, where it can't be tried."""
    try:
        tried = preview(seat.company, looked.upload.id, recipe_called(seat.company, fit.recipe), fit.file)
    except UnisonoError:
        return None
    return preview_words(tried, seat)


urlpatterns = [
    path("upload/", upload, name="data_upload"),
    path("uploads/<str:identity>/", found, name="data_file"),
    path("uploads/<str:identity>/import/", begin, name="data_begin"),
    path("uploads/<str:identity>/import/<int:number>/", importing, name="data_importing"),
    path("uploads/<str:identity>/drop/", forget, name="data_drop"),
    path("reopen/", look_again, name="data_reopen"),
]
