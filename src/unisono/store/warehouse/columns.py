"""The stored columns of a table: the canon's, its own beyond the canon, and where each row came from."""

from __future__ import annotations

from collections.abc import Mapping

from unisono.model.canon import BY_NAME, Kind
from unisono.model.canon.kinds import SQL_TYPE

BUCKETS = 16
ORIGIN = {"source": "VARCHAR", "source_id": "VARCHAR"}
BUCKET = "bucket"


def stored_columns(table: str, extras: Mapping[str, Kind]) -> dict[str, str]:
    """Every stored column of a table with its SQL type, in order; `bucket` comes last."""
    canon = {column.name: SQL_TYPE[column.kind] for column in BY_NAME[table].columns}
    own = {name: SQL_TYPE[kind] for name, kind in extras.items()}
    return {**canon, **own, **ORIGIN, BUCKET: "INTEGER"}


def bucket_sql(table: str, columns: Mapping[str, str], source_id: str) -> str:
    """The bucket a row lies in: everything of one customer lies together.

    `columns` maps the table's columns to the SQL that makes them in the query at hand. A table
    that knows no customer is not split. The bucket says where a row lies and nothing else: no
    question reads it, so it may change with the engine's hash (see ADR 0003).
    """
    owner = "id" if table == "customers" else "customer_id"
    if owner not in BY_NAME[table].names or owner not in columns:
        return "0"
    return f"(hash(coalesce({columns[owner]}, {source_id}, '')) % {BUCKETS})::integer"
