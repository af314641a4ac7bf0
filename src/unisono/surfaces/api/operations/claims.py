"""Reading copy, for programs: what it promises, and its claims written down as drafts."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Status

from unisono.services.claims import copy_row, read_copy, register
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import claims as shapes

router = Router(tags=["promises"])


@router.post(
    "/claims",
    response=answers(shapes.Claims),
    operation_id="read_claims",
    summary="What copy promises",
)
def read(request: HttpRequest, given: shapes.Copy) -> object:
    """The claims of a piece of copy, with what keeping them means. Keeps nothing. Needs `see_figures`."""
    caller = caller_of(request)
    return copy_row(read_copy(caller.company, given.text), caller.language)


@router.post(
    "/claims/drafts",
    response=answers(shapes.Drafted, status=201),
    operation_id="draft_claims",
    summary="Write claims down",
)
def draft(request: HttpRequest, choice: shapes.ChosenClaims) -> object:
    """Take claims of a piece of copy into the ledger as drafts. Needs `write_promises`."""
    names = register(
        caller_of(request).company, choice.text, set(choice.numbers), campaign=choice.campaign.strip()
    )
    return Status(201, {"promises": list(names)})
