"""What begins by itself: the nightly refresh, and the brief by e-mail each week, by the company's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.job import Timetable, occurrence_after, occurrence_before
from unisono.services.audit import note
from unisono.services.jobs.actors import Reader, readers
from unisono.services.rights import allow
from unisono.store.records import jobs as records
from unisono.store.records import timetables

__all__ = ["NextRuns", "Reader", "begin_due", "next_runs", "readers", "schedule", "set_schedule"]


@dataclass(frozen=True, slots=True)
class NextRuns:
    """When the refresh and the brief begin next, in UTC; None: never."""

    refresh: datetime | None
    brief: datetime | None


def schedule(company: Company) -> Timetable:
    """What begins by itself."""
    allow(company, "run_jobs")
    return timetables.timetable(company.folder)


def set_schedule(company: Company, chosen: Timetable, *, now: datetime | None = None) -> None:
    """Choose what begins by itself from now on.

    Raises
    ------
    InputError
        Where an hour or a weekday is none, where nobody would get the brief, or where somebody may not.
    """
    allow(company, "run_jobs")
    for hour in (chosen.refresh_hour, chosen.brief_hour):
        if hour is not None and not 0 <= hour <= 23:
            raise InputError("hour_unfit", hour=hour)
    if chosen.brief_weekday is not None:
        _check_brief(company, chosen)
    timetables.choose(company.folder, chosen, now or datetime.now(UTC))
    note(company, "timetable_changed")


def next_runs(company: Company, *, now: datetime | None = None) -> NextRuns:
    """When what was chosen begins next."""
    chosen, moment, zone = schedule(company), now or datetime.now(UTC), ZoneInfo(company.time_zone)
    refresh = chosen.refresh_hour
    brief = chosen.brief_weekday
    return NextRuns(
        refresh=None if refresh is None else occurrence_after(moment, zone, refresh),
        brief=None if brief is None else occurrence_after(moment, zone, chosen.brief_hour, brief),
    )


def begin_due(company: Company, now: datetime) -> None:
    """Put what is due into the queue: each moment once, however many workers ask; of missed ones the last."""
    zone = ZoneInfo(company.time_zone)

    def begin(work: str) -> None:
        chosen = timetables.timetable(company.folder)
        each: list[dict[str, object]] = [{}]
        if work == timetables.BRIEF:
            each = [{"person": person} for person in chosen.recipients]
        for facts in each:
            records.add(company.folder, work, facts, by=None, by_name="")

    timetables.handle(
        company.folder, lambda hour, weekday: occurrence_before(now, zone, hour, weekday), begin
    )


def _check_brief(company: Company, chosen: Timetable) -> None:
    if chosen.brief_weekday not in range(7):
        raise InputError("weekday_unfit", weekday=chosen.brief_weekday)
    if not chosen.recipients:
        raise InputError("nobody_chosen")
    if set(chosen.recipients) - {one.actor.id for one in readers(company)}:
        raise InputError("recipient_unfit")
