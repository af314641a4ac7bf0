"""What came of promises as the API gives it: cost, gaps, those reached, stronger claims, origins."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.asking import Word
from unisono.surfaces.api.shapes.figures import Estimate


class AskingCustomers(Schema):
    """Which customers to look at."""

    segment: list[Word] = Field(
        [],
        max_length=50,
        description="Only customers of this segment, as `column:value`.",
        examples=[["customer.country:PE"]],
    )


class AskingAfter(AskingCustomers):
    """Which promise is asked about."""

    promise: Word = Field(description="The promise's id.", examples=["crm:P-247"])


class AskingOrigins(AskingCustomers):
    """By what to tell customers apart."""

    by: Literal["origin", "campaign"] = Field("origin", description="What brought them.")


class Gaps(Schema):
    """What was promised, delivered, felt and expected, set beside each other."""

    delivered: Estimate = Field(description="Kept rate less what has to be kept.")
    perceived: Estimate = Field(description="Share satisfied less share kept, in the same answers.")
    expected: Estimate = Field(description="Score less the score expected, where that was asked.")
    after_kept: Estimate = Field(description="Share satisfied after it was kept.")
    after_broken: Estimate = Field(description="Share satisfied after it was broken.")


class Share(Schema):
    """One class of something known before, as a share of each group."""

    fact: str
    value: str
    exposed: float
    others: float
    weighed: float


class Balance(Schema):
    """How alike those compared are."""

    method: str
    exposed: int
    others: int
    effective: float = Field(description="As how many equal ones the weighed others count.")
    unmatched: int = Field(description="Left out, since nobody is like them.")
    aside: list[str] = Field(description="Facts that only say whom it happened to.")
    shares: list[Share]


class Cost(Schema):
    """What breaking it cost; `why` says why it can't be told."""

    why: str | None
    horizon_months: int | None
    discount_rate: float | None
    broken: int | None = Field(description="Customer months in which it was broken.")
    total: Estimate | None
    lost: Estimate | None = Field(description="Of customers who left because of it.")
    returned: Estimate | None
    contacts: Estimate | None
    worth: Estimate | None = Field(description="What each would still have brought.")
    gone: Estimate | None = Field(description="Customers who left because of it.")
    leave_broken: Estimate | None
    leave_kept: Estimate | None = Field(description="Of customers like them.")
    balance: Balance | None


class Band(Schema):
    """Scores by how late or early it came: days, or times the time promised."""

    low: float | None
    high: float | None
    score: Estimate


class Reached(Schema):
    """Those it reached beside others like them."""

    what: str
    month: int | None
    exposed: float
    alike: float
    others: float = Field(description="Of everybody it didn't reach, alike or not.")
    difference: Estimate
    beyond_chance: bool


class After(Schema):
    """What came of one promise."""

    promise: str
    edition: int
    until: date
    title: str
    kept: Estimate | None
    gaps: Gaps | None
    cost: Cost
    instrument: str | None
    bands: list[Band]
    reached: list[Reached] | None


class StrongerClaim(Schema):
    """A claim stronger than the one made, that would have been kept."""

    promise: str
    claim: str
    seconds: int | None
    days_early: int | None
    kept: Estimate


class Theme(Schema):
    """A word that glad customers write more than the others."""

    word: str
    customers: int
    more: float | None
    low: float | None
    high: float | None
    quotes: list[str]


class Strengths(Schema):
    """What is kept better than said."""

    edition: int
    claims: list[StrongerClaim]
    themes: list[Theme]


class Brought(Schema):
    """Whom one origin or campaign brings."""

    name: str | None
    leads: int
    customers: int
    conversion: Estimate
    stay: Estimate = Field(description="Share still here after 12 months.")
    score: Estimate
    money: Estimate = Field(description="What each left in their first 12 months.")


class Origins(Schema):
    """Whom each origin or campaign brings."""

    edition: int
    by: str
    instrument: str | None
    small: int
    rows: list[Brought]
