"""Makers of binary files that are wrong in one way each: workbooks, Parquet, and strangers called CSV."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from tests.malformed.texts import Made

WHEN = datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def workbook(chance: random.Random, rows: int = 20, *, styled_to: int = 0) -> bytes:
    """A sound workbook of one sheet; with `styled_to`, one cell without content so far to the right."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    book.set_properties({"created": WHEN})
    sheet = book.add_worksheet("Datos")
    sheet.write_row(0, 0, ["id", "name", "score"])
    for number in range(1, rows):
        sheet.write_row(number, 0, [number, f"n{chance.randint(0, 99)}", 5.5])
    if styled_to:
        sheet.write_blank(3, styled_to, None, book.add_format({"bold": True}))
    book.close()
    return stream.getvalue()


def repacked(book: bytes, change: dict[str, bytes]) -> bytes:
    """The same workbook with some of its parts replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(
                zipfile.ZipInfo(entry.filename),
                change.get(entry.filename, old.read(entry)),
                zipfile.ZIP_DEFLATED,
            )
    return stream.getvalue()


def sheet_xml(cells: str) -> bytes:
    """A worksheet with just these cells."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()


def called_csv(magic: bytes) -> Callable[[random.Random], Made]:
    """A maker of files that begin like another kind and are called CSV."""

    def make(chance: random.Random) -> Made:
        return "stranger.csv", magic + b"\x00" + chance.randbytes(200)

    return make


def zip_as_csv(chance: random.Random) -> Made:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("data.csv"), f"a,b\n{chance.random()},2\n")
    return "packed.csv", stream.getvalue()


def workbook_cut(chance: random.Random) -> Made:
    whole = workbook(chance)
    return "cut.xlsx", whole[: chance.randint(100, len(whole) - 30)]


def workbook_damaged(chance: random.Random) -> Made:
    whole = bytearray(workbook(chance, 400))
    place = whole.index(b"xl/worksheets/sheet1.xml") + 60
    for offset in range(40):
        whole[place + offset] = chance.randrange(256)
    return "damaged.xlsx", bytes(whole)


def workbook_encrypted(chance: random.Random) -> Made:
    name = "EncryptedPackage".encode("utf-16-le")
    return "secret.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + chance.randbytes(900) + name + b"\x00" * 99


def workbook_legacy(chance: random.Random) -> Made:
    return "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + chance.randbytes(900)


def workbook_wide(chance: random.Random) -> Made:
    return "wide.xlsx", workbook(chance, styled_to=chance.randint(3_000, 16_000))


def workbook_huge(chance: random.Random) -> Made:
    far = chance.randint(900_000, 1_048_576)
    cells = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{far}"><c r="AZ{far}"><v>2</v></c></row>'
    return "huge.xlsx", repacked(workbook(chance), {"xl/worksheets/sheet1.xml": sheet_xml(cells)})


def workbook_entities(chance: random.Random) -> Made:
    bomb = b'<!DOCTYPE x [<!ENTITY a "' + b"ha" * chance.randint(5, 9) + b'"><!ENTITY b "&a;&a;&a;">]>'
    return "entities.xlsx", repacked(
        workbook(chance), {"xl/sharedStrings.xml": bomb + b"<sst><si>&b;</si></sst>"}
    )


def workbook_bomb(chance: random.Random) -> Made:
    """The directory promises three gigabytes."""
    return "bomb.xlsx", _resized(workbook(chance), 3 * 2**30 - chance.randint(0, 99))


def workbook_liar(chance: random.Random) -> Made:
    """The directory promises less than the sheet unpacks to."""
    return "liar.xlsx", _resized(workbook(chance, 300), chance.randint(10, 90))


def _resized(book: bytes, size: int) -> bytes:
    whole = bytearray(book)
    entry = whole.rindex(b"xl/worksheets/sheet1.xml") - 46  # its line in the directory
    whole[entry + 24 : entry + 28] = struct.pack("<I", size)
    return bytes(whole)


def workbook_hollow(chance: random.Random) -> Made:
    return "hollow.xlsx", repacked(workbook(chance), {"xl/worksheets/sheet1.xml": sheet_xml("")})


def parquet(chance: random.Random) -> bytes:
    """A sound Parquet file."""
    stream = io.BytesIO()
    numbers = [chance.random() for _ in range(2_000)]
    pq.write_table(pa.table({"id": list(range(2_000)), "x": numbers}), stream, compression="snappy")
    return stream.getvalue()


def parquet_cut(chance: random.Random) -> Made:
    whole = parquet(chance)
    return "cut.parquet", whole[: chance.randint(50, len(whole) - 1)]


def parquet_damaged(chance: random.Random) -> Made:
    whole = bytearray(parquet(chance))
    whole[4:400] = chance.randbytes(396)
    return "damaged.parquet", bytes(whole)
