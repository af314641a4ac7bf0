"""Who may come in, as what, and which rows they see: invited and changed here, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from unisono.errors import InputError, MissingError
from unisono.model.company import Company
from unisono.model.person import Invited, PersonCard
from unisono.model.rights import OWNER, Scope
from unisono.services.audit import note, noted
from unisono.services.people.rules import (
    ScopeChoices,
    beneath,
    changes,
    check_free,
    check_scope,
    choices_in,
    email_of,
    keep_one_admin,
    language_of,
    name_of,
    readable_password,
    role_of,
    told,
)
from unisono.services.rights import allow
from unisono.store.records import tokens
from unisono.store.records.people import roster

FIRST = "cxo@example.com"


def list_people(company: Company) -> tuple[PersonCard, ...]:
    """Everybody whom the asker may manage: those who see no more rows than they do."""
    allow(company, "manage_people")
    return tuple(person for person in roster.everybody(company.folder) if beneath(company, person.scope))


def person_of(company: Company, number: int) -> PersonCard:
    """One of them.

    Raises
    ------
    MissingError
        `person_missing`, where there is none, or they see rows that the asker doesn't.
    """
    allow(company, "manage_people")
    return _manageable(company, number)


def scope_choices(company: Company) -> ScopeChoices:
    """Which countries and business units can somebody's rows be narrowed to?"""
    allow(company, "manage_people")
    return choices_in(company)


def invite(
    company: Company, *, email: str, name: str, role: str, scope: Scope, language: str = ""
) -> Invited:
    """Let somebody in; the password for their first time is said once, here.

    Raises
    ------
    InputError
        Where the e-mail is none or taken, the role, language, a country or a unit unknown, or the rows
        are more than the asker's own.
    """
    allow(company, "manage_people")
    check_scope(company, scope, had=Scope())
    person = PersonCard(0, email_of(email), name_of(name), role_of(role), scope, language_of(language))
    password = readable_password()
    with noted(company):
        check_free(company, person.email)
        person = roster.add(company.folder, person, password)
        note(company, "person_invited", {"email": person.email, "role": role, **told(scope)})
    return Invited(person, password)


def change(
    company: Company,
    number: int,
    *,
    email: str | None = None,
    name: str | None = None,
    role: str | None = None,
    scope: Scope | None = None,
) -> PersonCard:
    """Change what is said of somebody; None leaves it as it is.

    Raises
    ------
    InputError
        As for `invite`; and `not_yourself`, `last_admin` where nobody could manage people afterwards.
    MissingError
        `person_missing`.
    """
    allow(company, "manage_people")
    before = _manageable(company, number)
    after = replace(
        before,
        email=before.email if email is None else email_of(email),
        name=before.name if name is None else name_of(name),
        role=before.role if role is None else role_of(role),
        scope=before.scope if scope is None else scope,
    )
    if after == before:
        return before
    check_scope(company, after.scope, had=before.scope)
    with noted(company):
        if after.email != before.email:
            check_free(company, after.email)
        keep_one_admin(company, before, after)
        roster.write(company.folder, after)
        note(company, "person_changed", changes(before, after))
    return after


def deactivate(company: Company, number: int) -> PersonCard:
    """Let somebody in no longer: their sessions end at once, and their tokens for good.

    Raises
    ------
    InputError
        `not_yourself`, `last_admin`.
    MissingError
        `person_missing`.
    """
    allow(company, "manage_people")
    before = _manageable(company, number)
    after = replace(before, active=False)
    with noted(company):
        keep_one_admin(company, before, after)
        roster.write(company.folder, after)
        tokens.revoke_all(company.folder, number, datetime.now(UTC))
        note(company, "person_deactivated", {"email": before.email})
    return after


def reactivate(company: Company, number: int) -> PersonCard:
    """Let somebody in again, with the password they had.

    Raises
    ------
    MissingError
        `person_missing`.
    """
    allow(company, "manage_people")
    after = replace(_manageable(company, number), active=True)
    with noted(company):
        roster.write(company.folder, after)
        note(company, "person_reactivated", {"email": after.email})
    return after


def new_password(company: Company, number: int) -> Invited:
    """A new one-time password for somebody who lost theirs; whoever is signed in as them no longer is.

    Their second proof (a phone, a key) is forgotten too: what is lost is often both.

    Raises
    ------
    InputError
        `not_yourself`: one's own is changed by telling the old one.
    MissingError
        `person_missing`.
    """
    allow(company, "manage_people")
    person = _manageable(company, number)
    if person.id == company.actor.id:
        raise InputError("not_yourself")
    password = readable_password()
    with noted(company):
        roster.give_password(company.folder, number, password)
        roster.forget_factors(company.folder, number)
        note(company, "password_given", {"email": person.email})
    return Invited(replace(person, one_time=True, factors=()), password)


def person_by_email(company: Company, email: str) -> PersonCard:
    """Somebody by e-mail, however its capitals are written.

    Raises
    ------
    MissingError
        `person_missing`.
    """
    allow(company, "manage_people")
    found = roster.find_by_email(company.folder, email)
    if found is None:
        raise MissingError("person_missing")
    return _manageable(company, found.id)


def first_person(company: Company, *, email: str = FIRST) -> Invited | None:
    """The first person of a company that has none, who may do everything; None where there are people.

    Only whoever holds the folder can be the one who asks.
    """
    allow(company, "manage_people")
    if company.actor != OWNER or roster.everybody(company.folder):
        return None
    return invite(company, email=email, name="", role="admin", scope=Scope())


def _manageable(company: Company, number: int) -> PersonCard:
    person = roster.find(company.folder, number)
    if person is None or not beneath(company, person.scope):
        raise MissingError("person_missing")
    return person
