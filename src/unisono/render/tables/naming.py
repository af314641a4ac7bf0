"""What a file is called: letters that every system takes, and what is needed to tell two of them apart."""

from __future__ import annotations

import re
import unicodedata

from unisono.model.table import Stamp, Table

LONGEST_PART = 40


def file_name_of(table: Table, stamp: Stamp, suffix: str) -> str:
    """Under which name is this table handed out?  Company, table, edition and day, in plain ASCII.

    Parameters
    ----------
    table, stamp
        The table, and what the file says of itself.
    suffix
        `csv` or `xlsx`, with or without its dot.

    >>> from datetime import datetime
    >>> stamp = Stamp("Café & Té, S.A.", 3, None, "", datetime(2026, 11, 22), "0.1.0")
    >>> file_name_of(Table("findings", "Hallazgos", (), ()), stamp, "csv")
    'cafe-te-s-a-findings-e3-2026-11-22.csv'
    """
    parts = (plain(stamp.company), plain(table.name), f"e{stamp.edition}", f"{stamp.made_at:%Y-%m-%d}")
    return "-".join(part for part in parts if part) + "." + plain(suffix)


def plain(words: str) -> str:
    """The words as small ASCII letters and digits with dashes between; empty where none is left."""
    bare = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:LONGEST_PART].rstrip("-")
