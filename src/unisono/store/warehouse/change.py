"""Works out what a feed changes: new, updated, unchanged or gone, by source and source_id.

Rows are compared by a hash of all their stored columns, made on both sides in the same query, so
that it never has to be stored nor to stay the same from one version of the engine to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from unisono.store.warehouse.columns import BUCKET, ORIGIN
from unisono.store.warehouse.layout import first_row, name, quoted
from unisono.store.warehouse.rows import FILE

LOADED, UPDATED, UNCHANGED = 2, 1, 0


@dataclass(frozen=True, slots=True)
class Change:
    """What a feed changes in one table: how many rows of each kind, and in which standing files."""

    new: int
    updated: int
    touched: tuple[str, ...]


def files_holding(
    connection: duckdb.DuckDBPyConnection, incoming: str, standing: str, source: str
) -> tuple[str, ...]:
    """The standing files that hold any incoming id: none where all is new, and few where a part is.

    Only ids are read, so a source that comes in a hundred parts isn't compared whole a hundred times.
    """
    found = connection.execute(
        f"select distinct {FILE} from ({standing}) where source = {quoted(source)}"
        f" and source_id in (select source_id from ({incoming})) order by 1"
    ).fetchall()
    return tuple(row[0] for row in found)


def comes_once(connection: duckdb.DuckDBPyConnection, incoming: str) -> bool:
    """Whether every incoming id comes once."""
    twice = f"select source_id from ({incoming}) group by source_id having count(*) > 1 limit 1"
    return first_row(connection, twice) is None


def compare(
    connection: duckdb.DuckDBPyConnection, incoming: str, standing: str, source: str, columns: Sequence[str]
) -> Change:
    """Compare incoming with standing rows; leaves table `verdict`, one row an incoming id.

    Where an id comes several times in one file, its last row counts.
    """
    row_hash = _hash(columns)
    connection.execute(
        f"create or replace temp table verdict as"
        f" with i as (select source_id, max(record) as record, arg_max({row_hash}, record) as now"
        f" from ({incoming}) group by source_id),"
        f" s as (select source_id, {row_hash} as before, {FILE} from ({standing})"
        f" where source = {quoted(source)})"
        f" select i.source_id, i.record, i.now, s.{FILE},"
        f" case when s.source_id is null then {LOADED} when s.before <> i.now then {UPDATED}"
        f" else {UNCHANGED} end as outcome from i left join s on s.source_id = i.source_id"
    )
    counts = dict(connection.execute("select outcome, count(*) from verdict group by outcome").fetchall())
    touched = connection.execute(
        f"select distinct {FILE} from verdict where outcome = {UPDATED} order by 1"
    ).fetchall()
    return Change(counts.get(LOADED, 0), counts.get(UPDATED, 0), tuple(row[0] for row in touched))


def outcomes_sql(incoming: str, columns: Sequence[str]) -> str:
    """The outcome of each record after `compare`: earlier rows of an id count only if they differ."""
    return (
        f"select i.record, case when v.outcome = {UNCHANGED} then {UNCHANGED}"
        f" when i.record = v.record then v.outcome"
        f" when i.h = v.now then {UNCHANGED} else {UPDATED} end as outcome"
        f" from (select record, source_id, {_hash(columns)} as h from ({incoming})) i"
        f" join verdict v on v.source_id = i.source_id"
    )


def gone(
    connection: duckdb.DuckDBPyConnection, seen: str, standing: str, source: str
) -> tuple[int, tuple[str, ...]]:
    """What stands of a source but was not seen in its full snapshot; leaves table `retired`."""
    connection.execute(
        f"create or replace temp table retired as select source_id, {FILE} from ({standing})"
        f" where source = {quoted(source)} and source_id not in (select source_id from {seen}"
        f" where source_id is not null)"
    )
    count = first_row(connection, "select count(*) from retired")
    touched = connection.execute(f"select distinct {FILE} from retired order by 1").fetchall()
    return (count[0] if count else 0), tuple(row[0] for row in touched)


def _hash(columns: Sequence[str]) -> str:
    compared = [name(column) for column in columns if column not in (*ORIGIN, BUCKET)]
    return f"hash({', '.join(compared)})"
