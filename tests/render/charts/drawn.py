"""Reads the words of a drawn chart back, with the room each takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from unisono.render.charts.lettering import width_of

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Word:
    """One line of text and its box in pixels."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    fill: str

    def meets(self, other: Word) -> bool:
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)


def words_of(svg: str) -> list[Word]:
    """Every text of the picture, where it stands."""
    return [
        _word(text) for text in ElementTree.fromstring(svg).iter(f"{SVG}text") if (text.text or "").strip()
    ]


def collisions(svg: str) -> list[tuple[str, str]]:
    """Pairs of texts that run into each other."""
    return [(a.text, b.text) for a, b in combinations(words_of(svg), 2) if a.meets(b)]


def outside(svg: str, width: int, height: int) -> list[str]:
    """Texts that leave the picture."""
    return [
        word.text
        for word in words_of(svg)
        if word.left < -1 or word.right > width + 1 or word.top < -1 or word.bottom > height + 1
    ]


def _word(text: ElementTree.Element) -> Word:
    said = text.text or ""
    size = float(re.search(r"font-size:([\d.]+)px", text.get("style", ""))[1])  # type: ignore[index]
    width = width_of(said, size) * 0.94  # the reckoning rounds up
    upright = re.search(r"matrix\(0,-1,1,0,(-?[\d.]+),(-?[\d.]+)\)", text.get("transform", ""))
    if upright:  # it begins at its foot and goes up
        x, foot = float(upright[1]), float(upright[2])
        return Word(said, x - 0.42 * size, foot - width, x + 0.42 * size, foot, text.get("fill", ""))
    shift = re.search(r"translate\((-?[\d.]+) (-?[\d.]+)\)", text.get("transform", ""))
    dx, dy = (float(shift[1]), float(shift[2])) if shift else (0.0, 0.0)
    x, y = float(text.get("x", 0)) + dx, float(text.get("y", 0)) + dy
    left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")] * width
    middle = y if text.get("dominant-baseline") == "central" else y - 0.36 * size
    return Word(said, left, middle - 0.42 * size, left + width, middle + 0.42 * size, text.get("fill", ""))
