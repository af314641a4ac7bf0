"""What moved in a metric as the API gives it, and who moved it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.asking import Through, Word
from unisono.surfaces.api.shapes.figures import Estimate, Figure


class AskingMovement(Through):
    """Which metric to watch."""

    metric: str = Field(max_length=100, description="Slug of the metric.", examples=["nps"])
    grain: Literal["day", "week", "month", "quarter"] = Field(
        "month",
        description="The length of the periods to come; a metric that isn't made of days is watched by it.",
    )


class AskingContributions(Through):
    """Which metric to take apart, by which column."""

    metric: str = Field(max_length=100, description="Slug of the metric.", examples=["nps"])
    by: Word = Field(description="Column whose groups to look at.", examples=["customer.country"])


class ChangePoint(Schema):
    """A change of level."""

    day: date = Field(description="The likeliest first day of the new level.")
    first: date = Field(description="With 90 % confidence, no earlier than this day.")
    last: date = Field(description="With 90 % confidence, no later than this day.")
    known: date = Field(description="The day on which it was known.")
    before: Estimate
    after: Estimate
    difference: Estimate
    better: bool


class OddDay(Schema):
    """A single step far from what was to be expected of it."""

    day: date
    value: Estimate
    expected: Estimate
    better: bool


class Drift(Schema):
    """A level that moves a little each day."""

    first: date
    last: date
    moved: Estimate
    better: bool


class Foreseen(Schema):
    """A period to come."""

    period: str
    estimate: Estimate


class Movement(Schema):
    """Everything that moved in a metric, and how far to trust it."""

    metric: str
    step: Literal["day", "week", "month", "quarter"] = Field(description="The length of what was watched.")
    since: date | None
    until: date | None
    changes: list[ChangePoint]
    odd: list[OddDay]
    drift: Drift | None
    forecast: list[Foreseen]
    trend: bool = Field(description="Whether a damped trend goes into the forecast.")
    held: int = Field(description="Past values that lay within what was foretold of them at 95 %.")
    checked: int = Field(description="Past values that were foretold to see.")
    false_changes: float = Field(description="False changes a year, at most, where nothing happens.")
    false_odd: float = Field(description="False odd steps a year, at most, where nothing happens.")
    yearly: bool = Field(description="Whether what comes back every year was taken out.")
    why: str = Field(description="Why nothing can be told, in words; empty where something is.")


class Contribution(Schema):
    """What one group added to a change."""

    group: str | None = Field(description="The group's value; null for those without one.")
    label: str
    total: Estimate
    rate: Estimate = Field(description="By its own change.")
    mix: Estimate = Field(description="By how much of the whole it is.")
    beyond: bool = Field(description="Whether its total is more than chance, all groups looked at together.")
    better: bool


class Contributions(Schema):
    """A change taken apart: rate + mix = change, and so do the groups."""

    metric: str
    by: str
    before: Figure | None
    after: Figure | None
    change: Estimate | None
    rate: Estimate | None
    mix: Estimate | None
    groups: list[Contribution]
    words: list[str]
