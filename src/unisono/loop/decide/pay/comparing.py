"""Two plans on the same past: who would win, who would lose, and what the difference must bring."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.loop.decide.pay.replay import Replay
from unisono.loop.decide.pay.worth import Winnings, few
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason
from unisono.stats.compare import compare_mean
from unisono.stats.moments import Moments


@dataclass(frozen=True, slots=True)
class Changed:
    """What one plan and another pay somebody in all, in cents."""

    person: str
    before: int
    after: int

    @property
    def difference(self) -> int:
        """How much more the other pays."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Compared:
    """Two plans beside each other, the largest winners first.

    `needed` is by how much the share that stays a year must rise for the other plan to pay back what it
    costs more; it has a reason where it costs no more, or staying brings nothing.
    """

    people: tuple[Changed, ...]
    before: int
    after: int
    needed: Estimate

    @property
    def winners(self) -> tuple[Changed, ...]:
        """Whoever the other plan pays more."""
        return tuple(each for each in self.people if each.difference > 0)

    @property
    def losers(self) -> tuple[Changed, ...]:
        """Whoever the other plan pays less, who loses most first."""
        return tuple(each for each in reversed(self.people) if each.difference < 0)


def compare_plans(one: Replay, other: Replay, won: Winnings) -> Compared:
    """Whom would another plan have paid more or less, and what would have to come of it?

    Parameters
    ----------
    one, other : replays on the same past.
    won : the customers whose first year is over.
    """
    before, after = one.totals, other.totals
    people = [
        Changed(person, before.get(person, 0), after.get(person, 0))
        for person in sorted(before.keys() | after.keys())
    ]
    people.sort(key=lambda each: -each.difference)
    customers = len({sale.customer for sale in other.past.sales})
    needed = needed_staying(other.cost - one.cost, customers, won)
    return Compared(tuple(people), one.cost, other.cost, needed)


def needed_staying(extra: int, customers: int, won: Winnings) -> Estimate:
    """By how much must the share that stays rise for so much more pay to come back in the first year?

    Δ = extra / customers / (v₁ − v₀), v₁ and v₀ the mean value of a customer who stayed and one who left;
    bounds from those of the difference (Welch).

    Parameters
    ----------
    extra : cents paid more.
    customers : how many it is paid for.
    """
    stayed, gone = (Moments.of(won.value[won.stayed == flag]) for flag in (1, 0))
    if min(stayed.n, gone.n) < MINIMUM_N:
        return few(min(stayed.n, gone.n), "share")
    found = compare_mean(gone, stayed, level=LEVEL)
    n = stayed.n + gone.n
    if extra <= 0:
        return Estimate(None, None, None, n, "share", LEVEL, Reason("pay_costs_no_more"))
    if not found.difference or not found.low or not found.high or found.low <= 0:
        return Estimate(None, None, None, n, "share", LEVEL, Reason("pay_staying_brings_nothing"))
    each = extra / max(customers, 1)
    value, low, high = (float(each / bound) for bound in (found.difference, found.high, found.low))
    return Estimate(value, low, float(np.maximum(high, value)), n, "share", LEVEL, method="delta")
