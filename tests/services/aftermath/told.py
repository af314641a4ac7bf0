"""What came of a promise, made by hand, so that each sentence can be asked for without a company."""

from __future__ import annotations

from datetime import date

import numpy as np

from unisono.loop.diagnose.aftermath.alike import Alike, Share
from unisono.loop.diagnose.aftermath.cost import Cost, Sum, Worth
from unisono.loop.diagnose.aftermath.felt import ANSWER_BANDS, LATE_BANDS, Band
from unisono.loop.diagnose.aftermath.reached import Beside, Gap
from unisono.loop.measure.ledger import Promise
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.question import Figure, Question
from unisono.services.aftermath import Aftermath, Gaps, Priced
from unisono.stats.balancing import Balance, Effect

ANSWER = Promise("P-1", "we answer in 15 minutes", kind="first_answer", target=15.0, unit="minutes")
ORDER = Promise("delivery", "", kind="delivery", made_in="order")
FEW = Reason("too_few", {"n": 4, "minimum": 30, "missing": 26})
SHARES = (Share("country", "PE", 0.4, 0.5, 0.41), Share("country", "—", 0.6, 0.5, 0.59))


def known(value: float, reach: float = 0.01, unit: Unit = "share", n: int = 400) -> Estimate:
    return Estimate(value, value - reach, value + reach, n, unit)


def unknown(unit: Unit = "share", reason: Reason = FEW) -> Estimate:
    return Estimate(None, None, None, 4, unit, reason=reason)


def alike_of(*, aside: tuple[str, ...] = (), unmatched: int = 0, reason: Reason | None = None) -> Alike:
    """Forty exposed beside a hundred others, who count as eighty."""
    nothing = np.zeros(0)
    balance = Balance(np.full(100, 0.01), 80.2, nothing, nothing)
    shares = () if reason else SHARES
    return Alike(np.arange(40), np.arange(40, 140), balance, shares, aside, unmatched, reason, ("country",))


LOST, RETURNED, CONTACTS = Sum(900_000.0, 50_000.0), Sum(30_000.0, 9_000.0), Sum(20_000.0, 9_000.0)
LEAVING = Effect(0.10, 0.04, 0.01)


def cost_of(
    *,
    lost: Sum | None = LOST,
    returned: Sum | None = RETURNED,
    contacts: Sum | None = CONTACTS,
    leaving: Effect | None = LEAVING,
    made: Alike | None = None,
) -> Cost:
    """Forty months broken; customers leave at ten in a hundred instead of four."""
    worth = Worth(Sum(15_000.0, 800.0), 9.0, (("one", 9.0),)) if lost else None
    shares = (known(0.10), known(0.04)) if leaving else None
    alike = made or alike_of()
    return Cost(40, 100, alike, leaving, worth, None, lost, returned, contacts, None, shares)


def priced_of(cost: Cost | None = None, *, reason: Reason | None = None, basis: str = "margin") -> Priced:
    if reason:
        return Priced(cost, reason, "PEN")
    return Priced(cost or cost_of(), None, "PEN", 36, 0.1, basis)


def gap(name: str, exposed: float, others: float, error: float, *, beyond: bool = True) -> Gap:
    month = 12 if name == "stay" else 0
    return Gap(name, Effect(exposed, others, error), 40, 100, others / 2, month, beyond)


GAPS = Gaps(
    delivered=known(-0.15),
    perceived=known(-0.05),
    expected=unknown("score", Reason("aftermath_not_asked")),
    after_kept=known(0.81),
    after_broken=known(0.32),
)


def bands(*scores: float | None, days: bool = True) -> tuple[Band, ...]:
    """As many bands as scores, the earliest first."""
    edges = (None, *(LATE_BANDS if days else ANSWER_BANDS), None)
    return tuple(
        Band(
            edges[place],
            edges[place + 1],
            unknown("score") if each is None else known(each, 0.1, "score"),
        )
        for place, each in enumerate(scores)
    )


def aftermath_of(
    *,
    promise: Promise = ANSWER,
    priced: Priced | None = None,
    gaps: Gaps | None = GAPS,
    found: tuple[Band, ...] = (),
    beside: Beside | None = None,
) -> Aftermath:
    kept = Figure(Question("promise_kept"), {}, None, known(0.80), "promise_kept@1")
    return Aftermath(
        promise=promise,
        edition=3,
        until=date(2026, 10, 31),
        kept=kept if gaps else None,
        gaps=gaps,
        instrument="csat" if found else "",
        bands=found,
        priced=priced or priced_of(),
        beside=beside,
    )
