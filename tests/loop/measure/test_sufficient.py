"""Sums over rows and sums over parts of them are the same sums."""

from __future__ import annotations

import random

import duckdb
import pytest

from unisono.loop.measure.catalogue import METRICS
from unisono.loop.measure.sufficient import MONEY, SUMS, over_parts, over_rows, sums_of
from unisono.stats.moments import Moments

Row = tuple[float | None, float | None, str | None, int]


def drawn(rows: int = 300) -> list[Row]:
    """Values, weights (none where the row says nothing), currencies and the part each row is in."""
    draw = random.Random(11)
    return [
        (
            float(draw.randrange(-3, 9)),
            draw.choice([None, 1.0, 0.5, 2.25]),
            draw.choice(["PEN", "USD", None]),
            draw.randrange(7),
        )
        for _ in range(rows)
    ]


@pytest.fixture
def engine() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("create table rows_of (v double, w double, currency varchar, part integer)")
    connection.executemany("insert into rows_of values (?, ?, ?, ?)", drawn())
    return connection


def test_sums_over_rows_are_those_of_plain_python(engine: duckdb.DuckDBPyConnection) -> None:
    told = engine.execute(f"select {over_rows(SUMS)} from rows_of").fetchall()[0]
    kept = [(value, weight) for value, weight, _, _ in drawn() if weight is not None and value is not None]
    expected = Moments.of([value for value, _ in kept], [weight for _, weight in kept])
    assert told == pytest.approx(
        (expected.n, expected.w, expected.w2, expected.wv, expected.wvv, expected.w2v, expected.w2vv)
    )


def test_parts_added_up_are_the_whole(engine: duckdb.DuckDBPyConnection) -> None:
    sums = (*SUMS, *MONEY)
    whole = engine.execute(f"select {over_rows(sums)} from rows_of").fetchall()
    parts = f"select {over_rows(sums)} from rows_of group by part"
    assert engine.execute(f"select {over_parts(sums)} from ({parts})").fetchall() == whole


def test_a_row_that_says_nothing_names_no_currency(engine: duckdb.DuckDBPyConnection) -> None:
    engine.execute("delete from rows_of")
    engine.execute("insert into rows_of values (1, null, 'USD', 0), (1, 1, 'PEN', 0), (1, null, null, 0)")
    assert engine.execute(f"select {over_rows(MONEY)} from rows_of").fetchall() == [("PEN", "PEN", 0)]


def test_without_rows_nothing_is_counted_and_nothing_is_summed(engine: duckdb.DuckDBPyConnection) -> None:
    engine.execute("delete from rows_of")
    assert engine.execute(f"select {over_rows(SUMS)} from rows_of").fetchall() == [(0, *[None] * 6)]


def test_only_money_carries_currencies() -> None:
    for metric in METRICS:
        names = {each.name for each in sums_of(metric)}
        assert ("currency_low" in names) == bool(metric.currency), metric.slug
