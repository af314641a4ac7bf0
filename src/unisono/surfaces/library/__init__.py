"""The door for notebooks: `unisono.open(path)` gives a company that answers in small frozen results."""

from unisono.surfaces.library.company import Company, open_company
from unisono.surfaces.library.result import Result

__all__ = ["Company", "Result", "open_company"]
