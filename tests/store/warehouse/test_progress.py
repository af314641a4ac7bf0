"""A long query tells how far it is; a short one says nothing, and a failing one leaves nothing running."""

from __future__ import annotations

import threading

import duckdb
import pytest

from unisono.store.warehouse.progress import watched

LONG = "select count(*) from range(40000) a, range(40000) b where (a.range * b.range) % 7 = 3"


def test_a_long_query_tells_how_far_it_is() -> None:
    told: list[int] = []
    with duckdb.connect() as connection, watched(connection, told.append):
        connection.execute(LONG).fetchall()
    assert told
    assert told == sorted(told)
    assert all(0 <= percent <= 100 for percent in told)


def test_a_short_query_says_nothing() -> None:
    told: list[int] = []
    with duckdb.connect() as connection, watched(connection, told.append):
        connection.execute("select 1").fetchall()
    assert told == []


def test_a_failing_query_leaves_no_watcher() -> None:
    before = threading.active_count()
    with duckdb.connect() as connection:
        with pytest.raises(duckdb.Error), watched(connection, lambda percent: None):
            connection.execute("select * from nowhere")
        assert connection.execute("select 1").fetchall() == [(1,)]
    assert threading.active_count() == before
