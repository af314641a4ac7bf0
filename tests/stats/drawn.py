"""Samples as hypothesis draws them: answers of a kind, with or without weights."""

from __future__ import annotations

from hypothesis import strategies as st

from unisono.stats.moments import Moments

NPS = st.sampled_from([-1, 0, 1])
YES = st.sampled_from([0, 1])
SCORE = st.integers(1, 7)
WEIGHT = st.floats(0.01, 100)
LEVEL = st.floats(0.5, 0.999)


@st.composite
def samples(
    draw: st.DrawFn, value: st.SearchStrategy[int], *, least: int = 1, most: int = 60
) -> tuple[list[int], list[float] | None]:
    """Values and their weights, or None for no weights."""
    values = draw(st.lists(value, min_size=least, max_size=most))
    weighted = draw(st.booleans())
    weights = st.lists(WEIGHT, min_size=len(values), max_size=len(values))
    return values, draw(weights) if weighted else None


def moments(value: st.SearchStrategy[int], *, least: int = 1) -> st.SearchStrategy[Moments]:
    """Moments of such a sample."""
    return samples(value, least=least).map(lambda sample: Moments.of(*sample))


def answered(promoters: int, passives: int, detractors: int) -> Moments:
    """Moments of so many unweighted NPS answers."""
    return Moments.of([1] * promoters + [0] * passives + [-1] * detractors)


def yes(kept: int, n: int) -> Moments:
    """Moments of `kept` yes among `n` unweighted rows."""
    return Moments.of([1] * kept + [0] * (n - kept))
