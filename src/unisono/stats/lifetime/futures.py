"""What may become of each customer, drawn many times: the model's own spread, and that of its parameters."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from unisono.stats.lifetime.cells import Array
from unisono.stats.lifetime.fitting import PROCESSES, Fit
from unisono.stats.lifetime.process import Later

ALL_DRAWS, FEWEST_DRAWS, MOST_DRAWS = 4_000_000, 200, 1_000
AT_A_TIME = 500_000


def draws_for(pairs: int) -> int:
    """How many futures of each pair: fewer where there are many, so that a million customers take seconds.

    >>> draws_for(1_000), draws_for(10_000), draws_for(100_000)
    (1000, 400, 200)
    """
    return int(np.clip(ALL_DRAWS // max(pairs, 1), FEWEST_DRAWS, MOST_DRAWS))


def futures(
    fit: Fit, frequency: Array, age: Array, horizon: float, seed: int
) -> Iterator[tuple[slice, Later]]:
    """Futures of who is alive now, some pairs at a time; each draw has parameters as they may as well be.

    The same for the same pairs in the same order and the same seed.
    """
    count = draws_for(frequency.size)
    theta, random = fit.draws(count, seed), np.random.default_rng([seed, 1])
    step = max(1, AT_A_TIME // count)
    for start in range(0, frequency.size, step):
        here = slice(start, start + step)
        yield here, PROCESSES[fit.model].later(theta, frequency[here], age[here], horizon, random)
