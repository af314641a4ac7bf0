"""Plans of pay for programs: the same replays as the pages, to the cent."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Field, Path, Query, Router, Schema

from unisono.errors import MissingError
from unisono.loop.measure.clock import period_start
from unisono.services.pay import briefs, compared, look_at_plan, save_plan, statements_of
from unisono.services.pay.rows import brief_row, compared_row, file_row, look_row, statements_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import pay as shapes

router = Router(tags=["pay"])


class PlanName(Schema):
    """Which plan of pay."""

    name: str = Field(max_length=60, description="The plan's file, without `.toml`.", examples=["comision"])


@router.get(
    "/pay/plans", response=answers(shapes.Plans), operation_id="pay_plans", summary="Every plan of pay"
)
def pay_plans(request: HttpRequest) -> object:
    """Every plan of pay with what it would have cost and what it pays for. Needs `see_pay`."""
    caller = caller_of(request)
    return {"plans": [brief_row(each, caller.language) for each in briefs(caller.company)]}


@router.get(
    "/pay/compare",
    response=answers(shapes.PlansCompared),
    operation_id="compare_pay",
    summary="Two plans of pay beside each other",
)
def compare_pay(request: HttpRequest, asked: Query[shapes.AskingComparison]) -> object:
    """Who would gain and who would lose under another plan, on the same deals. Needs `see_pay`."""
    caller = caller_of(request)
    return compared_row(compared(caller.company, asked.one, asked.other), caller.language)


@router.get(
    "/pay/plans/{name}",
    response=answers(shapes.Plan),
    operation_id="pay_plan",
    summary="A plan of pay, replayed",
)
def pay_plan(request: HttpRequest, which: Path[PlanName]) -> object:
    """A plan replayed on all deals known: cost, people, what it pays for, gaming. Needs `see_pay`."""
    caller = caller_of(request)
    return look_row(look_at_plan(caller.company, which.name), caller.language)


@router.post(
    "/pay/plans/{name}",
    response=answers(shapes.PlanFile),
    operation_id="save_pay_plan",
    summary="Save a plan of pay",
)
def save_pay_plan(request: HttpRequest, which: Path[PlanName], written: shapes.WritingPlan) -> object:
    """Save a plan's text as its file; nothing is saved where anything is wrong. Needs `write_pay`."""
    caller = caller_of(request)
    return file_row(save_plan(caller.company, which.name, written.text, stamp=written.stamp), caller.language)


@router.get(
    "/pay/plans/{name}/statements",
    response=answers(shapes.Statements),
    operation_id="pay_statements",
    summary="A person's statements",
)
def pay_statements(
    request: HttpRequest, which: Path[PlanName], asked: Query[shapes.AskingStatements]
) -> object:
    """What a plan would have paid somebody, line by line to the deal. Needs `see_pay`."""
    caller = caller_of(request)
    period = period_start(asked.period) if asked.period else None
    found = statements_of(caller.company, which.name, asked.person, period=period)
    if found.file.plan is None:
        raise MissingError("pay_person_missing", person=asked.person)
    return statements_row(found, found.file.plan)
