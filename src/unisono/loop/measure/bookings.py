"""What was really sold: whether customers are still there a year later, and what they say in that year.

The figures a rep, a channel or a campaign answers for; each has a denominator of those who have had
the time.
"""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always
from unisono.model.canon import Column, Kind

YEAR = 365 * 86_400_000_000

# Customers by the day their first contract turned one year old.
_ANNIVERSARIES = Base(
    "",
    '"at"',
    f"""
select customer_id as id, min(source) as source, customer_id as source_id, customer_id,
  began + {YEAR} as "at", max(weight) as weight,
  max(case when starts_at <= began + {YEAR} and (ends_at is null or ends_at > began + {YEAR})
    then 1 else 0 end) as kept
from (
  select source, customer_id, starts_at, ends_at, weight,
    min(starts_at) over (partition by customer_id) as began
  from contracts where customer_id is not null
) as held
cross join (
  select greatest(max(starts_at), max(ends_at), (select max("at") from touchpoints)) as latest from contracts
) as seen
where began + {YEAR} <= latest
group by customer_id, began""",
    (
        Column("id", Kind.ID, "the customer"),
        Column("customer_id", Kind.REF, "the customer", to="customers"),
        Column("at", Kind.TIME, "a year after their first contract began"),
        Column("kept", Kind.INTEGER, "1 where they still held a contract then"),
        Column("weight", Kind.NUMBER, "how many customers this one stands for; empty means 1"),
    ),
    reads=("contracts", "touchpoints"),
    counts=("contracts",),
)

_FIRST_YEAR = Base(
    "responses",
    '"at"',
    f"""
select responses.* from responses
join customers as won on won.id = responses.customer_id
where responses."at" >= won.acquired_at and responses."at" < won.acquired_at + {YEAR}""",
    reads=("responses", "customers"),
    counts=("responses",),
)

BOOKINGS: tuple[Metric, ...] = (
    Metric(
        "kept_12_months",
        "retention",
        "share",
        "up",
        "share",
        always(_ANNIVERSARIES),
        "kept",
        when_empty="no_contracts",
        when_silent="no_year_yet",
    ),
    Metric(
        "first_year_nps",
        "loyalty",
        "points",
        "up",
        "nps",
        always(_FIRST_YEAR),
        "case when lower(instrument) = 'nps' and score between 0 and 10"
        " then case when score >= 9 then 1 when score <= 6 then -1 else 0 end end",
        when_silent="no_first_year",
    ),
)
