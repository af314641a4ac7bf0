"""Colours can be read: words stand out from their ground, and light and dark never share a colour."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from unisono.render.charts.palette import DARK, LIGHT, Palette, palette_of


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_words_reach_four_and_a_half_and_shapes_three(palette: Palette) -> None:
    for role in ("ink", "quiet", "data", "good", "bad"):
        assert contrast(getattr(palette, role), palette.ground) >= 4.5, role
    assert contrast(palette.unknown, palette.ground) >= 3


def test_a_picture_can_be_repainted_because_every_role_has_its_own_colour() -> None:
    colours = list(asdict(LIGHT).values())
    assert len(set(colours)) == len(colours)
    assert palette_of(dark=False) is LIGHT
