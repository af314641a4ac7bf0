"""Who was it: one key for each customer across systems; what may not be merged is kept for people to see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from unisono.loop.identify.coded import Coded, Codes
from unisono.loop.identify.match import resolve
from unisono.loop.identify.nouns import Conflict, Records
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.store.warehouse.layout import quoted
from unisono.store.warehouse.load import Load

OWN = "unisono"


def identify(load: Load, *, country: str = "", always: bool = False) -> None:
    """Resolve customers anew within a load, if it brought identities (or always).

    `country` reads phones and documents of records that name none.
    """
    if not always and "identities" not in load.changed:
        return
    codes, ids = _in_order(_column(load, "coalesce(nullif(customer_id, ''), id)"))
    resolution = resolve(_records(load, Coded(codes, _Texts(ids)), country))
    moved = resolution.moved
    merges = {"id": ids.take(moved), "resolved_id": ids.take(resolution.owner_of[moved])}
    load.replace("merges", _owned({**merges, "rule": pa.repeat("exact", len(moved))}))
    load.replace("conflicts", _conflicts(resolution.conflicts))


def list_conflicts(company: Company) -> list[dict[str, Any]]:
    """Records that share something but were kept apart, for somebody to decide."""
    allow(company, "import")
    kernel = Kernel("select kind, shared, customers, records from conflicts order by id", ("conflicts",))
    with reader_of(company, edition_of(company)) as reader:
        return reader.ask(kernel)


class _Texts:
    """A column of the engine as texts: of millions, Python holds only those it looks at."""

    def __init__(self, column: pa.Array[Any]) -> None:
        self._column = column

    def __len__(self) -> int:
        return len(self._column)

    def __iter__(self) -> Iterator[str]:
        texts: list[Any] = self._column.to_pylist()
        return iter(texts)

    def __getitem__(self, place: int, /) -> str:
        return str(self._column[place])


def _records(load: Load, customer: Coded, country: str) -> Records:
    lands = f"coalesce(nullif(trim(country), ''), {quoted(country)})"
    said = {"country": lands, "name": "name", "email": "email", "phone": "phone", "document": "document"}
    columns = {name: _coded(_column(load, expression)) for name, expression in said.items()}
    return Records(_Texts(_column(load, "id")), customer, **columns)


def _column(load: Load, expression: str) -> pa.Array[Any]:
    """One column of all records. The engine keeps rows in order, so columns read one by one fit together."""
    told = f"select {expression} as told from ({load.rows('identities')}) where id is not null"
    column: pa.Array[Any] = load.engine.sql(told).to_arrow_table()["told"].combine_chunks()
    return column


def _coded(column: pa.Array[Any]) -> Coded:
    told = column.dictionary_encode()
    return Coded(told.indices.fill_null(-1).to_numpy().astype(np.int64), _Texts(told.dictionary))


def _in_order(column: pa.Array[Any]) -> tuple[Codes, pa.Array[Any]]:
    """Codes in the order of the texts, and those texts, each once."""
    codes: Codes = pc.rank(column, tiebreaker="dense").to_numpy().astype(np.int64) - 1
    place = np.empty(codes.max(initial=-1) + 1, dtype=np.int64)
    place[codes] = np.arange(len(codes))
    return codes, column.take(place)


def _conflicts(found: tuple[Conflict, ...]) -> pa.Table:
    texts: dict[str, list[str]] = {
        "id": [f"{one.kind}:{one.key}:{one.records[0]}" for one in found],  # a record has one key of a kind
        "kind": [one.kind for one in found],
        "shared": [one.masked for one in found],
        "customers": [" ".join(one.customer_ids) for one in found],
    }
    columns = {name: pa.array(column, pa.string()) for name, column in texts.items()}
    return _owned({**columns, "records": pa.array([len(one.records) for one in found], pa.int64())})


def _owned(columns: dict[str, pa.Array[Any]]) -> pa.Table:
    """Rows of one of Unísono's own tables."""
    rows = len(columns["id"])
    own = {"source": pa.repeat(OWN, rows), "source_id": columns["id"]}
    return pa.table({**columns, **own, "bucket": pa.repeat(pa.scalar(0, pa.int32()), rows)})
