"""BG/NBD and MBG/NBD: customers buy at random and leave, if they leave, right after a purchase."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from scipy.special import expit, gammaln, polygamma, psi

from unisono.stats.lifetime.cells import Array, Cells
from unisono.stats.lifetime.process import Later
from unisono.stats.lifetime.quadrature import beta_nodes
from unisono.stats.lifetime.surface import Place, Surface, buying

CHUNK = 8_192  # cells worked on at a time: they stay in the processor's cache
LEAST_CHANCE = 1e-12  # of leaving, so that the purchase at which somebody leaves is a number


@dataclass(frozen=True, slots=True)
class BetaGeometric:
    """Buying at a Gamma(r, α) rate; after each purchase, leaving with a Beta(a, b) chance.

    ln L = ln Γ(r+x) α^r / Γ(r) + ln B(a, b+x+k) / B(a, b)
    + ln [(α+T)^−(r+x) + a/(b+x+k−1) (α+t)^−(r+x)], the last term only where x + k > 0.

    Parameters
    ----------
    also_at_first : whether a customer may leave right after the first purchase: k = 1 where so
        (MBG/NBD), else k = 0 (BG/NBD: who never came back is then surely still here).

    Source: Fader, Hardie & Lee, Marketing Science 24 (2005) 275-284; Batislam, Denizel & Filiztekin,
    International Journal of Research in Marketing 24 (2007) 201-209, for k = 1.

    >>> BetaGeometric(also_at_first=True).joined(np.array([1.0, 1.0, 1.0, 3.0]))
    0.75
    """

    also_at_first: bool

    @property
    def parameters(self) -> tuple[str, ...]:
        """Shape and scale of buying, then the two of leaving."""
        return ("r", "alpha", "a", "b")

    @property
    def times(self) -> tuple[bool, ...]:
        """Only α is a time."""
        return (False, True, False, False)

    def start(self, cells: Cells) -> Array:
        """Everybody buys at the mean rate, and one in four leaves at each purchase."""
        rate = cells.repeats / float(cells.count @ cells.age)
        return np.array([1.0, 1 / rate, 1.0, 3.0])

    def surface(self, cells: Cells) -> Surface:
        """The log-likelihood with its slope and bend, all three in closed form."""
        frequency = cells.by_frequency
        could_leave = cells.frequency + self.also_at_first > 0
        gone, here = _parts(cells.only(could_leave)), cells.only(~could_leave)

        def place(theta: Array) -> Place:
            r, alpha, a, b = theta
            height, slope, bend = (np.zeros(()), np.zeros(4), np.zeros((4, 4)))
            bought = buying(frequency, r, alpha)
            parts = [(slice(0, 2), bought), (slice(2, 4), self._leaving(frequency, a, b))]
            for at, part in parts:
                height = height + part.height
                slope[at] += part.slope
                bend[at, at] += part.bend
            for part in (_only_here(here, theta), *(self._either(each, theta) for each in gone)):
                height, slope, bend = height + part.height, slope + part.slope, bend + part.bend
            return Place(float(height), slope, bend)

        return place

    def alive(self, theta: Array, cells: Cells) -> Array:
        """1 / (1 + a/(b+x+k−1) ((α+T)/(α+t))^(r+x)); 1 for who couldn't leave yet."""
        could_leave = cells.frequency + self.also_at_first > 0
        odds = self._odds_of_leaving(theta, cells.only(could_leave))
        chance = np.ones(cells.age.shape)
        chance[could_leave] = expit(-odds)
        return chance

    def bought(self, theta: Array, frequency: Array, age: Array, ahead: Array) -> Array:
        """E[(1 − (1 + p s/(α+T))^−(r+x)) / p], p the chance of leaving, Beta(a, b+x+k)."""
        r, alpha, a, b = theta
        told, known = np.empty((frequency.size, ahead.size)), alpha + age
        for x in np.unique(frequency):
            mine = frequency == x
            span = ahead / known[mine, None]
            p, weight = beta_nodes(a, b + x + self.also_at_first, float(span.max()))
            told[mine] = (-np.expm1(-(r + x) * np.log1p(p * span[:, :, None])) / p) @ weight
        return told

    def joined(self, theta: Array) -> float:
        """All of them, or b / (a+b) where the first purchase may be the last."""
        _, _, a, b = theta
        return float(b / (a + b)) if self.also_at_first else 1.0

    def later(self, theta: Array, frequency: Array, age: Array, horizon: float, random: Generator) -> Later:
        """Purchases at a rate drawn, cut off at the one after which the customer leaves."""
        r, alpha, a, b = theta.T
        x, known = frequency[:, None], age[:, None]
        rate = random.standard_gamma(r + x) / (alpha + known)
        chance = np.maximum(random.beta(a, b + x + self.also_at_first), LEAST_CHANCE)
        wanted = random.poisson(rate * horizon)
        purchases = np.minimum(wanted, random.geometric(chance)).astype(float)
        return Later(purchases, horizon * (purchases + 1) / (2.0 * (wanted + 1)))

    def _leaving(self, frequency: Array, a: float, b: float) -> Place:
        """ln B(a, b+x+k) − ln B(a, b), of a and b."""
        x = np.flatnonzero(frequency)
        n, customers, stayed = frequency[x], float(frequency.sum()), b + x + self.also_at_first
        height = n @ (gammaln(stayed) - gammaln(a + stayed)) + customers * (gammaln(a + b) - gammaln(b))
        both, all_both = n @ psi(a + stayed), customers * psi(a + b)
        slope = np.array([all_both - both, n @ psi(stayed) - both + all_both - customers * psi(b)])
        cross = customers * polygamma(1, a + b) - n @ polygamma(1, a + stayed)
        own = n @ polygamma(1, stayed) - customers * polygamma(1, b)
        return Place(float(height), slope, np.array([[cross, cross], [cross, cross + own]]))

    def _odds_of_leaving(self, theta: Array, part: Cells) -> Array:
        """The log of how much likelier it is that they left at the last purchase than that they stay."""
        r, alpha, a, b = theta
        still = np.log(alpha + part.age) - np.log(alpha + part.recency)
        odds: Array = (
            np.log(a) - np.log(b + part.frequency + self.also_at_first - 1) + (r + part.frequency) * still
        )
        return odds

    def _either(self, part: Cells, theta: Array) -> Place:
        """Those who may have left at their last purchase, and may not."""
        r, alpha, a, b = theta
        shape, stayed = r + part.frequency, b + part.frequency + self.also_at_first - 1
        known, last = np.log(alpha + part.age), np.log(alpha + part.recency)
        by_age, by_last = 1 / (alpha + part.age), 1 / (alpha + part.recency)
        odds = np.log(a) - np.log(stayed) + shape * (known - last)
        left = expit(odds)
        n_left = part.count * left
        n_here = part.count - n_left
        height = part.count @ (np.logaddexp(0, odds) - shape * known)
        all_left, when = n_left.sum(), n_here * by_age + n_left * by_last
        slope = [-(n_here @ known + n_left @ last), -(when @ shape), all_left / a, -(n_left @ (1 / stayed))]
        apart = np.stack([known - last, shape * (by_age - by_last), np.full(left.shape, 1 / a), -1 / stayed])
        bend = (apart * (n_here * left)) @ apart.T
        bend[0, 1] -= when.sum()
        bend[1, 0] -= when.sum()
        bend[1, 1] += (n_here * by_age**2 + n_left * by_last**2) @ shape
        bend[2, 2] -= all_left / a**2
        bend[3, 3] += n_left @ (1 / stayed**2)
        return Place(float(height), np.array(slope), bend)


def _parts(cells: Cells) -> list[Cells]:
    return [cells.only(slice(at, at + CHUNK)) for at in range(0, cells.age.size, CHUNK)]


def _only_here(part: Cells, theta: Array) -> Place:
    """Those who are surely still here: −(r+x) ln(α+T)."""
    r, alpha, _, _ = theta
    shape, by_age = r + part.frequency, 1 / (alpha + part.age)
    known = np.log(alpha + part.age)
    bend, slope = np.zeros((4, 4)), np.zeros(4)
    slope[:2] = -(part.count @ known), -(part.count @ (shape * by_age))
    bend[0, 1] = bend[1, 0] = -(part.count @ by_age)
    bend[1, 1] = part.count @ (shape * by_age**2)
    return Place(float(-(part.count @ (shape * known))), slope, bend)
