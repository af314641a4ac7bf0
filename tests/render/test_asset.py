"""Missing assets are said with what to do about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.errors import StoreError
from unisono.model.words import LANGUAGES, say
from unisono.render import asset as shelf


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
