"""The executive brief: what changed, why, how much money, what to decide; ready to be drawn.

A brief holds words already in the reader's language and figures that keep their interval and key.
Renderers (terminal, HTML, PDF) lay it out; they add nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from unisono.model.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure as the brief shows it: its name, estimate, period in words, change in words, and key."""

    label: str
    estimate: Estimate
    period: str
    key: str
    change: str = ""
    tone: Literal["good", "bad", "neutral"] = "neutral"


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain: promised, sold, delivered or lived, with its figures."""

    name: str
    owner: str
    figures: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of an interval chart. An unknown estimate is drawn grey, with its n."""

    label: str
    estimate: Estimate
    key: str = ""


@dataclass(frozen=True, slots=True)
class IntervalChart:
    """Rows with a point and its interval; `reference` draws a line (the whole company)."""

    title: str
    subtitle: str
    rows: tuple[Bar, ...]
    reference: float | None = None
    better: Literal["up", "down"] = "up"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at a moment of a trend: a campaign, a price, a release."""

    period: str  # one of the trend's periods
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found in a period of a trend: its level changed there, or one of its days is odd."""

    period: str  # one of the trend's periods
    label: str
    kind: Literal["change", "odd"] = "change"
    tone: Literal["good", "bad", "neutral"] = "neutral"


@dataclass(frozen=True, slots=True)
class TrendChart:
    """A series of periods with an interval band; periods without value are gaps, never zeros.

    `keys` are the figures' keys, in the order of `periods`, empty where nothing can be opened. The last
    `foreseen` periods haven't come yet: their estimates are forecasts, drawn dashed. `target` is the
    value the company wants to reach, in the unit of the estimates.
    """

    title: str
    subtitle: str
    periods: tuple[str, ...]
    estimates: tuple[Estimate, ...]
    events: tuple[Event, ...] = ()
    keys: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    foreseen: int = 0
    target: float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a waterfall: who, by how much, and whether to be glad of it."""

    label: str
    estimate: Estimate
    tone: Literal["good", "bad", "neutral"] = "neutral"


@dataclass(frozen=True, slots=True)
class WaterfallChart:
    """From one value to another, step by step: what each row adds, with its interval.

    `steps` are in the unit of a difference (points where shares differ) and sum to end − start. One
    with `tone` neutral may be chance.
    """

    title: str
    subtitle: str
    start: Bar
    steps: tuple[Step, ...]
    end: Bar

    @property
    def parts(self) -> IntervalChart:
        """The steps alone, for documents that can't draw bars that float."""
        rows = tuple(Bar(step.label, step.estimate) for step in self.steps)
        return IntervalChart(self.title, self.subtitle, rows, reference=0.0)


@dataclass(frozen=True, slots=True)
class HeatChart:
    """A grid of estimates: rows by columns, coloured by value, tenuous where there are too few.

    `cells[row][column]`, and `keys` likewise where figures can be opened. `target` is the value that was
    promised, where there is one, in the unit of the cells.
    """

    title: str
    subtitle: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Estimate, ...], ...]
    better: Literal["up", "down"] = "up"
    target: float | None = None
    keys: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """One place on a map: where it stands along (`across`) and how high (`up`), each with its interval."""

    label: str
    across: Estimate
    up: Estimate
    tone: Literal["good", "bad", "neutral"] = "neutral"
    key: str = ""


@dataclass(frozen=True, slots=True)
class MapChart:
    """Spots on two axes, split into four quarters: what matters against how it goes.

    `quarters` name them: high left, high right, low left, low right; `split` says where they meet.
    Spots are numbered in the order given.
    """

    title: str
    subtitle: str
    spots: tuple[Spot, ...]
    across: str
    up: str
    quarters: tuple[str, str, str, str]
    split: tuple[float, float]

    @property
    def ranked(self) -> IntervalChart:
        """The same without the axis along, where there is no room for two."""
        bars = tuple(Bar(spot.label, spot.up, spot.key) for spot in self.spots)
        return IntervalChart(self.title, self.subtitle, bars, reference=0.0)


@dataclass(frozen=True, slots=True)
class Course:
    """One line of a curve chart, with its interval at each moment; unknown moments aren't drawn.

    `foretold` lines are dashed: nobody has seen them yet.
    """

    label: str
    estimates: tuple[Estimate, ...]
    foretold: bool = False


@dataclass(frozen=True, slots=True)
class CurveChart:
    """What is left of something as time goes by since its start: one line a group, in steps.

    `moments` name the steps (0, 1, 2 …) and `unit` what they count. Intervals are drawn as bands where
    there is one group; of several they stand in the rows.
    """

    title: str
    subtitle: str
    moments: tuple[str, ...]
    unit: str
    courses: tuple[Course, ...]

    @property
    def main(self) -> TrendChart:
        """Its first line alone, where there is no room for more."""
        estimates = self.courses[0].estimates if self.courses else ()
        return TrendChart(self.title, self.subtitle, self.moments[: len(estimates)], estimates)


Chart = IntervalChart | TrendChart | HeatChart | WaterfallChart | MapChart | CurveChart


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that changed or was found: what, why, money, what to decide, whose, and its evidence."""

    title: str
    why: str
    money: str
    decide: str
    owner: str
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """One or two pages for an executive. `title` states the finding, not the chart's name."""

    company: str
    language: str
    currency: str
    title: str
    period: str
    as_of: str
    edition: int
    chain: tuple[Link, ...]
    items: tuple[Item, ...]
    charts: tuple[Chart, ...]
    quiet: str
    data_note: str
