"""A company is a folder: this reads and writes what it says of itself."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from unisono.errors import CompanyError
from unisono.model.company import Company
from unisono.model.target import read_target, target_line
from unisono.store.exports import exporting
from unisono.store.rewriting import Value, rewritten

FILE = "company.toml"
LANGUAGES = ("es", "pt", "en")
SCORES = ("nps", "csat", "ces")
DEFAULTS: dict[str, int | float] = {"ltv_horizon_months": 36, "discount_rate": 0.1, "handoff_days": 2}
BOUNDS = {"ltv_horizon_months": (1, 120), "discount_rate": (0, 1), "handoff_days": (1, 30)}
"""How far ahead customers may be valued, how much less money may count a year later, and how many working
days Service may have to take a customer over."""
_NO_PLACES = ("localtime", "posixrules")  # what they mean depends on the machine


def read_company(folder: Path) -> Company:
    """Read `company.toml` of a company's folder.

    Raises
    ------
    CompanyError
        Where the folder is no company, or the file says something impossible.
    """
    path = folder / FILE
    if not path.is_file():
        raise CompanyError("company_missing", folder=str(folder))
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as broken:
        raise CompanyError("company_unreadable", file=str(path), problem=str(broken)) from broken
    return company_from(folder, told)


def company_from(folder: Path, told: dict[str, object]) -> Company:
    """A company as a mapping tells it (`company.toml`, or what a recipe offers a new company).

    Raises
    ------
    CompanyError
        Where a value is impossible: unknown time zone, language or currency, a contract neither yes nor no.
    """
    spoken = told.get("languages", ["es"])
    languages = tuple(str(language) for language in spoken) if isinstance(spoken, list) else (str(spoken),)
    earned = told.get("earned_origins") or []
    contract = told.get("contract")
    if contract is not None and not isinstance(contract, bool):
        raise CompanyError("company_contract", contract=contract)
    company = Company(
        folder=folder,
        name=str(told.get("name") or folder.resolve().name),
        currency=str(told.get("currency", "USD")),
        time_zone=str(told.get("time_zone", "UTC")),
        languages=languages,
        country=str(told.get("country", "")),
        contract=contract,
        earned_origins=tuple(str(origin) for origin in earned)
        if isinstance(earned, list)
        else (str(earned),),
        ltv_horizon_months=_within("ltv_horizon_months", told, whole=True),
        discount_rate=_within("discount_rate", told, whole=False),
        score_weights=_score_weights(told.get("score_weights", {})),
        targets=_targets(told.get("targets", [])),
        holidays=_holidays(told.get("holidays", [])),
        protected_columns=_texts(told.get("protected_columns")),
        handoff_days=_within("handoff_days", told, whole=True),
    )
    _check(company)
    return company


def create_company(folder: Path, told: dict[str, object]) -> Company:
    """Make a new company's folder with its `company.toml`; an existing one is read instead.

    Raises
    ------
    CompanyError
        Where a value is impossible, or a file stands where the folder should be.
    FileError
        Where the folder can't be written.
    """
    if (folder / FILE).exists():
        return read_company(folder)
    if folder.exists() and not folder.is_dir():
        raise CompanyError("company_not_a_folder", folder=str(folder))
    company = company_from(folder, told)
    with exporting(folder / FILE):
        for room in ("recipes", "journeys", "promises", "pay", "plans"):
            (folder / room).mkdir(exist_ok=True)
    _write(folder, _toml(company))
    return company


def change_company(folder: Path, told: Mapping[str, Value]) -> Company:
    """Change values of `company.toml`, leaving what else a person wrote there as it is.

    Raises
    ------
    CompanyError
        Where a value is impossible, or the file is written in a way that can't be changed safely.
    FileError
        Where the file can't be written.
    """
    read_company(folder)
    before = (folder / FILE).read_text(encoding="utf-8-sig")
    try:
        after = rewritten(before, told)
    except ValueError as problem:
        raise CompanyError("company_unreadable", file=str(folder / FILE), problem=str(problem)) from problem
    company = company_from(folder, tomllib.loads(after))
    _write(folder, after)
    return company


def _texts(told: object) -> tuple[str, ...]:
    """A list of texts, or one written alone."""
    return tuple(str(each) for each in (told if isinstance(told, list) else [told] if told else []))


def _score_weights(told: object) -> tuple[tuple[str, float], ...]:
    """How much each score counts, as `[score_weights]` says; what can't be a weight is refused."""
    if not isinstance(told, dict):
        raise CompanyError("company_weights", weights=told)
    for name, weight in told.items():
        number = isinstance(weight, int | float) and not isinstance(weight, bool)
        if name not in SCORES or not number or not 0 <= weight < math.inf:
            raise CompanyError("company_weights", weights=f"{name} = {weight}")
    return tuple((name, float(weight)) for name, weight in told.items())


def _targets(told: object) -> tuple[tuple[str, float], ...]:
    """What metrics should reach: `targets` line by line, or a table `[targets]` written by hand."""
    lines = told if isinstance(told, list) else [told]
    if isinstance(told, dict):
        lines = [f"{slug} = {value}" for slug, value in told.items()]
    try:
        return tuple(dict(read_target(str(line)) for line in lines).items())
    except ValueError as unreadable:
        raise CompanyError("company_targets", line=str(unreadable)) from unreadable


def _holidays(told: object) -> tuple[str, ...]:
    """The days off, as days (2026-07-28) or days of every year (12-25), in order."""
    days = []
    for one in told if isinstance(told, list) else [told]:
        try:
            day = str(one)
            date.fromisoformat(day if len(day) > len("12-25") else f"2000-{day}")  # 2000 had a 29 February
        except ValueError as unreadable:
            raise CompanyError("company_holidays", day=str(one)) from unreadable
        days.append(day)
    return tuple(sorted(dict.fromkeys(days)))


def _write(folder: Path, text: str) -> None:
    with exporting(folder / FILE) as path:
        written = path.with_suffix(".new")
        written.write_text(text, encoding="utf-8")
        written.replace(path)


def _within(name: str, told: dict[str, object], *, whole: bool) -> Any:
    """A number the company says of how it values customers; what is usual, where it says none."""
    value = told.get(name, DEFAULTS[name])
    low, high = BOUNDS[name]
    number = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    if not number or not low <= value <= high:  # type: ignore[operator]  # a number by then
        raise CompanyError(f"company_{name}", value=value, low=low, high=high)
    return value


def _check(company: Company) -> None:
    try:
        if company.time_zone in _NO_PLACES:
            raise ValueError(company.time_zone)
        ZoneInfo(company.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise CompanyError("company_time_zone", zone=company.time_zone) from unknown
    for language in company.languages:
        if language not in LANGUAGES:
            raise CompanyError("company_language", language=language, known=", ".join(LANGUAGES))
    if not re.fullmatch("[A-Z]{3}", company.currency):
        raise CompanyError("company_currency", currency=company.currency)


def _toml(company: Company) -> str:
    told: dict[str, Value] = {
        "name": company.name,
        "currency": company.currency,
        "time_zone": company.time_zone,
        "languages": company.languages,
        "country": company.country or None,
        "contract": company.contract,
        "earned_origins": company.earned_origins or None,
        "targets": tuple(target_line(*each) for each in company.targets) or None,
    }
    return rewritten("", told)
