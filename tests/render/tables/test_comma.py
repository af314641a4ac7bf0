"""CSV that programs read without thinking and spreadsheets open without harm."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.tables.samples import ATTACKS, STAMP, TABLE, of_texts
from unisono.model.table import Table, TableColumn
from unisono.render.tables import csv_of
from unisono.render.tables.comma import harmless


def read(made: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def test_one_header_of_names_and_one_line_a_row() -> None:
    header, first, second = read(csv_of(TABLE, STAMP, "es"))
    assert header[:7] == ["name", "churn", "churn_low", "churn_high", "churn_n", "churn_unit", "churn_reason"]
    assert first == [
        *("Jóvenes, «familia»", "0.125", "0.1", "0.15", "1234", "proporción", "", "98765", "0.25"),
        *("2018-03-05", "2026-11-22 03:30:00+00:00", "4.5", "true"),
    ]
    assert second[1:5] == ["", "0.1", "0.4", "12"]
    assert "18" in second[6]
    assert second[8:] == ["", "", "", "-3", "false"]


def test_it_begins_with_the_mark_of_utf8_and_holds_no_stamp() -> None:
    made = csv_of(TABLE, STAMP, "pt")
    assert made.startswith(b"\xef\xbb\xbfname,")
    assert STAMP.company not in made.decode()


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_begins_as_a_formula(attack: str) -> None:
    ((_,), (cell,)) = read(csv_of(of_texts(attack), STAMP, "es"))
    assert cell == f"'{attack}"


@pytest.mark.parametrize("plain", ["-5", "+4.2", "-1e3", "Ana", "", "a=b", "3-4", "’tis"])
def test_numbers_and_plain_words_stay_as_they_are(plain: str) -> None:
    assert harmless(plain) == plain


@given(st.text(alphabet="=+-@'\t\r\n ,;\"a1", max_size=8))
def test_whatever_is_written_is_read_back_and_never_a_formula(text: str) -> None:
    ((_,), *rows) = read(csv_of(of_texts(text), STAMP, "es"))
    cell = rows[0][0] if rows and rows[0] else ""
    assert cell in (text, f"'{text}")
    assert cell == harmless(text)
    assert not cell.lstrip().startswith(("=", "@"))


def test_a_hostile_column_name_is_harmless_too() -> None:
    made = csv_of(Table("t", "", (TableColumn("=x", "X"),), ()), STAMP, "es")
    assert read(made) == [["'=x"]]


def test_the_same_table_gives_the_same_bytes() -> None:
    assert csv_of(TABLE, STAMP, "es") == csv_of(TABLE, STAMP, "es")
