"""Conflicts between departments, for programs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.services.questions import moment_of
from unisono.services.silos import silos
from unisono.services.silos.rows import silos_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import silos as shapes
from unisono.surfaces.api.shapes.asking import ThroughEdition

router = Router(tags=["findings"])


@router.get(
    "/silos",
    response=answers(shapes.Silos),
    operation_id="silos",
    summary="Where departments work against each other",
)
def conflicts(request: HttpRequest, through: Query[ThroughEdition]) -> object:
    """Conflicts beyond chance with money and counter-metric, KPIs, hand-offs. Needs `see_figures`."""
    caller = caller_of(request)
    told = silos(
        caller.company, lens=through.lens(), language=caller.language, as_of=moment_of(through.as_of)
    )
    return silos_row(told, caller.language)
