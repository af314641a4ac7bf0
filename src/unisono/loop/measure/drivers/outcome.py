"""What can be explained: an answer that customers gave, or that they stayed."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from unisono.errors import QuestionError
from unisono.model.estimate import Unit
from unisono.model.question import Grain

LOOKED_BACK = 90  # days before the outcome in which what happened counts


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome. Up is better in all of them, so that a gain reads as a gain.

    Parameters
    ----------
    slug : its name in addresses.
    metric : whose rows and values it is.
    unit : of its lifts: NPS and shares in points, scores as they are.
    times : what a value is multiplied by to be in that unit.
    rows : `answers` (one row an answer) or `months` (one row a contract and month it was alive in).
    """

    slug: str
    metric: str
    unit: Unit
    times: float
    rows: Literal["answers", "months"] = "answers"

    @property
    def grain(self) -> Grain | None:
        """Into which periods its rows fall by themselves."""
        return "month" if self.rows == "months" else None


OUTCOMES: tuple[Outcome, ...] = (
    Outcome("nps", "nps", "points", 100.0),
    Outcome("csat", "csat", "points", 100.0),
    Outcome("ces", "ces", "points", 100.0),
    Outcome("stays", "retention", "points", 100.0, "months"),
)
BY_SLUG = {outcome.slug: outcome for outcome in OUTCOMES}


def outcome_of(slug: str) -> Outcome:
    """The outcome of that name.

    Raises
    ------
    QuestionError
        `outcome_unknown`, with the nearest names.

    >>> outcome_of("stays").metric
    'retention'
    """
    outcome = BY_SLUG.get(slug)
    if outcome is None:
        near = get_close_matches(slug, BY_SLUG, n=3) or list(BY_SLUG)
        raise QuestionError("outcome_unknown", outcome=slug, near=", ".join(near))
    return outcome
