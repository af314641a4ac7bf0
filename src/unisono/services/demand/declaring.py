"""What the company declares of its demand: read from its file, changed in a page, agreed with Finance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from unisono.errors import CompanyError, InputError
from unisono.loop.diagnose.demand.terms import Terms, terms_from, told_of
from unisono.model.canon import Kind
from unisono.model.company import Company
from unisono.services.audit import note
from unisono.services.companies import edition_of
from unisono.services.rights import allow, allow_whole
from unisono.store.definitions import definition_stamp, read_definitions, write_definition

NAME = "demand"
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Declaring:
    """What is declared now. `problem` says which line of the file couldn't be read, empty where all could;
    `quoted` are the columns that could say what a customer had been told a charge would be; `stamp` tells
    this state of the file from another."""

    terms: Terms
    quoted: tuple[str, ...]
    stamp: str
    problem: str = ""


def declaring(company: Company) -> Declaring:
    """What the company declares of its demand.

    Raises
    ------
    RightsError
        Where the actor may see no figures.
    """
    allow(company, "see_figures")
    terms, problem = terms_of(company)
    extras = edition_of(company).extras.get("transactions", {})
    quoted = tuple(name for name, kind in extras.items() if kind is Kind.MONEY)
    return Declaring(terms, quoted, definition_stamp(company.folder, "plans", NAME), problem)


def save_terms(company: Company, told: Mapping[str, Any], *, stamp: str | None = None) -> Terms:
    """Declare anew: what is told replaces what the file says; what isn't told stays as it was.

    Whatever changes a figure ends Finance's agreement to it.

    Raises
    ------
    RightsError
        Where the actor may not declare, or sees only some of the rows.
    InputError
        `demand_unreadable`; `definition_changed`, where somebody else changed the file since `stamp`.
    """
    allow_whole(company, "write_promises")
    before, _ = terms_of(company)
    changed = {name: value for name, value in {**told_of(before), **told}.items() if value is not None}
    changed.pop("agreed", None)
    terms = terms_from(changed)
    _write(company, terms, stamp)
    note(company, "demand_declared", {})
    return terms


def agree(company: Company, by: str, on: date) -> Terms:
    """Write down who in Finance agrees to what the statement rests on, and when.

    Raises
    ------
    RightsError
        Where the actor may not declare, or sees only some of the rows.
    InputError
        `demand_unreadable`, where nobody is named.
    """
    allow_whole(company, "write_promises")
    if not by.strip() or len(by) > LONGEST_NAME:
        raise InputError("demand_unreadable", line="agreed")
    before, _ = terms_of(company)
    terms = terms_from({**told_of(before), "agreed": {"by": by.strip(), "on": on.isoformat()}})
    _write(company, terms, None)
    note(company, "demand_agreed", {"by": by.strip()})
    return terms


def terms_of(company: Company) -> tuple[Terms, str]:
    """The terms that hold, and the line that couldn't be read, where the usual ones hold instead."""
    found = read_definitions(company.folder, "plans")
    if NAME in found.broken:
        return Terms(), _problem(found.broken[NAME])
    try:
        return terms_from(found.get(NAME, {})), ""
    except InputError as unreadable:
        return Terms(), str(unreadable.facts["line"])


def _problem(broken: CompanyError) -> str:
    return str(broken.facts.get("line", NAME))


def _write(company: Company, terms: Terms, stamp: str | None) -> None:
    write_definition(company.folder, "plans", NAME, told_of(terms), stamp=stamp)
