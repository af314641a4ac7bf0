"""The conflicts that the five detectors find on rows made by hand, as a page shows them."""

from __future__ import annotations

from datetime import date
from functools import cache

from tests.loop.diagnose.detectors import (
    test_all_green,
    test_empty_promise,
    test_hurried_queue,
    test_oversold_customers,
    test_passing_customers,
)
from tests.loop.diagnose.silos.hand import Row, reading
from unisono.loop.diagnose.silos.handoffs import HANDOFFS
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.loop.diagnose.silos.registry import registry
from unisono.loop.plan.told import ToldFinding, told_of
from unisono.model.estimate import Estimate, Reason
from unisono.model.finding import Finding
from unisono.services.diagnose import Looked
from unisono.services.silos import Passed, Silos
from unisono.services.silos.showing import card_of, line_of
from unisono.services.wording import LanguageSpeech

HALF = Estimate(0.5, 0.4, 0.6, 90, "share", method="wilson")
TOO_FEW = Estimate(
    None, None, None, 3, "share", reason=Reason("too_few", {"n": 3, "minimum": 30, "missing": 27})
)


@cache
def findings() -> tuple[Finding, ...]:
    """One finding of each detector."""
    green, empty, passing = test_all_green, test_empty_promise, test_passing_customers
    hurried, sold = test_hurried_queue, test_oversold_customers
    return (
        *empty.found(empty.rows()),
        *passing.found(passing.rows(passing.PILED)),
        *sold.found(sold.rows(sold.sales())),
        *hurried.found(hurried.contacts()),
        *green.found(green.rows(green.group("A", 20, 90), green.group("B", 20, 20))),
    )


def told(language: str = "es") -> list[ToldFinding]:
    """The findings in words."""
    return [told_of(finding, {}, LanguageSpeech(language)) for finding in findings()]


def kpi_rows() -> list[Row]:
    """Boards: green, red half of the time, without a target, and never read."""
    return [
        *(reading("sales", "quota", month, 12.0, owner="Ana", incentive="10 %") for month in range(1, 13)),
        *(reading("marketing", "mql", month, 12.0 if month > 4 else 4.0) for month in range(1, 13)),
        *(reading("service", "AHT Alpha", month, 8.0, direction="down") for month in range(1, 13)),
        *(reading("service", "fcr", month, 12.0 if month % 2 else 4.0) for month in range(1, 13)),
        reading("finanzas", "mora", 1, 3.5, None),
        {**reading("finanzas", "caja", 1, 0.0), "value": None},
    ]


def divided(language: str = "es", *, conflicts: int = len(SLUGS), weighed: int = 3) -> Silos:
    """A company with so many conflicts, as the service gives it."""
    kpis = registry(kpi_rows())
    cards = tuple(card_of(each, kpis, language) for each in told(language)[:conflicts])
    kinds = [card.told.kind for card in cards]
    leads, needs, *rest = HANDOFFS
    passed = (Passed(leads, HALF, "mql_accepted@1"), Passed(needs, TOO_FEW, ""))
    return Silos(
        cards,
        tuple(line_of(kpi, language) for kpi in kpis),
        (*passed, *(Passed(each, HALF, f"{each.metric}@1") for each in rest)),
        tuple(Looked(slug, weighed, kinds.count(slug)) for slug in SLUGS),
        1,
        date(2026, 1, 1),
        date(2026, 12, 31),
    )
