"""What traced contacts come to: by cause, by who caused them, by reason, and as value, failure, preventable.

Every figure is made of the same sums, so they add up: contacts that are nobody's failure and need not be
prevented are those of value, what is left of all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from unisono.loop.diagnose.demand.excess import Traced
from unisono.loop.diagnose.demand.terms import ORIGINS, Cause, Origin, Terms
from unisono.loop.measure.bounded import bounded, too_few
from unisono.loop.measure.metric import LEVEL
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.stats.jackknife import Floats, chance_of, jackknife
from unisono.stats.multiple import benjamini_hochberg

FALSE_DISCOVERY = 0.05
Sort = Literal["value", "failure", "preventable"]
SORTS: tuple[Sort, ...] = ("value", "failure", "preventable")


@dataclass(frozen=True, slots=True)
class Part:
    """Some contacts: how many, of all of them which share, and what they cost."""

    contacts: Estimate
    share: Estimate
    cost: Estimate


@dataclass(frozen=True, slots=True)
class CausePart:
    """What one cause made come. `after` are the contacts in the days after it, before those that come
    anyway were taken off; `events` how often it happened, `alike` how often the like went well. `each` is
    what one event makes come. `beyond`: more than chance, of all causes looked at (5 % false discovery).
    """

    cause: Cause
    part: Part
    after: int
    events: int
    alike: int
    each: Estimate
    p: float | None = None
    beyond: bool = False


@dataclass(frozen=True, slots=True)
class OriginPart:
    """What one department made come, by events and by what the company itself declares."""

    origin: Origin
    part: Part


@dataclass(frozen=True, slots=True)
class ReasonPart:
    """The contacts of one reason: all of them, what they cost, and of which sort they are."""

    reason: str
    contacts: int
    cost: float | None
    sorts: tuple[tuple[Sort, Part], ...]

    def sort(self, sort: Sort) -> Part:
        """The part of one sort."""
        return dict(self.sorts)[sort]


@dataclass(frozen=True, slots=True)
class Shares:
    """All of it. `cost` is None where no contact has one."""

    contacts: int
    cost: float | None
    causes: tuple[CausePart, ...]
    declared: Part
    origins: tuple[OriginPart, ...]
    sorts: tuple[tuple[Sort, Part], ...]
    reasons: tuple[ReasonPart, ...]
    unknown: int
    unpriced: int

    def sort(self, sort: Sort) -> Part:
        """The part of one sort."""
        return dict(self.sorts)[sort]

    @property
    def ours(self) -> OriginPart | None:
        """The department that made most contacts come, beyond doubt; None where none did."""
        sure = [each for each in self.origins if (each.part.contacts.low or 0.0) > 0]
        return max(sure, key=lambda each: each.part.contacts.value or 0.0, default=None)


def shares_of(traced: Traced, terms: Terms, currency: str) -> Shares:
    """What traced contacts come to."""
    sums = _Sums(traced, terms, currency)
    everything = slice(None)
    units = [(name, sums.units(name)) for name in sorted({unit.reason for unit in traced.units})]
    reasons = [
        ReasonPart(
            name,
            round(float(traced.total[0, places].sum())),
            float(traced.total_cost[0, places].sum()) if sums.priced else None,
            sums.sorts(places),
        )
        for name, places in units
    ]
    return Shares(
        round(float(traced.total[0].sum())),
        float(traced.total_cost[0].sum()) if sums.priced else None,
        sums.causes(),
        sums.part(*sums.declared(everything), int(traced.total[0, sums.marked].sum())),
        tuple(OriginPart(origin, sums.origin(origin)) for origin in ORIGINS),
        sums.sorts(everything),
        tuple(sorted(reasons, key=lambda each: -each.contacts)),
        traced.unknown,
        traced.unpriced,
    )


Places = slice | list[int]


@dataclass(frozen=True, slots=True)
class _Sums:
    """The sums of what was traced, as estimates."""

    traced: Traced
    terms: Terms
    currency: str

    @property
    def priced(self) -> bool:
        """Whether any contact has a cost."""
        return self.traced.unpriced < float(self.traced.total[0].sum())

    @property
    def marked(self) -> list[int]:
        """The units the company itself declares preventable."""
        return [place for place, unit in enumerate(self.traced.units) if unit.declared >= 0]

    def units(self, reason: str) -> list[int]:
        """The units of a reason."""
        return [place for place, unit in enumerate(self.traced.units) if unit.reason == reason]

    def causes(self) -> tuple[CausePart, ...]:
        """Each cause by itself."""
        found = [self._cause(cause) for cause in self.terms.causes]
        known = [(place, each.p) for place, each in enumerate(found) if each.p is not None]
        held = benjamini_hochberg([p for _, p in known]).tolist() if known else []
        beyond = {
            place for (place, _), p in zip(known, held, strict=True)
            if p < FALSE_DISCOVERY and (found[place].part.contacts.low or 0.0) > 0
        }  # fmt: skip
        return tuple(_beyond(each, place in beyond) for place, each in enumerate(found))

    def _cause(self, cause: Cause) -> CausePart:
        place = self.traced.place(cause.slug)
        after, events = int(self.traced.touched[place].sum()), self.traced.events[:, place]
        n, cost = self._traced([cause], slice(None))
        part = self.part(n, cost, after, comparable=self.traced.comparable[place])
        each = np.divide(n, events, out=np.full(len(n), np.nan), where=events > 0)
        p = chance_of(n) if part.contacts.known else None
        rate = self._estimate(each, int(events[0]), "count", self.traced.comparable[place])
        return CausePart(cause, part, after, int(events[0]), int(self.traced.alike[0, place]), rate, p)

    def origin(self, origin: Origin) -> Part:
        """All that one department made come."""
        causes = [cause for cause in self.terms.causes if cause.origin == origin]
        n, cost = self._traced(causes, slice(None))
        own = [
            place for place in self.marked
            if self.terms.declared[self.traced.units[place].declared].origin == origin
        ]  # fmt: skip
        more, dearer = self.declared(own)
        after = sum(int(self.traced.touched[self.traced.place(cause.slug)].sum()) for cause in causes)
        comparable = any(self.traced.comparable[self.traced.place(cause.slug)] for cause in causes) or bool(
            own
        )
        return self.part(n + more, cost + dearer, after + int(self.traced.total[0, own].sum()), comparable)

    def sorts(self, places: Places) -> tuple[tuple[Sort, Part], ...]:
        """Value, failure and preventable of some units."""
        total, total_cost = (
            self.traced.total[:, places].sum(axis=1),
            self.traced.total_cost[:, places].sum(axis=1),
        )
        failure = self._traced([each for each in self.terms.causes if each.nature == "failure"], places)
        preventable = self._traced(
            [each for each in self.terms.causes if each.nature == "preventable"], places
        )
        declared = self.declared(places)
        preventable = (preventable[0] + declared[0], preventable[1] + declared[1])
        value = (total - failure[0] - preventable[0], total_cost - failure[1] - preventable[1])
        n, comparable = int(total[0]), any(self.traced.comparable) or bool(self.terms.declared)
        return tuple(
            (sort, self.part(*sums, n, comparable, within=total))
            for sort, sums in zip(SORTS, (value, failure, preventable), strict=True)
        )

    def declared(self, places: Places) -> tuple[Floats, Floats]:
        """What the company itself declares, less what was traced to an event."""
        wanted = range(len(self.traced.units))[places] if isinstance(places, slice) else places
        own = [place for place in self.marked if place in wanted]
        n, cost = self._traced(self.terms.causes, own)
        return self.traced.total[:, own].sum(axis=1) - n, self.traced.total_cost[:, own].sum(axis=1) - cost

    def _traced(self, causes: Iterable[Cause], places: Places) -> tuple[Floats, Floats]:
        wanted = [self.traced.place(cause.slug) for cause in causes]
        n, cost = self.traced.n[:, wanted], self.traced.cost[:, wanted]
        return n[:, :, places].sum(axis=(1, 2)), cost[:, :, places].sum(axis=(1, 2))

    def part(
        self, n: Floats, cost: Floats, count: int, comparable: bool = True, *, within: Floats | None = None
    ) -> Part:
        """Figures of some contacts; `within` are all contacts their share is of."""
        whole = self.traced.total.sum(axis=1) if within is None else within
        share = np.divide(n, whole, out=np.full(len(n), np.nan), where=whole > 0)
        money = self._estimate(cost, count, "money", comparable)
        if not self.priced:
            money = Estimate(None, None, None, 0, "money", reason=Reason("no_data"), currency=self.currency)
        return Part(
            self._estimate(n, count, "count", comparable),
            self._estimate(share, count, "share", comparable),
            money,
        )

    def _estimate(self, figures: Floats, n: int, unit: Unit, comparable: bool) -> Estimate:
        currency = self.currency if unit == "money" else None
        if not comparable:
            return Estimate(None, None, None, 0, unit, reason=Reason("demand_no_like"), currency=currency)
        return estimate_of(figures, n, unit, currency)


def estimate_of(figures: Floats, n: int, unit: Unit, currency: str | None = None) -> Estimate:
    """A figure with its spread over groups of customers: a value from 30 contacts on, its bounds from ten."""
    found = jackknife(figures, level=LEVEL)
    unlike = Reason("demand_no_like") if found.value is None or found.low is None else None
    return bounded(found, n, unit, too_few(n) or unlike, currency)


def _beyond(each: CausePart, beyond: bool) -> CausePart:
    return CausePart(each.cause, each.part, each.after, each.events, each.alike, each.each, each.p, beyond)
