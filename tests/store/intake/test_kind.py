"""Kinds are told by bytes; any bytes at all end in rows or in an error of ours."""

from __future__ import annotations

import contextlib
import gzip
import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.intake.conftest import Read, read_path
from unisono.errors import FileError, UnisonoError
from unisono.model.words import LANGUAGES, say
from unisono.store.intake.kind import OLE, STRANGERS, STRANGERS_WITH_ZEROS

TOPS = st.sampled_from(
    [b"", b"\x1f\x8b\x08", b"PK\x03\x04", b"PAR1", b'{"a":', b"[{", b"a,b\n", b"\xff\xfe", b'"']
)


@settings(max_examples=150, deadline=None)
@given(TOPS, st.binary(min_size=1, max_size=80), st.sampled_from(["a.csv", "a.xlsx", "a.jsonl", "a.parquet"]))
def test_any_bytes(top: bytes, rest: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(top + rest)
        with contextlib.suppress(UnisonoError):
            reading = read_path(path, Path(folder) / "vault")
            assert len(reading.lines) == len(reading.rows)


@pytest.mark.parametrize(("magic", "found"), [*STRANGERS, *STRANGERS_WITH_ZEROS])
def test_strangers(read: Read, magic: bytes, found: str) -> None:
    with pytest.raises(FileError) as caught:
        read(magic + b"\x00\x01data")
    assert caught.value.facts["found"] == found


@pytest.mark.parametrize("name", ["MZ", "BZh", "PAR1", "ORC", "PK"])
def test_honest_headers_that_begin_like_strangers(read: Read, name: str) -> None:
    assert read(f"{name},b\n1,2\n".encode()).opened.columns == (name, "b")


def packed(names: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.zip", packed({"a.csv": b"a,b\n1,2\n"}), "file_packed"),
        ("a.csv", packed({}), "file_packed"),
        ("a.ods", packed({"mimetype": b"application/vnd.oasis", "content.xml": b"<x/>"}), "file_packed"),
        ("a.zip", b"PK\x03\x04 and nothing that follows", "file_packed"),
        ("a.XLSX", b"PK\x03\x04 and nothing that follows", "workbook_broken"),
        ("a.xls", OLE + b"\x00" * 600, "file_legacy_excel"),
        ("a.xlsx", OLE + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        ("a.xlsx", OLE + b"\x00" * (2**20 - 20) + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        ("a.csv.gz", gzip.compress(packed({"a.csv": b"a"})), "file_packed"),
        ("a.parquet.gz", gzip.compress(b"PAR1\x00\x00"), "file_packed"),
        ("a.csv", gzip.compress(gzip.compress(b"a,b\n1,2\n")), "file_binary"),
    ],
    ids=[
        "a packed csv",
        "an empty archive",
        "open document",
        "half an archive",
        "half a workbook",
        "old excel",
        "locked",
        "locked, the sign between two pieces",
        "a zip in gzip",
        "parquet in gzip",
        "packed twice",
    ],
)
def test_what_is_no_table_is_refused_by_what_it_is(
    read: Read, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    with pytest.raises(FileError) as caught:
        read(content, name)
    assert (caught.value.code, caught.value.facts["file"]) == (code, name)
    assert not [path for path in (tmp_path / "vault").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html><title>502</title>",
        "\ufeff<html><body>",
        "\r\n\t <HTML>",
        "<table border=1><tr><td>id</td></tr></table>",
        "<meta charset='utf-8'><table>",
        "<style>td{}</style><table>",
        "<?xml version='1.0'?><Workbook/>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_page_that_calls_itself_a_table(read: Read, start: str, encoding: str) -> None:
    """Systems that export `report.xls` often write a page, and one that is down sends its error page."""
    with pytest.raises(FileError) as caught:
        read(start.encode(encoding), "report.xls")
    assert caught.value.code == "file_html"
    assert all(say(f"hint.{caught.value.code}", language) for language in LANGUAGES)


@pytest.mark.parametrize("name", ["<b>id</b>", "<id>", "< table"])
def test_a_header_with_angles_is_no_page(read: Read, name: str) -> None:
    assert read(f"{name},b\n1,2\n".encode()).opened.columns == (name, "b")
