"""What came of promises, what is kept better than said, and whom each origin brings, for programs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router

from unisono.errors import MissingError
from unisono.services.aftermath import aftermath, origins, strengths
from unisono.services.aftermath.rows import after_row, origins_row, strengths_row
from unisono.services.lenses import lens_of
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import aftermath as shapes

router = Router(tags=["promises"])


@router.get(
    "/promises/after",
    response=answers(shapes.After),
    operation_id="promise_after",
    summary="What came of a promise",
)
def promise_after(request: HttpRequest, asked: Query[shapes.AskingAfter]) -> object:
    """What breaking a promise cost, how it was felt, how those it reached fare. Needs `see_figures`.

    All the time there is counts. Months in which it was broken are compared with months in which it was kept
    of customers made alike by entropy balancing; the balance is in the answer.
    """
    caller = caller_of(request)
    told = aftermath(caller.company, asked.promise, lens_of(None, None, asked.segment))
    if told is None:
        raise MissingError("promise_missing", promise=asked.promise)
    return after_row(told, caller.language)


@router.get(
    "/promises/strengths",
    response=answers(shapes.Strengths),
    operation_id="strengths",
    summary="What is kept better than said",
)
def kept_better(request: HttpRequest, asked: Query[shapes.AskingCustomers]) -> object:
    """Stronger claims that would have been kept, and what glad customers write. Needs `see_figures`.

    Quotes hold no names, addresses or numbers of anybody; without `see_customers` there are none.
    """
    caller = caller_of(request)
    return strengths_row(strengths(caller.company, lens_of(None, None, asked.segment)), caller.language)


@router.get(
    "/promises/origins",
    response=answers(shapes.Origins),
    operation_id="origins",
    summary="Whom each origin brings",
)
def brought(request: HttpRequest, asked: Query[shapes.AskingOrigins]) -> object:
    """Leads, conversion, and customers a year later, by origin or campaign. Needs `see_figures`."""
    caller = caller_of(request)
    found = origins(caller.company, lens_of(None, None, asked.segment), by=asked.by)
    return origins_row(found, caller.language)
