"""The import contracts hold, and each of them is seen to catch what it forbids."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, ROOT

CONFIGURATION = ROOT / "pyproject.toml"
NAMES = {
    contract["id"]: contract["name"]
    for contract in tomllib.loads(CONFIGURATION.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
}

# (contract, what is done wrong, in which file of the package, the offending line)
BREAKS = [
    ("floors", "the lowest floor imports a higher one", {"errors.py": "import unisono.stats"}),
    ("floors", "rooms on one floor", {"loop/listen/__init__.py": "import unisono.store.intake"}),
    ("floors", "rooms on one floor, turned", {"render/__init__.py": "import unisono.loop.measure"}),
    ("floors", "a room without a floor", {"attic.py": ""}),
    ("floors", "the root, which opens the library", {"loop/plan/__init__.py": "import unisono"}),
    ("verbs", "an earlier verb reads a later one", {"loop/listen/__init__.py": "import unisono.loop.learn"}),
    ("verbs", "a ninth verb", {"loop/hope/__init__.py": ""}),
    ("doors", "one door knows another", {"surfaces/web/__init__.py": "import unisono.surfaces.mcp"}),
    (
        "connectors",
        "one connector knows another",
        {
            "loop/listen/connectors/__init__.py": "",
            "loop/listen/connectors/first.py": "",
            "loop/listen/connectors/second.py": "import unisono.loop.listen.connectors.first",
        },
    ),
    (
        "detectors",
        "one detector knows another",
        {
            "loop/diagnose/detectors/__init__.py": "",
            "loop/diagnose/detectors/first.py": "",
            "loop/diagnose/detectors/second.py": "import unisono.loop.diagnose.detectors.first",
        },
    ),
    (
        "channels",
        "one channel knows another",
        {
            "loop/act/channels/__init__.py": "",
            "loop/act/channels/first.py": "",
            "loop/act/channels/second.py": "import unisono.loop.act.channels.first",
        },
    ),
    ("purity", "mathematics opens a database", {"stats/__init__.py": "import sqlite3"}),
    ("purity", "a verb looks at the folder", {"loop/act/__init__.py": "from os import path"}),
    ("purity", "a noun follows a path", {"model/finding.py": "from pathlib import Path"}),
    ("django", "drawing knows Django", {"render/__init__.py": "import django.conf"}),
    ("django", "the warehouse knows Django", {"store/warehouse/__init__.py": "import django"}),
    ("engine", "a service asks the engine itself", {"services/__init__.py": "import duckdb"}),
    ("engine", "the demo writes tables itself", {"demo/__init__.py": "import pyiceberg.catalog"}),
    (
        "circles",
        "two modules need each other",
        {
            "stats/first.py": "import unisono.stats.second",
            "stats/second.py": "import unisono.stats.first",
        },
    ),
    (
        "circles",
        "two folders need each other, three floors down",
        {
            "surfaces/web/first/__init__.py": "",
            "surfaces/web/first/page.py": "import unisono.surfaces.web.second.page",
            "surfaces/web/second/__init__.py": "",
            "surfaces/web/second/page.py": "",
            "surfaces/web/second/part.py": "import unisono.surfaces.web.first",
        },
    ),
]


def test_the_tree_keeps_every_contract() -> None:
    verdict = lint(ROOT)
    assert verdict.returncode == 0, verdict.stdout
    assert set(NAMES.values()) == kept(verdict.stdout)


@pytest.mark.parametrize(
    ("contract", "wrong", "files"), BREAKS, ids=[f"{contract}: {wrong}" for contract, wrong, _ in BREAKS]
)
def test_a_contract_catches_what_it_forbids(
    contract: str, wrong: str, files: dict[str, str], tmp_path: Path
) -> None:
    shutil.copy(CONFIGURATION, tmp_path)
    package = tmp_path / "src" / "unisono"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__", "assets"))
    for name, line in files.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")

    verdict = lint(tmp_path)

    assert verdict.returncode != 0
    assert f"{NAMES[contract]} BROKEN" in verdict.stdout, verdict.stdout


def test_every_contract_is_broken_once_on_purpose() -> None:
    assert {contract for contract, _, _ in BREAKS} == set(NAMES)


def test_every_contract_says_why_it_is_there() -> None:
    blocks = CONFIGURATION.read_text("utf-8").split("[[tool.importlinter.contracts]]")
    alike = {"detectors", "channels"}  # they share the reason written above the connectors
    for before, block in pairwise(blocks):
        name = block.split('id = "')[1].split('"')[0]
        assert name in alike or "\n# Why: " in before[-400:], f"the contract {name} has no reason beside it"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the linter on the tree in a folder, the package found there before the installed one."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )


def kept(report: str) -> set[str]:
    """The names of the contracts that the linter reports as kept."""
    lines = (line.strip() for line in report.splitlines() if " KEPT" in line)
    return {line.split(" KEPT")[0] for line in lines}
