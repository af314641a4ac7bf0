"""A job in words: complete in three languages, numbers set apart, nothing shown that nobody wrote."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from unisono.model.job import Job, JobState
from unisono.model.words import LANGUAGES, known
from unisono.services.jobs.catalogue import JOBS
from unisono.surfaces.web.job_words import job_words

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", get_args(JobState))
@pytest.mark.parametrize("kind", [kind.slug for kind in JOBS])
def test_every_kind_and_state_has_words(kind: str, state: JobState, language: str) -> None:
    told = job_words(Job(1, kind, state), language, NOW)
    assert "." not in told.kind + told.state
    assert told.by


@pytest.mark.parametrize("kind", [kind.slug for kind in JOBS])
def test_every_kind_says_what_came_of_it_and_what_asking_for_it_was(kind: str) -> None:
    assert known(f"job.done.{kind}")
    assert known(f"deed.job_{kind}")


def test_a_running_job_tells_its_step_with_numbers_set_apart() -> None:
    job = Job(1, "import", "running", step="apply", step_facts={"file": "a.csv", "rows": 12345}, percent=42)
    assert job_words(job, "es", NOW).step == "Comparando 12.345 filas de a.csv"
    assert job_words(job, "en", NOW).step == "Comparing 12,345 rows of a.csv"
    assert job_words(job, "en", NOW).percent == "42%"


def test_a_step_without_words_is_not_shown_as_a_key() -> None:
    assert job_words(Job(1, "import", "running", step="unheard"), "es", NOW).step == ""


def test_one_that_waits_says_why() -> None:
    assert job_words(Job(1, "import", "waiting"), "es", NOW).step.startswith("Empieza en cuanto")
    assert job_words(Job(1, "import", "waiting", step="wait_for_load"), "es", NOW).step.startswith("Espera")


def test_one_that_is_to_stop_says_so() -> None:
    told = job_words(Job(1, "import", "running", step="stage", cancel_asked=True), "es", NOW)
    assert told.step == "Se detendrá en el próximo paso"


def test_a_failure_says_what_happened_and_what_to_do() -> None:
    job = Job(1, "refresh", "failed", error="job_defect", error_facts={"reference": "a1b2"})
    told = job_words(job, "es", NOW)
    assert "a1b2" in told.outcome
    assert told.hint
    assert told.tone == "bad"


def test_what_came_of_an_import_counts_all_its_files() -> None:
    files = [{"read": 1000, "set_aside": 3}, {"read": 500, "set_aside": 0}]
    told = job_words(Job(1, "import", "done", result={"edition": 4, "files": files}), "es", NOW)
    assert "1.500" in told.outcome
    assert " 3" in told.outcome
    assert told.outcome.endswith("edición 4.")


def test_a_result_that_may_not_be_seen_is_not_told_as_nothing() -> None:
    assert job_words(Job(1, "import", "done"), "es", NOW).outcome == ""


@pytest.mark.parametrize(
    ("started", "ended", "took"),
    [
        (None, None, ""),
        (NOW - timedelta(seconds=75), None, "1 min 15 s"),
        (NOW - timedelta(hours=2), NOW - timedelta(hours=1), "1 h"),
    ],
)
def test_how_long_it_takes_or_took(started: datetime | None, ended: datetime | None, took: str) -> None:
    job = Job(1, "refresh", "done" if ended else "running", started_at=started, ended_at=ended)
    assert job_words(job, "es", NOW).took.replace("\u202f", " ").replace("\xa0", " ") == took


def test_another_attempt_is_told_while_it_goes_on() -> None:
    assert "2" in job_words(Job(1, "refresh", "running", attempts=2), "es", NOW).again
    assert job_words(Job(1, "refresh", "running", attempts=1), "es", NOW).again == ""
    assert job_words(Job(1, "refresh", "done", attempts=2), "es", NOW).again == ""
