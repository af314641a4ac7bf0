"""A gap: what is lost between two links of the chain: how often, how sure, how much money, whose."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from unisono.model.brief import Cited
from unisono.model.estimate import Estimate
from unisono.model.finding import Department

GapName = Literal["promised_sold", "sold_delivered", "delivered_lived"]
GAPS: tuple[GapName, ...] = get_args(GapName)


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap as the core knows it.

    `rate` is how often it opens (a share of customers or of sales) and `stake` what those concerned
    bought in the same days; either has a reason where it can't be known. `key` opens the rate, `before`
    is the key of the same rate a year before, `evidence` are keys of what it rests on. `facts` fill its
    words (`gap.<name>.says` in `unisono.model.words`).
    """

    name: GapName
    owner: Department
    rate: Estimate
    stake: Estimate
    key: str = ""
    before: str = ""
    evidence: tuple[str, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GapWords:
    """A gap in words, ready to be shown between its two links."""

    name: str
    owner: str
    rate: Cited
    says: str  # what the rate counts, in one sentence
    sure: str  # how sure: association or not, against whom
    stake: Cited
    money: str  # what the money counts
    evidence: tuple[Cited, ...]
