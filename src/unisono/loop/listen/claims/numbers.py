"""Reads numbers: in figures with either separator, in words, and halves."""

from __future__ import annotations

import re

from unisono.loop.listen.claims.marks import Mark

_THOUSANDS = re.compile(r"^[1-9]\d{0,2}(?:[.,' ]\d{3})+$")
_SEPARATORS = re.compile(r"[.,' ]")
JOINTS = frozenset(("y", "e", "and", "-"))
MOST_DIGITS = 15


def figure(written: str) -> float:
    """A number written in figures: three digits after a separator are thousands, fewer a fraction.

    >>> figure("1.500"), figure("1,500.50"), figure("99,9"), figure("49.90"), figure("0.125")
    (1500.0, 1500.5, 99.9, 49.9, 0.125)
    """
    if len(written) > MOST_DIGITS + 6:
        return 0.0
    if written.isdigit():
        return float(written)
    if _THOUSANDS.match(written):
        return float(_SEPARATORS.sub("", written))
    whole, last = written[:-1], written
    cut = max(whole.rfind("."), whole.rfind(","))
    return float(f"{_SEPARATORS.sub('', last[:cut]) or 0}.{last[cut + 1 :]}")


def number_at(marks: list[Mark], place: int) -> tuple[float, int] | None:
    """The number that begins at a mark, and the place behind it; None where none does."""
    mark = marks[place]
    if mark.kind == "number":
        value, after = figure(mark.word), place + 1
        if after < len(marks) and marks[after].spelt and (marks[after].number or 0) >= 1000:
            return value * (marks[after].number or 1), after + 1
        return value, after
    if not mark.spelt or mark.number is None:
        return None
    return _spelt(marks, place)


def _spelt(marks: list[Mark], place: int) -> tuple[float, int]:
    """Words that make one number: cuarenta y ocho, mil quinientos, twenty-four."""
    total, part, after, last = 0.0, 0.0, place, 1e9
    while after < len(marks):
        mark = marks[after]
        value = mark.number
        hundreds = value == 100 and 0 < part < 10
        if mark.spelt and value is not None and (value < last or value >= 1000 or hundreds):
            part, total, last = _grown(part, total, value)
            after += 1
        elif mark.word in JOINTS and after > place and _goes_on(marks, after, last):
            after += 1
        else:
            break
    return total + part, after


def _grown(part: float, total: float, value: float) -> tuple[float, float, float]:
    if value > 1000:
        return 0.0, (total + part or 1.0) * value, 1e9
    if value == 1000:
        return 0.0, total + (part or 1.0) * value, 1e9
    if value == 100 and 0 < part < 10:
        return part * 100, total, 100.0
    return part + value, total, 10.0 if value >= 20 and value % 10 == 0 and value < 100 else min(value, 100.0)


def _goes_on(marks: list[Mark], joint: int, last: float) -> bool:
    """Whether a smaller number follows a joint, so that both are one: treinta y cinco."""
    if joint + 1 >= len(marks):
        return False
    following = marks[joint + 1]
    return (
        following.spelt
        and following.number is not None
        and 0 < following.number < min(last, 100)
        and last >= 10
    )
