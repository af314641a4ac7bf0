"""What the world holds of a block of customers: one array a column, codes into `market`, times in seconds.

Times count seconds of Lima's wall clock since the first moment of the first month; −1 means it never
happened.  Money is in integer cents.  A reference is the row's place in its table of the same block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[Any]  # any integer width: large companies need the narrow ones
Floats = npt.NDArray[Any]
Flags = npt.NDArray[np.bool_]

SPAN = 10_000_000
"""Numbers of rows in a block start at its number times SPAN, so no two blocks share one."""


@dataclass(frozen=True, slots=True)
class Customers:
    """Who was won, with all that decides what they will live."""

    city: Whole
    segment: Whole
    need: Whole
    language: Whole
    campaign: Whole
    rep: Whole
    plan: Whole
    won_at: Whole
    left_at: Whole
    cause: Whole  # of leaving, into CAUSES; −1 while staying
    expectation: Floats  # how much was promised to them: 0 nothing, 1 the whole claim
    patience: Floats  # mean 1; what a break does to them is multiplied by it
    taste: Floats  # mean 0: some people give high scores
    misfit: Flags  # was sold a plan that doesn't fit the need
    very_late: Flags  # the installation came more than three days late
    bill_differs: Flags  # the first bill isn't what had been quoted
    no_welcome: Flags  # nobody called to welcome
    ltv: Floats  # expected margin of the 36 months after winning, in cents, by the laws

    def __len__(self) -> int:
        return len(self.city)


@dataclass(frozen=True, slots=True)
class Leads:
    """Who asked. `customer` is −1 for those never won."""

    customer: Whole
    campaign: Whole
    city: Whole
    created_at: Whole
    mql_at: Whole
    sql_at: Whole

    def __len__(self) -> int:
        return len(self.city)


@dataclass(frozen=True, slots=True)
class Deals:
    """What Sales negotiated: `lead` and `customer` (−1 where not won) are places in their tables.

    `closed_at` is −1 while it is open.
    """

    lead: Whole
    customer: Whole
    rep: Whole
    plan: Whole
    need: Whole
    amount: Whole  # a year's fees
    opened_at: Whole
    closed_at: Whole
    won: Flags

    def __len__(self) -> int:
        return len(self.lead)


@dataclass(frozen=True, slots=True)
class Installs:
    """Installations and spare parts to be delivered."""

    customer: Whole
    spare: Flags
    ordered_at: Whole
    promised_at: Whole
    delivered_at: Whole  # −1: never
    late: Flags  # arrived after the promised day

    def __len__(self) -> int:
        return len(self.customer)


@dataclass(frozen=True, slots=True)
class Cases:
    """Contacts with support."""

    customer: Whole
    channel: Whole
    topic: Whole  # into TOPICS
    opened_at: Whole
    answered_at: Whole
    resolved_at: Whole
    handle_seconds: Whole
    agent: Whole
    difficulty: Floats
    solved: Flags  # at the first contact
    repeat_of: Whole  # the case it repeats, −1 for a first contact
    kept: Whole  # 1 answered as promised, 0 not, −1 nothing was promised
    cost: Whole

    def __len__(self) -> int:
        return len(self.customer)


@dataclass(frozen=True, slots=True)
class Bills:
    """Money: fees (0), spare parts (1), credits for what went wrong (2)."""

    customer: Whole
    at: Whole
    kind: Whole
    amount: Whole
    quoted: Whole  # what the customer had been told
    margin: Whole
    first: Flags  # the first fee of the customer

    def __len__(self) -> int:
        return len(self.customer)


BILL_KINDS = ("cuota", "repuesto", "nota_de_crédito")


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to surveys, with what the simulator knows of the words."""

    customer: Whole
    at: Whole
    instrument: Whole
    score: Whole
    felt: Floats  # the score before rounding, begging and the scale's ends
    case: Whole  # −1 where it isn't about a case
    install: Whole
    theme: Whole  # of its words, −1 without words
    tone: Whole
    urgency: Whole
    drivers: Whole  # shape (answers, 6), 1–5; 0 where not asked
    begged: Flags

    def __len__(self) -> int:
        return len(self.customer)


@dataclass(frozen=True, slots=True)
class Touches:
    """Steps of the journey that the sales system logs; `failed` says it did not go as it should."""

    customer: Whole
    at: Whole
    step: Whole
    failed: Flags

    def __len__(self) -> int:
        return len(self.customer)


@dataclass(frozen=True, slots=True)
class Staff:
    """Who sells and who serves, the same for every block of a seed."""

    rep_city: Whole
    rep_push: Floats  # chance to sell more than the need asks for
    rep_reach: Floats  # how many customers a rep wins, relative to the others
    agent_team: Whole  # into TEAMS
    agent_pace: Floats  # usual log handling time against the company's


TEAMS = ("Voz Norte", "Voz Centro", "Voz Sur", "WhatsApp", "Correo")
HURRIED_TEAM, CALM_TEAM, BEGGING_TEAM, CHAT_TEAM, MAIL_TEAM = range(5)


@dataclass(frozen=True, slots=True)
class World:
    """Everything that happened to one block of customers."""

    block: int
    staff: Staff
    customers: Customers
    leads: Leads
    deals: Deals
    installs: Installs
    cases: Cases
    bills: Bills
    answers: Answers
    touches: Touches
    asked: Whole  # shape (months, 11): how many of all who were asked would give each NPS score
