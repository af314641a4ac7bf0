"""Why customers call and who caused it, for programs: the same figures as the page Servicio."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.services.demand import demand as demanded
from unisono.services.demand.rows import demand_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import demand as shapes

router = Router(tags=["figures"])


@router.get(
    "/service/demand",
    response=answers(shapes.Demand),
    operation_id="demand",
    summary="Why customers call, and who caused it",
)
def demand(request: HttpRequest, asked: Query[shapes.AskingDemand]) -> object:
    """What customers call about, what it costs, how much of it we caused and who. Needs `see_figures`.

    Each contact is traced to one cause at most; what comparable customers contact anyway is taken off.
    """
    caller = caller_of(request)
    return demand_row(
        demanded(caller.company, asked.lens(), asked.by, language=caller.language), caller.language
    )
