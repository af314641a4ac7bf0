"""Whatever is public says in its first sentence what it is for, and its examples are true."""

from __future__ import annotations

import ast
import doctest
import importlib
from collections.abc import Iterator

import django
import pytest

from tests.house.tree import Definition, modules

django.setup()  # doors for browsers can't be imported without
SENTENCE_ENDS = (".", "?", "!", ":", "…")
WRITTEN = [
    module
    for module in modules()
    if module.text.strip() and ".migrations." not in module.name  # Django writes these
]
WITH_EXAMPLES = [module.name for module in WRITTEN if ">>> " in module.text]


def test_a_module_says_why_it_exists() -> None:
    silent = [module.name for module in WRITTEN if not says_something(module.tree)]
    assert silent == []


def test_a_public_name_says_what_it_is_for() -> None:
    silent = [
        name
        for module in WRITTEN
        for name, node in public(module.name, module.tree)
        if not says_something(node)
    ]
    assert silent == []


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_examples_are_true(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert result.attempted > 0
    assert result.failed == 0


def test_silence_is_noticed() -> None:
    bare = ast.parse('def share(kept, made):\n    """Share."""\n\nclass Gap:\n    def width(self): ...\n')
    found = dict(public("promises", bare))
    assert list(found) == ["promises.share", "promises.Gap", "promises.Gap.width"]
    assert not any(says_something(node) for node in [bare, *found.values()])


def test_speech_is_heard() -> None:
    told = ast.parse('"""What was promised\nand kept.\n\nMore.\n"""\ndef _hidden(): ...\n')
    assert says_something(told)
    assert list(public("promises", told)) == []


def public(prefix: str, parent: ast.Module | ast.ClassDef) -> Iterator[tuple[str, Definition]]:
    """What a reader may use: classes, functions and methods without an underscore before their name."""
    for node in parent.body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            if node.name == "Meta" and isinstance(parent, ast.ClassDef):
                continue  # Django's place for options of a model, not a name of ours
            yield f"{prefix}.{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from public(f"{prefix}.{node.name}", node)


def says_something(node: ast.Module | Definition) -> bool:
    """Whether the docstring begins with a sentence of at least three words."""
    docstring = ast.get_docstring(node) or ""
    sentence = " ".join(docstring.split("\n\n")[0].split())
    return sentence.endswith(SENTENCE_ENDS) and len(sentence.split()) >= 3
