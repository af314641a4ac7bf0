"""The rules that every change of people keeps: who is left to manage, who sees what, what is well written."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.person import PersonCard
from unisono.model.rights import ROLES, Role, Scope
from unisono.model.words import LANGUAGES
from unisono.services.companies import edition_of, reader_of
from unisono.store.records.people import roster

READABLE = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter that looks like a digit
GROUPS, LETTERS = 4, 4  # 79 bits: nobody guesses it, anybody can read it out
EMAIL_LENGTH, NAME_LENGTH = 254, 200


@dataclass(frozen=True, slots=True)
class ScopeChoices:
    """The countries and business units that customers have, to narrow somebody's rows to."""

    countries: tuple[str, ...]
    units: tuple[str, ...]


def readable_password() -> str:
    """A password for one time, such as `k7fm-x2pq-9hvt-c4we`: strong, and easy to read out."""
    groups = ("".join(secrets.choice(READABLE) for _ in range(LETTERS)) for _ in range(GROUPS))
    return "-".join(groups)


def choices_in(company: Company) -> ScopeChoices:
    """The countries and business units of the customers that the asker sees."""
    found = {}
    with reader_of(company, edition_of(company)) as reader:
        for column in ("country", "business_unit"):
            rows = reader.ask(
                Kernel(
                    f"select distinct {column} as told from customers where {column} <> '' order by 1",
                    ("customers",),
                )
            )
            found[column] = tuple(str(row["told"]) for row in rows)
    return ScopeChoices(found["country"], found["business_unit"])


def beneath(company: Company, scope: Scope) -> bool:
    """Whether somebody with this scope sees no row that the asker doesn't."""
    own = company.actor.scope
    pairs = ((scope.countries, own.countries), (scope.units, own.units))
    return all(not bound or (asked and set(asked) <= set(bound)) for asked, bound in pairs)


def check_scope(company: Company, scope: Scope, *, had: Scope) -> None:
    """Nobody gives away rows they don't see, or rows there are none of.

    Raises
    ------
    InputError
        `scope_beyond_own`, `country_unknown`, `unit_unknown`.
    """
    if not beneath(company, scope):
        raise InputError("scope_beyond_own")
    countries, units = set(scope.countries) - set(had.countries), set(scope.units) - set(had.units)
    if not (countries or units):
        return
    choices = choices_in(company)
    for unknown in sorted(countries - set(choices.countries)):
        raise InputError("country_unknown", country=unknown, known=", ".join(choices.countries) or "–")
    for unknown in sorted(units - set(choices.units)):
        raise InputError("unit_unknown", unit=unknown, known=", ".join(choices.units) or "–")


def check_free(company: Company, email: str) -> None:
    """An e-mail is one person's, however its capitals are written.

    Raises
    ------
    InputError
        `email_taken`.
    """
    if roster.find_by_email(company.folder, email):
        raise InputError("email_taken", email=email)


def keep_one_admin(company: Company, before: PersonCard, after: PersonCard) -> None:
    """Somebody must be left who manages people and sees all rows; and nobody shuts themselves out.

    Raises
    ------
    InputError
        `not_yourself`, `last_admin`.
    """
    standing = (before.role, before.scope, before.active)
    if before.id == company.actor.id and standing != (after.role, after.scope, after.active):
        raise InputError("not_yourself")
    if _manages(before) and not _manages(after):
        others = (person for person in roster.everybody(company.folder) if person.id != before.id)
        if not any(_manages(person) for person in others):
            raise InputError("last_admin")


def email_of(told: str) -> str:
    """An e-mail as it is kept.

    Raises
    ------
    InputError
        `email_unreadable`.
    """
    email = told.strip().lower()
    try:
        validate_email(email)
    except ValidationError as unreadable:
        raise InputError("email_unreadable", email=email) from unreadable
    if len(email) > EMAIL_LENGTH:
        raise InputError("email_unreadable", email=email)
    return email


def name_of(told: str) -> str:
    """A name as it is kept: one line.

    Raises
    ------
    InputError
        `name_too_long`.
    """
    name = " ".join(told.split())
    if len(name) > NAME_LENGTH:
        raise InputError("name_too_long", most=NAME_LENGTH)
    return name


def role_of(told: str) -> Role:
    """A role by its name.

    Raises
    ------
    InputError
        `role_unknown`.
    """
    for role in ROLES:
        if role == told:
            return role
    raise InputError("role_unknown", role=told, known=", ".join(ROLES))


def language_of(told: str) -> str:
    """A language by its name; empty for the company's own.

    Raises
    ------
    InputError
        `language_unknown`.
    """
    if told and told not in LANGUAGES:
        raise InputError("language_unknown", language=told, known=", ".join(LANGUAGES))
    return told


def told(scope: Scope) -> dict[str, object]:
    """A scope as facts of a deed; nothing where it hides nothing."""
    bounds = {"countries": list(scope.countries), "units": list(scope.units)}
    return {name: values for name, values in bounds.items() if values}


def changes(before: PersonCard, after: PersonCard) -> dict[str, object]:
    """What a change changed, as facts of a deed."""
    fields = ("email", "name", "role", "scope", "language", "theme")
    changed = [name for name in fields if getattr(before, name) != getattr(after, name)]
    return {"email": after.email, "role": after.role, "changed": changed, **told(after.scope)}


def _manages(person: PersonCard) -> bool:
    return person.active and person.role == "admin" and person.scope.everything
