"""Pages whose figures take a moment: a changed filter shows at once, and what it changed comes after it.

Who opens such a page waits for all of it. Who changes a filter on it sees the frame with the new filter
immediately, and htmx fetches the rest by itself, with a header that asks for the whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse

from unisono.model.words import say
from unisono.surfaces.web.respond import part_of, respond
from unisono.surfaces.web.seat import seat_of

WHOLE = "X-Whole"

View = Callable[[HttpRequest], HttpResponse]


def unhurried(room: str) -> Callable[[View], View]:
    """Answer a changed filter with the frame of the page; `room` is one of the rooms of Medir."""

    def made(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest) -> HttpResponse:
            hurried = part_of(request) == "main" and "export" not in request.GET
            if not hurried or request.headers.get(WHOLE) == "1":
                return view(request)
            name = say(f"measure.room.{room}", seat_of(request).language)
            told = {"room": room, "name": name, "address": request.get_full_path()}
            return respond(request, "web/unhurried.html", told)

        return answer

    return made
