"""An estimate: the only form in which a number leaves the core, with its interval or its reason for none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Unit = Literal["points", "share", "score", "seconds", "days", "months", "money", "count"]
Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a figure has no value, as a code and the facts that fill its words.

    >>> Reason("too_few", {"n": 20, "minimum": 30, "missing": 10}).code
    'too_few'
    """

    code: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What do we know about a quantity, and how surely?

    `value` is None where there is too little data; then `reason` says why and the interval may
    still be there (10 to 29 answers: shown grey). `low` and `high` bound the value at `level`.
    Money is in integer cents of `currency`; shares are fractions 0 to 1; NPS is in points.

    >>> Estimate(None, None, None, n=0, unit="points", reason=Reason("no_data")).known
    False
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    unit: Unit
    level: float = 0.95
    reason: Reason | None = None
    method: str = ""
    currency: str | None = None

    @property
    def known(self) -> bool:
        """Whether there is a value to show."""
        return self.value is not None
