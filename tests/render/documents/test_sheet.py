"""The sheet says each figure once and for all documents alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.samples import KEPT, poor_brief, rich_brief
from unisono.model.words import LANGUAGES
from unisono.render.documents.sheet import sheet_of


def test_a_key_cited_twice_has_one_number() -> None:
    sheet = sheet_of(rich_brief())
    assert len(set(sheet.keys)) == len(sheet.keys) == 8
    assert sheet.columns[0].notes[0].note == sheet.entries[0].notes[0].note == 1
    assert sheet.keys[0] == KEPT.key


def test_a_known_figure_says_value_interval_count_and_period() -> None:
    note = sheet_of(rich_brief()).columns[0].notes[0]
    said = [part.replace("\u00a0", " ") for part in (note.value, note.detail, note.count, note.period)]
    assert said == ["91,9 %", "91,7 a 92,1 %", "n = 96.470", "ene 2017 – ago 2018"]
    assert (note.tone, note.mark) == ("bad", "◆")


def test_an_unknown_figure_says_why_instead_of_an_interval() -> None:
    note = sheet_of(poor_brief()).columns[3].notes[0]
    assert not note.known
    assert note.value == "sin cifra"
    assert "18" in note.detail  # how many are missing


def test_a_tone_without_a_change_marks_nothing() -> None:
    brief = rich_brief()
    silent = replace(brief.chain[0], figures=(replace(KEPT, change=""),))
    note = sheet_of(replace(brief, chain=(silent,))).columns[0].notes[0]
    assert (note.tone, note.mark) == ("neutral", "")


def test_quiet_speaks_only_where_there_is_nothing_to_decide() -> None:
    assert sheet_of(rich_brief()).quiet == ""
    assert sheet_of(poor_brief()).quiet == "Nada cambió más de lo que explica el azar."


def test_a_chart_is_told_in_one_text() -> None:
    told = sheet_of(rich_brief()).pictures[0].told.replace("\u00a0", " ")
    assert told.startswith("La búsqueda pagada trae contactos que compran más: Búsqueda pagada 12,3 %")
    assert "Sin origen sin cifra" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fixed_word_is_there_in_every_language(language: str) -> None:
    words = sheet_of(rich_brief(language)).words
    assert all(words.values())
    assert not [name for name, said in words.items() if said.startswith("brief.")]
    assert "95" in words["reading"]
    assert words["command"].startswith("unisono open ")


def test_languages_differ() -> None:
    spoken = [sheet_of(rich_brief(language)).words for language in LANGUAGES]
    same = {n for n in spoken[0] if len({words[n] for words in spoken}) == 1}
    assert same <= {"mark.good", "mark.bad"}
