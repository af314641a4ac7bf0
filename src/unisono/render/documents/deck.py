"""Slides to lay words on: our colours and letters as the deck's own theme, and words that fit their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Slides
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Emu, Inches, Length, Pt

from unisono.render.charts.palette import LIGHT
from unisono.render.documents.fitting import fitting

WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.6  # inches
TITLE_ONLY = 5  # of the layouts every new deck has
LETTERS = "Inter"
# Where Inter isn't there, what looks most like Calibri is taken: narrower, so that all still fits.
PANOSE = "020F0502020204030204"
_THEME = {
    "dk1": LIGHT.ink,
    "lt1": "#ffffff",
    "dk2": LIGHT.data,
    "lt2": LIGHT.ground,
    "accent1": LIGHT.data,
    "accent2": LIGHT.good,
    "accent3": LIGHT.bad,
    "accent4": LIGHT.unknown,
    "accent5": LIGHT.good2,
    "accent6": LIGHT.bad2,
    "hlink": LIGHT.data,
    "folHlink": LIGHT.data,
}


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its words, size in points, colour, weight, and the points after it."""

    words: str
    size: float
    colour: str = LIGHT.ink
    bold: bool = False
    after: float = 0


BODY = Box(MARGIN, 1.75, WIDTH - 2 * MARGIN, HEIGHT - 2.55)


def new_deck() -> Slides:
    """An empty 16:9 deck in our colours and letters."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = _themed(theme.blob.decode("utf-8")).encode("utf-8")  # it has no interface of its own
    background = deck.slide_master.background.fill
    background.solid()
    background.fore_color.rgb = rgb(LIGHT.ground)
    return deck


def new_slide(deck: Slides, title: str, *, above: str = "", foot: str = "", largest: float = 26) -> Slide:
    """A slide whose title is a real one, so that an outline and a screen reader find it."""
    slide: Slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    heading = slide.shapes.title
    if heading is None:
        raise TypeError("the layout has no title")
    place(heading, Box(MARGIN, 0.72, WIDTH - 2 * MARGIN, 0.9))
    fill(heading.text_frame, [Line(title, fitting([title], BODY.width, 0.9, largest, 14), bold=True)])
    heading.text_frame.vertical_anchor = MSO_ANCHOR.TOP
    if above:
        write(slide, Box(MARGIN, 0.4, WIDTH - 2 * MARGIN, 0.3), [Line(above, 11, LIGHT.data, bold=True)])
    low, wide = HEIGHT - 0.5, BODY.width - 0.6
    write(slide, Box(MARGIN, low, wide, 0.28), [Line(foot, fitting([foot], wide, 0.28, 9, 6), LIGHT.quiet)])
    number = Line(str(len(deck.slides)), 9, LIGHT.quiet)
    write(slide, Box(MARGIN + wide, low, 0.6, 0.28), [number], align=PP_ALIGN.RIGHT)
    return slide


def write(slide: Slide, box: Box, lines: Sequence[Line], *, align: PP_ALIGN = PP_ALIGN.LEFT) -> BaseShape:
    """Paragraphs in a place of their own."""
    shape = slide.shapes.add_textbox(*_edges(box))
    fill(shape.text_frame, lines, align=align)
    return shape


def fill(frame: Any, lines: Sequence[Line], *, align: PP_ALIGN = PP_ALIGN.LEFT) -> None:
    """Paragraphs without margins around them; their size is reckoned here, not by who opens the deck."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    for number, line in enumerate(line for line in lines if line.words):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = align
        paragraph.space_after = Pt(line.after)
        run = paragraph.add_run()
        run.text = printable(line.words)
        run.font.size, run.font.bold, run.font.color.rgb = Pt(line.size), line.bold, rgb(line.colour)


def rule(slide: Slide, left: float, top: float, width: float, colour: str = LIGHT.data) -> None:
    """A thin line across."""
    line = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, Inches(left), Inches(top), Inches(left + width), Inches(top)
    )
    line.line.color.rgb, line.line.width = rgb(colour), Pt(1.5)


def place(shape: BaseShape, box: Box) -> None:
    """Put a shape at a place."""
    shape.left, shape.top, shape.width, shape.height = _edges(box)


def told(shape: BaseShape, words: str) -> None:
    """What a picture or a table says to those who can't see it."""
    shape._element._nvXxPr.cNvPr.set("descr", printable(words))  # it has no interface of its own


def note(slide: Slide, lines: Sequence[str]) -> None:
    """What whoever presents reads below the slide."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = printable("\n".join(lines))


def rgb(colour: str) -> RGBColor:
    """A colour of the palette as slides want it."""
    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))  # type: ignore[no-untyped-call]


def printable(words: str) -> str:
    """Words without what no slide may hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", words)


def _edges(box: Box) -> tuple[Length, Length, Length, Length]:
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)


def _themed(theme: str) -> str:
    """The theme with our colours and letters in the places it has for them."""
    for role, colour in _THEME.items():
        value = colour.removeprefix("#").upper()
        theme = re.sub(rf"(<a:{role}>).*?(</a:{role}>)", rf'\g<1><a:srgbClr val="{value}"/>\g<2>', theme)
    return re.sub(r"<a:latin [^>]*/>", f'<a:latin typeface="{LETTERS}" panose="{PANOSE}"/>', theme)
