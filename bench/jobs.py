"""The queue of jobs beside django-q2 with its ORM broker: how soon a job begins, and how many a second.

    python bench/jobs.py [JOBS]

Both keep their jobs in SQLite (WAL, immediate transactions), with one worker process, in the same run,
three rounds in turn. `soon`: from the end of asking to the first line of the job, one job at a time, at
random moments. `many`: JOBS jobs that do nothing are asked for, then a worker is started; jobs a second
from the first that began to the last that ended. Where django-q2 is not installed (it is no dependency),
only ours is measured. Prints its lines for bench/RESULTS.md.
"""

from __future__ import annotations

import importlib.util
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS, ONE_BY_ONE = 3, 20
LIMIT_SECONDS = 180.0
ASKS = f"""
import random, time
random.seed(4)
for _ in range({ONE_BY_ONE}):
    ask()
    time.sleep(0.6 + random.random())
"""
# Both sides' job: a line with the moment it ran.
WORK = """
import os, time
def work(asked=0.0):
    with open(os.environ["BENCH_LOG"], "a") as log:
        log.write(f"{time.time()} {asked}\\n")
"""
OURS = """
import os, sys, time
from pathlib import Path
from unisono.services import jobs
from unisono.services.companies import found_company, open_company
from unisono.services.jobs import queue, worker
from unisono.services.jobs.kind import JobKind
from bench_work import work
def run(company, facts, tell):
    work(facts["asked"])
    return {}
kind = JobKind("bench", "run_jobs", run)
queue.kind_of = worker.kind_of = {"bench": kind}.__getitem__
folder = Path(os.environ["BENCH_FOLDER"])
def ask(): jobs.submit(open_company(folder), "bench", {"asked": time.time()})
def prepare(): found_company(folder, {"name": "Bench"}); ask()
def serve(): jobs.work(folder)
"""
THEIRS = """
import os, time
os.environ["DJANGO_SETTINGS_MODULE"] = "bench_settings"
import django
django.setup()
from django.core.management import call_command
from django_q.tasks import async_task
def ask(): async_task("bench_work.work", time.time())
def prepare(): call_command("migrate", verbosity=0); ask()
def serve(): call_command("qcluster")
"""
SETTINGS = """
import os
SECRET_KEY = "bench"
USE_TZ = True
INSTALLED_APPS = ["django.contrib.contenttypes", "django_q"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INIT = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
DATABASES = {"default": {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": os.environ["BENCH_FOLDER"] + ".sqlite",
    "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": INIT},
}}
Q_CLUSTER = {
    "name": "bench", "orm": "default", "workers": 1, "retry": 3600, "timeout": 3000, "log_level": "ERROR"
}
"""


def main(count: int) -> None:
    """Measure both in turn; print the medians."""
    sides = {"ours": OURS} | ({"django-q2": THEIRS} if importlib.util.find_spec("django_q") else {})
    soon: dict[str, list[float]] = {name: [] for name in sides}
    many: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(ROUNDS):
        for name, side in sides.items():
            with tempfile.TemporaryDirectory() as place:
                bench = Bench(Path(place), side)
                soon[name] += bench.soon()
            with tempfile.TemporaryDirectory() as place:
                many[name].append(Bench(Path(place), side).many(count))
    for name in sides:
        latencies = sorted(soon[name])
        print(
            f"| {name} | begins after {statistics.median(latencies) * 1e3:.0f} ms (median), "
            f"{latencies[int(0.95 * len(latencies))] * 1e3:.0f} ms (p95) "
            f"| {statistics.median(many[name]):.0f} jobs/s |"
        )


class Bench:
    """One queue in a folder of its own."""

    def __init__(self, folder: Path, side: str) -> None:
        (folder / "bench_work.py").write_text(WORK)
        (folder / "bench_settings.py").write_text(SETTINGS)
        (folder / "bench_side.py").write_text(side)
        self.log = folder / "log"
        told = {
            "BENCH_LOG": str(self.log),
            "BENCH_FOLDER": str(folder / "company"),
            "PYTHONPATH": str(folder),
        }
        self.environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "unisono.site.settings", **told}
        self.run("prepare()")

    def soon(self) -> list[float]:
        """Seconds until each of some jobs begins, asked for one by one at random moments."""
        worker = self.serve()
        try:
            self.until(1)
            time.sleep(2)
            self.run(ASKS)
            lines = self.until(1 + ONE_BY_ONE)[1:]
        finally:
            stop(worker)
        return [ran - asked for ran, asked in lines]

    def many(self, count: int) -> float:
        """Jobs a second, of many that wait."""
        self.run(f"for _ in range({count}): ask()")
        worker = self.serve()
        try:
            lines = self.until(1 + count)
        finally:
            stop(worker)
        return count / (lines[-1][0] - lines[0][0])

    def run(self, words: str) -> None:
        subprocess.run(
            [sys.executable, "-c", f"from bench_side import *\n{words}"], env=self.environment, check=True
        )

    def serve(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", "from bench_side import *\nserve()"]
        return subprocess.Popen(command, env=self.environment, start_new_session=True)

    def until(self, count: int) -> list[tuple[float, float]]:
        """The lines of the log, once there are so many."""
        end = time.monotonic() + LIMIT_SECONDS
        while time.monotonic() < end:
            told = self.log.read_text().splitlines() if self.log.exists() else []
            if len(told) >= count:
                return [(float(ran), float(asked)) for ran, asked in (line.split() for line in told)]
            time.sleep(0.05)
        raise TimeoutError(f"{count} jobs took more than {LIMIT_SECONDS:.0f} s")


def stop(worker: subprocess.Popen[bytes]) -> None:
    """End a worker with all it started."""
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
