"""Conflicts between departments as the API gives them."""

from __future__ import annotations

from ninja import Field, Schema

from unisono.surfaces.api.shapes.figures import Estimate


class GreenBoard(Schema):
    """A department whose board was green for most of those concerned."""

    department: str
    share: float | None = Field(description="Of the customers concerned, those it was green for.")
    kpis: list[str]


class Conflict(Schema):
    """Green boards beside customers who leave, beyond chance."""

    reference: str
    kind: str
    title: str
    why: str
    green: list[GreenBoard]
    people: int = Field(description="Customers who left beyond the usual.")
    customers: int | None = Field(description="Of how many; null where it is about contacts.")
    effect: Estimate
    stake: Estimate | None
    counter_metric: str = Field(description="What to measure instead.")
    designed: bool = Field(description="Whether a design stands behind it, or an association.")
    evidence: list[str] = Field(description="Keys of the figures behind it.")


class Kpi(Schema):
    """A metric as its department reads it."""

    department: str
    name: str
    owner: str
    direction: str
    incentive: str
    months_green: int
    months: int
    on_target: bool | None


class HandoffArrival(Schema):
    """How much arrives where one department passes on to another."""

    handoff: str
    giver: str
    taker: str
    arrives: Estimate
    key: str | None


class Detector(Schema):
    """A detector: how many comparisons it made, and what it found."""

    detector: str
    weighed: int
    found: int


class Silos(Schema):
    """Where departments work against each other."""

    edition: int
    conflicts: list[Conflict]
    kpis: list[Kpi]
    handoffs: list[HandoffArrival]
    looked: list[Detector]
