"""Words that people gave customers, as the API gives them."""

from __future__ import annotations

from datetime import datetime

from ninja import Field, Schema

from unisono.surfaces.api.shapes.figures import Estimate


class Giver(Schema):
    """One person who gave their word."""

    employee: str
    name: str
    team: str
    given: int
    kept: Estimate
    key: str | None = Field(description="Opens the figure.")
    open: int
    late: int = Field(description="Past their day and undone.")


class Undone(Schema):
    """A word not done yet."""

    words: str
    customer: str
    giver: str
    given_at: datetime
    due_at: datetime | None
    late: bool


class Given(Schema):
    """All words given, whoever has most undone first."""

    edition: int | None
    kept: Estimate | None
    open: int
    late: int
    givers: list[Giver]
    undone: list[Undone] = Field(description="At most 200, late ones first; empty without `see_customers`.")
