"""Which candidates and which of their levels stand in the data often enough to learn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from unisono.loop.measure.drivers.candidates import Candidate
from unisono.loop.measure.drivers.rows import Rows
from unisono.stats.drivers import Factor

LEAST_ROWS = 30  # of a level; those with fewer join their neighbour, or the rest
MOST_LEVELS = 8  # of a context, the rest included
REST = "…"
MOST_CODES = 64  # of a block of drivers counted together


@dataclass(frozen=True, slots=True)
class Driver:
    """A candidate as it enters the regression.

    `levels` are the values that make up each level, worst first; the last one is (`""`,) where rows
    without a record are so many that they are a level. `others` says whether all values not named join
    the last known level (the rest), `counts` how many rows each level has.
    """

    candidate: Candidate
    levels: tuple[tuple[str, ...], ...]
    counts: tuple[int, ...]
    rest: int | None = None

    @property
    def missing(self) -> bool:
        """Whether rows without a record are a level of their own."""
        return self.levels[-1] == ("",)

    @property
    def factor(self) -> Factor:
        """The same for the mathematics."""
        return Factor(self.candidate.slug, len(self.levels), self.candidate.ordered, self.missing)

    def code(self, value: str) -> int:
        """The level of a value.

        >>> Driver(Candidate("c", ""), (("a",), ("…",), ("",)), (9, 9, 9), rest=1).code("z")
        1
        """
        for level, values in enumerate(self.levels):
            if value in values:
                return level
        return self.rest if self.rest is not None else 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What enters, in blocks that the engine counts together, and what was left out, with the reason.

    Reasons: `never` (no row has it), `one_level` (all rows alike), `too_few` (under 30 rows differ).
    `squares` is Σwv² of all rows.
    """

    drivers: tuple[Driver, ...]
    left_out: tuple[tuple[Candidate, str], ...]
    n: int
    squares: float = 0.0

    @property
    def blocks(self) -> tuple[tuple[int, ...], ...]:
        """Which drivers are counted together, by place.

        >>> Plan((), (), 0).blocks
        ()
        """
        blocks: list[list[int]] = []
        codes = MOST_CODES + 1
        for place, driver in enumerate(self.drivers):
            if codes * len(driver.levels) > MOST_CODES:
                blocks.append([])
                codes = 1
            blocks[-1].append(place)
            codes *= len(driver.levels)
        return tuple(tuple(block) for block in blocks)

    @property
    def columns(self) -> int:
        """How many coefficients there will be, the constant included."""
        return 1 + sum(len(driver.levels) - 1 for driver in self.drivers)


def planned(rows: Rows, counts: Sequence[Mapping[str, Any]]) -> Plan:
    """What enters, from how often each level of each candidate was seen (`levels_kernel`)?"""
    seen: dict[str, dict[str, int]] = {}
    for row in counts:
        for candidate in rows.candidates:
            value = row.get(f"d_{candidate.slug}")
            if value is not None:
                seen.setdefault(candidate.slug, {})[str(value)] = int(row["n"])
    n = max((sum(values.values()) for values in seen.values()), default=0)
    drivers, left = [], []
    for candidate in rows.candidates:
        found = _driver(candidate, seen.get(candidate.slug, {}))
        if isinstance(found, Driver):
            drivers.append(found)
        else:
            left.append((candidate, found))
    return Plan(tuple(drivers), tuple(left), n, _squares(rows, counts))


def _squares(rows: Rows, counts: Sequence[Mapping[str, Any]]) -> float:
    """Σwv², which the levels of any one candidate add up to."""
    if not rows.candidates:
        return 0.0
    column = f"d_{rows.candidates[0].slug}"
    return float(sum(row.get("wvv") or 0.0 for row in counts if row.get(column) is not None))


def _driver(candidate: Candidate, seen: Mapping[str, int]) -> Driver | str:
    """A candidate with its levels, or why it can't enter."""
    without = seen.get("", 0)
    told = {value: count for value, count in seen.items() if value}
    if not told:
        return "never"
    if len(told) == 1:
        return "one_level"
    groups, rest = _ordered(told) if candidate.ordered else _beside(told)
    if not groups:
        return "too_few"
    if without >= LEAST_ROWS:
        groups.append((("",), without))
    elif without and candidate.ordered:
        groups[0] = ((*groups[0][0], ""), groups[0][1] + without)
    elif without:
        rest = _joined(groups, without)
    if sum(values != ("",) for values, _ in groups) < 2:
        return "too_few"
    levels, counts = zip(*groups, strict=True)
    return Driver(candidate, levels, counts, rest)


def _ordered(told: Mapping[str, int]) -> tuple[list[tuple[tuple[str, ...], int]], None]:
    """Neighbouring levels joined until each has rows enough."""
    groups: list[tuple[tuple[str, ...], int]] = []
    for value in sorted(told, key=int):
        if groups and groups[-1][1] < LEAST_ROWS:
            last, count = groups.pop()
            groups.append(((*last, value), count + told[value]))
        else:
            groups.append(((value,), told[value]))
    if len(groups) > 1 and groups[-1][1] < LEAST_ROWS:
        last, count = groups.pop()
        groups[-1] = ((*groups[-1][0], *last), groups[-1][1] + count)
    return groups, None


def _beside(told: Mapping[str, int]) -> tuple[list[tuple[tuple[str, ...], int]], int | None]:
    """The values seen most, and the rest as one."""
    most = sorted(told, key=lambda value: (-told[value], value))
    named = [value for value in most[: MOST_LEVELS - 1] if told[value] >= LEAST_ROWS]
    if len(most) == len(named) + 1 and told[most[-1]] >= LEAST_ROWS:
        named = most
    others = sum(told[value] for value in most if value not in named)
    groups: list[tuple[tuple[str, ...], int]] = [((value,), told[value]) for value in named]
    if others >= LEAST_ROWS:
        groups.append(((REST,), others))
        return groups, len(groups) - 1
    return groups, _joined(groups, others) if others and groups else None


def _joined(groups: list[tuple[tuple[str, ...], int]], count: int) -> int:
    """The place of the last level, which so few rows join: too few to be one of their own."""
    values, before = groups[-1]
    groups[-1] = (values, before + count)
    return len(groups) - 1
