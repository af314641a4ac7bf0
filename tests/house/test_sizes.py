"""Nothing grows past what one reading can hold: files, function bodies, parameters; and tests keep up."""

from __future__ import annotations

import ast
from statistics import median

from tests.house.tree import ROOT, Function, functions, modules

FILE_STOP, FILE_MEDIAN = 400, 120
BODY_STOP, BODY_MEDIAN = 50, 10
PARAMETERS_STOP = 6

# An exception is listed here by name, with its reason.
LONG_FILES: dict[str, str] = {}
LONG_BODIES: dict[str, str] = {}
MANY_PARAMETERS: dict[str, str] = {
    "unisono.surfaces.cli.asking.measure": "a command's parameters are its options on the command line",
    "unisono.surfaces.cli.knowing.drivers": "a command's parameters are its options on the command line",
    "unisono.surfaces.cli.gating.gate": "a command's parameters are its options on the command line",
    "unisono.surfaces.cli.founding.demo": "a command's parameters are its options on the command line",
    "unisono.surfaces.cli.people.people": "a command's parameters are its options on the command line",
    "unisono.surfaces.library.company.Company.measure": "a notebook names the parts of a question one by one",
}

WRITTEN = [module for module in modules() if module.text.strip()]


def test_a_file_stops_before_400_lines() -> None:
    assert beyond({module.name: module.lines for module in WRITTEN}, FILE_STOP) == set(LONG_FILES)


def test_a_function_stops_before_50_lines() -> None:
    assert beyond(bodies(), BODY_STOP) == set(LONG_BODIES)


def test_a_function_takes_at_most_six_parameters() -> None:
    counts = {name: len(parameters(node)) for module in WRITTEN for name, node in functions(module)}
    assert beyond(counts, PARAMETERS_STOP) == set(MANY_PARAMETERS)


def test_files_and_functions_are_mostly_short() -> None:
    assert median(module.lines for module in WRITTEN) < FILE_MEDIAN
    assert median(bodies().values()) < BODY_MEDIAN


def test_there_is_at_least_as_much_test_as_code() -> None:
    code = sum(module.lines for module in modules())
    tests = sum(len(path.read_text("utf-8").splitlines()) for path in (ROOT / "tests").rglob("*.py"))
    assert tests >= code


def test_what_is_too_long_is_noticed() -> None:
    told = ast.parse(
        'def f(self, a, /, b, *rest, c=1, **more):\n    """Said.\n\n    More.\n    """\n    a\n\n    b'
    )
    (node,) = told.body
    assert isinstance(node, ast.FunctionDef)
    assert body_lines(node) == 3
    assert parameters(node) == ["a", "b", "c"]
    assert beyond({"f": 51, "g": 50}, BODY_STOP) == {"f"}


def beyond(sizes: dict[str, int], stop: int) -> set[str]:
    """The names of what is larger than its stop."""
    return {name for name, size in sizes.items() if size > stop}


def bodies() -> dict[str, int]:
    """How long each function of the product is."""
    return {name: body_lines(node) for module in WRITTEN for name, node in functions(module)}


def body_lines(node: Function) -> int:
    """Lines from the first statement after the docstring to the last."""
    statements = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (statements[-1].end_lineno or 0) - statements[0].lineno + 1 if statements else 0


def parameters(node: Function) -> list[str]:
    """The names of what a caller gives, the object itself left out."""
    given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return [each.arg for each in given if each.arg not in ("self", "cls")]
