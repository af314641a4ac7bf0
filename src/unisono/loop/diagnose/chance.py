"""Which of many differences are more than chance: the one rule by which detectors speak or are silent."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.stats.compare import Comparison
from unisono.stats.multiple import benjamini_hochberg

FALSE_DISCOVERY = 0.05


def beyond_chance(comparisons: Sequence[Comparison]) -> list[float | None]:
    """Which of these differences hold, once chance had that many tries?

    A difference holds where its Benjamini-Hochberg p lies under 5 % and its bounds leave 0 out: a
    test of two scores that are spread unlike each other says yes too often, its bounds don't.

    Parameters
    ----------
    comparisons : all that were looked at together; those no test could be made of count for nothing.

    Returns
    -------
    list
        The adjusted p of each that holds, None for the others.

    >>> sure, unsure = Comparison(2.0, 1.0, 3.0, 0.01, ""), Comparison(2.0, -1.0, 3.0, 0.02, "")
    >>> beyond_chance([sure, unsure])
    [0.02, None]
    """
    tested = [comparison.p_value for comparison in comparisons if comparison.p_value is not None]
    adjusted = iter(benjamini_hochberg(tested).tolist())
    held = [next(adjusted) if comparison.p_value is not None else 1.0 for comparison in comparisons]
    return [
        p if p < FALSE_DISCOVERY and _leaves_out_zero(comparison) else None
        for comparison, p in zip(comparisons, held, strict=True)
    ]


def _leaves_out_zero(comparison: Comparison) -> bool:
    low, high = comparison.low, comparison.high
    return low is not None and high is not None and (low > 0 or high < 0)
