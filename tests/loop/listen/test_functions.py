"""The list of functions is the whole of what an expression may call, so each must exist and be harmless."""

from __future__ import annotations

import duckdb
import pytest
import sqlglot
from sqlglot import exp

from unisono.loop.listen.casts import REASONS
from unisono.loop.listen.functions import CASTS, FUNCTIONS, NEUTRAL, Function
from unisono.model.canon import Kind

ENGINE = duckdb.connect()
UNSAFE = (
    "read",
    "glob",
    "env",
    "setting",
    "query",
    "pragma",
    "copy",
    "attach",
    "load",
    "random",
    "now",
    "current",
)


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=lambda function: function.name)
def test_every_function_is_a_pure_one_of_the_engine(function: Function) -> None:
    assert not any(word in function.name for word in UNSAFE)
    found = ENGINE.execute(
        "select bool_and(function_type in ('scalar', 'macro')) from duckdb_functions()"
        " where function_name = $1",
        [function.name],
    ).fetchone()
    assert found is not None
    assert found[0] is True or function.name in ("coalesce", "nullif")  # those two are grammar


def test_what_a_function_takes_is_known() -> None:
    for function in FUNCTIONS.values():
        assert function.alike or function.kinds
        assert not set(function.arguments) & NEUTRAL
        assert (
            function.alike
            or function.many
            or function.least <= len(function.kinds) == len(function.arguments)
        )


def test_arguments_come_in_order() -> None:
    call = sqlglot.parse_one("substr(a, 2, 3)", read="duckdb")
    found = FUNCTIONS[exp.Substring].arguments_of(call)
    assert [node.sql() for node in found] == ["a", "2", "3"]
    many = sqlglot.parse_one("coalesce(a, b, c)", read="duckdb")
    assert [node.sql() for node in FUNCTIONS[exp.Coalesce].arguments_of(many)] == ["a", "b", "c"]


def test_the_last_kind_repeats() -> None:
    assert FUNCTIONS[exp.Concat].kinds_of(3) == (Kind.TEXT,) * 3
    assert FUNCTIONS[exp.Substring].kinds_of(2) == (Kind.TEXT, Kind.NUMBER)


@pytest.mark.parametrize(
    ("pattern", "fits"),
    [
        (r"(\d+)-(?:a|b)", True), (r"(?i)x", True), (r"a{3}", True), (r"a++", False), (r"(?<!a)b", False),
        (r"(?P<n>a)", False), (r"\1", False), (r"[", False), (r"a{9999}", False), (r"a{1,9999}", False),
    ],
)  # fmt: skip
def test_only_patterns_the_engine_reads(pattern: str, fits: bool) -> None:
    call = [exp.column("a"), exp.Literal.string(pattern)]
    assert FUNCTIONS[exp.RegexpExtract].fits(call) is fits
    if fits:
        ENGINE.execute("select regexp_extract('a', $1)", [pattern])


def test_casts_are_the_kinds_that_can_be_misread() -> None:
    assert set(CASTS.values()) == set(REASONS)
