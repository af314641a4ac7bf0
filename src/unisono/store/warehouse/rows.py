"""The stored rows of a table as SQL: its live files, in one shape whatever their age."""

from __future__ import annotations

from unisono.model.edition import TableState
from unisono.store.warehouse.columns import stored_columns
from unisono.store.warehouse.layout import Layout, files_sql, name

FILE = "in_file"


def rows_sql(layout: Layout, table: str, state: TableState, *, with_file: bool = False) -> str:
    """A SELECT of all rows of a table in one state, `in_file` naming each row's file where asked."""
    columns = stored_columns(table, state.extras)
    shape = ", ".join(f"null::{kind} as {name(column)}" for column, kind in columns.items())
    if not state.files:
        return f"select {shape}{f', null::varchar as {FILE}' if with_file else ''} where false"
    paths = [layout.absolute(file) for file in state.files]
    stored = f"select * {'rename (filename as ' + FILE + ')' if with_file else ''}"
    wanted = ", ".join([*(name(column) for column in columns), *([FILE] if with_file else [])])
    # The empty first half gives files written before a column existed that column.
    return (
        f"select {wanted} from (select {shape} where false"
        f" union all by name {stored} from {files_sql(paths, with_name=with_file)})"
    )
