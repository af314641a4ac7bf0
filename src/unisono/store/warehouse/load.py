"""One load: files staged and compared, changes written aside, all of it published at once or not at all."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from unisono.model.canon import Kind
from unisono.model.edition import Edition, TableState
from unisono.store.warehouse.change import (
    LOADED,
    UNCHANGED,
    UPDATED,
    Change,
    comes_once,
    compare,
    files_holding,
    gone,
    outcomes_sql,
)
from unisono.store.warehouse.columns import BUCKET, ORIGIN, stored_columns
from unisono.store.warehouse.layout import Layout, engine, first_row, name, quoted, sweep_spills
from unisono.store.warehouse.rows import rows_sql
from unisono.store.warehouse.staging import Incoming, Staged, incoming_sql, stage
from unisono.store.warehouse.write import write

if TYPE_CHECKING:
    from unisono.store.warehouse.iceberg import Catalog


class Load:
    """The writer's side of the warehouse. Use it under `only_writer`.

    `stage` and `apply` work file by file on what is pending; `commit` gives the table states of
    the next edition. Until an edition names them, nothing written here can be seen.
    """

    def __init__(self, warehouse: Path, base: Edition) -> None:
        self.layout = Layout(warehouse)
        self._number = uuid.uuid4().hex[:12]
        self._staging = self.layout.staging / self._number
        self._staging.mkdir(parents=True, exist_ok=True)
        self.engine = engine(self.layout)
        # Iceberg's libraries take a second to import and are needed only when the first rows are
        # written: they come in beside the reading of the first file.
        self._opening = ThreadPoolExecutor(1).submit(_settled_catalog, self.layout, base.tables)
        self._base = dict(base.tables)
        self._pending = dict(base.tables)

    def stage(self, key: str, sql: str) -> Staged:
        """Stage one file's rows; see `staging.stage`."""
        return stage(self.engine, sql, self._staging / f"{key}_{uuid.uuid4().hex[:8]}.parquet")

    def apply(self, staged: Staged, feeds: Sequence[Incoming]) -> tuple[int, int]:
        """Apply all feeds of a staged file; answers with how many rows loaded and updated something."""
        self.engine.execute("create or replace temp table outcome (record bigint, outcome integer)")
        plain_rows = 0
        for incoming in feeds:
            plain_rows += self._apply(staged, incoming, alone=len(feeds) == 1)
        if plain_rows:
            return plain_rows, 0
        per_record = "select record, max(outcome) as outcome from outcome group by record"
        counts = dict(
            self.engine.execute(f"select outcome, count(*) from ({per_record}) group by outcome").fetchall()
        )
        return counts.get(LOADED, 0), counts.get(UPDATED, 0)

    def note_seen(self, staged: Staged, incoming: Incoming) -> None:
        """Remember which ids a full snapshot held, those of faulty rows too."""
        seen = self._seen(incoming)
        self.engine.execute(f"create temp table if not exists {seen} (source_id varchar)")
        self.engine.execute(f"insert into {seen} select {incoming.source_id} from {staged.relation}")

    def retire_unseen(self, incoming: Incoming) -> int:
        """Take out what a source held but its full snapshot no longer does."""
        state = self._pending.get(incoming.table, TableState())
        standing = rows_sql(self.layout, incoming.table, state, with_file=True)
        count, touched = gone(self.engine, self._seen(incoming), standing, incoming.source)
        if count:
            left_out = (
                f"r.source = {quoted(incoming.source)} and exists"
                f" (select 1 from retired g where g.source_id = r.source_id)"
            )
            self._rewrite(incoming.table, state, touched, left_out, more="", delta=-count)
        return count

    def replace(self, table: str, rows: pa.Table) -> None:
        """Make these rows, each once, all that one of Unísono's own tables holds, unless they already are."""
        self.engine.register("replacing", rows)
        columns = list(stored_columns(table, {}))
        listed = ", ".join(name(column) for column in columns)
        state = self._pending.get(table, TableState())
        standing = f"select {listed} from ({rows_sql(self.layout, table, state)})"
        new = f"select {listed} from replacing"
        # As many rows, each once, and none of them new: the same rows.
        news = f"select 1 from (({new}) except ({standing})) limit 1"
        if state.rows != rows.num_rows or first_row(self.engine, news):
            files = self._write(table, state, new) if rows.num_rows else []
            self._pending[table] = TableState(tuple(files), rows.num_rows, None, {}, unique=True)
        self.engine.unregister("replacing")

    def bring(self, table: str, source: str, rows: pa.Table) -> None:
        """Make these rows all that one source has in a small table, unless they already are."""
        state = self._pending.get(table, TableState())
        listed = ", ".join(name(column) for column in stored_columns(table, state.extras))
        shape = f"select * from ({rows_sql(self.layout, table, TableState(extras=state.extras))})"
        self.engine.register("brought", rows)
        new = f"select {listed} from ({shape} union all by name select * from brought)"
        standing = f"select {listed} from ({rows_sql(self.layout, table, state)})"
        own, others = (f"{standing} where source {how} {quoted(source)}" for how in ("=", "is distinct from"))
        differing = f"(({new}) except ({own})) union all (({own}) except ({new}))"
        if first_row(self.engine, f"select 1 from ({differing}) limit 1"):
            (kept,) = first_row(self.engine, f"select count(*) from ({others})") or (0,)
            files = self._write(table, state, f"{others} union all {new}") if kept + rows.num_rows else []
            self._pending[table] = replace(state, files=tuple(files), rows=kept + rows.num_rows)
        self.engine.unregister("brought")

    def rows(self, table: str) -> str:
        """SQL of a table's rows as they stand in this load so far."""
        return rows_sql(self.layout, table, self._pending.get(table, TableState()))

    @property
    def _catalog(self) -> Catalog:
        return self._opening.result()

    @property
    def changed(self) -> tuple[str, ...]:
        """The tables this load has changed so far."""
        return tuple(table for table, state in self._pending.items() if state != self._base.get(table))

    def commit(self) -> dict[str, TableState]:
        """Commit every touched table to Iceberg; answers with the states the next edition names."""
        for table in self.changed:
            snapshot = self._catalog.commit(table, self._pending[table].files)
            state = replace(self._pending[table], snapshot=snapshot, unique=self._is_unique(table))
            self._pending[table] = state
        return dict(self._pending)

    def sweep(self, named: Collection[str]) -> None:
        """Remove staged files and data files that no edition names."""
        shutil.rmtree(self.layout.staging, ignore_errors=True)
        sweep_spills(self.layout)
        for path in self.layout.tables.glob("*/data/**/*.parquet"):
            if self.layout.relative(str(path)) not in named:
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the engine and of what was staged."""
        self.engine.close()
        shutil.rmtree(self._staging, ignore_errors=True)

    def _apply(self, staged: Staged, incoming: Incoming, *, alone: bool) -> int:
        before = self._pending.get(incoming.table, TableState())
        state = replace(before, extras={**before.extras, **incoming.extras})
        rows = incoming_sql(staged, incoming, state.extras)
        held = self._holding(state, incoming, rows)
        if not held.files and comes_once(self.engine, rows):
            # Columns the recipe does not make are left out of the files: readers see them as empty.
            count = self._append(incoming.table, state, rows, only={*incoming.columns, *ORIGIN, BUCKET})
            if alone:
                return count
            self.engine.execute(f"insert into outcome select record, {LOADED} from ({rows})")
            return 0
        columns = list(stored_columns(incoming.table, state.extras))
        standing = rows_sql(self.layout, incoming.table, held, with_file=True)
        change = compare(self.engine, rows, standing, incoming.source, columns)
        self.engine.execute(f"insert into outcome {outcomes_sql(rows, columns)}")
        self._merge(incoming, state, rows, change)
        return 0

    def _holding(self, state: TableState, incoming: Incoming, rows: str) -> TableState:
        """What stands in the files that hold any of these rows."""
        if not state.files:
            return state
        standing = rows_sql(self.layout, incoming.table, state, with_file=True)
        files = files_holding(self.engine, rows, standing, incoming.source)
        return replace(state, files=tuple(self.layout.relative(file) for file in files))

    def _merge(self, incoming: Incoming, state: TableState, rows: str, change: Change) -> None:
        listed = ", ".join(name(column) for column in stored_columns(incoming.table, state.extras))
        brought = (
            f"select {listed} from ({rows}) where record in"
            f" (select record from verdict where outcome <> {UNCHANGED})"
        )
        replaced = (
            f"r.source = {quoted(incoming.source)} and exists (select 1 from verdict v"
            f" where v.source_id = r.source_id and v.outcome = {UPDATED})"
        )
        if change.updated:
            self._rewrite(incoming.table, state, change.touched, replaced, more=brought, delta=change.new)
        elif change.new:
            self._append(incoming.table, state, brought)

    def _append(self, table: str, state: TableState, rows: str, *, only: Collection[str] = ()) -> int:
        fields = self._fields(table, state)
        kept = {column: number for column, number in fields.items() if not only or column in only}
        listed = ", ".join(name(column) for column in kept)
        written = write(self.engine, f"select {listed} from ({rows})", self._folder(table), kept)
        count = sum(rows for _, rows in written)
        if count:
            files = tuple(self.layout.relative(path) for path, _ in written)
            self._pending[table] = replace(state, files=state.files + files, rows=state.rows + count)
        return count

    def _rewrite(
        self, table: str, state: TableState, touched: Sequence[str], left_out: str, *, more: str, delta: int
    ) -> None:
        """Write the touched files again without some rows, and with some more."""
        listed = ", ".join(name(column) for column in stored_columns(table, state.extras))
        relative = {self.layout.relative(path) for path in touched}
        old = rows_sql(self.layout, table, replace(state, files=tuple(sorted(relative))))
        kept_rows = f"select {listed} from ({old}) r where not ({left_out})"
        sql = f"{kept_rows} union all {more}" if more else kept_rows
        files = self._write(table, state, sql)
        kept = tuple(file for file in state.files if file not in relative)
        self._pending[table] = replace(state, files=kept + tuple(files), rows=state.rows + delta)

    def _write(self, table: str, state: TableState, sql: str) -> list[str]:
        written = write(self.engine, sql, self._folder(table), self._fields(table, state))
        return [self.layout.relative(path) for path, _ in written]

    def _folder(self, table: str) -> Path:
        return self.layout.tables.resolve() / table / "data" / self._number

    def _fields(self, table: str, state: TableState) -> dict[str, int]:
        extras: dict[str, Kind] = dict(state.extras)
        return self._catalog.prepare(table, extras)

    def _seen(self, incoming: Incoming) -> str:
        return name(f"seen {incoming.table} {incoming.source}")

    def _is_unique(self, table: str) -> bool:
        """Whether the key names one row; counted only where a source could have broken it.

        Where one source alone made all rows, and each id is its source's id behind one and the same
        scope, ids are as unique as the source's, of which a table holds each once.
        """
        rows = self.rows(table)
        scope = "strlen(id) - strlen(source_id)"
        told = first_row(
            self.engine,
            f"select min(source) = max(source) and min({scope}) = max({scope})"
            f" and bool_and(suffix(id, source_id)) from ({rows})",
        )
        if told and told[0]:
            return True
        found = first_row(self.engine, f"select count(*) = count(distinct id) from ({rows})")
        return bool(found and found[0])


def _settled_catalog(layout: Layout, tables: Mapping[str, TableState]) -> Catalog:
    """The catalog, its tables brought back to what the edition says."""
    from unisono.store.warehouse.iceberg import Catalog  # late for weight alone: see where it is called

    catalog = Catalog(layout)
    catalog.settle(tables)
    return catalog
