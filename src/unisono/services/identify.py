"""Who was it: one key for each customer across systems; what may not be merged is kept for people to see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from unisono.loop.identify.match import resolve
from unisono.loop.identify.nouns import Records, Resolution
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, reader_of
from unisono.store.warehouse.load import Load

COLUMNS = ("id", "customer_id", "system", "name", "email", "phone", "document", "country")
OWN = "unisono"


def identify(load: Load, *, country: str = "", always: bool = False) -> None:
    """Resolve customers anew within a load, if it brought identities (or always).

    `country` reads phones and documents of records that name none.
    """
    if not always and "identities" not in load.changed:
        return
    found = load.engine.sql(
        f"select {', '.join(COLUMNS)} from ({load.rows('identities')}) where id is not null order by id"
    ).to_arrow_table()
    told = {name: found[name].to_pylist() for name in COLUMNS}
    told["country"] = [spoken or country or None for spoken in told["country"]]
    resolution = resolve(Records(**told))
    load.replace("merges", _merges(resolution))
    load.replace("conflicts", _conflicts(resolution))


def list_conflicts(company: Company) -> list[dict[str, Any]]:
    """Records that share something but were kept apart, for somebody to decide."""
    kernel = Kernel("select kind, shared, customers, records from conflicts order by id", ("conflicts",))
    with reader_of(company, edition_of(company)) as reader:
        return reader.ask(kernel)


def _merges(resolution: Resolution) -> pa.Table:
    pairs = sorted(resolution.merges.items())
    return _table(
        {
            "id": [key for key, _ in pairs],
            "resolved_id": [resolved for _, resolved in pairs],
            "rule": ["exact"] * len(pairs),
        }
    )


def _conflicts(resolution: Resolution) -> pa.Table:
    found = resolution.conflicts
    return _table(
        {
            "id": [f"{c.kind}:{c.masked}:{' '.join(c.customer_ids[:3])}" for c in found],
            "kind": [c.kind for c in found],
            "shared": [c.masked for c in found],
            "customers": [" ".join(c.customer_ids) for c in found],
            "records": pa.array([len(c.records) for c in found], pa.int64()),
        }
    )


def _table(columns: dict[str, Sequence[Any] | pa.Array[Any]]) -> pa.Table:
    arrays = {
        name: column if isinstance(column, pa.Array) else pa.array(column, pa.string())
        for name, column in columns.items()
    }
    rows = len(arrays["id"])
    own = {"source": pa.array([OWN] * rows, pa.string()), "source_id": arrays["id"]}
    return pa.table({**arrays, **own, "bucket": pa.array([0] * rows, pa.int32())})
