"""Stored rows as SQL: one shape whatever the age of the files, and each row's file where asked."""

from __future__ import annotations

from dataclasses import replace

import duckdb

from tests.store.warehouse.conftest import Bench
from unisono.model.canon import Kind
from unisono.model.edition import TableState
from unisono.store.warehouse.columns import stored_columns
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.rows import FILE, rows_sql


def test_no_files_is_no_rows_in_the_same_shape(bench: Bench) -> None:
    with duckdb.connect() as connection:
        for with_file in (False, True):
            extras = {"ward": Kind.TEXT}
            sql = rows_sql(Layout(bench.root), "cases", TableState(extras=extras), with_file=with_file)
            answer = connection.execute(sql)
            names = [column[0] for column in answer.description or []]
            assert names == [*stored_columns("cases", extras), *([FILE] if with_file else [])]
            assert answer.fetchall() == []


def test_each_row_knows_its_file(bench: Bench) -> None:
    bench.load([(str(n), f"c{n}", "x") for n in range(40)])
    state = bench.edition.tables["cases"]
    layout = Layout(bench.root)
    with duckdb.connect() as connection:
        sql = rows_sql(layout, "cases", state, with_file=True)
        found = connection.execute(f"select {FILE}, count(*) from ({sql}) group by 1").fetchall()
    assert {layout.relative(file) for file, _ in found} == set(state.files)
    assert sum(count for _, count in found) == 40


def test_a_column_younger_than_the_files_is_empty(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    state = replace(bench.edition.tables["cases"], extras={"ward": Kind.TEXT})
    with duckdb.connect() as connection:
        sql = rows_sql(Layout(bench.root), "cases", state)
        assert connection.execute(f"select id, ward from ({sql})").fetchall() == [("s:1", None)]
