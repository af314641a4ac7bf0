"""A deal as it stands in the book, told with its estimates, its reasons and what to mind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from unisono.loop.decide.fit.history import Array
from unisono.loop.decide.fit.holdout import HeldOut
from unisono.loop.decide.fit.warning import DealWarning
from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.metric import LEVEL
from unisono.model.company import Company
from unisono.model.deal import DealChoice
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.words import say
from unisono.render.values import value_text
from unisono.services.fit.keeping import FitBook
from unisono.services.fit.minding import CAMPAIGN
from unisono.services.fit.nouns import DealFit, FitVerdict, Judged, Known

PRODUCT = "deals.product"
METHOD = "ridge_on_cells"
MINOR = 0.01  # of a typical customer's year: what weighs less isn't worth a word


def deal_fit(
    company: Company, book: FitBook, place: int, language: str, choice: DealChoice | None = None
) -> DealFit:
    """The deal at a place of the history."""
    history = book.history
    levels = levels_of(book, place)
    told = {
        name: _estimate(book, place, name, company.currency)
        for name in ("chance", "won", "expected", "stays", "score")
    }
    rep, opened = str(history.reps[place]), day_of(history.opened[place])
    return DealFit(
        str(history.ids[place]),
        str(history.customers[place]),
        rep,
        book.rep_name(rep),
        _campaign(book, levels.get(CAMPAIGN) or ""),
        levels.get(PRODUCT) or "",
        opened,
        max(0, int(history.last - history.opened[place])),
        _amount(history.amount[place], company.currency),
        **told,
        margin=_plain(book, place, book.kinds.worth.margin, company.currency),
        cost=_plain(book, place, book.kinds.worth.cost, company.currency),
        typical=typical_estimate(book, company.currency),
        verdict=_verdict(told["won"], float(book.typical.won[0])),
        reasons=_reasons(book, place, language),
        warnings=_warnings(book, place, language),
        choice=choice,
    )


def levels_of(book: FitBook, place: int) -> dict[str, str | None]:
    """What is known of a deal, by column; a rare value is known, though it isn't told apart."""
    history = book.history
    return {
        category.name: category.levels[history.codes[place, at]]
        for at, category in enumerate(history.categories)
    }


def typical_estimate(book: FitBook, currency: str) -> Estimate:
    """What a typical customer brings in twelve months, margin less cost to serve."""
    value = _cents(float(book.typical.won[0]))
    return Estimate(value, None, None, book.learnt.won, "money", LEVEL, method=METHOD, currency=currency)


def judged_of(book: FitBook, currency: str) -> Judged:
    """What fit was learnt from, and how it did."""
    held = book.held
    known = held if isinstance(held, HeldOut) else None
    return Judged(
        known,
        held if isinstance(held, Reason) else None,
        book.learnt.won,
        book.learnt.lost,
        day_of(book.learnt.until),
        tuple(category.name for category in book.history.categories),
        book.excluded,
        currency,
        day_of(known.since) if known else None,
        day_of(known.until) if known else None,
    )


def day_of(number: float) -> date:
    """The day of so many days since 1970."""
    return EPOCH + timedelta(days=int(number))


def level_text(book: FitBook, column: str, level: str | None, language: str) -> str:
    """A value of a column as a person says it: campaigns and reps by their names."""
    if level is None:
        return say("fit.unnoted", language)
    if level == "":
        return say("fit.rare", language)
    if column == CAMPAIGN:
        return book.campaigns.get(level, (level, ""))[0]
    return value_text(column, level, language)


def _campaign(book: FitBook, campaign: str) -> str:
    return book.campaigns.get(campaign, (campaign, ""))[0]


def _estimate(book: FitBook, place: int, name: str, currency: str) -> Estimate:
    kind = int(book.kinds.place[place])
    value = float(getattr(book.kinds.worth, name)[kind])
    low, high = (float(each[kind]) for each in getattr(book.kinds.bounds, name))
    units: Mapping[str, Unit] = {"chance": "share", "stays": "share", "score": "points"}
    unit = units.get(name, "money")
    if np.isnan(value):
        return Estimate(None, None, None, 0, unit, reason=Reason("fit_few_asked"))
    if unit == "money":
        value, low, high = _cents(value), _cents(low), _cents(high)
    money = currency if unit == "money" else None
    return Estimate(
        value, min(low, value), max(high, value), book.learnt.won, unit, LEVEL, method=METHOD, currency=money
    )


def _plain(book: FitBook, place: int, values: Array, currency: str) -> Estimate:
    """A part of what a deal brings; its own bounds are those of the whole."""
    value = _cents(float(values[book.kinds.place[place]]))
    return Estimate(value, None, None, book.learnt.won, "money", LEVEL, method=METHOD, currency=currency)


def _amount(cents: float, currency: str) -> Estimate | None:
    if np.isnan(cents):
        return None
    return Estimate(float(cents), None, None, 1, "money", currency=currency)


def _verdict(won: Estimate, typical: float) -> FitVerdict:
    """Where a customer like this stands beside a typical one, as far as the interval tells."""
    if won.high is not None and won.high < 0:
        return "loss"
    if won.low is not None and won.low > typical:
        return "good"
    return "poor" if won.high is not None and won.high < typical else "usual"


def _reasons(book: FitBook, place: int, language: str) -> tuple[Known, ...]:
    kind, levels = int(book.kinds.place[place]), levels_of(book, place)
    shares = book.kinds.won_reasons[kind]
    told = [
        Known(name, level or "", level_text(book, name, level, language), _cents(float(adds)))
        for (name, level), adds in zip(levels.items(), shares, strict=True)
    ]
    least = MINOR * abs(float(book.typical.won[0]))
    return tuple(sorted((each for each in told if abs(each.adds) >= least), key=lambda each: -abs(each.adds)))


def _warnings(book: FitBook, place: int, language: str) -> tuple[DealWarning, ...]:
    """What to mind, with the value it hangs on as a person says it."""
    levels = levels_of(book, place)
    return tuple(
        replace(each, level=level_text(book, each.column, levels.get(each.column), language))
        if each.kind == "need"
        else each
        for each in book.warnings.get(int(book.kinds.place[place]), ())
    )


def _cents(value: float) -> float:
    return float(round(value))
