"""Slides in our colours and letters, with words that no slide may hold left out."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE

from tests.render.documents.slides import opened, texts
from unisono.render.charts.palette import LIGHT
from unisono.render.documents.deck import (
    BODY,
    Box,
    Line,
    new_deck,
    new_slide,
    note,
    printable,
    rgb,
    rule,
    told,
    write,
)


def saved(deck: object) -> bytes:
    made = io.BytesIO()
    deck.save(made)  # type: ignore[attr-defined]
    return made.getvalue()


def test_the_theme_is_ours() -> None:
    theme = opened(saved(new_deck())).slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob.decode()
    for colour in (LIGHT.data, LIGHT.good, LIGHT.bad, LIGHT.ink):
        assert colour.removeprefix("#").upper() in theme
    assert theme.count('<a:latin typeface="Inter"') == 2
    assert "4F81BD" not in theme


def test_a_title_is_a_title_and_fits() -> None:
    deck = new_deck()
    for words in ("Corto", "Un título que dice mucho más de lo que cabe en una línea " * 3):
        slide = new_slide(deck, words, above="Arriba", foot="Abajo")
        assert slide.shapes.title.text_frame.text == words
        assert {"Arriba", "Abajo"} <= set(texts(slide))
    sizes = [slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size.pt for slide in deck.slides]
    assert sizes[0] > sizes[1] >= 14


def test_lines_keep_size_colour_and_weight_and_empty_ones_take_no_room() -> None:
    slide = new_slide(new_deck(), "T")
    frame = write(
        slide, Box(1, 1, 3, 1), [Line("a", 12, LIGHT.bad, True, 3), Line("", 9), Line("b", 10)]
    ).text_frame  # type: ignore[attr-defined]
    assert [p.text for p in frame.paragraphs] == ["a", "b"]
    run = frame.paragraphs[0].runs[0]
    assert (run.font.size.pt, str(run.font.color.rgb), run.font.bold) == (12, "B4492C", True)


def test_notes_and_descriptions_are_kept() -> None:
    deck = new_deck()
    slide = new_slide(deck, "T")
    note(slide, ["[1] nps@3", "[2] csat@3"])
    told(write(slide, BODY, [Line("x", 12)]), "Un texto")
    rule(slide, 1, 1, 2)
    (read,) = opened(saved(deck)).slides
    assert read.notes_slide.notes_text_frame.text == "[1] nps@3\n[2] csat@3"
    assert 'descr="Un texto"' in read.part.blob.decode()


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\x1b", "\ufffe"])
def test_letters_no_slide_may_hold_are_left_out(letter: str) -> None:
    deck = new_deck()
    new_slide(deck, f"a{letter}b")
    assert printable(f"a{letter}b") == "ab"
    assert Presentation(io.BytesIO(saved(deck))).slides[0].shapes.title.text_frame.text == "ab"


def test_colours_are_those_of_the_palette() -> None:
    assert str(rgb("#3d49a8")) == "3D49A8"
