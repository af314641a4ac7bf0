"""How many more leave than would if they were like the others, kind by kind and month by month."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr

from unisono.stats.precision import quantile


@dataclass(frozen=True, slots=True)
class Excess:
    """How many times as often something happens in a group as in those like it, and how many times more.

    `p_value` is one-sided, of the hypothesis that the ratio is no more than the margin asked for.
    `events` happened; `more` of them wouldn't have, had the group been like the others. All bounds are None
    where a side never had the event, or nobody can be compared.
    """

    ratio: float | None
    low: float | None
    high: float | None
    p_value: float | None
    log_error: float | None
    events: float
    at_risk: float

    @property
    def more(self) -> tuple[float, float, float] | None:
        """Events beyond the others' rate: the value with its bounds; negative where there were fewer.

        >>> round(excess([30], [100], [10], [100]).more[0], 9)
        20.0
        """
        if self.ratio is None or self.low is None or self.high is None:
            return None
        told = [self.events * (1 - 1 / each) for each in (self.ratio, self.low, self.high)]
        return told[0], told[1], told[2]


def excess(
    events: ArrayLike,
    at_risk: ArrayLike,
    others: ArrayLike,
    others_at_risk: ArrayLike,
    *,
    margin: float = 1.0,
    level: float = 0.95,
) -> Excess:
    """How many times as often, stratum by stratum?

    ratio = Σ a n₀/N / Σ b n₁/N over strata (Mantel-Haenszel), a and b the events of the group and of the
    others, n₁ and n₀ those at risk, N both. Strata with one side alone say nothing.

    Parameters
    ----------
    events, at_risk : of the group, one number a stratum.
    others, others_at_risk : of those like it.
    margin : by how many times it must be more before it matters; the test is against it.
    level : of the bounds, in (0, 1).

    Returns
    -------
    Excess
        Bounds from the variance of the log ratio, which holds for few large and many sparse strata.

    Source: Mantel & Haenszel, Journal of the National Cancer Institute 22 (1959) 719-748; Greenland &
    Robins, Biometrics 41 (1985) 55-68.

    >>> excess([30], [100], [10], [100]).ratio
    3.0
    """
    a, n1, b, n0 = (np.asarray(each, dtype=float) for each in (events, at_risk, others, others_at_risk))
    told = (n1 > 0) & (n0 > 0)
    a, n1, b, n0 = a[told], n1[told], b[told], n0[told]
    both = n1 + n0
    up, down = float((a * n0 / both).sum()), float((b * n1 / both).sum())
    if up <= 0 or down <= 0:
        return Excess(None, None, None, None, None, float(a.sum()), float(n1.sum()))
    spread = float((((a + b) * n1 * n0 - a * b * both) / both**2).sum()) / (up * down)
    error = float(np.sqrt(max(spread, 0.0)))
    ratio, reach = up / down, quantile(level) * error
    p = float(ndtr(-(np.log(ratio / margin)) / error)) if error > 0 else None
    low, high = ratio * float(np.exp(-reach)), ratio * float(np.exp(reach))
    return Excess(ratio, low, high, p, error, float(a.sum()), float(n1.sum()))


def worsened(now: Excess, past: Excess, *, margin: float = 1.0) -> tuple[float | None, float | None]:
    """How much worse against the others is a group than it was, and may chance have made it?

    Parameters
    ----------
    now, past : the same group against the same others, over different times.
    margin : by how many times it must be worse before it matters.

    Returns
    -------
    tuple
        The ratio of ratios and its one-sided p; None where either side can't be told.

    >>> worsened(excess([30], [100], [10], [100]), excess([10], [100], [10], [100]))[0]
    3.0
    """
    if now.ratio is None or past.ratio is None or now.log_error is None or past.log_error is None:
        return None, None
    error = float(np.hypot(now.log_error, past.log_error))
    times = now.ratio / past.ratio
    return times, float(ndtr(-np.log(times / margin) / error)) if error > 0 else None
