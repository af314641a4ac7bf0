"""A file looked at again is not opened again, unless it is wished otherwise or its conversion is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from unisono.errors import FileError
from unisono.store.intake import again as looked_at
from unisono.store.intake import open_again, open_file, sheet_names


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were really opened."""
    opened: list[str] = []

    def counting(path: Path, *rest: object, **wishes: object) -> object:
        opened.append(path.name)
        return open_file(path, *rest, **wishes)  # type: ignore[arg-type]

    monkeypatch.setattr(looked_at, "open_file", counting)
    return opened


def write(folder: Path, text: str, name: str = "a.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="latin-1")
    return path


def test_the_second_look_finds_the_same_and_opens_nothing(tmp_path: Path, counted: list[str]) -> None:
    path = write(tmp_path, "id;año\n1;é\n")
    first = open_again(path, tmp_path / "vault")
    assert open_again(path, tmp_path / "vault") == first
    assert first == open_file(path, tmp_path / "vault2").__class__(
        **{name: getattr(first, name) for name in first.__slots__}
    )
    assert counted == ["a.csv"]
    assert (first.columns, first.notices[0].code) == (("id", "año"), "encoding_guessed")


def test_another_wish_is_another_look(tmp_path: Path, counted: list[str]) -> None:
    path = write(tmp_path, "id;name,x\n1;2,y\n")
    assert open_again(path, tmp_path / "vault", delimiter=";").columns == ("id", "name,x")
    assert open_again(path, tmp_path / "vault", delimiter=",").columns == ("id;name", "x")
    assert len(counted) == 2


def test_what_is_gone_is_made_again(tmp_path: Path, counted: list[str]) -> None:
    path = write(tmp_path, "id;año\n1;é\n")
    open_again(path, tmp_path / "vault").readable.unlink()
    assert open_again(path, tmp_path / "vault").readable.exists()
    assert len(counted) == 2


def test_a_spoilt_note_is_no_harm(tmp_path: Path, counted: list[str]) -> None:
    path = write(tmp_path, "id\n1\n")
    open_again(path, tmp_path / "vault")
    next((tmp_path / "vault").glob("opened-*")).write_text("[]")
    assert open_again(path, tmp_path / "vault").columns == ("id",)
    assert len(counted) == 2


def test_a_refused_file_stays_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "<html>")
    for _ in range(2):
        with pytest.raises(FileError, match="file_html"):
            open_again(path, tmp_path / "vault")


def test_sheets_are_named_and_other_files_have_none(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "b.xlsx"))
    for name in ("Uno", "Dos ñ"):
        book.add_worksheet(name).write_row(0, 0, ["id", "x"])
    book.close()
    assert sheet_names(open_again(tmp_path / "b.xlsx", tmp_path / "vault")) == ("Uno", "Dos ñ")
    assert sheet_names(open_again(write(tmp_path, "id\n1\n"), tmp_path / "vault")) == ()
