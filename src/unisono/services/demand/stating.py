"""The value statement: margin kept + cost avoided − cost, each part with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

import numpy as np

from unisono.loop.diagnose.demand.excess import Traced
from unisono.loop.diagnose.demand.leaving import Leaving
from unisono.loop.diagnose.demand.shares import Shares, estimate_of
from unisono.loop.diagnose.demand.terms import Terms
from unisono.model.estimate import Estimate, Reason
from unisono.services.demand.nouns import Statement
from unisono.stats.jackknife import Floats


def statement_of(
    traced: Traced, shares: Shares, leaving: Leaving | None, terms: Terms, worth: Estimate
) -> Statement:
    """What serving customers was worth.

    Parameters
    ----------
    leaving : None where nobody knows who left: customers without contracts.
    worth : what one customer is worth, of the house's one valuation.
    """
    currency = worth.currency or ""
    repeat = traced.place("repeat")
    difference, kept, solved = _kept(leaving)
    again = next(each.each for each in shares.causes if each.cause.slug == "repeat")
    margin = _times(kept, worth, terms.credit)
    spared = _per(traced.cost[:, repeat].sum(axis=1), traced.events[:, repeat]) * traced.alike[:, repeat]
    well = int(traced.alike[0, repeat])
    avoided = (
        estimate_of(spared, well, "money", currency)
        if again.known and shares.cost is not None
        else _without(again.reason or Reason("no_data"), currency)
    )
    cost = _cost(shares, currency)
    net = _sum([(margin, 1.0), (avoided, 1.0), (cost, -1.0)], currency)
    return Statement(solved, difference, kept, worth, margin, again, avoided, cost, net)


def _cost(shares: Shares, currency: str) -> Estimate:
    """What serving cost: the sum of all whose cost is known, so without bounds."""
    if shares.cost is None:
        return _without(Reason("no_data"), currency)
    n = shares.contacts - shares.unpriced
    return Estimate(shares.cost, None, None, n, "money", method="sum", currency=currency)


def _kept(leaving: Leaving | None) -> tuple[Estimate, Estimate, int]:
    """By how much solving changes leaving, how many customers that kept, of how many cases."""
    if leaving is None:
        unknown = Estimate(None, None, None, 0, "share", reason=Reason("demand_no_contracts"))
        return unknown, replace(unknown, unit="count"), 0
    n, solved = int(min(leaving.solved[0], leaving.unsolved[0])), int(leaving.solved[0])
    return estimate_of(leaving.difference, n, "share"), estimate_of(leaving.kept, n, "count"), solved


def _per(above: Floats, below: Floats) -> Floats:
    return np.asarray(np.divide(above, below, out=np.full(len(above), np.nan), where=below > 0))


def _times(kept: Estimate, worth: Estimate, credit: float) -> Estimate:
    """Customers kept × what one is worth × what Finance credits; both spreads together, as independent."""
    currency = worth.currency or ""
    if kept.value is None or worth.value is None:
        return _without(kept.reason or worth.reason or Reason("no_data"), currency)
    value = credit * kept.value * worth.value
    reach = credit * _root([_reach(kept) * worth.value, kept.value * _reach(worth)])
    return Estimate(
        value, value - reach, value + reach, kept.n, "money", method="product", currency=worth.currency
    )


def _sum(parts: Sequence[tuple[Estimate, float]], currency: str) -> Estimate:
    """Parts added up; their spreads as independent. Without value where any part has none."""
    for part, _ in parts:
        if part.value is None:
            return _without(part.reason or Reason("no_data"), currency)
    value = sum(sign * (part.value or 0.0) for part, sign in parts)
    reach = _root([_reach(part) for part, _ in parts])
    n = max(part.n for part, _ in parts)
    return Estimate(value, value - reach, value + reach, n, "money", method="sum", currency=currency)


def _reach(estimate: Estimate) -> float:
    """Half the width of an interval; nothing where it has none."""
    if estimate.low is None or estimate.high is None:
        return 0.0
    return (estimate.high - estimate.low) / 2


def _root(reaches: Sequence[float]) -> float:
    return sqrt(sum(reach * reach for reach in reaches))


def _without(reason: Reason, currency: str) -> Estimate:
    return Estimate(None, None, None, 0, "money", reason=reason, currency=currency)
