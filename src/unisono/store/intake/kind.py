"""Finding out what a file is from its bytes, because names lie: web pages and ZIP called CSV."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Literal

from unisono.errors import FileError
from unisono.store.intake.streams import head, is_packed

Kind = Literal["text", "xlsx", "parquet"]

SNIFF = 65_536
PARQUET = b"PAR1"
ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WORKBOOK = "xl/workbook.xml"

PAGE = (b"<!doctype", b"<html", b"<head", b"<body", b"<?xml", b"<table", b"<meta", b"<style")
"""How pages begin; a bare table is what many systems give away as `report.xls`."""

STRANGERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x7fELF", "ELF"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"\xfd7zXZ\x00", "XZ"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"Obj\x01", "Avro"),
    (b"{\\rtf", "RTF"),
)
STRANGERS_WITH_ZEROS: tuple[tuple[bytes, str], ...] = (  # these could also begin an honest header
    (b"MZ", "EXE"),
    (b"GIF8", "GIF"),
    (b"BZh", "bzip2"),
    (b"ORC", "ORC"),
    (b"RIFF", "RIFF"),
)


def recognise(path: Path) -> Kind:
    """Tell what the file is, or refuse it by the name of what it is instead.

    Raises
    ------
    FileError
        `file_disguised`, `file_packed`, `file_encrypted`, `file_legacy_excel`, `file_html`.
    """
    start = head(path, SNIFF)
    packed = is_packed(path)
    kind = _kind(path, start, packed)
    if packed and kind != "text":
        raise FileError("file_packed", file=path.name, found=f"{kind}.gz")
    return kind


def _kind(path: Path, start: bytes, packed: bool) -> Kind:
    name = path.name
    if start.startswith((ZIP, EMPTY_ZIP)):
        return "xlsx" if packed else _zip(path)
    if start.startswith(PARQUET) and b"\x00" in start:
        return "parquet"
    if start.startswith(OLE):
        code = "file_encrypted" if _contains(path, ENCRYPTED) else "file_legacy_excel"
        raise FileError(code, file=name)
    found = _stranger(start)
    if found:
        raise FileError("file_disguised", file=name, found=found)
    if is_web_page(start):
        raise FileError("file_html", file=name)
    return "text"


def is_web_page(start: bytes) -> bool:
    """Whether the bytes are a page or XML and not a table.

    >>> is_web_page(b" <!DOCTYPE html><title>502"), is_web_page(b"<b>id</b>,name")
    (True, False)
    """
    text = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return text.startswith(PAGE)


def _stranger(start: bytes) -> str:
    for magic, name in STRANGERS:
        if start.startswith(magic):
            return name
    if b"\x00" in start:
        for magic, name in STRANGERS_WITH_ZEROS:
            if start.startswith(magic):
                return name
    return ""


def _zip(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, UnicodeDecodeError, ValueError) as error:
        code = "workbook_broken" if path.suffix.lower() == ".xlsx" else "file_packed"
        raise FileError(code, file=path.name, found="zip") from error
    if WORKBOOK in names:
        return "xlsx"
    raise FileError("file_packed", file=path.name, found="zip")


def _contains(path: Path, needle: bytes) -> bool:
    tail = b""
    with path.open("rb") as stream:
        while chunk := stream.read(2**20):
            if needle in tail + chunk:
                return True
            tail = chunk[-len(needle) :]
    return False
