"""Holds a job's lease while its work goes on, from a thread of its own.

The work only says how far it is, in memory; the thread writes that down and hears whether the job is to
be stopped, so that neither a long query nor a fast loop disturbs the other.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from threading import Event, Thread, current_thread
from types import TracebackType

from django.db import connections

from unisono.store.records import jobs as records
from unisono.store.records.jobs import Beat, Claim, Progress

BEAT_SECONDS = 0.5
log = logging.getLogger("unisono.jobs")


class CancelledError(Exception):
    """Somebody wants the job stopped."""


class StoppingError(Exception):
    """The worker is to stop: the job is put back."""


class LeaseLostError(Exception):
    """This worker was away for too long: somebody else works on the job by now."""


class Holding:
    """A job's lease while its work goes on; called with a step and its facts, as work tells of itself."""

    def __init__(self, folder: Path, held: Claim, stop: Event, *, every: float = BEAT_SECONDS) -> None:
        self._folder, self._held, self._stop, self._every = folder, held, stop, every
        self._told: Progress | None = None
        self._heard: Beat = "go on"
        self._over = Event()
        self._work_thread = current_thread()
        self._thread = Thread(target=self._beats, name=f"lease of job {held.job.id}", daemon=True)

    def __enter__(self) -> Holding:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def __call__(self, step: str, facts: Mapping[str, object]) -> None:
        """Tell how far the work is.

        Raises
        ------
        CancelledError, StoppingError, LeaseLostError
            Where it is to end here; only in the thread that does the work.
        """
        percent = facts.get("percent")
        self._told = Progress(step, plain(facts), percent if isinstance(percent, int) else None)
        if current_thread() is not self._work_thread:
            return  # whoever watches a query can't end it
        if self._heard == "lost":
            raise LeaseLostError
        if self._heard == "cancel":
            raise CancelledError
        if self._stop.is_set():
            raise StoppingError

    def _beats(self) -> None:
        written: Progress | None = None
        while not self._over.wait(self._every):
            told = self._told
            try:
                self._heard = records.beat(self._folder, self._held, told if told is not written else None)
                written = told
            except Exception:  # one beat that fails is no reason to let go: the next may do
                log.exception("the lease of job %s could not be kept once", self._held.job.id)
        connections.close_all()  # those of this thread


def plain(facts: object) -> dict[str, object]:
    """Facts as plain JSON, whatever stood in them.

    >>> plain({"file": Path("a.csv"), "rows": 3})
    {'file': 'a.csv', 'rows': 3}
    """
    told: dict[str, object] = json.loads(json.dumps(facts, default=str))
    return told
