"""One load at a time: the second is told who holds the lock, and a dead holder holds nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from unisono.errors import CompanyError
from unisono.store.warehouse.lock import only_writer

HOLD = """
import sys, time
from pathlib import Path
from unisono.store.warehouse.lock import only_writer
with only_writer(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def _holder(path: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_another_process_is_named_and_its_death_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "warehouse" / "lock"
    with _holder(path) as holder:
        try:
            with pytest.raises(CompanyError) as refused, only_writer(path):
                pass
            assert refused.value.code == "company_being_loaded"
            assert refused.value.facts == {"process": str(holder.pid)}
        finally:
            holder.kill()
        holder.wait()
        with only_writer(path):
            assert path.read_text() == str(os.getpid())


def test_it_is_let_go_after_an_error_and_may_be_taken_again(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with pytest.raises(ZeroDivisionError), only_writer(path):
        raise ZeroDivisionError
    for _ in range(2):
        with only_writer(path):
            pass


def test_it_holds_within_one_process_too(tmp_path: Path) -> None:
    with only_writer(tmp_path / "lock"), pytest.raises(CompanyError), only_writer(tmp_path / "lock"):
        pass


def test_two_companies_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with only_writer(tmp_path / "a"), only_writer(tmp_path / "b"):
        assert {path.name for path in tmp_path.iterdir()} == {"a", "b"}
