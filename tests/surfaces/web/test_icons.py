"""Icons are drawings without a word: every name that a page asks for is one, and none can carry markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from unisono.surfaces import web
from unisono.surfaces.web.icons import STROKES, icon_svg
from unisono.surfaces.web.navigation import PAGES
from unisono.surfaces.web.seat import Seat

FOLDER = Path(web.__file__).parent
ASKED = re.compile(r'{% icon "([^"]+)"')
COMMANDS = re.compile(r"(?:[MLHVCSQTAZmlhvcsqtaz]|-?\d*\.?\d+|[\s,])+")


def asked() -> Iterator[tuple[str, str]]:
    """Each icon that a template asks for by name, and where."""
    for path in sorted((FOLDER / "templates").rglob("*.html")):
        for name in ASKED.findall(path.read_text("utf-8")):
            yield name, path.name


def test_every_icon_a_template_asks_for_is_drawn() -> None:
    found = set(asked())
    assert len(found) > 20  # the pattern still finds them
    assert {(name, where) for name, where in found if name not in STROKES} == set()


@pytest.mark.parametrize("name", [page.mark for page in PAGES if page.mark])
def test_every_entry_of_the_menu_has_its_drawing(name: str) -> None:
    assert name in STROKES


@pytest.mark.parametrize("name", [mark for _, mark in Seat.themes])
def test_every_theme_has_its_drawing(name: str) -> None:
    assert name in STROKES


@pytest.mark.parametrize("name", STROKES)
def test_a_drawing_is_sound_silent_and_within_its_square(name: str) -> None:
    drawn = ElementTree.fromstring(icon_svg(name))
    assert drawn.attrib["aria-hidden"] == "true"
    assert drawn.attrib["viewBox"] == "0 0 24 24"
    assert drawn.attrib["stroke"] == "currentColor"  # it takes the colour of the words around it
    assert "style" not in drawn.attrib
    (path,) = drawn
    assert COMMANDS.fullmatch(path.attrib["d"])
    begins = re.findall(r"M(-?[\d.]+)[ ,]?(-?[\d.]+)", path.attrib["d"])
    assert begins
    assert all(0 <= float(place) <= 24 for pair in begins for place in pair)


def test_no_two_icons_are_drawn_alike() -> None:
    assert len(set(STROKES.values())) == len(STROKES)


@pytest.mark.parametrize("name", ["", "nothing", "Close", "close "])
def test_an_icon_there_is_not_is_a_defect_and_no_empty_square(name: str) -> None:
    with pytest.raises(KeyError):
        icon_svg(name)
