"""Whatever the README shows works as it is shown, in the order in which it is shown."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

README = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")
TEXTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "changelog.d").glob("*.md")])


@pytest.mark.slow
def test_every_command_and_every_example_runs(tmp_path: Path) -> None:
    unisono = str(Path(sys.executable).with_name("unisono"))
    try:
        for kind, text in shown(README):
            if kind == "python":
                run(tmp_path, sys.executable, "-c", text)
            for line in commands(text) if kind == "sh" else []:
                program, *words = line.split()
                if program == "make":
                    run(ROOT, "make", "--dry-run", *words)
                else:
                    assert program == "unisono", f"nobody tries this command: {line}"
                    run(tmp_path, unisono, *words)
    finally:  # the demo goes on being served
        for served in tmp_path.glob("*/serve.pid"):
            run(tmp_path, unisono, "stop", "--company", str(served.parent))


def test_the_first_screen_shows_the_loop_and_the_two_commands() -> None:
    screen = "\n".join(README.splitlines()[:30])
    chain = ["prometido", "vendido", "entregado", "vivido"]
    verbs = ["listen", "identify", "measure", "diagnose", "decide", "plan", "act", "learn"]
    assert [word for word in [*chain, *verbs, "make demo", "make test"] if word not in screen] == []


def test_the_examples_are_found() -> None:
    told = "```sh\nmake demo  # first\n\nunisono check\n```\n```python\nx = 1\n```\n"
    assert [kind for kind, _ in shown(told)] == ["sh", "python"]
    assert commands(shown(told)[0][1]) == ["make demo", "unisono check"]
    assert {kind for kind, _ in shown(README)} == {"sh", "python", "text"}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    broken = [link for link in LINK.findall(path.read_text("utf-8")) if not (path.parent / link).exists()]
    assert broken == []


def shown(text: str) -> list[tuple[str, str]]:
    """The fenced blocks of a text: their language and what they hold."""
    return BLOCK.findall(text)


def commands(block: str) -> list[str]:
    """The commands of a block, one a line, their comments left out."""
    lines = (line.partition("#")[0].strip() for line in block.splitlines())
    return [line for line in lines if line]


def run(folder: Path, *words: str) -> None:
    """Run a command in a folder, and fail with what it said."""
    done = subprocess.run(
        words,
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
