"""The two commands rest on locks with hashes and no addresses, and on steps that run only when needed."""

from __future__ import annotations

import ast
import re
import subprocess
import time
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house.tree import ROOT, SOURCE

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ("build", "runtime", "dev")
TARGETS = ("help", "setup", "demo", "test", "prove", "bench", "lock", "clean")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_a_hash_for_everything_and_an_address_for_nothing(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert "--index" not in text


def test_the_locks_hold_what_the_project_asks_for() -> None:
    groups = PROJECT["dependency-groups"]
    assert names(PROJECT["project"]["dependencies"]) <= set(pinned("runtime"))
    assert names(groups["build"]) <= set(pinned("build"))
    assert names(groups["dev"]) <= set(pinned("dev"))


def test_the_tests_run_on_the_very_versions_that_people_get() -> None:
    runtime, dev = pinned("runtime"), pinned("dev")
    assert {name: dev.get(name) for name in runtime} == runtime


def test_pandas_is_for_tests_and_notebooks_alone() -> None:
    assert "pandas" not in pinned("runtime")
    assert pinned("dev")["pandas"].startswith("2.")


def test_what_is_imported_is_asked_for() -> None:
    project = PROJECT["project"]
    product = names([*project["dependencies"], *project["optional-dependencies"]["notebook"]])
    proofs = product | names(PROJECT["dependency-groups"]["dev"])
    assert imported(SOURCE) - product == set()
    assert (imported(ROOT / "tests") | imported(ROOT / "bench")) - proofs == set()


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_can_be_made_and_is_explained(target: str) -> None:
    assert re.search(rf"^{target}:.*## \S", MAKEFILE, re.MULTILINE)
    subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, check=True)


def test_ci_runs_what_a_person_runs() -> None:
    assert "\nmake test\n" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_a_second_set_up_has_nothing_to_do() -> None:
    if not (ROOT / ".venv" / "done" / "project").exists():
        pytest.skip("this tree was not set up by `make setup`")
    begun = time.perf_counter()
    subprocess.run(["make", "--question", "setup"], cwd=ROOT, capture_output=True, check=True)
    assert time.perf_counter() - begun < 1


def imported(folder: Path) -> set[str]:
    """The installed packages that the Python files of a folder import."""
    providers = packages_distributions()
    found = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"), filename=str(path))):
            modules = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                modules = [str(node.module)]
            found |= {name.lower() for each in modules for name in providers.get(each.split(".")[0], [])[:1]}
    return found - {"unisono"}


def pinned(lock: str) -> dict[str, str]:
    """The packages of a lock with their versions."""
    text = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")
    return dict(re.findall(r"^([\w.-]+)==([^ ;]+)", text, re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    """The names of what is asked for, without versions and extras."""
    return {re.match(r"[\w.-]+", each).group().lower() for each in requirements}  # type: ignore[union-attr]
