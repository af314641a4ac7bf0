"""What breaking a promise costs: who leaves because of it times what they would still have brought, what is
given back to them, and what their further contacts cost.

Each is the difference between months in which the promise was broken and months in which it was kept of
customers who were alike, times the months in which it was broken.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from unisono.loop.diagnose.aftermath.alike import Alike, alike
from unisono.loop.diagnose.aftermath.months import Months
from unisono.loop.measure.metric import LEVEL
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.stats.balancing import Effect, effect
from unisono.stats.contract.fitting import fit
from unisono.stats.contract.model import MODELS, log_survival
from unisono.stats.contract.projection import draws
from unisono.stats.moments import Moments
from unisono.stats.precision import quantile
from unisono.stats.share import share_interval
from unisono.stats.survival import RiskTable
from unisono.stats.worth import Ahead, contract_worth

Array = NDArray[np.float64]
METHOD = "entropy_balancing+clustered"


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum of money, in cents, with its standard error.

    >>> Sum(1_000.0, 100.0).estimate(40, "PEN").low
    804.0
    """

    value: float
    error: float

    def estimate(self, n: int, currency: str, *, method: str = METHOD) -> Estimate:
        """As it is shown, at 95 %, in whole cents."""
        reach = quantile(LEVEL) * self.error
        value, low, high = (
            float(round(each)) for each in (self.value, self.value - reach, self.value + reach)
        )
        return Estimate(value, low, high, n, "money", LEVEL, method=method, currency=currency)


@dataclass(frozen=True, slots=True)
class Worth:
    """What people like those it was broken to still bring from such a month on, each, in cents.

    `months` are how many usual payments that is; `models` what each model of staying says of them.
    """

    each: Sum
    months: float
    models: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Cost:
    """What breaking a promise costs, and what of. Parts are None where they can't be told.

    Parameters
    ----------
    met : customer-months in which it was broken.
    kept : customer-months in which it was kept that they are compared with.
    alike : how they were made alike, or why they couldn't be.
    leaving : leaving in the month that follows.
    worth : of each who leaves; `unvalued` says why it can't be told.
    lost, returned, contacts : cents of customers lost, given back, and of further contacts.
    further : contacts in the month that follows, of those who stayed.
    shares : who left after it was broken, and of alike others after it was kept.
    """

    met: int
    kept: int
    alike: Alike
    leaving: Effect | None = None
    worth: Worth | None = None
    unvalued: Reason | None = None
    lost: Sum | None = None
    returned: Sum | None = None
    contacts: Sum | None = None
    further: Effect | None = None
    shares: tuple[Estimate, Estimate] | None = None

    @property
    def total(self) -> Sum | None:
        """All that can be told, added up; None without the customers lost: the rest alone would flatter."""
        if self.lost is None:
            return None
        parts = [part for part in (self.lost, self.returned, self.contacts) if part]
        return Sum(sum(part.value for part in parts), math.hypot(*(part.error for part in parts)))

    @property
    def reason(self) -> Reason | None:
        """Why it can't be told what it cost: nobody alike, or what leaves with them is unknown."""
        return self.alike.reason or self.unvalued

    @property
    def gone(self) -> Sum | None:
        """How many left because of it."""
        if self.leaving is None:
            return None
        return Sum(self.met * self.leaving.difference, self.met * self.leaving.error)


def cost_of(months: Months, ahead: Ahead, *, bias: float = 0.0) -> Cost:
    """What does it cost that the promise is broken?

    lost = months broken × (share who leave − share of alike others who leave) × what such people still
    bring; returned and contacts likewise from their differences.

    Parameters
    ----------
    months : in which the promise was tested.
    ahead : how far ahead money counts, and by how much less a year later.
    bias : by which share the company's model of value was off when it was checked.

    Notes
    -----
    What differs between people and nobody wrote down stays in the difference. Customers who leave within
    the very month of a break are not seen leaving because of it: the cost is rather too low. Who stays in
    spite of it and spends less costs nothing here.

    Source: Hainmueller, Political Analysis 20 (2012) 25-46; Fader and Hardie, Marketing Science 29 (2010)
    85-93 for what is still to come.
    """
    seen = months.of_rows(months.seen)
    met = int(months.broken.sum())
    made = alike(seen.facts, seen.broken)
    if not made.known:
        return Cost(met, len(made.others), made)
    left = seen.left.astype(float)
    leaving = _effect(seen, made, left)
    worth = worth_of(seen, made, ahead, bias=bias)
    lost = None
    if isinstance(worth, Worth):
        lost = _times(met, (leaving.difference, leaving.error), (worth.each.value, worth.each.error))
    back = _effect(seen, made, seen.returned)
    contacts, further = _contacts(seen, met * (1 - leaving.exposed))
    return Cost(
        met,
        len(made.others),
        made,
        leaving,
        worth if isinstance(worth, Worth) else None,
        worth if isinstance(worth, Reason) else None,
        lost,
        Sum(met * back.difference, met * back.error),
        contacts,
        further,
        _shares(made, left),
    )


def worth_of(months: Months, made: Alike, ahead: Ahead, *, bias: float = 0.0) -> Worth | Reason:
    """What do people like those it was broken to still bring from such a month on?

    The models of value, fitted to how long the alike others stayed on, each as heavy as they are alike
    times what they pay: Σₖ δᵏ⁻½ P(still there for payment k) × usual payment. Where the two models
    disagree, their mean is taken and half their distance is in the error.
    """
    others = months.of_rows(made.others)
    usual = months.usual[made.exposed]
    paying = np.isfinite(others.usual) & (others.usual > 0)
    if not paying.any() or not np.isfinite(usual).any():
        return Reason("aftermath_no_money")
    table = _table(others.of_rows(paying), made.balance.weights[paying])
    told = [_payments(table, name, int(paying.sum()), ahead) for name in MODELS]
    known = [each for each in told if each is not None]
    if not known:
        return Reason("aftermath_few_left")
    values = np.array([value for _, value, _ in known])
    spread = np.sqrt(np.mean([error**2 for _, _, error in known]) + (np.ptp(values) / 2) ** 2)
    pay, count = float(np.nanmean(usual)), float(values.mean())
    error = math.hypot(float(spread), bias * count)
    return Worth(Sum(pay * count, pay * error), count, tuple((name, value) for name, value, _ in known))


def difference(found: Effect, n: int, unit: Unit, *, currency: str | None = None) -> Estimate:
    """A difference between the exposed and alike others, as it is shown."""
    low, high = found.bounds(LEVEL)
    return Estimate(found.difference, low, high, n, unit, LEVEL, method=METHOD, currency=currency)


def _shares(made: Alike, left: Array) -> tuple[Estimate, Estimate]:
    """Who left after it was broken, and, of people like them, after it was kept."""
    weights = made.balance.weights * len(made.others)
    told = (Moments.of(left[made.exposed]), Moments.of(left[made.others], weights))
    found = [(share_interval(each, level=LEVEL), each.n) for each in told]
    broken, kept = (
        Estimate(share.value, share.low, share.high, n, "share", LEVEL, method=share.method)
        for share, n in found
    )
    return broken, kept


def _effect(months: Months, made: Alike, outcome: Array) -> Effect:
    whose = months.customer[made.exposed], months.customer[made.others]
    return effect(made.balance, outcome[made.exposed], outcome[made.others], cluster=whose)


def _contacts(seen: Months, staying: float) -> tuple[Sum | None, Effect | None]:
    """Further contacts of those who stayed: who has left calls no more, and would hide the rest."""
    stayed = seen.of_rows(~seen.left)
    made = alike(stayed.facts, stayed.broken)
    if not made.known:
        return None, None
    cost = _effect(stayed, made, stayed.cost_after)
    return Sum(staying * cost.difference, staying * cost.error), _effect(stayed, made, stayed.contacts_after)


def _table(others: Months, weights: Array) -> RiskTable:
    """How long the others stayed on after each month, by weight of likeness times payment.

    A customer has several months, which aren't several customers: Σw² counts them as one.
    """
    weight = weights * others.usual
    weight = weight / weight.mean()
    sums = np.bincount(others.customer, weight)
    repeated = max(float((sums**2).sum() / (weight**2).sum()), 1.0)
    gone = others.ended >= 0
    stayed = np.where(gone, others.ended, others.last) - others.month
    return RiskTable.of(stayed, gone, weight=weight, weight2=weight**2 * repeated)


def _payments(table: RiskTable, name: str, rows: int, ahead: Ahead) -> tuple[str, float, float] | None:
    fitted = fit(table, name, rows=rows)  # type: ignore[arg-type]
    if not fitted.known:
        return None
    alpha, beta, shape = (each[:, np.newaxis] for each in draws(fitted))
    curves = np.exp(log_survival(alpha, beta, shape, np.arange(ahead.horizon + 1)))
    found = contract_worth(curves, ahead, ages=0)
    return name, float(found.value[0]), float(found.drawn[0].std())


def _times(count: int, one: tuple[float, float], two: tuple[float, float]) -> Sum:
    """So many times a product of two independent estimates."""
    value = one[0] * two[0]
    error = math.sqrt((one[1] * two[0]) ** 2 + (one[0] * two[1]) ** 2 + (one[1] * two[1]) ** 2)
    return Sum(count * value, count * error)
