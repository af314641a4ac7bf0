"""Values customers who hold contracts: how long they go on staying, times what they usually bring."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.measure.lifetime import (
    RECENT_MONTHS,
    Sight,
    contracts_kernel,
    later_kernel,
    months_kernel,
)
from unisono.model.estimate import Reason
from unisono.services.value.book import CUSTOMER_LEVEL, Book
from unisono.services.value.checking import checked, level_that_held
from unisono.services.value.nouns import ModelCard
from unisono.services.value.reading import (
    MONTH_DAYS,
    Array,
    Frame,
    UnvaluedError,
    beside,
    floats,
    people_of,
    texts,
)
from unisono.stats.contract.check import choose
from unisono.stats.contract.fitting import Fit, fit
from unisono.stats.contract.model import SHAPES, Model, log_survival
from unisono.stats.contract.projection import draws
from unisono.stats.survival import RiskTable
from unisono.stats.worth import AS_USUAL, Ahead, Paid, Worth, contract_worth, straying, usual_payment

LEAST_CHECKED = 30  # customers under contract at the split
SEED = 7


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """Contracts as of a day, and of each customer under contract: months stayed, usual money a month."""

    table: RiskTable
    contracts: int
    ids: NDArray[Any]
    age: NDArray[np.int64]
    usual: Array
    paid: Paid


def book_of_contracts(frame: Frame) -> Book:
    """The book of a company whose customers hold contracts.

    Raises
    ------
    UnvaluedError
        Where the data can't carry a model.
    """
    held = _held(frame, frame.sight)
    chosen = choose(held.table, rows=held.contracts)
    if not chosen.fit.known:
        raise UnvaluedError(Reason(f"value_{chosen.fit.why}"))
    company, model = frame.company, chosen.fit.model
    past = _past(frame, model)
    ahead = Ahead(company.ltv_horizon_months, company.discount_rate)
    level = _level(past)
    worth = _worth(chosen.fit, held, ahead, level)
    card, bias = _check(frame, replace(_card(frame, chosen.fit, held), asked=level), past)
    return Book(
        ids=held.ids,
        value=held.usual * worth.value[held.age],
        low=held.usual * worth.low[held.age],
        high=held.usual * worth.high[held.age],
        alive=np.ones(len(held.ids)),
        spread=held.usual**2 * worth.spread[held.age],
        cell=held.age,
        scale=held.usual,
        astray=(worth.drawn - worth.value[:, None]) / np.sqrt(worth.drawn.shape[1]),
        card=card,
        sight=frame.sight,
        currency=frame.sight.currency,
        people=people_of(frame),
        bias=bias,
    )


def _held(frame: Frame, sight: Sight) -> _Held:
    rows = frame.reader.arrow(contracts_kernel(sight))
    customer, days, ended = texts(rows, "customer_id"), floats(rows, "days"), floats(rows, "ended") == 1
    months = np.floor(days / MONTH_DAYS).astype(np.int64)
    table = RiskTable.of(months + ended, ended)
    ids, place = np.unique(customer[~ended], return_inverse=True)
    age = np.zeros(len(ids), dtype=np.int64)
    np.maximum.at(age, place, months[~ended])
    promised = np.bincount(place, floats(rows, "amount")[~ended], len(ids)).astype(np.float64)
    money = frame.reader.arrow(months_kernel(sight))
    brought = [beside(ids, money, f"m{month}", np.nan) for month in range(1, RECENT_MONTHS + 1)]
    usual, paid = _usual(np.column_stack(brought), promised)
    kept = np.isfinite(usual)
    return _Held(table, len(customer), ids[kept], age[kept], usual[kept], paid)


def _usual(brought: Array, promised: Array) -> tuple[Array, Paid]:
    """What each brings a month; where nobody's money is known, what is to be paid."""
    usual = usual_payment(brought, promised)
    if np.isfinite(usual).any():
        return usual, straying(brought, usual)
    return promised, AS_USUAL


def _worth(fitted: Fit, held: _Held, ahead: Ahead, level: float) -> Worth:
    ages = int(held.age.max(initial=0))
    alpha, beta, shape = (each[:, np.newaxis] for each in draws(fitted))
    curves = np.exp(log_survival(alpha, beta, shape, np.arange(ages + ahead.horizon + 1)))
    return contract_worth(curves, ahead, ages=ages, paid=held.paid, level=level, seed=SEED)


def _card(frame: Frame, fitted: Fit, held: _Held) -> ModelCard:
    names = ("alpha", "beta", "shape")[: SHAPES[fitted.model]]
    return ModelCard(
        model=fitted.model,
        parameters=tuple((name, float(getattr(fitted, name))) for name in names),
        customers=held.contracts,
        basis="margin" if frame.sight.margins else "revenue",
        horizon_months=frame.company.ltv_horizon_months,
        discount_rate=frame.company.discount_rate,
        until=frame.sight.until,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Past:
    """A model fitted on what was seen until a day, and what the same customers brought after it."""

    frame: Frame
    split: date
    fitted: Fit
    held: _Held
    came: Array

    def worth(self, level: float) -> Worth:
        """What it foretells of the time until the frame's last day."""
        months = _months_between(self.split, self.frame.sight.until)
        return _worth(self.fitted, self.held, Ahead(months), level)

    def bounds(self, level: float) -> tuple[Array, Array]:
        """Each customer's interval at a level of the model's own."""
        worth, held = self.worth(level), self.held
        return held.usual * worth.low[held.age], held.usual * worth.high[held.age]


def _past(frame: Frame, model: Model) -> _Past | None:
    """The same model with the last months of a frame held out; None where that can't be done."""
    split = frame.split
    held = _held(frame, replace(frame.sight, until=split)) if split else None
    if split is None or held is None or len(held.ids) < LEAST_CHECKED:
        return None
    fitted = fit(held.table, model, rows=held.contracts)
    if not fitted.known:
        return None
    came = beside(held.ids, frame.reader.arrow(later_kernel(frame.sight, split)), "later", 0.0)
    return _Past(frame, split, fitted, held, came)


def _level(past: _Past | None) -> float:
    """The level to ask of the model so that its intervals hold 9 of 10 customers: half way from the level
    wanted to the one that its past would have needed, since the next months may change less."""
    if past is None:
        return CUSTOMER_LEVEL
    return (CUSTOMER_LEVEL + level_that_held(past.bounds, past.came, CUSTOMER_LEVEL)) / 2


def _check(frame: Frame, card: ModelCard, past: _Past | None) -> tuple[ModelCard, float]:
    """The model as it would have spoken at the split, against the money that came after it.

    The level it would have asked for then follows from what came before the split alone.
    """
    if past is None:
        return card, 0.0
    then = replace(frame, sight=replace(frame.sight, until=past.split))
    level = _level(_past(then, past.fitted.model))
    foretold = past.held.usual * past.worth(level).value[past.held.age]
    told = replace(card, split=past.split)
    return checked(told, foretold, past.bounds(level), past.came, frame.sight.currency)


def _months_between(split: date, until: date) -> int:
    return round((until - split).days / MONTH_DAYS)
