"""Companies are opened, or made where they are new; each question names the edition it is answered from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import CompanyError, StoreError
from unisono.model.edition import EMPTY
from unisono.model.kernel import Kernel
from unisono.services import companies
from unisono.services.companies import (
    ask_often,
    edition_of,
    found_company,
    open_company,
    reader_of,
    serve_company,
    served_company,
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


@pytest.fixture
def just_served(tmp_path: Path) -> Iterator[Path]:
    """The folder of a company that this process serves, while a test runs."""
    before = companies._served
    folder = found_company(tmp_path / "company", {"name": "First"}).folder
    written = (folder / "company.toml").read_bytes()
    serve_company(folder)
    yield folder
    (folder / "company.toml").write_bytes(written)  # the next one to serve may want this one back
    if before is not None:
        serve_company(before.folder)


@pytest.mark.parametrize(
    ("written", "code", "problem"),
    [
        (b"name = ", "company_unreadable", "Invalid value (at end of document)"),
        (b'time_zone = "Lima"', "company_time_zone", "time_zone: Lima"),
        (b'languages = ["fr"]', "company_language", "languages: fr"),
        (b"score_weights = {nps = -1}", "company_weights", "score_weights: nps = -1"),
        (b'targets = ["soon"]', "company_targets", "targets: soon"),
        (b"handoff_days = 0", "company_handoff_days", "handoff_days: 0"),
    ],
)
def test_a_served_company_spoiled_by_hand_names_the_file_and_what_is_wrong(
    just_served: Path, written: bytes, code: str, problem: str
) -> None:
    (just_served / "company.toml").write_bytes(written)
    with pytest.raises(CompanyError, match="company_spoiled") as told:
        served_company(None)
    assert told.value.facts == {"file": "company.toml", "problem": problem}
    assert isinstance(told.value.__cause__, CompanyError)
    assert told.value.__cause__.code == code
    with pytest.raises(CompanyError, match=code):
        open_company(just_served)  # who names the folder is told what the file itself says


def test_a_file_that_can_not_be_opened_tells_nothing_of_where_it_lies(
    just_served: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(path: Path, **_told: object) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_text", refuses)
    with pytest.raises(CompanyError, match="company_spoiled") as told:
        served_company(None)
    assert told.value.facts["problem"] == "Permission denied"


def test_a_served_company_that_is_gone_is_missing(just_served: Path) -> None:
    (just_served / "company.toml").unlink()
    with pytest.raises(CompanyError, match="company_missing"):
        served_company(None)
