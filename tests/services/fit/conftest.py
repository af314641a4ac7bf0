"""The planted company as somebody of a role sees it, with records tests may write to."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.rights import Actor, Role, Scope
from unisono.services.companies import ask_often, open_company

As = Callable[..., Company]


@pytest.fixture(scope="session")
def selling_folder(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("selling") / "company"
    shutil.copytree(demo_folder, folder)
    ask_often(folder)
    return folder


@pytest.fixture
def seen_by(selling_folder: Path) -> As:
    """The company, seen by a role: `seen_by("sales", countries=("PE",))`."""

    def seen(role: Role, **scope: tuple[str, ...]) -> Company:
        return replace(open_company(selling_folder), actor=Actor(1, role.title(), role, Scope(**scope)))

    return seen
