"""Reads what a replay looks at, from one edition, within the rows its actor may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from unisono.loop.decide.pay.kernels import (
    answer_from,
    answers_kernel,
    margins_kernel,
    sale_from,
    sales_kernel,
    staff_kernel,
    until_kernel,
    years_kernel,
)
from unisono.loop.decide.pay.past import Past
from unisono.loop.decide.pay.worth import FirstYear
from unisono.model.company import Company
from unisono.store.warehouse import Reader


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is known for pay: the past, each customer's first year, names of people; and what was left out.

    `unpriced` deals have no amount (or one below 0), `foreign` ones are in another currency.
    """

    past: Past
    years: Mapping[str, FirstYear]
    names: Mapping[str, str]
    unpriced: int
    foreign: int


def known_of(company: Company, reader: Reader) -> Known | None:
    """What is known for pay in an edition; nothing where no deal was won."""
    made_at = reader.edition.made_at
    if made_at is None:
        return None
    known_by = int(made_at.timestamp() * 1_000_000)
    until = reader.ask(until_kernel(known_by))[0]["until"]
    rows = reader.arrow(sales_kernel(known_by, company.currency)).to_pylist()
    if until is None or not rows:
        return None
    ours = [row for row in rows if row["ours"]]
    priced = [row for row in ours if row["amount"] is not None and row["amount"] >= 0]
    staff = reader.ask(staff_kernel())
    past = Past(
        tuple(sale_from(row) for row in priced),
        int(until),
        tuple(answer_from(row) for row in reader.arrow(answers_kernel(known_by)).to_pylist()),
        {row["id"]: row["team"] or "" for row in staff},
        {row["id"]: row["role"] or "" for row in staff},
    )
    names = {row["id"]: row["name"] or row["id"] for row in staff}
    years = _years(reader, known_by, company.currency)
    return Known(past, years, names, len(ours) - len(priced), len(rows) - len(ours))


def _years(reader: Reader, known_by: int, currency: str) -> dict[str, FirstYear]:
    margins = bool(reader.ask(margins_kernel())[0]["told"])
    rows = reader.arrow(years_kernel(known_by, currency, margins=margins)).to_pylist()
    return {
        row["customer_id"]: FirstYear(int(row["billed"]), int(row["brought"]), int(row["served"]))
        for row in rows
    }
