"""Whether groups of customers leave at different rates, over the whole of their stay at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import chdtrc

from unisono.stats.survival import Array, RiskTable


@dataclass(frozen=True, slots=True, eq=False)
class LogRank:
    """Could chance alone have made the groups leave so differently?

    Parameters
    ----------
    statistic, freedom : of the chi-squared test.
    p_value : None where no test can be made: fewer than two groups at risk together, or nobody left.
    observed, expected : how many of each group left, and how many would have if all were alike.

    >>> log_rank([]).p_value is None
    True
    """

    statistic: float | None
    freedom: int
    p_value: float | None
    observed: Array
    expected: Array
    method: str = "log_rank"


def log_rank(groups: Sequence[RiskTable]) -> LogRank:
    """Do these groups leave alike?

    In each period, who left of a group against its share of all who left; the sums of differences over
    their hypergeometric variance make χ² on groups − 1 degrees of freedom.

    Parameters
    ----------
    groups : tables in which nobody stands twice. Weighted rows count for what they are worth (Kish).

    Returns
    -------
    LogRank
        With p two-sided. Callers that make several tests correct for it.

    Notes
    -----
    Strong where one group leaves more all along; blind where the curves cross half-way.

    Source: Mantel, Cancer Chemotherapy Reports 50 (1966) 163-170; Peto & Peto, Journal of the Royal
    Statistical Society A 135 (1972) 185-207.

    >>> early, late = RiskTable.of([1, 2, 3], [True] * 3), RiskTable.of([4, 5, 6], [True] * 3)
    >>> round(log_rank([early, late]).p_value, 4)
    0.0246
    """
    longest = max((group.periods for group in groups), default=0)
    rows = [[np.pad(each, (0, longest - each.size)) for each in group.unweighted()] for group in groups]
    at_risk, events = np.array(rows).reshape(len(groups), 2, longest).transpose(1, 0, 2)
    risk, left = at_risk.sum(axis=0), events.sum(axis=0)
    told = (risk > 0) & (left > 0)
    at_risk, events, risk, left = at_risk[:, told], events[:, told], risk[told], left[told]
    part = at_risk / risk
    observed, expected = events.sum(axis=1), (part * left).sum(axis=1)
    chance = np.divide(left * (risk - left), risk - 1, out=np.zeros_like(risk), where=risk > 1)
    variance = np.diag((part * chance).sum(axis=1)) - (part * chance) @ part.T
    freedom = int(np.linalg.matrix_rank(variance)) if len(groups) else 0
    if freedom == 0:
        return LogRank(None, 0, None, observed, expected)
    statistic = _quadratic(observed - expected, variance)
    return LogRank(statistic, freedom, float(chdtrc(freedom, statistic)), observed, expected)


def _quadratic(gap: Array, variance: NDArray[np.float64]) -> float:
    """The gaps in units of their own variance; groups that were never at risk together fall away."""
    return float(gap @ np.linalg.pinv(variance, hermitian=True) @ gap)
