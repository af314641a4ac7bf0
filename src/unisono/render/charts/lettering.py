"""How wide words stand in Inter: the engine draws without a browser, so room for labels is reckoned here."""

from __future__ import annotations

FAMILY = "Inter, Inter Variable, system-ui, sans-serif"

# Advance widths of Inter SemiBold in hundredths of an em, rounded up: regular text is never wider.
_WIDTHS = {
    0: "\u2060",
    30: " \u00a0Iijlí",
    35: "!',.:;¡·",
    40: "()/[\\]`frt|",
    45: "1",
    50: "-^_{}–ªº",
    55: '*?s¿"',
    60: "7FJLacekvxyzáéçãâêà",
    65: "#235689EPbdghnopquóúñüõôÉ«»",
    70: "$&+04<=>BRSTZ~\u2212€",
    75: "ACDGHKUVXYÁÚÜÇÃ",
    80: "NOQÓÑÕ",
    85: "w",
    95: "Mm",
}
_WIDTH = {letter: hundredths for hundredths, letters in _WIDTHS.items() for letter in letters}
_WIDEST = 105  # any letter not listed


def width_of(text: str, size: float) -> float:
    """How many pixels does this line need, at most?

    >>> width_of("il", 10)
    6.0
    """
    return sum(_WIDTH.get(letter, _WIDEST) for letter in text) * size / 100


def shortened(text: str, size: float, room: float) -> str:
    """The text, cut with an ellipsis where it would not fit into `room` pixels.

    >>> shortened("Resolución al primer contacto", 12, 100)
    'Resolución al…'
    """
    line = " ".join(_printable(text).split())
    if width_of(line, size) <= room:
        return line
    while line and width_of(line + "…", size) > room:
        line = line[:-1]
    return line.rstrip() + "…"


def wrapped(text: str, size: float, room: float, *, lines: int = 2) -> str:
    """The text on at most `lines` lines of `room` pixels, cut where even that is too little.

    >>> wrapped("Resolución al primer contacto", 12, 120)
    'Resolución al\\nprimer contacto'
    """
    words = _printable(text).split()
    done: list[str] = []
    while words and len(done) < lines - 1:
        taken = 1
        while taken < len(words) and width_of(" ".join(words[: taken + 1]), size) <= room:
            taken += 1
        done.append(shortened(" ".join(words[:taken]), size, room))
        words = words[taken:]
    if words:
        done.append(shortened(" ".join(words), size, room))
    return "\n".join(done)


def formatted(words: str) -> str:
    """Words as a `formatter` of the engine: a brace would be read as a place to be filled, so a joiner that
    nobody sees is put after it.

    >>> formatted("{b}") == "{\\u2060b}"
    True
    """
    return words.replace("{", "{\u2060")


def _printable(text: str) -> str:
    """Without control characters, which no picture may hold; line breaks and tabs become spaces."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
