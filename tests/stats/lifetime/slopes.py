"""Slopes and bends by small steps, to hold those in closed form against."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.stats.lifetime.surface import Surface

STEP = 1e-5


def rises_as_it_says(surface: Surface, theta: np.ndarray) -> None:
    """Whether slope and bend are those of the height, in each parameter."""
    found = surface(theta)
    scale = 1 + np.abs(found.slope).max()
    for at, way in enumerate(np.diag(STEP * theta)):
        up, down = surface(theta + way), surface(theta - way)
        width = 2 * STEP * theta[at]
        assert found.slope[at] == pytest.approx((up.height - down.height) / width, rel=1e-4, abs=1e-5 * scale)
        assert found.bend[at] == pytest.approx(
            (up.slope - down.slope) / width, rel=1e-4, abs=1e-5 * (1 + np.abs(found.bend).max())
        )
    assert found.bend == pytest.approx(found.bend.T)
