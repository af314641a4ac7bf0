"""Commands that serve a company: its pages and its jobs, together or apart, and an end to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Annotated

import typer

from unisono.errors import CompanyError
from unisono.model.company import Company
from unisono.model.person import Invited
from unisono.model.words import say
from unisono.services.companies import open_company
from unisono.services.people import first_person
from unisono.surfaces.cli.options import CompanyFolder, Spoken
from unisono.surfaces.cli.supervising import (
    KEPT,
    LOG,
    LOOK_SECONDS,
    Children,
    Served,
    alone,
    await_answer,
    check_place,
    detached,
    free_port,
    log_tail,
    stop_serving,
    unisono,
)
from unisono.surfaces.cli.voice import language_for, output, terminal_language

HOST, PORT = "127.0.0.1", 8000
THREADS = 2 * (os.cpu_count() or 1) + 1  # requests that one process answers at a time: the engine has its own


def serve(
    port: Annotated[int, typer.Option("--port", min=1, max=65_535, help="Where to listen.")] = PORT,
    host: Annotated[str, typer.Option("--host", help="0.0.0.0 lets other machines in.")] = HOST,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes for pages.")] = 1,
    background: Annotated[
        bool, typer.Option("--background", help="Come back at once; `unisono stop` ends it.")
    ] = False,
    company: CompanyFolder = Path(),
    spoken: Spoken = None,
) -> None:
    """Serve a company's pages and do its jobs, until Ctrl+C."""
    opened = open_company(company)
    language = language_for(opened, spoken)
    check_place(company, host, port)
    first = first_person(opened)  # before the pages are there, so that nobody else says the password
    if first is not None:
        welcome(opened, first, language)
    if background:
        served = serve_in_background(company, host, port, "--workers", str(workers))
        _say("cli.serve.background", language, served, company)
        return
    served = Served(os.getpid(), host, port)
    with alone(company, served), _told_to_stop() as stop:
        environment = environment_for(company)
        _prepare(environment)
        children = Children(
            [_pages(served, workers), unisono("work", "--company", str(company))], environment
        )
        try:
            children.start()
            if not await_answer(served, lambda: children.alive() and not stop.is_set()) and not stop.is_set():
                raise CompanyError("serve_failed", detail="")
            if not stop.is_set():
                _say("cli.serve.ready", language, served, company)
            while not stop.wait(LOOK_SECONDS * 5):
                children.mend()
        finally:
            children.stop()
    output.print(say("cli.serve.stopped", language))


def work(company: CompanyFolder = Path(), spoken: Spoken = None) -> None:
    """Do a company's jobs, without serving its pages, until Ctrl+C."""
    opened = open_company(company)
    # Late for weight: what imports and briefs need is loaded only by whoever does them.
    from unisono.services.jobs import work as work_on

    with _told_to_stop() as stop:
        if sys.stdout.isatty():
            output.print(say("cli.work.ready", language_for(opened, spoken), company=str(company)))
        work_on(company, stop=stop)


def stop(company: CompanyFolder = Path(), spoken: Spoken = None) -> None:
    """Stop serving a company."""
    language = spoken or terminal_language()
    stopped = stop_serving(company)
    if stopped is None:
        output.print(say("cli.stop.nothing", language, folder=str(company)), soft_wrap=True)
        return
    output.print(say("cli.stop.done", language, address=stopped.address))


def serve_in_background(folder: Path, host: str, port: int, *options: str) -> Served:
    """Serve a company from a process that goes on by itself, and wait until its pages are there.

    Raises
    ------
    CompanyError
        `serve_failed`, with the last that it said.
    """
    command = unisono(
        "serve", "--company", str(folder.resolve()), "--host", host, "--port", str(port), *options
    )
    process = detached(command, folder, dict(os.environ))
    served = Served(process.pid, host, port)
    if not await_answer(served, lambda: process.poll() is None):
        process.terminate()
        with (folder / LOG).open("rb") as log:
            raise CompanyError("serve_failed", detail=log_tail(log))
    return served


def serve_anew(folder: Path, host: str = HOST, first: int = PORT) -> Served:
    """Serve a company in the background, in place of whoever served it, at the first free port."""
    before = stop_serving(folder)
    port = free_port(host, before.port if before else first)
    return serve_in_background(folder, host, port)


def welcome(company: Company, first: Invited | None, language: str) -> None:
    """Say how to sign in: as the first person, with a password that works once, or as before."""
    if first is None:
        told = say("cli.welcome.again", language, folder=str(company.folder))
    else:
        told = say("cli.welcome.first", language, email=first.person.email, password=first.one_time_password)
    output.print(told, soft_wrap=True)


def environment_for(folder: Path) -> dict[str, str]:
    """What the processes that serve a company are told.

    Small models are fitted far sooner by one thread than by several that wait for each other.
    """
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    return {**threads, **os.environ, "UNISONO_COMPANY": str(folder.resolve()), KEPT: "1"}


def _pages(served: Served, workers: int) -> list[str]:
    options = {
        "--interface": "wsgi",
        "--host": served.host,
        "--port": str(served.port),
        "--workers": str(workers),
        "--blocking-threads": str(THREADS),
        "--log-level": "warning",
    }
    told = [part for option in options.items() for part in option]
    return [sys.executable, "-m", "granian", *told, "--no-ws", "unisono.site.wsgi:application"]


def _prepare(environment: dict[str, str]) -> None:
    """Bring the records up to date before several processes look at them."""
    command = [sys.executable, "-m", "unisono.site.wsgi"]
    done = subprocess.run(  # noqa: S603 this very Python, nothing that anybody typed
        command, env=environment, stderr=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise CompanyError("serve_failed", detail=done.stderr.strip().rpartition("\n")[2])


@contextmanager
def _told_to_stop() -> Iterator[Event]:
    """An event that Ctrl+C and `unisono stop` set, so that what goes on is ended in order."""
    event = Event()

    def hear(*_: object) -> None:
        event.set()

    before = {number: signal.signal(number, hear) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield event
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(key: str, language: str, served: Served, folder: Path) -> None:
    told = say(key, language, address=served.address, folder=str(folder))
    output.print(told, soft_wrap=True)
    sys.stdout.flush()
