"""Names are whole words of the field, and no room is called by a word that says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.house.tree import ROOT, Module, definitions, functions, kept_files, modules

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common", "internals"}
CLIPPED = {
    "addr", "amt", "arr", "attr", "attrs", "avg", "calc", "cb", "cfg", "cnt", "col", "cols", "cond", "conf",
    "conn", "ctx", "cur", "cust", "db", "dept", "desc", "df", "dict", "dir", "dst", "elem", "emp",
    "err", "exc", "expr", "fmt", "fn", "func", "idx", "img", "init", "lang", "len", "lst", "mgr", "msg",
    "num", "obj", "op", "opts", "params", "pct", "pos", "pred", "prev", "proc", "prop", "ptr", "qty", "req",
    "res", "resp", "ret", "sess", "src", "stmt", "str", "tbl", "temp", "tmp", "ts", "txn", "usr", "val",
    "vals", "var", "vars",
}  # fmt: skip


def test_a_file_and_its_folders_are_named_for_what_they_hold() -> None:
    paths = [path.relative_to(ROOT).with_suffix("").as_posix() for path in kept_files()]
    assert {path: words(path) & SAYS_NOTHING for path in paths if words(path) & SAYS_NOTHING} == {}


def test_names_are_whole_words() -> None:
    found = {
        f"{module.name}: {name}": words(name) & CLIPPED
        for module in modules()
        for name in given_names(module)
    }
    assert {name: clipped for name, clipped in found.items() if clipped} == {}


def test_what_says_nothing_is_noticed() -> None:
    assert words("store/file_utils") & SAYS_NOTHING == {"utils"}
    assert words("_idx_of") & CLIPPED == {"idx"}
    assert words("QueryMgr") & CLIPPED == {"mgr"}
    assert words("store/index_of_HTMLPage") == {"store", "index", "of", "html", "page"}


def given_names(module: Module) -> Iterator[str]:
    """The names that a module gives: its own, and of its classes, functions and their parameters."""
    yield from module.name.split(".")
    for _, node in definitions(module):
        if not node.name.startswith("__"):  # Python's own
            yield node.name
    for _, node in functions(module):
        for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            yield each.arg


def words(name: str) -> set[str]:
    """The words of a name or path, in `snake_case` or `CamelCase`."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
