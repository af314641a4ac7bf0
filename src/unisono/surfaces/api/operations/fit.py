"""Sales for programs: open deals with what each is worth, decisions, bookings, handoffs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Field, Path, Query, Router, Schema

from unisono.model.deal import PromiseMade
from unisono.services.fit import (
    bookings,
    deal_page,
    decide_deal,
    hand_over,
    handoffs,
    pipeline,
    take_over,
)
from unisono.services.fit.looking import Part
from unisono.services.fit.rows import bookings_row, choice_row, handoff_row, page_row, pipeline_row
from unisono.services.lenses import lens_of
from unisono.services.rows import estimate_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import fit as shapes

router = Router(tags=["sales"])


class DealKey(Schema):
    """Which deal is meant, by its id."""

    key: str = Field(max_length=300, description="The deal's id.", examples=["crm:O0000030829"])


class HandoffNumber(Schema):
    """Which handoff is meant, by its number."""

    number: int = Field(ge=1, le=2**53, description="The handoff's number, as the list has it.")


@router.get(
    "/deals", response=answers(shapes.Deals), operation_id="deals", summary="Open deals and their fit"
)
def deals(request: HttpRequest, asking: Query[shapes.AskingDeals]) -> object:
    """Open deals with what each is expected to bring, why, and what to mind. Needs `see_figures`."""
    caller = caller_of(request)
    part = Part(asking.first, asking.limit, asking.warned, asking.rep)
    found = pipeline(caller.company, lens_of(None, None, asking.segment), part, language=caller.language)
    return pipeline_row(found, caller.language)


@router.get(
    "/deals/{path:key}/fit", response=answers(shapes.OneDeal), operation_id="deal", summary="One deal's fit"
)
def deal(request: HttpRequest, who: Path[DealKey]) -> object:
    """One open deal, with everything that was decided of it. Needs `see_figures`."""
    caller = caller_of(request)
    return page_row(deal_page(caller.company, who.key, language=caller.language), caller.language)


@router.post(
    "/deals/{path:key}/choice",
    response=answers(shapes.Choice),
    operation_id="decide_deal",
    summary="Take a deal or leave it",
)
def decide(request: HttpRequest, who: Path[DealKey], told: shapes.Deciding) -> object:
    """Take a deal or leave it, with a reason that is kept and written down. Needs `work_deals`."""
    caller = caller_of(request)
    return choice_row(decide_deal(caller.company, who.key, told.choice, told.reason))


@router.get(
    "/bookings", response=answers(shapes.Bookings), operation_id="bookings", summary="Quality of bookings"
)
def booked(request: HttpRequest, asking: Query[shapes.AskingBookings]) -> object:
    """Do customers of a rep, channel or campaign stay and what did they bring? Needs `see_figures`."""
    caller = caller_of(request)
    found = bookings(caller.company, lens_of(None, None, asking.segment), asking.by, language=caller.language)
    return bookings_row(found, caller.language)


@router.get("/handoffs", response=answers(shapes.Handoffs), operation_id="handoffs", summary="Handoffs")
def listed(request: HttpRequest) -> object:
    """Customers on their way from Sales to Service. Needs `see_figures`."""
    caller = caller_of(request)
    found = handoffs(caller.company)
    return {
        "waiting": found.waiting,
        "late": found.late,
        "days": found.days,
        "in_time": estimate_row(found.in_time, caller.language),
        "to_hand": found.to_hand_total,
        "handoffs": [handoff_row(line.handoff) for line in found.lines],
    }


@router.post(
    "/handoffs", response=answers(shapes.Handoff), operation_id="hand_over", summary="Hand a customer over"
)
def hand(request: HttpRequest, told: shapes.Handing) -> object:
    """Hand a customer won to Service, with what they were promised. Needs `work_deals`."""
    caller = caller_of(request)
    promises = [PromiseMade(each.text, each.promise or "") for each in told.promises]
    return handoff_row(hand_over(caller.company, told.deal, promises, words=told.words))


@router.post(
    "/handoffs/{int:number}/taken",
    response=answers(shapes.Handoff),
    operation_id="take_over",
    summary="Take a customer over",
)
def take(request: HttpRequest, which: Path[HandoffNumber], told: shapes.Taking) -> object:
    """Take a customer over from Sales: the clock stops. Needs `work_deals`; Sales can't do it."""
    return handoff_row(take_over(caller_of(request).company, which.number, answer=told.answer))
