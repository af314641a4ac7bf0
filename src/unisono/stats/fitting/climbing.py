"""Newton's steps kept from leaping past the top: where groups differ very much they would never arrive."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

HALVINGS, ROUNDING, LEAST = 40, 1e-12, 1e-300


def climbing(height: Callable[[Array], float], place: Array, step: Array, *, farthest: float) -> Array:
    """As much of a step as climbs: no farther than `farthest` in any direction, halved until it isn't lower.

    Parameters
    ----------
    height : what is to be made as large as can be, of a place.
    place : where one stands.
    step : towards higher ground, at least at first: Newton's, of a height that is concave.

    Source: Armijo, Pacific J. Mathematics 16 (1966) 1-3.

    >>> climbing(lambda at: -float(at @ at), np.array([1.0]), np.array([-4.0]), farthest=9.0).tolist()
    [-2.0]
    """
    step = step * min(1.0, farthest / max(float(np.abs(step).max()), LEAST))
    now = height(place)
    for _ in range(HALVINGS):
        if height(place + step) >= now - ROUNDING * abs(now):
            break
        step = step / 2
    return step
