"""What the page of drivers shows: each driver with its lift, where things go differently, what stayed out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from unisono.model.estimate import Estimate
from unisono.model.question import Figure

Verdict = Literal["moves", "against", "chance", "unknown"]
Quarter = Literal["fix", "keep", "watch", "enough", ""]


@dataclass(frozen=True, slots=True)
class DriverLine:
    """One driver of an outcome, as the list and the map show it.

    Parameters
    ----------
    lift : points the outcome gains if it moves up one step for those who can; or the reason for none.
    p : two-sided, corrected for all drivers looked at together; None without lift.
    performance : how far on the way from worst to best it goes now; over the rows that record it.
    headroom : share of all rows that can move up a step.
    share : of the explained variance, a fraction; association, shared with what goes along.
    quarter : of the map: `fix` (moves much, goes badly), `keep`, `watch`, `enough`; empty without lift.
    levels : its levels from worst to best in words, with the rows on each; unrecorded last.
    twins : names of drivers that go so closely with it that the data hardly tell them apart.
    """

    slug: str
    name: str
    step: str
    lift: Estimate
    p: float | None
    verdict: Verdict
    performance: Estimate
    headroom: float
    share: float
    quarter: Quarter
    levels: tuple[tuple[str, int], ...]
    twins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContextLine:
    """One value of what can't be moved but is held equal: how its outcome differs from the others'."""

    slug: str
    name: str
    value: str
    difference: Estimate
    p: float | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A candidate that was left out, and why, as a code: never, one_level, too_few, ratings, verdicts."""

    slug: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Drivers:
    """What moves an outcome, the strongest first.

    Parameters
    ----------
    figure : the outcome itself, which opens.
    explained : share of its variance that drivers and context explain together; None without a fit.
    needed : rows it takes before anything is said of so many drivers.
    split : where the quarters of the map meet: performance (a fraction), lift (points).
    """

    outcome: str
    rated: bool
    rateable: bool
    figure: Figure
    since: date
    until: date
    edition: int
    n: int
    needed: int
    explained: float | None
    how: str
    drivers: tuple[DriverLine, ...]
    contexts: tuple[ContextLine, ...]
    left_out: tuple[LeftOut, ...]
    split: tuple[float, float]

    @property
    def moving(self) -> tuple[DriverLine, ...]:
        """The drivers that move it beyond chance, whichever way."""
        return tuple(line for line in self.drivers if line.verdict in ("moves", "against"))
