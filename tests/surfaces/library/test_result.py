"""What the library answers with prints well, turns into data frames, and never changes."""

from __future__ import annotations

import dataclasses

import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question
from unisono.surfaces.library import Result

NPS = Question("nps", by=("channel",), edition=1)
WELL = Figure(NPS, {"channel": "app"}, None, Estimate(33.0, 17.56, 46.52, 100, "points"), "nps@1/channel=app")
FEW = Figure(
    NPS,
    {"channel": None},
    None,
    Estimate(
        None, 1.0, 40.0, 20, "points", reason=Reason("too_few", {"n": 20, "minimum": 30, "missing": 10})
    ),
    "nps@1/channel=~",
)
MONEY = Figure(
    Question("revenue_per_customer", edition=1),
    {},
    "2024-03",
    Estimate(123456.0, 100000.0, 150000.0, 1234, "money", currency="PEN"),
    "revenue_per_customer@1/@2024-03",
)


def test_it_prints_nothing_one_and_many() -> None:
    assert repr(Result(())) == "Result(no figures)"
    assert repr(Result((WELL,))) == "nps  channel = app    33  [17.56, 46.52]  points  n=100"
    lines = repr(Result((WELL, FEW), "en")).splitlines()
    assert lines[0] == "nps  channel = app     33  [17.56, 46.52]  points  n=100"
    assert lines[1].startswith("nps  channel = None    –   [1, 40]         points  n=20   (too few: 20;")
    assert "30" in lines[1]
    assert repr(Result((MONEY,))) == "revenue_per_customer    2024-03  1,235  [1,000, 1,500]  PEN  n=1,234"


def test_it_is_a_sequence_that_cannot_be_changed() -> None:
    result = Result((WELL, FEW))
    assert (len(result), list(result), result[-1]) == (2, [WELL, FEW], FEW)
    with pytest.raises(dataclasses.FrozenInstanceError):
        result.figures = ()  # type: ignore[misc]
    with pytest.raises(IndexError):
        result[2]
    assert Result((WELL,)) == Result((WELL,)) != Result((FEW,))


def test_rows_hold_each_group_column_as_a_column_and_money_in_whole_units() -> None:
    few, money = Result((FEW,), "es").rows() + Result((MONEY,)).rows()
    assert "group" not in few
    assert few["channel"] is None
    assert (few["value"], few["low"], few["high"], few["n"]) == (None, 1.0, 40.0, 20)
    assert few["reason"] != Result((FEW,), "en").rows()[0]["reason"]
    assert (money["value"], money["low"], money["high"], money["unit"]) == (1234.56, 1000.0, 1500.0, "PEN")


def test_a_group_called_like_a_figures_part_hides_nothing() -> None:
    clash = dataclasses.replace(WELL, group={"value": "gold", "n": 7, "unit": "kg"})
    (row,) = Result((clash,)).rows()
    assert (row["value"], row["n"], row["unit"]) == (33.0, 100, "points")
    assert (row["by.value"], row["by.n"], row["by.unit"]) == ("gold", 7, "kg")


def test_polars_and_pandas_hold_the_same_rows() -> None:
    result = Result((WELL, FEW))
    frame = result.to_polars()
    assert frame.to_dicts() == result.rows()
    assert frame["value"].null_count() == 1
    table = result.to_pandas()
    assert list(table.columns) == list(result.rows()[0])
    assert table["value"].isna().tolist() == [False, True]
    assert table["n"].tolist() == [100, 20]


def test_frames_of_nothing_and_of_late_values_work() -> None:
    assert Result(()).to_polars().is_empty()
    assert Result(()).to_pandas().empty
    many = Result((FEW,) * 200 + (WELL,))
    assert many.to_polars()["value"].to_list()[-1] == 33.0
