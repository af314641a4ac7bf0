"""Words that people gave customers, for programs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.services.lenses import lens_of
from unisono.services.promises import given
from unisono.services.rows import estimate_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import given as shapes
from unisono.surfaces.api.shapes.aftermath import AskingCustomers

router = Router(tags=["promises"])


@router.get(
    "/promises/given",
    response=answers(shapes.Given),
    operation_id="given_words",
    summary="What single people promised single customers",
)
def words_given(request: HttpRequest, asked: Query[AskingCustomers]) -> object:
    """Who keeps their word, and what is still to be done. Needs `see_figures`.

    Without `see_customers` there are counts alone.
    """
    caller = caller_of(request)
    told = given(caller.company, lens_of(None, None, asked.segment))
    if told is None:
        return {"edition": None, "kept": None, "open": 0, "late": 0, "givers": [], "undone": []}
    return {
        "edition": told.edition,
        "kept": estimate_row(told.whole.estimate, caller.language) if told.whole else None,
        "open": told.open,
        "late": told.late,
        "givers": [
            {
                "employee": each.id,
                "name": each.name,
                "team": each.team,
                "given": each.given,
                "kept": estimate_row(each.kept, caller.language),
                "key": each.key or None,
                "open": each.open,
                "late": each.late,
            }
            for each in told.givers
        ],
        "undone": [
            {
                "words": each.words,
                "customer": each.customer,
                "giver": each.giver,
                "given_at": each.given_at,
                "due_at": each.due_at,
                "late": each.late,
            }
            for each in told.undone
        ],
    }
