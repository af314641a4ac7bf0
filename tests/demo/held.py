"""What the product holds of a company, row by row, so that two can be compared."""

from __future__ import annotations

from pathlib import Path

from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, open_company, reader_of

TABLES = (
    "customers", "identities", "campaigns", "promises", "exposures", "leads", "deals", "contracts",
    "transactions", "deliveries", "cases", "responses", "touchpoints", "employees", "kpis", "merges",
)  # fmt: skip


def rows_of(folder: Path, edition: int | None = None) -> dict[str, list[tuple[str, ...]]]:
    """Every row of every table, in an order that is always the same."""
    company = open_company(folder)
    with reader_of(company, edition_of(company, edition)) as reader:
        return {
            table: sorted(
                tuple(f"{name}={value!r}" for name, value in sorted(row.items()))
                for row in reader.ask(Kernel(f"select * from {table}", (table,)))
            )
            for table in TABLES
        }
