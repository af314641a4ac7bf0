"""What is told of a promise after it was made: its cost, its gaps, whom it reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unisono.loop.diagnose.aftermath.cost import Cost
from unisono.loop.diagnose.aftermath.felt import Band
from unisono.loop.diagnose.aftermath.reached import Beside
from unisono.loop.measure.ledger import Promise
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure


@dataclass(frozen=True, slots=True)
class Gaps:
    """Delivered − promised, perceived − delivered, perceived − expected; and who is satisfied after each."""

    delivered: Estimate
    perceived: Estimate
    expected: Estimate
    after_kept: Estimate
    after_broken: Estimate


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """What breaking it costs, and on which terms money ahead was counted; `reason` where it can't be told."""

    cost: Cost | None
    reason: Reason | None
    currency: str
    months: int = 0  # that money ahead is counted
    discount: float = 0.0
    basis: str = "margin"


@dataclass(frozen=True, slots=True, eq=False)
class Aftermath:
    """What came of one promise.

    `gaps` and `kept` are None where it can't be measured as it was written; `beside` where nobody wrote
    down whom it reached; `bands` hold scores of `instrument` by how late or early it came.
    """

    promise: Promise
    edition: int
    until: date
    kept: Figure | None
    gaps: Gaps | None
    instrument: str
    bands: tuple[Band, ...]
    priced: Priced
    beside: Beside | None
