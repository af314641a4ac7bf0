"""A plan of pay as the replay reads it: parts, caps, what waits, what is taken back; cents, exact rates."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

from unisono.loop.decide.pay.days import Period
from unisono.loop.decide.pay.money import Rounding

Instrument = Literal["csat", "ces", "nps"]
INSTRUMENTS: tuple[Instrument, ...] = get_args(Instrument)
Whose = Literal["person", "team"]
WHOSE: tuple[Whose, ...] = get_args(Whose)
Leavers = Literal["paid", "forfeit"]
LEAVERS: tuple[Leavers, ...] = get_args(Leavers)
Debts = Literal["carry", "forgive"]
DEBTS: tuple[Debts, ...] = get_args(Debts)


@dataclass(frozen=True, slots=True)
class Tier:
    """From which share of the quota on another rate holds."""

    start: Fraction
    rate: Fraction


@dataclass(frozen=True, slots=True)
class RevenuePart:
    """Pay for what was sold in a period: `rate` of the amount, or `each` cents a deal.

    `products` narrows it to these; empty means all. Under `threshold` (a share of `quota`) nothing is
    paid. Each of `tiers` holds for what lies beyond its start, or for all of it where `retroactive`.
    """

    name: str
    rate: Fraction | None = None
    each: int | None = None
    products: tuple[str, ...] = ()
    quota: int | None = None
    threshold: Fraction | None = None
    tiers: tuple[Tier, ...] = ()
    retroactive: bool = False
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class RetentionPart:
    """Pay for each customer who is still there so many months after the deal."""

    name: str
    months: int
    rate: Fraction | None = None
    each: int | None = None
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class SatisfactionPart:
    """Pay for how satisfied the accounts are: nothing at `start`, `most` from `full` on, in between by rule.

    CSAT and CES are shares of good answers, NPS a hundredth of its points. Each account counts once,
    by the mean of its answers of the last `months`; with fewer than `minimum` accounts nothing is known
    and nothing is paid.
    """

    name: str
    instrument: Instrument
    of: Whose
    start: Fraction
    full: Fraction
    most: int
    minimum: int
    months: int


@dataclass(frozen=True, slots=True)
class TeamPart:
    """Pay for what the whole team sold: `rate` of it, shared by the days each was in the team."""

    name: str
    rate: Fraction
    cap: int | None = None


Part = RevenuePart | RetentionPart | SatisfactionPart | TeamPart


@dataclass(frozen=True, slots=True)
class HoldBack:
    """The share of pay for a deal that waits so many months, and is lost where the customer left."""

    share: Fraction
    months: int
    kept: bool = True  # only for customers still there; else it is paid whatever happens


@dataclass(frozen=True, slots=True)
class Clawback:
    """What is taken back of the pay for a customer who leaves within so many months."""

    months: int
    share: Fraction
    prorated: bool = False  # only for the months not stayed


@dataclass(frozen=True, slots=True)
class Stint:
    """When somebody was in a team: days since 1970, both included; no `last` while it lasts."""

    person: str
    team: str
    first: int
    last: int | None = None
    quota: int | None = None  # theirs, instead of the plan's


@dataclass(frozen=True, slots=True)
class Plan:
    """How people who sell are paid.

    `people` say who was in which team when; whoever isn't named is in the team that the company's
    staff list says, always. `roles` narrows who is paid; empty means all who sell.
    """

    name: str
    title: str
    version: int
    currency: str
    period: Period
    rounding: Rounding
    parts: tuple[Part, ...]
    cap: int | None = None
    hold_back: HoldBack | None = None
    clawback: Clawback | None = None
    leavers: Leavers = "forfeit"
    debts: Debts = "carry"
    roles: tuple[str, ...] = ()
    people: tuple[Stint, ...] = ()

    @property
    def quota(self) -> bool:
        """Whether pay jumps or bends at a share of a quota."""
        return any(isinstance(part, RevenuePart) and part.quota is not None for part in self.parts)

    @property
    def flat(self) -> bool:
        """Whether a deal pays the same on any day: nothing bends with what else was sold in its period."""
        caps = [part.cap for part in self.parts if not isinstance(part, SatisfactionPart)]
        return not self.quota and all(cap is None for cap in (self.cap, *caps))

    @property
    def rewards_staying(self) -> bool:
        """Whether anything in it depends on the customer still being there."""
        kept = self.hold_back is not None and self.hold_back.kept
        return kept or self.clawback is not None or any(isinstance(p, RetentionPart) for p in self.parts)
