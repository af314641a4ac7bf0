"""What a plan really pays for: pay set beside what customers brought in their first year, and who stayed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.loop.decide.pay.kernels import YEAR
from unisono.loop.decide.pay.past import Sale
from unisono.loop.decide.pay.replay import Replay
from unisono.loop.measure.metric import ENOUGH_MONEY, GREY_N, LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.stats.interval import Interval
from unisono.stats.mean import squared_error
from unisono.stats.moments import Moments
from unisono.stats.precision import quantile
from unisono.stats.rank import rank_correlation
from unisono.stats.ratio import Paired, ratio_interval
from unisono.stats.share import share_interval

MONTHS = 12
Cents = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class FirstYear:
    """What a customer was billed, brought and cost to serve in the year from their first deal on: cents."""

    billed: int
    brought: int
    served: int

    @property
    def value(self) -> int:
        """What they brought less what serving them cost."""
        return self.brought - self.served


@dataclass(frozen=True, slots=True, eq=False)
class Winnings:
    """Customers whose first year is over, one entry each: who won them, and that year in cents.

    `paid` is what the plan paid for their deals in that year, net of what was held and taken back;
    `stayed` 1 where they were still there at its end, NaN where no contract of theirs is known.
    """

    customers: tuple[str, ...]
    persons: tuple[str, ...]
    sold: Cents
    paid: Cents
    value: Cents
    billed: Cents
    stayed: Cents

    def __len__(self) -> int:
        return len(self.customers)

    @property
    def sellers(self) -> NDArray[np.int64]:
        """A whole number for each customer's seller."""
        return np.unique(np.array(self.persons, dtype=str), return_inverse=True)[1].astype(np.int64)


@dataclass(frozen=True, slots=True)
class Worth:
    """What a plan pays for, with intervals; each is of customers whose first year is over.

    `with_sold`, `with_value`, `with_billed`, `with_staying` are rank correlations (−1 to 1) of pay with
    what was sold, with the value, what was billed and staying. `to_leavers` is the share of pay that went
    to customers gone within the year, `short` the share of customers who brought less than was paid for
    them. `break_even` is the share that must stay for the first year to pay back, `stayed` the share
    that did; `per_value` the pay for each unit of value.
    """

    customers: int
    with_sold: Estimate
    with_billed: Estimate
    with_value: Estimate
    with_staying: Estimate
    to_leavers: Estimate
    short: Estimate
    break_even: Estimate
    stayed: Estimate
    per_value: Estimate


def winnings_of(played: Replay, years: Mapping[str, FirstYear]) -> Winnings:
    """Each customer whose first year is over, with what was paid for them in it."""
    paid = played.by_deal(MONTHS)
    by_customer: dict[str, list[Sale]] = defaultdict(list)
    for sale in played.past.sales:
        by_customer[sale.customer].append(sale)
    rows = []
    for customer, sales in by_customer.items():
        first = min(sales, key=lambda sale: (sale.day, sale.id))
        end = first.day + YEAR
        if end > played.past.until + 1:
            continue
        within = [sale for sale in sales if sale.day < end]
        year = years.get(customer, FirstYear(0, 0, 0))
        sold, pay = sum(sale.amount for sale in within), sum(paid[sale.id] for sale in within)
        stayed = float(first.there_on(end)) if first.contract else float("nan")
        rows.append((customer, first.person, sold, pay, year.value, year.billed, stayed))
    columns = list(zip(*rows, strict=True)) if rows else [()] * 7
    numbers = [np.array(column, dtype=np.float64) for column in columns[2:]]
    return Winnings(tuple(columns[0]), tuple(columns[1]), *numbers)


def worth_of(won: Winnings) -> Worth:
    """What does a plan really pay for?

    Rank correlations over customers, their bounds by leaving out seller after seller; the others are
    means and shares of customers. Association: sellers choose whom they sell to.
    """
    known = ~np.isnan(won.stayed)
    paid, stayed, value = won.paid, won.stayed, won.value
    net = value - paid
    return Worth(
        customers=len(won),
        with_sold=_together(won, won.sold),
        with_billed=_together(won, won.billed),
        with_value=_together(won, value),
        with_staying=_together(won, stayed),
        to_leavers=to_leavers(paid[known], stayed[known]),
        short=estimate_of(share_interval(Moments.of(net < 0), level=LEVEL), len(won), "share"),
        break_even=break_even(net[known], stayed[known]),
        stayed=estimate_of(share_interval(Moments.of(stayed[known]), level=LEVEL), int(known.sum()), "share"),
        per_value=_ratio(paid, value),
    )


def to_leavers(paid: Cents, stayed: Cents) -> Estimate:
    """Which share of pay went to customers who were gone within the year?"""
    return _ratio(paid * (1 - stayed), paid)


def break_even(net: Cents, stayed: Cents) -> Estimate:
    """Which share of customers must stay a year for what they bring to pay back what was paid for them?

    R = −n₀ / (n₁ − n₀), n₁ and n₀ the mean of value less pay of who stayed and who left; bounds by the
    delta method, cut at 0 and 1.

    Returns
    -------
    Estimate
        A share; a reason where even those who leave pay it back (`pay_leavers_pay_back`), where even
        those who stay don't (`pay_never_back`), or where either are too few.

    >>> kept, gone = np.tile([90.0, 110.0], 50), np.tile([-90.0, -110.0], 50)
    >>> found = break_even(np.concatenate([kept, gone]), np.repeat([1.0, 0.0], 100))
    >>> round(found.value, 3), round(found.low, 2), round(found.high, 2)
    (0.5, 0.49, 0.51)
    """
    there, gone = Moments.of(net[stayed == 1]), Moments.of(net[stayed == 0])
    fewest = min(there.n, gone.n)
    if fewest < MINIMUM_N:
        return few(fewest, "share")
    one, none = there.mean or 0.0, gone.mean or 0.0
    errors = squared_error(there), squared_error(gone)
    if none >= 0 or one <= 0:
        code = "pay_never_back" if one <= 0 else "pay_leavers_pay_back"
        return Estimate(None, None, None, len(net), "share", LEVEL, Reason(code))
    share, apart = -none / (one - none), one - none
    squared = (one / apart**2) ** 2 * (errors[1] or 0.0) + (none / apart**2) ** 2 * (errors[0] or 0.0)
    reach = quantile(LEVEL) * float(np.sqrt(squared))
    low, high = max(0.0, share - reach), min(1.0, share + reach)
    return Estimate(share, low, high, len(net), "share", LEVEL, method="delta")


def estimate_of(found: Interval, n: int, unit: Unit, minimum: int = MINIMUM_N) -> Estimate:
    """A value from 30 on; from 10 on its bounds alone; under that nothing but the reason."""
    if n < minimum or found.value is None:
        short = few(n, unit, minimum)
        if n < minimum and n >= GREY_N:
            return Estimate(None, found.low, found.high, n, unit, LEVEL, short.reason, found.method)
        return short if n < minimum else Estimate(None, None, None, n, unit, LEVEL, Reason("pay_all_alike"))
    return Estimate(found.value, found.low, found.high, n, unit, LEVEL, method=found.method)


def few(n: int, unit: Unit, minimum: int = MINIMUM_N) -> Estimate:
    """Nothing, for so few."""
    facts: dict[str, object] = {"n": n, "minimum": minimum, "missing": minimum - n}
    return Estimate(None, None, None, n, unit, LEVEL, Reason("too_few", facts) if n else Reason("no_data"))


def _together(won: Winnings, other: Cents) -> Estimate:
    known = ~np.isnan(other)
    found = rank_correlation(won.paid[known], other[known], groups=won.sellers[known], level=LEVEL)
    return estimate_of(found, int(known.sum()), "score")


def _ratio(part: Cents, whole: Cents) -> Estimate:
    found = ratio_interval(Paired.pairs(part, whole), level=LEVEL)
    bounded = Interval(found.value, found.low and max(0.0, found.low), found.high, found.method)
    return estimate_of(bounded, len(whole), "share", ENOUGH_MONEY)
