"""Estimates fall apart into cells that can be reckoned with; what isn't known stays empty."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.render.samples import NOTHING, sure, too_few
from tests.render.tables.samples import TABLE
from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.render.tables.parts import file_columns, file_rows, unit_text


def one(cell: object, kind: str = "estimate", language: str = "es") -> list[object]:
    table = Table("t", "", (TableColumn("x", "X", kind),), (TableRow((cell,)),))  # type: ignore[arg-type]
    (row,) = file_rows(table, language)
    return list(row)


def test_money_is_in_whole_units_of_its_currency() -> None:
    assert one(sure(125_050, 50, 9, "money", "PEN")) == [1250.5, 1250.0, 1251.0, 9, "PEN", None]


def test_a_share_stays_a_fraction_and_seconds_stay_seconds() -> None:
    assert one(sure(0.5, 0.25, 9, "share"))[:5] == [0.5, 0.25, 0.75, 9, "proporción"]
    assert one(sure(90.0, 30.0, 9, "seconds"))[:5] == [90.0, 60.0, 120.0, 9, "segundos"]


def test_what_is_not_known_is_empty_and_says_why_and_is_never_zero() -> None:
    value, low, high, n, _, reason = one(too_few(12, "share", 0.1, 0.9))
    assert (value, low, high, n) == (None, 0.1, 0.9, 12)
    assert "18" in str(reason)
    assert one(NOTHING)[:4] == [None, None, None, 0]
    assert one(None) == [None] * 6


def test_numbers_that_are_none_are_empty() -> None:
    assert one(float("nan"), "number") == [None]
    assert one(Estimate(float("inf"), None, None, 3, "score"))[0] is None


def test_an_estimate_in_another_column_is_its_value_or_its_reason() -> None:
    assert one(sure(3.5, 0.1, 50, "score"), "number") == [3.5]
    assert "18" in str(one(too_few(12, "share"), "text")[0])


def test_each_row_has_a_cell_for_each_column() -> None:
    columns = file_columns(TABLE, "es")
    assert len({column.name for column in columns}) == len(columns) == 13
    assert {len(row) for row in file_rows(TABLE, "es")} == {13}
    assert [column.title for column in columns if column.part == "low"] == ["Abandono: desde"]


@pytest.mark.parametrize(
    ("unit", "words"), [("points", "points"), ("share", "share"), ("score", "score"), ("count", "count")]
)
def test_units_are_words(unit: str, words: str) -> None:
    assert unit_text(sure(1.0, 0.1, 9, unit), "en") == words  # type: ignore[arg-type]


def test_moments_keep_their_zone() -> None:
    moment = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
    assert one(moment, "moment") == [moment]
