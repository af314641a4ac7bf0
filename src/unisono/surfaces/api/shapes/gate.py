"""The gate as the API takes and gives it: a claim and a campaign in ranges; the verdict, who signed it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.asking import Word
from unisono.surfaces.api.shapes.figures import Estimate

Told = Annotated[list[float], Field(min_length=2, max_length=2, description="From and to, 9 of 10 times.")]


class AskingGate(Schema):
    """A claim, and the campaign that would make it. reach × response × contacts is what it adds."""

    text: str = Field("", max_length=300, description="The words of the claim.")
    kind: Literal["answer", "delivery"] = "answer"
    within_seconds: float = Field(
        ge=0, le=5_184_000, description="The time promised; 0: until the date each order carries."
    )
    hours: str = Field("24/7", max_length=200, examples=["mon-sat 08:00-22:00"])
    share: float = Field(0.95, ge=0.5, le=0.999, description="How many of all must be kept.")
    channel: str = Field("", max_length=200, description="Of the contacts; empty: all.")
    segment: str = Field("", max_length=200, description="Whom it addresses; empty: all.")
    reach: Told
    response: Told
    contacts: Told
    starts: date | None = None
    days: int = Field(28, ge=1, le=366)
    more: int = Field(0, ge=0, le=2_000, description="Agents (or deliveries a day) that will be added.")
    more_hours: str = Field("", max_length=200, description="In which hours; empty: those of the claim.")
    hour_cost: float | None = Field(None, ge=0, le=1e9, description="What an agent costs an hour.")
    promise: str = Field("", max_length=200)


class Offer(Schema):
    """A wording that would be kept with a chance of 90 %."""

    words: str
    within_seconds: int
    hours: str
    chance: float
    kept: Estimate
    covers: float = Field(description="Share of the contacts it speaks to.")


class ExtraHour(Schema):
    """Agents more at an hour of the week (0: Monday's midnight)."""

    hour_of_week: int
    agents: int


class Turn(Schema):
    """What capacity would turn the verdict, and its price while the campaign runs."""

    method: Literal["erlang", "needed", "none"]
    everywhere: int | None = Field(description="Agents more at each promised hour (or deliveries a day).")
    hours_a_week: int
    extra: list[ExtraHour]
    cost: float | None
    hour_cost: float | None


class GateHour(Schema):
    """An hour of the week: the share that would be kept, and the chance to reach what is promised."""

    hour_of_week: int
    kept: Estimate
    chance: float | None


class GatePart(Schema):
    """A segment's share kept, and its chance."""

    segment: str
    kept: Estimate
    chance: float


class Asked(Schema):
    """What was asked."""

    text: str
    kind: str
    within_seconds: float
    hours: str
    share: float
    channel: str
    segment: str
    reach: list[float]
    response: list[float]
    contacts: list[float]
    starts: date | None
    days: int
    more: int
    more_hours: str
    hour_cost: float | None
    promise: str


class Verdict(Schema):
    """May this claim go out?"""

    answer: Literal["go", "reword", "no_go"] | None
    chance: float | None = Field(description="That the share kept reaches the share promised.")
    reason: str | None = Field(description="Why there is no answer.")
    claim: str
    asked: Asked
    kept: Estimate
    contacts: Estimate
    extra: Estimate = Field(description="Contacts (or orders) the campaign brings.")
    offers: list[Offer] = Field(description="The strongest first.")
    turn: Turn | None
    by_hour: list[GateHour]
    parts: list[GatePart]
    method: Literal["erlang", "empirical"] | None
    misfit: float | None = Field(description="By how much a queue misses the hours already seen.")
    beyond: float | None = Field(description="Times the busiest hour seen, where more is expected.")
    capacity: Literal["stated", "seen"]
    before: date = Field(description="What was known on the eve of this day.")
    edition: int
    currency: str


class Decision(Schema):
    """An answer that was kept, and its signature."""

    name: str
    text: str
    answer: str
    chance: float | None
    kept_low: float | None
    kept_high: float | None
    wording: str
    edition: int
    made: datetime
    by: str
    asked: Asked
    decision: Literal["approved", "stopped"] | None
    signed: datetime | None
    signer: str
    note: str
    sound: bool = Field(description="Whether the file still says what was signed.")


class Decisions(Schema):
    """All answers that were kept, the latest first."""

    decisions: list[Decision]


class Signature(Schema):
    """The decision at the gate; it can't be changed after."""

    decision: Literal["approved", "stopped"]
    note: str = Field("", max_length=1_000)


class Named(Schema):
    """Which of the answers that were kept, by its name."""

    name: Word = Field(description="As keeping it answered.", examples=["gate-2026-10-01-soporte"])
