"""A figure's course as arrays: when, how much, and how little each moment tells by itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Steps = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """The values of a figure, step by step; steps without a value are left out, never filled in.

    Parameters
    ----------
    step : whole numbers that rise (days since 1970, months since whenever): where each value stands.
    value : one finite number a step.
    variance : how far chance alone throws each value, squared: the rows' spread over their number. A
        day of few answers has a large one, and so tells less.

    >>> Course.of([0, 1, 3], [4.0, 5.0, 3.0], [1.0, 0.5, 1.0]).step.tolist()
    [0, 1, 3]
    """

    step: Steps
    value: Array
    variance: Array

    @classmethod
    def of(cls, step: ArrayLike, value: ArrayLike, variance: ArrayLike) -> Course:
        """The course these numbers make.

        Raises
        ------
        ValueError
            If lengths differ, steps don't rise, or a number is missing, infinite or a variance negative.
        """
        steps = np.asarray(step, dtype=np.int64).ravel()
        values, variances = (np.asarray(each, dtype=float).ravel() for each in (value, variance))
        if not steps.size == values.size == variances.size:
            raise ValueError(f"{steps.size} steps, {values.size} values, {variances.size} variances")
        if (np.diff(steps) <= 0).any():
            raise ValueError("steps must rise")
        if not (np.isfinite(values).all() and np.isfinite(variances).all() and (variances >= 0).all()):
            raise ValueError("values and variances must be finite, variances not negative")
        spread = float(np.ptp(values)) if values.size else 0.0
        least = max(1e-12 * spread * spread, 1e-200)  # rows that agree don't prove that there is no chance
        return cls(steps, values, np.maximum(variances, least))

    @property
    def size(self) -> int:
        """How many steps have a value."""
        return int(self.step.size)

    @property
    def span(self) -> int:
        """From the first step to the last, both counted; 0 for none."""
        return int(self.step[-1] - self.step[0] + 1) if self.size else 0

    def until(self, step: int) -> Course:
        """The same course as it stood after a step.

        >>> Course.of([0, 1, 3], [4.0, 5.0, 3.0], [1.0, 1.0, 1.0]).until(1).size
        2
        """
        kept = self.step <= step
        return Course(self.step[kept], self.value[kept], self.variance[kept])
