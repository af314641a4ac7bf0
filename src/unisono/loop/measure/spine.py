"""The periods of a question as rows of SQL: what is measured at each period's end is joined to them."""

from __future__ import annotations

from unisono.loop.measure.clock import day_number
from unisono.model.question import Grain, Question

STEP: dict[Grain, str] = {"day": "1 day", "week": "7 day", "month": "1 month", "quarter": "3 month"}


def spine_sql(grain: Grain, seen: str, question: Question) -> str:
    """One row for each period the data touch: `first_day`, `next_day`, `complete`, in days since 1970.

    A question's last day cuts its last period short, and says so.

    Parameters
    ----------
    grain : of the periods.
    seen : a SELECT of one row, the data's `first_day` and `last_day`.
    question : whose days the periods keep to.
    """
    step, days = f"interval {STEP[grain]}", []
    days += [f"first_day >= {day_number(question.since)}"] if question.since else []
    days += [f"first_day <= {day_number(question.until)}"] if question.until else []
    horizon = f"least(last_day, {day_number(question.until)})" if question.until else "last_day"
    return f"""
select first_day, least(next_day, {horizon} + 1) as next_day, next_day <= {horizon} + 1 as complete
from (
  select last_day, {_day("opens")} as first_day, {_day(f"opens + {step}")} as next_day
  from (
    select last_day, unnest(generate_series(
      date_trunc('{grain}', {_date("first_day")}), {_date("last_day")}, {step})) as opens
    from ({seen}) as seen
  ) as series
) as periods{f" where {' and '.join(days)}" if days else ""}"""


def days_of(question: Question, *, opened: str, ended: str) -> str:
    """A WHERE that keeps what was begun by the question's last day and not over before its first.

    >>> days_of(Question("backlog"), opened="a", ended="b")
    ''
    """
    kept = [f"{opened} <= {day_number(question.until)}"] if question.until else []
    if question.since:
        kept.append(f"({ended} is null or {ended} >= {day_number(question.since)})")
    return f" where {' and '.join(kept)}" if kept else ""


def _date(day: str) -> str:
    return f"cast(date '1970-01-01' + {day} as timestamp)"


def _day(moment: str) -> str:
    return f"date_diff('day', date '1970-01-01', cast({moment} as date))"
