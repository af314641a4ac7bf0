"""Reads the values of a plan's file one by one, and keeps whatever is wrong with them instead of stopping."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from unisono.loop.decide.pay.problems import Path, Problem
from unisono.loop.measure.clock import day_number

FINEST = 6  # decimals of a rate
MOST_MONEY = 10**15  # cents


class Fields:
    """One table of a plan's file: asked for its values by name, it notes what can't be what it should.

    What was asked for is known; `close` complains of all other names.
    """

    def __init__(self, told: Mapping[str, object], where: Path, problems: list[Problem]) -> None:
        self.told, self.where, self._problems = told, where, problems
        self._known: list[str] = []

    def complain(self, code: str, name: str, **facts: object) -> None:
        """Note what is wrong with a value."""
        self._problems.append(Problem(code, (*self.where, name) if name else self.where, facts))

    def close(self) -> None:
        """Complain of every name that means nothing here."""
        for name in self.told:
            if name not in self._known:
                self.complain("pay_unknown_key", name, key=name, known=", ".join(self._known))

    def has(self, name: str) -> bool:
        """Whether a value is there at all."""
        self._known += [name] if name not in self._known else []
        return name in self.told

    def text(self, name: str, *, otherwise: str | None = None) -> str:
        """Words; asked for where `otherwise` says nothing."""
        if not self._there(name, otherwise is not None):
            return otherwise or ""
        value = self.told[name]
        if not isinstance(value, str) or not value.strip() or len(value) > 200:
            self.complain("pay_text", name, value=value)
            return otherwise or ""
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words; none where it isn't there."""
        if not self.has(name):
            return ()
        value = self.told[name]
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.complain("pay_texts", name, value=value)
            return ()
        return tuple(value)

    def choice(self, name: str, known: Sequence[str], *, otherwise: str | None = None) -> str:
        """One of some words."""
        if not self._there(name, otherwise is not None):
            return otherwise or known[0]
        value = self.told[name]
        if value not in known:
            self.complain("pay_choice", name, value=value, known=", ".join(known))
            return otherwise or known[0]
        return str(value)

    def flag(self, name: str, *, otherwise: bool) -> bool:
        """Yes or no."""
        value = self.told[name] if self.has(name) else otherwise
        if not isinstance(value, bool):
            self.complain("pay_flag", name, value=value)
            return otherwise
        return value

    def whole(self, name: str, low: int, high: int, *, otherwise: int | None = None) -> int:
        """A whole number between two others."""
        if not self._there(name, otherwise is not None):
            return low if otherwise is None else otherwise
        value = self.told[name]
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            self.complain("pay_whole", name, value=value, low=low, high=high)
            return low
        return value

    def number(
        self, name: str, low: int = 0, high: int = 1, *, otherwise: Fraction | None = None
    ) -> Fraction:
        """An exact decimal between two numbers, with six decimals at most."""
        if not self._there(name, otherwise is not None):
            return Fraction(low) if otherwise is None else otherwise
        value = exact(self.told[name], FINEST)
        if value is None or not low <= value <= high:
            self.complain("pay_number", name, value=self.told[name], low=low, high=high)
            return Fraction(low)
        return value

    def money(self, name: str, *, needed: bool = False) -> int | None:
        """Cents, of money written in whole units with two decimals at most; None where it isn't there."""
        if not self._there(name, not needed):
            return None
        value = exact(self.told[name], 2)
        if value is None or not 0 <= value * 100 <= MOST_MONEY:
            self.complain("pay_money", name, value=self.told[name])
            return None
        return int(value * 100)

    def day(self, name: str, *, needed: bool = False) -> int | None:
        """A day since 1970; None where it isn't there."""
        if not self._there(name, not needed):
            return None
        value = self.told[name]
        if isinstance(value, str):
            try:
                value = date.fromisoformat(value)
            except ValueError:
                value = None
        if not isinstance(value, date) or isinstance(value, datetime):
            self.complain("pay_day", name, value=self.told[name])
            return None
        return day_number(value)

    def table(self, name: str) -> Fields | None:
        """A table within this one; None where it isn't there."""
        if not self.has(name):
            return None
        value = self.told[name]
        if not isinstance(value, Mapping):
            self.complain("pay_table", name, key=name)
            return None
        return Fields(value, (*self.where, name), self._problems)

    def tables(self, name: str) -> tuple[Fields, ...]:
        """All tables of a name, in order; none where there is none."""
        if not self.has(name):
            return ()
        value = self.told[name]
        if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
            self.complain("pay_table", name, key=name)
            return ()
        return tuple(
            Fields(each, (*self.where, name, place), self._problems) for place, each in enumerate(value)
        )

    def _there(self, name: str, optional: bool) -> bool:
        there = self.has(name)
        if not there and not optional:
            self.complain("pay_missing", name, key=name)
        return there


def exact(value: object, decimals: int) -> Fraction | None:
    """A number as it was written, to the last digit; None where it is none or finer than it may be.

    >>> exact(0.1, 2), exact("1200.5", 2), exact(0.123, 2), exact(True, 2)
    (Fraction(1, 10), Fraction(2401, 2), None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    try:
        told = Decimal(repr(value) if isinstance(value, float) else str(value).strip())
    except InvalidOperation:
        return None
    if not told.is_finite() or abs(told) >= MOST_MONEY or round(told, decimals) != told:
        return None
    return Fraction(told)
