"""The data pages' words: codes in the reader's language, numbers and moments as the reader writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from unisono.errors import FileError, RecipeError
from unisono.model.canon import BY_NAME, Kind
from unisono.model.intake import Notice
from unisono.model.words import known
from unisono.services.listen.preview import Fault, Reference, Value
from unisono.services.listen.quality import SourceState, Verdict
from unisono.surfaces.web.data_words import (
    OF_THE_WHOLE_ROW,
    ago_words,
    column_words,
    error_words,
    fault_words,
    notices_words,
    reason_words,
    reference_words,
    size_words,
    table_words,
    value_text,
    verdict_words,
)

LIMA = ZoneInfo("America/Lima")
OWN = ("set_aside", "merges", "conflicts", "open_hours")


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_every_table_and_column_that_can_be_loaded_has_words(language: str) -> None:
    for name, table in BY_NAME.items():
        if name in OWN:
            continue
        assert table_words(name, language) != name
        assert all("canon." not in column_words(name, column, language) for column in table.names)


def test_columns_beyond_the_canon_keep_their_own_name() -> None:
    assert column_words("cases", "ward", "es") == "ward"
    assert table_words("unheard_of", "es") == "unheard_of"


def test_notices_count_as_the_reader_does_and_are_said_once() -> None:
    notice = Notice("orphans", {"join": "people", "rows": 12345, "values": "a", "distinct": 2})
    (told,) = notices_words([notice, notice], "es")
    assert "12.345 filas" in told


def test_an_error_of_the_form_is_said_by_meaning_and_others_with_their_hint() -> None:
    missing = RecipeError("recipe_column_missing", place="x", table="responses", name="at", meaning="when")
    assert error_words(missing, "es")[0] == "Falta decir de dónde sale «Cuándo» (Respuestas)"
    told, hint = error_words(FileError("file_empty", file="a.csv"), "es")
    assert told == "a.csv está vacío."
    assert hint


@pytest.mark.parametrize("reason", sorted(OF_THE_WHOLE_ROW))
def test_what_is_wrong_with_a_whole_row_names_no_column(reason: str) -> None:
    assert known(f"reason.{reason}")
    told = reason_words("fecha", reason, "es")
    assert "fecha" not in told
    assert told[0].isupper()


def test_faults_and_references_are_sentences() -> None:
    fault = fault_words(Fault("fecha", "not_a_time", 3, ("x",), 7), "es")
    assert (fault.rows, fault.reason, fault.line) == (3, "«fecha» no es una fecha y hora que se entienda", 7)
    every = reference_words("cases", Reference("customer_id", "customers", 1234, 1234), "es")
    assert every == "De qué cliente es: se conocen los 1.234 códigos."
    some = reference_words("cases", Reference("customer_id", "customers", 3, 1234, "crm:9"), "es")
    assert "de 1.234 códigos se conocen 3 en Clientes" in some
    assert "crm:9" in some


@pytest.mark.parametrize(
    ("value", "kind", "told"),
    [
        (None, Kind.TEXT, ""),
        (True, Kind.FLAG, "sí"),
        (1234, Kind.INTEGER, "1.234"),
        (1234.5, Kind.NUMBER, "1.234,5"),
        (1200.0, Kind.MONEY, "1.200"),
        (date(2026, 3, 5), Kind.DAY, "5 mar 2026"),
        (datetime(2026, 3, 5, 17, tzinfo=UTC), Kind.TIME, "5 mar 2026, 12:00"),
        ("crm:1", Kind.ID, "crm:1"),
    ],
)
def test_values_are_written_as_the_reader_writes(value: Value, kind: Kind, told: str) -> None:
    assert value_text(value, kind, "es", LIMA) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(5, "hace un momento"), (90, "hace un minuto"), (600, "hace 10 minutos"), (3_700, "hace una hora"),
     (80_000, "hace 22 horas"), (90_000, "ayer"), (864_000, "hace 10 días")],
)  # fmt: skip
def test_how_long_ago(seconds: int, told: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert ago_words(now - timedelta(seconds=seconds), "es", now=now) == told


def test_sizes_have_units_people_know() -> None:
    assert [size_words(size, "es") for size in (12, 19_900, 45_600_000, 2_000_000_000)] == [
        "12 B",
        "19,9 kB",
        "45,6 MB",
        "2 GB",
    ]


@pytest.mark.parametrize("verdict", ["good", "late", "aside", "doubtful", "future"])
@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_every_verdict_is_said(verdict: Verdict, language: str) -> None:
    state = SourceState("a/b", "A", (), (), {}, 97, 3, None, 20, 4, (), verdict, mapped=True)
    told = verdict_words(state, language)
    assert "data.verdict" not in told
    assert "{" not in told
    assert verdict != "aside" or "3" in told
