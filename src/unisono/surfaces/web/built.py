"""Where the built assets are, so that pages name them by what they are and browsers keep them for ever."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from unisono.errors import StoreError

FOLDER = Path(__file__).with_name("static") / "built"


def address_of(name: str) -> str:
    """The address of a built asset, with the hash of what is in it.

    Raises
    ------
    StoreError
        `assets_missing`, where `assets/build.py` hasn't been run.
    """
    manifest = FOLDER / "manifest.json"
    try:
        files = _files(manifest, manifest.stat().st_mtime_ns)
    except FileNotFoundError as missing:
        raise StoreError("assets_missing", name=name) from missing
    if name not in files:
        raise StoreError("assets_missing", name=name)
    return f"/static/built/{files[name]}"


@lru_cache(maxsize=2)
def _files(manifest: Path, _changed: int) -> dict[str, str]:
    files: dict[str, str] = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    return files
