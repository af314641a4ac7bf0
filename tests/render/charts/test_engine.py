"""The engine draws the same option the same way each time, on every thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.render.samples import months, origins
from unisono.errors import StoreError
from unisono.render import asset as shelf
from unisono.render.charts import engine, option_of, size_of, svg_of


def test_the_same_option_gives_the_same_picture() -> None:
    option = option_of(months(), language="es")
    first = svg_of(option, 520, 220)
    svg_of(option_of(origins(), language="es"), 520, 300)
    assert svg_of(option, 520, 220) == first


def test_two_pictures_on_one_page_share_no_name() -> None:
    one = svg_of(option_of(months(), language="es"), *size_of(months()))
    other = svg_of(option_of(months(), language="es", narrow=True), *size_of(months(), narrow=True))
    names = [{part.split('"')[0] for part in svg.split(' id="')[1:]} for svg in (one, other)]
    assert names[0]
    assert not names[0] & names[1]


def test_a_picture_carries_no_hooks_for_hovering() -> None:
    svg = svg_of(option_of(origins(), language="es"), 520, 330)
    assert "<style" not in svg
    assert "ecmeta" not in svg
    assert ":hover" not in svg


def test_threads_draw_alike() -> None:
    option = option_of(origins(), language="es")
    with ThreadPoolExecutor(2) as pool:
        drawn = set(pool.map(lambda _: svg_of(option, 520, 330), range(4)))
    assert len(drawn) == 1


def test_without_the_engine_the_error_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shelf, "SHELF", tmp_path)
    monkeypatch.setattr(engine, "_ENGINES", type("Fresh", (), {})())
    with pytest.raises(StoreError, match="assets_missing"):
        svg_of({}, 10, 10)
