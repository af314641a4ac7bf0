"""What begins by itself: by the company's clock, once, for those who may get it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.services.jobs.conftest import As
from unisono.errors import InputError, RightsError
from unisono.model.company import Company
from unisono.model.job import Timetable
from unisono.services import jobs
from unisono.services.audit import trail
from unisono.services.jobs.schedule import begin_due

SUNDAY = datetime(2026, 11, 22, 17, tzinfo=UTC)  # 12:00 in Lima


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def queued(company: Company) -> list[tuple[str, object]]:
    return sorted((one.kind, one.facts.get("person")) for one in jobs.jobs(company))


def test_the_night_s_refresh_is_begun_at_its_hour_and_not_before(company: Company) -> None:
    jobs.set_schedule(company, Timetable(refresh_hour=3), now=SUNDAY)
    begin_due(company, at("2026-11-23T02:59:59-05:00"))
    assert queued(company) == []
    for moment in ("2026-11-23T03:00-05:00", "2026-11-23T03:00:10-05:00", "2026-11-23T20:00-05:00"):
        begin_due(company, at(moment))
    assert queued(company) == [("refresh", None)]
    begin_due(company, at("2026-11-24T03:00-05:00"))
    assert len(queued(company)) == 2


def test_nights_that_were_missed_are_made_up_for_once(company: Company) -> None:
    jobs.set_schedule(company, Timetable(refresh_hour=3), now=SUNDAY)
    begin_due(company, at("2026-12-05T09:00-05:00"))
    begin_due(company, at("2026-12-05T09:00:10-05:00"))
    assert queued(company) == [("refresh", None)]


def test_clocks_that_change_skip_no_night_and_repeat_none(company: Company) -> None:
    madrid = replace(company, time_zone="Europe/Madrid")
    jobs.set_schedule(madrid, Timetable(refresh_hour=2), now=at("2026-03-27T12:00+01:00"))
    moments = [at(f"2026-03-{day}T{hour:02d}:30+01:00") for day in (28, 29, 30) for hour in range(24)]
    for moment in moments:
        begin_due(madrid, moment)
    assert len(queued(madrid)) == 3
    jobs.set_schedule(madrid, Timetable(refresh_hour=1), now=at("2026-10-24T12:00+02:00"))
    jobs.set_schedule(madrid, Timetable(refresh_hour=2), now=at("2026-10-24T12:00+02:00"))
    for moment in (at(f"2026-10-25T{hour:02d}:30+00:00") for hour in range(24)):
        begin_due(madrid, moment)
    assert len(queued(madrid)) == 4, "02:30 came twice that night, the refresh once"


def test_the_week_s_brief_is_one_job_for_each_who_gets_it(company: Company, seen_by: As) -> None:
    ana, luis = seen_by("cxo").actor.id, seen_by("sales").actor.id
    assert ana is not None
    assert luis is not None
    jobs.set_schedule(company, Timetable(None, 0, 7, (ana, luis)), now=SUNDAY)
    begin_due(company, at("2026-11-23T06:59-05:00"))
    assert queued(company) == []
    begin_due(company, at("2026-11-23T07:00-05:00"))
    begin_due(company, at("2026-11-29T23:00-05:00"))
    assert queued(company) == [("mail_brief", ana), ("mail_brief", luis)]


def test_when_it_begins_next_is_told(company: Company, seen_by: As) -> None:
    person = seen_by("cxo").actor.id
    assert person is not None
    told = jobs.next_runs(company, now=SUNDAY)
    assert (told.refresh, told.brief) == (None, None)
    jobs.set_schedule(company, Timetable(13, 6, 11, (person,)), now=SUNDAY)
    told = jobs.next_runs(company, now=SUNDAY)
    assert told.refresh == at("2026-11-22T13:00-05:00")
    assert told.brief == at("2026-11-29T11:00-05:00")


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        (Timetable(refresh_hour=24), "hour_unfit"),
        (Timetable(refresh_hour=-1), "hour_unfit"),
        (Timetable(brief_weekday=0, brief_hour=99, recipients=(1,)), "hour_unfit"),
        (Timetable(brief_weekday=7, recipients=(1,)), "weekday_unfit"),
        (Timetable(brief_weekday=0), "nobody_chosen"),
        (Timetable(brief_weekday=0, recipients=(404,)), "recipient_unfit"),
    ],
)
def test_what_can_t_be_is_refused_and_changes_nothing(chosen: Timetable, code: str, company: Company) -> None:
    jobs.set_schedule(company, Timetable(refresh_hour=4))
    with pytest.raises(InputError) as refused:
        jobs.set_schedule(company, chosen)
    assert refused.value.code == code
    assert jobs.schedule(company) == Timetable(refresh_hour=4)


def test_the_brief_is_for_those_who_may_see_figures(company: Company, seen_by: As) -> None:
    agent, gone, seller = seen_by("agent"), seen_by("cxo", is_active=False), seen_by("sales")
    assert [one.actor.id for one in jobs.readers(company)] == [seller.actor.id]
    for person in (agent.actor.id, gone.actor.id):
        assert person is not None
        with pytest.raises(InputError, match="recipient_unfit"):
            jobs.set_schedule(company, Timetable(brief_weekday=0, recipients=(person,)))


def test_only_who_runs_jobs_chooses_and_it_is_written_down(company: Company, seen_by: As) -> None:
    seller = seen_by("sales")
    for ask in (jobs.schedule, jobs.next_runs, jobs.readers):
        with pytest.raises(RightsError):
            ask(seller)
    with pytest.raises(RightsError):
        jobs.set_schedule(seller, Timetable(refresh_hour=1))
    jobs.set_schedule(seen_by("cxo"), Timetable(refresh_hour=1))
    assert [deed.deed for deed in trail(company)] == ["timetable_changed"]
