"""Whose rights a job has: those that whoever asked for it has when it runs, not when they asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.job import Job
from unisono.model.rights import OWNER, Actor
from unisono.services.rights import allow
from unisono.store.records.connection import connect


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody the brief can be mailed to."""

    actor: Actor
    email: str


def as_asker(company: Company, job: Job) -> Company:
    """The company as whoever asked for a job may see it now.

    Raises
    ------
    RightsError
        Where that person's account is gone or switched off.
    """
    if job.by_id is None:
        return replace(company, actor=OWNER)
    return replace(company, actor=reader_for(company, job.by_id).actor)


def reader_for(company: Company, number: object) -> Reader:
    """The person of this number, if their account is in use.

    Raises
    ------
    RightsError
        `person_left`.
    """
    found = _people(company).filter(pk=number).first() if isinstance(number, int) else None
    if found is None:
        raise RightsError("person_left")
    return Reader(found.actor, found.email)


def readers(company: Company) -> tuple[Reader, ...]:
    """Everybody the brief may be mailed to: the people in use who may see figures."""
    allow(company, "run_jobs")
    everybody = (Reader(person.actor, person.email) for person in _people(company).order_by("name", "email"))
    return tuple(one for one in everybody if one.actor.may("see_figures"))


def _people(company: Company) -> Any:
    alias = connect(company.folder)
    from unisono.store.records.people.models import Person  # models need Django to be set up first

    return Person.objects.using(alias).filter(is_active=True)
