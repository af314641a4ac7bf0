"""The story of a broken promise, for programs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.errors import MissingError
from unisono.services.story import story
from unisono.services.story.rows import story_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import story as shapes

router = Router(tags=["promises"])


@router.get(
    "/promises/story",
    response=answers(shapes.Story),
    operation_id="story",
    summary="A broken promise, from the gate to pay",
)
def tell(request: HttpRequest, asked: Query[shapes.AskingStory]) -> object:
    """Would the gate have let it out, was it kept, who was green, what it cost, what was paid for it.

    Without a promise, that of the dearest broken one. A chapter that can't be told says why in `reason`.
    Needs `see_figures`; chapter `e` needs `see_pay` too.
    """
    caller = caller_of(request)
    told = story(caller.company, asked.promise)
    if told is None:
        raise MissingError("promise_missing", promise=asked.promise)
    return story_row(told, caller.language)
