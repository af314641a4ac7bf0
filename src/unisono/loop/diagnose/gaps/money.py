"""What the customers of a gap bought: those let down, and those discontent although all was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.figures import total
from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.chain import DATED_ANSWERS, DATED_CHECKS, last_answers_sql, let_down_sql
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.promise import CHECKS
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.kernel import Kernel
from unisono.model.question import Question

MONEY = "gap_money"

_PAYMENTS = 'select customer_id, amount, weight, currency, local_day("at") as _day from transactions'
# Nobody is in two rows of one instrument: who was let down isn't among those to whom all was kept.
_SQL = """
with met as materialized ({let_down}),
concerned as materialized (
  select customer_id, 'broken' as promises_met, cast(null as varchar) as instrument, weight
  from met where kept = 0 and {segment}
  union all
  select customer_id, promises_met, instrument, weight
  from ({answers}) as answered where promises_met = 'kept' and ({discontent}) = 1 and {segment}
),
spent as (
  select customer_id, sum(amount * coalesce(weight, 1)) as amount,
    min(coalesce(currency, $currency)) as currency_low, max(coalesce(currency, $currency)) as currency_high
  from ({payments}) as paid where _day between $since and $until
    and customer_id in (select customer_id from concerned) group by customer_id
)
select promises_met, instrument, sum(coalesce(weight, 1)) as people, count(amount) as n,
  sum(amount) as amount, sum(amount * amount) as squares,
  min(currency_low) as currency_low, max(currency_high) as currency_high
from concerned left join spent on spent.customer_id = concerned.customer_id
group by promises_met, instrument order by promises_met, instrument
"""


def money_kernel(context: Context) -> Kernel:
    """What customers bought in the span: those let down, and, by instrument, the discontent others."""
    days = Question("let_down", since=context.since, until=context.until)
    segment, chosen = within(context.lens)
    sql = _SQL.format(
        let_down=let_down_sql(days),
        answers=last_answers_sql(days, "met"),
        discontent=metric_of("discontent").value,
        segment=segment,
        payments=_PAYMENTS,
    )
    span = {"since": day_number(context.since), "until": day_number(context.until)}
    tables = tuple(sorted({*CHECKS.tables, "responses", "transactions", CUSTOMERS}))
    shared = (DATED_CHECKS, DATED_ANSWERS, _PAYMENTS)
    return Kernel(sql, tables, {**span, **chosen, "currency": context.currency}, shared=shared)


def stake_of(
    rows: Sequence[dict[str, Any]], promises_met: str, instrument: str | None, *, rate: Estimate
) -> Estimate:
    """What these customers bought; a reason where nobody knows who they are, or they bought nothing.

    The money of a gap whose rate has too few customers isn't told either.
    """
    if not rate.known:
        return unknown("money", rate.reason or Reason("gap_no_money"))
    cells = _cells(rows, promises_met, instrument)
    if not cells:
        return unknown("money", Reason("gap_nobody"))
    (cell,) = cells
    if not cell["n"]:
        return unknown("money", Reason("gap_no_money"))
    low, high = cell["currency_low"], cell["currency_high"]
    if low != high:
        return unknown("money", Reason("several_currencies", {"currencies": f"{low}, {high}"}))
    return total(float(cell["amount"]), float(cell["squares"]), int(cell["n"]), str(low))


def people_of(rows: Sequence[dict[str, Any]], promises_met: str, instrument: str | None) -> int:
    """How many customers they are, also those who bought nothing."""
    cells = _cells(rows, promises_met, instrument)
    return round(cells[0]["people"]) if cells else 0


def unknown(unit: Unit, reason: Reason, *, n: int = 0) -> Estimate:
    """No value, and why."""
    return Estimate(None, None, None, n, unit, reason=reason)


def _cells(rows: Sequence[dict[str, Any]], promises_met: str, instrument: str | None) -> list[dict[str, Any]]:
    return [row for row in rows if (row["promises_met"], row["instrument"]) == (promises_met, instrument)]
