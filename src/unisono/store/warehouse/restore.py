"""Goes back to how the tables stood: the files of an earlier edition become those of the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from unisono.model.edition import TableState
from unisono.store.warehouse.layout import Layout


def restore(
    layout: Layout, current: Mapping[str, TableState], wanted: Mapping[str, TableState]
) -> dict[str, TableState]:
    """Commit the wanted states to Iceberg; answers with what the next edition names.

    Use it under `only_writer`. No file is written or removed: editions share them. A table that the
    wanted state does not know stays without rows, keeping its columns.
    """
    # Late for weight: Iceberg's libraries take a second, and only loads and undoing need them.
    from unisono.store.warehouse.iceberg import Catalog

    catalog = Catalog(layout)
    catalog.settle(current)
    states: dict[str, TableState] = {}
    for table in {**current, **wanted}:
        now = current.get(table, TableState())
        then = wanted.get(table, TableState(extras=now.extras))
        snapshot = now.snapshot if then.files == now.files else catalog.commit(table, then.files)
        states[table] = replace(then, snapshot=snapshot)
    return states
