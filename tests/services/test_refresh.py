"""Refreshing makes anew what is derived, changes nothing that did not change, sweeps what nobody needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import CompanyError
from unisono.model.edition import EMPTY
from unisono.services.companies import edition_of
from unisono.services.refresh import refresh_company
from unisono.store.warehouse.lock import only_writer


def _silent(step: str, facts: dict[str, object]) -> None:
    """Nobody watches."""


def test_where_nothing_changed_the_edition_stays(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    before = edition_of(shop.company)
    assert refresh_company(shop.company, progress=_silent) == before
    assert edition_of(shop.company) == before


def test_an_empty_company_is_refreshed_to_nothing(shop: Shop) -> None:
    assert refresh_company(shop.company, progress=_silent) == EMPTY
    assert edition_of(shop.company) == EMPTY


def test_waste_is_swept_and_every_edition_stays_readable(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    shop.write(HEADER + GOOD.replace("10,50", "99,00"))
    shop.load()
    warehouse = shop.company.folder / "warehouse"
    waste = [
        warehouse / "tables/transactions/data/dead/bucket=1/x.parquet",
        warehouse / "staging/dead/rows.parquet",
        warehouse / "spill-99999999/y.tmp",
    ]
    for path in waste:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"waste")
    refresh_company(shop.company, progress=_silent)
    assert [path for path in waste if path.exists()] == []
    told = "select amount from transactions order by id limit 1"
    assert shop.ask(told, "transactions") == [(9900,)]
    named = {file for state in edition_of(shop.company, 1).tables.values() for file in state.files}
    assert all((warehouse / file).exists() for file in named)


def test_it_tells_what_it_does(shop: Shop) -> None:
    told: list[str] = []
    refresh_company(shop.company, progress=lambda step, facts: told.append(step))
    assert told == ["identify", "commit", "cubes"]


def test_it_waits_for_no_other_writer(shop: Shop) -> None:
    lock: Path = shop.company.folder / "warehouse" / "lock"
    with only_writer(lock), pytest.raises(CompanyError, match="company_being_loaded"):
        refresh_company(shop.company, progress=_silent)
