"""What customers are worth in money, in one currency at a time, and whether they come back."""

from __future__ import annotations

from unisono.loop.measure.clock import day_number, period_sql
from unisono.loop.measure.metric import Base, Metric, always
from unisono.model.canon import Column, Kind
from unisono.model.question import Question

DAY = 86_400_000_000
YEAR = 365 * DAY
_BOUGHT = always(Base("transactions", '"at"'))
_CUSTOMER = (
    Column("id", Kind.ID, "the customer"),
    Column("customer_id", Kind.REF, "the customer", to="customers"),
    Column("at", Kind.TIME, "when they last bought, or a year after they first did"),
    Column("weight", Kind.NUMBER, "how many customers this one stands for; empty means 1"),
)
_DATED = (
    'select source, customer_id, "at", margin, weight, local_day("at") as _day from transactions'
    " where customer_id is not null and margin is not null"
)


def balances(question: Question) -> Base:
    """One row for each customer (and period): the margin they left in all.

    >>> balances(Question("negative_margin", grain="month")).period
    '_began'
    """
    period = period_sql(question.grain, "_day")
    days = [("since", ">="), ("until", "<=")]
    kept = [f"_day {sign} {day_number(day)}" for name, sign in days if (day := getattr(question, name))]
    kept += ["_day is not null"] if question.grain else []
    sql = f"""
select customer_id as id, min(source) as source, customer_id as source_id, customer_id, max("at") as "at",
  sum(margin) as margin, max(weight) as weight, {period} as _began
from ({_DATED}) as dated{f" where {' and '.join(kept)}" if kept else ""}
group by customer_id{f", {period}" if question.grain else ""}"""
    columns = (*_CUSTOMER, Column("margin", Kind.MONEY, "what they left after direct cost"))
    return Base(
        "",
        '"at"',
        sql,
        columns,
        reads=("transactions",),
        counts=("transactions",),
        windowed=True,
        period="_began" if question.grain else "",
        shared=(_DATED,),
    )


# Only customers whose first purchase lies a year back: younger ones may still come again. Who holds a
# contract doesn't decide to buy again each month, and stands in `retention`.
_RETURNING = Base(
    "",
    '"at"',
    f"""
select customer_id as id, min(source) as source, customer_id as source_id, customer_id,
  began + {YEAR} as "at", max(weight) as weight,
  max(case when moment > began + {DAY} and moment <= began + {YEAR} then 1 else 0 end) as again
from (
  select t.source, t.customer_id, t.weight, t."at" as moment,
    min(t."at") over (partition by t.customer_id) as began
  from transactions as t
  left join (select distinct customer_id from contracts) as bound on bound.customer_id = t.customer_id
  where t.customer_id is not null and t.amount > 0 and bound.customer_id is null
) as bought
cross join (select max("at") as latest from transactions) as seen
where began + {YEAR} <= latest
group by customer_id, began""",
    (*_CUSTOMER, Column("again", Kind.INTEGER, "1 where they bought again within a year")),
    reads=("transactions", "contracts"),
    counts=("transactions",),
)

VALUE: tuple[Metric, ...] = (
    Metric(
        "revenue_per_customer",
        "value",
        "money",
        "up",
        "mean",
        _BOUGHT,
        "case when customer_id is not null then amount end",
        per="customer_id",
        currency="currency",
    ),
    Metric(
        "margin_per_customer",
        "value",
        "money",
        "up",
        "mean",
        _BOUGHT,
        "case when customer_id is not null then margin end",
        per="customer_id",
        currency="currency",
    ),
    Metric(
        "negative_margin",
        "value",
        "share",
        "down",
        "share",
        balances,
        "case when margin < 0 then 1 else 0 end",
    ),
    Metric(
        "repeat_purchase",
        "value",
        "share",
        "up",
        "share",
        always(_RETURNING),
        "again",
        when_silent="no_free_year",
    ),
)
