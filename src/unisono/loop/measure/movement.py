"""A metric's figures as a course that can be watched and foretold, and back to days and units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from unisono.loop.measure.clock import EPOCH, day_number, period_label
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.spans import start_of_period
from unisono.loop.measure.sums import moments_of
from unisono.model.question import Figure, Grain, Question
from unisono.stats.moments import Moments
from unisono.stats.series.course import Array, Course

CYCLES: dict[Grain, int] = {"day": 7, "week": 0, "month": 0, "quarter": 0}
YEARS: dict[Grain, float] = {"day": 365.25, "week": 52.18, "month": 12.0, "quarter": 4.0}
FEW = 10  # rows of the usual day, under which weeks are watched instead
LATELY = 8  # cycles whose rows say how many the next ones will have
UNWATCHED = ("counted", "deviation", "apart")  # scales that are no mean, whose variance a day doesn't show


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """A metric step by step: its course in the metric's unit, how long a step is, and the rows of each."""

    course: Course
    grain: Grain
    rows: Array

    @property
    def cycle(self) -> int:
        """Steps after which the same comes back."""
        return CYCLES[self.grain]

    @property
    def year(self) -> float:
        """Steps of a year."""
        return YEARS[self.grain]

    def ahead(self, horizon: int) -> Array:
        """How many rows each coming step will likely have: as many as its like had lately."""
        cycle = max(self.cycle, 1)
        recent = self.course.step > self.course.step[-1] - LATELY * cycle
        phase = self.course.step[recent] % cycle
        total = np.bincount(phase, weights=self.rows[recent], minlength=cycle)
        cycles = max(1.0, min(float(LATELY), self.course.span / cycle))
        coming = (self.course.step[-1] + np.arange(1, horizon + 1)) % cycle
        return np.asarray(np.maximum(total[coming] / cycles, 0.0))


def adds_up(metric: Metric) -> bool:
    """Whether a month's figure is made of its days': not where a row is a customer of the whole period.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> adds_up(metric_of("nps")), adds_up(metric_of("revenue_per_customer")), adds_up(metric_of("churn"))
    (True, False, False)
    """
    base = metric.base(Question(metric.slug, grain="month"))
    return not (metric.per or base.windowed or base.period)


def steps_of(metric: Metric, figures: Sequence[Figure], grain: Grain) -> Steps:
    """The figures of a metric by period as a course: days, or weeks where days have too few rows.

    The variance of a step is the spread of all rows over those of the step: a day of two equal answers
    is not certain.
    """
    found = {start: moments_of(figure) for figure in figures if (start := _start(figure)) is not None}
    found = {start: moments for start, moments in found.items() if moments.mean is not None}
    usual = float(np.median([moments.n for moments in found.values()])) if found else 0.0
    if grain == "day" and usual < FEW and adds_up(metric):
        found, grain = _by_week(found), "week"
    return _steps(found, grain, scale_of(metric))


def scale_of(metric: Metric) -> float:
    """What the mean of a metric's rows is multiplied with, to be in its unit."""
    return 100.0 if metric.scale == "nps" else 1.0


def step_of(day: date, grain: Grain) -> int:
    """The number of the step a day falls into; neighbours differ by 1.

    >>> step_of(date(2018, 3, 1), "month") - step_of(date(2017, 12, 31), "month")
    3
    """
    if grain == "day":
        return day_number(day)
    if grain == "week":
        return (day_number(day) + 3) // 7  # 1970 began on a Thursday
    months = 12 * day.year + day.month - 1
    return months if grain == "month" else months // 3


def day_of(step: int, grain: Grain) -> date:
    """The first day of a step.

    >>> [day_of(step_of(date(2018, 5, 17), grain), grain).isoformat() for grain in ("day", "week", "quarter")]
    ['2018-05-17', '2018-05-14', '2018-04-01']
    """
    if grain == "day":
        return EPOCH + timedelta(days=step)
    if grain == "week":
        return EPOCH + timedelta(days=7 * step - 3)
    months = step if grain == "month" else 3 * step
    return date(months // 12, months % 12 + 1, 1)


def period_of(day: date, grain: Grain) -> str:
    """What the period is called that a day falls into."""
    return period_label(day_number(start_of_period(day, grain)), grain)


def _start(figure: Figure) -> int | None:
    start = figure.facts.get("period_start")
    return start if isinstance(start, int) else None


def _by_week(found: dict[int, Moments]) -> dict[int, Moments]:
    weeks: dict[int, Moments] = {}
    for start, moments in found.items():
        monday = start - (start + 3) % 7
        weeks[monday] = moments + weeks[monday] if monday in weeks else moments
    return weeks


def _steps(found: dict[int, Moments], grain: Grain, scale: float) -> Steps:
    starts = sorted(found)
    whole = [found[start] for start in starts]
    spread = sum(whole, Moments()).spread or 0.0
    step = [step_of(EPOCH + timedelta(days=start), grain) for start in starts]
    value = [scale * (moments.mean or 0.0) for moments in whole]
    variance = [scale * scale * spread / max(moments.effective_n, 1.0) for moments in whole]
    rows = np.array([float(moments.n) for moments in whole])
    return Steps(Course.of(step, value, variance), grain, rows)
