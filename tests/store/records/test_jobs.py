"""A job belongs to whoever holds its lease; a lease that ran out belongs to nobody."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from unisono.model.job import Job
from unisono.store.records import jobs
from unisono.store.records.connection import connect
from unisono.store.records.jobs import ATTEMPTS, Claim, Progress

WRITERS = ("import", "refresh")


def add(folder: Path, kind: str = "refresh", **facts: object) -> Job:
    return jobs.add(folder, kind, facts, by=7, by_name="Ana")


def claimed(folder: Path, worker: str = "w") -> Claim:
    held = jobs.claim(folder, worker, WRITERS)
    assert held is not None
    return held


def expire(folder: Path, number: int) -> None:
    """Let a lease run out, as if its worker had been dead for a while."""
    alias = connect(folder)
    from unisono.store.records.models import JobRecord

    past = datetime.now(UTC) - timedelta(seconds=1)
    assert JobRecord.objects.using(alias).filter(pk=number).update(lease_until=past) == 1


def state(folder: Path, number: int) -> str:
    found = jobs.find(folder, number)
    assert found is not None
    return found.state


def test_a_job_added_waits_with_all_that_was_said_of_it(tmp_path: Path) -> None:
    added = add(tmp_path, upload=3)
    assert (added.state, added.facts, added.by, added.by_id, added.attempts) == (
        "waiting", {"upload": 3}, "Ana", 7, 0,
    )  # fmt: skip
    assert jobs.find(tmp_path, added.id) == added
    assert jobs.find(tmp_path, 999) is None


def test_the_one_that_waited_longest_is_claimed_once(tmp_path: Path) -> None:
    first, second = add(tmp_path, "mail_brief"), add(tmp_path, "mail_brief")
    held = claimed(tmp_path)
    assert (held.job.id, held.job.state, held.job.attempts) == (first.id, "running", 1)
    assert held.job.started_at is not None
    assert claimed(tmp_path, "v").job.id == second.id
    assert jobs.claim(tmp_path, "u", WRITERS) is None


def test_a_job_that_writes_waits_for_the_one_that_writes(tmp_path: Path) -> None:
    add(tmp_path, "import")
    waits, mail = add(tmp_path, "refresh"), add(tmp_path, "mail_brief")
    held = claimed(tmp_path)
    assert claimed(tmp_path, "v").job.id == mail.id, "what doesn't write needs not wait"
    assert jobs.claim(tmp_path, "u", WRITERS) is None
    assert jobs.finish(tmp_path, held, {"edition": 2})
    assert claimed(tmp_path, "u").job.id == waits.id


def test_a_lease_that_is_kept_is_nobody_else_s(tmp_path: Path) -> None:
    add(tmp_path)
    held = claimed(tmp_path)
    expire(tmp_path, held.job.id)
    assert jobs.beat(tmp_path, held, Progress("stage", {"file": "ñ.csv"}, 40)) == "go on"
    assert jobs.claim(tmp_path, "v", WRITERS) is None
    told = jobs.find(tmp_path, held.job.id)
    assert told is not None
    assert (told.step, told.step_facts, told.percent) == ("stage", {"file": "ñ.csv"}, 40)
    assert jobs.beat(tmp_path, held, None) == "go on"
    told = jobs.find(tmp_path, held.job.id)
    assert told is not None
    assert told.step == "stage", "a beat that tells nothing wipes nothing"


def test_a_dead_worker_s_job_begins_again_from_nothing(tmp_path: Path) -> None:
    number = add(tmp_path).id
    dead = claimed(tmp_path, "dead")
    jobs.beat(tmp_path, dead, Progress("commit", {}, 90))
    assert jobs.claim(tmp_path, "next", WRITERS) is None
    expire(tmp_path, number)
    held = claimed(tmp_path, "next")
    assert (held.job.id, held.job.attempts, held.job.step, held.job.percent) == (number, 2, "", None)
    assert jobs.beat(tmp_path, dead, None) == "lost"
    assert not jobs.finish(tmp_path, dead, {"edition": 9})
    assert not jobs.fail(tmp_path, dead, "x", {})
    assert not jobs.step_back(tmp_path, dead, seconds=0)
    assert state(tmp_path, number) == "running"
    assert jobs.finish(tmp_path, held, {"edition": 2})
    told = jobs.find(tmp_path, number)
    assert told is not None
    assert (told.state, told.result) == ("done", {"edition": 2})


def test_the_same_worker_s_earlier_claim_is_no_claim(tmp_path: Path) -> None:
    number = add(tmp_path).id
    before = claimed(tmp_path, "same")
    expire(tmp_path, number)
    claimed(tmp_path, "same")
    assert jobs.beat(tmp_path, before, None) == "lost"


def test_a_job_that_kills_its_workers_is_given_up_with_a_reason(tmp_path: Path) -> None:
    number = add(tmp_path).id
    for attempt in range(1, ATTEMPTS + 1):
        assert claimed(tmp_path).job.attempts == attempt
        expire(tmp_path, number)
    assert jobs.claim(tmp_path, "w", WRITERS) is None
    told = jobs.find(tmp_path, number)
    assert told is not None
    assert (told.state, told.error, told.error_facts) == ("failed", "job_worker_died", {"attempts": ATTEMPTS})
    assert told.ended_at is not None


def test_one_that_waits_is_cancelled_at_once_and_one_that_runs_is_asked(tmp_path: Path) -> None:
    runs, waits = add(tmp_path).id, add(tmp_path).id
    held = claimed(tmp_path)
    assert jobs.beat(tmp_path, held, None) == "go on"
    for number in (runs, waits):
        jobs.ask_to_cancel(tmp_path, number)
    assert (state(tmp_path, runs), state(tmp_path, waits)) == ("running", "cancelled")
    assert jobs.beat(tmp_path, held, None) == "cancel"
    assert jobs.stopped(tmp_path, held)
    assert state(tmp_path, runs) == "cancelled"
    assert jobs.claim(tmp_path, "w", WRITERS) is None
    assert jobs.ask_to_cancel(tmp_path, 999) is None


def test_one_that_is_over_stays_as_it_is(tmp_path: Path) -> None:
    number = add(tmp_path).id
    jobs.finish(tmp_path, claimed(tmp_path), {})
    told = jobs.ask_to_cancel(tmp_path, number)
    assert told is not None
    assert (told.state, told.cancel_asked) == ("done", False)


def test_one_to_be_cancelled_whose_worker_died_does_not_begin_again(tmp_path: Path) -> None:
    number = add(tmp_path).id
    claimed(tmp_path)
    jobs.ask_to_cancel(tmp_path, number)
    expire(tmp_path, number)
    assert jobs.claim(tmp_path, "v", WRITERS) is None
    assert state(tmp_path, number) == "cancelled"


def test_one_that_stepped_back_waits_its_time_and_loses_no_attempt(tmp_path: Path) -> None:
    number = add(tmp_path).id
    assert jobs.step_back(tmp_path, claimed(tmp_path), seconds=60, why="wait_for_load")
    told = jobs.find(tmp_path, number)
    assert told is not None
    assert (told.state, told.attempts, told.step, told.started_at) == ("waiting", 0, "wait_for_load", None)
    assert jobs.claim(tmp_path, "w", WRITERS) is None
    other = add(tmp_path, "mail_brief").id
    held = claimed(tmp_path)
    assert held.job.id == other
    assert jobs.step_back(tmp_path, held, seconds=0)
    assert claimed(tmp_path).job.id == other


def test_those_that_go_on_are_listed_first_then_the_latest(tmp_path: Path) -> None:
    numbers = [add(tmp_path, "mail_brief").id for _ in range(4)]
    jobs.finish(tmp_path, claimed(tmp_path), {})
    jobs.fail(tmp_path, claimed(tmp_path), "x", {"a": 1})
    claimed(tmp_path)
    done, failed, runs, waits = numbers
    assert [one.id for one in jobs.listed(tmp_path, 9)] == [runs, waits, failed, done]
    assert [one.id for one in jobs.listed(tmp_path, 2)] == [runs, waits]


RACER = """
import sys
from pathlib import Path
from unisono.store.records import jobs
folder, name = Path(sys.argv[1]), sys.argv[2]
while True:
    held = jobs.claim(folder, name, ())
    if held is None:
        break
    print(held.job.id, flush=True)
    jobs.finish(folder, held, {"worker": name})
"""


def test_workers_that_race_never_take_the_same_job(tmp_path: Path) -> None:
    numbers = {add(tmp_path, "mail_brief").id for _ in range(60)}
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(tmp_path), f"w{n}"], stdout=subprocess.PIPE, text=True
        )
        for n in range(3)
    ]
    taken = Counter(int(line) for racer in racers for line in racer.communicate(timeout=120)[0].split())
    assert [racer.returncode for racer in racers] == [0, 0, 0]
    assert set(taken) == numbers
    assert set(taken.values()) == {1}
    assert {state(tmp_path, number) for number in numbers} == {"done"}


@pytest.mark.parametrize("result", [{"edition": 3}, {"files": ["ñ", "[red]"], "none": None}])
def test_results_come_back_as_they_were_said(result: dict[str, object], tmp_path: Path) -> None:
    number = add(tmp_path).id
    jobs.finish(tmp_path, claimed(tmp_path), result)
    told = jobs.find(tmp_path, number)
    assert told is not None
    assert told.result == result
