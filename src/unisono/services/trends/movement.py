"""What moved in a metric, when, and what may come: change points, odd days, a slow drift, a forecast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from unisono.loop.measure.metric import LEVEL, Metric
from unisono.loop.measure.movement import UNWATCHED, Steps, adds_up, day_of, period_of, step_of, steps_of
from unisono.loop.measure.spans import DAY, period_after, start_of_period
from unisono.loop.plan.cited import NEVER_COMPARED
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import GRAINS, Figure, Grain
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow
from unisono.services.trends.looking import Span, ask, known_metric, over, span_through
from unisono.services.trends.moved import Foreseen, InUnit, Movement, Why
from unisono.stats.series.forecast import Forecast, foresee
from unisono.stats.series.watch import Watched, expected_false, watch
from unisono.store.warehouse import Reader

LOOK_BACK_DAYS = 3 * 366  # of history: enough for a yearly season, and no more than a page can wait for
AHEAD: dict[Grain, int] = {"day": 28, "week": 8, "month": 3, "quarter": 1}


def movement(
    company: Company, slug: str, lens: Lens, grain: Grain = "month", *, language: str = "es"
) -> Movement | None:
    """What moved in a metric, and what may come? None where nothing was loaded.

    Days are watched with all their history (three years at most), whatever days the lens looks at; what
    is told lies within the lens. The forecast is by `grain`.

    Raises
    ------
    MissingError
        Where there is no such metric.
    """
    allow(company, "see_figures")
    metric = known_metric(slug)
    with reader_of(company, edition_of(company)) as reader:
        span = span_through(company, reader, lens)
        if span is None:
            return None
        why = _unwatched(metric)
        figures = () if why else _history(company, reader, metric, lens, (span, grain, language))
    if not why and any(_mixed(figure) for figure in figures):
        why = "currencies"
    steps = None if why else steps_of(metric, figures, "day" if adds_up(metric) else grain)
    if steps is None:
        return Movement(slug, grain, why=why)
    return _told(metric, steps, span, grain)


def _unwatched(metric: Metric) -> Why:
    if metric.slug in NEVER_COMPARED:
        return "never"
    return "unwatched" if metric.scale in UNWATCHED else ""


def _history(
    company: Company, reader: Reader, metric: Metric, lens: Lens, asked: tuple[Span, Grain, str]
) -> tuple[Figure, ...]:
    """The metric step by step, from before the span on: its beginning must differ from something."""
    span, grain, language = asked
    question = over(metric.slug, span, lens)
    until = question.until or span.until
    since = max(span.first or span.since, until - timedelta(days=LOOK_BACK_DAYS))
    step: Grain = "day" if adds_up(metric) else grain
    return ask(company, reader, replace(question, grain=step, since=min(since, span.since)), language)


def _mixed(figure: Figure) -> bool:
    reason = figure.estimate.reason
    return reason is not None and reason.code == "several_currencies"


def _told(metric: Metric, steps: Steps, span: Span, grain: Grain) -> Movement:
    course = steps.course
    watched = watch(course, cycle=steps.cycle, year=steps.year)
    if watched.why:
        return Movement(metric.slug, steps.grain, why=watched.why)
    false_changes, false_odd = expected_false(steps.year)
    unit = InUnit(metric, steps)
    since = span.since if span.chosen else day_of(int(course.step[0]), steps.grain)
    told = Movement(
        metric.slug,
        steps.grain,
        day_of(int(course.step[0]), steps.grain),
        day_of(int(course.step[-1]), steps.grain),
        tuple(each for each in unit.changes(watched) if each.day >= since),
        tuple(each for each in unit.odd(watched) if each.day >= since),
        unit.drift(watched),
        false_changes=false_changes,
        false_odd=false_odd,
        yearly=watched.season.yearly,
    )
    return _with_forecast(told, unit, watched, grain)


def _with_forecast(told: Movement, unit: InUnit, watched: Watched, grain: Grain) -> Movement:
    """The coming periods, each as the mean of the steps it is made of, by the rows they will likely have."""
    steps = unit.steps
    if GRAINS.index(grain) < GRAINS.index(steps.grain):
        return told  # nothing is known of single days where weeks are watched
    days = _coming(day_of(int(steps.course.step[-1]), steps.grain), grain)
    last = step_of(period_after(days[-1], grain) - DAY, steps.grain)
    horizon = last - int(steps.course.step[-1])
    if horizon * 2 > steps.course.span:
        return told  # farther than half of what was seen
    rows = steps.ahead(horizon)
    noise = np.median(watched.noise * np.maximum(steps.rows, 1.0)) / np.maximum(rows, 1.0)
    found = foresee(steps.course, watched, horizon=horizon, noise=noise, level=LEVEL)
    if found is None:
        return told
    foreseen = tuple(_foreseen(found, rows, unit, day, grain) for day in days)
    return replace(
        told,
        forecast=tuple(each for each in foreseen if each is not None),
        trend=found.trend,
        held=found.held,
        checked=found.checked,
    )


def _foreseen(found: Forecast, rows: np.ndarray, unit: InUnit, day: date, grain: Grain) -> Foreseen | None:
    first, after = step_of(day, unit.steps.grain), step_of(period_after(day, grain), unit.steps.grain)
    within = (found.step >= first) & (found.step < max(after, first + 1))
    weight = np.where(within, rows, 0.0)
    if not weight.any():
        return None
    estimate = replace(unit.within(*found.over(weight), 0), method=found.method)
    return Foreseen(period_of(day, grain), estimate)


def _coming(last: date, grain: Grain) -> Sequence[date]:
    """The first days of the periods to come after the one that a day falls into."""
    days = [period_after(start_of_period(last, grain), grain)]
    while len(days) < AHEAD[grain]:
        days.append(period_after(days[-1], grain))
    return days
