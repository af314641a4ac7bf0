"""Undoing an import: the tables as before it, again and again, and imports after it work as ever."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import CompanyError, InputError, RightsError
from unisono.model.rights import Actor
from unisono.services.audit import trail
from unisono.services.companies import edition_of
from unisono.services.listen import check, list_set_aside
from unisono.services.listen.importing import silent
from unisono.services.listen.quality import data_state
from unisono.services.listen.undo import history_of, undo, undoable
from unisono.services.refresh import refresh_company
from unisono.store.records import editions
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.lock import only_writer

MORE = GOOD.replace("10,50", "11,00") + "3;c;31/02/2024;;;1,00\n4;d;03/02/2024;;;5,00\n"


def amounts(shop: Shop) -> list[tuple[object, ...]]:
    return shop.ask("select id, amount from transactions order by id", "transactions")


@pytest.fixture
def twice(shop: Shop) -> Shop:
    """Two imports: the second changes a row, brings one, and sets one aside."""
    shop.write(HEADER + GOOD)
    shop.load()
    shop.write(HEADER + MORE)
    shop.load()
    return shop


def test_rows_rows_aside_and_reports_are_as_before(twice: Shop) -> None:
    assert amounts(twice) == [("shop:1", 1100), ("shop:2", 120000), ("shop:4", 500)]
    made = undo(twice.company)
    assert made.number == 3
    assert amounts(twice) == [("shop:1", 1050), ("shop:2", 120000)]
    assert list_set_aside(twice.company) == []
    (one,) = check(twice.company)
    assert (one.counts["read"], one.counts["loaded"], one.counts["set_aside"]) == (2, 2, 0)


def test_the_same_file_again_brings_the_same_again(twice: Shop) -> None:
    undo(twice.company)
    counts = twice.load()
    assert (counts["loaded"], counts["updated"], counts["unchanged"], counts["set_aside"]) == (1, 1, 1, 1)
    assert amounts(twice) == [("shop:1", 1100), ("shop:2", 120000), ("shop:4", 500)]
    assert len(list_set_aside(twice.company)) == 1


def test_it_goes_back_import_by_import_to_the_beginning(twice: Shop) -> None:
    undo(twice.company)
    undo(twice.company)
    assert amounts(twice) == []
    assert check(twice.company) == ()
    assert data_state(twice.company).tables == ()
    with pytest.raises(InputError, match="nothing_to_undo"):
        undo(twice.company)
    assert twice.load()["loaded"] == 3


def test_a_new_import_after_it_is_what_is_undone_next(twice: Shop) -> None:
    undo(twice.company)
    twice.write(HEADER + "9;z;05/02/2024;;;9,00\n")
    twice.load()
    found = undoable(twice.company)
    assert found is not None
    assert found.number == 4
    undo(twice.company)
    assert amounts(twice) == [("shop:1", 1050), ("shop:2", 120000)]


def test_what_was_derived_after_an_import_goes_with_it(twice: Shop) -> None:
    editions.publish(twice.company.folder, edition_of(twice.company).tables, ())
    undo(twice.company)
    assert amounts(twice) == [("shop:1", 1050), ("shop:2", 120000)]
    refresh_company(twice.company, progress=silent)
    assert amounts(twice) == [("shop:1", 1050), ("shop:2", 120000)]


def test_history_keeps_everything_and_older_editions_read_as_ever(twice: Shop) -> None:
    second = edition_of(twice.company)
    undo(twice.company)
    told = [(made.number, made.restores, made.undone) for made in history_of(twice.company)]
    assert told == [(3, 1, False), (2, None, True), (1, None, False)]
    assert edition_of(twice.company, 2) == second
    twice.load()  # a load sweeps what no edition names
    root = Layout(twice.company.folder / "warehouse").root
    files = [
        file
        for number in (1, 2, 3, 4)
        for state in edition_of(twice.company, number).tables.values()
        for file in state.files
    ]
    assert all((root / file).exists() for file in files)


def test_only_the_import_that_somebody_saw_is_undone(twice: Shop) -> None:
    with pytest.raises(InputError, match="undo_not_latest"):
        undo(twice.company, number=1)
    assert edition_of(twice.company).number == 2
    assert undo(twice.company, number=2).number == 3


def test_while_a_load_goes_on_nothing_is_undone(twice: Shop) -> None:
    with (
        only_writer(twice.company.folder / "warehouse" / "lock"),
        pytest.raises(CompanyError, match="being_loaded"),
    ):
        undo(twice.company)
    assert edition_of(twice.company).number == 2


def test_who_did_it_is_written_down(twice: Shop) -> None:
    ana = replace(twice.company, actor=Actor(1, "Ana", "analyst"))
    undo(ana)
    assert history_of(ana)[0].by == "Ana"
    (told,) = (deed for deed in trail(twice.company) if deed.deed == "import_undone")
    assert (told.actor, told.facts["edition"]) == ("Ana", 2)


@pytest.mark.parametrize("role", ["cxo", "marketing", "sales", "service", "agent"])
def test_who_may_not_import_may_not_undo(twice: Shop, role: str) -> None:
    somebody = replace(twice.company, actor=Actor(1, "x", role))  # type: ignore[arg-type]
    with pytest.raises(RightsError):
        undo(somebody)
    assert edition_of(twice.company).number == 2


def test_a_company_that_moved_can_still_go_back(twice: Shop, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    twice.company.folder.rename(moved)
    twice.company = replace(twice.company, folder=moved)
    undo(twice.company)
    assert amounts(twice) == [("shop:1", 1050), ("shop:2", 120000)]
    assert twice.load()["updated"] == 1
