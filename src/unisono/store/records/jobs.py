"""Jobs as rows with a lease: whoever holds it works, a dead holder's lease runs out, nothing is lost.

Everything that decides who works on what is one transaction that takes the writer's lock before it
reads (`BEGIN IMMEDIATE`), so two workers never see the same job free.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from django.db import transaction
from django.db.models import Q

from unisono.model.job import Job
from unisono.store.records.connection import connect

LEASE_SECONDS = 15
ATTEMPTS = 3
Beat = Literal["go on", "cancel", "lost"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: its step, the facts of the step, and per cent where it can be said."""

    step: str
    facts: Mapping[str, object] = field(default_factory=dict)
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to work on a job, as long as the lease is kept alive."""

    job: Job
    worker: str


def add(folder: Path, kind: str, facts: Mapping[str, object], *, by: int | None, by_name: str) -> Job:
    """Put a job at the end of the queue."""
    return _job(_records(folder).create(kind=kind, facts=dict(facts), by=by, by_name=by_name))


def find(folder: Path, number: int) -> Job | None:
    """A job by its number."""
    found = _records(folder).filter(pk=number).first()
    return _job(found) if found else None


def listed(folder: Path, limit: int) -> tuple[Job, ...]:
    """The latest jobs: those that go on first, then those that wait, then those that are over."""
    records = _records(folder)
    shown: list[Any] = []
    for states in (("running",), ("waiting",), ("done", "failed", "cancelled")):
        shown += records.filter(state__in=states).order_by("-pk")[: limit - len(shown)]
    return tuple(_job(record) for record in shown)


def claim(folder: Path, worker: str, writers: Collection[str]) -> Claim | None:
    """Take the job that has waited longest, or one whose worker died; None where nothing can be begun.

    A job that writes the company's tables (its kind is one of `writers`) is not begun while another
    such job goes on. A job whose worker died `ATTEMPTS` times is given up.
    """
    now = datetime.now(UTC)
    if not _free(folder, now).exists():  # the usual case, and it needs no lock
        return None
    with transaction.atomic(using=connect(folder)):
        _give_up(folder, now)
        alive = _records(folder).filter(state="running", lease_until__gte=now)
        free = _free(folder, now)
        if alive.filter(kind__in=writers).exists():
            free = free.exclude(kind__in=writers)
        record = free.order_by("pk").first()
        if record is None:
            return None
        record.state, record.worker = "running", worker
        record.attempts += 1
        record.lease_until, record.started_at = now + timedelta(seconds=LEASE_SECONDS), now
        record.step, record.step_facts, record.percent, record.not_before = "", {}, None, None
        record.save()
    return Claim(_job(record), worker)


def beat(folder: Path, held: Claim, progress: Progress | None) -> Beat:
    """Keep a lease alive, write how far the job is, and hear whether somebody wants it stopped."""
    told: dict[str, Any] = {}
    if progress is not None:
        told = {"step": progress.step, "step_facts": dict(progress.facts), "percent": progress.percent}
    until = datetime.now(UTC) + timedelta(seconds=LEASE_SECONDS)
    if not _held(folder, held).update(lease_until=until, **told):
        return "lost"
    return "cancel" if _held(folder, held).filter(cancel_asked=True).exists() else "go on"


def finish(folder: Path, held: Claim, result: Mapping[str, object]) -> bool:
    """Say that a job is done; False where somebody else works on it by now."""
    return _end(folder, held, state="done", result=dict(result), percent=None)


def fail(folder: Path, held: Claim, error: str, facts: Mapping[str, object]) -> bool:
    """Say why a job could not be done."""
    return _end(folder, held, state="failed", error=error, error_facts=dict(facts))


def stopped(folder: Path, held: Claim) -> bool:
    """Say that a job was stopped because somebody asked for it."""
    return _end(folder, held, state="cancelled")


def step_back(folder: Path, held: Claim, *, seconds: float, why: str = "") -> bool:
    """Put a job back as if it had not been begun, to be taken up again after some seconds."""
    return bool(
        _held(folder, held).update(
            state="waiting",
            worker="",
            lease_until=None,
            started_at=None,
            attempts=held.job.attempts - 1,
            not_before=datetime.now(UTC) + timedelta(seconds=seconds),
            step=why,
            step_facts={},
            percent=None,
        )
    )


def ask_to_cancel(folder: Path, number: int) -> Job | None:
    """Cancel a job that waits; ask a running one to stop at its next step."""
    alias, now = connect(folder), datetime.now(UTC)
    with transaction.atomic(using=alias):
        one = _records(folder).filter(pk=number)
        one.filter(state="waiting").update(state="cancelled", ended_at=now, cancel_asked=True, step="")
        one.filter(state="running").update(cancel_asked=True)
    return find(folder, number)


def _give_up(folder: Path, now: datetime) -> None:
    """End the jobs nobody holds any more that were to be stopped, or that took too many workers along."""
    dead = _records(folder).filter(state="running", lease_until__lt=now)
    dead.filter(cancel_asked=True).update(state="cancelled", ended_at=now)
    for record in dead.filter(attempts__gte=ATTEMPTS):
        record.state, record.ended_at = "failed", now
        record.error, record.error_facts = "job_worker_died", {"attempts": record.attempts}
        record.save()


def _free(folder: Path, now: datetime) -> Any:
    """The jobs that nobody works on and whose time has come."""
    waiting = Q(state="waiting") & (Q(not_before=None) | Q(not_before__lte=now))
    return _records(folder).filter(waiting | Q(state="running", lease_until__lt=now))


def _held(folder: Path, held: Claim) -> Any:
    """The row of a job as long as this very claim holds."""
    return _records(folder).filter(
        pk=held.job.id, state="running", worker=held.worker, attempts=held.job.attempts
    )


def _end(folder: Path, held: Claim, **told: object) -> bool:
    ended = {"lease_until": None, "ended_at": datetime.now(UTC)}
    return bool(_held(folder, held).update(**ended, **told))


def _records(folder: Path) -> Any:
    alias = connect(folder)
    from unisono.store.records.models import JobRecord  # models need Django to be set up first

    return JobRecord.objects.using(alias)


def _job(record: Any) -> Job:
    return Job(
        id=record.pk,
        by_id=record.by,
        by=record.by_name,
        **{name: getattr(record, name) for name in _SAME},
    )


_SAME = (
    "kind", "state", "facts", "step", "step_facts", "percent", "result", "error", "error_facts",
    "attempts", "cancel_asked", "made_at", "started_at", "ended_at",
)  # fmt: skip
