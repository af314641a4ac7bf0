"""The tree as the rules of the house see it: tracked files, modules, and what these define."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "unisono"

Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


@dataclass(frozen=True)
class Module:
    """One Python file of the product."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """What it says, taken apart."""
        return ast.parse(self.text, filename=str(self.path))

    @property
    def name(self) -> str:
        """Its dotted name; a package's is its folder's."""
        parts = self.path.relative_to(SOURCE).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.text.splitlines())


@cache
def modules(*rooms: str) -> tuple[Module, ...]:
    """All modules of the product, or those of some rooms (`loop`, `store.records`)."""
    folders = [PACKAGE.joinpath(*room.split(".")) for room in rooms] or [PACKAGE]
    paths = sorted(path for folder in folders for path in folder.rglob("*.py"))
    return tuple(Module(path, path.read_text("utf-8")) for path in paths)


def definitions(module: Module) -> Iterator[tuple[str, Definition]]:
    """Every class and function of a module, nested ones too, each with its dotted name."""
    yield from _within(module.name, module.tree)


def functions(module: Module) -> Iterator[tuple[str, Function]]:
    """Every function and method of a module, each with its dotted name."""
    for name, node in definitions(module):
        if isinstance(node, Function):
            yield name, node


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the last part of what is called: `model.Reason(...)` is `Reason`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr, node


@cache
def kept_files() -> tuple[Path, ...]:
    """The files git keeps or is about to: tracked, or new and not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = (ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def _within(prefix: str, parent: ast.AST) -> Iterator[tuple[str, Definition]]:
    for child in ast.iter_child_nodes(parent):
        if isinstance(child, Definition):
            name = f"{prefix}.{child.name}"
            yield name, child
            yield from _within(name, child)
        else:
            yield from _within(prefix, child)
