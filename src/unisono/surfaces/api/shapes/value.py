"""The value of customers as the API gives it."""

from __future__ import annotations

from typing import Literal

from ninja import Field, Schema
from pydantic import JsonValue

from unisono.surfaces.api.shapes.asking import AsOf, Word
from unisono.surfaces.api.shapes.figures import Estimate


class AskingValue(AsOf):
    """Which customers, split by what."""

    by: str = Field(
        "",
        max_length=200,
        description="Split by this column of the customer, or of what they refer to.",
        examples=["customer.segment", "campaign.name"],
    )
    segment: list[Word] = Field(
        [], max_length=50, description="Only customers of this segment, as `column:value`."
    )


class Model(Schema):
    """Which model values customers, and how far off it was where it was checked."""

    model: str = Field(description="sbg, bdw (contracts); bg_nbd, mbg_nbd, pareto_nbd (none).")
    parameters: dict[str, float]
    customers: int
    basis: Literal["margin", "revenue"]
    horizon_months: int
    discount_rate: float
    until: str
    split: str | None = Field(description="Fitted until this day where it was checked.")
    foretold: Estimate | None
    came: Estimate | None
    coverage: Estimate | None = Field(description="Share of customers within their 90 % interval.")
    fits: bool | None
    warning: str = Field(description="overstates, understates, narrow, unchecked, or nothing.")
    asked: float = Field(description="The level asked of the model so that its intervals hold 90 %.")


class Decile(Schema):
    """A tenth of the customers, the most valuable first."""

    place: int
    mean: Estimate
    share: Estimate


class Group(Schema):
    """The customers of one value of a column."""

    group: JsonValue
    mean: Estimate
    equity: Estimate


class Campaign(Schema):
    """What a campaign paid for each customer, and what they bring."""

    campaign: str
    name: str
    won: int
    cost: Estimate
    cac: Estimate
    ltv: Estimate = Field(description="What each has brought so far, and is expected to bring.")
    ratio: Estimate = Field(description="That, for each unit spent.")
    payback: Estimate = Field(description="Months.")


class Cohort(Schema):
    """The customers won in one month."""

    month: str
    customers: int
    active: Estimate
    brought: list[Estimate] = Field(description="Margin per customer so far, by months since.")


class Value(Schema):
    """What customers are worth; `reason` says why nothing can be told."""

    edition: int
    currency: str
    reason: str | None
    model: Model | None
    mean: Estimate | None
    equity: Estimate | None = Field(description="All customers together.")
    top: Estimate | None = Field(description="The share of value the most valuable tenth holds.")
    margin: Estimate | None
    served: Estimate | None
    deciles: list[Decile]
    column: str | None
    groups: list[Group]
    acquired: Campaign | None
    campaigns: list[Campaign]
    cohorts: list[Cohort]


class CustomerValue(Schema):
    """What one customer is worth."""

    customer: str
    value: Estimate
    alive: float | None = Field(description="The chance that they are still a customer.")
    earned: float | None = Field(description="What they have brought so far.")
    served: float | None = Field(description="What serving them has cost.")
