"""Uploads: kept under harmless names, found by their ids alone, refused whole, forgotten after a month."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.errors import FileError, MissingError
from unisono.store.uploads import (
    KEPT_DAYS,
    LONGEST_NAME,
    all_uploads,
    drop_upload,
    forget_old,
    keep_upload,
    note_upload,
    safe_name,
    upload_of,
)


def keep(folder: Path, name: str = "ventas.csv", text: bytes = b"id\n1\n", limit: int = 1_000) -> str:
    return keep_upload(folder, name, [text], by="Ana", limit=limit).id


def test_what_is_kept_reads_back_the_same(tmp_path: Path) -> None:
    upload = keep_upload(tmp_path, "Ventas año.csv", [b"id\n", b"1\n"], by="Ana", limit=100)
    assert upload_of(tmp_path, upload.id) == upload
    assert upload.path.read_bytes() == b"id\n1\n"
    assert (upload.name, upload.size, upload.by) == ("Ventas año.csv", 5, "Ana")
    assert upload.path.parent.parent == tmp_path / "uploads"


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("../../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system32\\x.csv", "x.csv"),
        ("/etc/shadow", "shadow"),
        ("..", "file"),
        ("", "file"),
        (".htaccess", "htaccess"),
        ("CON", "_CON"),
        ("nul.csv", "_nul.csv"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("upload.json", "_upload.json"),
        ("scratch", "_scratch"),
        ("a\x00b.csv", "a b.csv"),
        ("ventas\u202evsc.exe", "ventas vsc.exe"),
        ("<img src=x onerror=alert(1)>.csv", "_img src=x onerror=alert(1)_.csv"),
        ("-rf.csv", "rf.csv"),
        ("$(rm -rf).csv", "_(rm -rf).csv"),
        ("clientes [1].csv", "clientes _1_.csv"),
        ("año Ñandú.xlsx", "año Ñandú.xlsx"),
        ("cafe\u0301.csv", "café.csv"),
    ],
)
def test_a_name_keeps_what_is_harmless_of_it(told: str, kept: str) -> None:
    assert safe_name(told) == kept


def test_a_long_name_keeps_its_ending() -> None:
    name = safe_name("ñ" * 3_000 + ".parquet")
    assert name.endswith("ñ.parquet")
    assert len(name.encode()) <= LONGEST_NAME
    assert len(safe_name("x." + "y" * 3_000).encode()) <= LONGEST_NAME


@given(st.text(max_size=300))
def test_any_name_stays_in_its_folder(told: str) -> None:
    name = safe_name(told)
    assert name == Path(name).name
    assert name not in ("", ".", "..")
    assert len(name.encode()) <= LONGEST_NAME
    assert name.isprintable()
    assert safe_name(name) == name


def test_what_a_person_called_it_is_told_without_folders(tmp_path: Path) -> None:
    told = [
        keep_upload(tmp_path, name, [b"x"], by="", limit=9).name for name in ("C:\\a\\b<c>.csv", "/", "x\ny")
    ]
    assert told == ["b<c>.csv", "file", "x y"]


@pytest.mark.parametrize("identity", ["", "..", "../uploads", "a" * 32, "A" * 32, "0" * 31, "/etc", "%2e%2e"])
def test_nothing_but_an_id_of_ours_finds_a_file(tmp_path: Path, identity: str) -> None:
    keep(tmp_path)
    with pytest.raises(MissingError, match="upload_missing"):
        upload_of(tmp_path, identity)


def test_too_large_and_empty_leave_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="upload_too_large"):
        keep_upload(tmp_path, "a.csv", (b"x" * 600 for _ in range(10_000)), by="", limit=1_000)
    with pytest.raises(FileError, match="file_empty"):
        keep_upload(tmp_path, "a.csv", [], by="", limit=1_000)
    assert list((tmp_path / "uploads").glob("*")) == []


def test_a_connection_that_breaks_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> object:
        yield b"id\n"
        raise ConnectionError

    with pytest.raises(FileError, match="file_unwritable"):
        keep_upload(tmp_path, "a.csv", broken(), by="", limit=1_000)  # type: ignore[arg-type]
    assert all_uploads(tmp_path) == ()


def test_the_newest_come_first_and_two_of_one_name_are_two(tmp_path: Path) -> None:
    first, second = keep(tmp_path), keep(tmp_path)
    assert [upload.id for upload in all_uploads(tmp_path)] == [second, first]


def test_what_was_decided_of_it_is_remembered(tmp_path: Path) -> None:
    upload = upload_of(tmp_path, keep(tmp_path))
    note_upload(upload, recipe="crm", file="leads")
    noted = note_upload(upload_of(tmp_path, upload.id), edition=4)
    assert upload_of(tmp_path, upload.id) == noted
    assert (noted.recipe, noted.file, noted.edition) == ("crm", "leads", 4)


def test_a_spoilt_note_is_a_missing_upload(tmp_path: Path) -> None:
    upload = upload_of(tmp_path, keep(tmp_path))
    (upload.path.parent / "upload.json").write_text("{")
    with pytest.raises(MissingError):
        upload_of(tmp_path, upload.id)
    assert all_uploads(tmp_path) == ()


def test_nobody_writes_over_what_came(tmp_path: Path) -> None:
    upload = upload_of(tmp_path, keep(tmp_path))
    assert upload.path.stat().st_mode & 0o222 == 0
    assert not os.access(upload.path, os.X_OK) or os.geteuid() == 0
    assert upload.path.stat().st_mode & 0o111 == 0


def test_dropped_and_forgotten_files_are_gone(tmp_path: Path) -> None:
    kept, dropped = keep(tmp_path), keep(tmp_path)
    drop_upload(upload_of(tmp_path, dropped))
    assert [upload.id for upload in all_uploads(tmp_path)] == [kept]
    forget_old(tmp_path, now=datetime.now(UTC) + timedelta(days=KEPT_DAYS - 1))
    assert len(all_uploads(tmp_path)) == 1
    forget_old(tmp_path, now=datetime.now(UTC) + timedelta(days=KEPT_DAYS + 1))
    assert all_uploads(tmp_path) == ()
