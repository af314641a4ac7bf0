"""What a base says about itself."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, always
from unisono.model.canon import Column, Kind
from unisono.model.question import Question


def test_a_table_as_it_stands() -> None:
    base = Base("cases", "opened_at")
    assert base.relation == "select * from cases"
    assert base.tables == base.counted == ("cases",)
    assert "agent_id" in [column.name for column in base.own_columns]


def test_rows_made_from_several_tables() -> None:
    own = Column("kept", Kind.INTEGER, "whether it was kept")
    base = Base("", "moment", "select 1", (own,), reads=("cases", "promises"), counts=("cases",))
    assert base.relation == "select 1"
    assert base.tables == ("cases", "promises")
    assert base.counted == ("cases",)
    assert base.own_columns == (own,)


def test_a_column_added_to_a_table_stands_beside_its_own() -> None:
    names = [column.name for column in Base("leads", "created_at", columns=(_sold(),)).own_columns]
    assert {"sold", "origin"} <= set(names)


def test_always_gives_the_same_base() -> None:
    base = Base("cases", "opened_at")
    assert always(base)(Question("aht")) is always(base)(Question("fcr", grain="day")) is base


def _sold() -> Column:
    return Column("sold", Kind.FLAG, "whether it was sold")
