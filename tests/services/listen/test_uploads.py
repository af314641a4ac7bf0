"""Files from pages: judged by what they hold, imported as a job would, refused with nothing kept."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from unisono.errors import CompanyError, FileError, InputError, MissingError, RightsError
from unisono.model.rights import Actor, Scope
from unisono.services.companies import edition_of
from unisono.services.listen import check, export_set_aside, list_set_aside
from unisono.services.listen.importing import silent
from unisono.services.listen.looking import look
from unisono.services.listen.undo import history_of
from unisono.services.listen.uploads import (
    bring,
    drop,
    import_upload,
    recipe_called,
    reopen,
    upload_named,
    waiting,
)
from unisono.store.warehouse.lock import only_writer


@pytest.fixture
def known(shop: Shop) -> Shop:
    """The shop, with its recipe among the company's own."""
    (shop.company.folder / "recipes" / "shop.toml").write_text(RECIPE)
    return shop


def brought(shop: Shop, text: str | bytes = HEADER + GOOD, name: str = "orders.csv") -> str:
    return bring(shop.company, name, [text.encode() if isinstance(text, str) else text]).id


def facts(upload: str, recipe: str = "shop", file: str = "orders") -> dict[str, object]:
    return {"upload": upload, "recipe": recipe, "file": file}


def test_a_file_is_imported_by_its_recipe_and_waits_no_more(known: Shop) -> None:
    upload = brought(known)
    assert [one.id for one in waiting(known.company)] == [upload]
    told = import_upload(known.company, facts(upload), silent)
    assert (told["edition"], told["read"], told["set_aside"]) == (1, 2, 0)
    (file,) = told["files"]  # type: ignore[misc]
    assert (file["source"], file["file"], file["loaded"], file["notices"]) == (
        "shop/orders",
        "orders.csv",
        2,
        [],
    )
    assert waiting(known.company) == ()
    assert upload_named(known.company, upload).edition == 1


def test_any_name_will_do_where_it_is_said_whose_file_it_is(known: Shop) -> None:
    upload = brought(known, name="../../C:\\reporte final (2).csv")
    import_upload(known.company, facts(upload), silent)
    assert [file.file for one in check(known.company) for file in one.files] == ["reporte final (2).csv"]


def test_begun_again_after_a_crash_it_changes_nothing_twice(known: Shop) -> None:
    upload = brought(known)
    import_upload(known.company, facts(upload), silent)
    told = import_upload(known.company, facts(upload), silent)
    (file,) = told["files"]  # type: ignore[misc]
    assert (file["loaded"], file["unchanged"]) == (0, 2)


def test_progress_is_told_and_may_stop_it(known: Shop) -> None:
    class StopError(Exception):
        pass

    def stop(step: str, _facts: dict[str, object]) -> None:
        if step == "apply":
            raise StopError

    upload = brought(known)
    with pytest.raises(StopError):
        import_upload(known.company, facts(upload), stop)
    assert edition_of(known.company).number == 0
    steps: list[str] = []
    import_upload(known.company, facts(upload), lambda step, _facts: steps.append(step))
    assert [step for step in dict.fromkeys(steps) if step != "stage"] == [
        "open",
        "apply",
        "identify",
        "commit",
        "cubes",
    ]


def test_while_another_load_goes_on_it_says_so_and_can_come_back(known: Shop) -> None:
    upload = brought(known)
    with (
        only_writer(known.company.folder / "warehouse" / "lock"),
        pytest.raises(CompanyError, match="company_being_loaded"),
    ):
        import_upload(known.company, facts(upload), silent)
    assert import_upload(known.company, facts(upload), silent)["edition"] == 1


def test_a_corrected_file_comes_back_through_the_same_door(known: Shop, tmp_path: Path) -> None:
    import_upload(known.company, facts(brought(known, HEADER + GOOD + "3;c;31/02/2024;;;1,00\n")), silent)
    export_set_aside(known.company, "shop/orders", tmp_path / "x.csv")
    mended = (tmp_path / "x.csv").read_text().replace("31/02/2024", "28/02/2024")
    told = import_upload(known.company, facts(brought(known, mended, "corregido por Ana.csv")), silent)
    assert (told["read"], told["set_aside"]) == (1, 0)
    assert list_set_aside(known.company) == []


@pytest.mark.parametrize(
    ("upload", "recipe", "file", "code"),
    [("0" * 32, "shop", "orders", "upload_missing"), ("", "shop", "orders", "upload_missing")],
)
def test_what_is_not_there_is_missing(known: Shop, upload: str, recipe: str, file: str, code: str) -> None:
    with pytest.raises(MissingError, match=code):
        import_upload(known.company, facts(upload, recipe, file), silent)


def test_a_recipe_or_file_nobody_knows_is_said(known: Shop) -> None:
    upload = brought(known)
    with pytest.raises(InputError, match="source_unmapped"):
        import_upload(known.company, facts(upload, recipe="other"), silent)
    with pytest.raises(InputError, match="recipe_file_missing"):
        import_upload(known.company, facts(upload, file="other"), silent)
    assert recipe_called(known.company, "shop").title == "A small shop"


def _zipped(name: str, content: bytes, folder: Path) -> bytes:
    with zipfile.ZipFile(folder / "z.zip", "w") as archive:
        archive.writestr(name, content)
    return (folder / "z.zip").read_bytes()


def test_what_can_never_be_imported_is_refused_in_words_and_not_kept(known: Shop, tmp_path: Path) -> None:
    refused: list[tuple[str, bytes, str]] = [
        ("a.csv", b"", "file_empty"),
        ("a.csv", b" \n\n", "file_empty"),
        ("a.csv", b"MZ\x90\x00\x03" + bytes(200), "file_disguised"),
        ("a.csv", b"\x7fELF" + bytes(200), "file_disguised"),
        ("a.csv", b"#!/bin/sh\nrm -rf /\n", "file_disguised"),
        ("a.csv", b"<script>alert(1)</script>", "file_disguised"),
        ("a.csv", b"<svg onload=alert(1)>", "file_disguised"),
        ("a.csv", b"<?php system('x');", "file_disguised"),
        ("a.csv", b"<!doctype html><title>502</title>", "file_html"),
        ("a.csv", b"%PDF-1.7 x", "file_disguised"),
        ("a.csv", bytes(range(256)) * 20, "file_binary"),
        ("a.xlsx", _zipped("x.txt", b"x", tmp_path), "workbook_broken"),
        ("a.zip", _zipped("x.txt", b"x", tmp_path), "file_packed"),
        ("a.csv.gz", gzip.compress(b"id\n1\n")[:-6], "gzip_broken"),
        ("a.csv", b"id;id;x\n1;2;3\n", "header_duplicates"),
        ("a.json", b'{"a": [1, 2', "json_broken"),
        ("a.parquet", b"PAR1\x00broken", "parquet_broken"),
    ]
    for name, content, code in refused:
        with pytest.raises(FileError) as error:
            brought(known, content, name)
        assert error.value.code in (code, "file_packed", "json_not_rows"), (name, content[:20], error.value)
        assert str(known.company.folder) not in str(error.value.facts)
    assert waiting(known.company) == ()
    assert list((known.company.folder / "uploads").glob("*")) == []


def test_the_limit_is_kept_while_bytes_come(known: Shop) -> None:
    def endless() -> Iterable[bytes]:
        while True:
            yield b"id;x\n" * 100

    with pytest.raises(FileError, match="upload_too_large"):
        bring(known.company, "a.csv", endless(), limit=100_000)


def test_two_people_bring_files_at_once(known: Shop) -> None:
    with ThreadPoolExecutor(4) as people:
        uploads = list(
            people.map(lambda at: brought(known, HEADER + f"{at};a;01/02/2024;;;1,00\n"), range(8))
        )
    assert len(set(uploads)) == 8
    assert {one.id for one in waiting(known.company)} == set(uploads)
    told = {look(known.company, one).rows[0][0] for one in uploads}
    assert told == {str(at) for at in range(8)}


def test_dropped_files_are_gone(known: Shop) -> None:
    upload = brought(known)
    drop(known.company, upload)
    with pytest.raises(MissingError):
        upload_named(known.company, upload)


def test_the_last_whole_file_of_a_source_is_opened_again(known: Shop) -> None:
    import_upload(known.company, facts(brought(known)), silent)
    kept = reopen(known.company, "shop/orders")
    assert (kept.recipe, kept.file, kept.name) == ("shop", "orders", "orders.csv")
    assert kept.path.read_text() == HEADER + GOOD
    with pytest.raises(MissingError, match="source_file_missing"):
        reopen(known.company, "shop/other")


def test_a_workbook_of_several_sheets_is_imported_as_all_of_them(shop: Shop, tmp_path: Path) -> None:
    sheets = (
        '[files.{0}]\npattern = "book*.xlsx"\nsheet = "{0}"\n[[files.{0}.feeds]]\ntable = "employees"\n'
        'source_id = ["id"]\n[files.{0}.feeds.columns]\nid = "id"\nname = "name"\n'
    )
    (shop.company.folder / "recipes" / "book.toml").write_text(sheets.format("one") + sheets.format("two"))
    book = xlsxwriter.Workbook(str(tmp_path / "book.xlsx"))
    for name in ("one", "two"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["id", "name"])
        sheet.write_row(1, 0, [name, "Ana"])
    book.close()
    upload = brought(shop, (tmp_path / "book.xlsx").read_bytes(), "book 3.xlsx")
    told = import_upload(shop.company, facts(upload, "book", ""), silent)
    assert [file["source"] for file in told["files"]] == ["book/one", "book/two"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "actor",
    [Actor(1, "x", "cxo"), Actor(1, "x", "agent"), Actor(1, "x", "analyst", Scope(countries=("PE",)))],
)
def test_who_may_not_import_brings_and_sees_nothing(known: Shop, actor: Actor) -> None:
    upload = brought(known)
    somebody = replace(known.company, actor=actor)
    for forbidden in (
        lambda: bring(somebody, "a.csv", [b"id\n1\n"]),
        lambda: waiting(somebody),
        lambda: upload_named(somebody, upload),
        lambda: drop(somebody, upload),
        lambda: look(somebody, upload),
        lambda: reopen(somebody, "shop/orders"),
        lambda: import_upload(somebody, facts(upload), silent),
    ):
        with pytest.raises(RightsError):
            forbidden()
    assert len(waiting(known.company)) == 1


def test_who_brought_it_stands_beside_it_and_in_the_history(known: Shop) -> None:
    ana = replace(known.company, actor=Actor(1, "Ana", "analyst"))
    upload = bring(ana, "orders.csv", [(HEADER + GOOD).encode()])
    assert upload.by == "Ana"
    import_upload(ana, facts(upload.id), silent)
    assert history_of(known.company)[0].by == "Ana"
