"""How alike experiences are: within one customer, the worst of them, and across places.

NPS, CSAT and CES are put on one scale from 0 to 100 before they are set side by side.
"""

from __future__ import annotations

from unisono.loop.measure.chain import DATED_ANSWERS, SCALES
from unisono.loop.measure.clock import day_number, period_sql
from unisono.loop.measure.metric import Base, Metric, always
from unisono.model.canon import Column, Kind
from unisono.model.question import Question

_COLUMNS = (
    Column("id", Kind.ID, "the customer"),
    Column("customer_id", Kind.REF, "the customer", to="customers"),
    Column("at", Kind.TIME, "when they last answered"),
    Column("answers", Kind.INTEGER, "how many scores they gave"),
    Column("worst", Kind.NUMBER, "the lowest of them, 0 to 100"),
    Column("squares", Kind.NUMBER, "squared distances from their own mean, added up"),
    Column("weight", Kind.NUMBER, "how many customers this one stands for; empty means 1"),
)


def hundred_sql(instrument: str = "instrument") -> str:
    """An answer's score from 0 to 100, whatever its instrument; null where it is on none of their scales."""
    scaled = " ".join(
        f"when {instrument} = '{name}' and score between {low} and {high}"
        f" then 100.0 * (score - {low}) / {high - low}"
        for name, (low, high, _) in SCALES.items()
    )
    return f"case {scaled} end"


def experiences(question: Question) -> Base:
    """One row for each customer (and period) with two scores or more.

    >>> experiences(Question("worst_visit", grain="month")).period
    '_began'
    """
    period = period_sql(question.grain, "_day")
    days = [("since", ">="), ("until", "<=")]
    kept = [f"_day {sign} {day_number(day)}" for name, sign in days if (day := getattr(question, name))]
    kept += ["_day is not null"] if question.grain else []
    sql = f"""
select customer_id as id, min(source) as source, customer_id as source_id, customer_id, max("at") as "at",
  count(*) as answers, min(points) as worst, max(weight) as weight, {period} as _began,
  greatest(0.0, sum(points * points) - sum(points) * sum(points) / count(*)) as squares
from (select *, {hundred_sql()} as points from ({DATED_ANSWERS}) as answered) as scored
where {" and ".join(["points is not null", *kept])}
group by customer_id{f", {period}" if question.grain else ""} having count(*) >= 2"""
    return Base(
        "",
        '"at"',
        sql,
        _COLUMNS,
        reads=("responses",),
        counts=("responses",),
        windowed=True,
        period="_began" if question.grain else "",
        shared=(DATED_ANSWERS,),
    )


_SCORED = always(
    Base(
        "responses",
        '"at"',
        f"select *, {hundred_sql('lower(instrument)')} as _points from responses",
        reads=("responses",),
    )
)


def _apart(slug: str, among: str) -> Metric:
    return Metric(
        slug, "consistency", "score", "down", "apart", _SCORED, "_points", among=among, rule="hundred"
    )


CONSISTENCY: tuple[Metric, ...] = (
    Metric(
        "experience_spread",
        "consistency",
        "score",
        "down",
        "deviation",
        experiences,
        "squares",
        over="answers - 1",
        rule="hundred",
        when_silent="no_second_answer",
    ),
    Metric(
        "worst_visit",
        "consistency",
        "score",
        "up",
        "mean",
        experiences,
        "worst",
        rule="hundred",
        when_silent="no_second_answer",
    ),
    _apart("touchpoint_spread", "touchpoint"),
    _apart("channel_spread", "case.channel"),
    _apart("unit_spread", "customer.business_unit"),
)
