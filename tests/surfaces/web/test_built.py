"""Built assets: found by what they are, in the colours of the charts, small enough, from nowhere else."""

from __future__ import annotations

import gzip
import json
import os
import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT
from unisono.errors import StoreError
from unisono.render.charts.palette import DARK, LIGHT, Palette
from unisono.surfaces.web import built
from unisono.surfaces.web.built import FOLDER, address_of
from unisono.surfaces.web.icons import STROKES, icon_svg

COLOURS = (ROOT / "assets" / "web" / "colours.css").read_text("utf-8")
SHEET = (ROOT / "assets" / "web" / "app.css").read_text("utf-8")
ROLES = ("ground", "ink", "quiet", "rule", "data", "band", "good", "bad", "unknown")
DAISY = {
    "base-100": "ground",
    "base-300": "rule",
    "base-content": "ink",
    "primary": "data",
    "error": "bad",
    "success": "good",
}


def style() -> str:
    """The built style sheet."""
    return (FOLDER / address_of("app.css").rpartition("/")[2]).read_text("utf-8")


@pytest.mark.parametrize(
    "name", ["app.js", "app.css", "mark.svg", "inter-latin.woff2", "inter-latin-ext.woff2"]
)
def test_an_asset_has_an_address_with_a_hash_and_stands_there(name: str) -> None:
    address = address_of(name)
    stem, _, ending = name.rpartition(".")
    assert re.fullmatch(rf"/static/built/{re.escape(stem)}\.[0-9A-Z]{{8}}\.{ending}", address)
    assert (FOLDER / address.rpartition("/")[2]).is_file()


def test_without_assets_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(built, "FOLDER", tmp_path)
    with pytest.raises(StoreError, match="assets_missing"):
        address_of("app.js")
    monkeypatch.undo()
    with pytest.raises(StoreError, match="assets_missing"):
        address_of("nothing.js")


def test_a_new_build_is_seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(built, "FOLDER", tmp_path)
    manifest = tmp_path / "manifest.json"
    for place, name in enumerate(("app.AAAAAAAA.js", "app.BBBBBBBB.js")):
        manifest.write_text(json.dumps({"files": {"app.js": name}}), "utf-8")
        os.utime(manifest, ns=(place, place))
        assert address_of("app.js") == f"/static/built/{name}"


def test_all_javascript_is_less_than_a_phone_should_fetch() -> None:
    scripts = list(FOLDER.glob("*.js"))
    assert len(scripts) > 1  # charts come by themselves
    assert 0 < sum(len(gzip.compress(path.read_bytes())) for path in scripts) < 300_000


def test_what_every_page_fetches_is_a_small_part_of_it() -> None:
    entry = FOLDER / address_of("app.js").rpartition("/")[2]
    assert len(gzip.compress(entry.read_bytes())) < 40_000


def test_text_stands_compressed_beside_itself() -> None:
    for path in [*FOLDER.glob("*.js"), *FOLDER.glob("*.css")]:
        beside = path.with_name(path.name + ".gz")
        assert gzip.decompress(beside.read_bytes()) == path.read_bytes()


def test_nothing_is_fetched_from_elsewhere() -> None:
    addresses = re.findall(r"url\(([^)]*)\)", style())
    assert addresses
    for address in addresses:
        assert address.strip("\"'").startswith("data:image/svg+xml") or (FOLDER / address).is_file()
    assert "@import" not in style()


def test_licences_travel_with_what_they_are_of() -> None:
    text = (FOLDER / "licences.txt").read_text("utf-8")
    for owner in ("htmx.org", "echarts", "zrender", "tailwindcss", "daisyui", "inter"):
        assert owner in text


@pytest.mark.parametrize(("palette", "block"), [(LIGHT, 0), (DARK, 1), (DARK, 2)])
def test_pages_have_the_colours_of_the_charts(palette: Palette, block: int) -> None:
    told = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6})", COLOURS.split(":root")[1:][block]))
    assert {role: told[role] for role in ROLES} == {role: getattr(palette, role) for role in ROLES}


@pytest.mark.parametrize(("palette", "name"), [(LIGHT, "light"), (DARK, "dark")])
def test_components_have_them_too(palette: Palette, name: str) -> None:
    theme = next(part for part in SHEET.split("@plugin") if f'name: "{name}"' in part)
    told = dict(re.findall(r"--color-([a-z0-9-]+): (#[0-9a-f]{6})", theme))
    assert {role: told[role] for role in DAISY} == {role: getattr(palette, of) for role, of in DAISY.items()}


def test_words_can_be_read_on_every_ground() -> None:
    for palette, block in ((LIGHT, 0), (DARK, 1)):
        told = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", COLOURS.split(":root")[1:][block]))
        for ground in (palette.ground, told["surface"]):
            for word in ("ink", "quiet", "data", "good", "bad"):
                assert contrast(told[word], ground) >= 4.5, (word, ground)
        assert contrast(told["ink"], told["good-wash"]) >= 4.5
        assert contrast(told["ink"], told["bad-wash"]) >= 4.5
        assert contrast(told["data"], told["band"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, by WCAG."""
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def test_icons_are_drawings_and_nothing_else() -> None:
    for name, path in STROKES.items():
        assert re.fullmatch(r"[MLHVCSAZmlhvcsaz0-9 .,-]+", path), name
        assert 'aria-hidden="true"' in icon_svg(name)
    assert {"home", "trend", "promise", "people", "finding", "data", "brief", "settings"} <= set(STROKES)
