"""Companies drawn from a model of staying, so that what is estimated can be held against the truth."""

from __future__ import annotations

import numpy as np

from unisono.stats.contract.model import log_survival
from unisono.stats.survival import RiskTable

# Fader & Hardie (2007), table 1: of 1,000 who began, how many renewed so many times.
HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394]
REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173]


def truth(period: int, alpha: float, beta: float, shape: float = 1.0) -> float:
    """Which share is really there after a period."""
    return float(np.exp(log_survival(alpha, beta, shape, period)))


def company(
    random: np.random.Generator, size: int, alpha: float, beta: float, shape: float = 1.0, seen: int = 18
) -> RiskTable:
    """Customers who began month by month, each seen until the same last day."""
    alive = np.exp(log_survival(alpha, beta, shape, np.arange(seen + 1)))
    stay = np.maximum(1, np.searchsorted(-alive, -random.random(size)))
    watched = random.integers(1, seen + 1, size)
    return RiskTable.of(np.minimum(stay, watched), stay <= watched)
