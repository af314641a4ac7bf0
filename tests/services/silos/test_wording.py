"""Conflicts in sentences and tables, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.silos.made import TOO_FEW, divided
from unisono.loop.diagnose.silos.nouns import SLUGS
from unisono.model.words import LANGUAGES, say
from unisono.services.silos import Silos
from unisono.services.silos import wording as words


@pytest.mark.parametrize(
    ("conflicts", "weighed", "title"),
    [
        (0, 0, "young"),
        (0, 3, "none"),
        (1, 0, "one"),
        (1, 3, "one"),
        (5, 3, "other"),
    ],
)
def test_the_title_says_what_was_found_and_whether_anything_was_compared(
    conflicts: int, weighed: int, title: str
) -> None:
    assert words.headline(divided(conflicts=conflicts, weighed=weighed), "es") == say(
        f"silos.title.{title}", "es", count="5"
    )


def test_the_days_looked_at_are_told_where_there_are_any() -> None:
    told = divided()
    assert "2026" in words.lead(told, "es")
    assert words.lead(replace(told, since=None), "es") == ""
    assert words.lead(Silos((), (), (), (), 0), "es") == ""


def test_people_are_told_of_how_many_customers() -> None:
    cards = {card.told.kind: card for card in divided().cards}
    people, of = words.people_text(cards["empty_promise"], "es")
    assert people == "35"
    assert "100" in of
    _, contacts = words.people_text(cards["hurried_queue"], "es")
    assert not any(sign.isdigit() for sign in contacts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_person_is_told_as_one(language: str) -> None:
    (card, *_) = divided(language).cards
    one, several = replace(card, people=1), replace(card, people=2)
    assert words.people_text(one, language)[1] != words.people_text(several, language)[1]
    alone, together = replace(one, customers=None), replace(several, customers=None)
    assert words.people_text(alone, language)[1] != words.people_text(together, language)[1]


def test_the_registry_says_target_last_value_and_months() -> None:
    rows = {str(row.cells[1]): row.cells for row in words.kpi_table(divided(), "es").rows}
    assert rows["quota"] == ("Ventas", "quota", "Ana", "10", "12", "más alto", "10 %", "12 de 12")
    assert rows["AHT Alpha"][5] == "más bajo"
    assert rows["mora"][3:5] == ("", "3,5"), "no target is no nought"
    assert rows["caja"][3:5] == ("", "")


def test_how_a_kpi_stood_last_is_a_word() -> None:
    states = {line.kpi.name: words.kpi_state(line, "es") for line in divided().kpis}
    assert (states["quota"], states["fcr"], states["mora"]) == ("En meta", "Fuera de meta", "Sin meta")


def test_without_kpis_the_table_teaches() -> None:
    table = words.kpi_table(Silos((), (), (), (), 0), "es")
    assert (table.rows, table.empty) == ((), "Ningún área ha cargado sus indicadores.")


def test_hand_offs_say_from_whom_to_whom_and_open() -> None:
    told = divided()
    leads, needs, *_ = words.handoff_table(told, "es").rows
    assert leads.cells[0] == words.between(told.passed[0], "es") == "Marketing → Ventas"
    assert leads.keys == (("arrives", "mql_accepted@1"),)
    assert (needs.cells[2], needs.keys) == (TOO_FEW, ())


def test_conflicts_can_be_taken_along() -> None:
    told = divided()
    table = words.card_table(told, "es")
    assert len(table.rows) == len(SLUGS)
    first = table.rows[0].cells
    assert first[1] == "Marketing, Ventas, Servicio"
    assert first[2] == 35
    assert first[3] == told.cards[0].told.stake


def test_a_share_of_a_board_has_no_decimals() -> None:
    (green, *_) = divided().cards[0].greens
    assert words.share_text(replace(green.share, value=0.664), "es").replace("\xa0", " ") == "66 %"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untold_in_any_language(language: str) -> None:
    told = divided(language)
    tables = (
        words.kpi_table(told, language),
        words.handoff_table(told, language),
        words.card_table(told, language),
    )
    texts = [cell for table in tables for row in table.rows for cell in row.cells if isinstance(cell, str)]
    texts += [table.title for table in tables] + [
        column.title for table in tables for column in table.columns
    ]
    texts += [words.headline(told, language), words.lead(told, language)]
    assert len(texts) > 60
    assert not [text for text in texts if text.startswith("silos.") or "{" in text]
    assert all(len(row.cells) == len(table.columns) for table in tables for row in table.rows)
