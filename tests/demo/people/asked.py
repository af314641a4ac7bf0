"""Whom the tests of this room ask for: the market's mix, and any stretch of numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

import numpy as np

from unisono.demo.people.nouns import Asked
from unisono.demo.world.market import CITIES, LANGUAGE_SHARES, SEGMENT_SHARES

COUNTRIES = tuple(city.country for city in CITIES)


def some(count: int, *, first: int = 0, seed: int = 0) -> Asked:
    """So many customers in the shares of the market, numbered from `first`."""
    random = np.random.default_rng(seed)
    return Asked(
        city=random.choice(len(CITIES), count, p=[city.share for city in CITIES]),
        language=random.choice(len(LANGUAGE_SHARES), count, p=LANGUAGE_SHARES),
        segment=random.choice(len(SEGMENT_SHARES), count, p=SEGMENT_SHARES),
        number=first + np.arange(count),
    )


def within(times: int, count: int, share: float) -> bool:
    """Whether a number of times is what a share of a count may give: within four and a half deviations."""
    return abs(times - count * share) <= 4.5 * max(1.0, (count * share * (1 - share)) ** 0.5)


def repeated(values: Iterable[Hashable]) -> list[Hashable]:
    """What stands more than once."""
    return [value for value, times in Counter(values).items() if times > 1]
