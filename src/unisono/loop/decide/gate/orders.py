"""The same gate for deliveries: orders a campaign brings, against how many a day were ever delivered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import numpy as np
from scipy.special import ndtr

from unisono.loop.decide.gate.forecast import DRAWS, forecast
from unisono.loop.decide.gate.history import QUARTER_DAYS, History
from unisono.loop.decide.gate.nouns import CHANCE, Answer, Array, Campaign, Offer, Turn, Verdict
from unisono.loop.decide.gate.outcome import LEVEL, amount_of, counted
from unisono.loop.decide.gate.verdict import LEAST_CONTACTS, LEAST_DAYS, SEED, nothing
from unisono.loop.measure.clock import day_number
from unisono.model.estimate import Estimate, Reason
from unisono.model.kernel import Kernel

LONGEST = 60  # days a wording may name, and the longest that orders are followed
NEVER = 10_000
BEST_MORE = 1.5  # what a day can do lies between the best week seen and this many times as much
MOST_MORE = 100_000
_DAY = 86_400
Rates = Callable[[float | None, int], tuple[Array, Array]]


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """What was ordered and delivered, day by day, and how long orders took.

    `took` are days from order to delivery, `early` days before (+) or after (−) the date promised (NaN
    where none was), one for each of `n` orders of a kind; orders that never came took 10,000 days.
    """

    first_day: int
    ordered: Array
    delivered: Array
    took: Array
    early: Array
    n: Array

    def kept(self, within_days: float | None, delay: Array) -> Array:
        """The share delivered in time, if everything took so many days longer."""
        told = np.isfinite(self.early) if within_days is None else np.ones(len(self.n), bool)
        spare = self.early if within_days is None else within_days - self.took
        order = np.argsort(spare[told])
        sums = np.concatenate([self.n[told][order][::-1].cumsum()[::-1], [0.0]])
        place = np.searchsorted(spare[told][order], delay, side="left")
        return np.asarray(sums[place] / max(float(sums[0]), 1e-9))

    def counted(self, within_days: float | None) -> float:
        """How many orders say something of this promise."""
        return float(self.n[np.isfinite(self.early)].sum() if within_days is None else self.n.sum())


def orders_kernel(before: date) -> Kernel:
    """Which SQL counts orders of the quarter before a day, by day and by how long they took?

    Orders whose promised day hasn't passed, or that were cancelled, say nothing yet.
    """
    weight = "sum(coalesce(weight, 1))"
    live = "not coalesce(lower(status) like 'cancel%', false)"
    came = "case when local_day(delivered_at) < $before then local_day(delivered_at) end"
    sql = f"""
with live as (
  select local_day(ordered_at) as ordered, {came} as came, local_day(promised_at) as promised, weight
  from deliveries where {live} and local_day(ordered_at) < $before
)
select 'ordered' as kind, ordered as day, cast(null as integer) as took, cast(null as integer) as early,
  {weight} as n from live where ordered >= $since group by 2
union all
select 'delivered', came, null, null, {weight} from live where came >= $since group by 2
union all
select 'took', null, coalesce(came - ordered, {NEVER}), case when promised is null then null
  when came is null then -{NEVER} else promised - came end, {weight}
from live where ordered >= $since and coalesce(promised, ordered + {LONGEST}) < $before group by 3, 4
order by 1, 2, 3, 4"""
    told = {"before": day_number(before), "since": day_number(before) - QUARTER_DAYS}
    return Kernel(sql, ("deliveries",), told)


def orders_from(rows: Sequence[Mapping[str, Any]], before: date) -> Orders:
    """The orders that rows of `orders_kernel` tell."""
    last = day_number(before)
    first = min((int(row["day"]) for row in rows if row["kind"] == "ordered"), default=last)
    by_day = {kind: np.zeros(max(last - first, 0)) for kind in ("ordered", "delivered")}
    for row in rows:
        if row["kind"] in by_day and first <= int(row["day"]) < last:
            by_day[row["kind"]][int(row["day"]) - first] += row["n"]
    took = [row for row in rows if row["kind"] == "took"]
    columns = (
        np.array([float("nan") if row[name] is None else float(row[name]) for row in took])
        for name in ("took", "early", "n")
    )
    return Orders(first, by_day["ordered"], by_day["delivered"], *columns)


def decide_orders(
    past: Orders, within_days: float | None, share: float, campaign: Campaign, *, more: int = 0
) -> Verdict:
    """May a delivery be promised while this campaign runs?

    Orders wait their turn: what arrives beyond what a day can deliver is late by the days until its turn
    comes. How much a day can do is between the best week ever seen and 1.5 times that, by weekday as seen.

    Parameters
    ----------
    within_days : from order to delivery; None: until the date each order carries.
    more : deliveries a day that will be added.
    """
    n = past.counted(within_days)
    if n < LEAST_CONTACTS or len(past.ordered) < LEAST_DAYS or not past.delivered.any():
        facts: dict[str, object] = {"n": int(n), "minimum": LEAST_CONTACTS}
        facts |= {"days": len(past.ordered), "least_days": LEAST_DAYS}
        return nothing(Reason("gate_too_little_history", facts))
    random = np.random.default_rng(SEED)
    came = _came(past, campaign, random)
    room = _room(past, random)
    luck = random.normal(0.0, 1.0, DRAWS)

    @cache
    def delays(extra: int) -> Array:
        return _delays(came.all, room, campaign, extra)

    def rates(days: float | None, extra: int) -> tuple[Array, Array]:
        return _rates(past, days, came.all, delays(extra), luck)

    rate, spread = rates(within_days, more)
    chance = _chance(rate, spread, share)
    offers = () if chance >= CHANCE else _offers(rates, within_days, share, more, (past, came.all, random))
    turn = None if chance >= CHANCE else _turn(rates, within_days, share, more)
    answer: Answer = "go" if chance >= CHANCE else "reword" if offers else "no_go"
    busiest, had = came.all.mean(axis=0).max(), past.ordered.max()
    return Verdict(
        answer,
        chance,
        _estimate(rate, spread, came.all.sum(axis=1), int(n), random),
        amount_of(came.all.sum(axis=1), int(n), random),
        amount_of(came.added.sum(axis=1), int(n), random),
        (),
        (),
        offers,
        turn,
        "empirical",
        None,
        float(busiest / had) if had > 0 and busiest > had else None,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Came:
    """Orders by draw and day of the campaign: all, and those it brings."""

    all: Array
    added: Array


def _came(past: Orders, campaign: Campaign, random: np.random.Generator) -> _Came:
    """The forecast of orders by day, as that of contacts if all of a day came in one hour."""
    cells = np.zeros((len(past.ordered), 24))
    cells[:, 0] = past.ordered
    flat = cells.ravel()
    empty = np.zeros(len(flat))
    history = History(past.first_day, flat, empty, empty[:, None], empty, 0.0, 0.0, 0.0, (1.0,))
    expected = forecast(history, campaign, random)
    weekdays = (campaign.first_weekday + np.arange(campaign.days)) % 7
    usual, added = (
        values.reshape(-1, 7, 24).sum(axis=2)[:, weekdays] for values in (expected.usual, expected.added)
    )
    uneven = 1 + expected.uneven * random.normal(0, 1, usual.shape)
    return _Came(np.maximum((usual + added) * uneven, 0.0), added)


def _room(past: Orders, random: np.random.Generator) -> Array:
    """What can be delivered on each weekday, by draw."""
    week = past.delivered[len(past.delivered) % 7 :].reshape(-1, 7)
    begins = (past.first_day + len(past.delivered) % 7 + 3) % 7
    weekdays = np.roll(week.sum(axis=0), begins)
    best = week.sum(axis=1).max() * random.uniform(1.0, BEST_MORE, DRAWS)
    return np.asarray(best[:, None] * weekdays / max(float(weekdays.sum()), 1e-9))


def _delays(came: Array, room: Array, campaign: Campaign, extra: int) -> Array:
    """How many days longer each day's orders wait for their turn, draws × days."""
    days = came.shape[1]
    weekdays = (campaign.first_weekday + np.arange(days + LONGEST)) % 7
    can = room[:, weekdays] + extra
    whole = came.cumsum(axis=1)
    done = np.zeros((len(came), days + LONGEST))
    before = np.zeros(len(came))
    for day in range(days + LONGEST):
        before = np.minimum(before + can[:, day], whole[:, min(day, days - 1)])
        done[:, day] = before
    usual = np.arange(days)
    waits = np.stack([(done[:, day:] < whole[:, [day]] - 1e-9).sum(axis=1) for day in usual], axis=1)
    idle = (room[:, weekdays[:days]] <= 0).astype(int)  # nobody delivers that day anyway
    return np.asarray(np.maximum(waits - idle, 0), dtype=float)


def _rates(past: Orders, days: float | None, came: Array, delays: Array, luck: Array) -> tuple[Array, Array]:
    """The share delivered in time, by draw, and its spread by chance."""
    kept = past.kept(days, delays)
    whole = np.maximum(came.sum(axis=1), 1e-9)
    rate = (kept * came).sum(axis=1) / whole
    unsure = np.sqrt(np.maximum(rate * (1 - rate), 1e-9) / past.counted(days))
    rate = np.clip(rate + luck * unsure, 0.0, 1.0)
    return rate, np.sqrt(rate * (1 - rate) / whole)


def _chance(rate: Array, spread: Array, share: float) -> float:
    return float(ndtr((rate - share) / np.maximum(spread, 1e-9)).mean())


def _offers(
    rates: Rates,
    within: float | None,
    share: float,
    more: int,
    rest: tuple[Orders, Array, np.random.Generator],
) -> tuple[Offer, ...]:
    """The shortest number of days that would be kept."""
    past, came, random = rest
    first = 1 if within is None else int(within) + 1
    for days in range(first, LONGEST + 1):
        rate, spread = rates(float(days), more)
        chance = _chance(rate, spread, share)
        if chance >= CHANCE:
            kept = _estimate(rate, spread, came.sum(axis=1), int(past.counted(days)), random)
            return (Offer(days * _DAY, (0, 6), 0, 24, chance, kept, 1.0),)
    return ()


def _turn(rates: Rates, within: float | None, share: float, more: int) -> Turn:
    """How many deliveries a day more would do."""

    def chance(extra: int) -> float:
        rate, spread = rates(within, more + extra)
        return _chance(rate, spread, share)

    low, high = 0, 1
    while chance(high) < CHANCE:
        low, high = high, high * 2
        if high > MOST_MORE:
            return Turn(None, None, None, None, "none")
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if chance(middle) >= CHANCE else (middle, high)
    return Turn(high, None, chance(high), None)


def _estimate(rate: Array, spread: Array, expected: Array, n: int, random: np.random.Generator) -> Estimate:
    drawn = counted(rate, spread, expected, random)
    low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    value = float(np.clip(rate.mean(), low, high))
    return Estimate(value, float(low), float(high), n, "share", LEVEL, method="gate")
