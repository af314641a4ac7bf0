"""Looking into a workbook's ZIP before it is read, because the reader holds what it finds in memory."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from unisono.errors import FileError
from unisono.store.intake.limits import BOMB_BYTES, BOMB_RATIO, CHUNK, MAX_CELLS, MAX_COLUMNS
from unisono.store.intake.streams import is_bomb

LOCAL_HEADER = 30  # bytes of a ZIP entry's own header; name and extra lengths stand in its last four
REFERENCE = re.compile(rb"""r=["']([A-Z]{1,9})(\d{1,9})["']""")
OVERLAP = 64
DECLARED = (b"<!DOCTYPE", b"<!ENTITY")


def check_workbook(path: Path) -> None:
    """Refuse a workbook that unpacks to too much, is encrypted, damaged, or declares XML entities.

    Raises
    ------
    FileError
        `file_bomb`, `workbook_too_big`, `workbook_broken`, `file_encrypted`, `too_many_columns`.
    """
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
            entries = archive.infolist()
            _check_sizes(path, entries)
            for entry in entries:
                _check_entry(path.name, raw, entry)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError) as error:
        raise FileError("workbook_broken", file=path.name) from error


def _check_sizes(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise FileError("file_encrypted", file=path.name)
    unpacked = sum(entry.file_size for entry in entries)
    if is_bomb(path.stat().st_size, unpacked):
        raise FileError("file_bomb", file=path.name, gigabytes=BOMB_BYTES // 2**30, ratio=BOMB_RATIO)
    if unpacked > BOMB_BYTES:
        raise FileError("workbook_too_big", file=path.name)


def _check_entry(file: str, raw: BinaryIO, entry: zipfile.ZipInfo) -> None:
    sheet = entry.filename.startswith("xl/worksheets/")
    widest = longest = 0
    tail = b""
    for piece in _unpacked(file, raw, entry):
        data = tail + piece
        if entry.filename.endswith((".xml", ".rels")) and any(mark in data for mark in DECLARED):
            raise FileError("workbook_broken", file=file)
        if sheet:
            references = REFERENCE.findall(data)
            widest = max(widest, max(map(_column, {name for name, _ in references}), default=0))
            longest = max(longest, max((int(row) for _, row in references), default=0))
        tail = data[-OVERLAP:]
    if widest > MAX_COLUMNS:
        raise FileError("too_many_columns", file=file, found=widest, limit=MAX_COLUMNS)
    if widest * longest > MAX_CELLS:
        raise FileError("workbook_too_big", file=file)


def _unpacked(file: str, raw: BinaryIO, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The entry's true bytes: its directory may lie about their number, the deflate stream can't."""
    raw.seek(entry.header_offset)
    local = raw.read(LOCAL_HEADER)
    raw.seek(int.from_bytes(local[26:28], "little") + int.from_bytes(local[28:30], "little"), 1)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise FileError("workbook_broken", file=file)
    inflate = zlib.decompressobj(-15) if entry.compress_type == zipfile.ZIP_DEFLATED else None
    left, told = entry.compress_size, 0
    waiting = b""
    while left or waiting:
        fresh = waiting or raw.read(min(CHUNK, left))
        if not fresh:
            raise EOFError
        left -= 0 if waiting else len(fresh)
        piece = inflate.decompress(fresh, CHUNK) if inflate else fresh
        waiting = inflate.unconsumed_tail if inflate else b""
        told += len(piece)
        if told > entry.file_size:
            raise FileError("workbook_broken", file=file)
        yield piece
    if told != entry.file_size:
        raise FileError("workbook_broken", file=file)


def _column(letters: bytes) -> int:
    """The number of a column by its letters: A is 1, XFD 16,384."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
