"""Opens and makes companies: the first thing every door does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from unisono.errors import CompanyError
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.rights import NOBODY, Actor
from unisono.store.company import FILE, create_company, read_company
from unisono.store.records import editions
from unisono.store.records.connection import serve
from unisono.store.warehouse import Reader
from unisono.store.warehouse.kept import kept_reader


def open_company(folder: Path) -> Company:
    """The company that a folder is.

    Raises
    ------
    CompanyError
        Where the folder is no company.
    """
    return read_company(folder)


def found_company(folder: Path, told: dict[str, object]) -> Company:
    """The company that a folder is, made from what a recipe tells of it where it is new."""
    return create_company(folder, told)


def edition_of(company: Company, as_of: int | datetime | None = None) -> Edition:
    """The edition a question is answered from: the newest one, or the one that stood at `as_of`."""
    return editions.current(company.folder, as_of)


def reader_of(company: Company, edition: Edition) -> Reader:
    """A reader of one edition, on the company's own clock, with the rows its actor may see."""
    warehouse, zone, scope = warehouse_of(company), company.time_zone, company.actor.scope
    if company.folder in _asked_often:
        return kept_reader(warehouse, edition, zone=zone, scope=scope)
    return Reader(warehouse, edition, zone=zone, scope=scope)


def warehouse_of(company: Company) -> Path:
    """Where the company's tables are."""
    return company.folder / "warehouse"


def ask_often(folder: Path) -> None:
    """Keep readers of a company open from now on: a session of questions, not one, will be asked of it."""
    _asked_often.add(folder)


def serve_company(folder: Path) -> Company:
    """Make a company the one that this process serves pages of."""
    global _served
    _served = read_company(folder)
    ask_often(_served.folder)
    serve(folder)
    return _served


def served_company(actor: Actor | None) -> Company:
    """The company this process serves, as somebody sees it; as nobody does, where they haven't signed in.

    Raises
    ------
    CompanyError
        `company_spoiled`, where somebody broke its `company.toml` since; `company_missing`.
    """
    if _served is None:
        raise CompanyError("company_missing", folder="")
    try:
        company = read_company(_served.folder)
    except CompanyError as wrong:
        if wrong.code == "company_missing":
            raise
        raise CompanyError("company_spoiled", file=FILE, problem=_problem(wrong)) from wrong
    return replace(company, actor=actor or NOBODY)


_SETTINGS = {"language": "languages", "weights": "score_weights"}  # errors that are not called as in the file


def _problem(wrong: CompanyError) -> str:
    """What can't be read in `company.toml`, as it stands there; where the folder lies is nobody's to learn.

    >>> _problem(CompanyError("company_time_zone", zone="Lima"))
    'time_zone: Lima'
    """
    if wrong.code != "company_unreadable":
        setting = wrong.code.removeprefix("company_")
        return f"{_SETTINGS.get(setting, setting)}: {next(iter(wrong.facts.values()), '')}"
    if isinstance(wrong.__cause__, OSError):
        return str(wrong.__cause__.strerror)  # without the path
    return str(wrong.facts["problem"])


_served: Company | None = None
_asked_often: set[Path] = set()
