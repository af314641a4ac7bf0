"""A company into which nothing was loaded: files of plans need no data."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.services.companies import found_company


@pytest.fixture
def bare(tmp_path: Path) -> Company:
    """A company into which nothing was loaded."""
    return found_company(tmp_path / "bare", {"name": "Bare", "currency": "PEN"})
