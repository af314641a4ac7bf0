"""Whose ids are these? A column that points at customers is worth most when it names those that are known."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

from unisono.model.canon import BY_NAME, Kind
from unisono.model.company import Company
from unisono.model.edition import Edition, TableState
from unisono.model.recipe import Feed, Field, SourceFile
from unisono.services.companies import edition_of, warehouse_of
from unisono.services.listen.looking import opened_as
from unisono.store.uploads import Upload
from unisono.store.warehouse.layout import Layout, engine, first_row, name
from unisono.store.warehouse.rows import rows_sql

LOOKED_AT = 20_000
MOST = 0.5  # of the different values that must be known under a system before it is proposed


def with_systems(company: Company, upload: Upload, file: SourceFile) -> SourceFile:
    """The mapping with each reference given the system under which most of its values are known."""
    layout, edition, opened = Layout(warehouse_of(company)), edition_of(company), opened_as(upload, file)
    with closing(engine(layout)) as connection:

        def settled(feed: Feed, field: Field) -> Field:
            column = BY_NAME[feed.table].column(field.target)
            if column is None or column.kind is not Kind.REF or not field.column or field.system:
                return field
            values = _values(opened.relation, field.column)
            found = first_row(connection, _asked(_known(layout, edition, column.to), values))
            fits = found is not None and found[1] >= MOST * max(found[2], 1)
            return replace(field, system=str(found[0])) if found is not None and fits else field

        feeds = tuple(
            replace(feed, fields=tuple(settled(feed, field) for field in feed.fields)) for feed in file.feeds
        )
    return replace(file, feeds=feeds)


def _values(relation: str, column: str) -> str:
    cells = f"select trim({name(column)}) as value from {relation} limit {LOOKED_AT}"
    return f"select distinct value from ({cells}) where value <> ''"


def _known(layout: Layout, edition: Edition, table: str) -> str:
    """The ids of a table; a customer is also known by the records that other systems keep."""
    tables = (table, "identities") if table == "customers" else (table,)
    return " union ".join(
        f"select id from ({rows_sql(layout, each, edition.tables.get(each, TableState()))})"
        for each in tables
    )


def _asked(known: str, values: str) -> str:
    """The system that knows most of the values: its name, how many it knows, how many there are."""
    split = (
        "select substr(id, 1, strpos(id, ':') - 1) as system, substr(id, strpos(id, ':') + 1) as value"
        f" from ({known}) where contains(id, ':')"
    )
    return (
        f"select k.system, count(distinct v.value), (select count(*) from ({values}))"
        f" from ({split}) k join ({values}) v on v.value = k.value"
        " group by k.system order by 2 desc, 1 limit 1"
    )
