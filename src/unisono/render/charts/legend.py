"""A key of colours in words, flowing over as many lines as it needs, so that it never leaves the picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unisono.render.charts.lettering import FAMILY, shortened, width_of
from unisono.render.charts.palette import Palette

Option = dict[str, object]

SMALL = 11
LINE = 18
SWATCH, SWATCH_GAP = 11, 2
AFTER_SWATCH, AFTER_ENTRY = 6, 16


@dataclass(frozen=True, slots=True)
class Entry:
    """Some colours side by side, and what they mean; without colours, the words stand alone."""

    colours: tuple[str, ...]
    words: str

    @property
    def width(self) -> float:
        """Pixels from its first colour to the end of its words."""
        return self.indent + width_of(self.words, SMALL)

    @property
    def indent(self) -> int:
        """Pixels its colours take before its words begin."""
        return len(self.colours) * (SWATCH + SWATCH_GAP) - SWATCH_GAP + AFTER_SWATCH if self.colours else 0


def lines_of(entries: Iterable[Entry], width: int) -> list[list[tuple[float, Entry]]]:
    """Which entries stand on which line, and from which pixel on?

    >>> [len(line) for line in lines_of([Entry((), "bajo la meta"), Entry((), "sobre la meta")], 120)]
    [1, 1]
    """
    lines: list[list[tuple[float, Entry]]] = []
    along = 0.0
    for entry in entries:
        if not lines or along + entry.width > width:
            lines.append([])
            along = 0.0
        lines[-1].append((along, entry))
        along += entry.width + AFTER_ENTRY
    return lines


def legend_graphics(
    entries: Sequence[Entry], width: int, palette: Palette, *, top: float = 0
) -> list[Option]:
    """The key as elements to draw, its first line at `top` pixels."""
    made: list[Option] = []
    for number, line in enumerate(lines_of(entries, width)):
        for along, entry in line:
            middle = top + number * LINE + LINE / 2
            made += [_swatch(i, colour, along, middle) for i, colour in enumerate(entry.colours)]
            made.append(
                written(entry.words, along + entry.indent, middle, palette, room=width - entry.indent)
            )
    return made


def written(words: str, left: float, middle: float, palette: Palette, *, room: float) -> Option:
    """One line of small words at a place counted from the picture's left upper corner."""
    style: Option = {
        "text": shortened(words, SMALL, room),
        "fill": palette.quiet,
        "fontSize": SMALL,
        "fontFamily": FAMILY,
        "verticalAlign": "middle",
    }
    return {"type": "text", "x": left, "y": middle, "style": style, "silent": True}


def _swatch(index: int, colour: str, along: float, middle: float) -> Option:
    shape = {"width": SWATCH, "height": SWATCH, "r": 2}
    at = along + index * (SWATCH + SWATCH_GAP)
    return {
        "type": "rect",
        "x": at,
        "y": middle - SWATCH / 2,
        "shape": shape,
        "style": {"fill": colour},
        "silent": True,
    }
