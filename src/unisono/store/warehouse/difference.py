"""What changed between two editions: the ids of the rows that are not the same in both.

Files never change, so only those that one of the two editions names alone are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa

from unisono.model.edition import Edition, TableState
from unisono.store.warehouse.columns import BUCKET, stored_columns
from unisono.store.warehouse.layout import Layout, engine, name
from unisono.store.warehouse.rows import rows_sql

MERGES, CUSTOMERS = "merges", "customers"


class Difference:
    """Two editions side by side. Ids are those that readers see: those of resolved customers."""

    def __init__(self, layout: Layout, before: Edition, after: Edition) -> None:
        self._layout, self._before, self._after = layout, before, after
        self._engine = engine(layout)
        self._found: dict[str, pa.Table] = {}

    def close(self) -> None:
        """Let go of the engine."""
        self._engine.close()

    def changed(self, tables: Sequence[str]) -> bool:
        """Whether any of these tables, or who is whom, may not be the same."""
        return any(_state(self._before, each) != _state(self._after, each) for each in (*tables, MERGES))

    def ids(self, table: str) -> pa.Table:
        """The ids of all rows that came, went or changed; one column, `id`."""
        if table not in self._found:
            sql = self._customers() if table == CUSTOMERS else self._rows(table)
            self._found[table] = self._engine.sql(f"select distinct id from ({sql})").to_arrow_table()
        return self._found[table]

    def _rows(self, table: str) -> str:
        before, after = _state(self._before, table), _state(self._after, table)
        gone = [file for file in before.files if file not in set(after.files)]
        came = [file for file in after.files if file not in set(before.files)]
        shape = stored_columns(table, after.extras)
        row_hash = f"hash({', '.join(name(column) for column in shape if column != BUCKET)})"
        sides = (
            f"select id, {row_hash} as held, {side} as side from ({self._in(table, files)})"
            for side, files in ((1, came), (-1, gone))
            if files
        )
        both = " union all ".join(sides) or "select null::varchar as id, 0 as held, 0 as side where false"
        return f"select id from ({both}) group by id, held having sum(side) <> 0"

    def _customers(self) -> str:
        """Customers are seen under their resolved keys: those of both editions count."""
        before, after = (_merges(self._layout, edition) for edition in (self._before, self._after))
        moved = (
            f"select coalesce(b.id, a.id) as id, b.resolved_id as was, a.resolved_id as now"
            f" from ({before}) b full join ({after}) a on a.id = b.id"
            f" where a.resolved_id is distinct from b.resolved_id"
        )
        touched = f"with moved as ({moved}), touched as ({self._rows(CUSTOMERS)} union select id from moved)"
        resolved = " union ".join(
            f"select m.resolved_id as id from touched t join ({merges}) m on m.id = t.id"
            for merges in (before, after)
        )
        ends = "select was as id from moved union select now as id from moved"
        both = f"select id from touched union {resolved} union {ends}"
        return f"{touched} select id from ({both}) where id is not null"

    def _in(self, table: str, files: Sequence[str]) -> str:
        extras = _state(self._after, table).extras
        return rows_sql(self._layout, table, replace(TableState(), files=tuple(files), extras=extras))


def _merges(layout: Layout, edition: Edition) -> str:
    return f"select id, resolved_id from ({rows_sql(layout, MERGES, _state(edition, MERGES))})"


def _state(edition: Edition, table: str) -> TableState:
    return edition.tables.get(table, TableState())
