"""A lease is kept from beside the work: what is told is written, what is asked for is heard."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

import pytest

from unisono.services.jobs.holding import CancelledError, Holding, LeaseLostError, StoppingError, plain
from unisono.store.records import jobs as records
from unisono.store.records.connection import connect
from unisono.store.records.jobs import Claim

EVERY = 0.05


@pytest.fixture
def held(tmp_path: Path) -> Claim:
    records.add(tmp_path, "import", {}, by=None, by_name="")
    claim = records.claim(tmp_path, "w", ())
    assert claim is not None
    return claim


def holding(folder: Path, held: Claim, stop: Event | None = None) -> Holding:
    return Holding(folder, held, stop or Event(), every=EVERY)


def until_raised(tell: Holding, error: type[Exception]) -> None:
    """Tell until somebody objects."""
    end = monotonic() + 20

    def tell_on() -> None:
        while monotonic() < end:
            tell("stage", {})
            sleep(EVERY / 2)

    with pytest.raises(error):
        tell_on()


def test_what_was_told_last_is_written(tmp_path: Path, held: Claim) -> None:
    with holding(tmp_path, held) as tell:
        tell("open", {"file": "a.csv", "percent": 3})
        tell("stage", {"file": Path("b.csv"), "percent": 61})
        sleep(EVERY * 6)
        told = records.find(tmp_path, held.job.id)
    assert told is not None
    assert (told.step, told.step_facts, told.percent) == ("stage", {"file": "b.csv", "percent": 61}, 61)


def test_the_lease_lives_on_though_nothing_is_told(tmp_path: Path, held: Claim) -> None:
    alias = connect(tmp_path)
    from unisono.store.records.models import JobRecord

    rows = JobRecord.objects.using(alias).filter(pk=held.job.id)
    first = rows.get().lease_until
    with holding(tmp_path, held):
        sleep(EVERY * 6)
        later = rows.get().lease_until
    assert first is not None
    assert later is not None
    assert later > first


def test_a_cancellation_is_heard_at_the_next_step(tmp_path: Path, held: Claim) -> None:
    with holding(tmp_path, held) as tell:
        records.ask_to_cancel(tmp_path, held.job.id)
        until_raised(tell, CancelledError)


def test_a_lost_lease_is_heard_at_the_next_step(tmp_path: Path, held: Claim) -> None:
    with holding(tmp_path, held) as tell:
        records.finish(tmp_path, held, {})
        until_raised(tell, LeaseLostError)


def test_a_worker_that_stops_is_heard_at_once(tmp_path: Path, held: Claim) -> None:
    stop = Event()
    with holding(tmp_path, held, stop) as tell:
        tell("stage", {})
        stop.set()
        with pytest.raises(StoppingError):
            tell("stage", {})


def test_only_the_thread_that_works_is_ended(tmp_path: Path, held: Claim) -> None:
    stop = Event()
    stop.set()
    raised: list[BaseException] = []

    def watch(tell: Holding) -> None:
        try:
            tell("stage", {"percent": 9})
        except BaseException as error:
            raised.append(error)

    with holding(tmp_path, held, stop) as tell:
        watcher = Thread(target=watch, args=(tell,))
        watcher.start()
        watcher.join()
        assert raised == []
        with pytest.raises(StoppingError):
            tell("stage", {})


def test_a_beat_that_fails_is_followed_by_one_that_does_not(
    tmp_path: Path, held: Claim, monkeypatch: pytest.MonkeyPatch
) -> None:
    beats, real = [0], records.beat

    def shaky(*told: object) -> records.Beat:
        beats[0] += 1
        if beats[0] == 1:
            raise OSError("disk")
        return real(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(records, "beat", shaky)
    with holding(tmp_path, held) as tell:
        tell("stage", {"percent": 5})
        sleep(EVERY * 8)
    told = records.find(tmp_path, held.job.id)
    assert told is not None
    assert (told.step, told.percent) == ("stage", 5)
    assert beats[0] > 1


def test_facts_become_plain() -> None:
    assert plain({"file": Path("ñ.csv"), "rows": 3, "none": None}) == {
        "file": "ñ.csv",
        "rows": 3,
        "none": None,
    }
