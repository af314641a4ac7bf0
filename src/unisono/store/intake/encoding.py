"""Settling how a text file is encoded, and rewriting as UTF-8 what the engine can't read in place.

The rule, in order: what the person declared; a byte order mark; zeros in every second byte mean
UTF-16; bytes that are valid UTF-8 are UTF-8, because other encodings hardly ever pass by chance;
otherwise count. In UTF-8 with a few broken bytes, well-formed sequences outnumber broken bytes; in
Windows-1252 nearly every accented letter is a broken byte, and nearly every broken byte a letter.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from pathlib import Path

from unisono.errors import FileError
from unisono.store.intake.streams import appearing, chunks

UTF_8 = "utf-8"
MARKS: tuple[tuple[bytes, str], ...] = (  # the longer first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LETTERS = "áéíóúàèìòùâêîôûäëïöüãõñçåæøœšžýßÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÑÇÅÆØŒŠŽÝ¿¡ºª°€£«»‘’“”–—…•·´§©®±½¼²³×\xa0"
PLAUSIBLE = LETTERS.encode("cp1252")
UNDEFINED = b"\x81\x8d\x8f\x90\x9d"


def settled(declared: str, start: bytes, file: str) -> str:
    """Tell the encoding that is known before the whole file is read, empty where it must be counted.

    Raises
    ------
    FileError
        `encoding_unknown` where nothing of the declared name exists.

    >>> settled("auto", b"\\xff\\xfea\\x00", "a.csv"), settled("auto", b"a,b", "a.csv")
    ('utf-16', '')
    """
    if declared not in ("", "auto"):
        try:
            b"a".decode(declared, "ignore")  # refuses codecs that are no text encoding
            return codecs.lookup(declared).name
        except (LookupError, ValueError) as error:
            raise FileError("encoding_unknown", file=file, encoding=declared) from error
    for mark, name in MARKS:
        if start.startswith(mark):
            return name
    return _zeros(start)


def _zeros(start: bytes) -> str:
    sample = start[:4096]
    half = len(sample) // 2
    if half < 2 or b"\x00" not in sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def guess(pieces: Iterable[bytes]) -> str:
    """Tell UTF-8 with broken bytes from Windows-1252, by counting.

    >>> guess(["José,Peña".encode("cp1252")]), guess(["José,Peña,".encode() + b"\\xff"])
    ('cp1252', 'utf-8')
    """
    whole = broken = likely = undefined = 0
    decoder = codecs.getincrementaldecoder(UTF_8)("replace")
    for piece in pieces:
        text = decoder.decode(piece)
        wrong = text.count("\ufffd")
        broken += wrong
        whole += len(text) - len(text.encode("ascii", "ignore")) - wrong
        high = piece.translate(None, bytes(range(128)))
        likely += len(high) - len(high.translate(None, PLAUSIBLE))
        undefined += len(high) - len(high.translate(None, UNDEFINED))
    if whole >= broken or undefined or likely < 0.9 * broken:
        return UTF_8
    return "cp1252"


def transcode(source: Path, target: Path, encoding: str, file: str) -> None:
    """Write the text as UTF-8, in pieces.

    Raises
    ------
    FileError
        `encoding_failed` with the offset of the first byte that is not of this encoding.
    """
    consumed = 0
    try:
        decoder = codecs.getincrementaldecoder(encoding)("strict")
        with appearing(target) as draft, draft.open("wb") as out:
            for piece in chunks(source):
                out.write(_step(decoder, piece, consumed, file).encode(UTF_8))
                consumed += len(piece)
            out.write(_step(decoder, b"", consumed, file, final=True).encode(UTF_8))
    except UnicodeEncodeError as error:  # halves of characters, which some encodings let through
        raise FileError("encoding_failed", file=file, encoding=encoding, offset=consumed) from error


def _step(
    decoder: codecs.IncrementalDecoder, piece: bytes, consumed: int, file: str, *, final: bool = False
) -> str:
    waiting = decoder.getstate()[0]
    waiting_bytes = len(waiting) if isinstance(waiting, bytes) else 0
    try:
        return decoder.decode(piece, final)
    except UnicodeDecodeError as error:
        offset = consumed - waiting_bytes + error.start
        raise FileError("encoding_failed", file=file, encoding=error.encoding, offset=offset) from error


def one_newline(source: Path, target: Path) -> None:
    """Write the text with every line end as a line feed, where a file mixes them."""
    held = b""
    with appearing(target) as draft, draft.open("wb") as out:
        for piece in chunks(source):
            data = held + piece
            held = b"\r" if data.endswith(b"\r") else b""
            data = data[: len(data) - len(held)]
            out.write(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
        out.write(b"\n" if held else b"")
