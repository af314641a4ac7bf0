"""A target is read as people write it, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.model.target import read_target, target_line


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("nps = 40", ("nps", 40.0)),
        ("nps: -10", ("nps", -10.0)),
        ("nps = \u221210", ("nps", -10.0)),
        ("csat = 85 %", ("csat", 0.85)),
        ("csat=0.85", ("csat", 0.85)),
        ("  aht  =  312,5 ", ("aht", 312.5)),
    ],
)
def test_as_people_write_it(line: str, read: tuple[str, float]) -> None:
    assert read_target(line) == read


@pytest.mark.parametrize(
    "line", ["", "nps", "nps 40", "= 40", "nps = forty", "nps = 1e9", "nps = nan", "NPS; drop = 1"]
)
def test_nothing_else_is_one(line: str) -> None:
    with pytest.raises(ValueError):
        read_target(line)


def test_written_and_read_again_it_is_the_same() -> None:
    for slug, value in (("nps", 40.0), ("csat", 0.85), ("aht", 312.5), ("nps", -12.25)):
        assert read_target(target_line(slug, value)) == (slug, value)


@pytest.mark.parametrize("value", [1e10, 98_765_432_101.25, 1e15, 1e-7, -1e12])
def test_the_very_large_and_the_very_small_are_written_without_an_exponent(value: float) -> None:
    line = target_line("revenue_per_customer", value)
    assert "e" not in line.partition("=")[2]
    assert read_target(line) == ("revenue_per_customer", value)


@given(st.decimals(-(10**12), 10**12, places=4))
def test_whatever_a_person_can_write_comes_back(value: object) -> None:
    written = float(str(value))
    assert read_target(target_line("aht", written)) == ("aht", pytest.approx(written, abs=1e-9))
