"""Deals, bookings and handoffs as the API gives them."""

from __future__ import annotations

from typing import Literal

from ninja import Field, Schema
from pydantic import JsonValue

from unisono.surfaces.api.shapes.asking import Word
from unisono.surfaces.api.shapes.figures import Estimate


class AskingDeals(Schema):
    """Which open deals."""

    rep: str = Field("", max_length=300, description="Only this rep's.")
    warned: bool = Field(False, description="Only those with something to mind.")
    segment: list[Word] = Field(
        [], max_length=50, description="Only customers of this segment, as `column:value`."
    )
    first: int = Field(0, ge=0, le=1_000_000, description="How many to pass over.")
    limit: int = Field(25, ge=1, le=500, description="How many at most.")


class AskingBookings(Schema):
    """Whose bookings, by what."""

    by: Literal["customer.rep_id", "customer.origin", "customer.campaign_id"] = Field(
        "customer.rep_id", description="Rep, channel or campaign."
    )
    segment: list[Word] = Field(
        [], max_length=50, description="Only customers of this segment, as `column:value`."
    )


class Because(Schema):
    """One thing known of a deal, and what it adds to its customer's year against a typical one."""

    column: str
    value: str
    adds: float


class DealMind(Schema):
    """Something to mind before closing."""

    kind: Literal["promise", "need", "loss", "unnoted"]
    promise: str | None
    words: str
    evidence: str


class Choice(Schema):
    """What somebody decided of a deal, with what was expected of it then."""

    deal: str
    choice: Literal["take", "leave"]
    reason: str
    by: str
    at: str
    fit: dict[str, JsonValue]


class Deal(Schema):
    """An open deal: expected counts the chance to lose it; won is a year of its customer, were it won."""

    id: str
    customer: str | None
    rep: str | None
    rep_name: str
    campaign: str
    product: str
    opened: str
    amount: Estimate | None
    expected: Estimate
    chance: Estimate
    won: Estimate
    stays: Estimate
    score: Estimate
    margin: Estimate
    cost: Estimate
    typical: Estimate
    verdict: Literal["good", "usual", "poor", "loss"]
    reasons: list[Because]
    warnings: list[DealMind]
    choice: Choice | None


class Bounds(Schema):
    """A value between its bounds."""

    value: float | None
    low: float | None
    high: float | None


class Excluded(Schema):
    """A column that isn't learnt from, and why."""

    column: str
    why: str


class Judged(Schema):
    """How fit did on deals it hadn't seen: of all that came, the share in the best third of them."""

    unchecked: str | None
    won: int
    lost: int
    until: str
    columns: list[str]
    excluded: list[Excluded]
    deals: int | None
    slope: Bounds | None
    top_third_by_fit: float | None
    top_third_by_chance: float | None
    top_third_by_chance_and_amount: float | None


class Deals(Schema):
    """Open deals, the one that brings most first; `reason` says why nothing can be told."""

    reason: str | None
    edition: int
    headline: str = ""
    total: int = 0
    warned: int = 0
    unplaced: int = 0
    expected: Estimate | None = None
    typical: Estimate | None = None
    judged: Judged | None = None
    deals: list[Deal] = Field([])


class OneDeal(Schema):
    """One deal, with everything that was decided of it."""

    reason: str | None
    edition: int
    headline: str = ""
    deal: Deal | None = None
    choices: list[Choice] = Field([])


class Deciding(Schema):
    """What to do with a deal, and why."""

    choice: Literal["take", "leave"]
    reason: str = Field(min_length=10, max_length=2_000)


class Booking(Schema):
    """What one group's customers became; against is what they brought less what was to be expected."""

    group: str
    label: str
    team: str
    bookings: int
    survival: Estimate
    score: Estimate
    value: Estimate
    against: Estimate
    beyond_chance: bool


class Bookings(Schema):
    """Bookings by group; those of too few customers are hidden."""

    reason: str | None
    edition: int
    headline: str = ""
    column: str = ""
    columns: list[str] = Field([])
    hidden: int = 0
    whole: Booking | None = None
    groups: list[Booking] = Field([])


class Promised(Schema):
    """Something a customer was promised; `promise` is its id in the ledger."""

    text: str = Field(min_length=1, max_length=500)
    promise: str | None = Field(None, max_length=300)


class Handing(Schema):
    """What Service should know of a customer."""

    deal: str = Field(min_length=1, max_length=300)
    promises: list[Promised] = Field([], max_length=20)
    words: str = Field("", max_length=500)


class Handoff(Schema):
    """A customer handed from Sales to Service, on its clock."""

    id: int
    deal: str
    customer: str
    promises: list[Promised]
    note: str
    by: str
    made_at: str
    due_at: str
    taken_by: str | None
    taken_at: str | None
    answer: str | None = Field(description="What Service said as it took the customer over.")
    state: Literal["waiting", "late", "taken", "taken_late"]


class Handoffs(Schema):
    """All handoffs, those nobody took over first."""

    waiting: int
    late: int
    days: int
    in_time: Estimate
    to_hand: int
    handoffs: list[Handoff]


class Taking(Schema):
    """What Service answers."""

    answer: str = Field("", max_length=500)
