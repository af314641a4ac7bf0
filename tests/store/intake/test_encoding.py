"""Encodings: declared, marked, valid, or counted."""

from __future__ import annotations

import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError
from unisono.store.intake.encoding import guess

TEXT = "id,name\n1,Peña «José» – 5 €\n2,Ångström\n"
ROWS = [("1", "Peña «José» – 5 €"), ("2", "Ångström")]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_found_out(read: Read, encoding: str, found: str) -> None:
    reading = read(TEXT.encode(encoding))
    assert (reading.rows, reading.opened.encoding, reading.lines) == (ROWS, found, [2, 3])
    guessed = found in ("cp1252", "utf-16-le", "utf-16-be")
    assert reading.codes == (["encoding_guessed"] if guessed else [])


@pytest.mark.parametrize("encoding", ["utf-16-be", "cp1250", "mac-roman", "utf-8"])
def test_what_is_declared_wins_without_a_notice(read: Read, encoding: str) -> None:
    reading = read("id,name\n1,éä\n".encode(encoding), encoding=encoding)
    assert (reading.rows, reading.codes) == ([("1", "éä")], [])


@pytest.mark.parametrize(("encoding", "offset"), [("utf-8", 11), ("ascii", 11), ("utf-16", 12)])
def test_a_declared_encoding_that_fails_says_where(read: Read, encoding: str, offset: int) -> None:
    content = b"id,name\n1,A\xf1a\n" if encoding != "utf-16" else "ab,c\n".encode("utf-16") + b"\x00"
    with pytest.raises(FileError) as caught:
        read(content, encoding=encoding)
    assert (caught.value.code, caught.value.facts["offset"]) == ("encoding_failed", offset)


def test_the_offset_counts_across_pieces(read: Read) -> None:
    content = b"a,b\n" + "é,1\n".encode() * 900_000 + b"\xff,2\n"
    with pytest.raises(FileError) as caught:
        read(content, encoding="utf-8")
    assert caught.value.facts["offset"] == content.index(b"\xff")


@pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "hex"])
def test_an_encoding_that_is_none(read: Read, encoding: str) -> None:
    with pytest.raises(FileError, match="encoding_unknown"):
        read(b"a,b\n1,2\n", encoding=encoding)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("El niño comió".encode("cp1252"), "cp1252"),
        ("El niño comió piñas ".encode() * 3 + b"\xf1", "utf-8"),
        ("“Quotes” — and … €".encode("cp1252"), "cp1252"),
        (b"plain ascii \x81\x8d", "utf-8"),
        (b"plain ascii \xff", "utf-8"),
    ],
)
def test_counting(content: bytes, found: str) -> None:
    assert guess([content]) == found
    assert guess([content[place : place + 1] for place in range(len(content))]) == found


def test_line_ends_split_between_pieces(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unisono.store.intake.streams.CHUNK", 4)
    reading = read(b"a,b\r\n1,2\r3,4\n5,6\r")
    assert (reading.rows, reading.codes) == ([("1", "2"), ("3", "4"), ("5", "6")], ["newlines_mixed"])
