"""Who stays and who leaves, with a denominator of those who could have left.

Without a period: of all contracts begun, how many have ended. With a first day or a grain: of those
alive at the period's first moment, how many ended within it; contracts that begin and end within
one period belong to no denominator. A period the data don't reach the end of has no value.
"""

from __future__ import annotations

from datetime import date

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.metric import Base, Metric
from unisono.loop.measure.spine import STEP
from unisono.model.question import Grain, Question


def spells(question: Question) -> Base:
    """The contracts at risk, each with `_ended`: once each, or once for each period they were alive in.

    >>> spells(Question("churn", grain="month")).period
    '_period'
    """
    if question.grain is None:
        first, until = question.since, question.until
        sql = _since_ever(until) if first is None else _in_window(first, until)
        return Base("contracts", "starts_at", sql, windowed=True)
    return Base(
        "contracts",
        "starts_at",
        _in_periods(question, question.grain),
        reads=("contracts", "touchpoints"),
        counts=("contracts",),
        windowed=True,
        period="_period",
        complete="_complete",
    )


def _since_ever(until: date | None) -> str:
    if until is None:
        return "select *, case when ends_at is null then 0 else 1 end as _ended from contracts"
    last = day_number(until)
    ended = f"case when local_day(ends_at) <= {last} then 1 else 0 end"
    return f"select *, {ended} as _ended from contracts where local_day(starts_at) <= {last}"


def _in_window(first: date, until: date | None) -> str:
    ended = "ends_at is not null"
    if until is not None:
        ended = f"coalesce(local_day(ends_at) <= {day_number(until)}, false)"
    opens = f"date '{first.isoformat()}'"
    alive = f"local_time(starts_at) <= {opens} and (ends_at is null or local_time(ends_at) >= {opens})"
    return f"select *, case when {ended} then 1 else 0 end as _ended from contracts where {alive}"


def _in_periods(question: Question, grain: Grain) -> str:
    step = f"interval {STEP[grain]}"
    days = []
    if question.since is not None:
        days.append(f"first_day >= {day_number(question.since)}")
    horizon = "last_day"
    if question.until is not None:
        days.append(f"first_day <= {day_number(question.until)}")
        horizon = f"least(last_day, {day_number(question.until)})"
    kept = f"where {' and '.join(days)}" if days else ""
    return f"""
select contracts.*, spine.first_day as _period, spine.next_day <= {horizon} + 1 as _complete,
  case when local_time(ends_at) < spine.closes then 1 else 0 end as _ended
from contracts
join (
  select opens, opens + {step} as closes, last_day,
    date_diff('day', date '1970-01-01', cast(opens as date)) as first_day,
    date_diff('day', date '1970-01-01', cast(opens + {step} as date)) as next_day
  from (
    select unnest(generate_series(date_trunc('{grain}', local_time(earliest)), local_time(latest), {step}))
      as opens, local_day(latest) as last_day
    from (
      select min(starts_at) as earliest,
        greatest(max(starts_at), max(ends_at), (select max("at") from touchpoints)) as latest from contracts
    ) as seen
  ) as series
) as spine on local_time(starts_at) <= spine.opens and (ends_at is null or local_time(ends_at) >= spine.opens)
{kept}"""


RETENTION: tuple[Metric, ...] = (
    Metric("churn", "retention", "share", "down", "share", spells, "_ended", when_empty="no_contracts"),
    Metric("retention", "retention", "share", "up", "share", spells, "1 - _ended", when_empty="no_contracts"),
)
