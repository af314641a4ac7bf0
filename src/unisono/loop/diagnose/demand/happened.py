"""What happened to customers that may have made them call: every event beside its like that went well.

Each branch yields `kind`, `customer_id`, `"at"`, `event` (1: it went wrong, 0: it went well) and `alike`,
by which events are compared with others of the same hour, channel or step only. What nobody recorded
yields no rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from unisono.loop.diagnose.demand.terms import Terms
from unisono.loop.measure.checks import CANCELLED, OF_CASES, TABLES_OF_CASES
from unisono.model.canon import Kind

Extras = Mapping[str, Mapping[str, Kind]]
TABLES = tuple(
    sorted(
        {
            *TABLES_OF_CASES,
            "cases",
            "contracts",
            "customers",
            "deals",
            "deliveries",
            "touchpoints",
            "transactions",
        }
    )
)
HOUR_US, DAY_US = 3_600_000_000, 86_400_000_000
NOTICED = 1.01  # a charge is more than said from one hundredth over it on

_OF_DAY = "cast(extract(hour from local_time(opened_at)) as integer)"
_LIKE_CASES = f"concat(coalesce(channel, ''), '|', {_OF_DAY})"

# A case without a known end that is too young says nothing yet; where no end is recorded at all, none does.
_REPEAT = f"""
select 'repeat' as kind, customer_id, opened_at as "at",
  case when resolved_at <= {{answered}} + {{solved}} then 0
    when resolved_at is not null or {{answered}} + {{solved}} < seen.latest then 1 end as event,
  {_LIKE_CASES} as alike
from cases cross join (
  select greatest(max(opened_at), max(first_answer_at), max(resolved_at)) as latest,
    count(resolved_at) as resolved from cases
) as seen where seen.resolved > 0"""

_PROMISE = f"""
select 'promise' as kind, cases.customer_id, opened_at as "at", 1 - kept as event, {_LIKE_CASES} as alike
from cases join (
  select case_id, min(kept) as kept from ({OF_CASES}) as checks
  where case_id is not null and kept is not null group by case_id
) as held on held.case_id = cases.id""".replace("coalesce(channel", "coalesce(cases.channel")

_DELIVERY = f"""
select 'delivery' as kind, customer_id, promised_at as "at",
  case when delivered_at is null then case when promised_at < seen.latest then 1 end
    when promised_by = 'day' then case when local_day(delivered_at) > local_day(promised_at) then 1 else 0 end
    when delivered_at > promised_at then 1 else 0 end as event, '' as alike
from deliveries cross join (select max(delivered_at) as latest from deliveries) as seen
where promised_at is not null and not {CANCELLED}"""

_USUAL = """coalesce(kind, '') = (
  select coalesce(kind, '') as usual from transactions where amount > 0
  group by 1 order by count(*) desc, 1 limit 1
)"""
_BILL = f"""
select 'bill' as kind, customer_id, "at", event, case when place = 1 then 'first' else 'later' end as alike
from (
  select customer_id, "at", {{differs}} as event,
    row_number() over (partition by customer_id order by "at", id) as place
  from (
    select paid.*, agreed.recurring from transactions as paid
    left join (
      select customer_id, max(recurring_amount) as recurring from contracts group by customer_id
    ) as agreed on agreed.customer_id = paid.customer_id
    where amount > 0 and {_USUAL}
  ) as charged
) as numbered"""
_REFUND = f"""
select 'refund' as kind, customer_id, "at", case when amount < 0 then 1 else 0 end as event, '' as alike
from transactions where amount < 0 or {_USUAL}"""

_FIT = """
select 'fit' as kind, contracts.customer_id, starts_at as "at",
  case when {fits} then 0 when {known} then 1 end as event, sold.needs as alike
from contracts join (
  select customer_id, max(needs) as needs from deals where won and needs is not null group by customer_id
) as sold on sold.customer_id = contracts.customer_id"""

_STEP = """
select 'step_{department}' as kind, customer_id, "at",
  case outcome when 'failed' then 1 when 'ok' then 0 end as event, step as alike
from touchpoints where reference is null and lower(department) = '{department}'
  and outcome in ('ok', 'failed') and step in (select step from touchpoints where outcome = 'failed')"""


def happened_sql(terms: Terms, extras: Extras) -> tuple[str, dict[str, object]]:
    """All events as one SELECT, and its parameters.

    >>> "'fit'" in happened_sql(Terms(), {})[0], "'fit'" in happened_sql(Terms(fits={"a": ("b",)}), {})[0]
    (False, True)
    """
    fit, parameters = _fit(terms)
    solved = terms.solved_hours * HOUR_US
    repeat = _REPEAT.format(answered="coalesce(first_answer_at, opened_at)", solved=solved)
    bill = _BILL.format(differs=_differs(terms, extras))
    steps = [_STEP.format(department=name) for name in ("sales", "marketing", "service")]
    parts = [repeat, _PROMISE, _DELIVERY, bill, _REFUND, *fit, *steps]
    return "\nunion all\n".join(parts), parameters


def _differs(terms: Terms, extras: Extras) -> str:
    """Whether a charge is not what had been said: what was quoted, else what the contract says."""
    if extras.get("transactions", {}).get(terms.quoted) is Kind.MONEY:
        quoted = '"' + terms.quoted.replace('"', '""') + '"'
        return f"case when {quoted} is not null then case when amount <> {quoted} then 1 else 0 end end"
    over = f"case when amount > recurring * {NOTICED} then 1 else 0 end"
    return f"case when recurring is not null then {over} end"


def _fit(terms: Terms) -> tuple[list[str], dict[str, object]]:
    if not terms.fits:
        return [], {}
    parameters: dict[str, object] = {}
    fits, known = [], []
    for place, (need, plans) in enumerate(terms.fits.items()):
        parameters[f"need{place}"] = need
        names = [f"$need{place}plan{number}" for number in range(len(plans))]
        parameters |= {name[1:]: plan for name, plan in zip(names, plans, strict=True)}
        met = f"plan in ({', '.join(names)})" if names else "false"
        fits.append(f"(sold.needs = $need{place} and {met})")
        known.append(f"$need{place}")
    return [_FIT.format(fits=" or ".join(fits), known=f"sold.needs in ({', '.join(known)})")], parameters
