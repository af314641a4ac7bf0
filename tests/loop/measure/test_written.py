"""Values as people write them, read as the column holds them."""

from __future__ import annotations

from datetime import datetime

import pytest

from unisono.errors import QuestionError
from unisono.loop.measure.metric import Base
from unisono.loop.measure.reach import Found, Reach
from unisono.loop.measure.written import alike, compared, stored
from unisono.model.canon import Kind

EXTRAS = {"cases": {f"a_{kind}": kind for kind in Kind}}


def column(kind: Kind) -> Found:
    return Reach(Base("cases", "opened_at"), EXTRAS).find(f"a_{kind}")


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        (Kind.TEXT, "paid search", "paid search"),
        (Kind.TEXT, "007", "007"),
        (Kind.REF, "crm:7", "crm:7"),
        (Kind.INTEGER, "7", 7),
        (Kind.NUMBER, "-7.5", -7.5),
        (Kind.NUMBER, "1e3", 1000),
        (Kind.MONEY, "12.34", 1234),
        (Kind.MONEY, "100", 10_000),
        (Kind.FLAG, "true", True),
        (Kind.FLAG, "No", False),
        (Kind.FLAG, "sí", True),
        (Kind.FLAG, "não", False),
        (Kind.DAY, "2018-03-01", 17591),
        (Kind.TIME, "2018-03-01", 17591),
        (Kind.TIME, "2018-03-01 14:30", datetime(2018, 3, 1, 14, 30)),
        (Kind.TIME, "2018-03-01T14:30:15", datetime(2018, 3, 1, 14, 30, 15)),
    ],
)
def test_a_value_is_read_as_its_column_holds_it(kind: Kind, written: str, read: object) -> None:
    found = compared(column(kind), written)[1]
    assert found == read
    assert type(found) in (type(read), float)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (Kind.INTEGER, "seven"),
        (Kind.NUMBER, "nan"),
        (Kind.NUMBER, "inf"),
        (Kind.NUMBER, "1_000"),
        (Kind.NUMBER, ""),
        (Kind.MONEY, "1e400000"),
        (Kind.FLAG, "maybe"),
        (Kind.DAY, "yesterday"),
        (Kind.DAY, "17591"),
        (Kind.TIME, "2018-02-30"),
        (Kind.TIME, "1519862400000000"),
        (Kind.TIME, "2018-03-01 14:30+02:00"),
    ],
)
def test_what_the_column_cannot_hold_is_refused(kind: Kind, written: str) -> None:
    with pytest.raises(QuestionError) as refused:
        compared(column(kind), written)
    assert refused.value.code == "value_unreadable"
    assert refused.value.facts == {"column": f"a_{kind}", "value": written}


def test_a_date_means_the_whole_local_day_and_an_hour_the_moment() -> None:
    assert compared(column(Kind.TIME), "2018-03-01")[0].sql().startswith("LOCAL_DAY(")
    assert compared(column(Kind.TIME), "2018-03-01 00:00")[0].sql().startswith("LOCAL_TIME(")


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.TEXT, Kind.ID, Kind.REF)])
def test_a_pattern_asks_for_text(kind: Kind) -> None:
    with pytest.raises(QuestionError):
        compared(column(kind), "1", pattern=True)


def test_kinds_that_compare() -> None:
    assert alike(Kind.INTEGER, Kind.NUMBER)
    assert alike(Kind.TIME, Kind.TIME)
    assert not alike(Kind.TIME, Kind.DAY)
    assert not alike(Kind.TEXT, Kind.NUMBER)
    assert not alike(Kind.MONEY, Kind.NUMBER)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.TEXT, "x"),
        (Kind.INTEGER, 7),
        (Kind.TIME, -5),
        (Kind.NUMBER, 0.1),
        (Kind.FLAG, False),
        (Kind.FLAG, True),
    ],
)
def test_a_groups_value_survives_its_key(kind: Kind, value: object) -> None:
    assert stored(kind, value) == stored(kind, str(value)) == value


@pytest.mark.parametrize(("kind", "value"), [(Kind.INTEGER, "x"), (Kind.FLAG, "x"), (Kind.NUMBER, "x")])
def test_a_groups_value_that_cannot_be_is_refused(kind: Kind, value: str) -> None:
    with pytest.raises(ValueError, match="x"):
        stored(kind, value)
