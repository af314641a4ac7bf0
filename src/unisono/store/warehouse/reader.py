"""Reads one edition: every kernel is asked here, against views of the canonical tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb
import pyarrow as pa

from unisono.errors import StoreError
from unisono.model.canon import BY_NAME, Kind
from unisono.model.edition import Edition, TableState
from unisono.model.kernel import Kernel
from unisono.store.warehouse.columns import stored_columns
from unisono.store.warehouse.layout import Layout, engine, name, quoted
from unisono.store.warehouse.rows import rows_sql


class Reader:
    """One edition, ready to be asked. Readers never wait for a writer and never see half a load.

    Views of canonical tables have every canonical column (NULL where nobody loaded it) and the
    company's own ones. Customer keys are resolved: somebody known under two keys is one customer.
    """

    def __init__(self, warehouse: Path, edition: Edition, *, zone: str) -> None:
        self.edition = edition
        self._layout = Layout(warehouse)
        self._engine = engine(self._layout)
        self._views: set[str] = set()
        local = f"timezone({quoted(zone)}, make_timestamptz(us))"
        self._engine.execute(f"create macro local_time(us) as {local}")
        self._engine.execute(f"create macro local_day(us) as ({local}::date - date '1970-01-01')::integer")

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.close()

    def ask(self, kernel: Kernel) -> list[dict[str, Any]]:
        """The rows of a kernel as dictionaries; for answers that are small."""
        with self._reading():
            self._prepare(kernel)
            answer = self._engine.execute(kernel.sql, dict(kernel.parameters) or None)
            names = [column[0] for column in answer.description or []]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def arrow(self, kernel: Kernel) -> pa.Table:
        """The rows of a kernel as an Arrow table; for answers that are long."""
        with self._reading():
            self._prepare(kernel)
            found: pa.Table = self._engine.sql(
                kernel.sql, params=dict(kernel.parameters) or None
            ).to_arrow_table()
            return found

    def state(self, table: str) -> TableState:
        """What the edition says of a table; an empty state where it was never loaded."""
        return self.edition.tables.get(table, TableState())

    def _prepare(self, kernel: Kernel) -> None:
        for table in kernel.tables:
            self._see(table)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except duckdb.IOException as gone:
            raise StoreError("edition_unreadable", edition=self.edition.number) from gone

    def _see(self, table: str) -> None:
        if table in self._views:
            return
        if table not in BY_NAME:
            raise StoreError("table_unknown", table=table)
        merged = self.state("merges").rows > 0 and table not in ("merges", "conflicts", "set_aside")
        if merged:
            self._see("merges")
        sql = rows_sql(self._layout, table, self.state(table))
        if merged:
            sql = _resolved(table, sql, self.state(table).extras)
        if not self.state(table).unique or (merged and table == "customers"):
            sql = _one_row_each(table, sql, self.state(table).extras)
        self._create(table, sql)
        self._views.add(table)

    def _create(self, table: str, sql: str) -> None:
        try:
            self._engine.execute(f"create view {table} as {sql}")
        except duckdb.InvalidInputException as damaged:  # its files are there, but are no Parquet
            raise StoreError("edition_unreadable", edition=self.edition.number) from damaged


def _resolved(table: str, sql: str, extras: Mapping[str, Kind]) -> str:
    """The same rows under resolved customer keys, wherever a column holds one."""
    keys = [column.name for column in BY_NAME[table].references if column.to == "customers"]
    keys += ["id"] if table == "customers" else []
    if not keys:
        return sql
    shown = ", ".join(
        f"coalesce(m_{column}.resolved_id, t.{name(column)}) as {name(column)}"
        if column in keys
        else f"t.{name(column)}"
        for column in stored_columns(table, extras)
    )
    joins = " ".join(f"left join merges m_{key} on m_{key}.id = t.{key}" for key in keys)
    return f"select {shown} from ({sql}) t {joins}"


def _one_row_each(table: str, sql: str, extras: Mapping[str, Kind]) -> str:
    """One row a key: each column keeps its first known value, in the order of source and source_id."""
    key = BY_NAME[table].key
    others = [column for column in stored_columns(table, extras) if column != key]
    order = "struct_pack(a := source, b := source_id)"
    firsts = ", ".join(f"arg_min({name(column)}, {order}) as {name(column)}" for column in others)
    listed = ", ".join(name(column) for column in stored_columns(table, extras))
    return (
        f"select {listed} from (select {key}, {firsts} from ({sql}) where {key} is not null group by {key})"
    )
