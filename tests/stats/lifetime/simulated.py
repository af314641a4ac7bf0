"""Companies whose customers buy and leave by known laws, purchase by purchase, without the product's help."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.split import Split, histories

TRUE = {
    "bg_nbd": np.array([0.6, 8.0, 0.8, 2.5]),
    "mbg_nbd": np.array([0.8, 7.0, 0.7, 2.5]),
    "pareto_nbd": np.array([0.7, 9.0, 0.8, 25.0]),
}
SPEND = np.array([6.0, 4.0, 15.0])


@dataclass(frozen=True)
class Company:
    """Purchases of all customers: who, when (weeks), for how much; who joined in the first year."""

    customer: np.ndarray
    at: np.ndarray
    amount: np.ndarray
    customers: int

    def split(self, until: float, end: float, period: float | None = None) -> Split:
        """Its past cut in two."""
        return Split.of(self.customer, self.at, until=until, end=end, period=period)

    def cells(self, until: float) -> Cells:
        """Its customers as they stand then."""
        return Cells.of(*histories(self.customer, self.at, until)[1:])

    def mean_spent(self, until: float) -> np.ndarray:
        """The mean amount of each customer's repeat purchases until then; NaN of who has none."""
        first = np.zeros(self.at.size, dtype=bool)
        first[np.unique(self.customer, return_index=True)[1]] = True
        seen = ~first & (self.at <= until)
        spent = np.bincount(self.customer[seen], weights=self.amount[seen], minlength=self.customers)
        often = np.bincount(self.customer[seen], minlength=self.customers)
        return np.where(often > 0, spent / np.maximum(often, 1), np.nan)

    def spent_between(self, start: float, end: float) -> np.ndarray:
        """What each customer spent after `start`, until `end`."""
        mine = (self.at > start) & (self.at <= end)
        return np.bincount(self.customer[mine], weights=self.amount[mine], minlength=self.customers)


def company(model: str, customers: int, seed: int, *, end: float = 130.0, joining: float = 26.0) -> Company:
    """A company by one of the models, with `TRUE` parameters; all join in the first `joining` weeks."""
    random = np.random.default_rng(seed)
    joined = random.uniform(0, joining, customers)
    r, alpha, *leaving = TRUE[model]
    rate = random.gamma(r, 1 / alpha, customers)
    who, when = _bought(random, model, rate, joined, end, leaving)
    p, q, v = SPEND
    by = random.gamma(q, 1 / v, customers)
    order = np.lexsort((when, who))
    who, when = who[order], when[order]
    return Company(who, when, random.gamma(p, 1 / by[who]), customers)


def _bought(
    random: Generator, model: str, rate: np.ndarray, joined: np.ndarray, end: float, leaving: list[float]
) -> tuple[np.ndarray, np.ndarray]:
    """The first purchase of each and all that follow, one round after the other, until nobody is left."""
    here = np.arange(rate.size)
    now = joined.copy()
    whos, whens = [here], [joined]
    if model == "pareto_nbd":
        s, beta = leaving
        leaves = joined + random.exponential(1 / random.gamma(s, 1 / beta, rate.size))
        chance = np.zeros(rate.size)
    else:
        chance, leaves = random.beta(*leaving, rate.size), np.full(rate.size, np.inf)
    if model == "mbg_nbd":
        here = here[random.random(here.size) >= chance[here]]
    while here.size:
        now[here] += random.exponential(1 / rate[here])
        here = here[(now[here] <= end) & (now[here] <= leaves[here])]
        whos.append(here)
        whens.append(now[here].copy())
        here = here[random.random(here.size) >= chance[here]]
    return np.concatenate(whos), np.concatenate(whens)
