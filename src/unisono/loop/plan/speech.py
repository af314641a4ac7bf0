"""What the plan room needs of a language: it composes of words and numbers it does not format itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from unisono.model.estimate import Estimate
from unisono.model.finding import Finding


@dataclass(frozen=True, slots=True)
class FindingWords:
    """A finding in words: what, why, how much money, what to decide, and who answers for it."""

    title: str
    why: str
    money: str
    decide: str
    owner: str


class Speech(Protocol):
    """One language, with its way of writing numbers, money and dates."""

    @property
    def language(self) -> str:
        """Which language: es, pt or en."""

    def say(self, key: str, **facts: object) -> str:
        """The words of a key."""

    def value(self, estimate: Estimate) -> str:
        """A value with its unit, or the reason for none."""

    def interval(self, estimate: Estimate) -> str:
        """Between which bounds."""

    def change(self, estimate: Estimate) -> str:
        """A difference, with its sign and its unit."""

    def span(self, first: date, last: date) -> str:
        """A stretch of days."""

    def period(self, label: str) -> str:
        """A period such as 2018-03."""

    def named(self, column: str, value: object) -> str:
        """What people call one value of a column; the value itself where no name is known."""

    def finding(self, finding: Finding) -> FindingWords:
        """A finding in words."""
