"""The one place that knows where fonts and the chart engine lie, so that their absence is said once."""

from __future__ import annotations

from pathlib import Path

from unisono.errors import StoreError

SHELF = Path(__file__).with_name("assets")


def asset(name: str) -> Path:
    """Where does this built asset lie?

    Parameters
    ----------
    name
        Its path below the assets folder: `echarts.min.js`, `fonts`.

    Raises
    ------
    StoreError
        `assets_missing`, where `assets/build.py` hasn't been run.

    >>> asset("fonts").name
    'fonts'
    """
    found = SHELF / name
    if not found.exists():
        raise StoreError("assets_missing", name=name)
    return found
