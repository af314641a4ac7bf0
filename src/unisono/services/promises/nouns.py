"""What the promise pages show: a line of the ledger, and one promise with its hours, people and words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unisono.loop.measure.ledger import Promise, Verdict
from unisono.model.brief import HeatChart, IntervalChart, TrendChart
from unisono.model.finding import Finding
from unisono.model.question import Figure
from unisono.model.table import Table
from unisono.services.trends.changing import Change


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger. `kept` is None where the promise can't be measured as it was written."""

    promise: Promise
    kept: Figure | None
    verdict: Verdict
    broken_since: date | None
    change: Change | None  # its first days against its last
    finding: Finding | None  # what breaking it costs, where that is beyond chance


@dataclass(frozen=True, slots=True)
class Ledger:
    """All promises, the broken ones first, and how many stand how."""

    entries: tuple[Entry, ...]
    since: date | None
    until: date | None

    def count(self, verdict: Verdict) -> int:
        """How many promises stand so."""
        return sum(entry.verdict == verdict for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody wrote after the promise was broken to them."""

    words: str
    score: float | None
    instrument: str
    day: date | None
    customer: str


@dataclass(frozen=True, slots=True)
class PromisePage:
    """One promise: its entry, its week, its trend, for whom it is kept, and the words of those let down."""

    entry: Entry
    since: date | None
    until: date
    heat: HeatChart | None
    by_hour: IntervalChart | None  # all days together, so that the hours of night have cases enough
    worst: tuple[str, ...]  # the hours that keep least, in words
    trend: TrendChart | None
    happened: tuple[tuple[str, str, str], ...]
    splits: tuple[tuple[IntervalChart, str], ...]  # with the name of each one's table
    tables: tuple[Table, ...]
    quotes: tuple[Quote, ...] | None  # None for whoever may not see customers
