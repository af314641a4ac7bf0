"""What people do about deals: take or leave one against what was expected of it, and hand a customer over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, get_args

Taking = Literal["take", "leave"]
TAKINGS: tuple[Taking, ...] = get_args(Taking)
HandoffState = Literal["waiting", "late", "taken", "taken_late"]


@dataclass(frozen=True, slots=True)
class DealChoice:
    """What somebody decided of a deal, and why. `fit` is what was expected of it at that moment."""

    deal: str
    choice: Taking
    reason: str
    by: str
    at: datetime
    fit: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """Something a customer was promised: in the ledger under `promise`, or in the seller's own words."""

    text: str
    promise: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Handoff:
    """A customer handed from Sales to Service, with what they were promised."""

    id: int
    deal: str
    customer: str
    promises: tuple[PromiseMade, ...]
    note: str
    by: str
    made_at: datetime
    due_at: datetime
    taken_by: str = ""
    taken_at: datetime | None = None
    answer: str = ""

    def state(self, now: datetime) -> HandoffState:
        """How it stands on the clock.

        >>> from datetime import UTC
        >>> moment = datetime(2026, 1, 5, tzinfo=UTC)
        >>> Handoff(1, "d", "c", (), "", "Ana", moment, moment).state(moment)
        'waiting'
        """
        if self.taken_at is not None:
            return "taken" if self.taken_at <= self.due_at else "taken_late"
        return "waiting" if now <= self.due_at else "late"
