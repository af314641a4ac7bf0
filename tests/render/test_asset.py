"""Missing assets are said with what to do about them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from unisono.errors import StoreError
from unisono.model.words import LANGUAGES, say
from unisono.render import asset as shelf

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def test_an_asset_that_was_built_is_found() -> None:
    assert shelf.asset("fonts/Inter-Regular.ttf").read_bytes()[:4] == b"\x00\x01\x00\x00"


def test_a_missing_asset_says_what_to_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shelf, "SHELF", tmp_path)
    with pytest.raises(StoreError) as caught:
        shelf.asset("echarts.min.js")
    assert caught.value.code == "assets_missing"
    for language in LANGUAGES:
        assert "echarts.min.js" in say("error.assets_missing", language, **caught.value.facts)
        assert "assets/build.py" in say("hint.assets_missing", language)


def test_the_lock_says_what_is_taken_and_from_nowhere() -> None:
    lock = json.loads((ASSETS / "package-lock.json").read_text())
    taken = {name: package for name, package in lock["packages"].items() if name}
    assert all(package["integrity"].startswith("sha512-") for package in taken.values())
    assert not [name for name, package in taken.items() if "resolved" in package]
    assert taken["node_modules/echarts"]["version"] == "6.1.0"


def test_a_second_build_does_nothing_and_says_so() -> None:
    done = subprocess.run(
        [sys.executable, str(ASSETS / "build.py")], capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout == "assets: up to date\n"
