"""The worker: takes one job after the other, keeps its lease alive, and writes what became of it."""

from __future__ import annotations

import logging
import os
import secrets
import socket
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from time import monotonic

from unisono.errors import CompanyError, UnisonoError
from unisono.services.companies import open_company
from unisono.services.jobs.actors import as_asker
from unisono.services.jobs.catalogue import JOBS, kind_of
from unisono.services.jobs.holding import CancelledError, Holding, LeaseLostError, StoppingError, plain
from unisono.services.jobs.schedule import begin_due
from unisono.services.rights import allow
from unisono.store.records import jobs as records
from unisono.store.records.jobs import Claim

LOOK_SECONDS = 0.1  # how often a worker without work looks for some
CLOCK_SECONDS = 10.0  # how often it looks at the clock
LOCKED_SECONDS = 3.0  # how long a job waits where another process is loading the company
WRITERS = tuple(kind.slug for kind in JOBS if kind.writes)
log = logging.getLogger("unisono.jobs")


def work(folder: Path, *, once: bool = False, stop: Event | None = None) -> int:
    """Do the jobs of a company, one after the other, until told to stop; answers with how many were done.

    Parameters
    ----------
    once
        Come back as soon as nothing can be begun.
    stop
        Set from elsewhere to stop: a job that goes on is put back at its next step.
    """
    stop, worker = stop or Event(), _name()
    done, looked_at_clock = 0, float("-inf")
    while not stop.is_set():
        if monotonic() - looked_at_clock >= CLOCK_SECONDS:
            _look_at_clock(folder)
            looked_at_clock = monotonic()
        held = records.claim(folder, worker, WRITERS)
        if held is not None:
            _run(folder, held, stop)
            done += 1
        elif once:
            break
        else:
            stop.wait(LOOK_SECONDS)
    return done


def _look_at_clock(folder: Path) -> None:
    """Begin what is due; a company that can't be read just now is no reason to stop working."""
    try:
        begin_due(open_company(folder), datetime.now(UTC))
    except UnisonoError as error:
        log.error("nothing could be begun by the clock: %s", error)


def _run(folder: Path, held: Claim, stop: Event) -> None:
    """Run one job and write what became of it; whatever it raises, the worker goes on."""
    with Holding(folder, held, stop) as tell:
        try:
            company = as_asker(open_company(folder), held.job)
            kind = kind_of(held.job.kind)
            allow(company, kind.action)
            result = kind.run(company, held.job.facts, tell)
        except CancelledError:
            records.stopped(folder, held)
        except StoppingError:
            records.step_back(folder, held, seconds=0)
        except LeaseLostError:
            log.warning("job %s went on elsewhere", held.job.id)
        except UnisonoError as error:
            _fail(folder, held, error)
        except Exception:
            reference = secrets.token_hex(4)
            log.exception("job %s (%s) failed, reference %s", held.job.id, held.job.kind, reference)
            records.fail(folder, held, "job_defect", {"reference": reference})
        else:
            records.finish(folder, held, plain(result))


def _fail(folder: Path, held: Claim, error: UnisonoError) -> None:
    """Say what went wrong; where only another process stood in the way, try again a little later."""
    if isinstance(error, CompanyError) and error.code == "company_being_loaded":
        records.step_back(folder, held, seconds=LOCKED_SECONDS, why="wait_for_load")
    else:
        records.fail(folder, held, error.code, plain(error.facts))


def _name() -> str:
    """A name that no other worker has or ever had."""
    return f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(4)}"
