"""A figure opened: its formula in words, the filter that chose its rows, and the rows themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from unisono.errors import QuestionError
from unisono.loop.measure.clock import period_label, period_start
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.reach import Extras, Found
from unisono.loop.measure.selection import select
from unisono.loop.measure.written import stored
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.model.words import say


def formula(metric: Metric, language: str) -> str:
    """How is the metric computed, in one line a person reads?

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> formula(metric_of("nps"), "en").startswith("100 × (promoters − detractors)")
    True
    """
    return say(f"metric.{metric.slug}.formula", language)


def rule(metric: Metric, language: str) -> str:
    """How is the metric's scale read: from where to where, and what counts as what?

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> rule(metric_of("backlog"), "en").split(":")[0]
    'Everything there is gets counted'
    """
    return say(f"rule.{metric.rule or metric.scale}", language)


def filter_text(question: Question, group: Mapping[str, object], period: str | None) -> str:
    """Which rows were chosen, as conditions joined by `and`; empty where all were.

    >>> filter_text(Question("nps", where="hour >= 20"), {"touchpoint": "app"}, "2018-03")
    "touchpoint = 'app' and period = 2018-03 and (hour >= 20)"
    """
    parts = [
        f"{name} is null" if value is None else f"{name} = {_quoted(value)}" for name, value in group.items()
    ]
    parts += [f"period = {period}"] if period is not None else []
    parts += [f"day >= {question.since.isoformat()}"] if question.since else []
    parts += [f"day <= {question.until.isoformat()}"] if question.until else []
    parts += [f"({question.where})"] if question.where else []
    return " and ".join(parts)


def rows_kernel(
    question: Question, group: Mapping[str, object], period: str | None, *, extras: Extras, limit: int = 100
) -> Kernel:
    """Which SQL lists the rows behind one figure?

    Parameters
    ----------
    question, group, period : as the figure carries them, or as `read_key` reads them from its key.
    extras : the columns each table has beyond the canon.
    limit : how many rows at most.

    Returns
    -------
    Kernel
        Its rows hold id, source, source_id, customer_id, time (microseconds of UTC), value, weight
        and the group's columns, the earliest first; of a ratio also `over`, what the value is divided by.

    Raises
    ------
    QuestionError
        As `kernel_for`, and `key_unreadable` where a group's value can't be one of its column.

    >>> rows_kernel(Question("aht"), {}, None, extras={}).tables
    ('cases',)
    """
    selection = select(replace(question, by=tuple(group)), extras)
    parameters = dict(selection.parameters)
    conditions = list(selection.conditions)
    for place, (found, value) in enumerate(zip(selection.groups, group.values(), strict=True)):
        conditions.append(f"{found.sql} is null" if value is None else f"{found.sql} = $group{place}")
        parameters |= {} if value is None else {f"group{place}": _stored(found, value)}
    if period is not None:
        conditions.append(f"{selection.period} = $period")
        parameters["period"] = _start(question, period)
    columns = [f"base.{name}" for name in ("id", "source", "source_id", "customer_id")]
    columns += ["base._time as time", "base._value as value", "base._weight as weight"]
    columns += ["base._over as over"] if selection.metric.over else []
    columns += [f"{found.sql} as g{place}" for place, found in enumerate(selection.groups)]
    first = "base._value desc, " if selection.metric.whole else ""  # what was counted before what wasn't
    sql = (
        f"{selection.head}\nselect {', '.join(columns)}\nfrom {selection.source}\n"
        f"where {' and '.join(conditions)}\n"
        f"order by {first}base._time, base.id, base.source_id limit {int(limit)}"
    )
    return Kernel(sql, selection.tables, parameters)


def _start(question: Question, period: str) -> int:
    start = period_start(period)
    if question.grain is None or period_label(start, question.grain) != period:
        raise QuestionError("period_unreadable", period=period)
    return start


def _stored(found: Found, value: object) -> object:
    try:
        return stored(found.kind, value)
    except ValueError as unreadable:
        raise QuestionError("key_unreadable", key=f"{found.name}={value}") from unreadable


def _quoted(value: object) -> str:
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)
