"""The core touches no file, no network, no clock and no chance, even where no import would show it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.house.tree import modules

BUILTINS = {"open", "print", "input", "exec", "eval", "compile", "__import__"}
PATH_METHODS = {
    "read_text", "write_text", "read_bytes", "write_bytes", "iterdir", "rglob", "mkdir", "rmdir", "unlink",
    "touch", "is_file", "is_dir", "resolve",
}  # fmt: skip
ARRAY_FILES = {"load", "loadtxt", "save", "savez", "savetxt", "fromfile", "tofile", "genfromtxt", "memmap"}
CLOCKS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.monotonic"}
MODULES = {"urllib.request", "importlib.resources", "pkgutil", "random", "secrets", "sys", "uuid"}

OFFENCES = [
    "open('answers.csv')",
    "print('nps')",
    "path.read_text()",
    "np.load('scores.npy')",
    "datetime.now(UTC)",
    "import urllib.request",
    "from urllib import request",
    "from urllib.request import urlopen",
    "import random",
    "np.random.default_rng()",
]
INNOCENT = [
    "from urllib.parse import quote",
    "np.random.default_rng(seed)",
    "company.open_cases",
    "datetime.fromisoformat('2018-03-01')",
    "self.compiled = re.compile('a')",
    "tomllib.loads(text)",
]


def test_the_core_is_pure() -> None:
    found = {module.name: list(offences(module.tree)) for module in modules("loop", "stats", "model")}
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize("source", OFFENCES)
def test_an_offence_is_noticed(source: str) -> None:
    assert len(list(offences(ast.parse(source)))) == 1


@pytest.mark.parametrize("source", INNOCENT)
def test_the_innocent_are_left_alone(source: str) -> None:
    assert list(offences(ast.parse(source))) == []


def offences(tree: ast.AST) -> Iterator[str]:
    """What a module does that a pure one may not, each with its line."""
    for node in ast.walk(tree):
        told = ""
        if isinstance(node, ast.Call):
            told = _called(ast.unparse(node.func), node)
        elif isinstance(node, ast.Import):
            told = ", ".join(sorted({each.name for each in node.names} & MODULES))
        elif isinstance(node, ast.ImportFrom):
            sources = {str(node.module), *(f"{node.module}.{each.name}" for each in node.names)}
            told = ", ".join(sorted(sources & MODULES))
        if told:
            yield f"line {node.lineno}: {told}"  # type: ignore[attr-defined]


def _called(name: str, node: ast.Call) -> str:
    head, _, last = name.rpartition(".")
    ends = ".".join(name.split(".")[-2:])
    guilty = (
        (not head and last in BUILTINS)
        or (head and last in PATH_METHODS)
        or (head in ("np", "numpy") and last in ARRAY_FILES)
        or ends in CLOCKS
        or (last == "default_rng" and not node.args and not node.keywords)
    )
    return name if guilty else ""
