"""A job: work that goes on by itself, with its progress, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

JobState = Literal["waiting", "running", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Job:
    """One job as people see it. `step` and `step_facts` fill the words `job.step.<step>`.

    `error` is the code of an error and `error_facts` its facts, as in `unisono.errors`. Facts and
    results are plain JSON. `by_id` is None for the owner of the folder and for what the timetable began.
    """

    id: int
    kind: str
    state: JobState
    facts: Mapping[str, object] = field(default_factory=dict)
    step: str = ""
    step_facts: Mapping[str, object] = field(default_factory=dict)
    percent: int | None = None
    result: Mapping[str, object] = field(default_factory=dict)
    error: str = ""
    error_facts: Mapping[str, object] = field(default_factory=dict)
    by: str = ""
    by_id: int | None = None
    cancel_asked: bool = False
    attempts: int = 0
    made_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in ("done", "failed", "cancelled")


@dataclass(frozen=True, slots=True)
class Timetable:
    """What begins by itself, by the company's clock: a refresh each night, the brief by e-mail each week.

    Hours are 0 to 23, Monday is weekday 0; None: never. `recipients` are people, by id.
    """

    refresh_hour: int | None = None
    brief_weekday: int | None = None
    brief_hour: int = 7
    recipients: tuple[int, ...] = ()


def occurrence_before(moment: datetime, zone: ZoneInfo, hour: int, weekday: int | None = None) -> datetime:
    """When did an hour of the day (or of one day of the week) last begin, by the clock of a zone?

    An hour that a clock skips in spring begins when the clock goes on; one that it shows twice in autumn
    begins the first time. The answer is in UTC, at or before `moment`.

    >>> lima = ZoneInfo("America/Lima")
    >>> occurrence_before(datetime(2026, 11, 22, 7, 59, tzinfo=UTC), lima, 3).isoformat()
    '2026-11-21T08:00:00+00:00'
    """
    day = moment.astimezone(zone).date() + timedelta(days=1)
    while True:
        begins = datetime.combine(day, time(hour), zone).astimezone(UTC)
        if begins <= moment and weekday in (None, day.weekday()):
            return begins
        day -= timedelta(days=1)


def occurrence_after(moment: datetime, zone: ZoneInfo, hour: int, weekday: int | None = None) -> datetime:
    """When does it begin next, after `moment`? As `occurrence_before` counts.

    >>> lima = ZoneInfo("America/Lima")
    >>> occurrence_after(datetime(2026, 11, 22, 8, 0, tzinfo=UTC), lima, 3).isoformat()
    '2026-11-23T08:00:00+00:00'
    """
    day = moment.astimezone(zone).date() - timedelta(days=1)
    while True:
        begins = datetime.combine(day, time(hour), zone).astimezone(UTC)
        if begins > moment and weekday in (None, day.weekday()):
            return begins
        day += timedelta(days=1)
