"""What the page, the API and the library say of the scores, before any words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from unisono.loop.measure.asked import Standing
from unisono.loop.measure.composite import Composite
from unisono.loop.measure.integrity.audit import Effect, Verdict
from unisono.model.question import Figure


@dataclass(frozen=True, slots=True)
class Kind:
    """One score of one kind of survey: `transactional`, after something; `relational`, of all of it."""

    kind: str
    metric: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Integrity:
    """The audit of the scores over some days, and the scores as if all customers had answered.

    `keys` open the answers of whoever stands out, by kind and name. `answered` is the response rate,
    with its reason where nothing tells whom the company asked.
    """

    verdicts: tuple[Verdict, ...]
    effects: tuple[Effect, ...]
    standings: tuple[Standing, ...]
    kinds: tuple[Kind, ...]
    composite: Composite
    answered: Figure
    keys: Mapping[tuple[str, str], str]
    edition: int
    since: date
    until: date

    @property
    def flagged(self) -> int:
        """How many checks found somebody who stands out."""
        return sum(verdict.state == "flagged" for verdict in self.verdicts)

    @property
    def made(self) -> int:
        """How many checks could be made."""
        return sum(verdict.state != "unmade" for verdict in self.verdicts)

    @property
    def compared(self) -> int:
        """How many comparisons were looked at together."""
        return sum(verdict.compared for verdict in self.verdicts)
