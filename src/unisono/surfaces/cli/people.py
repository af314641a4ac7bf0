"""People from the command line: the way in for the first of them, and back in for whoever is locked out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.person import Invited, PersonCard
from unisono.model.rights import Scope
from unisono.model.words import say
from unisono.services.companies import open_company
from unisono.services.people import invite, list_people, new_password, person_by_email
from unisono.surfaces.cli.options import CompanyFolder, Json, Spoken
from unisono.surfaces.cli.voice import language_for, output, print_json

COLUMNS = ("email", "name", "role", "rows", "state")


class Doing(StrEnum):
    """What can be done with people here."""

    LIST = "list"
    ADD = "add"
    PASSWORD = "password"  # noqa: S105 the name of a command


def people(
    doing: Annotated[Doing, typer.Argument(help="list, add or password (a new one-time one).")] = Doing.LIST,
    email: Annotated[str, typer.Argument(help="Whom to add, or to give a new password.")] = "",
    role: Annotated[
        str, typer.Option("--role", help="cxo, marketing, sales, service, analyst, agent or admin.")
    ] = "",
    name: Annotated[str, typer.Option("--name", help="What others call them.")] = "",
    country: Annotated[
        list[str] | None, typer.Option("--country", help="Only customers of this country; may come twice.")
    ] = None,
    unit: Annotated[
        list[str] | None, typer.Option("--unit", help="Only this business unit; may come twice.")
    ] = None,
    company: CompanyFolder = Path(),
    as_json: Json = False,
    spoken: Spoken = None,
) -> None:
    """Who may come in: list them, add one, or give one a new one-time password."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    if doing is Doing.LIST:
        _show(list_people(opened), language, as_json=as_json)
        return
    if not email:
        raise InputError("email_unreadable", email="")
    if doing is Doing.PASSWORD:
        given = new_password(opened, person_by_email(opened, email).id)
        _tell("cli.people.password", given, language, as_json=as_json)
        return
    scope = Scope(tuple(country or ()), tuple(unit or ()))
    added = _add(opened, email, name=name, role=role, scope=scope)
    _tell("cli.people.invited", added, language, as_json=as_json)


def _add(company: Company, email: str, *, name: str, role: str, scope: Scope) -> Invited:
    """Add somebody: as an administrator where there is nobody yet and no role was asked for."""
    asked = role or ("analyst" if list_people(company) else "admin")
    return invite(company, email=email, name=name, role=asked, scope=scope)


def _tell(key: str, given: Invited, language: str, *, as_json: bool) -> None:
    person, password = given.person, given.one_time_password
    if as_json:
        print_json({**_row(person), "one_time_password": password})
        return
    role = say(f"role.{person.role}", language)
    output.print(Text(say(key, language, email=person.email, role=role, password=password)), soft_wrap=True)


def _show(everybody: tuple[PersonCard, ...], language: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"people": [_row(person) for person in everybody]})
        return
    if not everybody:
        output.print(say("cli.people.none", language))
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in COLUMNS:
        table.add_column(say(f"settings.people.{column}", language))
    for person in everybody:
        bounds = ", ".join((*person.scope.countries, *person.scope.units))
        rows = say("scope.bounded", language, what=bounds) if bounds else say("scope.everything", language)
        told = (say(f"role.{person.role}", language), rows, say(f"person.state.{person.state}", language))
        table.add_row(*(Text(cell) for cell in (person.email, person.name or "–", *told)))
    output.print(table)


def _row(person: PersonCard) -> dict[str, Any]:
    """Somebody as programs read them."""
    return {
        "email": person.email,
        "name": person.name,
        "role": person.role,
        "countries": list(person.scope.countries),
        "units": list(person.scope.units),
        "state": person.state,
        "last_seen_at": person.last_seen_at,
    }
