"""Importing: every row accounted for, twice changes nothing, corrections update, bad rows wait."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import CompanyError, FileError
from unisono.services.companies import edition_of
from unisono.services.listen import check, export_set_aside, import_files, list_set_aside
from unisono.store.warehouse.lock import only_writer


def test_one_file_feeds_two_tables(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    assert shop.load() == {"read": 2, "loaded": 2, "updated": 0, "unchanged": 0, "retired": 0, "set_aside": 0}
    assert shop.ask("select id, amount from transactions order by id", "transactions") == [
        ("shop:1", 1050),
        ("shop:2", 120000),
    ]
    assert shop.ask(
        "select local_day(delivered_at) - local_day(promised_at) from deliveries order by id", "deliveries"
    ) == [
        (-1,),
        (2,),
    ]


def test_the_same_folder_twice_changes_nothing(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    tables = edition_of(shop.company).tables
    assert shop.load() == {"read": 2, "loaded": 0, "updated": 0, "unchanged": 2, "retired": 0, "set_aside": 0}
    assert edition_of(shop.company).tables == tables


def test_a_corrected_file_updates(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    shop.write(HEADER + GOOD.replace("10,50", "11,00"))
    assert shop.load()["updated"] == 1
    assert shop.ask("select amount from transactions order by id", "transactions")[0] == (1100,)


def test_bad_rows_are_set_aside_with_line_column_value_and_reason(shop: Shop) -> None:
    shop.write(HEADER + GOOD + "3;c;31/02/2024;;;1,00\n4;d;01/03/2024;;;mucho\n;;;;;\n5;e;01/03/2024\n")
    counts = shop.load()
    assert counts == {"read": 6, "loaded": 2, "updated": 0, "unchanged": 0, "retired": 0, "set_aside": 4}
    told = [(row["line"], row["column"], row["value"], row["reason"]) for row in list_set_aside(shop.company)]
    assert told[0] == (4, "ordered", "31/02/2024", "not_a_time")
    assert told[1] == (5, "amount", "mucho", "not_money")
    assert told[2][0] == 6
    assert told[2][3] == "blank_row"
    assert told[3][0] == 7
    assert told[3][3] == "missing_columns"


def test_corrected_rows_load_and_leave_the_list(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + GOOD + "3;c;31/02/2024;;;1,00\n4;d;01/03/2024;;;mucho\n")
    shop.load()
    exported = tmp_path / "orders.set_aside.csv"
    assert export_set_aside(shop.company, "shop/orders", exported) == 2
    with exported.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["unisono_line"] for row in rows] == ["4", "5"]
    rows[0]["ordered"], rows[1]["amount"] = "28/02/2024", "7,00"
    with exported.open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    assert shop.load(exported)["loaded"] == 2
    assert list_set_aside(shop.company) == []
    assert shop.ask("select count(*) from deliveries", "deliveries") == [(4,)]


def test_loading_a_mended_file_replaces_what_it_had_set_aside(shop: Shop) -> None:
    shop.write(HEADER + GOOD + "3;c;31/02/2024;;;1,00\n")
    shop.load()
    shop.write(HEADER + GOOD + "3;c;28/02/2024;;;1,00\n")
    assert shop.load() == {"read": 3, "loaded": 1, "updated": 0, "unchanged": 2, "retired": 0, "set_aside": 0}
    assert list_set_aside(shop.company) == []


def test_formulas_are_harmless_in_the_export(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + '1;"=HYPERLINK(""http://x"")";nunca;;;1,00\n')
    shop.load()
    export_set_aside(shop.company, "shop/orders", tmp_path / "aside.csv")
    assert "'=HYPERLINK" in (tmp_path / "aside.csv").read_text()


def test_nothing_that_matches_is_an_error_and_changes_nothing(shop: Shop) -> None:
    shop.write("x", "notes.txt")
    with pytest.raises(FileError, match="nothing_matches"):
        shop.load()
    assert edition_of(shop.company).number == 0


def test_one_bad_file_stops_the_whole_load(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.write("", "orders2.csv")
    with pytest.raises(FileError):
        shop.load()
    assert edition_of(shop.company).number == 0
    assert list((shop.company.folder / "warehouse" / "staging").glob("*")) == []


def test_check_sums_by_source(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.write(HEADER + GOOD.replace("1;a", "8;a").replace("2;b", "9;b"), "orders2.csv")
    shop.load()
    (one,) = check(shop.company)
    assert one.source == "shop/orders"
    assert one.counts["loaded"] == 4
    assert [file.file for file in one.files] == ["orders.csv", "orders2.csv"]


def test_a_second_writer_is_told_to_wait(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    with (
        only_writer(shop.company.folder / "warehouse" / "lock"),
        pytest.raises(CompanyError, match="company_being_loaded"),
    ):
        import_files(shop.company, shop.files, shop.recipe)


def test_a_full_snapshot_retires_over_all_its_files(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(path.read_text().replace('decimal = ","\n', 'decimal = ","\nfull = true\n'))
    full = Shop.__new__(Shop)
    full.__dict__ = {**shop.__dict__}
    from unisono.services.listen import recipe_named

    full.recipe = recipe_named(str(path))
    full.write(HEADER + GOOD)
    full.write(HEADER + "3;c;01/03/2024;;;5,00\n", "orders2.csv")
    assert full.load()["loaded"] == 3
    full.write(HEADER + GOOD.splitlines(keepends=True)[0])
    counts = full.load()
    assert counts["retired"] == 2, "order 2 in both tables it fed"
    assert full.ask("select id from deliveries order by id", "deliveries") == [("shop:1",), ("shop:3",)]
