"""A small company made from a recipe and files written by the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, found_company, reader_of
from unisono.services.listen import import_files, recipe_named

RECIPE = """
name = "shop"
system = "shop"
title = "A small shop"
[files.orders]
pattern = "orders*.csv"
dates = "day_first"
decimal = ","
[[files.orders.feeds]]
table = "deliveries"
source_id = ["order"]
[files.orders.feeds.columns]
id = "order"
customer_id = "customer"
ordered_at = "ordered"
promised_at = "promised"
delivered_at = "delivered"
[[files.orders.feeds]]
table = "transactions"
source_id = ["order"]
[files.orders.feeds.columns]
id = "order"
customer_id = "customer"
order_id = "order"
at = "ordered"
amount = "amount"
currency = { value = "PEN" }
"""
HEADER = "order;customer;ordered;promised;delivered;amount\n"
GOOD = "1;a;01/02/2024;05/02/2024;04/02/2024;10,50\n2;b;02/02/2024;06/02/2024;08/02/2024;1.200,00\n"


class Shop:
    """A company and the folder its files come in."""

    def __init__(self, folder: Path) -> None:
        self.files = folder / "files"
        self.files.mkdir()
        (folder / "recipe.toml").write_text(RECIPE)
        self.recipe = recipe_named(str(folder / "recipe.toml"))
        self.company: Company = found_company(
            folder / "company", {"name": "Shop", "currency": "PEN", "time_zone": "America/Lima"}
        )

    def write(self, text: str, name: str = "orders.csv") -> Path:
        path = self.files / name
        path.write_text(text, encoding="utf-8")
        return path

    def load(self, path: Path | None = None) -> dict[str, int]:
        """Import; answers with what became of the rows."""
        reports = import_files(self.company, path or self.files, self.recipe)
        names = ("read", "loaded", "updated", "unchanged", "retired", "set_aside")
        counts = {name: sum(getattr(report, name) for report in reports) for name in names}
        assert counts["read"] == sum(counts[n] for n in ("loaded", "updated", "unchanged", "set_aside"))
        return counts

    def ask(self, sql: str, *tables: str) -> list[tuple[object, ...]]:
        """Ask the current edition."""
        with reader_of(self.company, edition_of(self.company)) as reader:
            return [tuple(row.values()) for row in reader.ask(Kernel(sql, tables))]


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)
