"""The file itself must say how it writes dates and numbers; where it can't, the doubt must be told."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from unisono.loop.listen.detect import detection_sql, resolved, target_kind
from unisono.loop.listen.recipe import read_recipe
from unisono.model.canon import Kind
from unisono.model.intake import Notice
from unisono.model.recipe import Feed, Field, SourceFile
from unisono.model.words import LANGUAGES, known, say

RECIPE = """
[files.payments]
pattern = "*.csv"
[[files.payments.feeds]]
table = "transactions"
source_id = "id"
[files.payments.feeds.columns]
id = "id"
at = "paid"
amount = "amount"
[files.payments.feeds.extras]
points = { column = "points", kind = "number" }
birth = { column = "born", kind = "day" }
due = { expression = "time(due)", kind = "time" }
"""
COLUMNS = ("id", "paid", "amount", "points", "born", "due", "remark")

Detect = Callable[..., tuple[SourceFile, tuple[Notice, ...]]]


@pytest.fixture
def detect(engine: duckdb.DuckDBPyConnection, table: Callable[..., str]) -> Detect:
    """What is found out about rows of which only some columns are written."""

    def run(rows: list[dict[str, str]], toml: str = RECIPE) -> tuple[SourceFile, tuple[Notice, ...]]:
        file = read_recipe(toml, name="crm").files[0]
        relation = table("raw", COLUMNS, [tuple(row.get(column) for column in COLUMNS) for row in rows])
        question = detection_sql(file, COLUMNS, relation)
        assert question is not None
        cursor = engine.execute(question)
        (answer,) = cursor.fetchall()
        return resolved(
            file, {each[0]: count for each, count in zip(cursor.description, answer, strict=True)}
        )

    return run


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["2017-12-31", "2017-12-31 10:00:00"], "iso"),
        (["31/12/2017", "01/02/2017"], "day_first"),
        (["12/31/2017 10:00", "1/2/2017"], "month_first"),
        (["31-12-17"], "day_first"),
        (["12.31.2017"], "month_first"),
        (["2017-12-31", "31/12/2017"], "day_first"),
        (["soon", "31/12/20171"], "iso"),
        ([], "iso"),
    ],
)
@pytest.mark.parametrize("column", ["paid", "born", "due"])
def test_date_order(detect: Detect, column: str, dates: list[str], order: str) -> None:
    file, notices = detect([{column: written} for written in dates])
    assert (file.dates, notices) == (order, ())


def test_dates_of_one_column_settle_those_of_another(detect: Detect) -> None:
    file, notices = detect([{"paid": "01/02/2017", "born": "31/12/1980"}])
    assert (file.dates, notices) == ("day_first", ())


def test_undecidable_dates_are_told(detect: Detect) -> None:
    file, (notice,) = detect([{"paid": "01/02/2017"}, {"paid": "12/12/2017", "born": "3/4/99"}])
    assert file.dates == "day_first"
    assert notice == Notice("date_order_doubtful", {"file": "payments", "columns": "paid, born", "n": 3})


def test_mixed_dates_are_told_and_the_many_win(detect: Detect) -> None:
    rows = [{"paid": "12/31/2017"}, {"paid": "12/30/2017"}, {"born": "31/12/2017"}]
    file, (notice,) = detect(rows)
    assert file.dates == "month_first"
    assert notice.code == "date_order_mixed"
    assert (notice.facts["day_first"], notice.facts["month_first"]) == (1, 2)


@pytest.mark.parametrize(
    ("numbers", "sign"),
    [
        (["1234", "5"], "."),
        (["12.5"], "."),
        (["12,5"], ","),
        (["1.234,56"], ","),
        (["1,234.56"], "."),
        (["1.234.567"], ","),
        (["1,234,567"], "."),
        (["0.125"], "."),
        (["0,125"], ","),
        (["1234.567"], "."),
        (["1.234", "12,5"], ","),
        (["1,234", "12.5"], "."),
        (["-3,25"], ","),
        (["1.2345"], "."),
        ([], "."),
    ],
)
def test_decimal_sign_of_numbers(detect: Detect, numbers: list[str], sign: str) -> None:
    file, notices = detect([{"points": written} for written in numbers])
    assert (file.decimal, notices) == (sign, ())


@pytest.mark.parametrize(
    ("amounts", "sign"),
    [
        (["S/ 1,234.50"], "."),
        (["R$ 49,90"], ","),
        (["$ 1.234"], ","),
        (["$ 1,234"], "."),
        (["$ 1.234", "0.50"], "."),
    ],
)
def test_decimal_sign_of_money(detect: Detect, amounts: list[str], sign: str) -> None:
    file, notices = detect([{"amount": written} for written in amounts])
    assert (file.decimal, notices) == (sign, ())


def test_undecidable_numbers_are_told(detect: Detect) -> None:
    file, (notice,) = detect([{"points": "1.234"}, {"points": "54,492"}])
    assert file.decimal == "."
    assert notice == Notice("decimal_doubtful", {"file": "payments", "columns": "points", "n": 2})


def test_mixed_numbers_are_told_and_the_many_win(detect: Detect) -> None:
    file, (notice,) = detect([{"points": "1,5"}, {"amount": "2,5"}, {"amount": "2.5"}])
    assert file.decimal == ","
    assert notice.code == "decimal_mixed"
    assert (notice.facts["comma"], notice.facts["point"]) == (2, 1)


def test_only_columns_read_as_dates_or_numbers_matter(detect: Detect) -> None:
    file, notices = detect([{"remark": "31/12/2017", "id": "1.234,56", "points": "31/12/2017"}])
    assert (file.dates, file.decimal, notices) == ("iso", ".", ())


def test_what_the_recipe_says_is_not_asked(engine: duckdb.DuckDBPyConnection) -> None:
    said = RECIPE.replace("[[files", 'dates = "iso"\ndecimal = ","\n[[files', 1)
    file = read_recipe(said, name="crm").files[0]
    assert detection_sql(file, COLUMNS, "select 1") is None
    assert resolved(file, {}) == (file, ())


def test_a_half_said_recipe_is_asked_the_other_half(detect: Detect) -> None:
    file, _ = detect(
        [{"paid": "31/12/2017", "points": "1,5"}], RECIPE.replace("[[files", 'decimal = "."\n[[files', 1)
    )
    assert (file.dates, file.decimal) == ("day_first", ".")


def test_a_file_that_feeds_nothing_needs_no_question() -> None:
    file = SourceFile("people", "p.csv", ())
    assert detection_sql(file, ("a",), "select 1") is None
    settled, notices = resolved(file, {})
    assert (settled.dates, settled.decimal, notices) == ("iso", ".", ())


def test_kinds_of_targets() -> None:
    feed = Feed("cases", (), ("id",), extras=(("points", "number"),))
    assert target_kind(feed, Field("cost")) is Kind.MONEY
    assert target_kind(feed, Field("points")) is Kind.NUMBER


def test_every_doubt_has_words() -> None:
    facts = {"file": "a", "columns": "b", "n": 3, "day_first": 1, "month_first": 2, "comma": 1, "point": 2}
    for code in ("date_order_doubtful", "date_order_mixed", "decimal_doubtful", "decimal_mixed"):
        assert known(f"notice.{code}")
        assert all("{" not in say(f"notice.{code}", language, **facts) for language in LANGUAGES)
