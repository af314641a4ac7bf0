"""The planted company, and how somebody with less rights sees it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.rights import Actor, Scope
from unisono.services.companies import found_company, open_company


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Company:
    """The planted company, read and never written to."""
    return open_company(demo_folder)


@pytest.fixture
def bare(tmp_path: Path) -> Company:
    """A company into which nothing was loaded."""
    return found_company(tmp_path / "bare", {"name": "Bare", "currency": "PEN", "time_zone": "America/Lima"})


@pytest.fixture(scope="session")
def peru(demo: Company) -> Company:
    """The same company as somebody sees it who may see Peru alone."""
    return replace(demo, actor=Actor(1, "Ana", "cxo", Scope(countries=("PE",))))


@pytest.fixture(scope="session")
def agent(demo: Company) -> Company:
    """As an agent sees it: customers, no figures."""
    return replace(demo, actor=Actor(2, "Eva", "agent"))
