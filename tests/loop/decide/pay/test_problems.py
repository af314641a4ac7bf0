"""What is wrong, said by its way and its line, however the file is laid out."""

from __future__ import annotations

import pytest

from unisono.loop.decide.pay.problems import Path, Problem, line_of

FILE = """# a plan
version = 1
"title" = "Ana's"
'currency' = "PEN"

[[parts]]
kind = "revenue"
  [[parts.tiers]]
  from = 1
  [[parts.tiers]]
  from = 2
[[parts]]
kind = "team"
[ hold_back ]
share = 0.5
clawback.months = 3
"""


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("version",), 2),
        (("title",), 3),
        (("currency",), 4),
        (("parts", 0), 6),
        (("parts", 0, "kind"), 7),
        (("parts", 0, "rate"), 6),  # it isn't there: its table is
        (("parts", 0, "tiers", 0), 8),
        (("parts", 0, "tiers", 1, "from"), 11),
        (("parts", 0, "tiers", 1, "rate"), 10),
        (("parts", 1, "kind"), 13),
        (("hold_back",), 14),
        (("hold_back", "share"), 15),
        (("hold_back", "months"), 14),
        (("hold_back", "clawback"), 16),
        (("rounding",), 0),
        (("parts", 7), 0),
    ],
)
def test_a_value_stands_on_its_line_or_that_of_its_table(where: Path, line: int) -> None:
    assert line_of(FILE, where) == line


@pytest.mark.parametrize(
    ("where", "name"),
    [((), ""), (("cap",), "cap"), (("parts", 1, "rate"), "parts[2].rate"), (("a", "b", 0), "a.b[1]")],
)
def test_a_way_is_said_as_people_count(where: Path, name: str) -> None:
    assert Problem("pay_x", where).name == name


def test_what_isnt_known_of_a_problem_is_nothing() -> None:
    problem = Problem("pay_x", ("cap",))
    assert (problem.facts, problem.line) == ({}, 0)


def test_lines_of_windows_and_of_nothing() -> None:
    assert line_of("version = 1\r\ncap = 2\r\n", ("cap",)) == 2
    assert line_of("", ("cap",)) == 0
