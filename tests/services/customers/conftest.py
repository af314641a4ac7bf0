"""The planted company, in a copy whose audit trail may be written to, as several people see it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.rights import OWNER, Actor, Role, Scope
from unisono.services.companies import ask_often, edition_of, open_company, reader_of

Seen = Callable[..., Company]


@pytest.fixture(scope="session")
def planted(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Company:
    """The planted company, as its owner sees it."""
    folder = tmp_path_factory.mktemp("looked") / "company"
    shutil.copytree(demo_folder, folder)
    ask_often(folder)
    return open_company(folder)


@pytest.fixture
def seen_by(planted: Company) -> Seen:
    """The same as somebody of a role sees it: `seen_by("agent", "PE")`."""

    def seen(role: Role, *countries: str) -> Company:
        return replace(planted, actor=Actor(7, "Ana", role, Scope(countries=countries)))

    return seen


@pytest.fixture(scope="session")
def asked(planted: Company) -> Callable[..., list[dict[str, object]]]:
    """The rows of an SQL question to the planted company's tables."""

    def ask(sql: str, *tables: str) -> list[dict[str, object]]:
        owned = replace(planted, actor=OWNER)
        with reader_of(owned, edition_of(owned)) as reader:
            return reader.ask(Kernel(sql, tables))

    return ask
