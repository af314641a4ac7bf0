"""The planted company, and a way to look at it as somebody else would."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.services.companies import open_company


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Company:
    """The planted company, as its owner sees it."""
    return open_company(demo_folder)
