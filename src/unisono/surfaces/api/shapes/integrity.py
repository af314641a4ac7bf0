"""The audit of the scores as the API gives it: the very verdicts of the page."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.figures import Estimate, Figure


class Suspect(Schema):
    """Somebody who stands out from their peers, beyond chance and beyond what peers usually differ."""

    kind: Literal["team", "agent", "device", "source", "company"]
    name: str
    team: str
    seen: float = Field(description="The share seen, of `n`.")
    expected: float = Field(description="The share that peers have.")
    n: int
    p_value: float = Field(description="After all comparisons of the audit were paid for (Holm).")
    key: str = Field(description="Opens the answers behind it; empty where no figure has them.")
    said: str = Field(description="What was seen, in words.")


class Check(Schema):
    """One check: what it looks for, what it says, whose it is."""

    slug: str
    name: str
    what: str
    verdict: Literal["flagged", "clear", "unmade"]
    compared: int = Field(description="How many comparisons were made.")
    n: int = Field(description="How many answers were looked at.")
    owner: Literal["marketing", "sales", "service", "cxo"]
    why: str | None = Field(description="Why it could not be made, in words.")
    suspects: list[Suspect]


class Effect(Schema):
    """What a score would be without the answers of those that stand out."""

    metric: str
    with_all: Estimate
    without: Estimate
    change: Estimate
    removed: int


class Heard(Schema):
    """One kind of customers: which share of all they are, and which of those who answered."""

    margin: str
    category: str
    of_all: float
    of_answers: float


class Standing(Schema):
    """A score as it came and as if all customers had answered; both count each customer once."""

    metric: str
    raw: Estimate
    weighted: Estimate
    customers: int
    effective_n: float
    design_effect: float
    capped: float = Field(description="Share of answers whose weight was held back.")
    missed: float = Field(description="How far a margin was missed for that.")
    heard: list[Heard]


class CompositePart(Schema):
    """One score in the composite, from 0 to 100."""

    metric: str
    share: float
    estimate: Estimate


class Composite(Schema):
    """NPS, CSAT and CES as one figure from 0 to 100, with its parts."""

    estimate: Estimate
    parts: list[CompositePart]
    stated: bool = Field(description="Whether the company stated the weights; else all count alike.")


class Integrity(Schema):
    """Whether the scores can be believed, and what they would be if all customers had answered."""

    title: str
    checks: list[Check]
    effects: list[Effect]
    standings: list[Standing]
    kinds: list[Figure] = Field(description="Each score by kind of survey.")
    composite: Composite | None
    response_rate: Figure | None
    false_alarms: float = Field(
        description="How often at most the audit accuses anybody where nothing is wrong."
    )
    edition: int | None
    since: date | None
    until: date | None
