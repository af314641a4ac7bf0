"""What happened while a trend went on: thin dashed lines with flags that never run into each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from unisono.model.brief import TrendChart
from unisono.render.charts.legend import Entry, lines_of
from unisono.render.charts.lettering import formatted, shortened, width_of
from unisono.render.charts.palette import Palette

Option = dict[str, object]
Side = Literal["left", "right", "center"]

SMALL = 11
ROW = 15  # pixels a row of flags takes
LIFT = 9  # between the lowest row and the track, so that flags never meet the numbers beside it
POLE = 5  # between a line and its words
LONGEST = 190
MOST_ROWS = 3
MOST_NAMED = 6  # of more, the numbers are read faster than the names
APART = 6  # between two flags in a row


@dataclass(frozen=True, slots=True)
class Flag:
    """The words at one line: on which side of it, in which row above the track."""

    index: int
    words: str
    row: int
    side: Side


@dataclass(frozen=True, slots=True)
class Flags:
    """All flags of a trend; where names have no room, they carry numbers, and `key` says whose."""

    flags: tuple[Flag, ...] = ()
    rows: int = 0
    key: tuple[Entry, ...] = ()

    @property
    def above(self) -> int:
        """Pixels the flags take above the track."""
        return self.rows * ROW + LIFT if self.rows else 0

    def below(self, width: int) -> int:
        """How many lines of the picture's foot the key takes."""
        return len(lines_of(self.key, width))


def flags_of(
    chart: TrendChart, along: Callable[[int], float], bounds: tuple[int, int], *, numbered: bool
) -> Flags:
    """Where does each event's flag stand?

    Parameters
    ----------
    chart
        The trend; events of periods it doesn't have are left out.
    along
        How far from the picture's left edge a period stands, by its index.
    bounds
        Between which pixels flags may stand.
    numbered
        Whether to write numbers from the start, as on a phone.

    >>> from unisono.model.brief import Event
    >>> from unisono.model.estimate import Estimate
    >>> one = Estimate(1.0, 0.0, 2.0, n=50, unit="points")
    >>> chart = TrendChart("", "", ("a", "b"), (one, one), (Event("a", "Precio"), Event("b", "Campaña")))
    >>> [(f.row, f.side) for f in flags_of(chart, lambda i: 10 + 80 * i, (0, 100), numbered=False).flags]
    [(0, 'left'), (1, 'right')]
    """
    events = _by_period(chart)
    if not events:
        return Flags()
    named = None if numbered else _named(events, along, bounds)
    return named or _numbered(events, along, bounds[1])


def event_lines(flags: Flags, top: float, ground: float, palette: Palette) -> list[list[Option]]:
    """The lines as data of a `markLine`, from the foot of each flag down to the ground of the track."""
    return [_line(flag, top, ground, palette) for flag in flags.flags]


def _by_period(chart: TrendChart) -> list[tuple[int, str]]:
    """Each period in which something happened, with all that did."""
    places = {period: index for index, period in enumerate(chart.periods)}
    happened: dict[int, list[str]] = {}
    for event in chart.events:
        if event.period in places:
            happened.setdefault(places[event.period], []).append(event.label)
    return [(index, " · ".join(happened[index])) for index in sorted(happened)]


@dataclass(frozen=True, slots=True)
class _Standing:
    """A flag with its pixels: where its line stands, and from where to where its words go."""

    flag: Flag
    at: float
    start: float
    end: float

    def leaves_free(self, other: _Standing) -> bool:
        """Whether neither the words nor the line of one meet those of the other."""
        same_row = self.flag.row == other.flag.row
        apart = self.end + APART <= other.start or other.end + APART <= self.start
        return (apart or not same_row) and not self.crosses(other) and not other.crosses(self)

    def crosses(self, other: _Standing) -> bool:
        """Whether this line, which goes up to its own flag, runs through the other's words."""
        return self.flag.row >= other.flag.row and other.start < self.at < other.end


def _named(
    events: Sequence[tuple[int, str]], along: Callable[[int], float], bounds: tuple[int, int]
) -> Flags | None:
    """Names at their lines, as low as they fit; None where they don't."""
    if len(events) > MOST_NAMED:
        return None
    choices = [
        [
            spot
            for spot in _spots(index, shortened(label, SMALL, LONGEST), along(index))
            if bounds[0] <= spot.start and spot.end <= bounds[1]
        ]
        for index, label in reversed(events)
    ]
    placed = _placed(choices, ())
    return Flags(tuple(s.flag for s in placed), max(s.flag.row for s in placed) + 1) if placed else None


def _placed(choices: Sequence[Sequence[_Standing]], before: tuple[_Standing, ...]) -> tuple[_Standing, ...]:
    """One spot for each event such that none meets another; empty where there is no such choice."""
    if not choices:
        return before
    for spot in choices[0]:
        if all(map(spot.leaves_free, before)) and (found := _placed(choices[1:], (*before, spot))):
            return found
    return ()


def _spots(index: int, words: str, at: float) -> Iterator[_Standing]:
    room = width_of(words, SMALL) + POLE
    for row in range(MOST_ROWS):
        yield _Standing(Flag(index, words, row, "right"), at, at, at + room)
        yield _Standing(Flag(index, words, row, "left"), at, at - room, at)


def _numbered(events: Sequence[tuple[int, str]], along: Callable[[int], float], width: int) -> Flags:
    """Numbers above their lines, those too close together as one span, and their names at the foot."""
    groups: list[list[int]] = []
    for number in range(len(events)):
        groups.append([number])
        while len(groups) > 1 and not _apart(groups[-2], groups[-1], events, along):
            groups[-2:] = [groups[-2] + groups[-1]]
    middles = {group[len(group) // 2]: _span(group) for group in groups}
    flags = tuple(Flag(index, middles.get(i, ""), 0, "center") for i, (index, _) in enumerate(events))
    key = tuple(Entry((), shortened(f"{i} {label}", SMALL, width)) for i, (_, label) in enumerate(events, 1))
    return Flags(flags, 1, key)


def _apart(
    one: Sequence[int], other: Sequence[int], events: Sequence[tuple[int, str]], along: Callable[[int], float]
) -> bool:
    middles = [along(events[group[len(group) // 2]][0]) for group in (one, other)]
    halves = sum(width_of(_span(group), SMALL) / 2 for group in (one, other))
    return middles[0] + halves + APART <= middles[1]


def _span(group: Sequence[int]) -> str:
    return "–".join(dict.fromkeys((str(group[0] + 1), str(group[-1] + 1))))


def _line(flag: Flag, top: float, ground: float, palette: Palette) -> list[Option]:
    """One line, from its flag down to the ground."""
    foot: Option = {"coord": [flag.index, ground], "symbol": "none"}
    style: Option = {"color": palette.unknown, "width": 1, "type": [3, 3]}
    beside = {"right": "left", "left": "right", "center": "center"}[flag.side]
    label: Option = {
        "show": bool(flag.words),
        "position": "start",
        "distance": 4 if flag.side == "center" else 0,
        "align": beside,
        "verticalAlign": "bottom" if flag.side == "center" else "top",
        "padding": 0 if flag.side == "center" else [1, POLE],
        "formatter": formatted(flag.words),
        "fontSize": SMALL,
        "color": palette.quiet,
    }
    above = LIFT if flag.side == "center" else LIFT + (flag.row + 1) * ROW
    head = {**foot, "y": top - above, "lineStyle": style, "label": label}
    return [head, foot]
