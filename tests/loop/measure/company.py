"""A company of a few rows in DuckDB: as in the warehouse, only the tables a kernel names are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import pyarrow as pa

from unisono.loop.measure.ask import figures_from, kernel_for
from unisono.loop.measure.open import rows_kernel
from unisono.loop.measure.stated import Stated, with_stated
from unisono.model.canon import BY_NAME, Kind
from unisono.model.canon.kinds import SQL_TYPE
from unisono.model.estimate import Estimate
from unisono.model.kernel import Kernel
from unisono.model.question import Figure, Question, read_key

ZONE = "America/Lima"  # five hours behind UTC, all year
Row = dict[str, Any]


def at(local: str) -> int:
    """Microseconds of UTC for a moment of the company's wall clock.

    >>> at("1969-12-31 19:00")
    0
    """
    moment = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(ZONE))
    return int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()) * 1_000_000


class Company:
    """Canonical tables filled from rows; what a row doesn't say is empty, ids are made where missing."""

    def __init__(
        self,
        *,
        extras: Mapping[str, Mapping[str, Kind]] | None = None,
        stated: Stated | None = None,
        zone: str = ZONE,
        **tables: Iterable[Row],
    ) -> None:
        self.extras = extras or {}
        self.stated = stated or {}
        self._engine = duckdb.connect()
        self._engine.execute("set TimeZone = 'UTC'")
        self._engine.execute("create schema stored")
        local = f"timezone('{zone}', make_timestamptz(us))"
        self._engine.execute(f"create macro local_time(us) as {local}")
        self._engine.execute(f"create macro local_day(us) as ({local}::date - date '1970-01-01')::integer")
        for name in BY_NAME:
            self._create(name)
            self.add(name, *tables.get(name, ()))

    def add(self, table: str, *rows: Row) -> None:
        """Put rows into a table."""
        if not rows:
            return
        full = [
            {"id": f"{table}:{place}", "source": "test", "source_id": str(place), **row}
            for place, row in enumerate(rows)
        ]
        names = dict.fromkeys(name for row in full for name in row)
        self._engine.register("added", pa.table({name: [row.get(name) for row in full] for name in names}))
        self._engine.execute(f"insert into stored.{table} by name select * from added")
        self._engine.unregister("added")

    def ask(self, kernel: Kernel) -> list[Row]:
        """The rows of a kernel."""
        kernel = with_stated(kernel, self.stated)
        for table in kernel.tables:
            self._engine.execute(f"create or replace view {table} as select * from stored.{table}")
        try:
            answer = self._engine.execute(kernel.sql, dict(kernel.parameters) or None)
            names = [column[0] for column in answer.description or []]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
        finally:
            for table in kernel.tables:
                self._engine.execute(f"drop view {table}")

    def measure(
        self, metric: str, *by: str, currency: str | None = None, **options: Any
    ) -> tuple[Figure, ...]:
        """The figures of a question."""
        question = Question(metric, by, **options)
        return figures_from(question, self.ask(kernel_for(question, extras=self.extras)), currency=currency)

    def one(self, metric: str, **options: Any) -> Estimate:
        """The only estimate of a question."""
        (figure,) = self.measure(metric, **options)
        return figure.estimate

    def mean(self, metric: str, **options: Any) -> tuple[int, float | None]:
        """n and the bare weighted mean of a metric, however few rows there are."""
        (figure,) = self.measure(metric, **options)
        return size(figure)

    def split(self, metric: str, *by: str, **options: Any) -> dict[object, tuple[int, float | None]]:
        """n and mean by group (or by period, or by both)."""
        return {
            key[0] if len(key) == 1 else key: size(figure)
            for figure in self.measure(metric, *by, **options)
            for key in [(*figure.group.values(), *([figure.period] if figure.period else []))]
        }

    def behind(self, key: str, **options: Any) -> list[Row]:
        """The rows behind the figure with this key."""
        question, group, period = read_key(key)
        return self.ask(rows_kernel(question, group, period, extras=self.extras, **options))

    def _create(self, table: str) -> None:
        kinds = {column.name: column.kind for column in BY_NAME[table].columns}
        kinds |= {"source": Kind.TEXT, "source_id": Kind.TEXT, **self.extras.get(table, {})}
        columns = ", ".join(f'"{name}" {SQL_TYPE[kind]}' for name, kind in kinds.items())
        self._engine.execute(f"create table stored.{table} ({columns}, bucket integer)")


def size(figure: Figure) -> tuple[int, float | None]:
    """n and mean of a figure's moments."""
    moments: Any = figure.facts["moments"]
    return moments.n, moments.mean
