"""Tells how far the engine is with a long query, so that nobody wonders whether it still works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

import duckdb

EVERY_SECONDS = 0.25


@contextmanager
def watched(connection: duckdb.DuckDBPyConnection, tell: Callable[[int], None]) -> Iterator[None]:
    """While the block runs its query, call `tell` now and then with the per cent done."""
    connection.execute("set enable_progress_bar = true")
    connection.execute("set enable_progress_bar_print = false")
    done = Event()
    watcher = Thread(target=_watch, args=(connection, tell, done), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
        connection.execute("set enable_progress_bar = false")


def _watch(connection: duckdb.DuckDBPyConnection, tell: Callable[[int], None], done: Event) -> None:
    while not done.wait(EVERY_SECONDS):
        percent = connection.query_progress()
        if percent >= 0:  # negative: the engine can't say yet
            tell(min(round(percent), 100))
