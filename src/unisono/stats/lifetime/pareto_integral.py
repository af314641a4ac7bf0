"""The two integrals in the Pareto/NBD's likelihood, sound for rare and for frequent buyers alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from unisono.stats.lifetime.cells import Array, Cells, Places, distinct
from unisono.stats.lifetime.quadrature import DECAY, DECAY_LOG_WEIGHT

CHUNK = 1000  # rows whose points are worked on at a time: they stay in the processor's cache
PAIRS = [(i, j) for i in range(4) for j in range(i + 1)]


class Spread(NamedTuple):
    """Logs of integrals, with their slopes and bends in the four parameters; one row a pair."""

    height: Array
    slope: Array
    bend: Array


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of the integrals, worked out once for each pair of frequency and time.

    ∫ c (α+u)^−(r+x+k) (β+u)^−(s+1−k) du from `since` on: having left since then (k = 0, c = s), or being
    here still (k = 1, c = r+x). `kind` says which pair a cell has.

    >>> _, here = sides(Cells.of([0], [0], [9]))
    >>> round(float(np.exp(here.spread(np.ones(4)).height[0])), 9)
    0.005
    """

    frequency: Array
    since: Array
    kind: Places
    k: int

    def spread(self, theta: Array) -> Spread:
        """The integrals at some parameters."""
        r, _, s, _ = theta
        power = r + self.frequency + self.k, np.full(self.since.shape, s + 1 - self.k)
        starts = range(0, self.since.size, CHUNK)
        parts = [
            self._part(theta, *(each[at : at + CHUNK] for each in (*power, self.since))) for at in starts
        ]
        height, slope, bend = (np.concatenate(column) for column in zip(*parts, strict=True))
        own, at = (s, 2) if self.k == 0 else (r + self.frequency, 0)
        slope[:, at] += 1 / own
        bend[:, at, at] -= 1 / own**2
        return Spread(height + np.log(own), slope, bend)

    def _part(self, theta: Array, first: Array, second: Array, since: Array) -> Spread:
        """ln ∫ (α+u)^−first (β+u)^−second du, by points that are dense where the integrand lives."""
        _, alpha, _, beta = theta
        decay = (first + second - 1)[:, None]
        base = np.where(first >= second, alpha, beta)[:, None]
        log_grown = np.log(base + since[:, None]) + DECAY / decay
        back = np.exp(-log_grown)  # all in logs: the farthest points are beyond what doubles hold
        from_alpha, from_beta = np.log(alpha + since), np.log(beta + since)
        log_alpha = log_grown + np.log1p((alpha - base) * back) - from_alpha[:, None]
        log_beta = log_grown + np.log1p((beta - base) * back) - from_beta[:, None]
        powers = first[:, None] * log_alpha + second[:, None] * log_beta
        logs = log_grown - np.log(decay) - powers + DECAY_LOG_WEIGHT
        most = logs.max(axis=1, keepdims=True)
        weight = np.exp(logs - most)
        total = weight.sum(axis=1, keepdims=True)
        height = (most + np.log(total))[:, 0] - first * from_alpha - second * from_beta
        by_alpha, by_beta = (
            np.exp(-log_alpha) / (alpha + since[:, None]),
            np.exp(-log_beta) / (beta + since[:, None]),
        )
        features = log_alpha, first[:, None] * by_alpha, log_beta, second[:, None] * by_beta
        return Spread(height, *_moments(weight / total, features, theta, (first, second, since)))


def sides(cells: Cells) -> tuple[Side, Side]:
    """Having left since the last purchase, and being here still, for each of these cells."""
    left, left_kind = distinct(cells.frequency, cells.recency)
    here, here_kind = distinct(cells.frequency, cells.age)
    return (
        Side(cells.frequency[left], cells.recency[left], left_kind, 0),
        Side(cells.frequency[here], cells.age[here], here_kind, 1),
    )


def _moments(
    weight: Array, features: tuple[Array, ...], theta: Array, powers: tuple[Array, Array, Array]
) -> tuple[Array, Array]:
    """Slope and bend of ln ∫ f: the mean of f's own slope, and its covariance with the mean of its bend."""
    first, second, since = powers
    mean = np.stack([np.einsum("ij,ij->i", weight, each) for each in features], axis=1)
    bend = np.empty((since.size, 4, 4))
    for i, j in PAIRS:
        both = np.einsum("ij,ij,ij->i", weight, features[i], features[j])
        bend[:, i, j] = bend[:, j, i] = both - mean[:, i] * mean[:, j]
        if i == j and i % 2:  # the power times 1/(α+u)², which is the feature's square over the power
            bend[:, i, i] += both / (first if i == 1 else second)
    for at, power in ((0, first), (2, second)):
        bend[:, at, at + 1] -= mean[:, at + 1] / power
        bend[:, at + 1, at] -= mean[:, at + 1] / power
    slope = -mean
    slope[:, 0] -= np.log(theta[1] + since)
    slope[:, 2] -= np.log(theta[3] + since)
    return slope, bend
