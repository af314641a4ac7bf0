"""What is still open: a stock at a moment, counted whole, at each period's end and now."""

from __future__ import annotations

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.metric import Base, Metric
from unisono.loop.measure.spine import days_of, spine_sql
from unisono.model.question import Question


def open_cases(question: Question) -> Base:
    """The cases touched in each period (or since ever), each with `_open`: whether it was open at its end.

    Of the period the data end in, the end is the last moment known.

    >>> open_cases(Question("backlog", grain="month")).period
    '_period'
    """
    if question.grain is None:
        return Base("cases", "opened_at", _at_the_end(question), reads=("cases",), windowed=True)
    seen = f"select min(_opened) as first_day, max(_last) as last_day from ({_DATED}) as dated"
    sql = f"""
select dated.*, spine.first_day as _period,
  case when _resolved is null or _resolved >= spine.next_day then 1 else 0 end as _open,
  (select count(resolved_at) from cases) as _recorded
from ({_DATED}) as dated
join ({spine_sql(question.grain, seen, question)}) as spine
  on _opened < spine.next_day and (_resolved is null or _resolved >= spine.first_day)"""
    shared = (_DATED,)
    return Base("cases", "opened_at", sql, reads=("cases",), windowed=True, period="_period", shared=shared)


_DATED = (
    "select *, local_day(opened_at) as _opened, local_day(resolved_at) as _resolved,"
    " local_day(greatest(opened_at, coalesce(first_answer_at, opened_at), coalesce(resolved_at, opened_at)))"
    " as _last from cases"
)


def _at_the_end(question: Question) -> str:
    days = days_of(question, opened="_opened", ended="_resolved")
    ended = "_resolved is not null"
    if question.until is not None:
        ended = f"coalesce(_resolved <= {day_number(question.until)}, false)"
    return (
        f"select *, case when {ended} then 0 else 1 end as _open,"
        f" (select count(resolved_at) from cases) as _recorded from ({_DATED}) as dated{days}"
    )


BACKLOG: tuple[Metric, ...] = (
    Metric(
        "backlog",
        "service",
        "count",
        "down",
        "counted",
        open_cases,
        "case when _recorded > 0 then _open end",
        when_silent="no_resolved_cases",
    ),
)
