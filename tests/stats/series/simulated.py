"""Companies whose course is known: a week of ups and downs, answers that vary in number, outliers."""

from __future__ import annotations

import numpy as np

from unisono.stats.series.course import Course

WEEK = np.array([1.0, 1.1, 1.0, 1.0, 0.9, 0.5, 0.3])  # how many answer on each day of it
SPREAD = 0.65  # of one answer: −1, 0 or 1


def nps_company(
    seed: int,
    *,
    days: int = 365,
    shift: float = 0.0,
    at: int = 0,
    outliers: bool = True,
    yearly: float = 0.0,
) -> Course:
    """Daily NPS (as a fraction) of one company; `shift`, in deviations of its usual day, begins at `at`."""
    rng = np.random.default_rng(seed)
    day = np.arange(days)
    n = rng.poisson(rng.uniform(20, 200) * WEEK[day % 7])
    season = rng.normal(0, 0.06, 7)
    usual = np.sqrt(np.median(SPREAD / n[n > 0]))
    level = 0.3 + (season - season.mean())[day % 7] + shift * usual * (day >= at)
    level = np.clip(level + yearly * np.sin(2 * np.pi * day / 365.25), -0.75, 0.75)
    promoters = np.clip((0.7 + level) / 2, 0.02, 0.98)
    detractors = np.clip(promoters - level, 0.0, 1 - promoters)
    answers = rng.multinomial(n, np.column_stack([promoters, 1 - promoters - detractors, detractors]))
    seen = n > 0
    value = (answers[:, 0] - answers[:, 2])[seen] / n[seen]
    if outliers:
        odd = rng.random(value.size) < 0.02
        thrown = rng.choice([-1, 1], odd.sum()) * rng.uniform(4, 8, odd.sum())
        value[odd] = np.clip(value[odd] + thrown * np.sqrt(SPREAD / n[seen][odd]), -1, 1)
    return Course.of(day[seen], value, SPREAD / n[seen])


def remembering(seed: int, rho: float, *, days: int = 365) -> Course:
    """Noise of which a part is still there the day after."""
    rng = np.random.default_rng(seed)
    noise = rng.normal(size=days)
    value = np.empty(days)
    value[0] = noise[0] / np.sqrt(1 - rho * rho)
    for day in range(1, days):
        value[day] = rho * value[day - 1] + noise[day]
    return Course.of(np.arange(days), value, np.full(days, 0.5))


def wandering(
    seed: int, wander: float, *, days: int, ahead: int, slope: float = 0.0
) -> tuple[Course, Course]:
    """A level that walks at random (`wander` and `slope` in a day's noise): what was seen, and what came."""
    rng = np.random.default_rng(seed)
    day = np.arange(days + ahead)
    n = np.maximum(rng.poisson(rng.uniform(20, 200) * WEEK[day % 7]), 1)
    variance = SPREAD / n
    usual = np.median(variance)
    level = 0.2 + np.cumsum(rng.normal(0, np.sqrt(wander * usual), day.size)) + slope * np.sqrt(usual) * day
    value = level + rng.normal(0, 0.06, 7)[day % 7] + rng.normal(0, np.sqrt(variance))
    whole = Course.of(day, value, variance)
    return whole.until(days - 1), Course(day[days:], value[days:], variance[days:])
