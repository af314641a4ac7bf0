"""How the chain ended for each customer: whether a promise was broken to them, whether they are discontent.

Rows are customers within the question's days (and its periods), not checks or answers: somebody who
calls twenty times counts once, and the same customers can be counted in money.
"""

from __future__ import annotations

from unisono.loop.measure.clock import day_number, period_sql
from unisono.loop.measure.metric import Base, Metric
from unisono.loop.measure.promise import CHECKS
from unisono.model.canon import Column, Kind
from unisono.model.question import Question

SCALES = {"nps": (0, 10, 6), "csat": (1, 5, 2), "ces": (1, 7, 3)}
"""Each instrument: its lowest score, its highest, and the highest that still says discontent."""

DATED_CHECKS = f'select *, local_day("at") as _day from ({CHECKS.relation})'
DATED_ANSWERS = (
    'select id, source, source_id, customer_id, account_id, "at", lower(instrument) as instrument, score,'
    ' weight, local_day("at") as _day from responses where customer_id is not null'
)
"""What many questions begin with; a reader that stays open makes each once."""

_CUSTOMER = Column("customer_id", Kind.REF, "the customer", to="customers")
_WEIGHT = Column("weight", Kind.NUMBER, "how many customers this one stands for; empty means 1")


def let_down_sql(question: Question) -> str:
    """One row for each customer to whom a promise came due: `kept` is 0 where one was broken."""
    return f"""
select customer_id as id, min(source) as source, customer_id as source_id, customer_id, max("at") as "at",
  min(kept) as kept, count(*) as checks, max(weight) as weight, {_period(question)} as _began
from ({DATED_CHECKS}) as checks
where kept is not null and customer_id is not null{_days(question)}
group by customer_id{_grouped(question)}"""


def last_answers_sql(question: Question, met: str = "") -> str:
    """The last answer of each customer to each instrument, with what became of the promises due to them.

    `met` names what `let_down_sql` makes, where it already stands.
    """
    scored = " or ".join(
        f"(instrument = '{name}' and score between {low} and {high})"
        for name, (low, high, _) in SCALES.items()
    )
    began = _period(question)
    return f"""
select r.id, r.source, r.source_id, r.customer_id, r.account_id, r."at", r.instrument, r.score, r.weight,
  case p.kept when 1 then 'kept' when 0 then 'broken' else 'none' end as promises_met
from (
  select *, {began} as _began, row_number() over (
      partition by customer_id, instrument{_grouped(question)} order by "at" desc, id desc
    ) as _turn
  from ({DATED_ANSWERS}) as answered where ({scored}){_days(question)}
) as r
left join {met or f"({let_down_sql(question)})"} as p
  on p.customer_id = r.customer_id and p._began is not distinct from r._began
where r._turn = 1"""


def _days(question: Question) -> str:
    days = (("since", ">="), ("until", "<="))
    told = ((getattr(question, name), operator) for name, operator in days)
    return "".join(f" and _day {operator} {day_number(day)}" for day, operator in told if day)


def _period(question: Question) -> str:
    return period_sql(question.grain, "_day")


def _grouped(question: Question) -> str:
    return f", {_period(question)}" if question.grain else ""


def _let_down(question: Question) -> Base:
    columns = (
        Column("id", Kind.ID, "the customer"),
        _CUSTOMER,
        Column("at", Kind.TIME, "when a promise last came due to them"),
        Column("kept", Kind.INTEGER, "1 where every promise was kept, 0 where one was broken"),
        Column("checks", Kind.INTEGER, "how many times a promise came due"),
        _WEIGHT,
    )
    counts = ("deliveries", "cases")
    sql, shared = let_down_sql(question), (DATED_CHECKS,)
    return Base("", '"at"', sql, columns, CHECKS.tables, counts, windowed=True, shared=shared)


def _last_answers(question: Question) -> Base:
    columns = (
        Column("id", Kind.ID, "the answer"),
        _CUSTOMER,
        Column("account_id", Kind.REF, "the account judged", to="customers"),
        Column("at", Kind.TIME, "when it was answered"),
        Column("instrument", Kind.TEXT, "what was asked: nps, csat, ces"),
        Column("score", Kind.NUMBER, "the answer on its instrument's scale"),
        Column("promises_met", Kind.TEXT, "kept, broken or none: what became of the promises due to them"),
        _WEIGHT,
    )
    tables = tuple(dict.fromkeys(("responses", *CHECKS.tables)))
    sql, shared = last_answers_sql(question), (DATED_CHECKS, DATED_ANSWERS)
    return Base("", '"at"', sql, columns, tables, ("responses",), windowed=True, shared=shared)


def _said_so() -> str:
    cases = " ".join(f"when '{name}' then {worst}" for name, (_, _, worst) in SCALES.items())
    return f"case when score <= case instrument {cases} end then 1 else 0 end"


CHAIN: tuple[Metric, ...] = (
    Metric("let_down", "promise", "share", "down", "share", _let_down, "1 - kept", when_silent="no_promises"),
    Metric("discontent", "loyalty", "share", "down", "share", _last_answers, _said_so()),
)
