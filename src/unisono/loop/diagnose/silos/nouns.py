"""What the silo rooms pass on: a KPI with its readings, and how green a board was for somebody."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

KpiKind = Literal["handling", "leads", "conversion", "sales", "other"]
Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One month of a KPI: months are counted from year 0; `green` is None where no target was set."""

    month: int
    value: float
    target: float | None
    green: bool | None


@dataclass(frozen=True, slots=True)
class Kpi:
    """A department's metric as its owner reads it.

    `place` is what its name narrows it to: the kind of place (queue, city, country, segment, campaign) and
    its name; empty where it is about everybody. `kind` is what it measures, as far as its name says.
    """

    department: str
    name: str
    owner: str
    direction: Direction
    incentive: str
    kind: KpiKind
    place: tuple[str, str] | None
    readings: tuple[Reading, ...] = field(default=())

    @property
    def green(self) -> frozenset[int]:
        """The months in which it was on target."""
        return frozenset(each.month for each in self.readings if each.green)

    @property
    def judged(self) -> frozenset[int]:
        """The months in which it had a value and a target."""
        return frozenset(each.month for each in self.readings if each.green is not None)


@dataclass(frozen=True, slots=True)
class Board:
    """How green a department's board was for a group of customers: the share of them it was green for.

    `share` counts each customer won (or contact that went badly) in months whose KPI was on target; `n` says
    how many were counted. `names` are the KPIs.
    """

    department: str
    share: float
    n: int
    names: tuple[str, ...]

    @property
    def green(self) -> bool:
        """Whether it was green for most of them."""
        return self.share > GREEN


GREEN = 0.5
"""A board is green for a group where it was so for more than half of them."""

SLUGS = ("empty_promise", "passing_customers", "oversold_customers", "hurried_queue", "all_green")
"""The detectors of conflicts, as the catalogue names them."""

FAMILY = 0.05 / len(SLUGS)
"""What each of them may be wrong with, so that any false card of all five stays under five in a hundred."""

MARGIN = 1.2
"""How many times as often customers must leave to be called a conflict: under it, groups differ anyway."""
