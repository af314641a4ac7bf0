"""Room for words: never reckoned too small, cut and wrapped to fit."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from unisono.render.asset import asset
from unisono.render.charts.lettering import shortened, width_of, wrapped

LETTERS = "".join(map(chr, range(32, 127))) + "áéíóúñüçãõâêôàÁÉÍÓÚÑÜÇÃÕ¿¡«»·–—…€ªº−"


def advances(name: str) -> dict[str, float]:
    """The widths the font itself states, read from its tables `cmap` (format 4 or 12) and `hmtx`."""
    data = asset(f"fonts/{name}.ttf").read_bytes()
    tables = {
        data[at : at + 4].decode(): struct.unpack(">I", data[at + 8 : at + 12])[0]
        for at in range(12, 12 + 16 * struct.unpack(">H", data[4:6])[0], 16)
    }
    units = struct.unpack(">H", data[tables["head"] + 18 : tables["head"] + 20])[0]
    metrics = struct.unpack(">H", data[tables["hhea"] + 34 : tables["hhea"] + 36])[0]
    glyphs = _glyphs(data, tables["cmap"])

    def width(glyph: int) -> float:
        at = tables["hmtx"] + 4 * min(glyph, metrics - 1)
        return float(struct.unpack(">H", data[at : at + 2])[0]) / units

    return {letter: width(glyphs[ord(letter)]) for letter in LETTERS}


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    for i in range(struct.unpack(">H", data[cmap + 2 : cmap + 4])[0]):
        at = cmap + struct.unpack(">I", data[cmap + 8 + 8 * i : cmap + 12 + 8 * i])[0]
        if struct.unpack(">H", data[at : at + 2])[0] == 4:
            return _format_4(data, at)
    raise AssertionError("the font has no format 4 map")


def _format_4(data: bytes, at: int) -> dict[int, int]:
    count = struct.unpack(">H", data[at + 6 : at + 8])[0] // 2

    def column(offset: int, kind: str) -> tuple[int, ...]:
        return struct.unpack(f">{count}{kind}", data[at + offset : at + offset + 2 * count])

    ends, starts = column(14, "H"), column(16 + 2 * count, "H")
    deltas, ranges = column(16 + 4 * count, "h"), column(16 + 6 * count, "H")
    found: dict[int, int] = {}
    for i, (first, last, delta, far) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0x2FFF) + 1):
            if far:
                place = at + 16 + 6 * count + 2 * i + far + 2 * (code - first)
                glyph = struct.unpack(">H", data[place : place + 2])[0]
                found[code] = (glyph + delta) % 65536 if glyph else 0
            else:
                found[code] = (code + delta) % 65536
    return found


def test_no_letter_is_wider_than_reckoned() -> None:
    for font in ("Inter-Regular", "Inter-SemiBold"):
        for letter, width in advances(font).items():
            assert width_of(letter, 100) >= width * 100 - 0.5, (font, letter)


def test_an_unknown_letter_takes_the_widest_room() -> None:
    assert width_of("東", 10) == width_of("☃", 10) == 10.5


@given(st.text(max_size=80), st.integers(20, 300))
def test_what_is_cut_fits(text: str, room: int) -> None:
    assert width_of(shortened(text, 12, room), 12) <= room


@given(st.text(max_size=120), st.integers(30, 300), st.integers(1, 3))
def test_what_is_wrapped_fits(text: str, room: int, lines: int) -> None:
    done = wrapped(text, 12, room, lines=lines).split("\n")
    assert len(done) <= lines
    assert all(width_of(line, 12) <= room for line in done)


def test_short_words_stay_as_they_are() -> None:
    assert shortened("Correo", 12, 100) == wrapped("Correo", 12, 100) == "Correo"


def test_control_characters_and_line_breaks_become_spaces() -> None:
    assert shortened("a\x00b\nc\td", 12, 200) == "a b c d"
