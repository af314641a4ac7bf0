"""The worker does what was asked with the rights of who asked, says what became of it, and goes on."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from tests.services.jobs.conftest import As, Kinds, returning
from unisono.errors import CompanyError, FileError
from unisono.model.company import Company
from unisono.model.job import Job
from unisono.services import jobs
from unisono.services.companies import edition_of
from unisono.services.jobs.holding import BEAT_SECONDS
from unisono.services.jobs.kind import JobKind, Run, Tell
from unisono.store.records.connection import connect


def raising(error: Exception) -> Run:
    """Work that can't be done."""

    def run(company: Company, facts: Mapping[str, object], tell: Tell) -> Mapping[str, object]:
        raise error

    return run


def work(company: Company) -> int:
    return jobs.work(company.folder, once=True)


def only(company: Company) -> Job:
    (one,) = jobs.jobs(company)
    return one


def test_jobs_are_done_in_the_order_they_were_asked_for(company: Company, kinds: Kinds) -> None:
    order: list[object] = []

    def run(company: Company, facts: Mapping[str, object], tell: Tell) -> Mapping[str, object]:
        order.append(facts["place"])
        return {}

    kinds(JobKind("list", "run_jobs", run))
    for place in range(4):
        jobs.submit(company, "list", {"place": place})
    assert work(company) == 4
    assert order == [0, 1, 2, 3]
    assert {one.state for one in jobs.jobs(company)} == {"done"}
    assert work(company) == 0


def test_it_runs_as_whoever_asked(company: Company, seen_by: As, kinds: Kinds) -> None:
    kinds(JobKind("whose", "run_jobs", returning()))
    asker = seen_by("cxo")
    jobs.submit(asker, "whose")
    jobs.submit(company, "whose")
    work(company)
    owners, askers = jobs.jobs(company)
    assert askers.result == {"by": asker.actor.name}
    assert owners.result == {"by": ""}


@pytest.mark.parametrize(
    ("change", "error"), [({"role": "sales"}, "not_allowed"), ({"is_active": False}, "person_left")]
)
def test_rights_are_those_of_the_moment_it_runs(
    change: dict[str, object], error: str, company: Company, seen_by: As, kinds: Kinds
) -> None:
    kinds(JobKind("refresh", "run_jobs", returning()))
    asker = seen_by("cxo")
    jobs.submit(asker, "refresh")
    from unisono.store.records.people.models import Person

    Person.objects.using(connect(company.folder)).filter(pk=asker.actor.id).update(**change)
    work(company)
    assert (only(company).state, only(company).error) == ("failed", error)


def test_an_error_of_ours_is_kept_with_its_facts(company: Company, kinds: Kinds) -> None:
    kinds(JobKind("read", "run_jobs", raising(FileError("file_empty", file=Path("a.csv")))))
    jobs.submit(company, "read")
    work(company)
    told = only(company)
    assert (told.state, told.error, told.error_facts) == ("failed", "file_empty", {"file": "a.csv"})


def test_a_defect_is_logged_under_a_reference_and_shows_nothing_of_its_insides(
    company: Company, kinds: Kinds, caplog: pytest.LogCaptureFixture
) -> None:
    kinds(JobKind("break", "run_jobs", raising(ZeroDivisionError("inner secret"))))
    jobs.submit(company, "break")
    with caplog.at_level(logging.ERROR):
        work(company)
    told = only(company)
    assert (told.state, told.error) == ("failed", "job_defect")
    assert "secret" not in str(told)
    assert str(told.error_facts["reference"]) in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_a_kind_that_is_no_more_is_a_failure_and_the_worker_goes_on(company: Company, kinds: Kinds) -> None:
    kinds(JobKind("old", "run_jobs", returning()))
    jobs.submit(company, "old")
    kinds(JobKind("new", "run_jobs", returning()))
    jobs.submit(company, "new")
    assert work(company) == 2
    assert [one.state for one in jobs.jobs(company)] == ["done", "failed"]


def test_while_another_process_loads_the_company_it_waits(company: Company, kinds: Kinds) -> None:
    kinds(JobKind("refresh", "run_jobs", raising(CompanyError("company_being_loaded", process="12"))))
    jobs.submit(company, "refresh")
    assert work(company) == 1
    assert (only(company).state, only(company).step, only(company).attempts) == (
        "waiting",
        "wait_for_load",
        0,
    )
    kinds(JobKind("refresh", "run_jobs", returning(edition=3)))
    assert work(company) == 0, "not before its time"


def test_a_running_job_is_cancelled_at_its_next_step(company: Company, kinds: Kinds) -> None:
    after: list[str] = []

    def run(seen: Company, facts: Mapping[str, object], tell: Tell) -> Mapping[str, object]:
        tell("stage", {"file": "a.csv", "percent": 10})
        jobs.cancel(company, only(company).id)
        end = monotonic() + 20
        while monotonic() < end:
            tell("stage", {"file": "a.csv", "percent": 50})
            sleep(BEAT_SECONDS / 5)
        after.append("never stopped")
        return {}

    kinds(JobKind("import", "run_jobs", run, writes=True))
    jobs.submit(company, "import")
    work(company)
    assert after == []
    told = only(company)
    assert (told.state, told.step, told.percent) == ("cancelled", "stage", 50)


def test_told_to_stop_it_puts_its_job_back(company: Company, kinds: Kinds) -> None:
    stop, running = Event(), Event()

    def run(company: Company, facts: Mapping[str, object], tell: Tell) -> Mapping[str, object]:
        running.set()
        for _ in range(200):
            tell("stage", {"file": "a.csv"})
            sleep(0.05)
        return {}

    kinds(JobKind("import", "run_jobs", run, writes=True))
    jobs.submit(company, "import")
    worker = Thread(target=jobs.work, args=(company.folder,), kwargs={"stop": stop})
    worker.start()
    assert running.wait(10)
    stop.set()
    worker.join(10)
    assert not worker.is_alive()
    assert (only(company).state, only(company).attempts) == ("waiting", 0)
    kinds(JobKind("import", "run_jobs", returning(), writes=True))
    assert work(company) == 1
    assert only(company).state == "done"


def test_a_company_that_can_t_be_read_fails_its_job_and_not_the_worker(
    company: Company, kinds: Kinds
) -> None:
    kinds(JobKind("refresh", "run_jobs", returning()))
    jobs.submit(company, "refresh")
    file = company.folder / "company.toml"
    sound = file.read_text()
    file.write_text("name = ")
    assert work(company) == 1
    file.write_text(sound)
    assert (only(company).state, only(company).error) == ("failed", "company_unreadable")


def test_a_refresh_makes_an_edition_and_a_cancelled_one_none(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    shop.load()
    before = edition_of(shop.company).number
    number = jobs.submit(shop.company, "refresh").id
    jobs.cancel(shop.company, number)
    work(shop.company)
    assert edition_of(shop.company).number == before
    jobs.submit(shop.company, "refresh")
    work(shop.company)
    done = jobs.jobs(shop.company)[0]
    assert (done.state, done.result) == ("done", {"edition": edition_of(shop.company).number})
