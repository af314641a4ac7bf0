"""What customers are worth: all, by a column, by campaign, by month won; and one of them."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Path, Query, Router

from unisono.services.lenses import lens_of
from unisono.services.questions import moment_of
from unisono.services.value import value_of, value_of_customer
from unisono.services.value.rows import customer_row, value_row
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.operations.customers import CustomerKey
from unisono.surfaces.api.shapes import value as shapes

router = Router(tags=["figures"])


@router.get(
    "/measure/value", response=answers(shapes.Value), operation_id="value", summary="What customers are worth"
)
def value(request: HttpRequest, asking: Query[shapes.AskingValue]) -> object:
    """What customers are expected to bring, with intervals, and what winning them costs. Needs `see_figures`.

    Customers are valued as of the last day of the data, over the company's horizon and discount.
    """
    caller = caller_of(request)
    lens = lens_of(None, None, asking.segment)
    found = value_of(caller.company, lens, by=asking.by, as_of=moment_of(asking.as_of))
    return value_row(found, caller.language)


@router.get(
    "/customers/{path:key}/value",
    response=answers(shapes.CustomerValue),
    operation_id="value_of_customer",
    summary="What one customer is worth",
)
def value_of_one(request: HttpRequest, who: Path[CustomerKey]) -> object:
    """What one customer will still bring, in nine cases of ten within the interval. Needs `see_customers`."""
    caller = caller_of(request)
    return customer_row(value_of_customer(caller.company, who.key), caller.language)
