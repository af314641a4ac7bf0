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
    # Cells of a heat map, light enough (on a dark ground dark enough) to be written on in `ink`: from
    # far below a target to far above it, and from little to much.
    bad3: str
    bad2: str
    bad1: str
    even: str
    good1: str
    good2: str
    good3: str
    shade1: str
    shade2: str
    shade3: str
    shade4: str
    shade5: str


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
    bad3="#e2906f",
    bad2="#eeb79f",
    bad1="#f6ddd0",
    even="#edebe3",
    good1="#d3e8e3",
    good2="#a3d2ca",
    good3="#6cb8ad",
    shade1="#eaecf8",
    shade2="#cfd4f0",
    shade3="#b1b9e8",
    shade4="#959fdf",
    shade5="#7a87d6",
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
    bad3="#8a4a33",
    bad2="#623a2c",
    bad1="#3d2924",
    even="#272b35",
    good1="#1a3f3b",
    good2="#22524c",
    good3="#2b7269",
    shade1="#1f2438",
    shade2="#2a3158",
    shade3="#384177",
    shade4="#475194",
    shade5="#5661b0",
)


def palette_of(*, dark: bool) -> Palette:
    """The colours for this ground.

    >>> palette_of(dark=True).ground
    '#12151d'
    """
    return DARK if dark else LIGHT
