"""Ask for a job, look at jobs, stop one: each by the rights of whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from unisono.errors import MissingError
from unisono.model.company import Company
from unisono.model.job import Job
from unisono.services.audit import note
from unisono.services.jobs.catalogue import JOBS, kind_of
from unisono.services.rights import allow
from unisono.store.records import jobs as records

SHOWN = 50


def submit(company: Company, kind: str, facts: Mapping[str, object] | None = None) -> Job:
    """Ask for a job. It runs with the rights that the asker has when it runs.

    Raises
    ------
    RightsError
        Where the asker may not have such work done.
    InputError
        `job_kind_unknown`.
    """
    wanted = kind_of(kind)
    allow(company, wanted.action)
    actor = company.actor
    added = records.add(company.folder, kind, facts or {}, by=actor.id, by_name=actor.name)
    note(company, f"job_{kind}", {"job": added.id})
    return added


def job(company: Company, number: int) -> Job:
    """One job, as far as the asker may know of it.

    Raises
    ------
    MissingError
        `job_missing`.
    """
    allow(company, "see_data")
    found = records.find(company.folder, number)
    if found is None:
        raise MissingError("job_missing", job=number)
    return _as_seen(company, found)


def jobs(company: Company, limit: int = SHOWN) -> tuple[Job, ...]:
    """The latest jobs, those that go on first."""
    allow(company, "see_data")
    return tuple(_as_seen(company, one) for one in records.listed(company.folder, limit))


def cancel(company: Company, number: int) -> Job:
    """Cancel a job that waits, or ask one that goes on to stop at its next step; nothing stays half done.

    Raises
    ------
    MissingError
        `job_missing`.
    """
    allow(company, "run_jobs")
    before = records.find(company.folder, number)
    after = records.ask_to_cancel(company.folder, number)
    if before is None or after is None:
        raise MissingError("job_missing", job=number)
    if not before.over and not before.cancel_asked:
        note(company, "job_cancelled", {"job": number})
    return _as_seen(company, after)


def _as_seen(company: Company, found: Job) -> Job:
    """Without its facts, where it is somebody else's and of a kind the asker may not have done."""
    actor = company.actor
    own = actor.id is not None and actor.id == found.by_id
    action = next((kind.action for kind in JOBS if kind.slug == found.kind), None)
    if own or (action is not None and actor.may(action)):
        return found
    return replace(found, facts={}, step="", step_facts={}, result={}, error="", error_facts={})
