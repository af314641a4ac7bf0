"""Who may ask for which job, who sees what of it, and who may stop it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.jobs.conftest import As, Kinds, returning
from unisono.errors import InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.rights import NOBODY, Role
from unisono.services import jobs
from unisono.services.audit import trail
from unisono.services.jobs.kind import JobKind


@pytest.mark.parametrize(
    ("kind", "role", "may"),
    [
        ("refresh", "cxo", True),
        ("refresh", "analyst", True),
        ("refresh", "admin", True),
        ("refresh", "marketing", False),
        ("refresh", "agent", False),
        ("import", "analyst", True),
        ("import", "cxo", False),
        ("mail_brief", "sales", False),
    ],
)
def test_each_kind_asks_for_its_own_right(kind: str, role: Role, may: bool, seen_by: As) -> None:
    company = seen_by(role)
    if may:
        assert jobs.submit(company, kind).by == company.actor.name
    else:
        with pytest.raises(RightsError, match="not_allowed"):
            jobs.submit(company, kind)


def test_somebody_who_sees_only_some_rows_has_no_jobs_done(seen_by: As) -> None:
    with pytest.raises(RightsError):
        jobs.submit(seen_by("admin", countries=["PE"]), "refresh")


def test_a_kind_that_is_none_is_refused_with_those_there_are(company: Company) -> None:
    with pytest.raises(InputError) as refused:
        jobs.submit(company, "dream")
    assert refused.value.code == "job_kind_unknown"
    assert "refresh" in str(refused.value.facts["known"])


def test_what_somebody_asked_for_is_written_down(seen_by: As, company: Company) -> None:
    asker = seen_by("analyst")
    number = jobs.submit(asker, "refresh").id
    jobs.cancel(asker, number)
    jobs.cancel(asker, number)
    told = [(deed.deed, deed.actor, deed.facts) for deed in trail(company)]
    assert told == [
        ("job_cancelled", asker.actor.name, {"job": number}),
        ("job_refresh", asker.actor.name, {"job": number}),
    ]


def test_a_job_s_facts_are_for_those_who_may_do_it_and_for_whoever_asked(
    company: Company, seen_by: As, kinds: Kinds
) -> None:
    kinds(JobKind("import", "import", returning(edition=2)))
    asker, analyst, seller = seen_by("analyst"), seen_by("analyst"), seen_by("sales")
    number = jobs.submit(asker, "import", {"upload": "secret.csv"}).id
    jobs.work(company.folder, once=True)
    for allowed in (asker, analyst, company):
        seen = jobs.job(allowed, number)
        assert (seen.facts["upload"], seen.result["edition"]) == ("secret.csv", 2)
    hidden = jobs.job(seller, number)
    assert (hidden.state, hidden.by, hidden.kind) == ("done", asker.actor.name, "import")
    assert (hidden.facts, hidden.result, hidden.step) == ({}, {}, "")
    assert "secret" not in str(jobs.jobs(seller))
    demoted = replace(asker, actor=replace(asker.actor, role="sales"))
    assert jobs.job(demoted, number).facts == {"upload": "secret.csv"}, "one's own stay one's own"


def test_the_owner_s_jobs_are_nobody_else_s(company: Company, seen_by: As) -> None:
    number = jobs.submit(company, "refresh", {"a": 1}).id
    assert jobs.job(seen_by("sales"), number).facts == {}


def test_who_may_not_see_data_sees_no_jobs(seen_by: As, company: Company) -> None:
    number = jobs.submit(company, "refresh").id
    for blind in (seen_by("agent"), replace(company, actor=NOBODY)):
        with pytest.raises(RightsError):
            jobs.jobs(blind)
        with pytest.raises(RightsError):
            jobs.job(blind, number)


def test_who_may_not_run_jobs_stops_none(seen_by: As, company: Company) -> None:
    number = jobs.submit(company, "refresh").id
    with pytest.raises(RightsError):
        jobs.cancel(seen_by("marketing"), number)
    assert jobs.job(company, number).state == "waiting"
    assert jobs.cancel(seen_by("cxo"), number).state == "cancelled"


def test_one_that_never_was_is_missing(company: Company) -> None:
    for ask in (jobs.job, jobs.cancel):
        with pytest.raises(MissingError, match="job_missing"):
            ask(company, 404)


def test_only_so_many_are_listed(company: Company) -> None:
    numbers = [jobs.submit(company, "refresh").id for _ in range(3)]
    assert [one.id for one in jobs.jobs(company, 2)] == numbers[:0:-1]
