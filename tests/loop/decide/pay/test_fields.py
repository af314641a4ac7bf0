"""Values of a plan's file, one by one: what each may be, what is noted where it can't."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.loop.decide.pay.made import on
from unisono.loop.decide.pay.fields import MOST_MONEY, Fields, exact
from unisono.loop.decide.pay.problems import Problem


def fields(**told: object) -> tuple[Fields, list[Problem]]:
    """A table that says this, and where its problems go."""
    problems: list[Problem] = []
    return Fields(told, ("parts", 0), problems), problems


def codes(problems: list[Problem]) -> list[tuple[str, str]]:
    """What was noted, and where."""
    return [(each.code, each.name) for each in problems]


def test_what_is_there_is_read() -> None:
    asked, problems = fields(
        name=" Ana ",
        names=["a", "b"],
        kind="team",
        flag=True,
        count=3,
        rate=Decimal("0.125"),
        cap=Decimal("10.50"),
        start=date(2026, 1, 2),
        until="2026-01-03",
    )
    assert asked.text("name") == "Ana"
    assert asked.texts("names") == ("a", "b")
    assert asked.choice("kind", ("revenue", "team")) == "team"
    assert asked.flag("flag", otherwise=False) is True
    assert asked.whole("count", 1, 9) == 3
    assert asked.number("rate") == Fraction(1, 8)
    assert asked.money("cap") == 1_050
    assert (asked.day("start"), asked.day("until")) == (on("2026-01-02"), on("2026-01-03"))
    asked.close()
    assert problems == []


def test_what_isnt_there_is_as_usual() -> None:
    asked, problems = fields()
    assert asked.text("a", otherwise="x") == "x"
    assert asked.texts("b") == ()
    assert asked.choice("c", ("one", "two"), otherwise="two") == "two"
    assert asked.flag("d", otherwise=True) is True
    assert asked.whole("e", 1, 9, otherwise=4) == 4
    assert asked.number("f", otherwise=Fraction(1)) == 1
    assert (asked.money("g"), asked.day("h"), asked.table("i"), asked.tables("j")) == (None, None, None, ())
    assert problems == []


def test_what_is_asked_for_and_missing_is_noted() -> None:
    asked, problems = fields()
    assert asked.text("a") == ""
    assert asked.choice("b", ("one",)) == "one"
    assert asked.whole("c", 2, 9) == 2
    assert asked.number("d") == 0
    assert asked.money("e", needed=True) is None
    assert asked.day("f", needed=True) is None
    assert codes(problems) == [("pay_missing", f"parts[1].{name}") for name in "abcdef"]
    assert problems[0].facts == {"key": "a"}


@pytest.mark.parametrize("value", ["", "   ", 3, ["a"], "x" * 201])
def test_words_are_words(value: object) -> None:
    asked, problems = fields(name=value)
    assert asked.text("name", otherwise="x") == "x"
    assert codes(problems) == [("pay_text", "parts[1].name")]


@pytest.mark.parametrize("value", ["a", ["a", 1], {"a": 1}])
def test_a_list_of_words_is_one(value: object) -> None:
    asked, problems = fields(names=value)
    assert asked.texts("names") == ()
    assert codes(problems) == [("pay_texts", "parts[1].names")]


def test_a_choice_is_one_of_those_known() -> None:
    asked, problems = fields(kind="bonus")
    assert asked.choice("kind", ("revenue", "team"), otherwise="team") == "team"
    assert problems[0].facts == {"value": "bonus", "known": "revenue, team"}


@pytest.mark.parametrize("value", ["yes", 1, None])
def test_yes_or_no_is_neither_words_nor_numbers(value: object) -> None:
    asked, problems = fields(flag=value)
    assert asked.flag("flag", otherwise=True) is True
    assert codes(problems) == [("pay_flag", "parts[1].flag")]


@pytest.mark.parametrize("value", [0, 10, 2.0, "3", True, None])
def test_a_whole_number_lies_between_two(value: object) -> None:
    asked, problems = fields(count=value)
    assert asked.whole("count", 1, 9) == 1
    assert problems[0].facts == {"value": value, "low": 1, "high": 9}


@pytest.mark.parametrize("value", [Decimal("1.1"), Decimal("-0.1"), "abc", True, Decimal("0.1234567")])
def test_a_rate_lies_between_0_and_1_with_six_decimals(value: object) -> None:
    asked, problems = fields(rate=value)
    assert asked.number("rate") == 0
    assert codes(problems) == [("pay_number", "parts[1].rate")]


@pytest.mark.parametrize("value", [Decimal("-1"), Decimal("1.005"), "a lot", MOST_MONEY])
def test_money_is_not_less_than_0_nor_finer_than_a_cent(value: object) -> None:
    asked, problems = fields(cap=value)
    assert asked.money("cap") is None
    assert codes(problems) == [("pay_money", "parts[1].cap")]


@pytest.mark.parametrize("value", ["2026-02-30", "soon", 20260101, datetime(2026, 1, 1, 12)])
def test_a_day_is_a_day_of_the_calendar(value: object) -> None:
    asked, problems = fields(start=value)
    assert asked.day("start") is None
    assert codes(problems) == [("pay_day", "parts[1].start")]


def test_tables_within_know_their_way() -> None:
    asked, problems = fields(hold={"share": 2}, tiers=[{"rate": 2}, {"rate": 1}], more=[1], other=3)
    hold = asked.table("hold")
    assert hold is not None
    hold.number("share")
    for tier in asked.tables("tiers"):
        tier.number("rate")
    assert asked.tables("more") == ()
    assert asked.table("other") is None
    assert codes(problems) == [
        ("pay_number", "parts[1].hold.share"),
        ("pay_number", "parts[1].tiers[1].rate"),
        ("pay_table", "parts[1].more"),
        ("pay_table", "parts[1].other"),
    ]


def test_names_that_mean_nothing_are_told_with_those_that_do() -> None:
    asked, problems = fields(rate=Decimal("0.1"), raet=Decimal("0.2"))
    asked.number("rate")
    asked.has("quota")
    asked.close()
    assert codes(problems) == [("pay_unknown_key", "parts[1].raet")]
    assert problems[0].facts == {"key": "raet", "known": "rate, quota"}


def test_a_complaint_may_be_about_the_whole_table() -> None:
    asked, problems = fields()
    asked.complain("pay_rate_or_each", "")
    assert codes(problems) == [("pay_rate_or_each", "parts[1]")]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (0.1, Fraction(1, 10)),
        (" 2.50 ", Fraction(5, 2)),
        (Decimal("1e2"), Fraction(100)),
        (7, Fraction(7)),
        (Decimal("0.125"), None),  # finer than a cent
        ("1,5", None),
        (float("nan"), None),
        (float("inf"), None),
        (10**15, None),
        (False, None),
        ([1], None),
    ],
)
def test_numbers_are_read_to_the_last_digit(value: object, found: Fraction | None) -> None:
    assert exact(value, 2) == found
