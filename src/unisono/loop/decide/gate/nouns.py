"""What the gate is told and what it answers: a claim, a campaign, capacity, a verdict with its reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from unisono.loop.measure.ledger import STANDARD
from unisono.model.estimate import Estimate, Reason

Array = NDArray[np.float64]
Hours = NDArray[np.bool_]

WEEK = 168
CHANCE = 0.9  # a claim goes out if it would be kept with at least this chance
RUNGS = (60, 120, 180, 300, 600, 900, 1_200, 1_800, 2_700, 3_600)
LONG_RUNGS = (7_200, 14_400, 28_800, 43_200, 86_400, 172_800, 259_200)
"""Times a wording can name, in seconds: those of a call, and those of a letter."""

Answer = Literal["go", "reword", "no_go"]
Method = Literal["erlang", "empirical"]


@dataclass(frozen=True, slots=True)
class Range:
    """A quantity nobody knows exactly: in nine of ten cases it lies between these two.

    >>> Range(2.0, 2.0).exact, Range(1.0, 4.0).middle
    (True, 2.0)
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high < float("inf"):
            raise ValueError("a range goes from 0 or more to as much or more")

    @property
    def exact(self) -> bool:
        """Whether it is no range at all."""
        return self.low == self.high

    @property
    def middle(self) -> float:
        """As likely above as under."""
        return float(np.sqrt(max(self.low, self.high * 1e-3) * self.high))


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """What would be said: answered within so many seconds, in these hours of the week, so often.

    `hours` are 168 flags from Monday's midnight on; `share` is how many of 100 % must be kept.
    """

    within: float
    hours: Hours
    share: float = STANDARD
    channel: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Campaign:
    """What would bring people: reach × response × contacts of each who responds, over so many days.

    `shape` is when they come, by hour of the week; None: when people come anyway. `first_weekday` is
    that of its first day (0: Monday).
    """

    reach: Range
    response: Range
    contacts: Range
    days: int
    first_weekday: int = 0
    ahead_days: float = 0.0  # from the end of what was seen to its first day
    shape: Array | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Capacity:
    """Agents by hour of the week, as a file says or as the cases show, and what one more costs."""

    agents: Array
    stated: bool
    hour_cost: int | None = None  # cents an agent and hour


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """A wording that would be kept: within so many seconds, on these days, from hour to hour."""

    within: int
    days: tuple[int, int]  # weekdays, both included; 0 is Monday
    begins: int
    ends: int
    chance: float
    kept: Estimate
    covers: float  # share of the contacts it speaks to

    @property
    def always(self) -> bool:
        """Whether it holds at any hour."""
        return self.days == (0, 6) and (self.begins, self.ends) == (0, 24)


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """What capacity would turn the verdict into a GO.

    `everywhere`: so many agents more at each promised hour; None where that isn't known, or no number
    is enough. `extra`: agents more by hour of the week, only where they are missing.
    `method` is `needed` where waits don't follow capacity, so that the number is what a queue would need.
    """

    everywhere: int | None
    extra: NDArray[np.int64] | None
    chance: float | None
    cost: int | None  # cents, for the whole campaign
    method: Literal["erlang", "needed", "none"] = "erlang"
    hour_cost: int | None = None  # cents

    @property
    def hours_a_week(self) -> int:
        """Agent hours a week more."""
        return 0 if self.extra is None else int(self.extra.sum())


@dataclass(frozen=True, slots=True)
class Part:
    """A segment's chance: how often the claim would be kept for those of one kind."""

    name: str
    kept: Estimate
    chance: float


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """May this claim go out?

    Parameters
    ----------
    answer : GO, REWORD or NO-GO; None where nothing can be said, then `reason` says why.
    chance : that the share kept while the campaign runs reaches the share promised.
    kept : share kept while it runs; the interval is that of 90 %.
    contacts : forecast of contacts in the promised hours while it runs, 90 % interval.
    extra : those of them the campaign brings.
    by_hour : share kept by hour of the week; without a value where nobody is expected.
    offers : wordings that would be kept, the strongest first.
    """

    answer: Answer | None
    chance: float | None
    kept: Estimate
    contacts: Estimate
    extra: Estimate
    by_hour: tuple[Estimate, ...]
    hour_chance: tuple[float | None, ...]
    offers: tuple[Offer, ...]
    turn: Turn | None
    method: Method | None
    misfit: float | None  # points by which Erlang misses the hours already seen
    beyond: float | None  # how many times the load seen before, where more than that is expected
    parts: tuple[Part, ...] = ()
    reason: Reason | None = None
    notes: tuple[Reason, ...] = field(default=())
