"""Charts in words: each row complete, what is unknown with its reason, what is long by its ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.samples import DAYS, eventful, hours, months, origins
from unisono.model.brief import Chart, HeatChart, IntervalChart
from unisono.model.words import LANGUAGES
from unisono.render.charts import chart_rows, chart_text


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_bar_says_value_interval_and_count() -> None:
    row = chart_rows(origins(), "es")[0]
    assert plain(row.text) == "Búsqueda pagada 12,3 % · 10,7 a 13,9 % · n = 1.586"


def test_an_unknown_row_says_why_and_never_zero() -> None:
    few, none = chart_rows(origins(), "es")[-2:]
    assert (few.known, few.value) == (False, "sin cifra")
    assert "12" in few.detail
    assert plain(none.count) == "n = 0"
    assert "0 %" not in plain(few.text + none.text)


def test_a_period_is_said_in_words_with_what_happened_in_it() -> None:
    rows = chart_rows(eventful(), "es")
    assert rows[0].label == "enero de 2017"
    assert rows[10].label == "noviembre de 2017 (Campaña «soporte 24/7»)"
    assert rows[10].key == "csat@3/@2017-11/grain:month"


def test_a_map_is_told_cell_by_cell_in_the_order_of_its_keys() -> None:
    rows = chart_rows(hours(), "es")
    assert len(rows) == 7 * 24
    assert rows[25].label == "martes, 01"
    assert rows[25].key == "kept@3/day=1/hour=1"
    assert {row.label.split(",")[0] for row in rows} == set(DAYS)


@pytest.mark.parametrize(
    "chart", [replace(months(), keys=()), replace(hours(), keys=()), origins()], ids=["x", "y", "z"]
)
def test_without_keys_nothing_opens(chart: Chart) -> None:
    assert {row.key for row in chart_rows(chart, "es")} == {""}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_chart_is_told_by_its_ends(language: str) -> None:
    told = plain(chart_text(hours(), language))
    assert len(told) < 600
    assert "162" in told
    assert "168" in told
    assert told.count("100") >= 3  # noon


def test_a_short_chart_is_told_whole() -> None:
    told = chart_text(origins(), "es")
    assert all(row.text in told for row in chart_rows(origins(), "es"))


def test_an_empty_chart_is_its_title() -> None:
    assert (
        chart_text(IntervalChart("Nada", "", ()), "es")
        == chart_text(HeatChart("Nada", "", (), (), ()), "es")
        == "Nada"
    )
