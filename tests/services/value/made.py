"""Companies of a few hundred hand-made customers, whose worth is asked for without files or editions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count as counting
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from tests.loop.measure.company import ZONE, Row, at
from tests.loop.measure.company import Company as Tables
from unisono.loop.measure.lifetime import Sight
from unisono.model.company import Company
from unisono.model.edition import EMPTY, Edition
from unisono.model.estimate import Reason
from unisono.model.kernel import Kernel
from unisono.services.value.book import Book
from unisono.services.value.keeping import book_of

LAST = date(2018, 12, 31)
SHOP = Company(Path("shop"), "Shop", "PEN", ZONE, contract=False, ltv_horizon_months=12)
_folders = counting()
GYM = replace(SHOP, folder=Path("gym"), name="Gym", contract=True)


class Made(Tables):
    """Tables that are asked as an edition's reader is."""

    def __init__(self, *, edition: Edition = EMPTY, **tables: Iterable[Row]) -> None:
        super().__init__(**tables)
        self.edition = edition

    def __enter__(self) -> Made:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def arrow(self, kernel: Kernel) -> pa.Table:
        """The rows of a kernel as an Arrow table, of the engine's own types even where it is empty."""
        for table in kernel.tables:
            self._engine.execute(f"create or replace view {table} as select * from stored.{table}")
        try:
            told = self._engine.cursor().sql(kernel.sql, params=dict(kernel.parameters) or None)
            return told.to_arrow_table()
        finally:
            for table in kernel.tables:
                self._engine.execute(f"drop view {table}")


def book_in(company: Company, **tables: Iterable[Row]) -> Book | Reason:
    """The book of some tables, made anew: each has a folder of its own, which is what books are kept by."""
    return book_of(replace(company, folder=Path(f"{company.folder}-{next(_folders)}")), Made(**tables))


def sight(company: Company, until: date = LAST, **more: Any) -> Sight:
    return Sight(bool(company.contract), until, company.currency, **more)


def sale(who: str, day: date, amount: int, margin: int | None = None, **more: object) -> Row:
    """One row of money, at ten in the morning."""
    moment = at(f"{day.isoformat()} 10:00")
    return {"customer_id": who, "at": moment, "amount": amount, "margin": margin, **more}


def buyers(
    count: int = 200,
    *,
    seed: int = 1,
    times: int = 1,
    margin: float | None = 0.4,
    first: str = "b",
    days: int = 700,
) -> list[Row]:
    """Customers who come about every two months until they stop, each with prices of their own; all by a
    seed. `times` multiplies every amount."""
    random = np.random.default_rng(seed)
    rows = []
    for who in range(count):
        won = LAST - timedelta(days=int(random.integers(60, days)))
        pause, price = random.gamma(2.0, 30.0) + 5, random.gamma(4.0, 500.0) + 200
        ends = won + timedelta(days=float(random.exponential(400.0)))
        day = won
        while day <= min(LAST, ends) or day == won:
            amount = round(price * random.gamma(6.0, 1 / 6)) + 1
            left = None if margin is None else round(amount * margin) * times
            rows.append(sale(f"{first}{who:04d}", day, amount * times, left))
            day += timedelta(days=1 + int(random.exponential(pause)))
    return rows


def members(count: int = 300, *, seed: int = 1, times: int = 1) -> dict[str, list[Row]]:
    """Customers under contract who leave with one chance in twenty a month, and what each month brings."""
    random = np.random.default_rng(seed)
    contracts, money = [], []
    for who in range(count):
        name = f"m{who:04d}"
        begins = int(random.integers(0, 20))  # months before the last
        fee = int(random.choice([3_000, 5_000, 9_000])) * times
        stays = int(random.geometric(0.08 if fee < 9_000 * times else 0.04))
        starts = first_of_month(begins)
        ended = stays <= begins
        contract: Row = {"customer_id": name, "recurring_amount": fee, "starts_at": at(f"{starts} 09:00")}
        if ended:
            contract["ends_at"] = at(f"{first_of_month(begins - stays)} 09:00")
        contracts.append(contract)
        for month in range(min(stays, begins + 1)):
            day = first_of_month(begins - month) + timedelta(days=4)
            money.append(sale(name, day, fee, round(fee * 0.4)))
    # Something happens on the last day, so that it is the last one whoever stays.
    money.append(sale("m0000", LAST, 0, 0))
    return {"contracts": contracts, "transactions": money}


def customers_of(rows: Sequence[Row], **columns: Sequence[object]) -> list[Row]:
    """A row for each customer of some money, its columns taken in turn."""
    ids = sorted({str(row["customer_id"]) for row in rows})
    return [
        {"id": who, **{name: values[place % len(values)] for name, values in columns.items()}}
        for place, who in enumerate(ids)
    ]


def first_of_month(ago: int) -> date:
    """The first day of the month so many months before the last."""
    place = LAST.year * 12 + LAST.month - 1 - ago
    return date(place // 12, place % 12 + 1, 1)


def shuffled(tables: Mapping[str, Sequence[Row]], seed: int) -> dict[str, list[Row]]:
    """The same rows in another order, each under the id it had."""
    random = np.random.default_rng(seed)
    named = {
        table: [{"id": f"{table}:{place}", **row} for place, row in enumerate(rows)]
        for table, rows in tables.items()
    }
    return {table: [rows[at] for at in random.permutation(len(rows))] for table, rows in named.items()}
