"""Growth that was earned: from customers who stay, buy more and bring others, not from those bought.

Which origins are earned is said by the company (`earned_origins` in `company.toml`), never guessed.
"""

from __future__ import annotations

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.metric import ENOUGH_MONEY, MINIMUM_N, Base, Metric
from unisono.loop.measure.spine import spine_sql
from unisono.model.canon import Column, Kind
from unisono.model.question import Question

YEAR_DAYS = 365
SLACK_DAYS = 31  # the data may begin so much after the year compared with
_COLUMNS = (
    Column("id", Kind.ID, "the customer"),
    Column("customer_id", Kind.REF, "the customer", to="customers"),
    Column("at", Kind.TIME, "when they last bought"),
    Column("spent_then", Kind.MONEY, "what they spent in the year before"),
    Column("spent_now", Kind.MONEY, "what they spent in the year that ends now"),
    Column("standing", Kind.TEXT, "standing (a customer before), earned or bought"),
    Column("currency", Kind.TEXT, "of the money"),
    Column("weight", Kind.NUMBER, "how many customers this one stands for; empty means 1"),
)
_DATED = """
select t.source, t.customer_id, t."at", t.amount, t.currency, t.weight, local_day(t."at") as _day,
  local_day(min(t."at") over (partition by t.customer_id)) as _first, c.origin as _origin
from transactions as t left join customers as c on c.id = t.customer_id
where t.customer_id is not null and t.amount is not null"""
_SEEN = """
select local_day(least(min("at"), (select min("at") from touchpoints))) as first_day,
  local_day(max("at")) as last_day from transactions"""


def two_years(question: Question) -> Base:
    """Who spent in the two years that end with the question's (or each period's) last day, and how much.

    >>> two_years(Question("earned_growth")).stated
    ('earned_origins',)
    """
    now, then = "spine.next_day - 1", f"spine.next_day - 1 - {YEAR_DAYS}"
    within = f"_day > {then} and _day <= {now}"
    before = f"_day > {then} - {YEAR_DAYS} and _day <= {then}"
    earned = "contains($earned_origins, '|' || lower(max(_origin)) || '|')"
    sql = f"""
select customer_id as id, min(source) as source, customer_id as source_id, customer_id, currency,
  max("at") as "at", max(weight) as weight, spine.first_day as _period, spine.complete as _complete,
  sum(case when {within} then amount else 0 end) as spent_now,
  sum(case when {before} then amount else 0 end) as spent_then,
  case when min(_first) <= {then} then 'standing' when {earned} then 'earned' else 'bought' end as standing,
  spine.begun <= {then} - {YEAR_DAYS} + {SLACK_DAYS} as _reached
from ({_DATED}) as dated
join ({_moments(question)}) as spine on _day > {then} - {YEAR_DAYS} and _day <= {now}
group by customer_id, currency, spine.first_day, spine.next_day, spine.complete, spine.begun"""
    return Base(
        "",
        '"at"',
        sql,
        _COLUMNS,
        reads=("transactions", "customers", "touchpoints"),
        counts=("transactions",),
        windowed=True,
        period="_period" if question.grain else "",
        shared=(_DATED,),
        complete="_complete",
        stated=("earned_origins",),
    )


def _moments(question: Question) -> str:
    if question.grain is not None:
        spine = spine_sql(question.grain, _SEEN, question)
        return f"select spine.*, seen.first_day as begun from ({spine}) as spine cross join ({_SEEN}) as seen"
    last = f"least(last_day, {day_number(question.until)})" if question.until else "last_day"
    return (
        f"select first_day, {last} + 1 as next_day, true as complete, first_day as begun"
        f" from ({_SEEN}) as seen"
    )


_EARNED = "case standing when 'standing' then spent_now - spent_then when 'earned' then spent_now else 0 end"


def _growth(slug: str, over: str) -> Metric:
    return Metric(
        slug,
        "value",
        "share",
        "up",
        "ratio",
        two_years,
        f"case when _reached and $earned_origins <> '' then {_EARNED} end",
        per="customer_id",
        currency="currency",
        minimum=ENOUGH_MONEY,
        grey=MINIMUM_N,
        over=over,
        when_silent="no_two_years",
    )


GROWTH: tuple[Metric, ...] = (
    _growth("earned_growth", "spent_then"),
    _growth("earned_growth_ratio", "spent_now - spent_then"),
)
