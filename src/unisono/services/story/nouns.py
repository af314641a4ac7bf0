"""What a story holds: one promise followed from the gate it never passed to the pay that rewarded it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from unisono.loop.diagnose.silos.conflict import Conflict
from unisono.loop.measure.ledger import Promise, Verdict
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure
from unisono.services.aftermath.nouns import Priced
from unisono.services.gate.nouns import Run
from unisono.services.pay import PaidFor

Letter = Literal["a", "b", "c", "d", "e"]
LETTERS: tuple[Letter, ...] = ("a", "b", "c", "d", "e")


@dataclass(frozen=True, slots=True)
class Broken:
    """How the ledger broke a promise.

    `kept` is of all cases since it was made. `since` is the day from which on it is broken without a break,
    `by_then` how often it had been kept until that day, `first` the day of the first time it was broken.
    `worst` is the hour of day that keeps least, where the hour says anything of who was there.
    """

    kept: Figure
    verdict: Verdict
    since: date | None
    by_then: Figure | None
    first: date | None
    worst: tuple[int, Figure] | None


@dataclass(frozen=True, slots=True)
class Story:
    """One promise and what came of it; `silent` says of a chapter why it can't be told.

    `gate` is what the gate would have said on its eve, `broken` what the ledger counted, `conflict` whom its
    campaign brought beside which green boards, `priced` what breaking it cost, `paid` what each plan of pay
    gave for whom it brought.
    """

    promise: Promise
    edition: int
    currency: str
    gate: Run | None
    broken: Broken | None
    conflict: Conflict | None
    priced: Priced | None
    paid: tuple[PaidFor, ...]
    silent: Mapping[Letter, Reason]

    @property
    def cost(self) -> Estimate | None:
        """What breaking the promise cost in all, where it can be told."""
        cost = self.priced.cost if self.priced else None
        if cost is None or cost.total is None or self.priced is None:
            return None
        return cost.total.estimate(cost.met, self.priced.currency)
