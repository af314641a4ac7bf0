"""The colours of the house, each with its counterpart on a dark ground, so that one picture serves both."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour a role.  Contrast of words on `ground` is at least 4.5 to 1, of shapes 3 to 1."""

    ground: str
    ink: str
    quiet: str
    rule: str
    data: str
    band: str
    good: str
    bad: str
    unknown: str


LIGHT = Palette(
    ground="#faf9f6",
    ink="#1d2130",
    quiet="#5d6271",
    rule="#e3e1da",
    data="#3d49a8",
    band="#dcdff1",
    good="#177a70",
    bad="#b4492c",
    unknown="#85878f",
)
DARK = Palette(
    ground="#12151d",
    ink="#e9eaef",
    quiet="#a3a8b8",
    rule="#2b3040",
    data="#93a0f5",
    band="#262d52",
    good="#52c2b3",
    bad="#ef8b6c",
    unknown="#83889a",
)


def palette_of(*, dark: bool) -> Palette:
    """The colours for this ground.

    >>> palette_of(dark=True).ground
    '#12151d'
    """
    return DARK if dark else LIGHT
