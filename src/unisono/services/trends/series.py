"""Figures by period in a row without gaps, with the steps between them, ready to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import EPOCH, period_start
from unisono.loop.measure.happenings import Happening, by_period
from unisono.loop.measure.spans import DAY, period_after, periods_between
from unisono.model.brief import Event, TrendChart
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Grain
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.dates import day_text, period_text
from unisono.services.trends.changing import Change, changes, over_time
from unisono.services.wording import change_text

LONGEST_LABEL = 28


@dataclass(frozen=True, slots=True)
class Series:
    """A metric's periods in order; one without rows has an empty estimate and no key."""

    slug: str
    grain: Grain
    periods: tuple[str, ...]
    estimates: tuple[Estimate, ...]
    keys: tuple[str, ...]
    steps: tuple[Change, ...]  # from each period to the next, where both are known
    happened: dict[str, tuple[Happening, ...]]

    @property
    def enough(self) -> bool:
        """Whether there is something to draw."""
        return sum(estimate.known for estimate in self.estimates) >= 2


def series_of(
    figures: Sequence[Figure],
    grain: Grain,
    happened: Sequence[Happening],
    *,
    whole: tuple[date | None, date],
) -> Series:
    """The figures of one metric by period, with what happened meanwhile.

    `whole` are the first and last day heard of: a period cut short by them is drawn, but no step is
    told from or to it, since half a month of whatever adds up looks like a fall.
    """
    slug = figures[0].question.metric
    found = {figure.period: figure for figure in figures if figure.period}
    nothing = Estimate(None, None, None, 0, metric_of(slug).unit, reason=Reason("no_data"))
    periods = tuple(periods_between(_day(min(found)), _day(max(found)), grain)) if found else ()
    beside = [found.get(period) for period in periods]
    complete = [figure if figure and _is_whole(figure, grain, whole) else None for figure in beside]
    steps = changes([over_time(before, after) for before, after in pairwise(complete)])
    return Series(
        slug,
        grain,
        periods,
        tuple(figure.estimate if figure else nothing for figure in beside),
        tuple(figure.key if figure else "" for figure in beside),
        tuple(step for step in steps if step is not None),
        by_period(happened, grain, periods),
    )


def days_of(figures: Sequence[Figure]) -> tuple[date, date] | None:
    """From the first to the last period that has rows; None where none has."""
    labels = [figure.period for figure in figures if figure.period]
    return (_day(min(labels)), _day(max(labels))) if labels else None


def trend_chart(series: Series, language: str, *, name: str) -> TrendChart:
    """The series drawn; its title tells the largest step that chance didn't make."""
    return TrendChart(
        _title(series, name, language),
        say("measure.trend.subtitle", language, grain=say(f"grain.{series.grain}", language)),
        series.periods,
        series.estimates,
        tuple(Event(period, event_label(happened, language)) for period, happened in series.happened.items()),
        series.keys,
    )


def trend_table(series: Series, language: str, *, name: str = "trend") -> Table:
    """The series in rows, with what happened in each period."""
    columns = (
        TableColumn("period", say("measure.table.period", language)),
        TableColumn("value", say("measure.table.value", language), "estimate"),
        TableColumn("events", say("measure.table.events", language)),
    )
    rows = tuple(
        TableRow(
            (
                period_text(period, language),
                estimate,
                "; ".join(each.label for each in series.happened.get(period, ())),
            ),
            keys=(("value", key),) if key else (),
        )
        for period, estimate, key in zip(series.periods, series.estimates, series.keys, strict=True)
    )
    return Table(name, say("measure.trend.table", language), columns, rows)


def event_label(happened: Sequence[Happening], language: str) -> str:
    """What happened in a period, short enough to stand over a line; the rest is counted."""
    first = happened[0].label
    told = first if len(first) <= LONGEST_LABEL else first[: LONGEST_LABEL - 1].rstrip(" ,;:.") + "…"
    more = len(happened) - 1
    return say("measure.event.more", language, event=told, more=more) if more else told


def happened_words(series: Series, language: str) -> tuple[tuple[str, str, str], ...]:
    """The events of a trend as a list: day, kind and words."""
    return tuple(
        (day_text(each.day, language), say(f"measure.event.{each.kind}", language), each.label)
        for happened in series.happened.values()
        for each in happened
    )


def _title(series: Series, name: str, language: str) -> str:
    if not series.steps:
        return say("measure.trend.title", language, metric=name)
    beyond = [step for step in series.steps if step.beyond]
    if not beyond:
        return say("measure.trend.flat", language, metric=name)
    largest = max(beyond, key=lambda step: abs(step.difference.value or 0.0))
    way = "better" if largest.better else "worse"
    when = period_text(str(largest.after.period), language)
    against = period_text(str(largest.before.period), language)
    change = change_text(largest.difference, language)
    return say(f"measure.trend.{way}", language, metric=name, period=when, change=change, against=against)


def _is_whole(figure: Figure, grain: Grain, whole: tuple[date | None, date]) -> bool:
    start = _day(str(figure.period))
    return (whole[0] is None or whole[0] <= start) and period_after(start, grain) <= whole[1] + DAY


def _day(label: str) -> date:
    return EPOCH + timedelta(days=period_start(label))
