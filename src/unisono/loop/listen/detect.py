"""03/04/2017 and 1,234 read two ways: the file itself is asked which, and doubt is told instead of hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from unisono.loop.listen.casts import Reader
from unisono.loop.listen.expressions import Named, compile_expression
from unisono.loop.listen.sql import clean, name, source
from unisono.model.canon import BY_NAME, Kind
from unisono.model.intake import Notice
from unisono.model.recipe import Feed, Field, SourceFile

_DATED = (Kind.TIME, Kind.DAY)
_DATE = r"^(\d{1,2})[-./](\d{1,2})[-./](?:\d{4}|\d{2})(?:\D|$)"
_DAY, _MONTH, _DATES = "day_first", "month_first", "either_order"
_COMMA, _POINT, _THREES = "comma", "point", "either_sign"

_Sign = Literal[".", ","]


def detection_sql(file: SourceFile, columns: tuple[str, ...], relation: str) -> str | None:
    """Which question to the rows settles the file's automatic date order and decimal sign?

    Parameters
    ----------
    columns : the raw columns of the relation
    relation : SQL that yields them as text

    Returns
    -------
    One SELECT of one row of counts, to be given to `resolved`; None where nothing is left to settle.

    >>> detection_sql(SourceFile("a", "a.csv", (), dates="iso", decimal="."), ("x",), "select 1") is None
    True
    """
    wanted = _wanted(file)
    seen: list[str] = []
    counts: list[str] = []
    for index, column in enumerate(columns):
        kinds = wanted.get(column.casefold(), set())
        cell = clean(name(column))
        if file.dates == "auto" and kinds & {*_DATED}:
            seen += _date_parts(cell, index)
            counts += _counted(column, _date_conditions(index))
        if file.decimal == "auto" and kinds - {*_DATED}:
            seen.append(f"{_number_shape(cell)} as n{index}")
            counts += _counted(column, _number_conditions(index, money=Kind.MONEY in kinds))
    if not counts:
        return None
    return f"select {', '.join(counts)} from (select {', '.join(seen)} from {source(relation)})"


def resolved(file: SourceFile, row: Mapping[str, object]) -> tuple[SourceFile, tuple[Notice, ...]]:
    """With what date order and decimal sign is this file to be read, and how sure is that?

    Parameters
    ----------
    row : the answer to `detection_sql`, by column name; empty where there was no question

    Returns
    -------
    The file with its automatic choices settled, and a notice for every choice that stays doubtful.
    Undecidable dates are read day first, undecidable numbers with a decimal point.

    >>> resolved(SourceFile("a", "a.csv", ()), {"day_first:since": 3})[0].dates
    'day_first'
    """
    evidence = {key: int(str(count)) for key, count in row.items() if count}
    notices: list[Notice] = []
    if file.dates == "auto":
        order, doubt = _decide_order(file, evidence)
        file = replace(file, dates=order)
        notices += doubt
    if file.decimal == "auto":
        sign, doubt = _decide_sign(file, evidence)
        file = replace(file, decimal=sign)
        notices += doubt
    return file, tuple(notices)


def _decide_order(
    file: SourceFile, evidence: Mapping[str, int]
) -> tuple[Literal["iso", "day_first", "month_first"], list[Notice]]:
    day, month, either = (_total(evidence, shape) for shape in (_DAY, _MONTH, _DATES))
    columns = _columns(evidence, (_DAY, _MONTH, _DATES))
    facts: dict[str, object] = {"file": file.key, "columns": columns}
    if day and month:
        notice = Notice("date_order_mixed", {**facts, "day_first": day, "month_first": month})
        return ("day_first" if day >= month else "month_first"), [notice]
    if day or month:
        return ("day_first" if day else "month_first"), []
    if either:
        return "day_first", [Notice("date_order_doubtful", {**facts, "n": either})]
    return "iso", []


def _decide_sign(file: SourceFile, evidence: Mapping[str, int]) -> tuple[_Sign, list[Notice]]:
    comma, point, either = (_total(evidence, shape) for shape in (_COMMA, _POINT, _THREES))
    facts: dict[str, object] = {"file": file.key, "columns": _columns(evidence, (_COMMA, _POINT, _THREES))}
    if comma and point:
        notice = Notice("decimal_mixed", {**facts, "comma": comma, "point": point})
        return ("," if comma > point else "."), [notice]
    if comma or point:
        return ("," if comma else "."), []
    # Money in threes ("1.234") is thousands: nobody charges thousandths. Weaker than any sure sign.
    thousands = {sign: _total(evidence, f"money_{sign}") for sign in (_COMMA, _POINT)}
    if any(thousands.values()) and not all(thousands.values()):
        return ("," if thousands[_COMMA] else "."), []
    if either or any(thousands.values()):
        columns = _columns(evidence, (_THREES, f"money_{_COMMA}", f"money_{_POINT}"))
        n = either + sum(thousands.values())
        return ".", [Notice("decimal_doubtful", {"file": file.key, "columns": columns, "n": n})]
    return ".", []


def _total(evidence: Mapping[str, int], shape: str) -> int:
    return sum(count for key, count in evidence.items() if key.partition(":")[0] == shape)


def _columns(evidence: Mapping[str, int], shapes: Iterable[str]) -> str:
    named = (key.partition(":") for key in evidence)
    return ", ".join(dict.fromkeys(column for shape, _, column in named if shape in shapes))


def _counted(column: str, conditions: Iterable[tuple[str, str]]) -> Iterator[str]:
    for shape, condition in conditions:
        yield f"count(*) filter ({condition}) as {name(f'{shape}:{column}')}"


def _date_parts(cell: str, index: int) -> list[str]:
    # ISO dates are no evidence, and no regular expression is spent on them.
    return [
        f"case when {cell} like '____-%' then null"
        f" else try_cast(regexp_extract({cell}, '{_DATE}', {group}) as integer) end as {part}{index}"
        for group, part in ((1, "a"), (2, "b"))
    ]


def _date_conditions(index: int) -> tuple[tuple[str, str], ...]:
    first, second = f"a{index}", f"b{index}"
    return (
        (_DAY, f"{first} > 12 and {second} <= 12"),
        (_MONTH, f"{first} <= 12 and {second} > 12"),
        (_DATES, f"{first} <= 12 and {second} <= 12"),
    )


def _number_shape(cell: str) -> str:
    core = rf"regexp_extract({cell}, '\d[\d.,]*')"
    cases = " ".join(
        f"when regexp_full_match({core}, '{pattern}') then '{shape}'" for shape, pattern in _number_shapes()
    )
    return f"case when not (contains({cell}, '.') or contains({cell}, ',')) then null {cases} end"


def _number_shapes() -> Iterator[tuple[str, str]]:
    yield "threes.", r"[1-9]\d{0,2}\.\d{3}"
    yield "threes,", r"[1-9]\d{0,2},\d{3}"
    for shape, sign, apart in ((_COMMA, ",", r"\."), (_POINT, r"\.", ",")):
        sure = (
            rf"\d+{sign}\d+",
            rf"\d{{1,3}}(?:{apart}\d{{3}})+{sign}\d+",
            rf"\d{{1,3}}(?:{apart}\d{{3}}){{2,}}",
        )
        yield shape, "|".join(sure)


def _number_conditions(index: int, *, money: bool) -> tuple[tuple[str, str], ...]:
    shape = f"n{index}"
    sure = ((_COMMA, f"{shape} = '{_COMMA}'"), (_POINT, f"{shape} = '{_POINT}'"))
    if money:
        return (
            *sure,
            (f"money_{_COMMA}", f"{shape} = 'threes.'"),
            (f"money_{_POINT}", f"{shape} = 'threes,'"),
        )
    return (*sure, (_THREES, f"{shape} in ('threes.', 'threes,')"))


def _wanted(file: SourceFile) -> dict[str, set[Kind]]:
    """The raw columns of the file that something reads as dates or numbers, by folded name."""
    wanted: dict[str, set[Kind]] = {}
    for column, kind in _reads(file):
        if kind in (*_DATED, Kind.NUMBER, Kind.MONEY, Kind.INTEGER):
            wanted.setdefault(column.casefold(), set()).add(kind)
    return wanted


def _reads(file: SourceFile) -> Iterator[tuple[str, Kind]]:
    joins = {join.name for join in file.joins}
    written = [rule.expression for rule in file.rules]
    for feed in file.feeds:
        written.append(feed.where)
        for field in feed.fields:
            written.append(field.expression)
            if field.column and field.column.partition(".")[0] not in joins:
                yield field.column, target_kind(feed, field)
    for expression in filter(None, written):
        compiled = compile_expression(expression, lambda _join, _column: Named("x", Reader()), place=file.key)
        yield from ((column, kind) for join, column, kind in compiled.reads if not join)


def target_kind(feed: Feed, field: Field) -> Kind:
    """What the target of a field holds, be it of the canon or beyond it.

    >>> target_kind(Feed("cases", (), ("id",)), Field("opened_at"))
    <Kind.TIME: 'time'>
    """
    column = BY_NAME[feed.table].column(field.target)
    return column.kind if column is not None else Kind(dict(feed.extras)[field.target])
