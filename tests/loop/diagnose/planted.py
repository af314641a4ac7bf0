"""Figures made from planted numbers as the warehouse would sum them: no engine, so thousands are quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.random import Generator

from tests.loop.measure.company import Company
from unisono.loop.diagnose.detector import Answers, Context, Detector
from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.figures import figures_from
from unisono.model.finding import Finding
from unisono.model.question import Figure, Question
from unisono.stats.moments import Moments

YEAR = Context(date(2018, 1, 1), date(2018, 12, 31), last=date(2018, 12, 31), currency="BRL")
EDITION = 7


@dataclass(frozen=True)
class Cell:
    """One row a question's kernel would give: its group, its month, the sums of its rows."""

    moments: Moments
    group: tuple[object, ...] = ()
    month: date | None = None
    more: Mapping[str, object] = field(default_factory=dict)


def said(question: Question, cells: Iterable[Cell], *, currency: str = "BRL") -> tuple[Figure, ...]:
    """The figures of a question whose rows have these sums."""
    return figures_from(replace(question, edition=EDITION), [_row(cell) for cell in cells], currency=currency)


def _row(cell: Cell) -> dict[str, Any]:
    sums = {name: getattr(cell.moments, name) for name in ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv")}
    groups = {f"g{place}": value for place, value in enumerate(cell.group)}
    period = day_number(cell.month) if cell.month else None
    return {"rows_any": 1, **groups, "period": period, **sums, **cell.more}


def counted(levels: Sequence[float], counts: Iterable[int]) -> Moments:
    """The sums of so many rows at each level."""
    held = np.asarray(list(counts), dtype=float)
    values = np.asarray(levels, dtype=float)
    n, total, squares = float(held.sum()), float(held @ values), float(held @ values**2)
    return Moments(int(n), n, n, total, squares, total, squares)


def share(yes: int, n: int) -> Moments:
    """The sums of n rows of which so many say yes."""
    return counted([0, 1], [n - yes, yes])


def drawn_share(draw: Generator, chance: float, n: int) -> Moments:
    """n rows, each yes with this chance."""
    return share(int(draw.binomial(n, chance)), n)


def drawn(draw: Generator, levels: Sequence[float], chances: Sequence[float], n: int) -> Moments:
    """n rows, each at one of the levels."""
    return counted(levels, draw.multinomial(n, chances))


def asked(detector: Detector, company: Company, context: Context) -> tuple[Finding, ...]:
    """What a detector finds in a company of rows, asked the way the services ask."""
    return detector.finds(context, answers_of(detector, company, context))


def answers_of(detector: Detector, company: Company, context: Context) -> Answers:
    """All that a detector reads, from a company of rows."""
    needs = detector.reads(context)
    figures = {
        question: figures_from(
            replace(question, edition=EDITION),
            company.ask(kernel_for(question, extras=company.extras)),
            currency=context.currency,
        )
        for question in needs.questions
    }
    return Answers(figures, {name: company.ask(kernel) for name, kernel in needs.kernels.items()})


def rate_bound(stated: float, companies: int) -> float:
    """The stated rate and its Monte Carlo error: 1.96 standard errors of a share of so many companies."""
    return stated + 1.96 * float(np.sqrt(stated * (1 - stated) / companies))
