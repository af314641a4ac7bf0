"""Informe: the executive brief on a page, of any edition and in any language, and as a file to take along."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from unisono.errors import QuestionError
from unisono.model.brief import Brief
from unisono.model.words import LANGUAGES
from unisono.services.briefs import MEDIA_TYPES, brief_file, editions_of_brief
from unisono.services.diagnose import edition_asked
from unisono.services.plan import brief_of
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import Seat, seat_of


@require_safe
def brief(request: HttpRequest) -> HttpResponse:
    """The brief; `?language=` and `?edition=` choose another."""
    seat = seat_of(request)
    language, edition = _chosen(request, seat)
    try:
        made = brief_of(seat.company, language=language, as_of=edition_asked(seat.company, edition))
    except QuestionError as error:
        if error.code != "nothing_loaded":
            raise
        return respond(request, "web/brief.html", {"may_import": seat.company.actor.may("import")})
    page = {
        "brief": made,
        # Their days are the brief's own, said once in its head.
        "columns": [(link, [replace(cited, period="") for cited in link.figures]) for link in made.chain],
        "language": language,
        "reading": replace(seat, language=language),
        "languages": LANGUAGES,
        "editions": editions_of_brief(seat.company),
        "files": _files(seat, made, language, edition),
        "narrowed": bool(seat.lens.since or seat.lens.until or seat.lens.segment),
    }
    return respond(request, "web/brief.html", page)


@require_safe
def brief_download(request: HttpRequest) -> HttpResponse:
    """The brief as a file: `?format=pdf`, `pptx` or `html`."""
    seat = seat_of(request)
    language, edition = _chosen(request, seat)
    made = brief_file(
        seat.company,
        request.GET.get("format", "pdf"),
        language=language,
        as_of=edition_asked(seat.company, edition),
    )
    answer = HttpResponse(made.content, content_type=made.media_type)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(made.name)}"
    return answer


def _chosen(request: HttpRequest, seat: Seat) -> tuple[str, str | None]:
    language = request.GET.get("language", "")
    return language if language in LANGUAGES else seat.language, request.GET.get("edition") or None


def _files(seat: Seat, made: Brief, language: str, edition: str | None) -> list[tuple[str, str]]:
    """The files of this brief, for whoever may take them along: (kind, query)."""
    if not seat.company.actor.may("export"):
        return []
    asked = {"language": language} | ({"edition": str(made.edition)} if edition else {})
    return [(kind.upper(), urlencode({"format": kind, **asked})) for kind in MEDIA_TYPES]


urlpatterns = [path("", brief, name="brief"), path("file/", brief_download, name="brief_file")]
