"""Two hundred malformed files, the same for the same seed, each wrong in a way that files really are."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.malformed import packages, texts
from tests.malformed.texts import Made

Maker = Callable[[random.Random], Made]
COUNT = 200


@dataclass(frozen=True, slots=True)
class MalformedFile:
    """A file on disk and in which way it is wrong."""

    path: Path
    why: str


STRANGERS: dict[str, bytes] = {
    "pdf": b"%PDF-1.7\n",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpeg": b"\xff\xd8\xff\xe0",
    "elf": b"\x7fELF",
    "exe": b"MZ\x90",
    "sqlite": b"SQLite format 3\x00",
}

MAKERS: dict[str, tuple[int, Maker]] = {
    "empty": (1, texts.empty),
    "blank": (3, texts.blank),
    "mark_only": (3, texts.mark_only),
    "header_only": (4, texts.header_only),
    "header_twice": (4, texts.header_twice),
    "header_gaps": (4, texts.header_gaps),
    "header_blank": (4, texts.header_blank),
    "header_apart": (4, texts.header_apart),
    "header_unclosed": (4, texts.header_unclosed),
    "html": (4, texts.pages),
    "zeros": (5, texts.zeros),
    "garbage": (5, texts.garbage),
    "controls": (4, texts.controls),
    "long_line": (3, texts.long_line),
    "broken_bytes": (5, texts.broken_bytes),
    "western": (5, texts.western),
    "wide": (4, texts.wide),
    "wide_cut": (4, texts.wide_cut),
    "ends_mixed": (5, texts.ends_mixed),
    "ragged": (6, texts.ragged),
    "quote_open": (6, texts.quote_open),
    "quotes_stray": (6, texts.quotes_stray),
    "quoted_lines": (5, texts.quoted_lines),
    "formulas": (2, texts.formulas),
    "odd_name": (6, texts.odd_name),
    "renamed": (4, texts.renamed),
    "json_line": (6, texts.json_line),
    "json_deep": (4, texts.json_deep),
    "json_bytes": (3, texts.json_bytes),
    "json_cut": (5, texts.json_cut),
    "json_bare": (5, texts.json_bare),
    "gzip_cut": (5, texts.gzip_cut),
    "gzip_damaged": (4, texts.gzip_damaged),
    "gzip_bomb": (1, texts.gzip_bomb),
    "gzip_empty": (3, texts.gzip_empty),
    **{name: (2, packages.called_csv(magic)) for name, magic in STRANGERS.items()},
    "zip_as_csv": (3, packages.zip_as_csv),
    "workbook_cut": (5, packages.workbook_cut),
    "workbook_damaged": (4, packages.workbook_damaged),
    "workbook_encrypted": (3, packages.workbook_encrypted),
    "workbook_legacy": (2, packages.workbook_legacy),
    "workbook_wide": (3, packages.workbook_wide),
    "workbook_huge": (3, packages.workbook_huge),
    "workbook_entities": (3, packages.workbook_entities),
    "workbook_bomb": (3, packages.workbook_bomb),
    "workbook_liar": (3, packages.workbook_liar),
    "workbook_hollow": (2, packages.workbook_hollow),
    "parquet_cut": (5, packages.parquet_cut),
    "parquet_damaged": (3, packages.parquet_damaged),
}


def write_corpus(folder: Path, seed: int = 0) -> list[MalformedFile]:
    """Write the two hundred files, each in a folder of its own so that names may repeat."""
    written = []
    for why, (times, make) in MAKERS.items():
        for turn in range(times):
            name, content = make(random.Random(f"{seed} {why} {turn}"))
            place = folder / f"{len(written):03d}_{why}"
            place.mkdir(parents=True)
            (place / name).write_bytes(content)
            written.append(MalformedFile(place / name, why))
    return written
