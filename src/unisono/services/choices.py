"""What somebody can look through: the days there is data of, and the segments of customers they may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from threading import Condition

from cachetools import LRUCache, cached

from unisono.loop.diagnose.horizon import horizon_kernel
from unisono.loop.measure.clock import EPOCH
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.kernel import Kernel
from unisono.model.lens import SEGMENT_COLUMNS
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.store.warehouse import Reader

MOST_VALUES = 50  # of one column; somebody who looks for the fifty-first searches for it instead
MOST_KEPT = 32


@dataclass(frozen=True, slots=True)
class Choices:
    """The first and last day of the data, and each column's values with how many customers hold them.

    Columns with fewer than two values choose nothing and are left out. Days are None where there is
    no data.
    """

    first: date | None
    last: date | None
    segments: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]


def choices(company: Company) -> Choices:
    """What this company's current edition can be looked through by whoever asks.

    Raises
    ------
    RightsError
        Where they may see no figures.
    """
    allow(company, "see_figures")
    return _read(company, edition_of(company))


def _key(company: Company, edition: Edition) -> object:
    return (company.folder, edition.number, edition.made_at, company.actor.scope)


@cached(LRUCache[object, Choices](MOST_KEPT), key=_key, condition=Condition())
def _read(company: Company, edition: Edition) -> Choices:
    with reader_of(company, edition) as reader:
        days = [row for row in reader.ask(horizon_kernel()) if row["last"] is not None]
        return Choices(
            first=_day(min((row["first"] for row in days), default=None)),
            last=_day(max((row["last"] for row in days), default=None)),
            segments=_segments(reader),
        )


def _segments(reader: Reader) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    found: dict[str, list[tuple[str, int]]] = {column: [] for column in SEGMENT_COLUMNS}
    for row in reader.ask(segments_kernel()):
        found[row["column_name"]].append((row["value"], row["customers"]))
    return tuple((column, tuple(values)) for column, values in found.items() if len(values) > 1)


def segments_kernel() -> Kernel:
    """The values of each segment column, the most frequent first, with their customers."""
    selects = [
        f"(select '{column}' as column_name, {name} as value, count(*) as customers from customers "
        f"where {name} is not null and trim({name}) <> '' group by {name} "
        f"order by customers desc, value limit {MOST_VALUES})"
        for column in SEGMENT_COLUMNS
        for name in [column.removeprefix("customer.")]
    ]
    return Kernel(" union all ".join(selects), ("customers",))


def _day(number: int | None) -> date | None:
    return None if number is None else EPOCH + timedelta(days=number)
