"""What became of last year's customers in money: what their contracts pay now over what they paid then."""

from __future__ import annotations

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.metric import ENOUGH_MONEY, MINIMUM_N, Base, Metric
from unisono.loop.measure.spine import spine_sql
from unisono.model.canon import Column, Kind
from unisono.model.question import Question

YEAR_DAYS = 365
_COLUMNS = (
    Column("id", Kind.ID, "the customer"),
    Column("customer_id", Kind.REF, "the customer", to="customers"),
    Column("at", Kind.TIME, "when their first contract of then began"),
    Column("paid_then", Kind.MONEY, "what their contracts paid a month, a year before"),
    Column("paid_now", Kind.MONEY, "what they pay now; nothing where they left"),
    Column("currency", Kind.TEXT, "of the money"),
    Column("weight", Kind.NUMBER, "how many customers this one stands for; empty means 1"),
)
_DATED = (
    "select *, local_day(starts_at) as _starts, local_day(ends_at) as _ends from contracts"
    " where customer_id is not null and recurring_amount > 0"
)
_SEEN = """
select local_day(min(starts_at)) as first_day,
  local_day(greatest(max(starts_at), max(ends_at), (select max("at") from touchpoints))) as last_day
from contracts"""


def year_apart(question: Question) -> Base:
    """The customers who paid a year before the question's (or each period's) last day, then and now.

    >>> year_apart(Question("net_revenue_retention", grain="month")).complete
    '_complete'
    """
    then, now = (_alive(day) for day in (f"spine.next_day - 1 - {YEAR_DAYS}", "spine.next_day - 1"))
    sql = f"""
select customer_id as id, min(source) as source, customer_id as source_id, customer_id, currency,
  min(starts_at) as "at", max(weight) as weight, spine.first_day as _period, spine.complete as _complete,
  sum(case when {then} then recurring_amount else 0 end) as paid_then,
  sum(case when {now} then recurring_amount else 0 end) as paid_now
from ({_DATED}) as dated join ({_moments(question)}) as spine on {then} or {now}
group by customer_id, currency, spine.first_day, spine.complete"""
    return Base(
        "",
        '"at"',
        sql,
        _COLUMNS,
        reads=("contracts", "touchpoints"),
        counts=("contracts",),
        windowed=True,
        period="_period" if question.grain else "",
        shared=(_DATED,),
        complete="_complete",
    )


def _alive(day: str) -> str:
    return f"(_starts <= {day} and (_ends is null or _ends > {day}))"


def _moments(question: Question) -> str:
    """The last days at which to look: each period's, or the question's own, or the last one known."""
    if question.grain is not None:
        return spine_sql(question.grain, _SEEN, question)
    last = f"least(last_day, {day_number(question.until)})" if question.until else "last_day"
    return f"select first_day, {last} + 1 as next_day, true as complete from ({_SEEN}) as seen"


def _retained(slug: str, value: str) -> Metric:
    return Metric(
        slug,
        "retention",
        "share",
        "up",
        "ratio",
        year_apart,
        f"case when paid_then > 0 then {value} end",
        per="customer_id",
        currency="currency",
        minimum=ENOUGH_MONEY,
        grey=MINIMUM_N,
        over="paid_then",
        when_empty="no_contracts",
        when_silent="no_year_yet",
    )


RECURRING: tuple[Metric, ...] = (
    _retained("net_revenue_retention", "paid_now"),
    _retained("gross_revenue_retention", "least(paid_now, paid_then)"),
)
