"""What is said of customers' value: of each, of groups, of campaigns, of those won in a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from unisono.model.estimate import Estimate, Reason

Basis = Literal["margin", "revenue"]


@dataclass(frozen=True, slots=True)
class ModelCard:
    """Which model values customers, and how far it was off where it was checked.

    Fitted on what was seen until `split`, it foretold what the same customers would bring until `until`:
    `foretold` against `came`, and `coverage`, the share of customers whose money fell within their 90 %
    interval. `fits` is None where too little could be held out; `warning` says what is wrong: overstates,
    understates, narrow, unchecked, or nothing. `asked` is the level that was asked of the model so that
    its intervals hold 90 %.
    """

    model: str
    parameters: tuple[tuple[str, float], ...]
    customers: int
    basis: Basis
    horizon_months: int
    discount_rate: float
    until: date
    split: date | None = None
    foretold: Estimate | None = None
    came: Estimate | None = None
    coverage: Estimate | None = None
    fits: bool | None = None
    warning: str = "unchecked"
    asked: float = 0.9


@dataclass(frozen=True, slots=True)
class CustomerValue:
    """One customer's: what they are expected to bring (90 %), how surely they are still there, what they
    have brought, and what serving them has cost (cents; None where nothing is known)."""

    customer: str
    value: Estimate
    alive: float | None
    earned: int | None = None
    served: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class GroupValue:
    """The customers of one value of a column: what each is worth on average, and all of them together."""

    group: object
    mean: Estimate
    equity: Estimate


@dataclass(frozen=True, slots=True)
class Decile:
    """A tenth of the customers, the most valuable first: their mean and their share of all value."""

    place: int
    mean: Estimate
    share: Estimate


@dataclass(frozen=True, slots=True)
class CampaignValue:
    """What a campaign paid for each customer, what they bring, and when that pays it back.

    `ltv` is what they have brought so far and are expected to bring; `ratio` that for each unit spent.
    """

    campaign: str
    name: str
    cost: Estimate
    won: int
    cac: Estimate
    ltv: Estimate
    ratio: Estimate
    payback: Estimate


@dataclass(frozen=True, slots=True)
class Cohort:
    """The customers won in one month: how many, how many of them are still active, and their margin so far,
    per customer, by whole months since (0 is the month they were won in)."""

    month: str
    customers: int
    active: Estimate
    brought: tuple[Estimate, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """What customers are worth through a lens. `reason` says why nothing can be told, where nothing can."""

    edition: int
    currency: str
    reason: Reason | None = None
    card: ModelCard | None = None
    mean: Estimate | None = None
    equity: Estimate | None = None
    top: Estimate | None = None  # the share of value of the most valuable tenth
    margin: Estimate | None = None  # the share of sales left as margin
    served: Estimate | None = None  # cost to serve a customer a month
    deciles: tuple[Decile, ...] = ()
    column: str = ""
    groups: tuple[GroupValue, ...] = ()
    acquired: CampaignValue | None = None  # all campaigns together
    campaigns: tuple[CampaignValue, ...] = ()
    cohorts: tuple[Cohort, ...] = ()


@dataclass(frozen=True, slots=True)
class Worthiest:
    """Customers by value, the highest first: a page of them, and how many there are."""

    rows: tuple[CustomerValue, ...]
    total: int
    edition: int
    reason: Reason | None = None
