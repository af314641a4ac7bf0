"""Changing a share of a column and leaving the rest alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa

from unisono.demo.people.texts import compute
from unisono.demo.world.nouns import Flags

Change = Callable[[pa.StringArray], pa.StringArray]


def chosen(random: np.random.Generator, count: int, share: float) -> Flags:
    """Which entries does it befall?  Each with the same chance, independently.

    >>> chosen(np.random.default_rng(1), 3, 0.0).any()
    np.False_
    """
    return random.random(count) < share


def changed(texts: pa.StringArray, rows: Flags, change: Change) -> pa.StringArray:
    """The column with some rows changed.

    >>> import pyarrow.compute as pc
    >>> changed(pa.array(["a", "b"]), np.array([True, False]), pc.utf8_upper).to_pylist()
    ['A', 'b']
    """
    mask = pa.array(rows)
    told: pa.StringArray = compute.replace_with_mask(texts, mask, change(texts.filter(mask)))
    return told


def restyled(
    random: np.random.Generator, texts: pa.StringArray, share: float, ways: Sequence[Change]
) -> pa.StringArray:
    """Write a share of the column in other ways, each of them equally often."""
    touched, way = chosen(random, len(texts), share), random.integers(len(ways), size=len(texts))
    for place, change in enumerate(ways):
        texts = changed(texts, touched & (way == place), change)
    return texts


def with_holes(random: np.random.Generator, texts: pa.StringArray, share: float) -> pa.StringArray:
    """Leave a share of the column empty."""
    told: pa.StringArray = compute.if_else(pa.array(chosen(random, len(texts), share)), None, texts)
    return told
