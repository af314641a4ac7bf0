"""The look into a workbook's ZIP: every lie about its size ends before the reader begins."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest

from tests.malformed.packages import repacked, sheet_xml, workbook, workbook_liar
from unisono.errors import FileError
from unisono.store.intake import limits
from unisono.store.intake import workbook as module
from unisono.store.intake.workbook import check_workbook

SHEET = "xl/worksheets/sheet1.xml"
CHANCE = random.Random(1)


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    return path


def test_a_sound_workbook_passes(tmp_path: Path) -> None:
    check_workbook(written(tmp_path, workbook(CHANCE, 500)))


def test_the_true_size_counts(tmp_path: Path) -> None:
    path = written(tmp_path, workbook_liar(CHANCE)[1])
    with zipfile.ZipFile(path) as archive:
        assert archive.getinfo(SHEET).file_size < 100
    with pytest.raises(FileError, match="workbook_broken"):
        check_workbook(path)


def test_too_much_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BOMB_BYTES", 1_000)
    with pytest.raises(FileError, match="workbook_too_big"):
        check_workbook(written(tmp_path, workbook(CHANCE)))


@pytest.mark.parametrize(("column", "refused"), [("BXX", False), ("BXY", True), ("XFD", True)])
def test_columns(tmp_path: Path, column: str, refused: bool) -> None:
    cells = f'<row r="1"><c r="A1"><v>1</v></c><c r="{column}1" s="0"/></row>'
    path = written(tmp_path, repacked(workbook(CHANCE), {SHEET: sheet_xml(cells)}))
    if refused:
        with pytest.raises(FileError, match="too_many_columns"):
            check_workbook(path)
    else:
        check_workbook(path)
    assert limits.MAX_COLUMNS == 2_000  # BXX is column 2,000


def test_a_reference_cut_between_pieces_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", 7)
    path = written(tmp_path, repacked(workbook(CHANCE), {SHEET: sheet_xml('<row><c r="XFD1"/></row>')}))
    with pytest.raises(FileError, match="too_many_columns"):
        check_workbook(path)


def test_an_encrypted_entry(tmp_path: Path) -> None:
    content = bytearray(workbook(CHANCE))
    place = content.index(b"PK\x01\x02") + 8
    content[place] |= 1
    with pytest.raises(FileError, match="file_encrypted"):
        check_workbook(written(tmp_path, bytes(content)))


@pytest.mark.parametrize("where", ["xl/sharedStrings.xml", SHEET, "xl/workbook.xml", "_rels/.rels"])
def test_declared_entities(tmp_path: Path, where: str) -> None:
    content = b'<?xml version="1.0"?>' + b" " * 5_000 + b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'
    with pytest.raises(FileError, match="workbook_broken"):
        check_workbook(written(tmp_path, repacked(workbook(CHANCE), {where: content})))
