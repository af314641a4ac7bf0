"""What is said of plans of pay: the file, its replay, two of them beside each other, a person's statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unisono.loop.decide.pay.comparing import Compared
from unisono.loop.decide.pay.gaming import Gaming
from unisono.loop.decide.pay.plan import Plan
from unisono.loop.decide.pay.problems import Problem
from unisono.loop.decide.pay.settling import Line, Statement
from unisono.loop.decide.pay.worth import Worth
from unisono.model.estimate import Estimate


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan's file: its text, what tells this state of it from another, and what is wrong with it.

    `plan` is None where anything is wrong.
    """

    name: str
    text: str
    stamp: str
    plan: Plan | None
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        """What people call it."""
        return self.plan.title if self.plan else self.name


@dataclass(frozen=True, slots=True)
class PersonPay:
    """What a plan would have paid somebody: cents in all, of what they sold; and whom they won.

    `stayed` is the share of their customers still there after a year, of those whose year is over.
    """

    person: str
    name: str
    team: str
    deals: int
    sold: int
    paid: int
    owed: int
    stayed: Estimate


@dataclass(frozen=True, slots=True)
class PlanLook:
    """A plan replayed on all that is known: what it costs, whom it pays, and what for.

    `first` and `last` are the first and last day replayed (since 1970); `waiting` and `owed` cents held
    back and never paid back; `unpaid` deals nobody is paid for, `unpriced` and `foreign` ones left out;
    `partial` says that the asker sees some customers only.
    """

    file: PlanFile
    cost: Estimate
    sold: int
    deals: int
    people: tuple[PersonPay, ...]
    worth: Worth
    gaming: Gaming
    waiting: int
    owed: int
    unpaid: int
    unpriced: int
    foreign: int
    first: int
    last: int
    partial: bool
    edition: int


@dataclass(frozen=True, slots=True)
class PlanBrief:
    """A line of the list of plans: the file, and what its replay says where it can be read."""

    file: PlanFile
    look: PlanLook | None


@dataclass(frozen=True, slots=True)
class PlansCompared:
    """Two plans on the same past, with the names of people."""

    one: PlanLook
    other: PlanLook
    compared: Compared
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PersonStatements:
    """All that a plan would have paid somebody: a statement a period, and the lines of one of them."""

    file: PlanFile
    person: str
    name: str
    team: str
    statements: tuple[Statement, ...]
    chosen: Statement | None
    lines: tuple[Line, ...]
    partial: bool
    edition: int


@dataclass(frozen=True, slots=True)
class PaidFor:
    """What a plan paid for the deals of some customers, net of what was held and taken back.

    `paid` is money, counted; `to_leavers` that part of it that went for those who have left by the last
    day known, `left` how many these are. `unknown` are customers of whom no deal is known.
    """

    plan: str
    title: str
    customers: int
    deals: int
    left: int
    paid: Estimate
    to_leavers: Estimate
    taken_back: Estimate
    unknown: int
