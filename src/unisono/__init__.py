"""Unísono for notebooks and scripts: `unisono.open(path)` opens a company, whose figures then answer.

Nothing heavy is imported until a company is opened: `import unisono` takes milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from unisono.surfaces.library import Company

    __version__: str

__all__ = ["__version__", "open"]


def open(path: str | Path) -> Company:
    """Open the company in a folder, to ask it for figures.

    Parameters
    ----------
    path
        The company's folder, made by `unisono demo` or `unisono import`.

    Returns
    -------
    Company
        Ask it with `.measure("nps", by=["touchpoint"])`.

    Raises
    ------
    CompanyError
        Where the folder is missing or is not a company.
    """
    # Late for weight alone: the engine and its tables cost a second that `import unisono` must not.
    from unisono.surfaces.library import open_company

    return open_company(path)


def __getattr__(name: str) -> str:
    if name != "__version__":
        raise AttributeError(f"module 'unisono' has no attribute {name!r}")
    # Late for weight alone: reading the installed metadata takes longer than the rest of this file.
    from importlib.metadata import version

    return version("unisono")
