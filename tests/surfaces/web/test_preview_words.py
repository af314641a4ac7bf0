"""A preview in words: what would come in, of how many rows, and each table's first rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from unisono.model.canon import Kind
from unisono.model.company import Company
from unisono.model.intake import Notice
from unisono.model.lens import Lens
from unisono.model.table import Table
from unisono.services.listen.preview import Fault, FeedPreview, Preview, Reference
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
        (1, 1, "Entraría la única fila"),
        (1, 0, "No entraría la única fila: quedaría apartada"),
        (2, 1, "Entraría 1 fila; 1 quedaría apartada"),
        (3, 2, "Entrarían 2 filas; 1 quedaría apartada"),
        (3, 1, "Entraría 1 fila; 2 quedarían apartadas"),
    ],
    ids=lambda told: told if isinstance(told, str) else None,
)
def test_the_title_says_what_would_come_in(rows: int, fit: int, title: str) -> None:
    assert preview_words(replace(TRIED, rows=rows, fit=fit), SEAT)["title"] == title


def test_it_says_how_much_was_looked_at_and_how_it_was_read() -> None:
    told = preview_words(TRIED, SEAT)
    assert told["of"] == "Se miraron las primeras 12.000 filas de unas 50.000"
    assert told["read_as"] == "1.234,50 con coma"
    assert told["repeated"] == "3 filas comparten código con otra; de ellas cuenta la última."
    assert preview_words(replace(TRIED, sampled=False, repeated=0), SEAT)["repeated"] == ""
    one = "1 fila comparte código con otra; de ellas cuenta la última."
    assert preview_words(replace(TRIED, repeated=1), SEAT)["repeated"] == one


@pytest.mark.parametrize(
    ("language", "rows", "fit", "title"),
    [
        ("pt", 10, 10, "Entrariam as 10 linhas"),
        ("pt", 3, 2, "Entrariam 2 linhas; 1 ficaria separada"),
        ("pt", 1, 0, "A única linha não entraria: ficaria separada"),
        ("en", 12_000, 12_000, "All 12,000 rows would come in"),
        ("en", 12_000, 1, "1 row would come in; 11,999 would be set aside"),
        ("en", 0, 0, "The file has no rows"),
    ],
    ids=lambda told: told if isinstance(told, str) else None,
)
def test_the_title_in_the_other_languages(language: str, rows: int, fit: int, title: str) -> None:
    seat = replace(SEAT, language=language)
    assert preview_words(replace(TRIED, rows=rows, fit=fit), seat)["title"] == title


@pytest.mark.parametrize(
    ("sampled", "told"),
    [
        (True, "Se miraron las primeras 12.000 filas de unas 50.000"),
        (False, "Se miraron las 12.000 filas de 50.000"),
    ],
    ids=["the first ones", "all"],
)
def test_a_look_at_some_rows_is_not_said_to_be_of_all(sampled: bool, told: str) -> None:
    assert preview_words(replace(TRIED, sampled=sampled), SEAT)["of"] == told


@pytest.mark.parametrize(
    ("kinds", "dates", "decimal", "told"),
    [
        ((Kind.ID, Kind.TEXT, Kind.REF, Kind.FLAG), "day_first", ",", ""),
        ((Kind.TIME,), "day_first", ",", "día/mes/año"),
        ((Kind.DAY,), "month_first", ".", "mes/día/año"),
        ((Kind.DAY,), "iso", ".", "año-mes-día"),
        ((Kind.NUMBER,), "iso", ".", "1,234.50 con punto"),
        ((Kind.INTEGER,), "iso", ",", "1.234,50 con coma"),
        ((Kind.TIME, Kind.MONEY), "day_first", ",", "día/mes/año · 1.234,50 con coma"),
    ],
    ids=lambda told: "+".join(told) if isinstance(told, tuple) else None,
)
def test_only_what_could_be_read_two_ways_is_said(
    kinds: tuple[Kind, ...], dates: str, decimal: str, told: str
) -> None:
    columns = tuple((f"c{place}", kind) for place, kind in enumerate(kinds))
    feed = FeedPreview("cases", columns, (), ())
    tried = replace(TRIED, feeds=(feed,), dates=dates, decimal=decimal)
    assert preview_words(tried, SEAT)["read_as"] == told


def test_a_table_no_row_would_reach_says_so_and_keeps_no_column() -> None:
    empty = replace(FEED, rows=())
    ((_, table, _),) = preview_words(replace(TRIED, feeds=(empty,)), SEAT)["feeds"]  # type: ignore[misc, attr-defined]
    assert (table.columns, table.rows, table.empty) == ((), (), "Ninguna fila entraría aquí.")


def test_what_is_false_or_nought_is_a_value_and_keeps_its_column() -> None:
    feed = FeedPreview(
        "cases", (("a", Kind.FLAG), ("b", Kind.MONEY), ("c", Kind.TEXT)), ((False, 0, None),), ()
    )
    ((_, table, _),) = preview_words(replace(TRIED, feeds=(feed,)), SEAT)["feeds"]  # type: ignore[misc, attr-defined]
    assert [(column.name, column.kind) for column in table.columns] == [("a", "text"), ("b", "number")]
    assert [row.cells for row in table.rows] == [("no", "0")]


def test_moments_stand_on_the_company_s_own_clock() -> None:
    at = datetime(2026, 3, 1, 2, tzinfo=UTC)  # nine in the evening of the day before, in Lima
    feed = FeedPreview("cases", (("opened_at", Kind.TIME),), ((at,),), ())
    ((_, table, _),) = preview_words(replace(TRIED, feeds=(feed,)), SEAT)["feeds"]  # type: ignore[misc, attr-defined]
    assert table.rows[0].cells[0].replace("\N{NO-BREAK SPACE}", " ") == "28 feb 2026, 21:00"


def test_faults_and_notices_are_told_each_once() -> None:
    fault = Fault("score", "number", 3, ("x", "y"), 12)
    notice = Notice("orphans", {"join": "sellers", "rows": 3, "values": "a", "distinct": 1})
    told = preview_words(replace(TRIED, faults=(fault,), notices=(notice, notice)), SEAT)
    (said,) = told["faults"]  # type: ignore[misc, attr-defined]
    assert (said.rows, said.examples, said.line) == (3, ("x", "y"), 12)
    assert "score" in said.reason
    assert len(told["notices"]) == 1  # type: ignore[arg-type]


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
