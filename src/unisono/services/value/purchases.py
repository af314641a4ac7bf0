"""Values customers without contracts: what each will go on buying, what they spend, what is left of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.measure.lifetime import Sight, later_kernel, purchases_kernel
from unisono.model.estimate import Reason
from unisono.services.value.book import CUSTOMER_LEVEL, Book, People
from unisono.services.value.checking import checked
from unisono.services.value.nouns import ModelCard
from unisono.services.value.reading import (
    Array,
    Frame,
    UnvaluedError,
    beside,
    floats,
    months_after,
    people_of,
    texts,
)
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import MODELS, Fit, fit
from unisono.stats.lifetime.spend import SpendFit, fit_spend
from unisono.stats.lifetime.terms import Customers, Terms
from unisono.stats.lifetime.value import Valued, lifetime_value

WEEK, YEAR_WEEKS = 7.0, 365.25 / 7
LEAST_CHECKED = 30
SEED = 7


@dataclass(frozen=True, slots=True, eq=False)
class _Bought:
    """Customers as of a day: how they bought, in weeks, and what a repeat purchase was worth on average."""

    ids: NDArray[Any]
    customers: Customers
    cells: Cells
    spend: SpendFit

    def valued(self, fitted: Fit, terms: Terms) -> Valued:
        """What each will still bring on these terms."""
        return lifetime_value(fitted, self.spend, self.customers, terms, level=CUSTOMER_LEVEL, seed=SEED)


def book_of_purchases(frame: Frame) -> Book:
    """The book of a company whose customers come and buy.

    Raises
    ------
    UnvaluedError
        Where the data can't carry a model.
    """
    company, bought, people = frame.company, _bought(frame, frame.sight), people_of(frame)
    margin = _left(people)
    model, card, bias = _chosen(frame, margin)
    fitted = fit(bought.cells, model)
    weeks = _weeks(frame.sight.until, months_after(frame.sight.until, company.ltv_horizon_months))
    valued = bought.valued(fitted, Terms.yearly(weeks, company.discount_rate, YEAR_WEEKS, margin))
    if valued.why:
        raise UnvaluedError(Reason(f"value_{valued.why}"))
    ways, turned = np.linalg.eigh(valued.covariance)
    parameters = zip(
        (*fitted.names, *bought.spend.names), (*fitted.parameters, *bought.spend.parameters), strict=True
    )
    card = replace(
        card,
        model=fitted.model,
        parameters=tuple((name, float(value)) for name, value in parameters),
        customers=len(bought.ids),
        basis="margin" if frame.sight.margins else "revenue",
    )
    return Book(
        ids=bought.ids,
        value=valued.value,
        low=valued.low,
        high=valued.high,
        alive=valued.alive,
        spread=valued.spread,
        cell=np.arange(len(bought.ids)),
        scale=np.ones(len(bought.ids)),
        astray=valued.slopes @ (turned * np.sqrt(np.maximum(ways, 0.0))),
        card=card,
        sight=frame.sight,
        currency=frame.sight.currency,
        people=people,
        bias=bias,
    )


def _bought(frame: Frame, sight: Sight) -> _Bought:
    rows = frame.reader.arrow(purchases_kernel(sight))
    ids = texts(rows, "customer_id")
    order = np.argsort(ids, kind="stable")
    names = ("frequency", "recency", "age", "repeated")
    times, recency, age, repeated = (floats(rows, name)[order] for name in names)
    mean = np.divide(repeated, times, out=np.zeros_like(repeated), where=times > 0)
    # Grouped in whole days: weeks are fractions, and grouping those is slower.
    cells = Cells.of(times, recency, age).scaled(WEEK)
    customers = Customers(times, recency / WEEK, age / WEEK, mean)
    return _Bought(ids[order], customers, cells, fit_spend(times, mean))


def _left(people: People) -> float:
    """What is left of each unit of sales: their margin, less what was given back."""
    earned, told = float(np.nansum(people.earned)), float(np.nansum(people.told))
    return max(earned / told, 0.0) if told > 0 else 1.0


def _chosen(frame: Frame, margin: float) -> tuple[str, ModelCard, float]:
    """The model that foretold best the money of the months held out, with its check; the first where
    nothing could be held out."""
    card = _card(frame)
    split = frame.split
    seen = _bought(frame, replace(frame.sight, until=split)) if split else None
    if split is None or seen is None or len(seen.ids) < LEAST_CHECKED:
        return MODELS[0], card, 0.0
    came = beside(seen.ids, frame.reader.arrow(later_kernel(frame.sight, split)), "later", 0.0)
    tried = []
    for model in MODELS:
        valued = seen.valued(fit(seen.cells, model), Terms(_weeks(split, frame.sight.until), 0.0, margin))
        if not valued.why:
            told = replace(card, split=split, model=model)
            found = checked(told, valued.value, (valued.low, valued.high), came, frame.sight.currency)
            tried.append((_missed(valued.value, came, seen.customers.frequency), *found))
    if not tried:
        return MODELS[0], card, 0.0
    _, best, bias = min(tried, key=lambda each: each[0])
    return best.model, best, bias


def _missed(foretold: Array, came: Array, frequency: Array) -> float:
    """How far off the money of customers alike in how often they bought: Σ |foretold − came| over groups."""
    group = np.minimum(frequency, 7).astype(np.int64)
    return float(np.abs(np.bincount(group, foretold) - np.bincount(group, came)).sum())


def _card(frame: Frame) -> ModelCard:
    company = frame.company
    return ModelCard(
        model="",
        parameters=(),
        customers=0,
        basis="margin",
        horizon_months=company.ltv_horizon_months,
        discount_rate=company.discount_rate,
        until=frame.sight.until,
    )


def _weeks(since: date, until: date) -> float:
    return (until - since).days / WEEK
