"""A catalogue is a literal tuple that anybody can read, and nothing that belongs in it is left out."""

from __future__ import annotations

import ast

import pytest

from tests.house.tree import SOURCE, Module, calls, modules

CATALOGUES = [module for module in modules() if module.path.name == "catalogue.py"]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda module: module.name)
def test_a_catalogue_is_a_literal_tuple(catalogue: Module) -> None:
    assert listed(catalogue), "no upper-case name with a tuple[Noun, ...]"
    assert all(is_literal(value) for value in listed(catalogue).values())


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda module: module.name)
def test_every_module_of_its_family_is_in_it(catalogue: Module) -> None:
    assert family(catalogue) - taken_from(catalogue) == set()


def test_a_computed_catalogue_is_noticed() -> None:
    told = "A: tuple[Metric, ...] = (x.a, *x.B, c(1))\nB: tuple[Metric, ...] = tuple(m for m in found)\n"
    module = Module(SOURCE / "unisono" / "catalogue.py", told)
    assert {noun: is_literal(value) for noun, value in listed(module).items()} == {"Metric": False}
    first = Module(module.path, told.splitlines()[0])
    assert {noun: is_literal(value) for noun, value in listed(first).items()} == {"Metric": True}


def test_a_forgotten_module_is_noticed() -> None:
    (measure,) = [module for module in CATALOGUES if module.name == "unisono.loop.measure.catalogue"]
    forgetful = Module(measure.path, measure.text.replace("from unisono.loop.measure.loyalty", "from other"))
    assert family(forgetful) - taken_from(forgetful) == {"unisono.loop.measure.loyalty"}


def listed(catalogue: Module) -> dict[str, ast.expr]:
    """The tuples of a catalogue, by the noun they list: `METRICS: tuple[Metric, ...] = ...`."""
    found = {}
    for node in catalogue.tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            noun, separator, _ = ast.unparse(node.annotation).removeprefix("tuple[").partition(", ...]")
            if separator and node.target.id.isupper():
                found[noun] = node.value
    return found


def is_literal(value: ast.expr) -> bool:
    """Whether a tuple is written out: names, calls of nouns, and other modules' tuples spread into it."""
    computed = (ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.IfExp, ast.Lambda)
    return isinstance(value, ast.Tuple) and not any(isinstance(node, computed) for node in ast.walk(value))


def taken_from(catalogue: Module) -> set[str]:
    """The modules a catalogue takes its entries from, however it imports them."""
    found = set()
    for node in ast.walk(catalogue.tree):
        if isinstance(node, ast.ImportFrom):
            found |= {str(node.module), *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def family(catalogue: Module) -> set[str]:
    """The modules whose entries belong in a catalogue.

    These are the modules beside it that make its noun as they load, and all modules of a folder
    (detectors, connectors, channels) that it takes any entry from.
    """
    room = catalogue.name.rpartition(".")[0]
    beside = {
        module.name
        for module in modules(room.removeprefix("unisono."))
        if module.path.parent == catalogue.path.parent and makes(module, set(listed(catalogue)))
    }
    folders = {name.rpartition(".")[0] for name in taken_from(catalogue) if name.startswith(f"{room}.")}
    within = {module.name for module in modules() if module.name.rpartition(".")[0] in folders - {room}}
    return (beside | within) - {catalogue.name}


def makes(module: Module, nouns: set[str]) -> bool:
    """Whether a module makes one of the nouns at its top level, not inside a function."""
    assigned = (node for node in module.tree.body if isinstance(node, ast.Assign | ast.AnnAssign))
    return any(name in nouns for node in assigned for name, _ in calls(node))
