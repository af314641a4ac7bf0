"""What is said of demand: reasons, causes, departments, how contacts are solved, and what that is worth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from unisono.loop.diagnose.demand.shares import ReasonPart, Shares
from unisono.loop.diagnose.demand.terms import Terms
from unisono.model.brief import HeatChart
from unisono.model.estimate import Estimate
from unisono.model.question import Figure

Silence = Literal["nothing", "no_cases", "none_here"]


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason: its contacts and their sorts, by metric how they went, and who left after.

    `share` is of all contacts.
    """

    label: str
    part: ReasonPart
    share: Estimate
    figures: tuple[tuple[str, Figure | None], ...]
    left: Estimate

    def figure(self, metric: str) -> Figure | None:
        """How it went by one metric; None where there is no such figure."""
        return dict(self.figures)[metric]


@dataclass(frozen=True, slots=True)
class Aside:
    """One group: whether the first contact solved it, beside how long it was handled. Never one alone."""

    label: str
    fcr: Figure | None
    aht: Figure | None


@dataclass(frozen=True, slots=True)
class Beside:
    """First-contact resolution beside handling time, by one column."""

    column: str
    rows: tuple[Aside, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What serving customers was worth: margin kept + cost avoided − cost.

    `solved` cases were solved at once; `difference` is how many more customers leave after comparable
    unsolved ones, `kept` the customers that makes, `worth` what a customer is worth, as the house values
    them. `again` is how many contacts an unsolved case makes come. `net` is None-valued where any part is.
    """

    solved: int
    difference: Estimate
    kept: Estimate
    worth: Estimate
    margin: Estimate
    again: Estimate
    avoided: Estimate
    cost: Estimate
    net: Estimate


@dataclass(frozen=True, slots=True)
class Demand:
    """All that is known of demand through one lens, in one edition.

    `reason` is the column that says what a contact is about, `columns` those there are. `problem` is the
    line of the company's own file that couldn't be read: the usual terms hold then. `solving` is
    first-contact resolution and, beside it, handling time, of all contacts.
    """

    since: date
    until: date
    edition: int
    currency: str
    terms: Terms
    shares: Shares
    reason: str
    columns: tuple[str, ...]
    reasons: tuple[ReasonLine, ...]
    solving: tuple[tuple[str, Figure | None], ...]
    beside: tuple[Beside, ...]
    statement: Statement
    contacts_by_hour: HeatChart | None
    in_time_by_hour: HeatChart | None
    score: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Silent:
    """Why nothing is said: no data at all, no contacts, or none through this lens."""

    code: Silence
