"""Keeps the processes that serve a company: started together, restarted when they die, stopped together.

`serve.pid` in the company's folder names who serves it and where. Its lock, which the system lets go
when the holder dies, says whether that is still true.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import IO

from unisono.errors import CompanyError

FILE, LOG = "serve.pid", "serve.log"
START_SECONDS = 60.0  # a first start brings the records up to date
STOP_SECONDS = 12.0  # until a job that goes on has been put back
RESTART_SECONDS = 2.0  # a process that dies at once is not started in a loop
LOOK_SECONDS = 0.1
DIE_WITH_PARENT = 1  # prctl's PR_SET_PDEATHSIG
ANY_HOSTS = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 these are read, not bound to
SIGN_IN = "/accounts/login/"
KEPT = "UNISONO_KEPT"  # tells a process that it is one of those kept here


@dataclass(frozen=True, slots=True)
class Served:
    """Who serves a company, and where."""

    process: int
    host: str
    port: int

    @property
    def address(self) -> str:
        """What to type into a browser.

        >>> Served(1, "0.0.0.0", 8000).address
        'http://127.0.0.1:8000'
        """
        host = ANY_HOSTS.get(self.host, self.host)
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def serving(folder: Path) -> Served | None:
    """Who serves a company right now; None where nobody does."""
    try:
        with (folder / FILE).open("r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return Served(**json.loads(file.read()))
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    return None


@contextmanager
def alone(folder: Path, served: Served) -> Iterator[None]:
    """Be the one who serves a company.

    Raises
    ------
    CompanyError
        `already_served`, where somebody else does.
    """
    path = folder / FILE
    with path.open("a+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            other = serving(folder) or served
            raise CompanyError("already_served", address=other.address, folder=str(folder)) from None
        file.truncate(0)
        file.write(json.dumps(asdict(served)).encode())
        file.flush()
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def stop_serving(folder: Path) -> Served | None:
    """Stop whoever serves a company, and wait until they have; None where nobody did."""
    found = serving(folder)
    if found is None:
        return None
    os.kill(found.process, signal.SIGTERM)
    if not _until(lambda: serving(folder) is None, STOP_SECONDS + 3):
        os.kill(found.process, signal.SIGKILL)  # its children die with it
        _until(lambda: serving(folder) is None, STOP_SECONDS)
    return found


def check_place(folder: Path, host: str, port: int) -> None:
    """Go on if nobody serves the company yet, and a server can listen there.

    Raises
    ------
    CompanyError
        `already_served`, `port_taken`.
    """
    other = serving(folder)
    if other is not None:
        raise CompanyError("already_served", address=other.address, folder=str(folder))
    if not free(host, port):
        raise CompanyError("port_taken", host=host, port=port)


def free(host: str, port: int) -> bool:
    """Whether a server can listen there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
    return True


def free_port(host: str, first: int) -> int:
    """The first port from `first` on that a server can listen at.

    Raises
    ------
    CompanyError
        `port_taken`, where a hundred of them are.
    """
    for port in range(first, min(first + 100, 65_536)):
        if free(host, port):
            return port
    raise CompanyError("port_taken", host=host, port=first)


def answers(served: Served) -> bool:
    """Whether the pages are really there."""
    connection = HTTPConnection(ANY_HOSTS.get(served.host, served.host), served.port, timeout=10)
    try:
        # Whatever hosts the installation answers to, it answers something; a broken one answers 5xx.
        connection.request("GET", SIGN_IN)
        return connection.getresponse().status < 500
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


class Children:
    """The processes that serve together."""

    def __init__(self, commands: Sequence[Sequence[str]], environment: dict[str, str]) -> None:
        self._commands, self._environment = commands, environment
        self._running: list[tuple[Sequence[str], subprocess.Popen[bytes], float]] = []

    def start(self) -> None:
        """Start them all."""
        self._running = [self._start(command) for command in self._commands]

    def alive(self) -> bool:
        """Whether all of them are."""
        return all(process.poll() is None for _, process, _ in self._running)

    def mend(self) -> None:
        """Start those anew that died, each at most once in a while."""
        now = time.monotonic()
        self._running = [
            self._start(command)
            if process.poll() is not None and now - since > RESTART_SECONDS
            else (command, process, since)
            for command, process, since in self._running
        ]

    def stop(self) -> None:
        """Ask all to stop, wait, and end those who don't."""
        for _, process, _ in self._running:
            if process.poll() is None:
                process.terminate()
        until = time.monotonic() + STOP_SECONDS
        for _, process, _ in self._running:
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self, command: Sequence[str]) -> tuple[Sequence[str], subprocess.Popen[bytes], float]:
        # In a group of their own: Ctrl+C is for the one who keeps them, who then stops them in order.
        process = subprocess.Popen(  # noqa: S603 our own commands
            command, env=self._environment, process_group=0, preexec_fn=die_with_parent
        )
        return command, process, time.monotonic()


def detached(command: Sequence[str], folder: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a process that outlives this one and its terminal; what it says goes to `serve.log`."""
    with (folder / LOG).open("wb") as log:
        return subprocess.Popen(  # noqa: S603 our own command
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def await_answer(served: Served, alive: Callable[[], bool]) -> bool:
    """Wait until the pages are really there; False where whoever should serve them died or takes too long."""
    return _until(lambda: not alive() or answers(served), START_SECONDS) and alive()


def log_tail(stream: IO[bytes] | None, lines: int = 5) -> str:
    """The last lines of what somebody said."""
    told = stream.read().decode(errors="replace").strip().splitlines() if stream else []
    return " / ".join(told[-lines:])


def unisono(*arguments: str) -> list[str]:
    """The command line of `unisono …`, run by this very Python."""
    return [sys.executable, "-c", "from unisono.site.entry import main; main()", *arguments]


def die_with_parent() -> None:
    """Be told to stop when whoever keeps this process is killed, where the system can say so (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGTERM)


def _until(done: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            return False
        time.sleep(LOOK_SECONDS)
    return True
