"""Which of the conflicts looked at are shown: not even one of them may be chance."""

from __future__ import annotations

from collections.abc import Sequence

from unisono.loop.diagnose.silos.nouns import FAMILY
from unisono.stats.multiple import holm

# Its share of what may be said by chance is small: what is looked at first is plain where it is there.
FIRST_LOOK = 0.1


def held(p_values: Sequence[float | None]) -> list[float | None]:
    """The adjusted p of each that holds, None for the others; what couldn't be tested counts for nothing.

    Holm over all a detector looked at, at its share of the five in a hundred that all of them have together.

    >>> held([0.001, None, 0.5])
    [0.002, None, None]
    """
    adjusted = iter(holm([p for p in p_values if p is not None]).tolist())
    told = [next(adjusted) if p is not None else 1.0 for p in p_values]
    return [p if p < FAMILY else None for p in told]


def held_in_turn(first: Sequence[float | None], then: Sequence[float | None]) -> list[float | None]:
    """The p of each of which two things hold, one looked for after the other; None for the others.

    A tenth of what a detector may say by chance goes to the first look, over all, and the rest to the second,
    over those that passed the first: who is out already doesn't make the others harder to believe.

    Source: Dmitrienko, Offen & Westfall, Statistics in Medicine 22 (2003) 2387-2400.

    >>> held_in_turn([1e-9, 0.5, 1e-9, 1e-9], [0.002, 1e-9, 0.5, None])
    [0.004, None, None, None]
    """
    passed = [p is not None and p < FIRST_LOOK * FAMILY for p in held(first)]
    sure = held([p if through else None for p, through in zip(then, passed, strict=True)])
    return [p if p is not None and p < (1 - FIRST_LOOK) * FAMILY else None for p in sure]
