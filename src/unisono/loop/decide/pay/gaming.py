"""Where a plan invites people to move deals about, and whether the past looks as if they did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from unisono.loop.decide.pay.days import period_end, period_of
from unisono.loop.decide.pay.earning import quota_of, revenue_pay
from unisono.loop.decide.pay.past import Sale
from unisono.loop.decide.pay.plan import Plan, RevenuePart
from unisono.loop.decide.pay.replay import Replay
from unisono.loop.decide.pay.worth import Winnings, estimate_of, few
from unisono.loop.measure.metric import ENOUGH_MONEY, LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.stats.compare import compare_mean, compare_share
from unisono.stats.interval import Interval
from unisono.stats.moments import Moments
from unisono.stats.precision import quantile
from unisono.stats.ratio import Paired, ratio_interval
from unisono.stats.share import share_interval

EDGE_DAYS = {"month": 5, "quarter": 10}
NEAR = Fraction(1, 10)  # of a quota: how near a boundary counts as at it
USUAL = 0.5  # share of a product's deals at one price from which on it is its usual price


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: what was seen, and what to expect where nobody moves deals about.

    `beyond`: it lies on the bad side of what is expected by more than chance.
    """

    name: str
    seen: Estimate
    expected: float | None = None

    @property
    def beyond(self) -> bool:
        """Whether it is worse than expected beyond chance."""
        low, expected = self.seen.low, self.expected
        return self.seen.known and low is not None and expected is not None and low > expected


@dataclass(frozen=True, slots=True)
class Gaming:
    """Signs that deals are moved about, and how much moving them by a few days could have paid: cents."""

    signs: tuple[Sign, ...]
    movable: int
    days: int


def gaming_of(played: Replay, won: Winnings) -> Gaming:
    """Where could the plan be gamed, and does the past look as if it was?

    `bunched`: deals of a period's last days; `crossing`: by how much more periods than to be expected ended
    just above a boundary of the quota; `sandbagging`: deals of the first days after a period in which
    more paid no more; `discounted`: how much lower prices are in the last days; `unbilled`: what was sold
    and never billed, of customers who stayed. Signs, not proof: months end with salaries too.
    """
    days = EDGE_DAYS[played.plan.period]
    sales = [sale for sale in played.past.sales if played.roster.stint(sale.person, sale.day)]
    signs = (
        _bunched(played.plan, sales, days),
        _crossing(played),
        _sandbagging(played, sales, days),
        _discounted(played.plan, sales, days),
        _unbilled(won),
    )
    return Gaming(signs, movable(played, days), days)


def movable(played: Replay, days: int) -> int:
    """How much more could people have been paid by moving deals over the end of a period by so many days?

    For each person and end of a period, the better of two: its last days' deals a period later, or the
    next one's first days' deals earlier; 0 where pay is the same for every unit sold.
    """
    return sum(
        _movable_of(played, place, part, days)
        for place, part in enumerate(played.plan.parts)
        if isinstance(part, RevenuePart) and part.each is None and (part.quota is not None or part.cap)
    )


def _movable_of(played: Replay, place: int, part: RevenuePart, days: int) -> int:
    plan, roster = played.plan, played.roster
    sums: dict[tuple[str, int], list[int]] = {}  # all, first days, last days
    for line in played.lines:
        if line.kind == "earned" and line.part == place:
            found = sums.setdefault((line.person, line.period), [0, 0, 0])
            found[0] += line.base
            found[1] += line.base if line.day < line.period + days else 0
            found[2] += line.base if line.day > period_end(line.period, plan.period) - days else 0

    def pay(person: str, period: int, amount: int) -> int:
        made = revenue_pay(part, amount, quota_of(part, plan, roster, person, period), plan)
        return made if part.cap is None else min(made, part.cap)

    gained = 0
    for (person, period), (whole, _, late) in list(sums.items()):
        following = period_end(period, plan.period) + 1
        if following > played.past.until or not roster.stint(person, following):
            continue
        next_whole, early, _ = sums.get((person, following), (0, 0, 0))
        stands = pay(person, period, whole) + pay(person, following, next_whole)
        later = pay(person, period, whole - late) + pay(person, following, next_whole + late)
        earlier = pay(person, period, whole + early) + pay(person, following, next_whole - early)
        gained += max(0, later - stands, earlier - stands)
    return gained


def _bunched(plan: Plan, sales: Iterable[Sale], days: int) -> Sign:
    ends = [_end(plan, sale) for sale in sales]
    late = [sale.day > end - days for sale, end in zip(sales, ends, strict=True)]
    found = share_interval(Moments.of(late), level=LEVEL)
    periods = {(period_of(end, plan.period), end) for end in ends}
    length = sum(end - start + 1 for start, end in periods)
    expected = days * len(periods) / length if length else None
    return Sign("bunched", estimate_of(found, len(late), "share"), expected)


def _end(plan: Plan, sale: Sale) -> int:
    return period_end(period_of(sale.day, plan.period), plan.period)


def _crossing(played: Replay) -> Sign:
    """How many more periods than to be expected ended just above a boundary, of those near one."""
    if not played.plan.quota:
        return Sign("crossing", _silent("pay_no_quota"))
    if not _fine(played):
        return Sign("crossing", _silent("pay_deals_too_large"))
    away = [far for attained in _attained(played) for far in _distances(played.plan, attained)]
    return Sign("crossing", pushed_over(away), 0.0)


def _fine(played: Replay) -> bool:
    """Whether deals are small enough for sums of them to fall anywhere about a boundary."""
    quotas = [part.quota for part in played.plan.parts if isinstance(part, RevenuePart) and part.quota]
    usual = float(np.median([sale.amount for sale in played.past.sales] or [0]))
    return usual <= min(quotas, default=0) * NEAR


def pushed_over(away: Iterable[float]) -> Estimate:
    """Are there more just above a boundary than the slope of those around it leads to expect?

    p − e: p the share above of those within a tenth of it, e what a log-linear density through the next
    tenth on either side expects: logit e = (ln n₄ − ln n₁) / 3. Bounds by the delta method.

    Parameters
    ----------
    away : how far above (or, below 0, under) a boundary each ended, in quotas.

    >>> found = pushed_over([-0.15, -0.05, 0.05, 0.15] * 50)
    >>> found.value, found.n
    (0.0, 100)
    """
    reach = float(NEAR)
    places = Counter(int(np.floor(far / reach)) for far in away)
    counts = [places[place] for place in (-2, -1, 0, 1)]
    near = counts[1] + counts[2]
    if min(counts) == 0 or near < MINIMUM_N:
        return few(near, "share") if near < MINIMUM_N else _silent("pay_boundary_alone")
    outer, _, above, far = counts
    share = above / near
    expected = 1 / (1 + (outer / far) ** (1 / 3))
    squared = share * (1 - share) / near + (expected * (1 - expected)) ** 2 * (1 / outer + 1 / far) / 9
    bound = quantile(LEVEL) * float(np.sqrt(squared))
    more = share - expected
    return Estimate(more, more - bound, more + bound, near, "share", LEVEL, method="delta")


def _attained(played: Replay) -> Iterable[Fraction]:
    seen = {
        (line.person, line.period, line.part): line.attained
        for line in played.lines
        if line.kind == "earned" and line.attained is not None
    }
    return seen.values()


def _distances(plan: Plan, attained: Fraction) -> Iterable[float]:
    for part in plan.parts:
        if isinstance(part, RevenuePart) and part.quota is not None:
            starts = [tier.start for tier in part.tiers]
            starts += [] if part.threshold is None else [part.threshold]
            yield from (float(attained - start) for start in starts)


def _sandbagging(played: Replay, sales: Iterable[Sale], days: int) -> Sign:
    """The share of deals in the first days after a period in which more paid no more, less the others'."""
    full = {
        (line.person, line.period)
        for line in played.lines
        if line.kind == "earned" and line.cents < line.before
    }
    if not full:
        return Sign("sandbagging", _silent("pay_no_cap_met"))
    after: list[bool] = []
    others: list[bool] = []
    for sale in sales:
        start = period_of(sale.day, played.plan.period)
        early = sale.day < start + days
        before = (sale.person, period_of(start - 1, played.plan.period))
        (after if before in full else others).append(early)
    found = compare_share(Moments.of(others), Moments.of(after), level=LEVEL)
    interval = Interval(found.difference, found.low, found.high, found.method)
    return Sign("sandbagging", estimate_of(interval, len(after), "share"), 0.0)


def _discounted(plan: Plan, sales: Iterable[Sale], days: int) -> Sign:
    """How much deeper discounts are in a period's last days: a share of the product's usual price."""
    usual = usual_prices(sales)
    late: list[float] = []
    others: list[float] = []
    for sale in sales:
        if sale.product in usual:
            under = 1 - sale.amount / usual[sale.product]
            (late if sale.day > _end(plan, sale) - days else others).append(under)
    if usual and not any(late) and not any(others):
        return Sign("discounted", _silent("pay_no_discounts"))
    if not usual:
        return Sign("discounted", _silent("pay_no_usual_price"))
    found = compare_mean(Moments.of(others), Moments.of(late), level=LEVEL)
    interval = Interval(found.difference, found.low, found.high, found.method)
    return Sign("discounted", estimate_of(interval, len(late), "share"), 0.0)


def usual_prices(sales: Iterable[Sale]) -> Mapping[str, int]:
    """The usual price of each product: that of at least half of thirty deals or more; the others have none.

    >>> usual_prices([Sale(str(n), "c", "p", 0, 100, "A") for n in range(30)])
    {'A': 100}
    """
    prices: dict[str, Counter[int]] = defaultdict(Counter)
    for sale in sales:
        if sale.product and sale.amount > 0:
            prices[sale.product][sale.amount] += 1
    found = {}
    for product, counts in prices.items():
        ((price, times),) = counts.most_common(1)
        if counts.total() >= MINIMUM_N and times >= USUAL * counts.total():
            found[product] = price
    return found


def _unbilled(won: Winnings) -> Sign:
    """What was sold and not billed within the year, of customers who stayed it."""
    there = (won.stayed == 1) & (won.sold > 0)
    found = ratio_interval(Paired.pairs((won.sold - won.billed)[there], won.sold[there]), level=LEVEL)
    return Sign("unbilled", estimate_of(found, int(np.sum(there)), "share", ENOUGH_MONEY), 0.0)


def _silent(code: str) -> Estimate:
    return Estimate(None, None, None, 0, "share", LEVEL, Reason(code))
