"""A job in words: what it is, how far, who asked for it, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from unisono.model.job import Job
from unisono.model.words import known, say
from unisono.render.numbers import count_text, quantity_text

MARKS = {"done": "check", "failed": "warning", "cancelled": "close", "waiting": "clock", "running": "clock"}
TONES = {"done": "good", "failed": "bad"}


@dataclass(frozen=True, slots=True)
class JobWords:
    """What a page says of a job; empty where there is nothing to say."""

    kind: str
    state: str
    mark: str
    tone: str
    step: str
    percent: str
    by: str
    took: str
    outcome: str
    hint: str
    again: str


def job_words(job: Job, language: str, now: datetime | None = None) -> JobWords:
    """Say everything of a job that a page shows."""
    return JobWords(
        kind=say(f"job.kind.{job.kind}", language),
        state=say(f"job.state.{job.state}", language),
        mark=MARKS[job.state],
        tone=TONES.get(job.state, "unknown"),
        step=_step(job, language),
        percent="" if job.percent is None else quantity_text(job.percent / 100, "share", language, digits=0),
        by=_by(job, language),
        took=_took(job, language, now or datetime.now(UTC)),
        outcome=_outcome(job, language),
        hint=_known(f"hint.{job.error}", job.error_facts, language) if job.error else "",
        again=say("job.again", language, attempt=job.attempts) if job.attempts > 1 and not job.over else "",
    )


def _step(job: Job, language: str) -> str:
    """What is being done right now."""
    if job.over:
        return ""
    if job.cancel_asked:
        return say("job.stopping", language)
    told = _known(f"job.step.{job.step}", job.step_facts, language) if job.step else ""
    return told or (say("job.waits", language) if job.state == "waiting" else "")


def _outcome(job: Job, language: str) -> str:
    """What became of it."""
    if job.state == "cancelled":
        return say("job.cancelled", language)
    if job.state == "failed":
        return _known(f"error.{job.error}", job.error_facts, language) if job.error else ""
    return _known(f"job.done.{job.kind}", _summed(job.result), language) if job.result else ""


def _summed(result: Mapping[str, object]) -> dict[str, object]:
    """What became of all files together, where the result tells of each."""
    files = result.get("files")
    each = [one for one in files if isinstance(one, dict)] if isinstance(files, list) else []
    sums = {name: sum(int(one.get(name, 0)) for one in each) for name in ("read", "set_aside")}
    return {**result, **sums} if each else dict(result)


def _by(job: Job, language: str) -> str:
    """Who asked for it; the owner of the folder has no name, and neither has the clock."""
    return job.by or say("job.by_itself", language)


def _took(job: Job, language: str, now: datetime) -> str:
    """How long it took, or has taken so far."""
    if job.started_at is None:
        return ""
    seconds = ((job.ended_at or now) - job.started_at).total_seconds()
    return quantity_text(max(seconds, 0), "seconds", language)


def _known(key: str, facts: Mapping[str, object], language: str) -> str:
    """The words of a key with its numbers set apart; nothing where nobody wrote words."""
    told = {
        name: count_text(fact, language) if isinstance(fact, int) and not isinstance(fact, bool) else fact
        for name, fact in facts.items()
    }
    return say(key, language, **told) if known(key) else ""
