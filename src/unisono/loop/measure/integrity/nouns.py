"""What a check of the scores is, what it was told and what it says of whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from unisono.loop.measure.reach import Extras
from unisono.model.estimate import Reason
from unisono.model.finding import Department
from unisono.model.kernel import Kernel

UnitKind = Literal["team", "agent", "device", "source", "company"]
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Window:
    """The days looked at, both included, and the customers: `segment` is SQL on `{customer}`."""

    since: date
    until: date
    segment: str = "true"
    values: Mapping[str, object] = field(default_factory=dict)
    extras: Extras = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suspect:
    """Somebody or something compared with its peers: what was seen, what peers would show, of how many.

    `seen` and `expected` are shares of `n` (times the odds of peers, for `sending`); `p` is the chance of
    as much where nothing is wrong, before all that was looked at together is paid for; `adjusted` after.
    """

    kind: UnitKind
    name: str
    seen: float
    expected: float
    n: int
    p: float
    adjusted: float = 1.0
    team: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What one check saw: everybody it compared, of how many answers; or why it could not be made."""

    compared: tuple[Suspect, ...] = ()
    n: int = 0
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the catalogue: the kernel it reads (None: a column is missing), how it judges, who mends.

    `missing` is the code of the reason where it has no kernel.
    """

    slug: str
    owner: Department
    reads: Callable[[Window], Kernel | None]
    judges: Callable[[Rows], Judged]
    missing: str = "no_agents"
