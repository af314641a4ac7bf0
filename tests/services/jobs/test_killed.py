"""A worker killed in the middle of an import: its job begins again by itself, and the company is whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.conftest import HEADER, RECIPE, Shop
from unisono.model.job import Job
from unisono.services import jobs
from unisono.services.companies import edition_of
from unisono.services.listen.uploads import bring
from unisono.store.records.jobs import LEASE_SECONDS

ROWS = 400_000
WORK = "from unisono.site.entry import main; main()"


def worker(folder: Path) -> subprocess.Popen[bytes]:
    """A worker as `unisono serve` starts one."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "unisono.site.settings"}
    return subprocess.Popen([sys.executable, "-c", WORK, "work", "--company", str(folder)], env=environment)


def wait_for(shop: Shop, number: int, seen: Callable[[Job], bool], seconds: float) -> Job:
    """The job as soon as something is seen of it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = jobs.job(shop.company, number)
        if seen(found):
            return found
        time.sleep(0.02)
    raise AssertionError(found)


@pytest.fixture
def asked(shop: Shop) -> int:
    """A long import, asked for."""
    recipe = shop.company.folder / "recipes" / "shop"
    recipe.mkdir(parents=True)
    (recipe / "recipe.toml").write_text(RECIPE)
    rows = (f"{i};c{i % 900};01/02/2024;03/02/2024;;{i % 90},00\n" for i in range(ROWS))
    upload = bring(shop.company, "orders.csv", iter([HEADER.encode(), "".join(rows).encode()]))
    return jobs.submit(shop.company, "import", {"upload": upload.id, "recipe": "shop", "file": "orders"}).id


@pytest.mark.slow
def test_an_import_whose_worker_is_killed_begins_again_and_ends_whole(shop: Shop, asked: int) -> None:
    first = worker(shop.company.folder)
    wait_for(shop, asked, lambda job: job.state == "running" and job.step in ("stage", "apply"), 60)
    first.send_signal(signal.SIGKILL)
    first.wait()
    killed = time.monotonic()
    assert edition_of(shop.company).number == 0
    assert jobs.job(shop.company, asked).state == "running", "nobody has noticed yet"
    second = worker(shop.company.folder)
    try:
        wait_for(shop, asked, lambda job: job.attempts == 2, LEASE_SECONDS + 20)
        assert time.monotonic() - killed > LEASE_SECONDS - 2, "the lease of the dead was respected"
        done = wait_for(shop, asked, lambda job: job.over, 120)
    finally:
        second.terminate()
        assert second.wait(20) == 0
    assert (done.state, done.attempts, done.result["edition"]) == ("done", 2, 1)
    assert edition_of(shop.company).number == 1
    assert shop.ask("select count(*), count(distinct id) from deliveries", "deliveries") == [(ROWS, ROWS)]


@pytest.mark.slow
def test_a_worker_that_is_asked_to_stop_puts_its_import_back(shop: Shop, asked: int) -> None:
    first = worker(shop.company.folder)
    wait_for(shop, asked, lambda job: job.state == "running" and job.step == "stage", 60)
    first.terminate()
    assert first.wait(60) == 0
    left = jobs.job(shop.company, asked)
    if left.state == "waiting":  # it was asked before its last step
        assert (left.attempts, edition_of(shop.company).number) == (0, 0)
        assert jobs.work(shop.company.folder, once=True) == 1
    assert jobs.job(shop.company, asked).state == "done"
    assert edition_of(shop.company).number == 1


@pytest.mark.slow
def test_an_import_is_cancelled_half_way_and_leaves_nothing(shop: Shop, asked: int) -> None:
    process = worker(shop.company.folder)
    try:
        wait_for(shop, asked, lambda job: job.state == "running" and job.step == "stage", 60)
        jobs.cancel(shop.company, asked)
        done = wait_for(shop, asked, lambda job: job.over, 60)
    finally:
        process.terminate()
        process.wait(20)
    assert done.state == "cancelled"
    assert edition_of(shop.company).number == 0
    assert not list((shop.company.folder / "warehouse").rglob("staging/**/*.parquet"))
