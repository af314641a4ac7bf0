"""A load killed at any moment leaves the company as it was before, or as it is after: never between."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.services.conftest import HEADER, Shop
from unisono.model.edition import Edition
from unisono.services.companies import edition_of
from unisono.services.listen import check
from unisono.store.warehouse.iceberg import Catalog
from unisono.store.warehouse.layout import Layout

MOMENTS = 20
ROWS = 30_000
CHILD = """
import sys
from pathlib import Path
from unisono.services.companies import open_company
from unisono.services.listen import import_files, recipe_named
print("ready", flush=True)
import_files(open_company(Path(sys.argv[1])), Path(sys.argv[2]), recipe_named(sys.argv[3]))
print("done", flush=True)
"""


def _rows(version: int) -> str:
    day = 1 + version % 27
    return HEADER + "".join(
        f"{i};c{i % 900};{day:02d}/02/2024;{day + 1:02d}/02/2024;;{i % 90},{version % 100:02d}\n"
        for i in range(ROWS)
    )


def _state(shop: Shop) -> tuple[object, ...]:
    """What a reader sees, to the last row."""
    return (
        shop.ask('select count(*), sum(amount), min("at"), max("at") from transactions', "transactions")[0],
        shop.ask("select count(*), sum(hash(id, customer_id, ordered_at)) from deliveries", "deliveries")[0],
        tuple(sorted((one.source, tuple(one.counts.items())) for one in check(shop.company))),
    )


def _child(shop: Shop) -> subprocess.Popen[str]:
    arguments = [str(shop.company.folder), str(shop.files), str(shop.files.parent / "recipe.toml")]
    child = subprocess.Popen([sys.executable, "-c", CHILD, *arguments], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def _load_whole(shop: Shop) -> float:
    started = time.monotonic()
    child = _child(shop)
    begun = time.monotonic()
    assert child.wait(timeout=120) == 0
    assert begun >= started
    return time.monotonic() - begun


@pytest.mark.slow
def test_killed_at_twenty_random_moments(shop: Shop) -> None:
    random.seed(20)
    shop.write(_rows(0))
    length = _load_whole(shop)
    before, edition, outcomes = _state(shop), edition_of(shop.company), set()
    for version in range(1, MOMENTS + 1):
        shop.write(_rows(version))
        child = _child(shop)
        time.sleep(random.uniform(0, 1.05 * length))
        child.send_signal(signal.SIGKILL)
        finished = "done" in (child.stdout.read() if child.stdout else "")
        child.wait()
        now = edition_of(shop.company)
        if now.number == edition.number:
            assert not finished
            assert _state(shop) == before, f"kill {version}: a half-loaded state"
            outcomes.add("before")
        else:
            _assert_whole(shop, version, edition, now)
            before, edition = _state(shop), now
            outcomes.add("after")
    assert "before" in outcomes, "no kill came in time to interrupt anything"
    shop.write(_rows(99))
    shop.load()
    _assert_settled(shop)


def _assert_whole(shop: Shop, version: int, earlier: Edition, now: Edition) -> None:
    """All of the load's rows, in both tables, and nothing of any other version."""
    assert now.number == earlier.number + 1
    cents = sum(100 * (i % 90) + version % 100 for i in range(ROWS))
    ((count, amount, first, last),) = shop.ask(
        'select count(*), sum(amount), min("at"), max("at") from transactions', "transactions"
    )
    assert (count, amount) == (ROWS, cents)
    assert first == last
    assert shop.ask("select count(distinct ordered_at) from deliveries", "deliveries") == [(1,)]


def _assert_settled(shop: Shop) -> None:
    """After the next load nothing is left of the dead ones: no staged file, no file without an edition."""
    layout = Layout(shop.company.folder / "warehouse")
    assert not list(layout.staging.rglob("*.parquet"))
    state = edition_of(shop.company).tables["transactions"]
    assert Catalog(layout).live_files("transactions", state.snapshot) == sorted(state.files)
    assert all(Path(layout.absolute(file)).exists() for file in state.files)
