"""Reads one edition: every kernel is asked here, against views of the canonical tables."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any

import duckdb
import pyarrow as pa

from unisono.errors import StoreError
from unisono.model.canon import BY_NAME, Kind
from unisono.model.cube import Cubes
from unisono.model.edition import Edition, TableState
from unisono.model.kernel import Kernel
from unisono.model.rights import Scope
from unisono.store.warehouse.columns import stored_columns
from unisono.store.warehouse.layout import Layout, engine, files_sql, name, quoted
from unisono.store.warehouse.rows import rows_sql
from unisono.store.warehouse.scope import WITHIN, WITHOUT_PEOPLE, bounded

# What a reader that stays open holds in memory: tables of so many rows, what metrics make of tables of
# so many, and so many answers.
MOST_HELD, MOST_SHARED = 1_000_000, 300_000
MOST_TOLD, MOST_ROWS_TOLD = 4_096, 1_000
MOST_AT_ONCE = 4  # questions of one page; others' pages are asked meanwhile
ALL = Scope()


class Reader:
    """One edition, ready to be asked. Readers never wait for a writer and never see half a load.

    Views of canonical tables have every canonical column (NULL where nobody loaded it) and the
    company's own ones. Customer keys are resolved: somebody known under two keys is one customer.
    """

    def __init__(
        self, warehouse: Path, edition: Edition, *, zone: str, scope: Scope = ALL, kept: bool = False
    ) -> None:
        """Open an edition.

        Parameters
        ----------
        scope
            Which customers' rows there are; of the others there is no trace in any answer.
        kept
            Whether it stays open for many questions of many threads: tables are then held in memory
            as they are first asked for, and only `close` ends it.
        """
        self.edition = edition
        self._layout = Layout(warehouse)
        self._engine = engine(self._layout)
        self._scope, self._kept, self._zone = scope, kept, zone
        self._views: set[str] = set()
        self._heads: dict[str, str] = {}
        self._told: OrderedDict[tuple[object, ...], list[dict[str, Any]]] = OrderedDict()
        self._making = RLock()
        if kept:  # files never change under their names
            self._engine.execute("set parquet_metadata_cache = true")
        local = f"timezone({quoted(zone)}, make_timestamptz(us))"
        self._engine.execute(f"create macro local_time(us) as {local}")
        self._engine.execute(f"create macro local_day(us) as ({local}::date - date '1970-01-01')::integer")

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._kept:
            self.close()

    def close(self) -> None:
        """Let go of the edition."""
        self._engine.close()

    def ask(self, kernel: Kernel) -> list[dict[str, Any]]:
        """The rows of a kernel as dictionaries; for answers that are small."""
        if not self._kept:
            return self._asked(kernel)
        key = (kernel.sql, *sorted(kernel.parameters.items()))
        told = self._told.get(key)  # an edition never changes, so neither does an answer
        if told is None:
            told = self._asked(kernel)
            if len(told) <= MOST_ROWS_TOLD:
                self._remember(key, told)
        return [dict(row) for row in told]

    def ask_all(self, kernels: Sequence[Kernel]) -> list[list[dict[str, Any]]]:
        """The rows of several kernels, in their order; a reader that stays open asks them side by side."""
        if self._kept and len(kernels) > 1:
            return list(_asking().map(self.ask, kernels))
        return [self.ask(kernel) for kernel in kernels]

    def arrow(self, kernel: Kernel) -> pa.Table:
        """The rows of a kernel as an Arrow table; for answers that are long."""
        with self._reading():
            self._prepare(kernel)
            cursor = self._engine.cursor()
            found: pa.Table = cursor.sql(kernel.sql, params=dict(kernel.parameters) or None).to_arrow_table()
            return found

    def state(self, table: str) -> TableState:
        """What the edition says of a table; an empty state where it was never loaded."""
        return self.edition.tables.get(table, TableState())

    @property
    def cubes(self) -> Cubes:
        """What the edition's cubes hold, for whoever makes kernels; on this reader's clock, in its scope."""
        columns = {name: state.extras for name, state in self.edition.cubes.items()}
        rows = {name: state.rows for name, state in self.edition.tables.items()}
        return Cubes(columns, rows, self._zone, self._scope)

    def write(self, kernel: Kernel, path: Path) -> int:
        """Write the rows of a kernel into one file; answers with how many there are."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._reading():
            self._prepare(kernel)
            to = f"to {quoted(str(path))} (format parquet, compression zstd)"
            (told,) = self._engine.cursor().execute(f"copy ({kernel.sql}) {to}").fetchall()
            return int(told[0])

    def lend(self, relation: str, rows: pa.Table) -> None:
        """Let kernels read these rows beside the tables."""
        self._engine.register("lent", rows)
        self._engine.execute(f"create or replace table {relation} as from lent")
        self._engine.unregister("lent")

    def _asked(self, kernel: Kernel) -> list[dict[str, Any]]:
        with self._reading():
            self._prepare(kernel)
            # A cursor of its own: threads that ask at once must not take each other's rows.
            answer = self._engine.cursor().execute(self._shared(kernel), dict(kernel.parameters) or None)
            names = [column[0] for column in answer.description or []]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def _remember(self, key: tuple[object, ...], told: list[dict[str, Any]]) -> None:
        with self._making:
            self._told[key] = told
            while len(self._told) > MOST_TOLD:
                self._told.popitem(last=False)

    def _shared(self, kernel: Kernel) -> str:
        """The kernel's SQL; a reader that stays open makes what many kernels share once."""
        small = all(self.state(table).rows <= MOST_SHARED for table in kernel.tables)
        if not (self._kept and small):
            return kernel.sql
        sql = kernel.sql
        if kernel.head:
            held = self._held(kernel.head, f"{kernel.head} select * from base")
            sql = f"with base as (from {held}){sql.removeprefix(kernel.head)}"
        for part in kernel.shared:
            sql = sql.replace(f"({part})", f"(from {self._held(part, part)})")
        return sql

    def _held(self, part: str, sql: str) -> str:
        with self._making:
            if part not in self._heads:
                name_of_part = f"held_{len(self._heads)}"
                self._engine.cursor().execute(f"create table {name_of_part} as {sql}")
                self._heads[part] = name_of_part
        return self._heads[part]

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
        if table in self.edition.cubes:
            # Never held in memory: the engine groups texts faster as a file's dictionaries have them.
            with self._making:
                files = [self._layout.absolute(file) for file in self.edition.cubes[table].files]
                self._engine.cursor().execute(f"create or replace view {table} as from {files_sql(files)}")
                self._views.add(table)
            return
        if table not in BY_NAME:
            raise StoreError("table_unknown", table=table)
        with self._making:
            if table not in self._views:
                self._create(table, self._rows(table))
                self._views.add(table)

    def _rows(self, table: str) -> str:
        """A table's rows as SQL: one a key, under resolved customers, within the scope."""
        state = self.state(table)
        merged = self.state("merges").rows > 0 and table not in ("merges", "conflicts", "set_aside")
        if merged:
            self._see("merges")
        sql = rows_sql(self._layout, table, state)
        if merged:
            sql = _resolved(table, sql, state.extras)
        if not state.unique or (merged and table == "customers"):
            sql = _one_row_each(table, sql, state.extras)
        if self._scope.everything or table in WITHOUT_PEOPLE:
            return sql
        if table != "customers":
            self._see_who()
        return bounded(table, sql, self._scope)

    def _see_who(self) -> None:
        """The keys of the customers within the scope, held: every view asks for them, in one kernel often."""
        if WITHIN not in self._views:
            self._see("customers")
            self._engine.cursor().execute(f"create table {WITHIN} as select id from customers")
            self._views.add(WITHIN)

    def _create(self, table: str, sql: str) -> None:
        held = "table" if self._kept and self.state(table).rows <= MOST_HELD else "view"
        try:
            self._engine.cursor().execute(f"create {held} {table} as {sql}")
        except duckdb.InvalidInputException as damaged:  # its files are there, but are no Parquet
            raise StoreError("edition_unreadable", edition=self.edition.number) from damaged


@cache
def _asking() -> ThreadPoolExecutor:
    """The threads that ask side by side, one for each core up to a few."""
    return ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1), "asking")


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
