"""Rows that go out to be corrected come back as they were, whatever they held, however the source is read."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from unisono.loop.listen.recipe import read_recipe
from unisono.model.intake import OpenedFile
from unisono.services.companies import edition_of
from unisono.services.listen import export_set_aside, list_set_aside
from unisono.services.listen.correction import (
    FILE_COLUMN,
    LINE_COLUMN,
    OWN_COLUMNS,
    RAW_COLUMN,
    as_it_was,
    comes_back,
    harmless,
    is_correction,
)

BAD = "3;c;31/02/2024;;;1,00\n4;d;01/03/2024;;;mucho\n"
RISKY = ("=", "+", "-", "@", "\t", "\r")


def opened(relation: str, columns: tuple[str, ...]) -> OpenedFile:
    return OpenedFile("x.csv", "", Path(), Path(), "csv", relation, columns, 0)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def corrected(path: Path, **changes: str) -> Path:
    """Fill in the same values in every row of an exported file."""
    rows = [{**row, **changes} for row in read(path)]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return path


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_no_value_starts_a_formula_and_each_comes_back(text: str) -> None:
    told = str(harmless(text))
    assert not told.startswith(RISKY) or float(told) == float(text)
    columns = (FILE_COLUMN, LINE_COLUMN, "x")
    with duckdb.connect() as connection:
        connection.execute(
            "create table given as select 'f' as unisono_file, '1' as unisono_line, $x as x", {"x": told}
        )
        relation = as_it_was(opened("given", columns)).relation
        assert connection.execute(f"select x from {relation}").fetchall() == [(text,)]


def test_what_is_no_text_is_left_alone() -> None:
    assert [harmless(value) for value in (None, 3, -2.5, "", "-5", "+1e3")] == [
        None,
        3,
        -2.5,
        "",
        "-5",
        "+1e3",
    ]


def test_only_a_correction_is_read_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("unisono_file,unisono_line,unisono_reason,order\n")
    (tmp_path / "b.csv").write_text("order,customer\n1,unisono_file\n")
    assert is_correction(tmp_path / "a.csv")
    assert not is_correction(tmp_path / "b.csv")
    assert not is_correction(tmp_path / "none.csv")
    assert not is_correction(tmp_path)
    plain = opened("given", ("order", "customer"))
    assert not comes_back(plain)
    assert as_it_was(plain) is plain


def test_values_that_look_like_formulas_load_as_they_were(shop: Shop, tmp_path: Path) -> None:
    shop.write(
        HEADER + "1;=cmd|calc;31/02/2024;;;1,00\n2;+51 999 888;31/02/2024;;;-1,00\n3;'-x;31/02/2024;;;2,00\n"
    )
    shop.load()
    exported = tmp_path / "orders.set_aside.csv"
    export_set_aside(shop.company, "", exported)
    assert not [row for row in read(exported) if row["customer"].startswith(RISKY)]
    assert shop.load(corrected(exported, ordered="01/03/2024"))["loaded"] == 3
    assert shop.ask("select customer_id, amount from transactions order by id", "transactions") == [
        ("shop:=cmd|calc", 100),
        ("shop:+51 999 888", -100),
        ("shop:'-x", 200),
    ]


@pytest.mark.parametrize(
    "declared", ['delimiter = ";"', 'encoding = "cp1252"', 'delimiter = "|"\nencoding = "utf-16"']
)
def test_what_the_recipe_declares_of_the_source_does_not_bind_a_correction(
    declared: str, shop: Shop, tmp_path: Path
) -> None:
    shop.write(HEADER.replace("customer", "customer") + "1;peña;31/02/2024;;;1,00\n")
    shop.load()
    exported = tmp_path / "orders.set_aside.csv"
    export_set_aside(shop.company, "", exported)
    shop.recipe = read_recipe(RECIPE.replace("[files.orders]", f"[files.orders]\n{declared}"), name="shop")
    assert shop.load(corrected(exported, ordered="01/03/2024"))["loaded"] == 1
    assert shop.ask("select customer_id from transactions", "transactions") == [("shop:peña",)]


def test_what_is_still_wrong_goes_out_again_and_comes_back(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + GOOD + BAD)
    shop.load()
    first = tmp_path / "orders.set_aside.csv"
    assert export_set_aside(shop.company, "", first) == 2
    counts = shop.load(corrected(first, ordered="05/03/2024"))
    assert (counts["loaded"], counts["set_aside"]) == (1, 1)
    (still,) = list_set_aside(shop.company)
    assert (still["file"], still["value"]) == ("orders.set_aside.csv", "mucho")
    second = tmp_path / "orders.set_aside.again.csv"
    assert export_set_aside(shop.company, "", second) == 1
    header = second.read_text(encoding="utf-8").splitlines()[0].split(",")
    assert len(header) == len(set(header))
    assert shop.load(corrected(second, amount="7,00"))["loaded"] == 1
    assert list_set_aside(shop.company) == []
    assert shop.ask("select count(*) from deliveries", "deliveries") == [(4,)]


def test_a_line_that_could_not_be_taken_apart_goes_out_whole_beside_empty_columns(
    shop: Shop, tmp_path: Path
) -> None:
    shop.write(HEADER + GOOD + '9;z;"01/03/2024" x;;;3,00\n8;y;01/03/2024;;;4,00;extra\n')
    shop.load()
    exported = tmp_path / "aside.csv"
    export_set_aside(shop.company, "", exported)
    for row, raw in zip(
        read(exported), ('9;z;"01/03/2024" x;;;3,00', "8;y;01/03/2024;;;4,00;extra"), strict=True
    ):
        assert row[RAW_COLUMN] == raw
        assert list(row)[: len(OWN_COLUMNS)] == list(OWN_COLUMNS)
        assert [row[name] for name in HEADER.strip().split(";")] == [""] * 6
    rows = read(exported)
    rows[0] |= {"order": "9", "customer": "z", "ordered": "01/03/2024", "amount": "3,00"}
    rows[1] |= {"order": "8", "customer": "y", "ordered": "01/03/2024", "amount": "4,00"}
    with exported.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    shop.files.joinpath("orders.csv").unlink()
    exported.rename(shop.files / "orders.set_aside.csv")
    assert shop.load()["loaded"] == 2
    assert list_set_aside(shop.company) == []


def test_a_correction_of_a_full_snapshot_retires_nothing(shop: Shop, tmp_path: Path) -> None:
    shop.recipe = read_recipe(RECIPE.replace("[files.orders]", "[files.orders]\nfull = true"), name="shop")
    shop.write(HEADER + GOOD + BAD)
    shop.load()
    exported = tmp_path / "orders.set_aside.csv"
    export_set_aside(shop.company, "", exported)
    counts = shop.load(corrected(exported, ordered="05/03/2024", amount="7,00"))
    assert (counts["loaded"], counts["retired"]) == (2, 0)
    assert shop.ask("select count(*) from deliveries", "deliveries") == [(4,)]


def test_nothing_to_export_is_a_header_alone(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    assert export_set_aside(shop.company, "shop/orders", tmp_path / "none.csv") == 0
    assert (tmp_path / "none.csv").read_text().strip() == "unisono_file,unisono_line,unisono_reason"
    assert edition_of(shop.company).number == 1
