"""A preview in words: what would come in, of how many rows, and each table's first rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.canon import Kind
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.table import Table
from unisono.services.listen.preview import FeedPreview, Preview, Reference
from unisono.surfaces.web.preview_words import preview_words
from unisono.surfaces.web.seat import Seat

SEAT = Seat(Company(Path(), "x", time_zone="America/Lima"), Lens(), "es")
FEED = FeedPreview(
    "responses",
    (("id", Kind.ID), ("score", Kind.NUMBER), ("channel", Kind.TEXT), ("driver", Kind.NUMBER)),
    (("a:1", 9.0, None, 4.0), ("a:2", None, None, None)),
    (Reference("customer_id", "customers", 1, 2, "a:9"), Reference("case_id", "cases", 0, 0)),
)
TRIED = Preview(12_000, 50_000, True, 11_990, (), 3, (FEED,), "day_first", ",", ())


@pytest.mark.parametrize(
    ("rows", "fit", "title"),
    [
        (10, 10, "Entrarían las 10 filas"),
        (12_000, 11_990, "Entrarían 11.990 filas; 10 quedarían apartadas"),
        (10, 0, "No entraría ninguna fila: 10 quedarían apartadas"),
        (0, 0, "El archivo no tiene filas"),
    ],
)
def test_the_title_says_what_would_come_in(rows: int, fit: int, title: str) -> None:
    assert preview_words(replace(TRIED, rows=rows, fit=fit), SEAT)["title"] == title


def test_it_says_how_much_was_looked_at_and_how_it_was_read() -> None:
    told = preview_words(TRIED, SEAT)
    assert told["of"] == "Se miraron las primeras 12.000 filas de unas 50.000"
    assert told["read_as"] == "1.234,50 con coma"
    assert told["repeated"] == "3 filas comparten código con otra; de ellas cuenta la última."
    assert preview_words(replace(TRIED, sampled=False, repeated=0), SEAT)["repeated"] == ""


def test_columns_nobody_fills_are_left_out_and_others_named() -> None:
    ((title, table, known),) = preview_words(TRIED, SEAT)["feeds"]  # type: ignore[misc, attr-defined]
    assert isinstance(table, Table)
    assert title == table.title == "Así quedaría: Respuestas"
    assert [column.title for column in table.columns] == [
        "Lo que distingue a cada fila",
        "La nota, en la escala de la encuesta",
        "driver",
    ]
    assert [row.cells for row in table.rows] == [("a:1", "9", "4"), ("a:2", "", "")]
    assert [complete for _, complete in known] == [False]
