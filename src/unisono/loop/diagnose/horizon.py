"""Until when the data reaches: the last day on which anything was heard, bought, delivered or answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from unisono.loop.measure.clock import EPOCH
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens

CLOCKS = {
    "responses": "at",
    "cases": "opened_at",
    "deliveries": "ordered_at",
    "transactions": "at",
    "leads": "created_at",
}
YEAR_DAYS = 365
# A lead of yesterday has not had the time to become a customer: younger ones say nothing yet.
MATURE_AFTER_DAYS = {"conversion": 90}


def horizon_kernel() -> Kernel:
    """The first and last day of each table that tells when something happened."""
    selects = [
        f"select '{table}' as source, min({_day(clock)}) as first, max({_day(clock)}) as last from {table}"
        for table, clock in CLOCKS.items()
    ]
    return Kernel(" union all ".join(selects), tuple(CLOCKS))


def span_of(rows: Sequence[dict[str, Any]]) -> tuple[date, date] | None:
    """The year that ends with the data (or all of it, where it is shorter); None where there is no data."""
    known = [row for row in rows if row["last"] is not None]
    if not known:
        return None
    last = EPOCH + timedelta(days=max(row["last"] for row in known))
    first = EPOCH + timedelta(days=min(row["first"] for row in known))
    return max(first, last - timedelta(days=YEAR_DAYS - 1)), last


def within_lens(span: tuple[date, date], lens: Lens) -> tuple[date, date]:
    """The same span as a lens narrows it: its own days where it names them, never past the data.

    >>> year = date(2018, 1, 1), date(2018, 12, 31)
    >>> within_lens(year, Lens(since=date(2017, 6, 1)))
    (datetime.date(2017, 6, 1), datetime.date(2018, 12, 31))
    """
    first, last = span
    until = min(lens.until or last, last)
    since = lens.since or (first if until == last else until - timedelta(days=YEAR_DAYS - 1))
    return since, max(since, until)


def first_of(rows: Sequence[dict[str, Any]]) -> date | None:
    """The first day anything happened; None where there is no data."""
    days = [row["first"] for row in rows if row["first"] is not None]
    return EPOCH + timedelta(days=min(days)) if days else None


def year_before(since: date, until: date, first: date | None) -> tuple[date, date] | None:
    """The days to compare a span with: the same a year before, or, of longer spans, as many just before.

    None where the data don't reach back that far: a shorter stretch would flatter whatever adds up.

    >>> year_before(date(2018, 6, 1), date(2018, 6, 30), date(2016, 1, 1))
    (datetime.date(2017, 6, 1), datetime.date(2017, 6, 30))
    >>> year_before(date(2018, 6, 1), date(2018, 6, 30), date(2017, 9, 1)) is None
    True
    """
    back = timedelta(days=max(YEAR_DAYS, (until - since).days + 1))
    if first is None or since - back < first:
        return None
    return since - back, until - back


def asked_until(slug: str, until: date, last: date) -> date:
    """The last day to ask a metric for: that of the span, unless its rows are too young by then."""
    return min(until, mature_until(slug, last))


def mature_until(slug: str, last: date) -> date:
    """The last day whose rows have had the time to become what a metric counts.

    >>> mature_until("conversion", date(2018, 12, 31)), mature_until("nps", date(2018, 12, 31))
    (datetime.date(2018, 10, 2), datetime.date(2018, 12, 31))
    """
    return last - timedelta(days=MATURE_AFTER_DAYS.get(slug, 0))


def _day(clock: str) -> str:
    return f'local_day("{clock}")'
