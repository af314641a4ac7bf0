"""The planted company, for whoever asks why its customers call."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.services.companies import open_company


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Company:
    """The planted company as its owner sees it. It is read, never written to."""
    return open_company(demo_folder)
