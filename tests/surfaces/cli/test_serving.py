"""`unisono serve` as a person runs it: an address when it really answers, an end with Ctrl+C."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command, Poll, answers
from unisono.services import jobs
from unisono.services.companies import open_company
from unisono.surfaces.cli.serving import environment_for
from unisono.surfaces.cli.supervising import LOG, free_port, serving
from unisono.surfaces.cli.supervising import unisono as command_line

HOST = "127.0.0.1"


@pytest.fixture
def company(poll: Poll, unisono: Command) -> Path:
    """A company loaded from a file."""
    poll.write(answers(60))
    assert unisono(*poll.imports()).code == 0
    return poll.company


@pytest.fixture
def port() -> int:
    return free_port(HOST, 18_000 + os.getpid() % 2_000)


@pytest.fixture
def running(company: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """The server in the foreground of a process of its own."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "unisono.site.settings", "UNISONO_LANG": "en"}
    command = command_line("serve", "--company", str(company), "--port", str(port))
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate()


def status(port: int, path: str = "/accounts/login/") -> int:
    connection = HTTPConnection(HOST, port, timeout=10)
    connection.request("GET", path)
    return connection.getresponse().status


def children_of(number: int) -> list[int]:
    told = Path(f"/proc/{number}/task/{number}/children").read_text()
    return [int(each) for each in told.split()]


@pytest.mark.slow
def test_it_says_its_address_when_it_answers_does_jobs_and_ends_with_ctrl_c(
    company: Path, port: int, running: subprocess.Popen[str], unisono: Command
) -> None:
    assert running.stdout is not None
    first, ready = running.stdout.readline(), running.stdout.readline()
    assert "cxo@example.com" in first
    assert f"http://127.0.0.1:{port}" in ready
    assert status(port) == 200
    assert status(port, "/") == 302, "who has not signed in is sent to sign in"
    opened = open_company(company)
    number = jobs.submit(opened, "refresh").id
    end = time.monotonic() + 60
    while not jobs.job(opened, number).over and time.monotonic() < end:
        time.sleep(0.1)
    assert jobs.job(opened, number).state == "done"
    told = unisono("serve", "--company", company, "--port", port + 1)
    assert told.code == 2
    assert f"already at http://127.0.0.1:{port}" in told.err
    children = children_of(running.pid)
    running.send_signal(signal.SIGINT)
    assert running.wait(30) == 0
    assert "Stopped." in running.stdout.read()
    assert [child for child in children if Path(f"/proc/{child}").exists()] == []
    assert serving(company) is None
    with pytest.raises(ConnectionError):
        status(port)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the children of a process")
def test_pages_and_worker_that_are_killed_come_back(
    company: Path, port: int, running: subprocess.Popen[str]
) -> None:
    assert running.stdout is not None
    running.stdout.readline()
    running.stdout.readline()
    for child in children_of(running.pid):
        os.kill(child, signal.SIGKILL)
    opened = open_company(company)
    number = jobs.submit(opened, "refresh").id
    end = time.monotonic() + 60
    while not jobs.job(opened, number).over and time.monotonic() < end:
        time.sleep(0.1)
    assert jobs.job(opened, number).state == "done"
    while time.monotonic() < end:
        try:
            assert status(port) == 200
            break
        except OSError:
            time.sleep(0.2)
    else:
        pytest.fail("the pages did not come back")


@pytest.mark.slow
def test_it_serves_in_the_background_and_is_stopped(company: Path, port: int, unisono: Command) -> None:
    told = unisono("serve", "--company", company, "--port", port, "--background")
    try:
        assert told.code == 0, told.err
        assert told.out.index("cxo@example.com") < told.out.index(f"http://127.0.0.1:{port}")
        assert status(port) == 200
        log = (company / LOG).read_text()
        assert "cxo@example.com" not in log, "the password is said once, to whoever asked"
        assert unisono("work", "--company", company / "nowhere").code == 2
    finally:
        stopped = unisono("stop", "--company", company)
    assert stopped.code == 0
    assert f"http://127.0.0.1:{port}" in stopped.out
    with pytest.raises(ConnectionError):
        status(port)
    assert "Nobody serves" in unisono("stop", "--company", company).out


def test_a_folder_that_is_no_company_is_told_so(tmp_path: Path, unisono: Command) -> None:
    for command in ("serve", "work"):
        told = unisono(command, "--company", tmp_path)
        assert told.code == 2
        assert "is not a company's folder" in told.err
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_is_taken_is_told_so(company: Path, unisono: Command) -> None:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        listener.listen()
        port = listener.getsockname()[1]
        told = unisono("serve", "--company", company, "--port", port)
    assert told.code == 2
    assert f"Port {port} of 127.0.0.1 is taken" in told.err
    assert "--port" in told.err


@pytest.mark.slow
def test_a_demo_ends_with_an_address_a_user_and_a_password(
    tmp_path: Path, unisono: Command, monkeypatch: pytest.MonkeyPatch, port: int
) -> None:
    from unisono.surfaces.cli import founding
    from unisono.surfaces.cli import serving as serving_commands

    monkeypatch.setattr(founding, "SIZES", {"small": 300})
    monkeypatch.setattr(serving_commands.serve_anew, "__defaults__", (HOST, port))
    folder = tmp_path / "demo"
    try:
        told = unisono("demo", "--company", folder, "--lang", "es")
        assert told.code == 0, told.err
        last = "\n".join(told.out.splitlines()[-3:])
        assert f"http://127.0.0.1:{port}" in last
        assert "cxo@example.com" in last
        assert f"unisono stop --company {folder}" in last
        assert status(port) == 200
        again = unisono("demo", "--company", folder, "--lang", "es")
        assert f"http://127.0.0.1:{port}" in again.out, "in place of the one before"
        assert "unisono people password" in again.out
        assert status(port) == 200
    finally:
        unisono("stop", "--company", folder)


def test_small_models_are_fitted_by_one_thread_unless_somebody_says_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    told = environment_for(tmp_path)
    assert (told["OMP_NUM_THREADS"], told["OPENBLAS_NUM_THREADS"]) == ("1", "3")
    assert told["UNISONO_COMPANY"] == str(tmp_path.resolve())
