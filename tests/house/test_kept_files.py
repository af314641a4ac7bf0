"""Nothing stands in the tree that belongs to one machine, to a registry, or to somebody else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, kept_files

# Written in pieces, so that this file does not accuse itself.
HOSTS = ("py" + r"pi\.org", "python" + "hosted", "registry" + r"\.npm", "deb" + r"\.debian", "/simple" + "/")
REGISTRIES = re.compile("|".join(HOSTS))
MACHINE = re.compile(r"(?:^|[^a-z.~}])/" + r"(?:work|tmp|root|home|opt|mnt|Users)" + r"/[A-Za-z.]")
TABULAR = {".csv", ".tsv", ".parquet", ".xlsx", ".xls", ".jsonl", ".gz", ".zip", ".xes", ".duckdb", ".sqlite"}
SMALL = 64 * 1024

TEXTS = [path for path in kept_files() if b"\0" not in path.read_bytes()[:4096]]


def test_no_file_names_a_registry() -> None:
    assert matching(REGISTRIES) == []


def test_no_file_names_a_place_on_one_machine() -> None:
    assert matching(MACHINE) == []


def test_no_data_set_is_kept() -> None:
    large = [path for path in kept_files() if path.suffix in TABULAR and path.stat().st_size > SMALL]
    assert large == []


def test_no_file_is_a_copy_of_the_real_data(shared_data: Path) -> None:
    sizes: dict[int, list[Path]] = {}
    for path in shared_data.rglob("*"):
        if path.is_file():
            sizes.setdefault(path.stat().st_size, []).append(path)
    copies = [
        kept
        for kept in kept_files()
        for real in sizes.get(kept.stat().st_size, [])
        if kept.stat().st_size and kept.read_bytes() == real.read_bytes()
    ]
    assert copies == []


@pytest.mark.parametrize(
    ("line", "pattern"),
    [
        ("index-url = https://" + "py" + "pi.org", REGISTRIES),
        ("open('" + "/tm" + "p/answers.csv')", MACHINE),
        ("cd " + "/ho" + "me/ana", MACHINE),
    ],
)
def test_what_does_not_belong_is_noticed(line: str, pattern: re.Pattern[str]) -> None:
    assert pattern.search(line)


@pytest.mark.parametrize("line", ["../shared/data/olist", "src/unisono/work/plan", "a/tmp/b", "/homepage"])
def test_what_belongs_is_left_alone(line: str) -> None:
    assert not MACHINE.search(line)
    assert not REGISTRIES.search(line)


def matching(pattern: re.Pattern[str]) -> list[str]:
    """The places where a pattern stands, as file:line."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in TEXTS
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
