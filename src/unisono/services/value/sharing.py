"""How value is shared out: by tenths of the customers, by groups, and how much of sales is left as margin."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.services.value.book import PARTS, Book, Totals, steady
from unisono.services.value.nouns import Decile, GroupValue
from unisono.services.value.reading import Array, Whole
from unisono.stats.precision import quantile

MOST_GROUPS = 60


def deciles_of(book: Book, places: Whole) -> tuple[Decile, ...]:
    """Tenths of these customers, the most valuable first; none under 30 customers a tenth."""
    n = len(places)
    if n < PARTS * MINIMUM_N:
        return ()
    order = places[np.lexsort((places, -book.value[places]))]
    totals = book.totals(order, np.arange(n) * PARTS // n, PARTS)
    return tuple(Decile(part + 1, totals.mean(part), _share(totals, part)) for part in range(PARTS))


def groups_of(book: Book, place: Whole, column: pa.ChunkedArray[Any]) -> tuple[GroupValue, ...]:
    """The customers of each value of a column, the largest groups first."""
    valued = place >= 0
    coded = column.combine_chunks().dictionary_encode()
    names = [*coded.dictionary.to_pylist(), None]
    code = coded.indices.fill_null(len(names) - 1).to_numpy(zero_copy_only=False).astype(np.int64)
    totals = book.totals(place[valued], code[valued], len(names))
    order = sorted((at for at in range(len(names)) if totals.n[at]), key=lambda at: _order(totals, names, at))
    return tuple(GroupValue(names[at], totals.mean(at), totals.equity(at)) for at in order[:MOST_GROUPS])


def margin_of(book: Book, known: Whole) -> tuple[Estimate, Estimate]:
    """How much of sales is left as margin, and how much of margin goes into serving; of all so far."""
    people = book.people
    earned, told, served = (each[known] for each in (people.earned, people.told, people.served))
    return _ratio(earned, told), _ratio(served, earned)


def share_active(book: Book, place: Whole) -> Estimate:
    """Which share of some customers is still active, by how surely each is."""
    n = len(place)
    if n < MINIMUM_N:
        facts: dict[str, object] = {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n}
        return Estimate(None, None, None, n, "share", LEVEL, Reason("too_few", facts))
    alive = book.alive[place[place >= 0]]
    share = float(alive.sum()) / n
    reach = quantile(LEVEL) * float(np.sqrt((share * (1 - share)) / n))
    low, value, high = (steady(min(max(each, 0.0), 1.0)) for each in (share - reach, share, share + reach))
    return Estimate(value, low, high, n, "share", LEVEL, method="alive")


def _order(totals: Totals, names: list[object], at: int) -> tuple[int, str]:
    return -int(totals.n[at]), str(names[at])


def _share(totals: Totals, part: int) -> Estimate:
    """A part of the whole, both uncertain together."""
    whole, n = float(totals.value.sum()), int(totals.n.sum())
    share = float(totals.value[part]) / whole if whole else 0.0
    astray = (totals.astray[part] - share * totals.astray.sum(axis=0)) / whole if whole else np.zeros(1)
    own, others = float(totals.spread[part]), float(totals.spread.sum() - totals.spread[part])
    chance = (own * (1 - share) ** 2 + others * share**2) / whole**2 if whole else 0.0
    reach = quantile(LEVEL) * float(np.sqrt((astray**2).sum() + chance))
    low, value, high = (steady(min(max(each, 0.0), 1.0)) for each in (share - reach, share, share + reach))
    return Estimate(value, low, high, n, "share", LEVEL, method="shares")


def _ratio(above: Array, below: Array) -> Estimate:
    """A ratio of two sums over customers, its variance linearised."""
    both = np.isfinite(above) & np.isfinite(below)
    one, other, n = above[both], below[both], int(both.sum())
    if n < MINIMUM_N or other.sum() <= 0:
        facts: dict[str, object] = {"n": n, "minimum": MINIMUM_N, "missing": max(MINIMUM_N - n, 0)}
        return Estimate(
            None, None, None, n, "share", LEVEL, Reason("too_few", facts) if n else Reason("no_data")
        )
    ratio = float(one.sum() / other.sum())
    error = float(np.sqrt(((one - ratio * other) ** 2).sum() * n / (n - 1))) / float(other.sum())
    reach = quantile(LEVEL) * error
    low, value, high = (steady(each) for each in (ratio - reach, ratio, ratio + reach))
    return Estimate(value, low, high, n, "share", LEVEL, method="linearised")
