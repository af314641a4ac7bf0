"""Who did what: every service that changes something writes it down here, and nobody can take it back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from unisono.model.company import Company
from unisono.model.deed import Deed
from unisono.model.words import known, say
from unisono.services.companies import served_company
from unisono.services.rights import allow
from unisono.store.records import audit
from unisono.store.records.people import roster

MOST_TOLD = 100_000
# Facts whose values have words of their own.
_WORDED = {
    "role": "role.{}",
    "actions": "action.{}",
    "changed": "fact.{}",
    "format": "fact.{}",
    "factor": "fact.{}",
    "decision": "fact.{}",
    "answer": "gate.answer.{}",
}


@dataclass(frozen=True, slots=True)
class TrailChoices:
    """What the trail can be narrowed to: people by number and name, and kinds of deeds."""

    people: tuple[tuple[int, str], ...]
    deeds: tuple[str, ...]


def note(company: Company, deed: str, facts: Mapping[str, object] | None = None) -> None:
    """Write down what the company's actor just did.

    Called within `noted` it stands or falls with the deed itself. Facts are plain JSON and hold
    nothing of a person but their e-mail.
    """
    audit.add(company.folder, company.actor, deed, facts or {})


def noted(company: Company) -> AbstractContextManager[None]:
    """Make a deed and its note one: `with noted(company): …; note(company, …)`."""
    return audit.all_or_nothing(company.folder)


def trail(
    company: Company,
    *,
    before: int | None = None,
    limit: int = 50,
    person: int | None = None,
    deed: str = "",
) -> tuple[Deed, ...]:
    """What was done, the latest first.

    Parameters
    ----------
    before
        Only deeds earlier than the one of this number: the next page.
    person, deed
        Only what this person did; only deeds of this kind.
    """
    allow(company, "see_audit")
    return audit.read(company.folder, before=before, limit=min(limit, MOST_TOLD), person=person, deed=deed)


def trail_length(company: Company, *, person: int | None = None, deed: str = "") -> int:
    """How many deeds the trail holds, of this person, of this kind."""
    allow(company, "see_audit")
    return audit.count(company.folder, person=person, deed=deed)


def trail_choices(company: Company) -> TrailChoices:
    """Whose deeds, and deeds of which kinds, the trail holds."""
    allow(company, "see_audit")
    return TrailChoices(audit.doers(company.folder), audit.kinds(company.folder))


def deed_text(deed: Deed, language: str) -> str:
    """A deed as a person says it.

    >>> from datetime import UTC, datetime
    >>> at = datetime(2026, 1, 1, tzinfo=UTC)
    >>> invited = Deed(1, at, 1, "Ana", "admin", "person_invited", {"email": "b@x.pe", "role": "sales"})
    >>> deed_text(invited, "es")
    'Invitó a b@x.pe (Ventas)'
    """
    facts = {name: _fact_text(name, fact, language) for name, fact in deed.facts.items()}
    key = f"deed.{deed.deed}"
    return say(key, language, **facts) if known(key) else deed.deed


def deed_name(deed: str, language: str) -> str:
    """A kind of deed, without whom or what it was about; one that has no name is told without its facts.

    >>> deed_name("person_invited", "en")
    'Inviting somebody'
    """
    key = f"deed.{deed}.name"
    if known(key):
        return say(key, language)
    told = say(f"deed.{deed}", language) if known(f"deed.{deed}") else deed
    return re.sub(r"\{[^}]*\}", "…", told)


def doer_text(deed: Deed, language: str) -> str:
    """Who did it; the command line where nobody signed in but held the folder."""
    if deed.actor:
        return deed.actor
    return say("actor.owner" if deed.role else "actor.nobody", language)


def _fact_text(name: str, fact: object, language: str) -> str:
    values = fact if isinstance(fact, list | tuple) else ["–" if fact is None else fact]
    pattern = _WORDED.get(name, "{}")
    keys = [(pattern.format(value), str(value)) for value in values]
    return ", ".join(say(key, language) if known(key) else told for key, told in keys)


def signed_in(*, user: Any, **_told: object) -> None:
    """Somebody came in (what Django calls `user_logged_in`)."""
    note(served_company(user.actor), "signed_in")


def sign_in_failed(*, credentials: Mapping[str, object], **_told: object) -> None:
    """Somebody tried to come in; their e-mail is kept only where it is that of a person we know."""
    told = credentials.get("email") or credentials.get("username")
    company = served_company(None)
    known_person = roster.find_by_email(company.folder, str(told)) if told else None
    note(company, "sign_in_failed", {"email": known_person.email if known_person else None})


def password_chosen(*, user: Any, **_told: object) -> None:
    """Somebody chose another password for themselves."""
    note(served_company(user.actor), "password_chosen")


def factor_added(*, user: Any, authenticator: Any, **_told: object) -> None:
    """Somebody gave a second proof of themselves: a phone, a key."""
    note(served_company(user.actor), "factor_added", {"factor": str(authenticator.type)})


def factor_removed(*, user: Any, authenticator: Any, **_told: object) -> None:
    """Somebody took a second proof away."""
    note(served_company(user.actor), "factor_removed", {"factor": str(authenticator.type)})
