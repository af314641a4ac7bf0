"""Learns from a company's own history as it was known on a day: who is won, stays, brings and costs what."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.loop.decide.fit.columns import pairs_of
from unisono.loop.decide.fit.history import LOST, WON, Array, Flags, History, Whole
from unisono.loop.decide.fit.kernels import HORIZON
from unisono.model.estimate import Reason
from unisono.stats.fitting.choosing import Folds, choose
from unisono.stats.fitting.coding import Coding, mixes
from unisono.stats.fitting.panel import Fitted

PARTS = 5  # of which each is foretold from the others
LEAST_WON, LEAST_LOST, LEAST_LEFT = 100, 50, 20  # deals won and lost, customers gone
LEAST_ANSWERED = 100  # customers who said whether they would recommend the company
LEAST_DAYS = 120  # of deals, to learn from at all


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """What was learnt by a day.

    Parameters
    ----------
    coding, mix : how a deal's categories become columns, and their mix among customers won.
    chance : of winning.
    leaving : of leaving in each month; None where customers hold no contracts.
    margin, cost : cents in each month somebody is still a customer at the beginning of.
    score : promoters less detractors of the first year; None where too few were asked.
    until : the day.
    won, lost, left : deals and customers it rests on.
    """

    coding: Coding
    mix: tuple[Array, ...]
    chance: Fitted
    leaving: Fitted | None
    margin: Fitted
    cost: Fitted
    score: Fitted | None
    until: float
    won: int
    lost: int
    left: int


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """Rows alike in all categories and of one part: which cell each deal is in, and the cells' columns."""

    x: Array
    place: Whole
    part: Whole

    def folds(self, y: Array, w: Array) -> Folds:
        """What happened to deals, summed by part and cell; deals × periods."""
        shape = (PARTS, len(self.x), y.shape[1])
        sums, rows = np.zeros(shape), np.zeros(shape)
        np.add.at(sums, (self.part, self.place), y)
        np.add.at(rows, (self.part, self.place), w)
        return Folds(self.x, sums, rows)


def learn(history: History, until: float | None = None) -> Learnt | Reason:
    """What does the company's own history teach of its deals, as it stood on a day?

    Of deals opened and decided by that day, and of what customers did by it; of reps nothing.

    Parameters
    ----------
    history : of all deals there are.
    until : the day since 1970 to stand on; the last there is, where it isn't given.

    Returns
    -------
    Learnt, or the reason why there is too little to learn from.
    """
    day = float(history.last) if until is None else until
    decided, begun = history.decided(day), history.begun(day)
    why = _too_little(history, day, decided, begun)
    if why is not None:
        return why
    coding = Coding(history.levels, pairs_of(history.categories))
    cells = _cells(history, coding)
    at_risk = history.at_risk(day)
    won = ((history.state == WON) & decided)[:, None].astype(np.float64)
    left = int((history.leaves() & at_risk).sum())
    return Learnt(
        coding,
        mixes(history.codes[begun], coding),
        choose(cells.folds(won, decided[:, None].astype(np.float64)), "share"),
        _leaving(history, cells, at_risk) if history.stays else None,
        _money(history.margin, cells, at_risk),
        _money(history.cost, cells, at_risk),
        _score(history, cells, day),
        day,
        int(begun.sum()),
        int((decided & (history.state == LOST)).sum()),
        left,
    )


def _too_little(history: History, day: float, decided: Flags, begun: Flags) -> Reason | None:
    won, lost = int(begun.sum()), int((decided & (history.state == LOST)).sum())
    opened = history.opened[history.opened <= day]
    days = int(day - opened.min()) if len(opened) else 0
    left = int((history.leaves() & history.at_risk(day)).sum())
    facts: dict[str, object] = {"won": won, "lost": lost, "left": left, "days": days}
    if won < LEAST_WON:
        return Reason("fit_few_won", {**facts, "minimum": LEAST_WON})
    if lost < LEAST_LOST:
        return Reason("fit_few_lost", {**facts, "minimum": LEAST_LOST})
    if days < LEAST_DAYS:
        return Reason("fit_short", {**facts, "minimum": LEAST_DAYS})
    if history.stays and left < LEAST_LEFT:
        return Reason("fit_few_left", {**facts, "minimum": LEAST_LEFT})
    if not len(history.categories):
        return Reason("fit_no_columns", facts)
    if not np.any(history.margin):
        return Reason("fit_no_money", facts)
    return None


def _cells(history: History, coding: Coding) -> _Cells:
    """Deals by cell. Parts are dealt out in turn, over deals in the order of their ids."""
    codes, place = np.unique(history.codes, axis=0, return_inverse=True)
    part = np.empty(len(history), dtype=np.int64)
    part[np.argsort(history.ids, kind="stable")] = np.arange(len(history)) % PARTS
    return _Cells(coding.matrix(codes), place.ravel(), part)


def _leaving(history: History, cells: _Cells, at_risk: Flags) -> Fitted:
    left = (history.leaves() & at_risk).astype(np.float64)
    return choose(cells.folds(left, at_risk.astype(np.float64)), "share")


def _money(amounts: Array, cells: _Cells, at_risk: Flags) -> Fitted:
    """An amount by month. Months of one customer are alike, which widens what isn't known."""
    rows = at_risk.astype(np.float64)
    fitted = choose(cells.folds(amounts * rows, rows), "amount")
    return fitted.widened(_spread(amounts * rows, rows, fitted, cells))


def _score(history: History, cells: _Cells, day: float) -> Fitted | None:
    months = np.arange(1, HORIZON + 1) <= history.seen(day)[:, None]
    told = (history.promoting * months).sum(axis=1, keepdims=True)
    answers = (history.answers * months).sum(axis=1, keepdims=True)
    if (answers > 0).sum() < LEAST_ANSWERED:
        return None
    fitted = choose(cells.folds(told, answers), "amount")
    return fitted.widened(_spread(told, answers, fitted, cells))


def _spread(y: Array, w: Array, fitted: Fitted, cells: _Cells) -> float:
    """The variance a row brings where rows of one customer go together: Σ (Σ residuals)² / Σ rows."""
    expected = fitted.expected(cells.x)[cells.place]
    left = (y - w * expected).sum(axis=1)
    return float((left**2).sum() / max(w.sum(), 1.0))
