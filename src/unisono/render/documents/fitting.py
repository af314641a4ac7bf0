"""Which size words need to fit their place: a deck is laid out where no screen can say so."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.render.charts.lettering import width_of

LEADING = 1.22  # of a line, in sizes of its letters
POINTS = 72  # in an inch


def fitting(words: Sequence[str], width: float, height: float, largest: float, smallest: float) -> float:
    """The largest size in points at which these paragraphs fit into so many inches.

    >>> fitting(["Todo sigue igual"], 4, 0.5, 24, 12), fitting(["Todo sigue igual " * 9], 4, 0.5, 24, 12)
    (24, 12)
    """
    size = largest
    while size > smallest and lines_of(words, width, size) * size * LEADING > height * POINTS:
        size -= 1
    return size


def lines_of(words: Sequence[str], width: float, size: float) -> int:
    """How many lines these paragraphs take at most, in so many inches, at this size."""
    return sum(_lines(paragraph, width * POINTS, size) for paragraph in words)


def height_of(words: str, width: float, size: float) -> float:
    """How many points high a paragraph stands, at most.

    >>> round(height_of("Todo sigue igual", 4, 10), 1)
    12.2
    """
    return lines_of([words], width, size) * size * LEADING


def _lines(paragraph: str, room: float, size: float) -> int:
    lines, along = 1, 0.0
    for word in paragraph.split(" "):
        wide = width_of(word + " ", size)
        if along and along + wide > room:
            lines, along = lines + 1, 0.0
        lines += int(wide // room)
        along += wide % room if wide > room else wide
    return lines
