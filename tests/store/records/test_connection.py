"""Each company's folder has its own records, brought up to date once and left alone after."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from django.db import connections

from unisono.model.edition import TableState
from unisono.store.records import editions
from unisono.store.records.connection import FILE, _migrate, connect


def _tables(folder: Path) -> dict[str, str]:
    with sqlite3.connect(folder / FILE) as records:
        return dict(records.execute("select name, sql from sqlite_master where type = 'table'").fetchall())


def test_the_records_are_made_where_they_are_missing(tmp_path: Path) -> None:
    connect(tmp_path)
    assert {"edition", "load", "django_migrations"} <= set(_tables(tmp_path))


def test_bringing_up_to_date_twice_changes_nothing(tmp_path: Path) -> None:
    alias = connect(tmp_path)
    editions.publish(tmp_path, {"cases": TableState(rows=1)}, ())
    before = _tables(tmp_path)
    for _ in range(2):
        _migrate(alias)
        assert connect(tmp_path) == alias
    assert _tables(tmp_path) == before
    assert editions.current(tmp_path).number == 1
    with sqlite3.connect(tmp_path / FILE) as records:
        applied = records.execute("select app, name from django_migrations").fetchall()
    assert len(applied) == len(set(applied)) > 0


def test_the_models_and_the_migrations_agree() -> None:
    command = [
        sys.executable,
        "-m",
        "django",
        "makemigrations",
        "--check",
        "--dry-run",
        "--settings",
        "unisono.site.settings",
    ]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, env=dict(os.environ))
    assert told.returncode == 0, told.stdout + told.stderr


def test_one_folder_is_one_connection_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "company").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "company")
    aliases = {
        connect(folder)
        for folder in (tmp_path / "company", tmp_path / "company" / ".." / "company", tmp_path / "link")
    }
    assert len(aliases) == 1
    assert connect(tmp_path) not in aliases


def test_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    editions.publish(tmp_path, {"cases": TableState(rows=1)}, ())
    with sqlite3.connect(tmp_path / FILE, isolation_level=None) as writer:
        assert writer.execute("pragma journal_mode").fetchone() == ("wal",)
        writer.execute("begin immediate")
        writer.execute("insert into edition (made_at, tables) values ('2026-01-01', '{}')")
        assert editions.current(tmp_path).number == 1
        writer.execute("rollback")


def test_times_and_waiting_are_as_records_need_them(tmp_path: Path) -> None:
    settings = connections[connect(tmp_path)].settings_dict
    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert settings["OPTIONS"]["timeout"] >= 10


FIRST = """
import sys
from pathlib import Path
from unisono.store.records import editions
print(editions.current(Path(sys.argv[1])).number)
"""


def test_several_may_be_the_first(tmp_path: Path) -> None:
    for round_ in range(3):
        folder = tmp_path / str(round_)
        folder.mkdir()
        processes = [
            subprocess.Popen(
                [sys.executable, "-c", FIRST, str(folder)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(4)
        ]
        assert [process.communicate(timeout=120) for process in processes] == [("0\n", "")] * 4


def test_several_threads_may_be_the_first(tmp_path: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: editions.current(tmp_path).number, range(12)))
    assert found == [0] * 12
