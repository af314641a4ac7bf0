"""Until when the data reaches: the last day on which anything was heard, bought, delivered or answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from unisono.loop.diagnose.figures import EPOCH
from unisono.model.kernel import Kernel

CLOCKS = {
    "responses": "at",
    "cases": "opened_at",
    "deliveries": "ordered_at",
    "transactions": "at",
    "leads": "created_at",
}
YEAR_DAYS = 365


def horizon_kernel() -> Kernel:
    """The first and last day of each table that tells when something happened."""
    selects = [
        f'select \'{table}\' as source, min(local_day("{clock}")) as first, max(local_day("{clock}")) as last from {table}'
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
