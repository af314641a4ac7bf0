"""Workbooks with real numbers and days, a stamp of their own, and not one formula."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime

import pytest
from python_calamine import CalamineWorkbook

from tests.render.tables.samples import ATTACKS, STAMP, TABLE, of_texts
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import LANGUAGES
from unisono.render.tables import workbook, xlsx_of


def sheets(made: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def inside(made: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return archive.read(name).decode()


def test_numbers_are_numbers_and_days_are_days() -> None:
    header, first, second = next(iter(sheets(xlsx_of(TABLE, STAMP, "es")).values()))
    assert header[:3] == ["Segmento", "Abandono", "Abandono: desde"]
    assert first[1:5] == [0.125, 0.1, 0.15, 1234]
    assert first[7:] == [98_765, 0.25, date(2018, 3, 5), datetime(2026, 11, 22, 3, 30), 4.5, True]
    assert second[1] == ""  # unknown is empty, not 0
    assert "18" in str(second[6])


@pytest.mark.parametrize("attack", [*ATTACKS, "http://example.com", "mailto:a@b.c", "1e5", "007"])
def test_text_stays_text(attack: str) -> None:
    made = xlsx_of(of_texts(attack), STAMP, "es")
    table, *_ = sheets(made).values()
    assert str(table[1][0]).strip() == attack.replace("\r", "\n").strip() or table[1][0] == attack
    sheet = inside(made, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    assert 't="inlineStr"' in sheet


def test_control_characters_and_endless_texts_do_not_break_it() -> None:
    table, *_ = sheets(xlsx_of(of_texts("a\x00\x1b[31mb", "x" * 40_000), STAMP, "es")).values()
    assert table[1][0] == "a[31mb"
    assert len(str(table[2][0])) == workbook.MOST_LETTERS


def test_the_header_stays_and_can_be_filtered() -> None:
    sheet = inside(xlsx_of(TABLE, STAMP, "es"), "xl/worksheets/sheet1.xml")
    assert 'ySplit="1"' in sheet
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:M3"' in sheet


@pytest.mark.parametrize(
    ("language", "pattern"), [("es", "dd/mm/yyyy"), ("pt", "dd/mm/yyyy"), ("en", "yyyy-mm-dd")]
)
def test_days_and_shares_have_the_formats_of_the_reader(language: str, pattern: str) -> None:
    styles = inside(xlsx_of(TABLE, STAMP, language), "xl/styles.xml")
    assert f'formatCode="{pattern}"' in styles
    assert 'formatCode="0.0%"' in styles


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_second_sheet_says_what_it_is(language: str) -> None:
    _, told = sheets(xlsx_of(TABLE, STAMP, language)).values()
    said = {str(line[1]) for line in told}
    assert {STAMP.company, TABLE.title, STAMP.lens, STAMP.by, STAMP.version} <= said
    assert any(line[1] == 7 for line in told)
    assert [line[1] for line in told if isinstance(line[1], datetime)] == [
        datetime(2026, 11, 20, 5, 0),
        datetime(2026, 11, 22, 3, 4, 5),
    ]
    assert any(str(line[1]).startswith("2 d") or str(line[1]) == "2 of 40" for line in told)


def test_what_nobody_knows_of_itself_it_says_so() -> None:
    _, told = sheets(xlsx_of(TABLE, replace(STAMP, as_of=None, lens="", by=""), "es")).values()
    assert [line[1] for line in told].count("no consta") == 2
    assert "sin filtros" in [line[1] for line in told]


def test_an_empty_table_is_a_header() -> None:
    table, _ = sheets(xlsx_of(replace(TABLE, rows=()), STAMP, "es")).values()
    assert len(table) == 1
    assert len(sheets(xlsx_of(Table("t", "", (), ()), STAMP, "es"))) == 2


def test_days_before_the_calendar_of_workbooks_are_text() -> None:
    old = Table("t", "T", (TableColumn("day", "Día", "day"),), (TableRow((date(1899, 1, 1),)),))
    table, _ = sheets(xlsx_of(old, STAMP, "es")).values()
    assert table[1][0] == "1899-01-01"


def test_more_rows_than_a_sheet_holds_are_not_left_out_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    with pytest.raises(ValueError, match="2 rows"):
        xlsx_of(TABLE, STAMP, "es")


def test_the_same_table_gives_the_same_bytes() -> None:
    assert xlsx_of(TABLE, STAMP, "es") == xlsx_of(TABLE, STAMP, "es")
