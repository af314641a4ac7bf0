"""What the pages of Sales show: deals with what they are worth and what to mind, bookings, handoffs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from unisono.loop.decide.fit.columns import Excluded
from unisono.loop.decide.fit.holdout import HeldOut
from unisono.loop.decide.fit.warning import DealWarning
from unisono.model.deal import DealChoice, Handoff, HandoffState
from unisono.model.estimate import Estimate, Reason

FitVerdict = Literal["good", "usual", "poor", "loss"]


@dataclass(frozen=True, slots=True)
class Known:
    """Something known of a deal: the column, its value in words, and what it adds to a customer's year.

    `level` is empty where nobody wrote it down; `adds` in cents against a typical customer.
    """

    column: str
    level: str
    label: str
    adds: float = 0.0


@dataclass(frozen=True, slots=True)
class DealFit:
    """An open deal: what it is, what is expected of it, how sure, why, and what to mind.

    `chance` of winning; `won`: what its customer brings in twelve months, were it won, margin less cost to
    serve; `expected` counts the chance to lose it; `stays`: whether they are there after twelve months;
    `score`: their first year's NPS. `verdict` sets `won` beside a typical customer. `reasons` are what is
    known of it, what weighs most first. `choice` is what was last decided of it.
    """

    id: str
    customer: str
    rep: str
    rep_name: str
    campaign: str
    product: str
    opened: date
    days: int
    amount: Estimate | None
    chance: Estimate
    won: Estimate
    expected: Estimate
    stays: Estimate
    score: Estimate
    margin: Estimate
    cost: Estimate
    typical: Estimate
    verdict: FitVerdict
    reasons: tuple[Known, ...]
    warnings: tuple[DealWarning, ...]
    choice: DealChoice | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """How fit did on deals it hadn't seen, or why that isn't known yet; and what it was learnt from."""

    held: HeldOut | None
    unchecked: Reason | None
    won: int
    lost: int
    until: date
    columns: tuple[str, ...]
    excluded: tuple[Excluded, ...]
    currency: str
    since_day: date | None = None
    until_day: date | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Open deals, the one that brings most first: a part of them, and all together.

    `total` counts those looked at, `warned` those with something to mind. `expected` is what all of them
    bring together, chance counted.
    """

    deals: tuple[DealFit, ...]
    total: int
    warned: int
    expected: Estimate
    typical: Estimate
    judged: Judged
    edition: int
    unplaced: int = 0  # open deals of no customer yet, which a segment can't look at


@dataclass(frozen=True, slots=True)
class Unfit:
    """Nothing can be said of deals, and why."""

    reason: Reason
    edition: int = 0


@dataclass(frozen=True, slots=True)
class DealPage:
    """One deal, with what was decided of it before, the promises it carries, and its handoff."""

    deal: DealFit
    judged: Judged
    choices: tuple[DealChoice, ...]
    edition: int


@dataclass(frozen=True, slots=True)
class Booking:
    """The customers one rep, channel or campaign brought: are they there, content, worth it?

    `survival`: still there after twelve months; `score`: their first year's NPS; `value`: what they brought
    in twelve months; `against`: that, less what fit expected of the same deals. A figure of few customers
    has no value.
    """

    group: str
    label: str
    team: str
    bookings: int
    survival: Estimate
    score: Estimate
    value: Estimate
    against: Estimate
    beyond: bool = False  # whether `against` is more than chance, held to 5 % false discoveries


@dataclass(frozen=True, slots=True)
class Bookings:
    """Bookings by one column, the largest first; `hidden` are groups of too few customers who have had
    their year."""

    column: str
    columns: tuple[str, ...]
    groups: tuple[Booking, ...]
    whole: Booking
    hidden: int
    edition: int


@dataclass(frozen=True, slots=True)
class HandoffLine:
    """A handoff as it stands now, with its customer's name; hours are left (+) or gone over (−)."""

    handoff: Handoff
    name: str
    state: HandoffState
    hours: float


@dataclass(frozen=True, slots=True)
class ToHand:
    """A customer won lately whom nobody handed over yet."""

    deal: str
    customer: str
    name: str
    rep_name: str
    won: date


@dataclass(frozen=True, slots=True)
class Handoffs:
    """Customers on their way from Sales to Service.

    `in_time`: of those taken over, the share within the clock.
    """

    lines: tuple[HandoffLine, ...]
    waiting: int
    late: int
    in_time: Estimate
    to_hand: tuple[ToHand, ...]
    to_hand_total: int
    days: int
    edition: int
