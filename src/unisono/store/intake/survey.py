"""One pass over a text file that finds whatever would make the engine stumble or lose rows in silence."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

from unisono.store.intake.limits import MAX_LINE_BYTES


@dataclass(slots=True)
class Survey:
    """What a text file is made of. Lines count from 1, offsets from 0; None means that it isn't there.

    `last` is the last byte that isn't blank.
    """

    size: int = 0
    ends: int = 0
    feeds: int = 0
    returns: int = 0
    pairs: int = 0
    blank: bool = True
    quotes: bool = False
    nul_line: int | None = None
    long_line: int | None = None
    bad_byte: int | None = None
    last: bytes = b""

    @property
    def newline(self) -> str:
        """Which characters end every line; empty where they differ."""
        if self.returns == 0:
            return "\n"
        if self.pairs == self.feeds == self.returns:
            return "\r\n"
        return ""

    @property
    def lines(self) -> int:
        """How many physical lines there are."""
        return self.ends


def survey(pieces: Iterable[bytes]) -> Survey:
    """Look once at every byte.

    >>> found = survey([b'a,b', b'\\r\\n1,"2"\\r\\n'])
    >>> found.newline, found.lines, found.quotes, found.bad_byte
    ('\\r\\n', 2, True, None)
    """
    found = Survey()
    decoder = codecs.getincrementaldecoder("utf-8")()
    run = 0  # bytes since the last line end
    last = b""
    for piece in pieces:
        _count(found, piece, last)
        run = _measure(found, piece, run)
        _decode(found, decoder, piece)
        found.size += len(piece)
        last = piece[-1:]
    _decode(found, decoder, b"", final=True)
    found.ends = found.feeds + found.returns - found.pairs + (run > 0)
    return found


def _count(found: Survey, piece: bytes, last: bytes) -> None:
    if found.nul_line is None and (nul := piece.find(b"\x00")) >= 0:
        found.nul_line = found.feeds + piece.count(b"\n", 0, nul) + 1
    found.feeds += piece.count(b"\n")
    returns = piece.count(b"\r")
    found.returns += returns
    if returns or last == b"\r":
        found.pairs += piece.count(b"\r\n") + (last == b"\r" and piece.startswith(b"\n"))
    found.quotes = found.quotes or b'"' in piece
    found.blank = found.blank and not piece.strip(b"\xef\xbb\xbf \t\r\n")
    found.last = piece.rstrip()[-1:] or found.last


def _measure(found: Survey, piece: bytes, run: int) -> int:
    """A line longer than the limit spans pieces, since none is longer: first and last line end are enough."""
    ends = [place for place in (piece.find(b"\n"), piece.find(b"\r")) if place >= 0]
    length = run + (min(ends) if ends else len(piece))
    if length > MAX_LINE_BYTES and found.long_line is None:
        before = found.feeds + found.returns - found.pairs
        found.long_line = before - piece.count(b"\n") - piece.count(b"\r") + piece.count(b"\r\n") + 1
    return len(piece) - 1 - max(piece.rfind(b"\n"), piece.rfind(b"\r")) if ends else length


def _decode(found: Survey, decoder: codecs.IncrementalDecoder, piece: bytes, *, final: bool = False) -> None:
    if found.bad_byte is not None:
        return
    waiting = len(decoder.getstate()[0])
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError as error:
        found.bad_byte = found.size - waiting + error.start
