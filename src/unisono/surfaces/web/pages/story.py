"""Historia: one broken promise from the gate to pay, in five chapters on one page."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from unisono.model.words import say
from unisono.services.promises.wording import name_text
from unisono.services.story import Letter, Story, story, told_of
from unisono.services.story import wording as words
from unisono.surfaces.web.respond import respond
from unisono.surfaces.web.seat import seat_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A chapter with the page that opens it: its address, empty where there is none, and its words."""

    chapter: words.Chapter
    href: str
    opens: str


@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """The story of the promise asked for, or of the dearest broken one."""
    seat = seat_of(request)
    found = story(seat.company, request.GET.get("promise", ""))
    if found is None:
        return respond(request, "web/story_empty.html", {})
    language = seat.language
    page = {
        "told": found,
        "name": name_text(found.promise, language),
        "headline": words.headline(found, language),
        "lead": words.lead(found, language),
        "chapters": [
            Shown(chapter, _opens(found, chapter.letter), say(f"story.open.{chapter.letter}", language))
            for chapter in words.chapters(found, language, seat.company.time_zone)
        ],
        "others": [(each.id, name_text(each, language)) for each in told_of(seat.company)],
    }
    return respond(request, "web/story.html", page)


def _opens(found: Story, letter: Letter) -> str:
    """Where a chapter's own page is."""
    if letter in found.silent:
        return ""
    promise = found.promise.id
    addresses = {
        "a": f"{reverse('gate')}?promise={promise}",
        "b": reverse("promise", args=(promise,)),
        "c": reverse("silos"),
        "d": reverse("promise_after", args=(promise,)),
        "e": reverse("pay"),
    }
    return addresses[letter]


urlpatterns = [path("", told, name="story")]
