"""A trend small enough to stand in a line of text: its points as the paths of an SVG, gaps left open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from unisono.model.estimate import Estimate

WIDTH, HEIGHT, EDGE = 160.0, 36.0, 3.0


@dataclass(frozen=True, slots=True)
class Spark:
    """The line and its interval band as SVG paths, and where the last point stands."""

    line: str
    band: str
    last: tuple[str, str]
    count: int


def spark_of(estimates: Sequence[Estimate]) -> Spark | None:
    """The drawing of a few periods; None where fewer than two have a value.

    >>> found = spark_of([Estimate(each, each - 1, each + 1, 40, "score") for each in (1.0, 3.0)])
    >>> found.line
    'M3.0 25.5L157.0 10.5'
    """
    known = [(place, each) for place, each in enumerate(estimates) if each.value is not None]
    if len(known) < 2:
        return None
    bounds = [bound for _, each in known for bound in (each.value, each.low, each.high) if bound is not None]
    low, high = min(bounds), max(bounds)
    scale = _Scale(len(estimates), low, (high - low) or 1.0)
    runs = [
        [pair for _, pair in run] for _, run in groupby(enumerate(known), lambda item: item[1][0] - item[0])
    ]
    place, last = known[-1]
    return Spark(
        "".join(scale.line(run) for run in runs),
        "".join(scale.band(run) for run in runs),
        scale.at(place, last.value or 0.0),
        len(known),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    periods: int
    low: float
    reach: float

    def at(self, place: int, value: float) -> tuple[str, str]:
        """Where a value of a period stands."""
        across = EDGE + (WIDTH - 2 * EDGE) * place / max(self.periods - 1, 1)
        up = EDGE + (HEIGHT - 2 * EDGE) * (1 - (value - self.low) / self.reach)
        return f"{across:.1f}", f"{up:.1f}"

    def line(self, run: Sequence[tuple[int, Estimate]]) -> str:
        """A stretch without gaps."""
        return self._path((place, each.value or 0.0) for place, each in run)

    def band(self, run: Sequence[tuple[int, Estimate]]) -> str:
        """The intervals of a stretch, along their upper ends and back along the lower."""
        bounded = [(place, each.low, each.high) for place, each in run if each.low is not None]
        there = [(place, high or 0.0) for place, _, high in bounded]
        back = [(place, low or 0.0) for place, low, _ in reversed(bounded)]
        return self._path(iter(there + back)) + "Z" if len(bounded) > 1 else ""

    def _path(self, points: Iterator[tuple[int, float]]) -> str:
        return "M" + "L".join(" ".join(self.at(place, value)) for place, value in points)
