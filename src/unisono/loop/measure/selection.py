"""The rows a question is about: the metric's base, joined with what they are split and filtered by."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import day_number, period_sql
from unisono.loop.measure.metric import Base, Metric
from unisono.loop.measure.reach import Extras, Found, Reach
from unisono.loop.measure.where import read_where
from unisono.model.canon import Kind
from unisono.model.question import Question

HEAVIEST = "1e15"  # what nobody stands for; the engine sorts NaN above it


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows behind a question, in pieces of SQL that a kernel puts together.

    `source` is everything after `from`; its rows are called `base` and carry `_value` (null: says
    nothing), of a ratio `_over`, `_weight`, `_time` and its `_day`.
    """

    metric: Metric
    base: Base
    head: str  # the `with` clause
    source: str
    conditions: tuple[str, ...]
    groups: tuple[Found, ...]
    among: Found | None
    period: str
    tables: tuple[str, ...]
    parameters: dict[str, object]


def select(question: Question, extras: Extras) -> Selection:
    """Which rows is the question about?

    Raises
    ------
    QuestionError
        If it names a metric or column that isn't there, its filter can't be read, or its last day
        comes before its first.
    """
    if question.since and question.until and question.since > question.until:
        raise QuestionError("period_backwards", since=question.since, until=question.until)
    metric = metric_of(question.metric)
    base = metric.base(question)
    reach = Reach(base, extras)
    groups = tuple(reach.find(name) for name in dict.fromkeys(question.by))
    among = reach.find(metric.among) if metric.among else None
    looked_at = (*groups, among) if among else groups
    conditions = ["base._value is not null", "base._weight > 0"]
    conditions += ["base._over is not null"] if metric.over else []
    conditions += [f"{among.sql} is not null"] if among else []
    days, parameters = _days(question, base)
    parameters |= dict.fromkeys(base.stated, "")
    conditions += days
    if question.where:
        condition = read_where(question.where, reach)
        looked_at += condition.found
        conditions.append(f"({condition.sql})")
        parameters |= condition.parameters
    joined = reach.joins(looked_at)
    return Selection(
        metric,
        base,
        _head(metric, base, extras),
        " ".join(["base", *(place.join for place in joined)]),
        tuple(conditions),
        groups,
        among,
        f"base.{base.period}" if base.period else period_sql(question.grain, "base._day"),
        tuple(dict.fromkeys((*base.tables, *(place.table for place in joined)))),
        parameters,
    )


def weight_sql(base: Base, extras: Extras) -> str:
    """How many rows a row of the base stands for, as SQL: 1 where its table knows no weights.

    A double, since squares of money overflow integers; null where it is no number anybody stands for.
    """
    known = {column.name: column.kind for column in base.own_columns} | dict(extras.get(base.row_of, {}))
    if known.get("weight") not in (Kind.NUMBER, Kind.INTEGER):
        return "cast(1 as double)"
    return f"case when coalesce(weight, 1) < {HEAVIEST} then cast(coalesce(weight, 1) as double) end"


def _head(metric: Metric, base: Base, extras: Extras) -> str:
    over = f" {metric.over} as _over," if metric.over else ""
    return (
        f"with base as (\n  select *, {metric.value} as _value,{over} {weight_sql(base, extras)} as _weight,"
        f" {base.time} as _time, local_day({base.time}) as _day\n  from ({base.relation}) as rows_of\n)"
    )


def _days(question: Question, base: Base) -> tuple[list[str], dict[str, object]]:
    """The conditions that keep to the question's days, where the base doesn't do so itself."""
    conditions: list[str] = []
    parameters: dict[str, object] = {}
    if base.windowed:
        return conditions, parameters
    if question.grain:
        conditions.append("base._time is not null")
    for name, day, operator in (("since", question.since, ">="), ("until", question.until, "<=")):
        if day is not None:
            conditions.append(f"base._day {operator} ${name}")
            parameters[name] = day_number(day)
    return conditions, parameters
