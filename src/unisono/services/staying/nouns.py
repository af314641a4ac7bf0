"""What is said of staying: curves, reasons, a projection with its check, or why nothing can be said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from unisono.model.estimate import Estimate

Silence = Literal["without_contract", "unsaid", "no_contracts", "nothing_seen"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a group leaves otherwise than all others together. `p` is corrected for all groups tested."""

    p: float
    beyond: bool
    better: bool


@dataclass(frozen=True, slots=True)
class Stay:
    """How long a group stays.

    `shares[m]` is the share still there after m months, from 0 on, as far as at least ten were seen.
    `at` is that share at the month of the whole page, `median` the month by which half had left,
    `mean` the months stayed of those until that month, `against` the group beside all others.
    """

    value: object
    label: str
    n: int
    left: int
    shares: tuple[Estimate, ...]
    at: Estimate
    median: Estimate
    mean: Estimate
    against: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A reason for leaving: its share of all who left, and what they paid each month.

    `reason` is None for those of whom nobody wrote one; `money` is None where amounts or their
    currency aren't known.
    """

    reason: str | None
    share: Estimate
    left: int
    money: Estimate | None


@dataclass(frozen=True, slots=True)
class Foretold:
    """What a model says of the months to come.

    `shares[m]` as in `Stay`, as far as it is worth looking; `remaining` are pairs of months stayed
    and whole months still to come, later ones worth less. `learnt` and `until` are the months it was
    checked on: of those there at `learnt` it foretold `said` at `until`, and `came` came. `fits` is
    None where it couldn't be checked. `why` is a reason's code where there is no model.
    """

    model: str
    shares: tuple[Estimate, ...]
    remaining: tuple[tuple[int, Estimate], ...]
    fits: bool | None
    warning: str
    learnt: int
    until: int
    said: float | None
    came: float | None
    parameters: tuple[tuple[str, float, float | None], ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Staying:
    """All that is known of staying, through one lens, in one edition.

    `month` is the one that groups are compared at. `hazards` are the shares that left in each month of
    those who reached it; `peak` is the month with most, where that is beyond chance. `outcome_known`:
    the column's values tell who left, so comparing them says nothing. `missing_until`: until that day
    nobody left at all, which contracts so many hardly allow: earlier ends seem not to be there.
    """

    whole: Stay
    month: int
    column: str
    columns: tuple[str, ...]
    groups: tuple[Stay, ...]
    small: int
    outcome_known: bool
    reasons: tuple[Reasoned, ...]
    hazards: tuple[Estimate, ...]
    peak: int | None
    foretold: Foretold
    discount_rate: float
    since: date | None
    last: date
    turned: int
    missing_until: date | None
    edition: int


@dataclass(frozen=True, slots=True)
class Silent:
    """Why nothing is said of staying."""

    code: Silence
