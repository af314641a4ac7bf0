"""Kinds of columns: every one has one way to be stored, and values come back from it as they went in."""

from __future__ import annotations

import dataclasses
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.listen.casts import REASONS
from unisono.model.canon import SQL_TYPE, Column, Derived, Kind, Privacy, Table

LARGEST, DAYS = 2**63 - 1, 2**31 - 1

SOUND: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.ID: st.text(min_size=1, max_size=20),
    Kind.REF: st.text(min_size=1, max_size=20),
    Kind.TEXT: st.text(max_size=20),
    Kind.TIME: st.integers(-LARGEST - 1, LARGEST),
    Kind.DAY: st.integers(-DAYS - 1, DAYS),
    Kind.INTEGER: st.integers(-LARGEST - 1, LARGEST),
    Kind.NUMBER: st.floats(allow_nan=False),
    Kind.MONEY: st.integers(-LARGEST - 1, LARGEST),
    Kind.FLAG: st.booleans(),
}
ARROW = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "INTEGER": pa.int32(),
    "DOUBLE": pa.float64(),
    "BOOLEAN": pa.bool_(),
}

PETS = Table(
    "pets",
    "an animal",
    key="id",
    time="born_at",
    columns=(
        Column("id", Kind.ID, "the animal", required=True),
        Column("customer_id", Kind.REF, "whose it is", to="customers"),
        Column("born_at", Kind.TIME, "when"),
    ),
)


def test_every_kind_is_stored_in_one_way() -> None:
    assert set(SQL_TYPE) == set(Kind) == set(SOUND)
    assert set(SQL_TYPE.values()) == set(ARROW)


@pytest.mark.parametrize(
    ("kind", "stored"),
    [
        (Kind.TIME, "BIGINT"),  # microseconds of 2026 are more than an INTEGER holds
        (Kind.MONEY, "BIGINT"),  # cents are whole: a DOUBLE would lose some
        (Kind.DAY, "INTEGER"),
        (Kind.NUMBER, "DOUBLE"),
        (Kind.FLAG, "BOOLEAN"),
    ],
)
def test_what_a_kind_is_stored_as(kind: Kind, stored: str) -> None:
    assert SQL_TYPE[kind] == stored


def test_text_kinds_are_text() -> None:
    assert {kind for kind, stored in SQL_TYPE.items() if stored == "VARCHAR"} == {
        Kind.ID,
        Kind.REF,
        Kind.TEXT,
    }


@pytest.fixture(scope="module")
def engine() -> Any:
    with duckdb.connect() as connection:
        yield connection


@pytest.mark.parametrize("kind", list(Kind))
@given(data=st.data())
def test_values_come_back_as_they_went_in(engine: Any, kind: Kind, data: st.DataObject) -> None:
    value = data.draw(SOUND[kind])
    ((stored,),) = engine.execute(f"select cast(? as {SQL_TYPE[kind]})", [value]).fetchall()
    assert (type(stored), stored) == (type(value), value)


@pytest.mark.parametrize("kind", list(Kind))
def test_no_value_stays_none_and_never_becomes_nought(engine: Any, kind: Kind) -> None:
    ((stored,),) = engine.execute(f"select cast(null as {SQL_TYPE[kind]})").fetchall()
    assert stored is None


@pytest.mark.parametrize("kind", list(Kind))
def test_the_engine_hands_kinds_to_arrow_as_one_type(engine: Any, kind: Kind) -> None:
    told = engine.sql(f"select cast(null as {SQL_TYPE[kind]}) as x").to_arrow_table()
    assert told.schema.field("x").type == ARROW[SQL_TYPE[kind]]


def test_every_kind_that_can_be_misread_has_a_reason() -> None:
    """Text is read as it stands; whatever else is asked for may be something else in a file."""
    assert set(REASONS) == {kind for kind, stored in SQL_TYPE.items() if stored != "VARCHAR"}
    assert len(set(REASONS.values())) == len(REASONS)


@pytest.mark.parametrize("members", [Kind, Privacy])
def test_a_member_is_written_as_its_value(members: type[Kind] | type[Privacy]) -> None:
    """Records and recipes keep them as text."""
    for member in members:
        assert str(member) == member.value == member.name.lower()
        assert members(str(member)) is member


def test_a_table_knows_its_columns_by_name() -> None:
    assert PETS.names == ("id", "customer_id", "born_at")
    assert PETS.column("born_at") == PETS.columns[2]
    assert PETS.column("Born_at") is None
    assert PETS.column("") is None


def test_a_table_knows_what_it_points_at_and_whose_it_is() -> None:
    assert [column.name for column in PETS.references] == ["customer_id"]
    assert PETS.of_customer
    alone = dataclasses.replace(PETS, columns=PETS.columns[::2])
    assert not alone.of_customer
    assert alone.references == ()


def test_a_derived_column_is_no_stored_one() -> None:
    older = dataclasses.replace(PETS, derived=(Derived("age", Kind.NUMBER, "1.0", "how old"),))
    assert older.column("age") is None
    assert "age" not in older.names


@pytest.mark.parametrize("declared", [PETS, PETS.columns[0]])
def test_a_declaration_is_not_changed_by_whoever_reads_it(declared: Table | Column) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        declared.name = "other"  # type: ignore[misc]


def test_a_column_is_open_and_may_be_empty_unless_it_says_otherwise() -> None:
    plain = Column("x", Kind.TEXT, "a word")
    assert (plain.privacy, plain.required, plain.to, plain.unit) == (Privacy.OPEN, False, "", "")
