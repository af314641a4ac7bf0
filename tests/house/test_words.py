"""Whatever the product can say has words in three languages, and what they need to be filled with."""

from __future__ import annotations

import ast
import importlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

import pytest

from tests.house.tree import PACKAGE, Module, calls, modules
from unisono import errors
from unisono.model import words

ERRORS = {name for name, found in vars(errors).items() if isinstance(found, type)}
# What is called -> the keys of its words.
SPOKEN = {
    **dict.fromkeys(ERRORS, ("error.{}", "hint.{}")),
    "Reason": ("reason.{}",),
    "Notice": ("notice.{}",),
    "Finding": ("finding.{}.title", "finding.{}.why", "finding.{}.decide"),
}


@dataclass(frozen=True)
class Said:
    """One place in the code that says something: its key, and the facts given (None: not seen here)."""

    where: str
    key: str
    facts: frozenset[str] | None


def said(module: Module) -> Iterator[Said]:
    """All that a module says with a literal code."""
    for name, node in calls(module.tree):
        code = code_of(node)
        if name in SPOKEN and code:
            for pattern in SPOKEN[name]:
                yield Said(f"{module.name}:{node.lineno}", pattern.format(code), facts_of(name, node))


def test_what_is_said_has_words() -> None:
    silent = {f"{each.where} {each.key}" for each in everything() if not has_words(each.key)}
    assert sorted(silent) == []


def test_what_is_said_gives_the_facts_its_words_need() -> None:
    missing = {
        f"{each.where} {each.key}": sorted(needed(each.key) - each.facts)
        for each in everything()
        if each.facts is not None and words.known(each.key) and needed(each.key) - each.facts
    }
    assert missing == {}


def test_every_entry_is_complete_and_asks_for_the_same_facts_in_each_language() -> None:
    uneven = [
        key
        for key, entry in words.CATALOGUE.items()
        if len(entry) != len(words.LANGUAGES)
        or not all(text.strip() for text in entry)
        or len({placeholders(text) for text in entry}) != 1
    ]
    assert uneven == []


def test_every_room_of_words_is_in_the_catalogue_and_no_key_is_said_twice() -> None:
    names = {path.stem for path in (PACKAGE / "model" / "words").glob("*.py")} - {"__init__"}
    rooms = {name: importlib.import_module(f"unisono.model.words.{name}").WORDS for name in names}
    assert {name for name, room in rooms.items() if not room.keys() <= words.CATALOGUE.keys()} == set()
    said_keys = Counter(key for room in words.ROOMS for key in room.WORDS)
    assert [key for key, times in said_keys.items() if times > 1] == []


@pytest.mark.parametrize(
    ("source", "key", "facts"),
    [
        ("raise FileError('file_empty', file=name)", "hint.file_empty", {"file"}),
        ("raise errors.QuestionError('metric_unknown', **facts)", "error.metric_unknown", None),
        ("Reason('too_few', {'n': 3, 'minimum': 30})", "reason.too_few", {"n", "minimum"}),
        ("Notice('orphans')", "notice.orphans", set()),
        ("Notice('orphans', facts)", "notice.orphans", None),
        ("Finding(kind='broken_promise', owner='service')", "finding.broken_promise.why", None),
    ],
)
def test_what_is_said_is_heard(source: str, key: str, facts: set[str] | None) -> None:
    heard = list(said(Module(PACKAGE / "spoken.py", source)))
    assert Said("unisono.spoken:1", key, None if facts is None else frozenset(facts)) in heard


def has_words(key: str) -> bool:
    """Whether a key has words, or words for either way a finding can go."""
    return words.known(key) or (words.known(f"{key}.better") and words.known(f"{key}.worse"))


def everything() -> Iterator[Said]:
    """All that the product says with a literal code."""
    for module in modules():
        yield from said(module)


def code_of(node: ast.Call) -> str:
    """The literal code of a call: its first argument, or the one named `code` or `kind`."""
    named = {each.arg: each.value for each in node.keywords}
    given = node.args[0] if node.args else named.get("code", named.get("kind"))
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else ""


def facts_of(name: str, node: ast.Call) -> frozenset[str] | None:
    """The names of the facts a call gives; None where they can't be read here."""
    if name in ERRORS:
        names = [each.arg for each in node.keywords]
        return None if None in names else frozenset(str(each) for each in names)
    if name == "Finding":
        return None
    named = {each.arg: each.value for each in node.keywords}
    given = node.args[1] if len(node.args) > 1 else named.get("facts")
    if given is None:
        return frozenset()
    if isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys):
        return frozenset(str(key.value) for key in given.keys if isinstance(key, ast.Constant))
    return None


def needed(key: str) -> frozenset[str]:
    """The facts that the words of a key need, in any language."""
    return frozenset().union(*(placeholders(text) for text in words.CATALOGUE[key]))


def placeholders(text: str) -> frozenset[str]:
    """The names to be filled in a template."""
    return frozenset(name.split(".")[0].split("[")[0] for _, name, _, _ in Formatter().parse(text) if name)
