"""A target comes from a column, a constant or an expression, and says what is wrong where it can't."""

from __future__ import annotations

from typing import Any

import duckdb
import pytest

from unisono.errors import RecipeError
from unisono.loop.listen.casts import Reader
from unisono.loop.listen.scope import Scope
from unisono.loop.listen.targets import Made, Wanted, make
from unisono.model.canon import SQL_TYPE, Kind
from unisono.model.recipe import Field, SourceFile

ENGINE = duckdb.connect()


def made(field: Field, kind: Kind, *, required: bool = False, zone: str = "UTC") -> Made:
    scope = Scope(SourceFile("a", "a.csv", ()), ("x", "y"), {}, Reader(zone=zone))
    return make(Wanted(field, kind, "out", "here", required), scope, "crm")


def value(result: Made, x: str | None = None, y: str | None = None) -> Any:
    row = ENGINE.execute(
        f"select {result.sql} from (select $1::varchar as c0, $2::varchar as c1)", [x, y]
    ).fetchone()
    assert row is not None
    return row[0]


@pytest.mark.parametrize(
    ("constant", "kind", "stored"),
    [
        ("PEN", Kind.TEXT, "PEN"),
        ("it's", Kind.TEXT, "it's"),
        ("7", Kind.ID, "crm:7"),
        ("7", Kind.REF, "crm:7"),
        (2, Kind.NUMBER, 2.0),
        (18.654, Kind.NUMBER, 18.654),
        (3, Kind.INTEGER, 3),
        (10.005, Kind.MONEY, 1001),
        (-0.5, Kind.MONEY, -50),
        (True, Kind.FLAG, True),
        (False, Kind.FLAG, False),
        ("1970-01-03", Kind.DAY, 2),
        ("1970-01-01T00:00:01", Kind.TIME, 1_000_000),
    ],
)
def test_constants(constant: str | int | float | bool, kind: Kind, stored: object) -> None:
    result = made(Field("t", value=constant), kind)
    assert value(result) == stored
    assert result.faults == ()
    assert ENGINE.execute(f"select typeof({result.sql})").fetchone() == (SQL_TYPE[kind],)


def test_a_constant_moment_is_of_the_files_zone() -> None:
    assert value(made(Field("t", value="1970-01-01"), Kind.TIME, zone="America/Lima")) == 5 * 3600 * 1_000_000


def test_ids_are_scoped_by_a_system_and_nothing_stays_nothing() -> None:
    assert value(made(Field("id", column="x"), Kind.ID), "7") == "crm:7"
    assert value(made(Field("id", column="x", system="shop"), Kind.REF), "7") == "shop:7"
    assert value(made(Field("id", column="x"), Kind.ID), None) is None
    assert value(made(Field("id", expression="x || y"), Kind.ID), "7", "b") == "crm:7b"


@pytest.mark.parametrize(
    ("expression", "kind", "x", "stored"),
    [
        ("number(x) / 8", Kind.NUMBER, "1", 0.125),
        ("number(x) / 8", Kind.MONEY, "1", 13),
        ("number(x)", Kind.INTEGER, "3", 3),
        ("x", Kind.NUMBER, "1,234.5", 1234.5),
        ("x", Kind.TIME, "1970-01-02", 86_400_000_000),
        ("time(x) + 1", Kind.TIME, "1970-01-01", 1),
        ("day(x) + 1", Kind.DAY, "1970-01-01", 1),
        ("x = 'a'", Kind.FLAG, "a", True),
        ("null", Kind.NUMBER, "a", None),
        ("null", Kind.TEXT, "a", None),
        ("number(x) * 999999999999999999", Kind.MONEY, "9999999", None),
    ],
)
def test_expressions_are_stored_as_their_target_is(
    expression: str, kind: Kind, x: str, stored: object
) -> None:
    result = made(Field("t", expression=expression), kind)
    assert value(result, x) == stored
    row = ENGINE.execute(f"select typeof({result.sql}) from (select 'a' as c0, 'b' as c1)").fetchone()
    assert row == (SQL_TYPE[kind],)


@pytest.mark.parametrize(
    ("expression", "kind"),
    [("time(x)", Kind.NUMBER), ("number(x)", Kind.TEXT), ("day(x)", Kind.TIME), ("x = 'a'", Kind.ID)],
)
def test_an_expression_of_another_kind_is_refused(expression: str, kind: Kind) -> None:
    with pytest.raises(RecipeError) as refused:
        made(Field("t", expression=expression), kind)
    assert refused.value.code == "expression_kind_unfit"


def test_which_faults_a_target_can_have() -> None:
    def reasons(field: Field, kind: Kind, *, required: bool) -> list[str]:
        return [fault.reason for fault in made(field, kind, required=required).faults]

    assert reasons(Field("t", column="x"), Kind.TEXT, required=False) == []
    assert reasons(Field("t", column="x"), Kind.TEXT, required=True) == ["missing_required"]
    assert reasons(Field("t", column="x"), Kind.TIME, required=True) == ["not_a_time", "missing_required"]
    expression = Field("t", expression="coalesce(number(x), number(y))")
    assert reasons(expression, Kind.NUMBER, required=True) == [
        "not_a_number",
        "not_a_number",
        "missing_required",
    ]
