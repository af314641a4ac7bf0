"""What reading a piece of copy gives: the text with its claims in it, and each claim as a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unisono.loop.listen.claims import Claim
from unisono.loop.measure.ledger import Promise


@dataclass(frozen=True, slots=True)
class Read:
    """One claim: its number in the copy, what a promise file would say of it, and the promise that makes.

    `missing` names the first field the ledger still lacks to measure it; empty where it could be counted
    as it stands. `known` is the name of a promise of the same words that is on record already.
    """

    number: int
    claim: Claim
    draft: Mapping[str, Any]
    promise: Promise
    missing: str
    known: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the copy and the numbers of the claims it belongs to; `ends` are those that end with it."""

    text: str
    claims: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A piece of copy, read."""

    text: str
    claims: tuple[Read, ...]
    stretches: tuple[Stretch, ...]

    @property
    def measurable(self) -> int:
        """How many of its claims the company's rows could show kept or broken."""
        return sum(read.claim.measurable for read in self.claims)
