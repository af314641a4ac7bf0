"""The story of a promise as the API gives it: five chapters, each with its figures or its reason."""

from __future__ import annotations

from datetime import date

from ninja import Field, Schema
from pydantic import ConfigDict

from unisono.surfaces.api.shapes.aftermath import Cost
from unisono.surfaces.api.shapes.asking import Word
from unisono.surfaces.api.shapes.figures import FIGURE, Estimate, Figure
from unisono.surfaces.api.shapes.gate import Verdict


class AskingStory(Schema):
    """Which promise is asked about."""

    promise: Word = Field(
        "",
        description="The promise's id; without it, the broken one with most at stake.",
        examples=["crm:P-247"],
    )


class Chapter(Schema):
    """What every chapter has."""

    title: str
    told: list[str]
    reason: str | None = Field(description="Why it can't be told; its figures are null then.")


class Before(Chapter):
    """What the gate would have said on the promise's eve."""

    gate: Verdict | None = None


class WorstHour(Figure):
    """The hour of day that keeps least."""

    hour: int

    model_config = ConfigDict(json_schema_extra={"examples": [{**FIGURE, "hour": 21}]})


class Kept(Chapter):
    """What the ledger counted."""

    verdict: str | None = None
    broken_since: date | None = None
    first_broken: date | None = None
    kept: Figure | None = None
    kept_until_broken: Figure | None = None
    worst_hour: WorstHour | None = None


class Times(Schema):
    """How many times as often they left as customers like them."""

    value: float | None
    low: float | None
    high: float | None


class Board(Schema):
    """A department's board: for which share of those concerned it was on target."""

    department: str
    green_for: float
    n: int
    green: bool


class Green(Chapter):
    """Whom the promise's campaign brought, beside the boards of those who brought and serve them."""

    campaign: str | None = None
    customers: int | None = None
    left: int | None = None
    left_beyond_usual: Estimate | None = None
    times: Times | None = None
    kept_to_them: Estimate | None = None
    money_a_year: Estimate | None = None
    boards: list[Board] | None = None
    sure: bool | None = None


class Costing(Chapter):
    """What breaking it cost."""

    cost: Cost | None = None


class PlanPaid(Schema):
    """What one plan of pay gives for whom the campaign brought."""

    plan: str
    title: str
    customers: int
    left: int
    paid: Estimate
    to_leavers: Estimate
    taken_back: Estimate


class Pay(Chapter):
    """What was paid for it, plan by plan."""

    plans: list[PlanPaid] | None = None


class Story(Schema):
    """One promise from the gate to pay."""

    promise: str
    text: str
    title: str
    edition: int
    currency: str
    a: Before
    b: Kept
    c: Green
    d: Costing
    e: Pay
