"""Customers who came having met a promise, beside others like them who came in the same time without it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from unisono.loop.diagnose.aftermath.alike import Alike, Fact, alike
from unisono.loop.diagnose.aftermath.months import KNOWN, month_sql, own_tests
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.lifetime import Sight, groups_kernel
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.loop.measure.promise import CHECKS
from unisono.model.kernel import Kernel
from unisono.stats.balancing import Effect, effect
from unisono.stats.multiple import holm
from unisono.stats.survival import RiskTable, kaplan_meier

Array = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

LATEST_DAYS = 31  # who meets a promise later than this after they came hasn't come by it
MONTHS_TOLD = (12, 6, 3, 1)
CHANCE = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Reached:
    """Customers who began since a promise was first met; all arrays of one length.

    Parameters
    ----------
    exposed : whether they met it before they came, or within a month.
    facts : what was known of them when they came.
    stayed : whole months they were seen to stay; `gone` whether they left then.
    score : +100, 0 or −100 by their last answer to how likely they recommend it; NaN without one.
    kept : the share of their own tests of the promise that it was kept in; NaN without one.
    contacts : a month of their relation.
    worth : what they have brought and are expected to bring, in cents; NaN where nobody knows.
    late : customers left out, since they met it when they had been there for long.
    """

    exposed: Flags
    facts: tuple[Fact, ...]
    stayed: Places
    gone: Flags
    score: Array
    kept: Array
    contacts: Array
    worth: Array
    late: int = 0

    def __len__(self) -> int:
        return len(self.exposed)


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing in which the two differ: `n` exposed and `others` who told it; `month` of what stays.

    `plain` is what all the others have, alike or not; `beyond` whether the difference is more than
    chance, several having been looked at.
    """

    name: str
    effect: Effect
    n: int
    others: int
    plain: float
    month: int = 0
    beyond: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """The exposed beside others like them: how they were made alike, and what came of each."""

    alike: Alike
    gaps: tuple[Gap, ...] = ()
    late: int = 0


def reached_kernel(sight: Sight, promise: Promise) -> Kernel:
    """Which SQL lists the customers who began since a promise was first met, and what became of them?

    Its rows hold customer_id, `exposed` (1, 0; 2 where they met it when long there), the columns known
    before, `started`, `ended`, `left_day` and `first_day`, `score`, `kept` and `contacts`.
    """
    who = groups_kernel(sight, KNOWN)
    sql = _SQL.format(
        checks=CHECKS.relation,
        who=who.sql,
        own=own_tests(promise),
        starts=month_sql("starts_at"),
        late=LATEST_DAYS,
    )
    tables = (*CHECKS.tables, *who.tables, "exposures", "contracts", "deals", "responses", "cases")
    bound = {**who.parameters, "until": day_number(sight.until), "exposed_to": promise.id}
    return Kernel(sql, tuple(dict.fromkeys(tables)), bound)


def reached_from(columns: Mapping[str, Sequence[Any]], worth: Array, until: date) -> Reached:
    """The rows of `reached_kernel`, column by column, as arrays; `worth` lies beside them."""
    number = {
        name: np.array([np.nan if each is None else each for each in columns[name]], dtype=np.float64)
        for name in ("exposed", "started", "first_day", "left_day", "score", "kept", "contacts")
    }
    fresh = number["exposed"] < 2
    last = number["left_day"]
    gone = np.isfinite(last)
    days = np.where(gone, last, float(day_number(until))) - number["first_day"]
    stayed = np.floor(np.maximum(days, 0) / (365.25 / 12)).astype(np.int64)
    told = (("segment", "g0"), ("country", "g1"), ("origin", "g2"), ("plan", "plan"), ("need", "need"))
    facts = [Fact.of(name, list(columns[column])) for name, column in told]
    facts.append(Fact.quarters("when", number["started"]))
    return Reached(
        exposed=number["exposed"][fresh] == 1,
        facts=tuple(fact.of_rows(fresh) for fact in facts),
        stayed=(stayed + gone)[fresh],
        gone=gone[fresh],
        score=number["score"][fresh],
        kept=number["kept"][fresh],
        contacts=(number["contacts"] / np.maximum(days / (365.25 / 12), 1.0))[fresh],
        worth=worth[fresh],
        late=int((~fresh).sum()),
    )


def beside(reached: Reached) -> Beside:
    """What became of those a promise reached, beside others like them?

    Each comparison is made among those who tell it, balanced anew: who answers, or calls, is a choice.

    Notes
    -----
    Who was reached may differ in what nobody wrote down: the words of an advert choose whom it brings.
    That is part of what is to be known of a promise, but it is no proof of what the words alone did.
    """
    made = alike(reached.facts, reached.exposed)
    if not made.known:
        return Beside(made, (), reached.late)
    outcomes = ("kept", "score", "contacts", "worth")
    told = [_stay(reached, made), *(_gap(reached, name, getattr(reached, name)) for name in outcomes)]
    return Beside(made, _held([gap for gap in told if gap]), reached.late)


def _held(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Which of the differences are beyond chance, once chance had so many tries (Holm, 5 %)?"""
    away = [abs(gap.effect.difference) / gap.effect.error if gap.effect.error > 0 else 0.0 for gap in gaps]
    adjusted = holm([math.erfc(each / math.sqrt(2)) for each in away])
    return tuple(replace(gap, beyond=bool(p < CHANCE)) for gap, p in zip(gaps, adjusted, strict=True))


def _gap(reached: Reached, name: str, outcome: Array) -> Gap | None:
    known = np.isfinite(outcome)
    if not known.any():
        return None
    rows = np.flatnonzero(known)
    made = alike([fact.of_rows(rows) for fact in reached.facts], reached.exposed[rows])
    if not made.known:
        return None
    values = outcome[rows]
    found = effect(made.balance, values[made.exposed], values[made.others])
    plain = float(values[made.others].mean())
    return Gap(name, found, len(made.exposed), len(made.others), plain)


def _stay(reached: Reached, made: Alike) -> Gap | None:
    """Who is still there after a year, or the longest that thirty of both were seen."""
    weight = made.balance.weights * len(made.others)
    one = RiskTable.of(reached.stayed[made.exposed], reached.gone[made.exposed])
    two = RiskTable.of(
        reached.stayed[made.others], reached.gone[made.others], weight=weight, weight2=weight**2
    )
    month = next((each for each in MONTHS_TOLD if min(_at(one, each), _at(two, each)) >= MINIMUM_N), 0)
    if not month:
        return None
    curves = [kaplan_meier(table, level=LEVEL) for table in (one, two)]
    shares = [float(curve.share[month - 1]) for curve in curves]
    errors = [
        share * math.sqrt(float(curve.spread[month - 1])) for share, curve in zip(shares, curves, strict=True)
    ]
    found = Effect(shares[0], shares[1], math.hypot(*errors))
    plain = kaplan_meier(RiskTable.of(reached.stayed[made.others], reached.gone[made.others]), level=LEVEL)
    return Gap("stay", found, len(made.exposed), len(made.others), float(plain.share[month - 1]), month)


def _at(table: RiskTable, month: int) -> float:
    return float(table.support[month - 1]) if month <= table.reached else 0.0


_SQL = """
with checks as ({checks}),
who as ({who}),
held as (
  select customer_id, plan, local_day(starts_at) as first_day, {starts} as started,
    case when local_day(ends_at) <= $until then local_day(ends_at) end as left_day,
    row_number() over (partition by customer_id order by starts_at, id) as place
  from contracts where customer_id is not null and local_day(starts_at) <= $until
),
relation as (
  select customer_id, min(first_day) as first_day, min(started) as started,
    case when count(*) = count(left_day) then max(left_day) end as left_day,
    max(case when place = 1 then plan end) as plan
  from held group by customer_id
),
met as (
  select customer_id, min(local_day("at")) as met_day from exposures
  where promise_id = $exposed_to and customer_id is not null and local_day("at") <= $until
  group by customer_id
),
since as (
  select min(greatest(m.met_day, r.first_day)) as first_day from met as m
  join relation as r on r.customer_id = m.customer_id where m.met_day <= r.first_day + {late}
),
own as (
  select customer_id, avg(kept) as kept from checks
  where {own} and kept is not null and local_day("at") <= $until group by customer_id
),
told as (
  select customer_id, score, row_number() over (partition by customer_id order by "at" desc, id) as place
  from responses where lower(instrument) = 'nps' and score between 0 and 10 and local_day("at") <= $until
),
calls as (
  select customer_id, count(*) as contacts from cases where local_day(opened_at) <= $until
  group by customer_id
),
needed as (
  select customer_id, max(needs) as need from deals where won and customer_id is not null group by customer_id
)
select r.customer_id, w.g0, w.g1, w.g2, r.plan, n.need, r.started, r.first_day, r.left_day,
  case when m.customer_id is null then 0 when m.met_day <= r.first_day + {late} then 1 else 2 end as exposed,
  case when t.score >= 9 then 100 when t.score <= 6 then -100 when t.score is not null then 0 end as score,
  o.kept, coalesce(c.contacts, 0) as contacts
from relation as r
join who as w on w.customer_id = r.customer_id
cross join since as s
left join met as m on m.customer_id = r.customer_id
left join own as o on o.customer_id = r.customer_id
left join told as t on t.customer_id = r.customer_id and t.place = 1
left join calls as c on c.customer_id = r.customer_id
left join needed as n on n.customer_id = r.customer_id
where r.first_day >= s.first_day
order by r.customer_id"""
