"""A company in which the content answer more, so that whoever counts answers as they come is wrong."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.stats.moments import Moments
from unisono.stats.raked import Worth, raked_worth
from unisono.stats.raking import Raked, rake

VALUES = np.array([1, 0, -1])


@dataclass(frozen=True)
class Biased:
    """48 cells of three margins: how many live in each, who answers, and what they would say."""

    shape: tuple[int, ...] = (4, 4, 3)
    feeling: float = 1.0  # how unlike the cells feel
    answering: float = 0.6  # how much more those answer who feel better

    def __post_init__(self) -> None:
        cells = int(np.prod(self.shape))
        draw = np.random.default_rng(1)
        object.__setattr__(self, "joint", draw.dirichlet(np.full(cells, 6.0)))
        object.__setattr__(self, "places", np.c_[np.unravel_index(np.arange(cells), self.shape)])
        ends = zip((0.9, -0.5, 0.4), self.shape, strict=True)
        felt = sum(
            np.linspace(-end, end, size)[self.places[:, each]] for each, (end, size) in enumerate(ends)
        )
        object.__setattr__(self, "felt", felt * self.feeling)

    @property
    def chances(self):
        """Of each cell: promoters, passives, detractors."""
        odds = np.exp(np.c_[self.felt - 0.2, np.zeros(len(self.felt)), -self.felt - 0.4])
        return odds / odds.sum(axis=1, keepdims=True)

    @property
    def margins(self):
        """What is known of everybody."""
        return [np.bincount(column, weights=self.joint) for column in self.places.T]

    @property
    def truth(self) -> float:
        """The mean if everybody had answered."""
        return float(self.joint @ (self.chances @ VALUES))

    def answers(self, n: int, draw: np.random.Generator):
        """The sums of the cells that answered, and their places."""
        spread = (self.felt - self.felt.mean()) / (self.felt.std() or 1)
        answering = self.joint / (1 + np.exp(1.6 - self.answering * spread))
        count = draw.multinomial(n, answering / answering.sum())
        said = np.array([draw.multinomial(k, chance) for k, chance in zip(count, self.chances, strict=True)])
        net, felt = said @ VALUES, said @ VALUES**2
        sums = np.c_[count, count, count, net, felt, net, felt].astype(float)
        return sums[count > 0], self.places[count > 0]


def raked_of(company: Biased, n: int, draw: np.random.Generator) -> tuple[Raked, Worth | None, Moments]:
    """One survey: raked, what it is worth (None where it can't be raked), and as it came."""
    sums, places = company.answers(n, draw)
    raked = rake(places, company.margins, base=sums[:, 1])
    worth = None if raked.why else raked_worth(sums, places, raked)
    return raked, worth, Moments(int(sums[:, 0].sum()), *sums.sum(axis=0)[1:].tolist())
