"""One look at every byte, in pieces of any size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.store.intake import survey as module
from unisono.store.intake.survey import survey


def split(content: bytes, size: int) -> list[bytes]:
    return [content[place : place + size] for place in range(0, len(content), size)]


@given(st.binary(max_size=60), st.integers(1, 9))
def test_pieces_do_not_matter(content: bytes, size: int) -> None:
    whole, pieces = survey([content] if content else []), survey(split(content, size))
    assert whole == pieces
    assert whole.size == len(content)
    text = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert whole.lines == text.count(b"\n") + (not text.endswith(b"\n") and bool(text))
    assert whole.blank == (not content.strip(b"\xef\xbb\xbf \t\r\n"))
    sound = len(content) if whole.bad_byte is None else whole.bad_byte
    assert content[:sound].decode().encode() == content[:sound]
    assert (whole.bad_byte is None) == (
        "\ufffd" not in content.replace("\ufffd".encode(), b"").decode("utf-8", "replace")
    )


@pytest.mark.parametrize(
    ("content", "newline"),
    [
        (b"a\nb\n", "\n"),
        (b"a\r\nb", "\r\n"),
        (b"a\r\nb\n", ""),
        (b"a\rb\r", ""),
        (b"a\rb\n", ""),
        (b"a", "\n"),
    ],
)
def test_line_ends(content: bytes, newline: str) -> None:
    assert survey(split(content, 1)).newline == newline


def test_where_zeros_and_long_lines_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_LINE_BYTES", 10)
    for size in (1, 3, 10):
        found = survey(split(b"short\r\n12345\n12345678901\nx\x00\n12345678901\n", size))
        assert (found.long_line, found.nul_line) == (3, 4)
        assert survey(split(b"1234567890\n" * 9, size)).long_line is None


@pytest.mark.parametrize(
    ("content", "last"),
    [(b"[1]\n \t\r\n", b"]"), (b"[1", b"1"), (b" \n", b""), (b"", b""), (b"a]" + b" " * 30, b"]")],
)
@pytest.mark.parametrize("size", [1, 2, 100])
def test_the_last_byte_that_is_not_blank(content: bytes, last: bytes, size: int) -> None:
    assert survey(split(content, size)).last == last


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"abc", None),
        ("ñandú".encode(), None),
        (b"ab\xff", 2),
        ("ñ".encode() + b"\xf1a", 2),
        ("ñandú €".encode()[:-1], 8),
        (b"\xed\xa0\x80", 0),
        (b"\xc0\x80", 0),
        (b"\xf4\x90\x80\x80", 0),
    ],
    ids=["ascii", "two bytes", "alone", "latin", "cut at the end", "half a letter", "too long", "beyond"],
)
@pytest.mark.parametrize("size", [1, 2, 100])
def test_the_first_byte_that_is_no_utf_8(content: bytes, place: int | None, size: int) -> None:
    assert survey(split(content, size)).bad_byte == place


@pytest.mark.parametrize(
    ("content", "lines"),
    [(b"", 0), (b"a", 1), (b"a\n", 1), (b"a\nb", 2), (b"a\r\nb\r\n", 2), (b"a\rb", 2), (b"\n\n\n", 3)],
)
def test_a_last_line_counts_whether_it_ends_or_not(content: bytes, lines: int) -> None:
    assert survey(split(content, 1)).lines == survey([content] if content else []).lines == lines
