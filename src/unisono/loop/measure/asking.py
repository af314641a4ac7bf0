"""Whom the company asks, and each customer heard once: response rate, and scores by customer.

Somebody who was surveyed five times is one customer with one opinion: their last answer. Whoever counts
answers instead lets those who call most speak loudest.
"""

from __future__ import annotations

from collections.abc import Callable

from unisono.loop.measure.clock import day_number, period_sql
from unisono.loop.measure.integrity.kernels import SENT
from unisono.loop.measure.loyalty import LOYALTY
from unisono.loop.measure.metric import Base, Metric, always
from unisono.model.canon import Column, Kind
from unisono.model.question import Question

_DAY = 86_400_000_000
ANSWERS_WITHIN = 14
"""Days after being asked in which an answer counts; whoever was asked later is not counted yet."""

_LOCAL = 'local_day("at")'
_STEPS = ", ".join(f"'{step}'" for step in SENT)
_CUSTOMER = Column("customer_id", Kind.REF, "the customer", to="customers")

# An invitation is answered where the customer's next event is an answer: a second invitation, or none at
# all, leaves it unanswered. Only those asked long enough ago are counted.
_ASKED = Base(
    "",
    '"at"',
    f"""
select followed.* from (
  select *, lead(answered) over (partition by customer_id order by "at", answered, id) as next_answers,
    lead("at") over (partition by customer_id order by "at", answered, id) as next_at
  from (
    select id, source, source_id, customer_id, "at", channel, department, 0 as answered from touchpoints
    where lower(step) in ({_STEPS}) and customer_id is not null
    union all
    select id, source, source_id, customer_id, "at", channel, null as department, 1 as answered from responses
    where customer_id is not null
  ) as told
) as followed
cross join (
  select max("at") as latest from (select "at" from responses union all select "at" from touchpoints) as clock
) as seen
where followed.answered = 0 and followed."at" + {ANSWERS_WITHIN * _DAY} <= seen.latest""",
    columns=(
        Column("id", Kind.ID, "the invitation"),
        _CUSTOMER,
        Column("at", Kind.TIME, "when the customer was asked"),
        Column("channel", Kind.TEXT, "where they were asked"),
        Column("department", Kind.TEXT, "who asked"),
    ),
    reads=("touchpoints", "responses"),
    counts=("touchpoints",),
)
_IN_TIME = f'next_answers = 1 and next_at <= "at" + {ANSWERS_WITHIN * _DAY}'


def last_of(instrument: str, low: int, high: int) -> Callable[[Question], Base]:
    """The last answer of each customer to an instrument, within the question's days and each of its periods.

    >>> last_of("nps", 0, 10)(Question("nps_by_customer")).windowed
    True
    """

    def base(question: Question) -> Base:
        days = "".join(
            f" and {_LOCAL} {operator} {day_number(day)}"
            for operator, day in ((">=", question.since), ("<=", question.until))
            if day
        )
        period = ", " + period_sql(question.grain, _LOCAL) if question.grain else ""
        sql = f"""
select * from (
  select *, row_number() over (partition by customer_id{period} order by "at" desc, id desc) as _turn
  from responses
  where lower(instrument) = '{instrument}' and score between {low} and {high}
    and customer_id is not null{days}
) as told where _turn = 1"""
        return Base("responses", '"at"', sql, windowed=True)

    return base


def _by_customer(slug: str, low: int, high: int) -> Metric:
    """The metric of all answers, asked of each customer's last."""
    (of_answers,) = (metric for metric in LOYALTY if metric.slug == slug)
    told = last_of(slug, low, high)
    return Metric(
        f"{slug}_by_customer",
        "loyalty",
        of_answers.unit,
        of_answers.direction,
        of_answers.scale,
        told,
        of_answers.value,
    )


ASKING: tuple[Metric, ...] = (
    _by_customer("nps", 0, 10),
    _by_customer("csat", 1, 5),
    _by_customer("ces", 1, 7),
    Metric(
        "response_rate",
        "loyalty",
        "share",
        "up",
        "share",
        always(_ASKED),
        f"case when {_IN_TIME} then 1 else 0 end",
        when_empty="nobody_asked",
        when_silent="nobody_asked",
    ),
)
