"""Reads a company's deals, and what came of them, into the arrays fit is learnt from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import pyarrow as pa

from unisono.loop.decide.fit.columns import Excluded, categories_of, offered
from unisono.loop.decide.fit.history import MONTH, NEVER, OPEN, Array, History, Texts, Whole
from unisono.loop.decide.fit.kernels import (
    HORIZON,
    answers_kernel,
    deals_kernel,
    money_kernel,
    seen_kernel,
    stays_kernel,
)
from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.lifetime import Sight, margins_kernel
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.services.value.reading import floats, texts
from unisono.store.warehouse import Reader

MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A company's history, and the columns that may not be learnt from. None: there are no deals."""

    history: History
    excluded: tuple[Excluded, ...]


def read_history(company: Company, reader: Reader) -> Read | None:
    """The history of an edition, of the rows its reader may see."""
    columns = offered(reader.edition.extras)
    deals = reader.arrow(deals_kernel(columns, company.currency, extras=reader.edition.extras))
    last = _last(reader)
    if not deals.num_rows or last is None:
        return None
    won = floats(deals, "won")
    state = np.where(np.isnan(won), OPEN, won).astype(np.int64)
    cells = {name: deals[f"f{place}"].to_pylist() for place, name in enumerate(columns)}
    categories, codes, excluded = categories_of(cells, state, company.protected_columns)
    customers, first = texts(deals, "customer_id"), floats(deals, "first") == 1
    began = {str(customers[place]): int(place) for place in np.flatnonzero(first)}
    closed = floats(deals, "closed")
    margin, cost = _money(company, reader, began, len(first))
    promoting, answers = _answers(reader, began, len(first))
    history = History(
        texts(deals, "id"),
        customers,
        texts(deals, "rep_id"),
        floats(deals, "opened"),
        closed,
        state,
        first,
        floats(deals, "amount"),
        categories,
        codes,
        _left(reader, began, closed, len(first)),
        margin,
        cost,
        promoting,
        answers,
        last,
        company.contract is not False and reader.state("contracts").rows > 0,
    )
    return Read(history, excluded)


def _last(reader: Reader) -> int | None:
    """The last day anything is known of, as of the moment the edition was made."""
    made = reader.edition.made_at
    kernel = seen_kernel()
    known_by = int(made.timestamp() * MICROSECONDS) if made else 0
    (row,) = reader.ask(Kernel(kernel.sql, kernel.tables, {"known_by": known_by}))
    return None if row["last"] is None else int(row["last"])


def _money(company: Company, reader: Reader, began: dict[str, int], deals: int) -> tuple[Array, Array]:
    """Margin and cost by month since winning; where no margins are told, money as it came."""
    today = EPOCH + timedelta(days=0)
    sight = Sight(company.contract is not False, today, company.currency, extras=reader.edition.extras)
    (told,) = reader.ask(margins_kernel(sight))
    kernel = money_kernel(Sight(sight.contract, today, company.currency, margins=bool(told["told"])))
    rows = reader.arrow(kernel)
    return _spread(rows, "margin", began, deals), _spread(rows, "cost", began, deals)


def _answers(reader: Reader, began: dict[str, int], deals: int) -> tuple[Array, Array]:
    rows = reader.arrow(answers_kernel())
    promoters, detractors, answers = (
        _spread(rows, name, began, deals) for name in ("promoters", "detractors", "answers")
    )
    return promoters - detractors, answers


def _spread(rows: pa.Table, name: str, began: dict[str, int], deals: int) -> Array:
    """A column of customers' months, laid beside the deals they began by: deals × 12."""
    made = np.zeros((deals, HORIZON))
    places, months = _places(texts(rows, "customer_id"), began), floats(rows, "month").astype(np.int64)
    kept = (places >= 0) & (months >= 1)
    values = np.nan_to_num(floats(rows, name))
    np.add.at(made, (places[kept], months[kept] - 1), values[kept])
    return made


def _left(reader: Reader, began: dict[str, int], closed: Array, deals: int) -> Whole:
    """The month since winning in which each customer left."""
    rows = reader.arrow(stays_kernel())
    places, left_on = _places(texts(rows, "customer_id"), began), floats(rows, "left_on")
    left = np.full(deals, NEVER, dtype=np.int64)
    kept = (places >= 0) & ~np.isnan(left_on) & ~np.isnan(closed[places])  # of some nobody knows when
    months = np.floor((left_on[kept] - closed[places[kept]]) / MONTH).astype(np.int64) + 1
    left[places[kept]] = np.maximum(months, 1)
    return left


def _places(customers: Texts, began: dict[str, int]) -> Whole:
    """Where the deal stands by which each customer began; −1 for nobody's."""
    return np.array([began.get(str(customer), -1) for customer in customers], dtype=np.int64)
