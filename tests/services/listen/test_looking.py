"""Looking into a file before it is loaded: columns, values, kinds, and the recipe it is read by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import xlsxwriter

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from unisono.errors import FileError
from unisono.model.canon import Kind
from unisono.model.recipe import SourceFile
from unisono.services.listen import export_set_aside
from unisono.services.listen.looking import fits, look
from unisono.services.listen.uploads import bring


@pytest.fixture
def known(shop: Shop) -> Shop:
    (shop.company.folder / "recipes" / "shop.toml").write_text(RECIPE)
    return shop


def brought(shop: Shop, content: str | bytes, name: str = "a.csv") -> str:
    return bring(shop.company, name, [content.encode() if isinstance(content, str) else content]).id


def test_columns_examples_kinds_and_first_rows(shop: Shop) -> None:
    text = "id;fecha;monto;canal;vacía\n" + "".join(f"{i:03};0{i}/02/2024;{i},5;web;\n" for i in range(1, 10))
    seen = look(shop.company, brought(shop, text))
    assert seen.names == ("id", "fecha", "monto", "canal", "vacía")
    assert [column.kind for column in seen.columns] == [
        Kind.TEXT,
        Kind.TIME,
        Kind.NUMBER,
        Kind.TEXT,
        Kind.TEXT,
    ]
    assert seen.columns[0].examples == ("001", "002", "003")
    assert seen.columns[3].values == ("web",)
    assert [column.empty for column in seen.columns] == [False] * 4 + [True]
    assert (len(seen.rows), seen.row_count, seen.delimiter) == (8, 9, ";")


def test_many_different_values_are_not_listed_and_long_ones_are_cut(shop: Shop) -> None:
    text = "id;texto\n" + "".join(f"{i};{'x' * 500}{i}\n" for i in range(30))
    seen = look(shop.company, brought(shop, text))
    assert seen.columns[0].values == ()
    assert seen.columns[1].examples[0] == "x" * 80 + "…"


def test_a_file_is_read_as_it_is_wished(shop: Shop) -> None:
    upload = brought(shop, "id;a,b\n1;2,3\n")
    assert look(shop.company, upload).names == ("id", "a,b")
    wished = SourceFile("x", "*", (), delimiter=",")
    assert look(shop.company, upload, wished).names == ("id;a", "b")
    with pytest.raises(FileError, match="encoding_failed"):
        look(
            shop.company,
            brought(shop, "id;é\n".encode("latin-1") + b"1;2\n"),
            SourceFile("x", "*", (), encoding="utf-8"),
        )


def test_the_recipe_whose_columns_are_there_is_proposed_first(known: Shop) -> None:
    (best, *_) = fits(known.company, brought(known, HEADER + GOOD, "exportado.csv"))
    assert (best.recipe, best.file, best.present, best.missing, best.by_name) == (
        "shop",
        "orders",
        6,
        (),
        False,
    )
    assert best.tables == ("deliveries", "transactions")


def test_missing_columns_are_named_and_strangers_get_no_proposal(known: Shop) -> None:
    upload = brought(known, HEADER.replace(";amount", "") + "1;a;01/02/2024;;\n", "orders.csv")
    (near, *_) = fits(known.company, upload)
    assert (near.missing, near.by_name) == (("amount",), True)
    assert fits(known.company, brought(known, "x;y\n1;2\n", "orders_nothing_of_it.csv")) == ()


def test_a_broken_recipe_hides_no_other(known: Shop) -> None:
    (known.company.folder / "recipes" / "bad.toml").write_text("[[[")
    assert fits(known.company, brought(known, HEADER + GOOD))[0].recipe == "shop"


def test_a_correction_says_itself_whose_it_is(known: Shop, tmp_path: Path) -> None:
    known.write(HEADER + "3;c;31/02/2024;;;1,00\n")
    known.load()
    export_set_aside(known.company, "", tmp_path / "x.csv")
    upload = brought(known, (tmp_path / "x.csv").read_bytes(), "lo que sea.csv")
    (best, *_) = fits(known.company, upload)
    assert (best.certain, best.recipe, best.file) == (True, "shop", "orders")
    seen = look(known.company, upload)
    assert seen.correction
    assert seen.names == ("order", "customer", "ordered", "promised", "delivered", "amount")


def test_sheets_are_listed_and_each_finds_its_file(shop: Shop, tmp_path: Path) -> None:
    part = (
        '[files.{0}]\npattern = "book*.xlsx"\nsheet = "{0}"\n[[files.{0}.feeds]]\ntable = "employees"\n'
        + ('source_id = ["{0}_id"]\n[files.{0}.feeds.columns]\nid = "{0}_id"\nname = "{0}_name"\n')
    )
    (shop.company.folder / "recipes" / "book.toml").write_text(part.format("one") + part.format("two"))
    book = xlsxwriter.Workbook(str(tmp_path / "b.xlsx"))
    for name in ("one", "two"):
        book.add_worksheet(name).write_row(0, 0, [f"{name}_id", f"{name}_name"])
    book.close()
    upload = brought(shop, (tmp_path / "b.xlsx").read_bytes(), "book 7.xlsx")
    assert look(shop.company, upload).sheets == ("one", "two")
    told = [(fit.file, fit.missing) for fit in fits(shop.company, upload)]
    assert told == [("", ()), ("one", ()), ("two", ())]


@pytest.mark.parametrize(
    ("content", "name", "columns", "rows", "notice"),
    [
        ("solo\n1\n2\n", "una.csv", 1, 2, ""),
        (";".join(f"c{i}" for i in range(300)) + "\n" + ";".join("1" * 300) + "\n", "ancho.csv", 300, 1, ""),
        ("id;x\n", "vacío.csv", 2, 0, "header_only"),
        ("id;x\n1;2\n3\n4;5;6\n", "ragged.csv", 2, 3, ""),
        ("id;=1+1\n1;=HYPERLINK(0)\n", "formula.csv", 2, 1, ""),
        ('<b>id</b>;"<script>alert(1)</script>"\n1;<img onerror=x>\n', "<x>.csv", 2, 1, ""),
        ("id;año\n1;ñ\n".encode("latin-1"), "latin.csv", 2, 1, "encoding_guessed"),
        ("id\ta\n1\t2\n".encode("utf-16"), "utf16.txt", 2, 1, ""),
        ('{"id": 1, "a": {"b": 2}}\n{"id": 2\n', "roto.jsonl", 2, 1, ""),
        (json.dumps([{"id": 1}, {"id": 2}]), "lista.json", 1, 2, ""),
        ("id;x\n1;2\n", "datos.xlsx", 2, 1, "kind_differs"),
        ('id;x\n1;"sin cerrar\n2;3\n', "comillas.csv", 2, 1, "quotes_mended"),
    ],
)
def test_odd_files_are_seen_as_they_are(
    shop: Shop, content: str | bytes, name: str, columns: int, rows: int, notice: str
) -> None:
    seen = look(shop.company, brought(shop, content, name))
    assert len(seen.columns) == columns
    assert seen.row_count == rows
    assert not notice or notice in {told.code for told in seen.notices}


def test_merged_cells_and_an_empty_first_sheet_are_read(shop: Shop, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "m.xlsx"))
    book.add_worksheet("Portada")
    sheet = book.add_worksheet("Datos")
    sheet.write_row(0, 0, ["id", "nombre", "ciudad"])
    sheet.merge_range(1, 1, 1, 2, "Ana de Lima")
    sheet.write(1, 0, 7)
    book.close()
    seen = look(shop.company, brought(shop, (tmp_path / "m.xlsx").read_bytes(), "m.xlsx"))
    assert seen.rows == (("7", "Ana de Lima", None),)
    assert "sheet_chosen" in {told.code for told in seen.notices}
