"""An expression from a stranger computes what it says, and can do nothing else."""

from __future__ import annotations

from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.errors import RecipeError
from unisono.loop.listen.casts import Reader
from unisono.loop.listen.expressions import Compiled, Named, compile_expression, require
from unisono.model.canon import Kind

ENGINE = duckdb.connect()
COLUMNS: dict[str, str | None] = {
    "a": "Ana",
    "b": None,
    "n": "1.234,5",
    "t": "31/12/2017",
    "yes": "sí",
    "weird name": "w",
    "k": "3",
}
READER = Reader(decimal=",", dates="day_first")


def names(join: str, column: str) -> Named:
    if not join and column not in COLUMNS:
        raise RecipeError("raw_column_unknown", place="here", name=column)
    return Named(f'"{join}.{column}"' if join else f'"{column}"', READER)


def compiled(text: str) -> Compiled:
    return compile_expression(text, names, place="here")


def value(text: str) -> Any:
    cells = ", ".join(f'$v{index}::varchar as "{column}"' for index, column in enumerate(COLUMNS))
    sql = f"""select {compiled(text).sql} from (select {cells}, 'joined' as "c.a")"""
    row = ENGINE.execute(sql, {f"v{index}": cell for index, cell in enumerate(COLUMNS.values())}).fetchone()
    assert row is not None
    return row[0]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("a", "Ana"),
        ("c.a", "joined"),
        ('"weird name"', "w"),
        ("'it''s'", "it's"),
        ("a = 'Ana'", True),
        ("a <> 'Ana' or not b is null", False),
        ("a = 'Ana' and b is null", True),
        ("b = 'x'", None),
        ("b is distinct from 'x'", True),
        ("a is not null", True),
        ("a in ('Ana', 'Eva')", True),
        ("a not in ('Eva')", True),
        ("a between 'A' and 'B'", True),
        ("a not between 'A' and 'B'", False),
        ("a like 'A%'", True),
        ("a not like 'A%'", False),
        ("a ilike 'a%'", True),
        ("a not ilike 'a%'", False),
        ("case when a = 'Ana' then 18.654 else 1 end", 18.654),
        ("case a when 'Eva' then 'x' when 'Ana' then 'y' end", "y"),
        ("if(a = 'Eva', 'x', 'y')", "y"),
        ("coalesce(b, a)", "Ana"),
        ("nullif(a, 'Ana')", None),
        ("a || '-' || k", "Ana-3"),
        ("concat(a, b, k)", "Ana3"),
        ("concat_ws('-', a, b, k)", "Ana-3"),
        ("lower(a)", "ana"),
        ("upper(trim(a))", "ANA"),
        ("length(a) = 3", True),
        ("substr(a, 2)", "na"),
        ("substring(a, 1, 2)", "An"),
        ("replace(a, 'n', 'm')", "Ama"),
        ("split_part('x-y', '-', 2)", "y"),
        ("regexp_extract(a, '(n)(a)', 2)", "a"),
        ("starts_with(a, 'An')", True),
        ("number(n)", 1234.5),
        ("number(n) * 2 - 1", 2468.0),
        ("-number(k)", -3.0),
        ("abs(-2)", 2),
        ("round(number(n) / 7, 1)", 176.4),
        ("floor(number(n))", 1234),
        ("least(number(k), 2)", 2),
        ("greatest(1, integer(k))", 3),
        ("10 % 3", 1),
        ("money(n) > 1234", True),
        ("integer(k) + 1", 4),
        ("flag(yes)", True),
        ("day(t)", 17531),
        ("time(t)", 17531 * 86_400_000_000),
        ("time(t) + 2 * 86400000000 = time('2018-01-02')", True),
        ("(time(t) - time('2017-12-30')) / 86400000000", 1.0),
        ("number(replace(a, 'Ana', '7'))", 7.0),
        ("true", True),
        ("null", None),
        ("1 / 0", None),
        ("1 % 0", None),
        ("number('9e99') * number('9.5') > 0", True),
        ("integer('9000000000000000') * 9000000000000", None),
        ("a = 'x' -- a remark", False),
    ],
)
def test_what_expressions_say(text: str, result: object) -> None:
    found = value(text)
    assert (float(found) if isinstance(result, float) else found) == result


@pytest.mark.parametrize(
    "text",
    [
        "(select 1)",
        "a in (select 'x')",
        "exists(select 1)",
        "a = (select getenv('HOME'))",
        "getenv('HOME')",
        "current_setting('home_directory')",
        "read_csv('/etc/passwd')",
        "read_text('/etc/passwd')",
        "glob('*')",
        "a glob 'x'",
        "1; drop table raw",
        "a; b",
        "pragma database_list",
        "attach 'x.db'",
        "copy raw to 'x'",
        "a as b",
        "*",
        "count(*)",
        "sum(number(k))",
        "max(a)",
        "row_number() over ()",
        "coalesce(*columns(*))",
        "columns('a')",
        "$1",
        "?",
        "a[1]",
        "[1, 2]",
        "{'a': 1}",
        "a::integer",
        "cast(a as integer)",
        "try_cast(a as integer)",
        "date '2020-01-01'",
        "interval '1 day'",
        "now()",
        "current_date",
        "random()",
        "nextval('s')",
        "a -> 'x'",
        "a ~ 'x'",
        "a similar to 'x'",
        "a like 'x' escape '!'",
        "a collate nocase",
        "lower(distinct a)",
        "trim(both 'x' from a)",
        "main.raw.a",
        "a = any(['x'])",
        "system.main.lower(a)",
        "number(a, b)",
        "number()",
        "substr(a)",
        "regexp_extract(a, b)",
        "regexp_extract(a, '(?=x)')",
        "regexp_extract(a, 'x{2000}')",
        "regexp_extract(a, '(x)\\1')",
        "regexp_extract(a, '(')",
        "regexp_extract(a, 'x', integer(k))",
        "1e999",
        "123456789012345678901234567890",
        "a in ()",
    ],
)
def test_attacks_are_refused(text: str) -> None:
    with pytest.raises(RecipeError) as refused:
        compiled(text)
    assert refused.value.code in ("expression_not_allowed", "expression_unreadable")
    assert refused.value.facts["place"] == "here"


@pytest.mark.parametrize(
    "text", ["", "  ", "a b c", "a =", "'open", "(((", "(" * 1500 + "a" + ")" * 1500, "a" * 5000]
)
def test_what_is_no_expression_is_unreadable(text: str) -> None:
    with pytest.raises(RecipeError) as refused:
        compiled(text)
    assert refused.value.code in ("expression_unreadable", "expression_not_allowed")


def test_a_refusal_names_the_piece() -> None:
    with pytest.raises(RecipeError) as refused:
        compiled("case when a = 'x' then getenv('HOME') end")
    assert refused.value.code == "expression_not_allowed"
    assert refused.value.facts["piece"] == "GETENV('HOME')"


@pytest.mark.parametrize(
    "trick", ["a\u037e drop table raw", "ａ = 'x'", "a = ’x’", "a = 'x\u0000'", "a\u00a0= 'x'"]
)
def test_unicode_lookalikes_do_nothing(trick: str) -> None:
    try:
        sql = compiled(trick).sql
    except RecipeError:
        return
    assert ";" not in sql.replace("\u037e", "")
    assert "drop table" not in sql.lower() or '"' in sql


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=20))
def test_a_literal_never_leaves_its_quotes(inner: str) -> None:
    quoted = inner.replace("'", "''")
    assert value(f"'{quoted}'") == inner


@given(st.text("ab'\";()-/*\\ ", max_size=14))
def test_whatever_compiles_only_reads_one_row(text: str) -> None:
    try:
        value(text)
    except RecipeError:
        return


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("a > 5", "text", "number"),
        ("number(k) > '5'", "number", "text"),
        ("a + 1", "number", "text"),
        ("time(t) + time(t)", "number", "time"),
        ("time(t) > number(k)", "time", "number"),
        ("time(t) * 2", "number", "time"),
        ("not a", "flag", "text"),
        ("a and true", "flag", "text"),
        ("case when a then 1 end", "flag", "text"),
        ("case when true then 1 else 'x' end", "number", "text"),
        ("coalesce(a, 0)", "text", "number"),
        ("lower(number(k))", "text", "number"),
        ("number(number(k))", "text", "number"),
        ("flag(yes) = 'x'", "flag", "text"),
    ],
)
def test_kinds_that_do_not_mix_are_told_before_a_load(text: str, expected: str, found: str) -> None:
    with pytest.raises(RecipeError) as refused:
        compiled(text)
    assert refused.value.code == "expression_kind_unfit"
    assert (refused.value.facts["expected"], refused.value.facts["found"]) == (expected, found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a", Kind.TEXT),
        ("money(n)", Kind.NUMBER),
        ("time(t)", Kind.TIME),
        ("day(t) + 1", Kind.DAY),
        ("day(t) - day(t)", Kind.NUMBER),
        ("a = b", Kind.FLAG),
        ("null", None),
        ("coalesce(null, day(t))", Kind.DAY),
    ],
)
def test_what_an_expression_yields(text: str, kind: Kind | None) -> None:
    assert compiled(text).kind is kind


def test_what_an_expression_reads() -> None:
    found = compiled("case when a = 'x' then number(k) + number(c.n) else money(replace(n, 'x', '')) end")
    assert found.reads == (("", "k", Kind.NUMBER), ("c", "n", Kind.NUMBER))
    assert found.columns == (("", "a"), ("", "k"), ("c", "n"), ("", "n"))
    assert [misread.reason for misread in found.misreads] == ["not_a_number", "not_a_number", "not_money"]


def test_a_wrong_result_is_refused_where_one_kind_is_needed() -> None:
    require(compiled("a = 'x'"), Kind.FLAG, expression="a = 'x'", place="here")
    require(compiled("null"), Kind.FLAG, expression="null", place="here")
    with pytest.raises(RecipeError) as refused:
        require(compiled("a"), Kind.FLAG, expression="a", place="here")
    assert refused.value.facts["found"] == "text"
