"""Processes kept together: one who serves, found by its lock, restarted children, an end in order."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from unisono.errors import CompanyError
from unisono.surfaces.cli import supervising
from unisono.surfaces.cli.supervising import (
    FILE,
    Children,
    Served,
    alone,
    answers,
    check_place,
    free,
    free_port,
    log_tail,
    serving,
    stop_serving,
)

HOST = "127.0.0.1"
SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
]
HOLDER = """
import os, signal, sys, time
from pathlib import Path
from unisono.surfaces.cli.supervising import Served, alone
stopped = []
signal.signal(signal.SIGTERM, lambda *_: stopped.append(1))
with alone(Path(sys.argv[1]), Served(os.getpid(), "127.0.0.1", 8123)):
    print("on", flush=True)
    while not stopped:
        time.sleep(0.02)
"""


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Somebody who listens at a port."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        one.listen()
        yield one


def holder(folder: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"on\n"
    return process


def until(done: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        time.sleep(0.02)
    return done()


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000"),
        ("0.0.0.0", "http://127.0.0.1:8000"),
        ("::1", "http://[::1]:8000"),
    ],
)
def test_an_address_is_one_that_can_be_typed(host: str, address: str) -> None:
    assert Served(1, host, 8000).address == address


def test_nobody_serves_at_first_nor_where_a_file_was_left_behind(tmp_path: Path) -> None:
    assert serving(tmp_path) is None
    (tmp_path / FILE).write_text('{"process": 1, "host": "127.0.0.1", "port": 8000}')
    assert serving(tmp_path) is None, "its holder is gone: nobody is to be ended by its number"
    assert stop_serving(tmp_path) is None


def test_who_serves_is_found_and_is_the_only_one(tmp_path: Path) -> None:
    process = holder(tmp_path)
    try:
        assert serving(tmp_path) == Served(process.pid, HOST, 8123)
        with pytest.raises(CompanyError) as refused, alone(tmp_path, Served(1, HOST, 9)):
            pass
        assert refused.value.code == "already_served"
        assert refused.value.facts["address"] == "http://127.0.0.1:8123"
        with pytest.raises(CompanyError, match="already_served"):
            check_place(tmp_path, HOST, 0)
        assert stop_serving(tmp_path) == Served(process.pid, HOST, 8123)
        assert process.wait(10) == 0
    finally:
        process.kill()
    assert serving(tmp_path) is None
    assert not (tmp_path / FILE).exists()


def test_who_was_killed_serves_no_more(tmp_path: Path) -> None:
    process = holder(tmp_path)
    process.kill()
    process.wait()
    assert serving(tmp_path) is None
    holder(tmp_path).kill()


def test_a_port_that_is_taken_is_not_free(tmp_path: Path, listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    assert not free(HOST, port)
    with pytest.raises(CompanyError) as refused:
        check_place(tmp_path, HOST, port)
    assert (refused.value.code, refused.value.facts["port"]) == ("port_taken", port)
    assert port < free_port(HOST, port) < port + 100


def test_a_host_that_is_not_this_machine_s_is_not_free() -> None:
    assert not free("192.0.2.1", 8000)


def test_nobody_answers_where_nobody_listens() -> None:
    assert not answers(Served(1, HOST, 1))


def test_children_that_die_are_started_again_and_all_are_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervising, "RESTART_SECONDS", 0.0)
    children = Children([SLEEPER, SLEEPER], dict(os.environ))
    children.start()
    first, second = (process for _, process, _ in children._running)
    try:
        assert children.alive()
        first.kill()
        first.wait()
        assert not children.alive()
        children.mend()
        assert children.alive()
        again, same = (process for _, process, _ in children._running)
        assert again.pid != first.pid
        assert same is second, "who lives is left alone"
    finally:
        children.stop()
    assert again.returncode == second.returncode == -signal.SIGTERM


def test_a_child_that_dies_at_once_is_not_started_in_a_loop() -> None:
    children = Children([[sys.executable, "-c", ""]], dict(os.environ))
    children.start()
    ((_, process, _),) = children._running
    process.wait()
    children.mend()
    assert children._running[0][1] is process
    children.stop()


def test_a_child_that_does_not_listen_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervising, "STOP_SECONDS", 0.5)
    children = Children([STUBBORN], dict(os.environ))
    children.start()
    ((_, process, _),) = children._running
    time.sleep(0.5)
    children.stop()
    assert process.returncode is not None


KEEPER = f"""
import os, sys, time
from unisono.surfaces.cli.supervising import Children
children = Children([{SLEEPER!r}], dict(os.environ))
children.start()
print(children._running[0][1].pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_children_end_when_whoever_keeps_them_is_killed() -> None:
    keeper = subprocess.Popen([sys.executable, "-c", KEEPER], stdout=subprocess.PIPE)
    assert keeper.stdout is not None
    child = int(keeper.stdout.readline())
    os.kill(child, 0)
    keeper.kill()
    keeper.wait()

    def gone() -> bool:
        status = Path(f"/proc/{child}/stat")
        return not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z"

    assert until(gone)


def test_of_a_log_the_last_lines_are_told() -> None:
    assert log_tail(BytesIO(b"a\nb\nc\nd\ne\nf\n")) == "b / c / d / e / f"
    assert log_tail(BytesIO(b"\xff")) == "\ufffd"
    assert log_tail(None) == ""
