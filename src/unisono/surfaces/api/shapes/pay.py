"""Plans of pay as the API gives them: replays, two beside each other, statements to the cent."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.figures import Estimate


class PlanProblem(Schema):
    """Something wrong with a plan's file."""

    line: int
    where: str
    code: str
    told: str


class PlanFile(Schema):
    """A plan's file."""

    name: str
    title: str
    version: int | None = Field(description="Null: something is wrong with the file.")
    problems: list[PlanProblem]


class PlanBrief(PlanFile):
    """A plan in the list of them."""

    cost: Estimate | None = Field(description="What it would have cost; null where it can't be replayed.")
    pays_for: str | None = Field(description="What it really pays for, in a sentence.")


class Plans(Schema):
    """Every plan of pay."""

    plans: list[PlanBrief]


class PersonPay(Schema):
    """What a plan would have paid somebody; money in whole units."""

    person: str
    name: str
    team: str
    deals: int
    sold: float
    paid: float
    owed: float
    stayed: Estimate = Field(description="Share of their customers still there after a year.")


class Sign(Schema):
    """A sign that deals are moved about."""

    name: Literal["bunched", "crossing", "sandbagging", "discounted", "unbilled"]
    seen: Estimate
    expected: float | None
    beyond: bool = Field(description="Worse than expected by more than chance.")


class Plan(PlanFile):
    """A plan replayed on all deals known; money in whole units, shares as fractions."""

    text: str = Field(description="The file itself, TOML.")
    pays_for: str
    cost: Estimate
    sold: float
    deals: int
    since: date
    until: date
    goes_with: dict[str, Estimate] = Field(
        description="Rank correlations of pay: with_sold, with_billed, with_value, with_staying.",
    )
    figures: dict[str, Estimate]
    signs: list[Sign]
    movable: float = Field(description="What moving deals over the ends of periods could have paid more.")
    people: list[PersonPay]
    waiting: float = Field(description="Still held back for deals not due yet.")
    owed: float
    unpaid: int = Field(description="Deals that pay nobody.")
    unpriced: int
    foreign: int
    partial: bool = Field(description="Of the customers you may see only.")
    edition: int


class AskingComparison(Schema):
    """Which two plans."""

    one: str = Field(max_length=60, description="The plan as it is.", examples=["comision"])
    other: str = Field(max_length=60, description="The plan it is held against.", examples=["permanencia"])


class PersonChange(Schema):
    """What two plans pay somebody."""

    person: str
    name: str
    before: float
    after: float
    difference: float


class PlansCompared(Schema):
    """Two plans on the same past, whoever gains most first."""

    one: str
    other: str
    before: float
    after: float
    winners: int
    losers: int
    needed: Estimate = Field(description="By how much the share that stays a year must rise to pay for it.")
    people: list[PersonChange]
    edition: int


class AskingStatements(Schema):
    """Whose statements, and which of them line by line."""

    person: str = Field(max_length=200, description="The rep's id, as deals have it.", examples=["V001"])
    period: str = Field("", max_length=10, description="2026-03 or 2026-Q1; left out: the latest.")


class PayStatement(Schema):
    """What somebody is paid for a period."""

    period: str
    earned: float
    held: float
    released: float
    taken_back: float
    carried: float
    payout: float
    owed: float


class StatementLine(Schema):
    """One line of a statement, down to its deal."""

    part: str
    kind: Literal["earned", "held", "released", "forfeited", "taken_back"]
    day: date
    deal: str | None
    customer: str | None
    base: float | None
    before: float = Field(description="Before caps; of what was lost, how much.")
    pays: float
    why: str | None


class Statements(Schema):
    """A person's statements under a plan, one of them line by line."""

    plan: str
    person: str
    name: str
    team: str
    statements: list[PayStatement]
    period: str | None
    lines: list[StatementLine]
    partial: bool
    edition: int


class WritingPlan(Schema):
    """A plan's text, and which state of the file it was made from."""

    text: str = Field(max_length=100_000, description="TOML; see the format in docs/how-to/pay-plans.md.")
    stamp: str | None = Field(None, max_length=64, description="Refuses to save where the file has changed.")
