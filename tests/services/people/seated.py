"""A company with people in it, and the company as each of them sees it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from unisono.model.company import Company
from unisono.model.person import PersonCard
from unisono.model.rights import Actor, Role, Scope
from unisono.services.companies import found_company
from unisono.services.people import invite
from unisono.store.records.connection import connect
from unisono.store.records.people import roster


def founded(folder: Path, **told: object) -> Company:
    """A company without people or data, as the owner of its folder sees it."""
    return found_company(folder / "company", {"name": "Andina", "currency": "PEN", **told})


def admitted(company: Company, role: Role, *, email: str = "", name: str = "") -> PersonCard:
    """Somebody of a role who sees everything."""
    told = email or f"{role}@example.com"
    return invite(company, email=told, name=name, role=role, scope=Scope()).person


def bounded(company: Company, person: PersonCard, scope: Scope) -> PersonCard:
    """The same person with other rows, whatever rows there are."""
    narrowed = replace(person, scope=scope)
    roster.write(company.folder, narrowed)
    return narrowed


def seen_by(company: Company, person: PersonCard) -> Company:
    """The company as this person sees it."""
    return replace(company, actor=Actor(person.id, person.called, person.role, person.scope))


def person_row(company: Company, email: str) -> Any:
    """What is kept of somebody."""
    alias = connect(company.folder)
    from unisono.store.records.people.models import Person  # models need Django to be set up first

    return Person.objects.using(alias).get(email=email)


def token_row(company: Company) -> Any:
    """What is kept of the one token there is."""
    alias = connect(company.folder)
    from unisono.store.records.people.models import TokenRecord  # models need Django to be set up first

    return TokenRecord.objects.using(alias).get()
