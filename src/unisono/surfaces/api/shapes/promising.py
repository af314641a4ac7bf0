"""The shapes of promises as people write them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.figures import Estimate

State = Literal["draft", "evidenced", "live", "at_risk", "broken", "retired"]


class Told(Schema):
    """What a promise says. What isn't sent stays as it is; null takes it out."""

    text: str | None = Field(None, description="The words the customer meets.")
    kind: str | None = Field(
        None,
        description="How it is measured: first_answer, answered_hours, resolution, delivery, callback,"
        " refund, return, no_commitment, price.",
    )
    operator: str | None = None
    target: float | None = Field(None, description="The threshold, in `unit`.", examples=[15])
    unit: str | None = Field(None, description="seconds, minutes, hours, days; a currency for a price.")
    share: float | None = Field(None, description="What share of the times it must hold; null means 0.95.")
    hours: str | None = Field(None, description="When its clock runs.", examples=["mon-fri 09:00-18:00"])
    channel: str | None = None
    topic: str | None = Field(None, description="The topic of cases, the plan or the charge it speaks of.")
    segment: str | None = None
    made_in: str | None = Field(None, description="campaign, contract or agent.")
    campaign: str | None = None
    audience: str | None = None
    made: date | None = None
    ends: date | None = None
    owner: str | None = None
    conditions: str | None = None
    contact: str | None = None
    remedy: str | None = None


class Step(Schema):
    """One line of a promise's history."""

    at: datetime
    by: str
    state: State
    why: str


class Written(Told):
    """A promise that a file defines, how far it is, and what may be done with it."""

    name: str
    promise: str = Field(description="Its id among all promises.")
    state: State
    means: str = Field(
        description="What keeping it means, or what it lacks to be measured; in your language."
    )
    runnable: bool
    missing: str | None = Field(description="What its definition lacks to be measured.")
    unwritten: list[str] = Field(description="The parts of its code (ISO 10001) that nobody wrote yet.")
    moves: list[State] = Field(description="Where you may move it from here.")
    waiting: bool = Field(description="Whether figures don't know yet what its file says.")
    history: list[Step]
    stamp: str = Field(description="Send it back with a change, so that nobody's change is lost.")


class Unread(Schema):
    """A file that can't be read."""

    name: str
    problem: str


class Shelf(Schema):
    """Every promise that a file defines."""

    written: list[Written]
    unread: list[Unread]


class Change(Told):
    """What to change; with the stamp it was read with, if nobody's change may be lost."""

    stamp: str | None = None


class Move(Schema):
    """Where to move a promise, and why."""

    state: State
    why: str = Field("", max_length=1_000)


class Evidence(Schema):
    """How often a promise would have been kept."""

    days: int
    kept: Estimate
