"""How many contacts an event made come: those after it, less those that came anyway.

    excess = contacts in the days after an event − Σ (days after it × contacts a day of what is alike)

What is alike: the same kind of moment that went well, at the same hour, on the same channel or at the same
step, of customers of the same country who had called as often before. Where that is thin, each level
borrows as much as five contacts from the one above it, so that no rate rests on nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.diagnose.demand.terms import Terms
from unisono.loop.diagnose.demand.tracing import GROUPS
from unisono.stats.jackknife import Floats, leave_one_out

BORROWED = 5.0  # contacts
Whole = NDArray[np.int64]
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Unit:
    """The contacts of one reason, and of one of the company's own words (−1: of none)."""

    reason: str
    declared: int


@dataclass(frozen=True, slots=True)
class Traced:
    """Contacts by cause and unit, each figure of all customers, then of all but each of twenty groups.

    `n` and `cost`: shape (1 + groups, causes, units), the excess. `total` and `total_cost`: (1 + groups,
    units), every contact. `touched`: (causes, units), the contacts in the days after an event, as they
    are. `events` and `alike`: (1 + groups, causes), how often it went wrong and well. `comparable`: by cause,
    whether anything was alike. `unknown`: contacts nobody knows the customer of; `unpriced`: without cost.
    """

    causes: tuple[str, ...]
    units: tuple[Unit, ...]
    n: Floats
    cost: Floats
    total: Floats
    total_cost: Floats
    touched: Whole
    events: Floats
    alike: Floats
    comparable: tuple[bool, ...]
    unknown: int = 0
    unpriced: int = 0

    def place(self, cause: str) -> int:
        """Where a cause stands."""
        return self.causes.index(cause)


def traced_from(rows: Iterable[Row], terms: Terms) -> Traced:
    """What the rows of `tracing_kernel` come to."""
    sorts: dict[str, list[Row]] = {"time": [], "event": [], "all": []}
    for row in rows:
        sorts[row["what"]].append(row)
    units = tuple(Unit(*key) for key in sorted({(row["reason"], row["declared"]) for row in sorts["all"]}))
    causes = tuple(cause.slug for cause in terms.causes)
    total, total_cost = _totals(sorts["all"], units)
    events = np.zeros((GROUPS, 2, len(causes)))
    for row in sorts["event"]:
        events[row["grp"], row["event"], causes.index(row["kind"])] += row["n"]
    made = [_excess([row for row in sorts["time"] if row["kind"] == cause], units) for cause in causes]
    return Traced(
        causes,
        units,
        np.stack([each.n for each in made], axis=1),
        np.stack([each.cost for each in made], axis=1),
        leave_one_out(total),
        leave_one_out(total_cost),
        np.stack([each.touched for each in made]),
        leave_one_out(events[:, 1]),
        leave_one_out(events[:, 0]),
        tuple(each.comparable for each in made),
        unknown=sum(int(row["n"]) - round(row["days"]) for row in sorts["all"]),
        unpriced=sum(int(row["n"]) - int(row["priced"]) for row in sorts["all"]),
    )


def _totals(rows: Sequence[Row], units: tuple[Unit, ...]) -> tuple[Floats, Floats]:
    places = {unit: place for place, unit in enumerate(units)}
    n, cost = np.zeros((2, GROUPS, len(units)))
    for row in rows:
        place = places[Unit(row["reason"], row["declared"])]
        n[row["grp"], place] += row["n"]
        cost[row["grp"], place] += row["cost"] or 0.0
    return n, cost


@dataclass(frozen=True, slots=True)
class _Excess:
    n: Floats  # (1 + groups, units)
    cost: Floats
    touched: Whole
    comparable: bool


@dataclass(frozen=True, slots=True)
class _Sums:
    """The rows of one cause, summed; each array's first axis is the groups, or all and all but each."""

    days: Floats  # of events, by fine
    alike_days: Floats  # of what is alike, by fine
    alike_n: Floats
    alike_by: Floats  # contacts of what is alike, by coarse and unit
    alike_cost: Floats  # by unit
    alike_priced: Floats
    n: Floats  # after events, by unit
    cost: Floats
    coarse: Whole  # of each fine

    def left_out(self) -> _Sums:
        """The same of all, and of all but each group."""
        summed: dict[str, Any] = {
            each.name: leave_one_out(getattr(self, each.name))
            for each in fields(self)
            if each.name != "coarse"
        }
        return replace(self, **summed)


def _excess(rows: Sequence[Row], units: tuple[Unit, ...]) -> _Excess:
    nothing = np.zeros((GROUPS + 1, len(units)))
    grouped = _summed(rows, units)
    touched = grouped.n.sum(axis=0).astype(np.int64)
    sums = grouped.left_out()
    if not (sums.days[0].sum() > 0 and (sums.alike_n.sum(axis=1) > 0).all()):
        return _Excess(nothing, nothing, touched, False)
    expected = _expected(sums)
    usual = _ratio(sums.alike_cost.sum(axis=1), sums.alike_priced.sum(axis=1))[:, None]
    price = (sums.alike_cost + BORROWED * usual) / (sums.alike_priced + BORROWED)
    return _Excess(sums.n - expected, sums.cost - expected * price, touched, True)


def _expected(sums: _Sums) -> Floats:
    """How many contacts would have come anyway, by unit."""
    size = int(sums.coarse.max(initial=-1)) + 1
    rate = (sums.alike_n.sum(axis=1) / sums.alike_days.sum(axis=1))[:, None]
    by_coarse = (_gathered(sums.alike_n, sums.coarse, size) + BORROWED) / (
        _gathered(sums.alike_days, sums.coarse, size) + BORROWED / rate
    )
    by_fine = (sums.alike_n + BORROWED) / (sums.alike_days + BORROWED / by_coarse[:, sums.coarse])
    expected = _gathered(sums.days * by_fine, sums.coarse, size)
    shares = sums.alike_by.sum(axis=1) / sums.alike_n.sum(axis=1)[:, None]
    counted = sums.alike_by.sum(axis=2)[:, :, None]
    among = (sums.alike_by + BORROWED * shares[:, None, :]) / (counted + BORROWED)
    return np.asarray(np.einsum("sc,scu->su", expected, among))


def _gathered(values: Floats, coarse: Whole, size: int) -> Floats:
    """Sums of fine values by what is coarse."""
    found = np.zeros((len(values), size))
    for place, row in enumerate(values):
        found[place] = np.bincount(coarse, row, size)
    return found


def _ratio(above: Floats, below: Floats) -> Floats:
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def _summed(rows: Sequence[Row], units: tuple[Unit, ...]) -> _Sums:
    places = {unit: place for place, unit in enumerate(units)}
    fines = {fine: place for place, fine in enumerate(sorted({row["fine"] for row in rows}))}
    coarses = {coarse: place for place, coarse in enumerate(sorted({row["coarse"] for row in rows}))}
    coarse = np.zeros(len(fines), dtype=np.int64)
    days, alike_days, alike_n = np.zeros((3, GROUPS, len(fines)))
    alike_by = np.zeros((GROUPS, len(coarses), len(units)))
    alike_cost, alike_priced, n, cost = np.zeros((4, GROUPS, len(units)))
    for row in rows:
        group, fine, wide = row["grp"], fines[row["fine"]], coarses[row["coarse"]]
        coarse[fine] = wide
        time = days if row["event"] else alike_days
        time[group, fine] += row["days"]
        if not row["n"]:
            continue
        unit = places[Unit(row["reason"], row["declared"])]
        if row["event"]:
            n[group, unit] += row["n"]
            cost[group, unit] += row["cost"] or 0.0
            continue
        alike_n[group, fine] += row["n"]
        alike_by[group, wide, unit] += row["n"]
        alike_cost[group, unit] += row["cost"] or 0.0
        alike_priced[group, unit] += row["priced"]
    return _Sums(days, alike_days, alike_n, alike_by, alike_cost, alike_priced, n, cost, coarse)
