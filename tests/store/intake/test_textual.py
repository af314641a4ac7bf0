"""From a text in any encoding to rows: which road each file takes, what is said of it, and what it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.intake.conftest import Read
from unisono.errors import FileError
from unisono.store.intake import encoding, textual
from unisono.store.intake.encoding import one_newline, settled, transcode
from unisono.store.intake.keep import Kept
from unisono.store.intake.limits import MAX_LINE_BYTES
from unisono.store.intake.wish import Wish

ROWS = [("1", "2"), ("3", "4")]


@pytest.mark.parametrize("content", [b" ", b"\n\n", b"\r\n \t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_nothing_but_blanks_is_empty(read: Read, content: bytes) -> None:
    with pytest.raises(FileError, match="file_empty"):
        read(content)


@pytest.mark.parametrize(("content", "line"), [(b"a,b\n1,\x00\n", 2), (b"\x00a,b\n", 1), (b"a\n\n\n\x00", 4)])
def test_zeros_are_no_text(read: Read, content: bytes, line: int) -> None:
    with pytest.raises(FileError) as caught:
        read(content)
    assert (caught.value.code, caught.value.facts["line"]) == ("file_binary", line)


def test_some_control_signs_are_a_slip_and_many_are_garbage(read: Read) -> None:
    assert read(b"a,b\n" + b"1,2\n" * 50 + b"\x02,4\n").rows[-1] == ("\x02", "4")
    with pytest.raises(FileError, match="file_binary"):
        read(b"a,b\n" + b"\x02\x03\x04,\x05\n" * 50)


@pytest.mark.parametrize("sign", [b"\x01", b"\x1f", b"\x1a", b"\x1b", b"\x0b", b"\x0c"])
def test_signs_that_separate_or_end_are_no_garbage(read: Read, sign: bytes) -> None:
    assert len(read(b"a,b\n" + (sign * 3 + b",2\n") * 20, delimiter=",").rows) == 20


def test_a_line_too_long_is_refused_by_its_number(read: Read) -> None:
    with pytest.raises(FileError) as caught:
        read(b"a,b\n1,2\n3," + b"x" * MAX_LINE_BYTES + b"\n")
    assert (caught.value.code, caught.value.facts["line"]) == ("line_too_long", 3)


def test_json_lines_may_be_as_long_as_others_and_no_longer(read: Read) -> None:
    with pytest.raises(FileError, match="line_too_long"):
        read(b'{"a": "' + b"x" * MAX_LINE_BYTES + b'"}\n', "a.jsonl")


@pytest.mark.parametrize(
    ("content", "declared", "codes", "in_place"),
    [
        (b"a,b\n1,2\n3,4\n", "auto", [], True),
        (b"a,b\r\n1,2\r\n3,4\r\n", "auto", [], True),
        (b"\xef\xbb\xbfa,b\n1,2\n3,4\n", "auto", [], True),
        (b"\xef\xbb\xbfa,b\n1,2\n3,4\n", "utf-8", [], True),
        (b"a,b\n1,2\r\n3,4\n", "auto", ["newlines_mixed"], False),
        (b"a,b\r1,2\r3,4\r", "auto", [], False),  # the old Mac's line end is one, not a mixture
        (b"a,b\n1,2\n3,4\n", "cp1252", [], False),
        ("a,b\n1,2\n3,4\n".encode("utf-16"), "auto", [], False),
        ("a,b\n1,2\n3,4\n".encode("utf-16-le"), "auto", ["encoding_guessed"], False),
        ("a,b\n1,2\n3,4\n".encode("utf-16-be"), "utf-16-be", [], False),
    ],
)
def test_roads(read: Read, content: bytes, declared: str, codes: list[str], in_place: bool) -> None:
    reading = read(content, encoding=declared)
    assert (reading.rows, reading.codes, reading.lines) == (ROWS, codes, [2, 3])
    assert (reading.opened.readable == reading.opened.kept) == in_place
    assert reading.opened.kept.read_bytes() == content


def test_broken_bytes_in_utf_8_set_their_row_aside(read: Read) -> None:
    reading = read("a,b\nñ,é\n".encode() + b"1,\xff\n" + "ü,ö\n".encode())
    assert (reading.rows, reading.faults, reading.codes) == (
        [("ñ", "é"), ("ü", "ö")],
        [(3, "bad_encoding")],
        [],
    )


def test_a_mark_of_utf_8_settles_it_though_bytes_are_broken(read: Read) -> None:
    reading = read(b"\xef\xbb\xbfa,b\n1,\xf1\n3,4\n")
    assert (reading.opened.encoding, reading.rows, reading.faults) == (
        "utf-8",
        [("3", "4")],
        [(2, "bad_encoding")],
    )


def test_a_conversion_to_parquet_leaves_no_text_behind(read: Read) -> None:
    opened = read('a,b\nñ,"x"y\n3,4\n'.encode("cp1252")).opened
    assert opened.readable.suffix == ".parquet"
    aside = opened.readable.with_suffix(".rejected.csv").name
    assert {path.name for path in opened.kept.parent.glob("*.csv")} == {"file.csv", aside}


def test_json_in_another_encoding_leaves_no_text_behind(read: Read) -> None:
    opened = read('{"a": "ñ"}\n'.encode("utf-16"), "a.jsonl").opened
    assert not list(opened.kept.parent.glob("*.csv"))


def test_broken_bytes_in_json_keep_line_numbers(read: Read) -> None:
    reading = read('{"a": "ñé"}\n{"a": "'.encode() + b"\xff" + b'"}\n{"a": "3"}\n', "a.jsonl")
    assert (reading.rows, reading.faults, reading.lines) == (
        [("ñé",), ("3",)],
        [(2, "bad_encoding")],
        [1, 3],
    )
    assert reading.rejected[0].raw == '{"a": "\ufffd"}'


def test_notices_of_all_steps_are_told_in_their_order(read: Read) -> None:
    reading = read('a,\n1,ñ\r\n2,"x"y\n'.encode("cp1252"))
    assert reading.codes == ["encoding_guessed", "newlines_mixed", "column_named", "quotes_mended"]


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (b"", ""),
        (b"a", ""),
        (b"a\x00", ""),
        (b"a\x00b\x00", "utf-16-le"),
        (b"\x00a\x00b", "utf-16-be"),
        (b"a\x00b\x00\x00c\x00d", ""),  # neither
        (b"\x00" * 40, ""),
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xfe\xff\x00a", "utf-16"),
        (b"\xef\xbb\xbfa", "utf-8"),
    ],
)
def test_what_is_settled_by_the_first_bytes(start: bytes, found: str) -> None:
    assert settled("auto", start, "a.csv") == settled("", start, "a.csv") == found


def test_a_declared_name_is_told_in_one_way() -> None:
    assert {settled(name, b"", "a") for name in ("latin1", "ISO-8859-1", "iso8859_1", "L1")} == {"iso8859-1"}
    assert settled("UTF8", b"\xff\xfe", "a") == "utf-8", "what is declared comes before a mark"


def test_an_encoding_that_lets_halves_through_fails_in_words(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a,b\n\\ud800,2\n")
    with pytest.raises(FileError, match="encoding_failed"):
        transcode(tmp_path / "a", tmp_path / "b", "raw_unicode_escape", "a.csv")
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_pieces_of_any_size_transcode_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    text = "ñandú – 5 €, 日本 𝄞\r\n"
    for name in ("utf-16", "utf-8", "utf-32-be", "gb18030", "shift_jis"):
        kept = text if name != "shift_jis" else "日本\r\n"
        (tmp_path / "a").write_bytes(content := kept.encode(name))
        pieces = [content[place : place + size] for place in range(0, len(content), size)]
        monkeypatch.setattr(encoding, "chunks", lambda _, pieces=pieces: iter(pieces))
        transcode(tmp_path / "a", tmp_path / "b", name, "a.csv")
        assert (tmp_path / "b").read_bytes() == kept.encode()


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_pieces_of_any_size_have_one_line_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    content = b"a\r\nb\rc\nd\r\r\n\ne\r"
    pieces = [content[place : place + size] for place in range(0, len(content), size)]
    monkeypatch.setattr(encoding, "chunks", lambda _: iter(pieces))
    one_newline(tmp_path, tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"a\nb\nc\nd\n\n\ne\n"


def test_each_wish_has_a_place_of_its_own(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "a.csv", "f" * 64, True)
    wishes = [
        Wish(),
        Wish(encoding="cp1252"),
        Wish(delimiter=";"),
        Wish(sheet=";"),
        Wish("auto", "a", "uto"),
        Wish("auto", "au", "to"),
    ]
    places = {wish.readable(kept, ".csv") for wish in wishes}
    places.add(Wish().readable(Kept(tmp_path / "b.csv", "f" * 64, True), ".csv"))
    assert len(places) == len(wishes) + 1
    assert {place.parent for place in places} == {tmp_path}
    assert Wish().readable(kept, ".csv") == Wish().readable(kept, ".csv")


def test_nothing_but_what_is_no_text_counts_as_garbage() -> None:
    assert not set(textual.CONTROLS) & set(b"\t\n\r\x0b\x0c\x01\x1f\x1a\x1b")
    assert len(textual.CONTROLS) == 32 - 10
