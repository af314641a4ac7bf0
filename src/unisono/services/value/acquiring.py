"""What winning customers costs, what those won bring, and when that pays it back, campaign by campaign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.stats import chi2

from unisono.loop.measure.lifetime import Sight, acquisition_kernel, cohorts_kernel
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.services.value.book import Book, steady
from unisono.services.value.bringing import course_of, payback
from unisono.services.value.nouns import CampaignValue
from unisono.services.value.reading import Array, Whole, texts
from unisono.stats.precision import quantile
from unisono.store.warehouse import Reader

CAMPAIGN = "customer.campaign_id"


@dataclass(frozen=True, slots=True, eq=False)
class Won:
    """Customers looked at: of which campaign, won on which day, place in the book, money so far."""

    campaign: Any
    day: Whole
    place: Whole
    earned: Array


def campaigns_of(
    reader: Reader, sight: Sight, book: Book, won: Won
) -> tuple[CampaignValue | None, tuple[CampaignValue, ...]]:
    """All campaigns together, and each; nothing where nobody wrote down what any of them cost."""
    told = [row for row in reader.ask(acquisition_kernel(sight)) if row["cost"] is not None and row["won"]]
    told = [row for row in told if row["currency"] == book.currency]
    if not told:
        return None, ()
    rows = reader.arrow(cohorts_kernel(sight, (CAMPAIGN,)))
    of = texts(rows, "g0")
    each = []
    for row in told:
        mine = won.campaign == row["campaign"]
        course = course_of(rows.filter(of == row["campaign"]), won.day[mine], sight.until)
        each.append(_valued(row, book, _part(won, mine), course))
    ids = {row["campaign"] for row in told}
    every = np.isin(won.campaign, list(ids))
    whole = {"campaign": "", "name": "", "cost": sum(r["cost"] for r in told), "won": int(every.sum())}
    course = course_of(rows.filter(np.isin(of, list(ids))), won.day[every], sight.until)
    return _valued(whole, book, _part(won, every), course), tuple(each)


def cost_each(cost: float, won: int, currency: str) -> Estimate:
    """What each customer won has cost; how many are won is by chance, so the bounds are Poisson's.

    >>> found = cost_each(10_000, 100, "PEN")
    >>> found.value, round(found.low), round(found.high)
    (100.0, 82, 123)
    """
    if won < MINIMUM_N:
        facts: dict[str, object] = {"n": won, "minimum": MINIMUM_N, "missing": MINIMUM_N - won}
        return Estimate(None, None, None, won, "money", LEVEL, Reason("too_few", facts), currency=currency)
    tail = (1 - LEVEL) / 2
    fewest, most = chi2.ppf(tail, 2 * won) / 2, chi2.ppf(1 - tail, 2 * won + 2) / 2
    bounds = (steady(cost / each) for each in (most, won, fewest))
    low, value, high = bounds
    return Estimate(value, low, high, won, "money", LEVEL, method="poisson", currency=currency)


def _part(won: Won, mine: Any) -> Won:
    return Won(won.campaign[mine], won.day[mine], won.place[mine], won.earned[mine])


def _valued(row: Mapping[str, Any], book: Book, won: Won, course: Any) -> CampaignValue:
    cost, count = float(row["cost"]), len(won.day)
    cac = cost_each(cost, count, book.currency)
    places = won.place[won.place >= 0]
    totals = book.totals(places, np.zeros(len(places), dtype=np.int64), 1)
    brought = float(np.nansum(won.earned)) + float(totals.value[0])
    reach = quantile(LEVEL) * totals.deviation(0)
    return CampaignValue(
        campaign=str(row["campaign"]),
        name=str(row["name"] or row["campaign"]),
        cost=Estimate(cost, None, None, count, "money", LEVEL, method="sum", currency=book.currency),
        won=count,
        cac=cac,
        ltv=_per(brought, reach, count, count, book, "money"),
        ratio=_per(brought, reach, cost, count, book, "score") if cost else _free(count),
        payback=payback(course, cac),
    )


def _per(brought: float, reach: float, divisor: float, n: int, book: Book, unit: Any) -> Estimate:
    """Money brought, by customer or by what was spent; no value under 30 customers."""
    currency = book.currency if unit == "money" else None
    if n < MINIMUM_N:
        facts: dict[str, object] = {"n": n, "minimum": MINIMUM_N, "missing": MINIMUM_N - n}
        return Estimate(None, None, None, n, unit, LEVEL, Reason("too_few", facts), currency=currency)
    low, value, high = (steady(each / divisor) for each in (brought - reach, brought, brought + reach))
    return Estimate(value, low, high, n, unit, LEVEL, method=book.card.model, currency=currency)


def _free(n: int) -> Estimate:
    return Estimate(None, None, None, n, "score", LEVEL, Reason("value_free"))
