"""Filters: what people write is understood, and what could do more than filter is refused."""

from __future__ import annotations

import pytest
import sqlglot
from sqlglot import exp

from tests.loop.measure.company import Company, Row, at
from unisono.errors import QuestionError
from unisono.loop.measure.metric import Base
from unisono.loop.measure.reach import Reach
from unisono.loop.measure.where import Condition, read_where
from unisono.model.canon import Kind

EXTRAS = {"cases": {"vip": Kind.FLAG, "fee": Kind.MONEY, "due": Kind.DAY, "social": Kind.TEXT}}


def case(name: str, **more: object) -> Row:
    return {
        "id": name,
        "opened_at": at("2018-03-05 10:00"),
        "handle_seconds": 60.0,
        "customer_id": name,
        **more,
    }


CASES = [
    case("a", channel="paid search", queue="x", vip=True, fee=1000, opened_at=at("2018-03-05 19:59")),
    case(
        "b", channel="social", queue="Month-to-month", vip=False, fee=2050, opened_at=at("2018-03-05 20:00")
    ),
    case("c", channel=None, queue="social", due=17591, handle_seconds=90.0, opened_at=at("2018-03-06 00:00")),
    case(
        "d",
        channel="O'Brien",
        queue="São Paulo",
        due=17592,
        social="O'Brien",
        opened_at=at("2018-03-07 23:59"),
    ),
]
COMPANY = Company(
    extras=EXTRAS,
    cases=CASES,
    customers=[
        {"id": "a", "segment": "gold", "country": "PE"},
        {"id": "b", "segment": "tin", "country": "BR"},
    ],
)


def kept(where: str) -> str:
    """The cases a filter keeps."""
    figures = COMPANY.measure("aht", "id", where=where)
    return "".join(str(figure.group["id"]) for figure in figures if figure.group)


def condition(where: str) -> Condition:
    return read_where(where, Reach(Base("cases", "opened_at"), EXTRAS))


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("channel = 'paid search'", "a"),
        ("channel = paid search", "a"),
        ('channel = "paid search"', "a"),
        ("channel=paid search", "a"),
        ("channel = 'O''Brien'", "d"),
        ("queue = Month-to-month", "b"),
        ("queue = São Paulo", "d"),
        ("queue != x", "bcd"),
        ("queue <> 'x'", "bcd"),
        ("'x' = queue", "a"),
        ("hour >= 20", "bd"),
        ("20 <= hour", "bd"),
        ("hour>=20 and queue = social or vip", "a"),
        ("hour >= 20 and (queue = 'Month-to-month' or vip)", "b"),
        ("not hour >= 20", "ac"),
        ("weekday = 2", "c"),
        ("vip", "a"),
        ("not vip", "b"),
        ("vip is true", "a"),
        ("vip is not null", "ab"),
        ("vip = false", "b"),
        ("channel is null", "c"),
        ("channel is not null and queue is not null", "abd"),
        ("queue in (x, 'social')", "ac"),
        ("queue not in ('x', 'social')", "bd"),
        ("channel like 'p%'", "a"),
        ("channel not like '%social%'", "ad"),
        ("queue ilike 'MONTH%'", "b"),
        ("handle_seconds between 60 and 80", "abd"),
        ("handle_seconds not between 60 and 80", "c"),
        ("handle_seconds > -1", "abcd"),
        ("fee = 10", "a"),
        ("fee >= 20.50", "b"),
        ("due = 2018-03-01", "c"),
        ("due > '2018-03-01'", "d"),
        ("opened_at = 2018-03-05", "ab"),
        ("opened_at <= 2018-03-05", "ab"),
        ("opened_at > date '2018-03-05'", "cd"),
        ("opened_at < '2018-03-05 20:00'", "a"),
        ("opened_at between '2018-03-05 20:00' and '2018-03-06'", "bc"),
        ("customer.segment = gold", "a"),
        ("customers.country in (PE, BR)", "ab"),
        ("channel = social", "d"),  # social is a column here: quotes say that it is not meant
        ("channel = 'social'", "b"),
        ("wait_seconds is null", "abcd"),
    ],
)
def test_what_people_write_is_understood(where: str, expected: str) -> None:
    assert kept(where) == expected


ATTACKS = [
    "queue = 'x'; drop table cases",
    "queue = x; drop table cases",
    "queue = 'x' or 1 = 1",
    "1 = 1",
    "true",
    "queue = (select 'x')",
    "queue in (select id from customers)",
    "exists (select 1)",
    "queue = any(select 1)",
    "queue = read_text('/etc/passwd')",
    "read_text('/etc/passwd') = queue",
    "lower(queue) = 'x'",
    "queue || 'x' = 'xx'",
    "queue = 'x' group by 1",
    "queue = 'x' union select 1",
    "queue = 'x' limit 1",
    "queue = $since",
    "queue = Month-to-month or vip",  # punctuation in one of several conditions needs quotes
    "queue = e'\\x41'",
    "handle_seconds + 1 = 2",
    "handle_seconds = 1 + 1",
    "case when vip then true end",
    "cast(queue as integer) = 1",
    "queue::integer = 1",
    "queue in queue",
    "queue like any ('x')",
    "queue like 'x' escape '!'",
    "queue glob 'x'",
    "queue ~ 'x'",
    "queue similar to 'x'",
    "queue is distinct from 'x'",
    "handle_seconds between symmetric 2 and 1",
    "(queue, channel) = ('x', 'y')",
    "queue = ['x']",
    "queue[1] = 'x'",
    "queue",
    "* = 1",
    "vip = current_user",
    "@x = 1",
    "",
    "   ",
    "and",
    "queue =",
    "= 'x'",
    "queue = 'x",
    "queue = 'x' and",
    "(queue = 'x'",
    "queue = 'x')",
    "(" * 1900,
    "not " * 480 + "vip",
    "queue = '" + "x" * 3000 + "'",
]

REFUSED = ("where_not_allowed", "where_unreadable", "value_unreadable", "column_unknown")


@pytest.mark.parametrize("where", ATTACKS, ids=lambda where: where[:30] or "empty")
def test_what_could_do_more_than_filter_is_refused(where: str) -> None:
    with pytest.raises(QuestionError) as refused:
        condition(where)
    assert refused.value.code in REFUSED


@pytest.mark.parametrize(
    "where",
    [
        "queue = x -- and more",
        "queue = /* more */ x",
        "queue = ?",
        "queue = :since",
        "queue = information_schema.tables",
        "queue = pg_catalog",
        "queue = drop table cases",
        "queue = current_date",
        'queue = "x"" or ""1"',
    ],
)
def test_whatever_is_kept_is_bound_and_never_pasted(where: str) -> None:
    try:
        found = condition(where)
    except QuestionError:
        return
    written = sqlglot.parse_one(found.sql, read="duckdb")
    assert isinstance(written, exp.EQ)
    assert found.sql == '"base"."queue" = $p0'
    assert kept(where) in ("", "a")


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("quueue = 'x'", "column_unknown"),
        ("no.such.column = 'x'", "column_unknown"),
        ("region = 'x'", "column_ambiguous"),
        ("queue = region", "column_ambiguous"),
        ("handle_seconds = many", "value_unreadable"),
        ("handle_seconds = queue", "value_unreadable"),
        ("opened_at > 5", "value_unreadable"),
        ("fee like '1%'", "value_unreadable"),
        ("vip = perhaps", "value_unreadable"),
    ],
)
def test_mistakes_are_told_apart(where: str, code: str) -> None:
    with pytest.raises(QuestionError) as refused:
        condition(where)
    assert refused.value.code == code


def test_two_columns_are_compared() -> None:
    assert kept("channel = queue") == ""
    assert condition("first_answer_at > opened_at").sql == '"base"."first_answer_at" > "base"."opened_at"'
    assert condition("channel = customer.segment").found[1].place.path == ("customer",)


def test_a_refusal_shows_the_part() -> None:
    with pytest.raises(QuestionError) as refused:
        condition("vip and lower(queue) = 'x'")
    assert "LOWER" in str(refused.value.facts["part"]).upper()


def test_many_values_are_fine() -> None:
    listed = ", ".join(str(number) for number in range(300))
    assert kept(f"handle_seconds in ({listed})") == "abcd"
    assert kept(" or ".join(["vip"] * 100)) == "a"
