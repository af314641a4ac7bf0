"""The brief in a terminal: complete, within its width, and deaf to markup."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.render.documents.hostile import ATTACKS, hostile_brief
from tests.render.samples import hours, poor_brief, rich_brief
from unisono.model.brief import Brief
from unisono.model.words import LANGUAGES
from unisono.render.documents import brief_terminal
from unisono.render.documents.sheet import sheet_of


def printed(brief: Brief, width: int) -> str:
    console = Console(width=width, color_system=None, force_terminal=False, record=True, quiet=False)
    with console.capture() as capture:
        brief_terminal(brief, console)
    return capture.get()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("width", [80, 100, 120, 200])
@pytest.mark.parametrize(
    "brief", [rich_brief(), poor_brief(), hostile_brief()], ids=["rich", "poor", "hostile"]
)
def test_no_line_is_wider_than_the_terminal(brief: Brief, width: int) -> None:
    assert max(cell_len(line.rstrip()) for line in printed(brief, width).splitlines()) <= min(width, 120)


@pytest.mark.parametrize("width", [80, 120])
def test_every_value_and_every_key_is_printed(width: int) -> None:
    brief = rich_brief()
    said = printed(brief, width)
    sheet = sheet_of(brief)
    for entry in sheet.entries:
        for note in entry.notes:
            for part in (note.label, note.value, note.detail, note.count, note.period):
                assert squeezed(part) in squeezed(said)
    for key in sheet.keys:
        assert squeezed(key) in squeezed(said)


def test_square_brackets_are_words() -> None:
    said = squeezed(printed(hostile_brief(), 120))
    for attack in ATTACKS:
        assert squeezed(attack) in said


def test_intervals_are_drawn_and_unknown_ones_broken() -> None:
    said = printed(rich_brief(), 100)
    assert re.search(r"Búsqueda pagada +─+●─+ +12,3", said)
    assert re.search(r"Publicidad.* ╌+ +sin cifra", said)


def test_gaps_of_a_trend_are_dots() -> None:
    line = next(line for line in printed(rich_brief(), 100).splitlines() if "█" in line)
    assert line.split()[0].count(".") == 2
    assert "81,0" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_every_language(language: str) -> None:
    said = squeezed(printed(rich_brief(language), 100))
    words = sheet_of(rich_brief(language)).words
    for name in ("chain", "items", "trademark", "reading"):
        assert squeezed(words[name]) in said


def test_quiet_is_said_where_nothing_is_to_decide() -> None:
    assert "Nada cambió más de lo que explica el azar." in printed(poor_brief(), 80)


def test_a_map_is_one_line_a_row_with_dots_where_nothing_is_known() -> None:
    said = printed(replace(rich_brief(), charts=(hours(),)), 100)
    lines = [line.split() for line in said.splitlines()]
    monday, sunday = (next(line for line in lines if line[:1] == [day]) for day in ("lunes", "domingo"))
    assert monday[1][:7] == "▁" * 7
    assert monday[1][12] == "█"
    assert sunday[1][:6] == "......"
    assert ["00", "–", "23"] in lines
