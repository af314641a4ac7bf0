"""Stages a file's rows where nobody sees them and asks what became of them, beside a company that goes on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from unisono.loop.listen.compile import StagedFeed
from unisono.model.canon import Column
from unisono.model.edition import Edition, TableState
from unisono.model.intake import OpenedFile, RejectedRow
from unisono.store.intake import physical_lines, rejected_rows
from unisono.store.warehouse.layout import Layout, engine
from unisono.store.warehouse.rows import rows_sql
from unisono.store.warehouse.staging import Staged, stage

REASONS, EXAMPLES = 12, 3
FaultTold = tuple[str, str, int, tuple[str, ...], int]


class Trial:
    """One try of a mapping. It writes into a folder of its own and never into the company's tables."""

    def __init__(self, layout: Layout, edition: Edition, folder: Path) -> None:
        self._layout, self._edition, self._folder = layout, edition, folder
        self._engine = engine(layout)
        self._rejected: list[RejectedRow] = []

    def close(self) -> None:
        """Let go of the engine."""
        self._engine.close()

    def row(self, sql: str) -> dict[str, object]:
        """The one row of an answer, by column."""
        answer = self._engine.execute(sql)
        names = [column[0] for column in answer.description or []]
        rows = answer.fetchall()
        return dict(zip(names, rows[0] if rows else (), strict=False))

    def stage(self, sql: str, opened: OpenedFile) -> None:
        """Stage the rows, and remember those that could not be taken apart."""
        self._opened = opened
        self._staged: Staged = stage(self._engine, sql, self._folder / "rows.parquet")
        self._rejected = rejected_rows(opened, self._engine)

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return self._staged.rows + len(self._rejected)

    @property
    def fit(self) -> int:
        """How many would be loaded."""
        return self._staged.rows - self._staged.faulty

    def faults(self) -> tuple[FaultTold, ...]:
        """Why rows would stay out: column, reason, how many, values, the first line; the commonest first."""
        found = self._engine.execute(
            "select fault->0->>'column', fault->0->>'reason', count(*),"
            f" list(distinct fault->0->>'value')[1:{EXAMPLES}], min(record)"
            f" from {self._staged.relation} where fault is not null group by 1, 2 order by 3 desc, 1, 2"
        ).fetchall()
        lines = self._lines([row[4] for row in found])
        told = [
            (str(column or ""), str(reason), int(rows), tuple(filter(None, values)), line)
            for (column, reason, rows, values, _), line in zip(found, lines, strict=True)
        ]
        return tuple(sorted([*told, *self._broken()], key=lambda fault: -fault[2])[:REASONS])

    def repeated(self) -> int:
        """How many good rows have an id that another has too."""
        told = self._engine.execute(
            "select coalesce(sum(rows), 0) from (select count(*) as rows"
            f" from {self._staged.relation} where fault is null group by f0_source_id having count(*) > 1)"
        ).fetchone()
        return int(told[0]) if told else 0

    def first_rows(self, feed: StagedFeed, count: int) -> list[tuple[Any, ...]]:
        """The first good rows of one table, as stored."""
        listed = ", ".join(f"f{feed.index}_{name}" for name, _ in feed.columns)
        good = f"from {self._staged.relation} where {self._good(feed)}"
        found = self._engine.execute(f"select {listed} {good} order by record limit {count}").fetchall()
        return [tuple(row) for row in found]

    def references(
        self, feeds: Sequence[StagedFeed], feed: StagedFeed, column: Column
    ) -> tuple[int, int, str]:
        """How many of a column's different values are known in the table it points at; how many there are."""
        named = (
            f"select distinct f{feed.index}_{column.name} as id from {self._staged.relation}"
            f" where {self._good(feed)} and f{feed.index}_{column.name} is not null"
        )
        known = " union all ".join(self._known(column.to, feeds))
        told = self._engine.execute(
            f"select count(*) filter (id in ({known})), count(*), min(id) filter (id not in ({known}))"
            f" from ({named})"
        ).fetchone()
        return (int(told[0]), int(told[1]), str(told[2] or "")) if told else (0, 0, "")

    def _known(self, table: str, feeds: Sequence[StagedFeed]) -> list[str]:
        """The ids of a table: those that stand, and those that this very file would bring."""
        # A customer is also known by the records that other systems keep of them.
        tables = (table, "identities") if table == "customers" else (table,)
        standing = [
            f"select id from ({rows_sql(self._layout, each, self._edition.tables.get(each, TableState()))})"
            for each in tables
        ]
        own = [
            f"select f{feed.index}_id from {self._staged.relation} where {self._good(feed)}"
            for feed in feeds
            if feed.table in tables
        ]
        return [f"{sql} where id is not null" if sql in standing else sql for sql in (*standing, *own)]

    def _good(self, feed: StagedFeed) -> str:
        kept = f" and f{feed.index}_kept" if feed.conditional else ""
        return f"fault is null{kept}"

    def _lines(self, records: list[int]) -> list[int]:
        return physical_lines(self._opened, records, self._rejected)

    def _broken(self) -> list[FaultTold]:
        reasons: dict[str, list[RejectedRow]] = {}
        for row in self._rejected:
            reasons.setdefault(row.reason, []).append(row)
        return [
            ("", reason, len(rows), tuple(row.raw[:80] for row in rows[:EXAMPLES]), rows[0].line)
            for reason, rows in reasons.items()
        ]
