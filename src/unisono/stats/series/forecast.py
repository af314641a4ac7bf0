"""What may come next, with an interval that has to hold as often as it says."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from unisono.stats.precision import quantile
from unisono.stats.series.course import Array, Course, Steps
from unisono.stats.series.watch import Watched

LEAST = 28  # values from which the next ones are foretold
# How much of the noise the level may move each step, squared: from not at all to a tenth.
WANDERS = (0.0, *np.geomspace(1e-5, 0.1, 17).tolist())
DAMPED = 0.98  # what is left of a trend a step later
TREND_FROM = 120  # steps whose slope is the trend
ORIGINS = 6  # past days from which the course is foretold, to see what would have held
SCALED = (0.4, 1.5)  # how much less or more noise there may be than four weeks show
BETTER = 0.8  # of the plain error: what a trend must beat to be believed
_FAR = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """What each coming step may be: `mean`, and the doubt about its level (a covariance of all steps).

    `noise` is what a single step adds by chance, squared. `trend` says whether a damped trend foretold
    better than none. `checked` are past values that were foretold so, `held` how many of them lay
    within their intervals at `level`.
    """

    step: Steps
    mean: Array
    doubt: Array
    noise: Array
    trend: bool
    level: float
    held: int
    checked: int
    method: str

    def over(self, weight: Array) -> tuple[float, float, float]:
        """The mean of several coming steps, and between which bounds it may lie.

        Parameters
        ----------
        weight : how much each step counts (the rows it will have); 0 for those that don't belong.

        >>> told = Forecast(np.array([5]), np.array([2.0]), np.eye(1), np.zeros(1), False, 0.95, 0, 0, "")
        >>> [round(bound, 2) for bound in told.over(np.ones(1))]
        [2.0, 0.04, 3.96]
        """
        part = weight / weight.sum()
        mean = float(part @ self.mean)
        half = quantile(self.level) * math.sqrt(float(part @ self.doubt @ part + (part * part) @ self.noise))
        return mean, mean - half, mean + half


@dataclass(frozen=True, slots=True)
class _Fitted:
    """Where a level stands, how unsure that is, and how far it wanders each step (both squared)."""

    level: float
    doubt: float
    wander: float
    scale: float = 1.0  # of the noise


def foresee(
    course: Course, watched: Watched, *, horizon: int, noise: Array | None = None, level: float = 0.95
) -> Forecast | None:
    """What may the next steps be, if the level goes on wandering as it has?

    Local level + season; a damped trend where, foretold from six past days, it would have erred less.

    Parameters
    ----------
    course, watched : what was seen, and what `watch` says of it.
    horizon : how many steps to look ahead.
    noise : how far each coming value will lie off its level by chance, squared; None: as the usual step.
    level : how often, in (0, 1), such an interval should hold what comes.

    Returns
    -------
    Forecast or None
        None where `watch` could tell nothing.

    Notes
    -----
    A course whose level jumped once is given wider intervals, as it may jump again; of a larger jump
    than any before it knows nothing.

    Source: Harvey, Forecasting, Structural Time Series Models and the Kalman Filter (1989), §2-4, for
    the level; Gardner & McKenzie, Management Science 31 (1985) 1237-1246, for the damped trend.

    >>> from unisono.stats.series.watch import watch
    >>> days = np.arange(100)
    >>> course = Course.of(days, np.tile([1.0, 3.0], 50), np.ones(100))
    >>> told = foresee(course, watch(course), horizon=10)
    >>> [round(bound) for bound in told.over(np.ones(10))]
    [2, 1, 3]
    """
    quantile(level)  # refuses an impossible level
    if watched.why or horizon < 1:
        return None
    own = _Own(course.step, course.value - watched.season.at(course.step), watched.noise)
    fitted = _fitted(own)
    own = _Own(own.step, own.value, own.noise * fitted.scale)
    past = _past(own, fitted.wander, min(horizon, course.span // 4), level)
    mean, doubt = _told(own, fitted, np.arange(1, horizon + 1), trend=past.trend)
    step = course.step[-1] + np.arange(1, horizon + 1)
    usual = np.full(horizon, float(np.median(own.noise))) if noise is None else noise
    named = ["local_level", *(["damped_trend"] if past.trend else [])]
    mean = mean + watched.season.at(step)
    return Forecast(step, mean, doubt, usual, past.trend, level, past.held, past.checked, "+".join(named))


@dataclass(frozen=True, slots=True, eq=False)
class _Own:
    """The values without their season."""

    step: Steps
    value: Array
    noise: Array

    def until(self, step: int) -> _Own:
        kept = self.step <= step
        return _Own(self.step[kept], self.value[kept], self.noise[kept])


@dataclass(frozen=True, slots=True)
class _Past:
    trend: bool = False
    held: int = 0
    checked: int = 0


def _past(own: _Own, wander: float, horizon: int, level: float) -> _Past:
    """How the values of the last stretches would have been foretold, with a trend and without."""
    errors, held, checked = {False: 0.0, True: 0.0}, {False: 0, True: 0}, 0
    for number in range(ORIGINS, 0, -1):
        origin = int(own.step[-1]) - number * max(horizon // 2, 1)
        before = own.until(origin)
        later = (own.step > origin) & (own.step <= origin + horizon)
        if before.step.size < LEAST or not later.any():
            continue
        checked += int(later.sum())
        fitted = _at(before, wander)
        for trend in (False, True):
            mean, doubt = _told(before, fitted, own.step[later] - origin, trend=trend)
            off, sharp = own.value[later] - mean, 1 / own.noise[later]
            spread = np.diagonal(doubt) + own.noise[later]
            held[trend] += int((off * off <= quantile(level) ** 2 * spread).sum())
            errors[trend] += abs(float((off * sharp).sum() / sharp.sum()))
    trend = checked > 0 and errors[True] < BETTER * errors[False]
    return _Past(trend, held[trend], checked)


def _told(own: _Own, fitted: _Fitted, ahead: Steps, *, trend: bool) -> tuple[Array, Array]:
    """The level of steps ahead, and the covariance of the doubt about it."""
    mean = np.full(ahead.size, fitted.level)
    doubt = fitted.doubt + fitted.wander * np.minimum(ahead[:, None], ahead[None, :])
    if trend:
        slope, error = _slope(own)
        reach = DAMPED * (1 - DAMPED ** ahead.astype(float)) / (1 - DAMPED)
        mean, doubt = mean + slope * reach, doubt + error * error * np.outer(reach, reach)
    return mean, doubt


def _slope(own: _Own) -> tuple[float, float]:
    """The slope of the last steps and its standard error, outliers pulled in."""
    recent = own.step > own.step[-1] - TREND_FROM
    step, value, noise = own.step[recent].astype(float), own.value[recent], own.noise[recent]
    sharp = 1 / noise
    away = step - (sharp * step).sum() / sharp.sum()
    power = float((sharp * away * away).sum())
    slope, level = 0.0, float((sharp * value).sum() / sharp.sum())
    for _ in range(3):
        line, far = level + slope * away, _FAR * np.sqrt(noise)
        calm = np.clip(value, line - far, line + far)
        slope = float((sharp * away * calm).sum()) / power if power else 0.0
        level = float((sharp * calm).sum() / sharp.sum())
    return slope, 1 / math.sqrt(power) if power else 0.0


def _fitted(own: _Own) -> _Fitted:
    """The level, averaged over how far it may wander by how likely the values make each.

    What wanders within four weeks was taken for noise: for each wander the noise is scaled to fit.
    """
    usual, size = float(np.median(own.noise)), own.value.size
    gaps = np.diff(own.step, prepend=own.step[0]).tolist()
    value, noise = own.value.tolist(), own.noise.tolist()
    tried = np.array([_filtered(value, noise, gaps, part * usual) for part in WANDERS])
    scale = np.clip(tried[:, 0] / (size - 1), *SCALED)
    likely = -(tried[:, 1] + (size - 1) * np.log(scale) + tried[:, 0] / scale) / 2
    chance = np.exp(likely - likely.max())
    chance /= chance.sum()
    level = float(chance @ tried[:, 2])
    doubt = float(chance @ (tried[:, 3] * scale + (tried[:, 2] - level) ** 2))
    wander = float((chance * scale) @ np.array(WANDERS)) * usual
    return _Fitted(level, doubt, wander, float(chance @ scale))


def _at(own: _Own, wander: float) -> _Fitted:
    """The level at the end of a stretch, where it is known how far it wanders."""
    gaps = np.diff(own.step, prepend=own.step[0]).tolist()
    _, _, level, doubt = _filtered(own.value.tolist(), own.noise.tolist(), gaps, wander)
    return _Fitted(level, doubt, wander)


def _filtered(
    value: list[float], noise: list[float], gap: list[int], wander: float
) -> tuple[float, float, float, float]:
    """By Kalman's filter, surprises clipped: their squares, Σ ln variance, last level, its doubt."""
    level, doubt, squares, logs = value[0], noise[0], 0.0, 0.0
    for seen, own, apart in zip(value[1:], noise[1:], gap[1:], strict=True):
        doubt += wander * apart
        spread = doubt + own
        surprise = (seen - level) / math.sqrt(spread)
        clipped = min(max(surprise, -_FAR), _FAR)
        squares += clipped * clipped
        logs += math.log(spread)
        gain = doubt / spread
        level += gain * clipped * math.sqrt(spread)
        doubt *= 1 - gain
    return squares, logs, level, doubt
