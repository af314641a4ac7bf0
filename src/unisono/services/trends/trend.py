"""How a metric moves: its periods through a lens, with what happened meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from unisono.loop.measure.happenings import Happening, happenings_from, happenings_kernel
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Figure, Grain, Question
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import answer
from unisono.services.rights import allow
from unisono.services.trends.changing import Change, changes, over_time
from unisono.services.trends.looking import Span, ask, known_metric, over, over_before, span_through
from unisono.services.trends.series import Series, days_of, series_of

# Where nobody chose days: how far back a trend goes, so that its periods can still be told apart.
LOOK_BACK: dict[Grain, int | None] = {"day": 92, "week": 371, "month": None, "quarter": None}


@dataclass(frozen=True, slots=True)
class Trend:
    """A metric now, how it changed, and its periods.

    `until` is the last day told: before the span's end where what came after is still in the making.
    """

    now: Figure
    span: Span
    change: Change | None
    series: Series
    until: date

    @property
    def broken_off(self) -> bool:
        """Whether the trend ends before the span does."""
        return self.until < self.span.until


def trend(company: Company, slug: str, lens: Lens, grain: Grain, *, language: str = "es") -> Trend | None:
    """How does a metric move, period by period? None where nothing was loaded.

    Raises
    ------
    MissingError
        Where there is no such metric.
    """
    allow(company, "see_figures")
    known_metric(slug)
    with reader_of(company, edition_of(company)) as reader:
        span = span_through(company, reader, lens)
        if span is None:
            return None
        now = ask(company, reader, over(slug, span, lens), language)[0]
        in_periods = _by_period(slug, span, lens, grain)
        figures = ask(company, reader, in_periods, language)
        asked = over_before(slug, span, lens)
        before = answer(company, reader, asked)[0] if asked and now.estimate.known else None
        days = days_of(figures)
        happened = happenings_from(reader.ask(happenings_kernel(days[0], span.until))) if days else ()
    (change,) = changes([over_time(before, now)])
    series = series_of(figures, grain, happened, whole=(in_periods.since, span.last))
    return Trend(now, span, change, series, in_periods.until or span.until)


def events_of(company: Company, since: date, until: date) -> tuple[Happening, ...]:
    """The campaigns that began and the promises made within a span of days, both included."""
    allow(company, "see_figures")
    with reader_of(company, edition_of(company)) as reader:
        return happenings_from(reader.ask(happenings_kernel(since, until)))


def _by_period(slug: str, span: Span, lens: Lens, grain: Grain) -> Question:
    asked = replace(over(slug, span, lens), grain=grain)
    if span.chosen or asked.until is None:
        return asked
    back = LOOK_BACK[grain]
    return replace(asked, since=asked.until - timedelta(days=back - 1) if back else None)
