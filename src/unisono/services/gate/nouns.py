"""What somebody asks the gate, and what it said to whom: a promise before it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from unisono.loop.decide.gate.nouns import Range, Verdict
from unisono.loop.measure.ledger import STANDARD

Kind = Literal["answer", "delivery"]
Decision = Literal["approved", "stopped"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim and the campaign that would make it, as somebody tells them.

    `within_seconds` is the time promised. `response` and `contacts` are shares and contacts a person:
    reach × response × contacts is what the campaign adds. `more` agents (or deliveries a day) will be added
    in the hours `more_hours`, the claim's own where empty; `hour_cost` is an agent's, in cents.
    """

    text: str
    within_seconds: float
    reach: Range
    response: Range
    contacts: Range
    days: int
    starts: date | None = None
    kind: Kind = "answer"
    hours: str = "24/7"
    share: float = STANDARD
    channel: str = ""
    segment: str = ""
    more: int = 0
    more_hours: str = ""
    hour_cost: int | None = None
    promise: str = ""


@dataclass(frozen=True, slots=True)
class Usual:
    """What a form offers before anybody types: what the company's own campaigns did.

    `campaigns` counts those it comes from; None: nothing is known and the person has to say.
    """

    asked: Asked
    campaigns: int
    channels: tuple[str, ...]
    segments: tuple[str, ...]
    promises: tuple[tuple[str, str], ...]  # id and words of those that can be asked


@dataclass(frozen=True, slots=True)
class Run:
    """One question to the gate and its answer, of one edition."""

    asked: Asked
    verdict: Verdict
    edition: int
    before: date  # what was known on the eve of this day
    capacity_stated: bool
    currency: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A verdict that was kept: who asked and who signed it, and the words that stood there then."""

    name: str
    asked: Asked
    answer: str
    chance: float | None
    kept_low: float | None
    kept_high: float | None
    wording: str
    edition: int
    made: datetime
    by: str
    decision: Decision | None = None
    signed: datetime | None = None
    signer: str = ""
    note: str = ""
    text: str = ""
    sound: bool = True  # whether the file still says what was signed
