"""What is due is begun once: not twice by two workers, not lost by a kill, not repeated for all it missed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from unisono.model.job import Timetable
from unisono.store.records import timetables

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NIGHTLY = Timetable(refresh_hour=3)
BOTH = Timetable(refresh_hour=3, brief_weekday=0, brief_hour=7, recipients=(4, 2))


def due(moment: datetime) -> Callable[[int, int | None], datetime]:
    return lambda hour, weekday: moment


def begun(folder: Path, moment: datetime) -> list[str]:
    told: list[str] = []
    timetables.handle(folder, due(moment), told.append)
    return sorted(told)


def test_nothing_was_chosen_at_first(tmp_path: Path) -> None:
    assert timetables.timetable(tmp_path) == Timetable()
    assert begun(tmp_path, NOW) == []


def test_what_was_chosen_reads_back_and_can_be_taken_back(tmp_path: Path) -> None:
    timetables.choose(tmp_path, BOTH, NOW)
    assert timetables.timetable(tmp_path) == BOTH
    timetables.choose(tmp_path, NIGHTLY, NOW)
    assert timetables.timetable(tmp_path) == NIGHTLY
    timetables.choose(tmp_path, Timetable(), NOW)
    assert timetables.timetable(tmp_path) == Timetable()


def test_what_is_due_is_begun_once(tmp_path: Path) -> None:
    timetables.choose(tmp_path, BOTH, NOW)
    assert begun(tmp_path, NOW - timedelta(hours=1)) == [], "what lies before the choice is left alone"
    later = NOW + timedelta(days=1)
    assert begun(tmp_path, later) == ["mail_brief", "refresh"]
    assert begun(tmp_path, later) == []
    assert begun(tmp_path, later + timedelta(days=9)) == ["mail_brief", "refresh"], "missed nine times"
    assert begun(tmp_path, later + timedelta(days=9)) == []


def test_choosing_the_same_again_forgets_nothing_that_is_due(tmp_path: Path) -> None:
    timetables.choose(tmp_path, NIGHTLY, NOW)
    timetables.choose(tmp_path, NIGHTLY, NOW + timedelta(days=2))
    assert begun(tmp_path, NOW + timedelta(days=1)) == ["refresh"]


def test_another_hour_counts_from_when_it_was_chosen(tmp_path: Path) -> None:
    timetables.choose(tmp_path, NIGHTLY, NOW)
    timetables.choose(tmp_path, Timetable(refresh_hour=5), NOW + timedelta(days=2))
    assert begun(tmp_path, NOW + timedelta(days=1)) == []


def test_what_fails_to_begin_stays_due(tmp_path: Path) -> None:
    timetables.choose(tmp_path, NIGHTLY, NOW)

    def fail(work: str) -> None:
        raise OSError(work)

    later = NOW + timedelta(days=1)
    with pytest.raises(OSError, match="refresh"):
        timetables.handle(tmp_path, due(later), fail)
    assert begun(tmp_path, later) == ["refresh"]


RACER = """
import sys
from datetime import datetime
from pathlib import Path
from unisono.store.records import timetables
moment = datetime.fromisoformat(sys.argv[2])
timetables.handle(Path(sys.argv[1]), lambda hour, weekday: moment, print)
"""


def test_of_several_workers_one_begins_it(tmp_path: Path) -> None:
    timetables.choose(tmp_path, NIGHTLY, NOW)
    later = (NOW + timedelta(days=1)).isoformat()
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", RACER, str(tmp_path), later], stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    assert sorted(racer.communicate(timeout=120)[0] for racer in racers) == ["", "", "refresh\n"]
