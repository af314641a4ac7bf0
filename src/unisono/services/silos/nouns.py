"""What a page of conflicts shows: cards, the registry of KPIs, and what arrives at the hand-offs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unisono.loop.diagnose.silos.handoffs import Handoff
from unisono.loop.diagnose.silos.nouns import Kpi
from unisono.loop.plan.told import ToldFinding
from unisono.model.estimate import Estimate
from unisono.services.diagnose import Looked


@dataclass(frozen=True, slots=True)
class Green:
    """A department whose board was green: for which share of those concerned, by which KPIs."""

    department: str
    name: str
    share: Estimate
    kpis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One conflict: who is green, who leaves and how many, what to measure instead.

    `people` left beyond the usual, of `customers` (None where the conflict is about contacts).
    `designed` says whether a design stands behind it, or an association.
    """

    told: ToldFinding
    greens: tuple[Green, ...]
    people: int
    customers: int | None
    counter: str
    designed: bool


@dataclass(frozen=True, slots=True)
class KpiLine:
    """A KPI with its course: a value a month, the months on target, and how it stood last."""

    kpi: Kpi
    department: str
    course: tuple[Estimate, ...]
    green: int
    judged: int
    on_target: bool | None


@dataclass(frozen=True, slots=True)
class Passed:
    """How much arrives at one hand-off, and the key that opens it (empty where no metric says it)."""

    handoff: Handoff
    arrives: Estimate
    key: str


@dataclass(frozen=True, slots=True)
class Silos:
    """Everything about departments working against each other, through a lens."""

    cards: tuple[Card, ...]
    kpis: tuple[KpiLine, ...]
    passed: tuple[Passed, ...]
    looked: tuple[Looked, ...]
    edition: int
    since: date | None = None
    until: date | None = None

    @property
    def compared(self) -> bool:
        """Whether there was anything to compare; without it, silence says nothing."""
        return any(each.weighed for each in self.looked)
