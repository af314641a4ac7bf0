"""An engine in memory, and a recipe run over rows written in a test."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import duckdb
import pytest
from hypothesis import settings

from unisono.loop.listen.compile import Joined, staging
from unisono.loop.listen.detect import detection_sql, resolved
from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.sql import name as name_of

# The engine plans each statement anew, and machines are shared: no example is held to a clock.
settings.register_profile("engine", deadline=None)
settings.load_profile("engine")

Rows = Sequence[Sequence[str | None]]
Stage = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def engine() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        yield connection


@pytest.fixture
def table(engine: duckdb.DuckDBPyConnection) -> Callable[[str, tuple[str, ...], Rows], str]:
    """Raw rows as a table of text; answers with its relation."""

    def make(name: str, columns: tuple[str, ...], rows: Rows) -> str:
        listed = ", ".join(f"{name_of(column)} varchar" for column in columns)
        engine.execute(f'create table "{name}" ({listed})')
        if rows:
            engine.executemany(f'insert into "{name}" values ({", ".join("?" * len(columns))})', rows)
        return f'select * from "{name}"'

    return make


@pytest.fixture
def stage(engine: duckdb.DuckDBPyConnection, table: Callable[..., str]) -> Stage:
    """The first file of a recipe staged over rows; faults, flags and raw come back taken apart."""

    def run(
        toml: str, columns: tuple[str, ...], rows: Rows, *, zone: str = "UTC", **others: tuple[Any, Any]
    ) -> list[dict[str, Any]]:
        recipe = read_recipe(toml, name="crm")
        relation = table("raw", columns, rows)
        joined = {name: Joined(table(name, *other), other[0]) for name, other in others.items()}
        file = recipe.files[0]
        question = detection_sql(file, columns, relation)
        file, _ = resolved(file, asked(engine, question) if question else {})
        made = staging(recipe, file, columns, relation, joined=joined, zone=zone)
        cursor = engine.execute(made.sql)
        names = [each[0] for each in cursor.description]
        staged = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        for row in staged:
            for told in ("fault", "flags", "raw"):
                row[told] = json.loads(row[told]) if row[told] is not None else None
        return staged

    return run


def asked(engine: duckdb.DuckDBPyConnection, question: str) -> dict[str, object]:
    """The one row of an answer, by column."""
    cursor = engine.execute(question)
    (row,) = cursor.fetchall()
    return {each[0]: value for each, value in zip(cursor.description, row, strict=True)}
