"""Staying as the API gives it: curves by month, groups, reasons, and what is foretold with its check."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.asking import Through
from unisono.surfaces.api.shapes.figures import Estimate


class AskingStaying(Through):
    """Whose stays, and what to split them by."""

    by: str = Field(
        "",
        max_length=200,
        description="Split by this column; left out: the first that is worth it.",
        examples=["customer.segment"],
    )


class Stay(Schema):
    """How long a group stays."""

    group: str | None = Field(description="The value of the column; null for all, or where it is empty.")
    label: str
    n: int = Field(description="Contracts at risk.")
    left: int
    shares: list[Estimate] = Field(description="Share still here after 0, 1, 2 … months.")
    at: Estimate = Field(description="Share still here after `month` months.")
    median: Estimate = Field(description="Month by which half have left.")
    mean: Estimate = Field(description="Months stayed, of the first `month`.")
    p: float | None = Field(description="Against all others together, corrected for all groups tested.")
    verdict: Literal["longer", "shorter", "same"] | None


class LeavingReason(Schema):
    """A reason for leaving."""

    reason: str | None = Field(description="Null: nobody wrote one.")
    left: int
    share: Estimate = Field(description="Of all who left.")
    monthly: Estimate | None = Field(description="What they paid each month, all together.")


class Remaining(Schema):
    """Whole months still to come for who has stayed so long; later ones count less."""

    stayed: int
    months: Estimate


class Foretold(Schema):
    """What the better of two models says of the months to come, and how it did on what it hadn't seen."""

    model: Literal["sbg", "bdw"]
    parameters: dict[str, float]
    shares: list[Estimate] = Field(description="Share still here after 0, 1, 2 … months.")
    remaining: list[Remaining]
    fits: bool | None = Field(description="Null: it couldn't be checked.")
    warning: Literal["", "overstates", "understates", "unchecked"]
    learnt: int = Field(description="Months it was fitted on for the check.")
    until: int = Field(description="Month it foretold then.")
    said: float | None = Field(description="Of those there at `learnt`, which share it foretold at `until`.")
    came: float | None = Field(description="Which share came.")
    why: Literal["", "too_few", "nobody_left", "too_few_left", "too_short"] = Field(
        description="Why there is no model."
    )


class Staying(Schema):
    """How long customers under contract stay, who stays less, why they leave, what is to come."""

    silent: Literal["without_contract", "unsaid", "no_contracts", "nothing_seen"] | None = Field(
        description="Why nothing can be said; the rest is then empty."
    )
    month: int | None = None
    column: str | None = None
    columns: list[str] = Field([])
    outcome_known: bool = Field(False, description="The column tells who left: its groups mean nothing.")
    whole: Stay | None = None
    groups: list[Stay] = Field([])
    small: int = Field(0, description="Groups of fewer than ten contracts, or beyond twelve, left out.")
    reasons: list[LeavingReason] = Field([])
    hazards: list[Estimate] = Field([], description="Of those who reached month 1, 2 …, who left in it.")
    peak: int | None = Field(None, description="The month most leave in, where beyond chance.")
    foretold: Foretold | None = None
    discount_rate: float | None = Field(None, description="A year's.")
    since: date | None = None
    last: date | None = Field(None, description="The last day anything is known of.")
    turned: int = Field(0, description="Contracts that end before they begin; not counted.")
    missing_until: date | None = Field(
        None, description="Nobody left before this day: ends seem to be missing."
    )
    edition: int | None = None
