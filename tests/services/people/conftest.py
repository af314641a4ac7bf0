"""A company without people."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.people.seated import founded
from unisono.model.company import Company


@pytest.fixture
def company(tmp_path: Path) -> Company:
    return founded(tmp_path)
