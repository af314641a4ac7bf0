"""Reads a deck back: its words, where they stand, and what is outside or too much for its place."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Slides

from unisono.render.documents.fitting import POINTS, height_of

INCH = 914_400


def opened(made: bytes) -> Slides:
    return Presentation(io.BytesIO(made))


def texts(slide: Any) -> Iterator[str]:
    """Every text of a slide, those of its tables and the names of its charts too."""
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
        elif getattr(shape, "has_chart", False) and shape.has_chart:
            yield from (str(name) for name in shape.chart.plots[0].categories)


def all_text(made: bytes) -> str:
    return "\n".join(text for slide in opened(made).slides for text in texts(slide))


def notes(made: bytes) -> list[str]:
    return [s.notes_slide.notes_text_frame.text if s.has_notes_slide else "" for s in opened(made).slides]


def charts(made: bytes) -> list[Any]:
    shapes = (shape for slide in opened(made).slides for shape in slide.shapes)
    return [shape.chart for shape in shapes if getattr(shape, "has_chart", False) and shape.has_chart]


def tables(slide: Any) -> list[Any]:
    return [s.table for s in slide.shapes if getattr(s, "has_table", False) and s.has_table]


def outside(made: bytes) -> list[str]:
    """Shapes that leave their slide."""
    deck = opened(made)
    wide, high = deck.slide_width or 0, deck.slide_height or 0
    return [
        shape.name
        for slide in deck.slides
        for shape in slide.shapes
        if shape.left < 0
        or shape.top < 0
        or shape.left + shape.width > wide + 9
        or shape.top + shape.height > high
    ]


def too_much(made: bytes) -> list[str]:
    """Texts that need more height than their box has."""
    found = []
    for slide in opened(made).slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text:
                needed = sum(tall(paragraph, shape.width / INCH) for paragraph in shape.text_frame.paragraphs)
                if needed > shape.height / INCH * POINTS + 1:
                    found.append(
                        f"{needed:.0f} > {shape.height / INCH * POINTS:.0f}: {shape.text_frame.text[:60]}"
                    )
    return found


def tall(paragraph: Any, wide: float) -> float:
    sizes = [run.font.size.pt for run in paragraph.runs if run.font.size]
    after = paragraph.space_after.pt if paragraph.space_after else 0
    return height_of(paragraph.text, wide, max(sizes, default=12)) + after
