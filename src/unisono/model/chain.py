"""One customer's chain: what they were promised and sold, what was delivered, what they lived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, get_args

Lane = Literal["promised", "sold", "delivered", "lived"]
LANES: tuple[Lane, ...] = get_args(Lane)
Order = Literal["newest", "oldest"]
ORDERS: tuple[Order, ...] = get_args(Order)
ContractStanding = Literal["active", "ending", "ended"]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened to a customer, on the company's clock.

    `kind` and `facts` fill its words (`moment.<kind>`). Money in facts is in integer cents, beside
    its `currency`.
    """

    at: datetime
    lane: Lane
    kind: str
    id: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContractState:
    """Where a contract stands at the end of the data; `amount` is what is paid each month, in cents."""

    id: str
    plan: str
    standing: ContractStanding
    starts_at: datetime
    ends_at: datetime | None = None
    end_reason: str = ""
    amount: int | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class CustomerFound:
    """A customer in a list, with what tells people apart; e-mail and phone are masked."""

    id: str
    name: str
    kind: str = ""
    segment: str = ""
    unit: str = ""
    country: str = ""
    city: str = ""
    since: datetime | None = None
    contract: ContractState | None = None
    last_contact: datetime | None = None
    email: str = ""
    phone: str = ""
    systems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of a search. `near` tells that nothing fits to the letter: these are alike."""

    rows: tuple[CustomerFound, ...]
    total: int
    cursor: str = ""  # where the next page begins; empty on the last one
    near: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """The last score on one scale, and the one before it."""

    instrument: str
    score: float
    at: datetime
    before: float | None = None
    before_at: datetime | None = None
    response: str = ""
    verbatim: str = ""


@dataclass(frozen=True, slots=True)
class PromiseTold:
    """A promise this customer met or that was due to them, and how often it was kept and broken.

    `words` are empty for the date each order is promised for. `last_kept` is how it went last, at
    `last_at`; `last_broken_at` is when it was broken last.
    """

    words: str
    met_at: datetime | None = None
    kept: int = 0
    broken: int = 0
    last_at: datetime | None = None
    last_kept: bool | None = None
    last_broken_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """Something that is not settled yet: a case, a delivery, a deal."""

    kind: Literal["case", "delivery", "deal"]
    id: str
    at: datetime
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Money:
    """What a customer paid in one currency, refunds taken off, in cents."""

    amount: int
    currency: str
    payments: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class RecordKept:
    """What one system keeps of a customer; records of several systems may be one person's."""

    id: str
    system: str
    system_id: str
    name: str = ""
    email: str = ""
    phone: str = ""
    document: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Records that share something with this customer's and were kept apart; `others` are their customers."""

    kind: str
    shared: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mind:
    """Something to mind before speaking with the customer: `code` and `facts` fill `mind.<code>`."""

    code: str
    tone: Literal["good", "bad", "neutral"]
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """What somebody must know before answering, in one look."""

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
    contracts: tuple[ContractState, ...]
    money: tuple[Money, ...]
    moods: tuple[Mood, ...]
    promises: tuple[PromiseTold, ...]
    open_matters: tuple[OpenMatter, ...]
    minds: tuple[Mind, ...]
    records: tuple[RecordKept, ...]
    doubts: tuple[Doubt, ...] = ()

    def told(self, column: Literal["email", "phone", "document"]) -> tuple[str, ...]:
        """All different e-mails, phones or documents that systems keep of the customer."""
        return tuple(dict.fromkeys(told for record in self.records if (told := getattr(record, column))))


@dataclass(frozen=True, slots=True)
class CustomerChain:
    """A customer's card and one page of their moments, counted by lane.

    `undated` is how many moments have no date and can't stand on the line. `until` is the last day
    of the data, which "open", "recent" and "ended" are judged from.
    """

    card: CustomerCard
    moments: tuple[Moment, ...]
    counts: Mapping[Lane, int]
    undated: int
    until: date | None
    edition: int
    cursor: str = ""  # where the next page begins; empty on the last one
