"""For whom: a metric by one column, each group beside all others, marked only where beyond chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from unisono.errors import QuestionError
from unisono.loop.measure.dimensions import dimensions, fullness_kernel, is_clock, worth_splitting
from unisono.loop.measure.metric import MINIMUM_N, Metric
from unisono.loop.measure.stated import with_stated
from unisono.loop.measure.sums import moments_of
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.render.values import value_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.services.trends.changing import Change, changes
from unisono.services.trends.looking import ask, known_metric, over, span_through
from unisono.stats.moments import Moments
from unisono.store.warehouse import Reader

MOST_ROWS = 24
IN_ORDER = ("lateness",)  # besides the clock: columns whose values have an order of their own


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """One group: its figure, and how it differs from all the others together."""

    value: object
    label: str
    figure: Figure
    against_rest: Change | None


@dataclass(frozen=True, slots=True)
class Segments:
    """A metric by one column. `left_out` counts the groups with the fewest rows that aren't shown."""

    slug: str
    column: str
    rows: tuple[SegmentRow, ...]
    whole: Figure
    left_out: int

    @property
    def apart(self) -> tuple[SegmentRow, ...]:
        """The groups that differ from the others beyond chance, the farthest first."""
        found = [row for row in self.rows if row.against_rest and row.against_rest.beyond]
        return tuple(sorted(found, key=lambda row: -abs(_gap(row))))


def columns_of(company: Company, slug: str) -> tuple[str, ...]:
    """The columns a metric can be split by, which hold something to compare, the most telling first.

    Raises
    ------
    MissingError
        Where there is no such metric.
    """
    allow(company, "see_figures")
    metric = known_metric(slug)
    with reader_of(company, edition_of(company)) as reader:
        extras = reader.edition.extras
        names = dimensions(metric, extras)
        (row,) = reader.ask(with_stated(fullness_kernel(metric, names, extras), company.stated))
    return worth_splitting(names, row)


def by_segment(
    company: Company, slug: str, column: str, lens: Lens, *, language: str = "es"
) -> Segments | None:
    """How does a metric differ by one column? None where nothing was loaded.

    Each group is compared with all the others together; what is called different is held to 5 %
    false discoveries over all groups.

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
        question = replace(over(slug, span, lens), by=(column,))
        return split(company, reader, metric, question, language)


def split(company: Company, reader: Reader, metric: Metric, question: Question, language: str) -> Segments:
    """A question split by one column, answered from an edition that is already open."""
    (column,) = question.by
    figures = [figure for figure in ask(company, reader, question, language) if figure.group]
    whole = ask(company, reader, replace(question, by=()), language)[0]
    shown = _shown(figures, column)
    rests = [_rest(metric, column, whole, figures, figure) for figure in shown]
    against = changes([(rest, figure) if rest else None for rest, figure in zip(rests, shown, strict=True)])
    rows = [
        SegmentRow(figure.group[column], value_text(column, figure.group[column], language), figure, change)
        for figure, change in zip(shown, against, strict=True)
    ]
    rows = rows if _in_order(column) else sorted(rows, key=lambda row: _worth(row, metric), reverse=True)
    return Segments(metric.slug, column, tuple(rows), whole, len(figures) - len(shown))


def _shown(figures: Sequence[Figure], column: str) -> list[Figure]:
    """The groups with the most rows; by the clock, all of them in its order."""
    most = sorted(figures, key=lambda figure: -figure.estimate.n)[:MOST_ROWS]
    return sorted(most, key=lambda figure: _place(figure.group[column])) if _in_order(column) else most


def _rest(
    metric: Metric, column: str, whole: Figure, figures: Sequence[Figure], figure: Figure
) -> Figure | None:
    """All the other groups as one figure; None where they are too few, or somebody may stand in both."""
    overlap = metric.per and not column.startswith("customer.")
    moments = sum((moments_of(other) for other in figures if other is not figure), Moments())
    if overlap or moments.n < MINIMUM_N or not whole.estimate.known:
        return None
    estimate = replace(whole.estimate, value=moments.mean, low=None, high=None, n=moments.n)
    return replace(whole, estimate=estimate, facts={"moments": moments}, key="")


def _worth(row: SegmentRow, metric: Metric) -> tuple[bool, bool, float]:
    """Where a row stands when the best come first, those without value and without a name last."""
    estimate, named = row.figure.estimate, row.value is not None
    if estimate.value is None:
        return False, named, float(estimate.n)
    return named, named, estimate.value if metric.direction == "up" else -estimate.value


def _gap(row: SegmentRow) -> float:
    return (row.against_rest and row.against_rest.difference.value) or 0.0


def _in_order(column: str) -> bool:
    return is_clock(column) or column.rsplit(".", 1)[-1] in IN_ORDER


def _place(value: object) -> tuple[bool, float, str]:
    number = isinstance(value, int | float)
    return value is None, float(value) if number else 0.0, str(value)  # type: ignore[arg-type]
