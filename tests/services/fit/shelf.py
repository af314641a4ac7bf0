"""An edition of a few rows, read as services read one: for whatever they lay out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from tests.loop.measure.company import Company, Row
from unisono.model.canon import Kind
from unisono.model.edition import Edition, TableState
from unisono.model.kernel import Kernel

MADE = datetime(2027, 6, 1, tzinfo=UTC)


class Shelf(Company):
    """Tables with the face of a reader: rows, Arrow tables, and what the edition says of itself."""

    def __init__(
        self,
        *,
        extras: Mapping[str, Mapping[str, Kind]] | None = None,
        made_at: datetime | None = MADE,
        **tables: Iterable[Row],
    ) -> None:
        told = {name: list(rows) for name, rows in tables.items()}
        super().__init__(extras=extras, **told)  # type: ignore[arg-type]
        states = {
            name: TableState(rows=len(rows), extras=dict(self.extras.get(name, {})))
            for name, rows in told.items()
        }
        self.edition = Edition(1, made_at, states)

    def state(self, table: str) -> TableState:
        """What the edition says of a table."""
        return self.edition.tables.get(table, TableState())

    def arrow(self, kernel: Kernel) -> pa.Table:
        """The rows of a kernel, its columns there though there be no row."""
        for table in kernel.tables:
            self._engine.execute(f"create or replace view {table} as select * from stored.{table}")
        parameters: dict[str, Any] | None = dict(kernel.parameters) or None
        found: pa.Table = self._engine.sql(kernel.sql, params=parameters).to_arrow_table()
        return found
