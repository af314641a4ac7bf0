"""What a company says of itself once, so that no analysis has to guess it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from unisono.model.rights import OWNER, Actor


@dataclass(frozen=True, slots=True)
class Company:
    """The contents of `company.toml`: name, money, clock, languages, and whether customers have contracts.

    `contract` is asked, never guessed: True where customers hold contracts, False where they come
    and buy, None where nobody has said yet. `ltv_horizon_months` and `discount_rate` (a year's) say
    how far ahead customers are valued, and how much less money counts a year later. `earned_origins`
    are the origins of customers that were earned (recommended, came by themselves), not paid for; empty
    where nobody has said. `actor` is who looks at it: services show and do what that person may.
    `score_weights` say how much NPS, CSAT and CES count in the one figure made of them; empty where
    nobody has said. `targets` are the values that metrics should reach, shares as fractions, money in
    whole units. `holidays` are days on which nobody has to be there: 2026-07-28, or 12-25 for every year.
    `protected_columns` may decide nothing about a person, as some never may; `handoff_days` are the working
    days in which Service takes over what Sales hands on.
    """

    folder: Path
    name: str
    currency: str = "USD"
    time_zone: str = "UTC"
    languages: tuple[str, ...] = ("es",)
    country: str = ""
    contract: bool | None = None
    ltv_horizon_months: int = 36
    discount_rate: float = 0.1
    earned_origins: tuple[str, ...] = ()
    actor: Actor = OWNER
    score_weights: tuple[tuple[str, float], ...] = ()
    targets: tuple[tuple[str, float], ...] = ()
    holidays: tuple[str, ...] = ()
    protected_columns: tuple[str, ...] = ()
    handoff_days: int = 2

    @property
    def stated(self) -> dict[str, tuple[str, ...]]:
        """The lists that figures take from what the company says of itself."""
        return {"earned_origins": self.earned_origins}

    @property
    def language(self) -> str:
        """The language the company reads first."""
        return self.languages[0] if self.languages else "es"
