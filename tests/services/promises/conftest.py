"""The desk and the planted company, as those with more and less rights see them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.promises.desk import desk
from unisono.model.company import Company
from unisono.model.rights import Actor, Scope
from unisono.services.companies import found_company, open_company


@pytest.fixture(scope="session")
def help_desk(tmp_path_factory: pytest.TempPathFactory) -> Company:
    """A desk whose promises are of every make, read and never written to."""
    return desk(tmp_path_factory.mktemp("desk") / "desk")


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Company:
    """The planted company."""
    return open_company(demo_folder)


@pytest.fixture(scope="session")
def peru(demo: Company) -> Company:
    """The planted company as somebody sees it who may see Peru alone."""
    return replace(demo, actor=Actor(1, "Ana", "cxo", Scope(countries=("PE",))))


@pytest.fixture
def bare(tmp_path: Path) -> Company:
    """A company into which nothing was loaded."""
    return found_company(tmp_path / "bare", {"name": "Bare", "currency": "PEN"})
