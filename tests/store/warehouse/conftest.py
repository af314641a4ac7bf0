"""A warehouse in a temporary folder, and a way to load rows into it without recipes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from unisono.model.edition import EMPTY, Edition
from unisono.model.kernel import Kernel
from unisono.store.warehouse import Reader
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.staging import Incoming, Staged

Row = tuple[str, str | None, str | None]  # id, customer, topic


class Bench:
    """Loads rows of `cases` and reads them back, edition by edition."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.edition: Edition = EMPTY

    def load(
        self, rows: Sequence[Row], *, source: str = "s", full: bool = False, fault: Sequence[str] = ()
    ) -> tuple[int, int, int]:
        """Load rows; answers with loaded, updated, retired."""
        load = Load(self.root, self.edition)
        try:
            staged = load.stage("rows", staging_sql(rows, fault))
            incoming = Incoming("cases", source, 0, ("id", "customer_id", "topic", "opened_at"))
            loaded, updated = load.apply(staged, [incoming])
            retired = _retired(load, staged, incoming) if full else 0
            self.publish(load)
        finally:
            load.close()
        return loaded, updated, retired

    def publish(self, load: Load) -> None:
        """Make what a load has pending the next edition."""
        self.edition = Edition(self.edition.number + 1, None, load.commit())

    def rows(self, edition: Edition | None = None, table: str = "cases") -> list[tuple[object, ...]]:
        """The rows of the cases in an edition."""
        with Reader(self.root, edition or self.edition, zone="America/Lima") as reader:
            found = reader.ask(Kernel(f"select id, customer_id, topic from {table} order by id", (table,)))
        return [tuple(row.values()) for row in found]


def staging_sql(rows: Sequence[Row], fault: Sequence[str] = ()) -> str:
    """A staging SELECT over literal rows; ids in `fault` are at fault."""
    listed = ", ".join(f"({sql(i)}, {sql(customer)}, {sql(topic)})" for i, customer, topic in rows)
    faulty = ", ".join(sql(i) for i in fault) or "''"
    return (
        "select 's:' || i as f0_id, c as f0_customer_id, t as f0_topic, 0::bigint as f0_opened_at,"
        f" i as f0_source_id, case when i in ({faulty}) then '[]' end as fault, null::varchar as flags,"
        f" null::varchar as raw from (values {listed}) v(i, c, t)"
    )


def sql(text: str | None) -> str:
    return "null" if text is None else "'" + text.replace("'", "''") + "'"


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "warehouse")


@pytest.fixture
def many() -> Callable[[int], list[Row]]:
    return lambda n: [(f"{i}", f"c{i % 50}", "billing") for i in range(n)]


def _retired(load: Load, staged: Staged, incoming: Incoming) -> int:
    load.note_seen(staged, incoming)
    return load.retire_unseen(incoming)
