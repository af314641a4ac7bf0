"""What the lifetime models need of each customer, counted in the engine: purchases, contracts, margin, cost.

A purchase is a day on which a customer bought (two orders of one day are one purchase, a gift of
nothing counts: they came). Money given back is no purchase; it lowers what is left of each sale, so
margin is that of sales less that of refunds. All money is of one currency; `currencies_kernel` says
whether there are others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from unisono.loop.measure.clock import day_number
from unisono.loop.measure.metric import Base
from unisono.loop.measure.reach import Extras, Reach
from unisono.loop.measure.where import read_where
from unisono.model.canon import Column, Kind
from unisono.model.kernel import Kernel

RECENT_MONTHS = 6  # of which a contract's usual margin is read
SALE = "amount >= 0"
_OWN = "coalesce(currency, $currency) = $currency"
_SPENT = 'local_day(t."at")'
_CUSTOMER = Column("customer_id", Kind.REF, "the customer", to="customers")
_BEGUN = {
    True: 'select customer_id, min(local_day(starts_at)) as won, min(starts_at) as "at" from contracts'
    " where customer_id is not null group by customer_id",
    False: 'select customer_id, min(local_day("at")) as won, min("at") as "at" from transactions'
    f" where customer_id is not null and {SALE} group by customer_id",
}


@dataclass(frozen=True, slots=True)
class Sight:
    """Which customers are valued: with contracts or without, until which day, in which currency.

    `where` filters customers by any column they reach; `extras` are the columns beyond the canon;
    `margins` says whether anybody told the margin of what was sold: else money is counted as it came.
    """

    contract: bool
    until: date
    currency: str
    where: str | None = None
    extras: Extras = field(default_factory=dict)
    margins: bool = True

    def left(self, alias: str = "") -> str:
        """What is left of a row of money: its margin, and of money given back whose margin isn't told all
        of it; where no margins are told, its amount."""
        if not self.margins:
            return f"{alias}amount"
        return f"coalesce({alias}margin, case when {alias}amount < 0 then {alias}amount end)"

    @property
    def base(self) -> Base:
        """One row a customer: when the relation began."""
        table = "contracts" if self.contract else "transactions"
        return Base("", '"at"', _BEGUN[self.contract], (_CUSTOMER,), (table,))


def currencies_kernel(sight: Sight) -> Kernel:
    """Which currencies are these customers' money in, and how many rows of each? Empty: not said."""
    tables = ("transactions", "contracts") if sight.contract else ("transactions",)
    union = " union all ".join(f"select currency from {table}" for table in tables)
    sql = (
        f"select coalesce(currency, '') as currency, count(*) as rows_of from ({union}) group by 1 order by 1"
    )
    return Kernel(sql, tables)


def margins_kernel(sight: Sight) -> Kernel:
    """Which SQL counts the sales whose margin is told?"""
    sql = f"select count(margin) as told from transactions where {SALE} and {_OWN}"
    return Kernel(sql, ("transactions",), {"currency": sight.currency})


def purchases_kernel(sight: Sight) -> Kernel:
    """Which SQL sums each customer's purchases up?

    Returns
    -------
    Kernel
        Its rows hold customer_id, `frequency` (days with a purchase after the first), `recency` (days
        from the first purchase to the last), `age` (days from the first to `until`) and `repeated`
        (cents bought on the repeat days).
    """
    among = _Among(sight)
    return Kernel(f"{_purchases(among)} order by customer_id", among.reads("transactions"), among.parameters)


def cells_kernel(sight: Sight) -> Kernel:
    """Which SQL counts the customers of each distinct history, which is all that a model is fitted on?

    Its rows hold frequency, recency, age (days) and `customers`.

    >>> cells_kernel(Sight(False, date(2018, 1, 1), "PEN")).tables
    ('transactions',)
    """
    among = _Among(sight)
    sql = (
        f"select frequency, recency, age, count(*) as customers from ({_purchases(among)}) as bought"
        " group by frequency, recency, age order by frequency, recency, age"
    )
    return Kernel(sql, among.reads("transactions"), among.parameters)


def holdout_kernel(sight: Sight, split: date) -> Kernel:
    """Which SQL sets what was seen until a day beside what came after it?

    Its rows hold what those of `purchases_kernel` hold as of `split`, and `later` (days with a
    purchase after it, until `until`) with `later_amount`; who came after `split` isn't among them.
    """
    among = _Among(replace(sight, until=split))
    later = (
        'select customer_id, count(distinct local_day("at")) as later, sum(amount) as later_amount'
        f" from transactions where {SALE} and {_OWN}"
        ' and local_day("at") > $until and local_day("at") <= $horizon group by customer_id'
    )
    sql = (
        "select seen.*, coalesce(after_it.later, 0) as later,"
        " coalesce(after_it.later_amount, 0) as later_amount"
        f" from ({_purchases(among)}) as seen left join ({later}) as after_it"
        " on after_it.customer_id = seen.customer_id order by seen.customer_id"
    )
    parameters = {**among.parameters, "horizon": day_number(sight.until)}
    return Kernel(sql, among.reads("transactions"), parameters)


def contracts_kernel(sight: Sight) -> Kernel:
    """Which SQL tells how long each contract has lasted, and whether it still does?

    Its rows hold customer_id, `amount` (cents a month), `days` lasted until it ended or `until`, and
    `ended` (0 or 1). A contract that begins after `until` isn't among them.
    """
    among = _Among(sight)
    ends = "local_day(ends_at)"
    over = f"({ends} is not null and {ends} <= $until)"
    sql = (
        f"select customer_id, recurring_amount as amount, case when {over} then 1 else 0 end as ended,"
        f" greatest(case when {over} then {ends} else $until end - local_day(starts_at), 0) as days"
        f" from contracts where customer_id is not null and local_day(starts_at) <= $until and {_OWN}"
        f"{among.sql} order by customer_id, id"
    )
    return Kernel(sql, among.reads("contracts"), among.parameters)


def months_kernel(sight: Sight) -> Kernel:
    """Which SQL sums each customer's margin by month?

    Its rows hold customer_id and `m1` (the last whole month before `until`, or the one it ends) to
    `m6`, in cents; nothing where a month has no money of theirs.
    """
    among = _Among(sight)
    months = _months_back(sight.until)
    sums = ", ".join(
        f'sum(case when local_day("at") between {day_number(first)} and {day_number(last)}'
        f" then {sight.left()} end) as m{place}"
        for place, (first, last) in enumerate(months, start=1)
    )
    sql = (
        f"select customer_id, {sums} from transactions where customer_id is not null and {_OWN}"
        f' and local_day("at") <= $until and local_day("at") >= {day_number(months[-1][0])}{among.sql}'
        " group by customer_id order by customer_id"
    )
    return Kernel(sql, among.reads("transactions"), among.parameters)


def later_kernel(sight: Sight, split: date) -> Kernel:
    """Which SQL sums the margin each customer brought after a day, until `until`?

    Its rows hold customer_id and `later`, in cents.
    """
    among = _Among(sight)
    sql = (
        f"select customer_id, sum({sight.left()}) as later from transactions where customer_id is not null"
        f' and {_OWN} and local_day("at") > $split and local_day("at") <= $until{among.sql}'
        " group by customer_id order by customer_id"
    )
    return Kernel(sql, among.reads("transactions"), {**among.parameters, "split": day_number(split)})


def money_kernel(sight: Sight) -> Kernel:
    """Which SQL sums up what each customer has brought, and what serving them cost?

    Its rows hold customer_id, `sales`, `given_back` (0 or less), `earned` (margin; of rows that tell
    none, none), `told` (cents of sales whose margin is known) and `served` (cost of their cases).
    """
    among = _Among(sight)
    came = (
        f"select customer_id, sum(case when {SALE} then amount else 0 end) as sales,"
        f" sum(case when {SALE} then 0 else amount end) as given_back, sum({sight.left()}) as earned,"
        f" sum(case when {SALE} and {sight.left()} is not null then amount end) as told"
        f' from transactions where customer_id is not null and {_OWN} and local_day("at") <= $until'
        f"{among.sql} group by customer_id"
    )
    cost = (
        f"select customer_id, sum(cost) as served from cases where customer_id is not null and {_OWN}"
        f" and local_day(opened_at) <= $until{among.sql} group by customer_id"
    )
    sql = (
        "select begun.customer_id, begun.won, came.sales, came.given_back, came.earned, came.told,"
        f" cost.served from ({_begun(sight, among)}) as begun"
        f" left join ({came}) as came on came.customer_id = begun.customer_id"
        f" left join ({cost}) as cost on cost.customer_id = begun.customer_id order by begun.customer_id"
    )
    return Kernel(sql, among.reads("transactions", "cases", *sight.base.tables), among.parameters)


def cohorts_kernel(sight: Sight, names: Sequence[str] = ()) -> Kernel:
    """Which SQL adds up what the customers won in each month have brought since, month by month?

    Its rows hold the columns' values `g0`…, `cohort` (months since January 1970 to the one they were
    won in), `since` (months after it), `earned` (cents of margin in that month) and `squares`: by how
    much that month raised the sum of the squares of what each customer had brought by then, so that
    running sums give mean and spread.
    """
    begun = groups_kernel(sight, names)
    groups = [f"g{place}" for place in range(len(names))]
    shown = ", ".join([*groups, "cohort", "since"])
    monthly = (
        f"select begun.customer_id, {''.join(f'begun.{group}, ' for group in groups)}"
        f"{_month('begun.won')} as cohort, {_month(_SPENT)} - {_month('begun.won')} as since,"
        f" sum({sight.left('t.')}) as earned"
        f" from transactions as t join ({begun.sql}) as begun on begun.customer_id = t.customer_id"
        f" where coalesce(t.currency, $currency) = $currency and {_SPENT} <= $until"
        f" group by {', '.join(str(place) for place in range(1, len(groups) + 4))}"
    )
    running = (
        f"select {shown}, earned, sum(earned) over (partition by customer_id order by since) as by_then"
        f" from ({monthly}) as monthly where since >= 0"
    )
    sql = (
        f"select {shown}, sum(earned) as earned, sum((2 * by_then - earned) * earned) as squares"
        f" from ({running}) as running group by {shown} order by {shown}"
    )
    tables = tuple(dict.fromkeys(("transactions", *begun.tables)))
    return Kernel(sql, tables, {**begun.parameters, "currency": sight.currency})


def acquisition_kernel(sight: Sight) -> Kernel:
    """Which SQL tells what each campaign cost and which customers it won?

    Its rows hold `campaign`, `name`, `cost` (cents; empty where nobody wrote it down), `currency` and
    `won`, the customers who began by `until`.
    """
    among = _Among(sight)
    sql = (
        "select c.id as campaign, c.name, c.cost, coalesce(c.currency, $currency) as currency,"
        " count(begun.customer_id) as won from campaigns as c"
        " left join customers as u on u.campaign_id = c.id"
        f" left join ({_begun(sight, among)}) as begun on begun.customer_id = u.id"
        " where c.starts_at is null or local_day(c.starts_at) <= $until"
        " group by c.id, c.name, c.cost, c.currency order by c.id"
    )
    return Kernel(sql, among.reads("campaigns", "customers", *sight.base.tables), among.parameters)


def groups_kernel(sight: Sight, names: Sequence[str]) -> Kernel:
    """Which SQL says which customers are looked at, and of which group each is?

    Its rows hold customer_id, `won` (the day their relation began) and the columns' values `g0`, `g1`….

    Raises
    ------
    QuestionError
        Where a column isn't within a customer's reach, or the filter can't be read.

    >>> groups_kernel(Sight(True, date(2026, 1, 1), "PEN"), ("customer.country",)).tables
    ('contracts', 'customers')
    """
    reach = Reach(sight.base, sight.extras)
    groups = [reach.find(name) for name in names]
    condition = read_where(sight.where, reach) if sight.where else None
    places = reach.joins([*groups, *(condition.found if condition else ())])
    shown = ", ".join(
        ["base.customer_id", "base.won", *(f"{found.sql} as g{place}" for place, found in enumerate(groups))]
    )
    sql = (
        f"select {shown} from ({sight.base.relation}) as base {' '.join(place.join for place in places)}"
        f" where base.won <= $until{f' and ({condition.sql})' if condition else ''} order by base.customer_id"
    )
    tables = tuple(dict.fromkeys((*sight.base.tables, *(place.table for place in places))))
    own = {"until": day_number(sight.until)}
    return Kernel(sql, tables, {**own, **(condition.parameters if condition else {})})


class _Among:
    """The condition that keeps to the customers looked at, with what it reads and binds."""

    def __init__(self, sight: Sight) -> None:
        self.sql = ""
        self.parameters: dict[str, object] = {"until": day_number(sight.until), "currency": sight.currency}
        self._tables: tuple[str, ...] = ()
        if sight.where:
            chosen = groups_kernel(sight, ())
            self.sql = f" and customer_id in (select customer_id from ({chosen.sql}) as chosen)"
            self.parameters |= chosen.parameters
            self._tables = chosen.tables

    def reads(self, *tables: str) -> tuple[str, ...]:
        """The tables read, each once."""
        return tuple(dict.fromkeys((*tables, *self._tables)))


def _purchases(among: _Among) -> str:
    sales = (
        'select customer_id, local_day("at") as day, sum(amount) as amount from transactions'
        f' where customer_id is not null and {SALE} and {_OWN} and local_day("at") <= $until{among.sql}'
        " group by 1, 2"
    )
    first = f"select customer_id, min(day) as first_day from ({sales}) as each_day group by customer_id"
    return (
        "select sales.customer_id, count(*) - 1 as frequency, max(sales.day) - min(sales.day) as recency,"
        " $until - min(sales.day) as age,"
        " coalesce(sum(case when sales.day > began.first_day then sales.amount end), 0) as repeated"
        f" from ({sales}) as sales join ({first}) as began on began.customer_id = sales.customer_id"
        " group by sales.customer_id"
    )


def _begun(sight: Sight, among: _Among) -> str:
    return f"select customer_id, won from ({sight.base.relation}) as rows_of where won <= $until{among.sql}"


def _month(day: str) -> str:
    """Which month since January 1970 a local day falls into."""
    told = f"date '1970-01-01' + {day}"
    return f"cast((extract(year from {told}) - 1970) * 12 + extract(month from {told}) - 1 as integer)"


def _months_back(until: date) -> list[tuple[date, date]]:
    """The last whole months, the latest first."""
    after = until + timedelta(days=1)
    last = until if after.day == 1 else until.replace(day=1) - timedelta(days=1)
    months = []
    for _ in range(RECENT_MONTHS):
        first = last.replace(day=1)
        months.append((first, last))
        last = first - timedelta(days=1)
    return months
