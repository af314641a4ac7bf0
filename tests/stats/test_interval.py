from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from unisono.stats.interval import NOTHING, Interval


def test_nothing_knows_nothing():
    assert (NOTHING.value, NOTHING.low, NOTHING.high, NOTHING.method) == (None, None, None, "")


def test_an_interval_is_frozen():
    with pytest.raises(FrozenInstanceError):
        Interval(1.0, 0.0, 2.0, "wilson").low = 0.5
