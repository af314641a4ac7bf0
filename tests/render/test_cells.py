"""A cell of a table in words: each kind in the reader's way, what is unknown never as 0."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from unisono.model.table import Cell, ColumnKind
from unisono.render.cells import NUMERIC, cell_text

LIMA = ZoneInfo("America/Lima")
NIGHT = datetime(2026, 3, 2, 3, 30, tzinfo=UTC)  # still the first of March in Lima


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        ("Ana", "text", "Ana"),
        (1234567, "count", "1.234.567"),
        (1234.5, "number", "1.234,5"),
        (12.0, "number", "12"),
        (0, "count", "0"),
        (0.4166, "share", "41,7\xa0%"),
        (True, "text", "sí"),
        (False, "text", "no"),
        (2024, "text", "2024"),  # a year or a code is no quantity
        (date(2026, 3, 1), "day", "1\xa0mar\xa02026"),
        (NIGHT, "day", "1\xa0mar\xa02026"),
        (NIGHT, "moment", "1\xa0mar\xa02026, 22:30"),
        (datetime(2026, 3, 1, 9, 5), "moment", "1\xa0mar\xa02026, 9:05"),
        (1234.5, "money", "1.234,50"),
        (None, "count", ""),
        (None, "text", ""),
    ],
)
def test_a_cell_is_said_in_its_kind(cell: Cell, kind: ColumnKind, text: str) -> None:
    assert cell_text(cell, kind, "es", LIMA) == text


def test_without_a_clock_of_its_own_a_moment_is_that_of_utc() -> None:
    assert cell_text(NIGHT, "day", "es") == "2\xa0mar\xa02026"


def test_what_stands_to_the_right_are_numbers() -> None:
    assert {"count", "number", "share", "estimate", "money"} == NUMERIC
