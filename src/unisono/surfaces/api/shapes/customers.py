"""Customers as the API gives them: found, and one's whole chain."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from ninja import Field, Schema

Lane = Literal["promised", "sold", "delivered", "lived"]


class Contract(Schema):
    """A contract, as it stands on the last day of the data."""

    id: str
    plan: str
    standing: Literal["active", "ending", "ended"]
    starts_at: datetime
    ends_at: datetime | None
    end_reason: str
    monthly: float | None = Field(description="What is paid each month, in whole units of the currency.")
    currency: str


class Found(Schema):
    """A customer in a list: what tells people apart. E-mail and phone are masked."""

    id: str
    name: str
    kind: str
    segment: str
    unit: str
    country: str
    city: str
    since: datetime | None
    contract: Contract | None
    last_contact: datetime | None
    email: str
    phone: str
    systems: list[str]


class FoundPage(Schema):
    """Who fits what was sought, the best first."""

    customers: list[Found]
    total: int
    near: bool = Field(description="Nobody fits to the letter: these are called almost so.")
    next: str | None = Field(description="`cursor` of the next page; null on the last one.")


class Mood(Schema):
    """The last score on one scale, and the one before it."""

    instrument: str
    score: float
    at: datetime
    before: float | None
    before_at: datetime | None
    verbatim: str


class PromiseTold(Schema):
    """A promise this customer met, or that was due to them."""

    text: str = Field(description="Empty: the date that each order carries.")
    met_at: datetime | None
    kept: int
    broken: int
    last_at: datetime | None
    last_kept: bool | None


class OpenMatter(Schema):
    """Something that is not settled yet."""

    kind: Literal["case", "delivery", "deal"]
    id: str
    at: datetime
    facts: dict[str, Any]


class Paid(Schema):
    """What was paid in one currency, refunds taken off, in whole units."""

    amount: float
    currency: str
    payments: int
    last_at: datetime


class Record(Schema):
    """What one system keeps of the customer."""

    id: str
    system: str
    system_id: str
    name: str
    email: str
    phone: str
    document: str
    country: str


class Mind(Schema):
    """Something to mind before speaking with the customer."""

    code: str
    tone: Literal["good", "bad", "neutral"]
    text: str


class Moment(Schema):
    """Something that happened to the customer. Money in facts is in integer cents, beside its currency."""

    at: datetime
    lane: Lane
    kind: str
    id: str
    text: str = Field(description="The moment in words.")
    facts: dict[str, Any]


class Customer(Schema):
    """Who a customer is, and what to know before answering them."""

    id: str
    name: str
    kind: str
    segment: str
    unit: str
    country: str
    region: str
    city: str
    language: str
    since: datetime | None
    contracts: list[Contract]
    paid: list[Paid]
    moods: list[Mood]
    promises: list[PromiseTold]
    open_matters: list[OpenMatter]
    minds: list[Mind]
    records: list[Record]


class Chain(Schema):
    """A customer and a page of their moments."""

    customer: Customer
    moments: list[Moment]
    counts: dict[str, int] = Field(description="How many moments each lane has.")
    undated: int = Field(description="Moments without a date; they stand in no page.")
    until: date | None = Field(description="The last day of the data.")
    edition: int
    next: str | None = Field(description="`cursor` of the next page; null on the last one.")
