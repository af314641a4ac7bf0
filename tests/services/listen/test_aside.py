"""Rows set aside wait with place and reason, source by source, and leave the list when they are mended."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from unisono.errors import FileError
from unisono.loop.listen.recipe import read_recipe
from unisono.model.words import known
from unisono.services.companies import edition_of
from unisono.services.listen import export_set_aside, import_files, list_set_aside

BAD = "3;c;31/02/2024;;;1,00\n4;d;never;;;mucho\n"


def test_a_row_tells_its_first_fault_and_how_many_more_there_are(shop: Shop) -> None:
    # Both tables that the file feeds need its date, and each says so.
    shop.write(HEADER + GOOD + BAD)
    shop.load()
    first, second = list_set_aside(shop.company)
    assert (first["line"], first["column"], first["value"], first["more"]) == (4, "ordered", "31/02/2024", 1)
    assert (second["line"], second["reason"], second["more"]) == (5, "not_a_time", 2)
    assert json.loads(second["raw"])["amount"] == "mucho"
    assert all(known(f"reason.{row['reason']}") for row in (first, second))


def test_lines_are_the_file_s_own_whatever_came_before(shop: Shop) -> None:
    shop.write("\n" + HEADER + '1;"two\nlines";01/02/2024;;;1,00\n\n2;b;never;;;1,00\n')
    shop.load()
    lines = [(row["line"], row["value"]) for row in list_set_aside(shop.company) if row["value"]]
    assert lines == [(6, "never")]


def test_sources_are_listed_and_exported_apart(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + BAD)
    shop.load()
    import_files(
        shop.company, shop.files, read_recipe(RECIPE.replace('name = "shop"', 'name = "second"'), name="x")
    )
    assert {row["source"] for row in list_set_aside(shop.company)} == {"shop/orders", "second/orders"}
    assert {row["source"] for row in list_set_aside(shop.company, source="second/orders")} == {
        "second/orders"
    }
    assert list_set_aside(shop.company, source="third") == []
    assert len(list_set_aside(shop.company, limit=3)) == 3
    assert export_set_aside(shop.company, "shop/orders", tmp_path / "a.csv") == 2
    assert export_set_aside(shop.company, "", tmp_path / "b.csv") == 4


def test_files_of_different_columns_go_into_one_export(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + "3;c;never;;;1,00\n")
    shop.write(HEADER.replace("amount", "amount;note") + "4;d;never;;;1,00;hello\n", "orders2.csv")
    shop.load()
    export_set_aside(shop.company, "", tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(newline="", encoding="utf-8") as file:
        one, two = csv.DictReader(file)
    assert (one["unisono_file"], one["note"], two["note"]) == ("orders.csv", "", "hello")


def test_a_file_loaded_again_replaces_what_it_had_set_aside_and_no_other(shop: Shop) -> None:
    shop.write(HEADER + BAD)
    shop.write(HEADER + "8;x;never;;;1,00\n", "orders2.csv")
    shop.load()
    shop.write(HEADER + GOOD)
    shop.load(shop.files / "orders.csv")
    assert [row["file"] for row in list_set_aside(shop.company)] == ["orders2.csv"]


def test_an_edition_keeps_its_own_list(shop: Shop) -> None:
    shop.write(HEADER + BAD)
    shop.load()
    shop.write(HEADER + GOOD)
    shop.load()
    assert edition_of(shop.company).tables["set_aside"].rows == 0
    assert edition_of(shop.company, 1).tables["set_aside"].rows == 2


def test_an_export_that_cannot_be_written_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + BAD)
    shop.load()
    with pytest.raises(FileError, match="file_unwritable"):
        export_set_aside(shop.company, "", tmp_path)
    assert len(list_set_aside(shop.company)) == 2
