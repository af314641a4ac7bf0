"""What moved a figure: which groups did, and how much of it is only that there are more of some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from unisono.errors import QuestionError
from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.figures import is_better
from unisono.loop.measure.dimensions import dimensions
from unisono.loop.measure.metric import LEVEL, Metric
from unisono.loop.measure.movement import UNWATCHED, scale_of
from unisono.loop.measure.sums import moments_of
from unisono.loop.plan.cited import NEVER_COMPARED
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.question import Figure
from unisono.render.values import value_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.services.trends.changing import changes
from unisono.services.trends.looking import ask, known_metric, over, over_before, span_through
from unisono.stats.compare import Comparison
from unisono.stats.interval import Interval
from unisono.stats.mix import Decomposed, Part, chance_of, decompose
from unisono.stats.moments import Moments

WhyNot = Literal["", "no_before", "never", "unwatched", "same_people", "too_few", "currencies"]
MOST_GROUPS = 60  # of more, the smallest are taken together
REST = "\u2026"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one group adds to a change: by its own `rate`, by its share (`mix`), and in all."""

    value: object
    label: str
    rate: Estimate
    mix: Estimate
    total: Estimate
    before: Figure | None
    after: Figure | None
    beyond: bool  # whether its total is more than chance, all groups looked at together
    better: bool


@dataclass(frozen=True, slots=True)
class Contributions:
    """A change taken apart by the groups of one column, those that moved it most first.

    The rows sum exactly to `change`, and so do `rate` and `mix`. `why` says why nothing can be told.
    """

    slug: str
    column: str
    before: Figure | None = None
    after: Figure | None = None
    change: Estimate | None = None
    rate: Estimate | None = None
    mix: Estimate | None = None
    rows: tuple[Contribution, ...] = ()
    moved: bool = False  # whether the whole changed by more than chance
    better: bool = False
    why: WhyNot = ""


def contributions(
    company: Company, slug: str, column: str, lens: Lens, *, language: str = "es"
) -> Contributions | None:
    """Which groups moved a metric, against the same days before? None where nothing was loaded.

    Raises
    ------
    MissingError
        Where there is no such metric.
    QuestionError
        `column_not_offered`, where the metric doesn't offer that column.
    """
    allow(company, "see_figures")
    metric = known_metric(slug)
    with reader_of(company, edition_of(company)) as reader:
        if column not in dimensions(metric, reader.edition.extras):
            raise QuestionError("column_not_offered", column=column, metric=slug)
        span = span_through(company, reader, lens)
        if span is None:
            return None
        nothing = Contributions(slug, column)
        if (refused := _refused(metric, column)) or (earlier := over_before(slug, span, lens)) is None:
            return replace(nothing, why=refused or "no_before")
        asked = [
            replace(question, by=by)
            for question in (earlier, over(slug, span, lens))
            for by in ((), (column,))
        ]
        whole0, groups0, whole1, groups1 = (ask(company, reader, question, language) for question in asked)
    return _told(metric, nothing, (whole0[0], whole1[0]), (groups0, groups1), language)


def _refused(metric: Metric, column: str) -> WhyNot:
    if metric.slug in NEVER_COMPARED:
        return "never"
    if metric.scale in UNWATCHED:
        return "unwatched"
    overlap = metric.per and not column.startswith("customer.")
    return "same_people" if overlap else ""


def _told(
    metric: Metric,
    nothing: Contributions,
    wholes: tuple[Figure, Figure],
    groups: tuple[Sequence[Figure], Sequence[Figure]],
    language: str,
) -> Contributions:
    before, after = wholes
    nothing = replace(nothing, before=before, after=after)
    if not (before.estimate.known and after.estimate.known):
        return replace(nothing, why="too_few")
    if before.estimate.currency != after.estimate.currency:
        return replace(nothing, why="currencies")
    sides = [{figure.group[nothing.column]: figure for figure in side if figure.group} for side in groups]
    values, rest = _largest(sides)
    moments = [[_moments(side.get(value)) for value in values] for side in sides]
    if rest:
        for side, found in zip(moments, sides, strict=True):
            side.append(sum((_moments(found.get(value)) for value in rest), Moments()))
    taken = decompose(*moments, scale=scale_of(metric), level=LEVEL)
    if not taken.parts:
        return replace(nothing, why="too_few")
    rows = _rows(metric, nothing, taken, (values, sides, after), language)
    unit = _InUnit(metric, after)
    (whole,) = changes([(before, after)])
    return replace(
        nothing,
        change=unit.estimate(taken.change),
        rate=unit.estimate(taken.rate),
        mix=unit.estimate(taken.mix),
        moved=whole is not None and whole.beyond,
        better=is_better(taken.change.value or 0.0, 0.0, metric.direction),
        rows=tuple(sorted(rows, key=lambda row: -abs(row.total.value or 0.0))),
    )


def _largest(sides: list[dict[object, Figure]]) -> tuple[list[object], list[object]]:
    """The groups to be told one by one, and those to be told together."""
    counts: dict[object, int] = {}
    for side in sides:
        for value, figure in side.items():
            counts[value] = counts.get(value, 0) + figure.estimate.n
    ordered = sorted(counts, key=lambda value: -counts[value])
    return ordered[:MOST_GROUPS], ordered[MOST_GROUPS:]


def _rows(
    metric: Metric,
    found: Contributions,
    taken: Decomposed,
    named: tuple[list[object], list[dict[object, Figure]], Figure],
    language: str,
) -> list[Contribution]:
    values, (before, after), whole = named
    held = beyond_chance([_compared(part.total) for part in taken.parts])
    unit, rows = _InUnit(metric, whole), []
    for number, (part, p) in enumerate(zip(taken.parts, held, strict=True)):
        rest = number >= len(values)
        value = REST if rest else values[number]
        label = REST if rest else value_text(found.column, value, language)
        sides = (None, None) if rest else (before.get(value), after.get(value))
        better = is_better(part.total.value or 0.0, 0.0, metric.direction)
        rows.append(Contribution(value, label, *unit.part(part), *sides, p is not None, better))
    return rows


@dataclass(frozen=True, slots=True)
class _InUnit:
    """Intervals as estimates of a metric."""

    metric: Metric
    like: Figure

    def estimate(self, told: Interval) -> Estimate:
        estimate = self.like.estimate
        return Estimate(
            told.value,
            told.low,
            told.high,
            estimate.n,
            self.metric.unit,
            LEVEL,
            method=told.method,
            currency=estimate.currency,
        )

    def part(self, part: Part) -> tuple[Estimate, Estimate, Estimate]:
        return self.estimate(part.rate), self.estimate(part.mix), self.estimate(part.total)


def _compared(total: Interval) -> Comparison:
    """A group's part as a test against nothing, for all of them to be corrected together."""
    if total.value is None or total.low is None or total.high is None or total.high <= total.low:
        return Comparison(total.value, None, None, None, total.method)
    return Comparison(total.value, total.low, total.high, chance_of(total, level=LEVEL), total.method)


def _moments(figure: Figure | None) -> Moments:
    return moments_of(figure) if figure else Moments()
