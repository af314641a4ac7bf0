"""A chapter on the terminal: its finding first, then what it rests on, then figures and how sure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command
from unisono.model.brief import Cited
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES, say
from unisono.render.numbers import interval_text, reason_text
from unisono.services.companies import found_company
from unisono.services.story.wording import Chapter
from unisono.surfaces.cli import recounting, voice

KEPT = Cited("Se cumple", Estimate(0.805, 0.78, 0.83, 1_240, "share"), "", "")
FEW = Cited(
    "A Servicio",
    Estimate(None, None, None, 4, "share", reason=Reason("too_few", {"n": 4, "minimum": 30, "missing": 26})),
    "",
    "",
)
BARE = Cited("Costó", Estimate(99_900.0, None, None, 7, "money", currency="PEN"), "", "")


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice.output, "width", 200)


def shown(capsys: pytest.CaptureFixture[str], chapter: Chapter, language: str = "es") -> list[str]:
    recounting._show(chapter, language)
    return capsys.readouterr().out.splitlines()


def chapter_of(*figures: Cited, told: tuple[str, ...] = ()) -> Chapter:
    return Chapter("b", "El libro", "Se rompió en marzo", told, figures)


def test_a_chapter_stands_apart_under_its_letter_and_its_finding(capsys: pytest.CaptureFixture[str]) -> None:
    told = shown(capsys, chapter_of(told=("Primero esto.", "Después aquello.")))
    assert told == ["", "(b) El libro: Se rompió en marzo", "Primero esto.", "Después aquello."]


def test_a_figure_stands_with_its_interval_and_how_many_it_rests_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    *_, line = shown(capsys, chapter_of(KEPT))
    label, value, interval, n = (
        part.strip() for part in line.replace("\xa0", "~").split("  ") if part.strip()
    )
    assert label == "Se cumple"
    assert "80" in value
    assert interval == interval_text(KEPT.estimate, "es").replace("\xa0", "~")
    assert n == "n = 1240"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_that_isn_t_known_says_why_and_not_nought(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    *_, line = shown(capsys, chapter_of(FEW), language)
    assert reason_text(FEW.estimate, language) in line
    assert "n = 4" in line
    assert " 0 " not in line


def test_a_figure_without_bounds_shows_none(capsys: pytest.CaptureFixture[str]) -> None:
    *_, line = shown(capsys, chapter_of(BARE))
    assert "999" in line
    assert "None" not in line
    assert line.rstrip().endswith("n = 7")


def test_without_figures_there_is_no_table_and_words_are_no_markup(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = shown(capsys, chapter_of(told=("[bold]Ayuda[/bold] de 9 a 18 :clock:",)))
    assert told[-1] == "[bold]Ayuda[/bold] de 9 a 18 :clock:"
    assert len(told) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_is_told_yet_the_command_says_what_is_missing(
    unisono: Command, tmp_path: Path, language: str
) -> None:
    folder = found_company(tmp_path / "company", {"name": "New", "currency": "PEN"}).folder
    told = unisono("story", "--company", folder, "--lang", language)
    assert told.code == 0
    assert told.out.strip() == f"{say('story.empty.title', language)}. {say('story.empty.text', language)}"
