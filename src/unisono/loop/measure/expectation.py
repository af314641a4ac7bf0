"""What a promise leads customers to expect, and what they say after it was kept or broken."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always
from unisono.loop.measure.promise import CHECKS
from unisono.model.canon import Column, Kind

# An answer is about a case, or about an order. Two joins, since one on either would compare each with each.
_JOINED = """
select r.id, r.source, r.source_id, r.customer_id, r.account_id, r.order_id, r.case_id, r."at", r.instrument,
  r.score, r.weight, c.promise, c.promise_kind, c.kept
from responses as r join checks as c on {same}
where c.kept is not null"""
_ANSWERS = f"""
with checks as ({CHECKS.relation})
{_JOINED.format(same="c.case_id = r.case_id")}
union all
{_JOINED.format(same="c.order_id = r.order_id")} and c.case_id is null"""

_COLUMNS = (
    Column("id", Kind.ID, "the answer"),
    Column("promise", Kind.TEXT, "`delivery`, or the words of the promise"),
    Column("promise_kind", Kind.TEXT, "delivery, first_answer, answered_hours"),
    Column("kept", Kind.INTEGER, "1 kept, 0 broken"),
    Column("instrument", Kind.TEXT, "what was asked: nps, csat, ces"),
    Column("score", Kind.NUMBER, "the answer on its instrument's scale"),
    Column("customer_id", Kind.REF, "who answered", to="customers"),
    Column("account_id", Kind.REF, "the account judged", to="customers"),
    Column("order_id", Kind.REF, "the order judged", to="deliveries"),
    Column("case_id", Kind.REF, "the case judged", to="cases"),
    Column("at", Kind.TIME, "when it was answered"),
    Column("weight", Kind.NUMBER, "how many answers this one stands for; empty means 1"),
)

EXPECTATION: tuple[Metric, ...] = (
    Metric(
        "promised_days",
        "promise",
        "days",
        "down",
        "mean",
        always(Base("deliveries", "ordered_at")),
        "case when promised_at >= ordered_at then (promised_at - ordered_at) / 86400000000.0 end",
    ),
    Metric(
        "score_after_promise",
        "promise",
        "score",
        "up",
        "mean",
        always(
            Base(
                "",
                '"at"',
                _ANSWERS,
                _COLUMNS,
                reads=("responses", *CHECKS.tables),
                counts=("responses",),
            )
        ),
        "case when score between 0 and 100 then score end",
        when_silent="no_promises",
    ),
)
