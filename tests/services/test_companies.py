"""Companies are opened, or made where they are new; each question names the edition it is answered from."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import CompanyError, StoreError
from unisono.model.edition import EMPTY
from unisono.model.kernel import Kernel
from unisono.services.companies import (
    ask_often,
    edition_of,
    found_company,
    open_company,
    reader_of,
    warehouse_of,
)


def test_a_company_is_made_once_and_opened_after(tmp_path: Path) -> None:
    folder = tmp_path / "company"
    with pytest.raises(CompanyError, match="company_missing"):
        open_company(folder)
    made = found_company(folder, {"name": "First", "time_zone": "America/Lima"})
    assert open_company(folder) == made == found_company(folder, {"name": "Second"})
    assert warehouse_of(made) == folder / "warehouse"
    assert edition_of(made) == EMPTY


def test_a_reader_runs_on_the_company_s_clock(tmp_path: Path) -> None:
    for zone, hour in (("America/Lima", 19), ("Europe/Madrid", 2), ("UTC", 0)):
        company = found_company(tmp_path / zone, {"time_zone": zone})
        with reader_of(company, edition_of(company)) as reader:
            us = int(datetime(2024, 7, 1, tzinfo=UTC).timestamp()) * 1_000_000
            (row,) = reader.ask(Kernel(f"select local_time({us}) as clock", ()))
        assert row["clock"].hour == hour


def test_a_company_asked_often_keeps_its_readers(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    edition = edition_of(shop.company)
    assert reader_of(shop.company, edition) is not reader_of(shop.company, edition)
    ask_often(shop.company.folder)
    kept = reader_of(shop.company, edition)
    assert reader_of(shop.company, edition) is kept
    shop.load()
    assert reader_of(shop.company, edition_of(shop.company)) is not kept


def test_an_edition_is_the_newest_or_the_one_asked_for(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    first = edition_of(shop.company)
    shop.load()
    assert (first.number, edition_of(shop.company).number) == (1, 2)
    assert edition_of(shop.company, 1) == first == edition_of(shop.company, first.made_at)
    with pytest.raises(StoreError, match="edition_missing"):
        edition_of(shop.company, 3)
