"""A company with people, and kinds of jobs that the test decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.company import Company
from unisono.model.rights import Role
from unisono.services.companies import found_company
from unisono.services.jobs import queue, worker
from unisono.services.jobs.kind import JobKind, Run, Tell
from unisono.store.records.connection import connect

As = Callable[..., Company]
Kinds = Callable[..., None]


@pytest.fixture
def company(tmp_path: Path) -> Company:
    told = {"name": "Andina", "currency": "PEN", "time_zone": "America/Lima", "languages": ["es"]}
    return found_company(tmp_path / "company", told)


@pytest.fixture
def seen_by(company: Company) -> As:
    """The company as a new person of a role sees it."""
    alias = connect(company.folder)
    from unisono.store.records.people.models import Person

    def new(role: Role, **more: object) -> Company:
        count = Person.objects.using(alias).count()
        person = Person(email=f"{role}{count}@example.com", name=f"{role.title()} {count}", role=role, **more)
        person.save(using=alias)
        return replace(company, actor=person.actor)

    return new


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> Kinds:
    """Put other kinds of jobs in the place of the product's."""

    def put(*told: JobKind) -> None:
        by_slug = {kind.slug: kind for kind in told}
        monkeypatch.setattr(queue, "JOBS", told)
        for module in (queue, worker):
            monkeypatch.setattr(module, "kind_of", by_slug.__getitem__)
        monkeypatch.setattr(worker, "WRITERS", tuple(kind.slug for kind in told if kind.writes))

    return put


def returning(**result: object) -> Run:
    """Work that is done at once."""

    def run(company: Company, facts: Mapping[str, object], tell: Tell) -> Mapping[str, object]:
        return {"by": company.actor.name, **facts, **result}

    return run
