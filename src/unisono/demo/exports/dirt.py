"""Plants what real exports have: rows that stand twice and rows nobody can read, each counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from unisono.demo.exports.forms import Rows
from unisono.demo.world.nouns import SPAN, Whole


@dataclass(frozen=True, slots=True)
class Fault:
    """A way for a row to be unreadable: values it has instead of its own, or a line that ends too soon."""

    values: Mapping[str, str | None] = field(default_factory=dict)
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Extras:
    """How many rows to plant: of bad ones one of each fault at least, if any."""

    repeated: float
    bad: float
    faults: Sequence[Fault] = ()

    def counts(self, rows: int) -> tuple[int, int]:
        """How many of `rows` are said again, and how many bad ones are added.

        >>> Extras(0.01, 0.0001, (Fault(), Fault())).counts(1000), Extras(0.0, 0.0).counts(1000)
        ((10, 2), (0, 0))
        """
        bad = max(len(self.faults), round(rows * self.bad)) if rows and self.bad and self.faults else 0
        repeated = max(1, round(rows * self.repeated)) if rows and self.repeated else 0
        return repeated, bad


def plant(random: np.random.Generator, good: pa.Table, key: tuple[str, str, int], extras: Extras) -> Rows:
    """The rows with some said again later on, and bad ones strewn among them.

    A bad row looks like one of the others but for its id and its fault, so that what it would have
    said is never missing. `key` is the id's column, its letter and the block.

    >>> table = pa.table({"id": ["T1"], "at": ["now"]})
    >>> extras = Extras(0, 1, (Fault({"at": "?"}),))
    >>> plant(np.random.default_rng(1), table, ("id", "T", 0), extras).bad.to_pylist()
    [{'id': 'T0009999999', 'at': '?'}]
    """
    repeated, bad = extras.counts(good.num_rows)
    again = np.sort(random.choice(good.num_rows, repeated, replace=False)) if repeated else _none()
    later = random.integers(again + 1, good.num_rows + 1) if repeated else _none()
    like = random.integers(0, good.num_rows, bad) if bad else _none()
    strewn = random.integers(0, good.num_rows + 1, bad) if bad else _none()
    before = np.concatenate([later, strewn])
    extra = np.concatenate([again, good.num_rows + np.arange(bad)])
    order = np.argsort(before, kind="stable")
    faults = [extras.faults[place % len(extras.faults)] for place in range(bad)]
    return Rows(
        good=good,
        bad=_spoiled(good.take(like), faults, key),
        cut=tuple(fault.cut for fault in faults),
        before=before[order],
        extra=extra[order],
    )


def _none() -> Whole:
    return np.zeros(0, np.int64)


def _spoiled(rows: pa.Table, faults: Sequence[Fault], key: tuple[str, str, int]) -> pa.Table:
    column, letter, block = key
    values: dict[str, list[Any]] = rows.to_pydict()
    last = (block + 1) * SPAN - 1  # the good ones count up from the block's first number
    values[column] = [f"{letter}{last - place:010d}" for place in range(len(faults))]
    for place, fault in enumerate(faults):
        for name, value in fault.values.items():
            values[name][place] = value
    return pa.Table.from_pydict(values, schema=rows.schema)
