"""The result of a regression as lines a page shows: lifts in points, verdicts, quarters of the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from unisono.loop.measure.drivers import Driver, Outcome, Plan, Solved
from unisono.loop.measure.drivers.solving import needed
from unisono.loop.measure.metric import LEVEL
from unisono.model.estimate import Estimate, Reason
from unisono.services.drivers.naming import driver_name, level_text, step_text
from unisono.services.drivers.nouns import ContextLine, DriverLine, Quarter, Verdict
from unisono.stats.drivers import Lifted
from unisono.stats.interval import Interval

BEYOND = 0.05
DIGITS = 10  # past them, sums of doubles differ from one run of the engine to the next


def driver_lines(outcome: Outcome, plan: Plan, told: Solved | None, language: str) -> tuple[DriverLine, ...]:
    """Every ordered driver, the strongest first; those without lift last."""
    by_slug = {driver.candidate.slug: driver for driver in plan.drivers}
    if told is None:
        return tuple(
            _unsolved(outcome, plan, driver, language) for driver in plan.drivers if driver.candidate.ordered
        )
    lines = [_line(outcome, by_slug[one.name], one, told, language) for one in told.lifted]
    split = split_of(lines)
    lines.sort(key=lambda line: (line.lift.value is None, -(line.lift.value or 0.0)))
    return tuple(_placed(line, split) for line in lines)


def context_lines(outcome: Outcome, plan: Plan, told: Solved, language: str) -> tuple[ContextLine, ...]:
    """Every value of what was held equal, in the plan's order, the best first."""
    by_slug = {driver.candidate.slug: driver for driver in plan.drivers}
    order = {slug: place for place, slug in enumerate(by_slug)}
    lines = []
    for one in told.beside:
        if one.lift.value is None or one.level is None:
            continue
        driver = by_slug[one.name]
        lines.append(
            ContextLine(
                one.name,
                driver_name(one.name, language),
                level_text(driver, one.level, language),
                _estimate(outcome, one.lift, driver.counts[one.level]),
                one.adjusted,
                _verdict(one),
            )
        )
    return tuple(sorted(lines, key=lambda line: (order[line.slug], -(line.difference.value or 0.0))))


def split_of(lines: Sequence[DriverLine]) -> tuple[float, float]:
    """Where the quarters of the map meet: the drivers' mean performance and mean lift."""
    shown = [line for line in lines if line.lift.value is not None and line.performance.value is not None]
    if not shown:
        return 0.5, 0.0
    performance = sum(line.performance.value or 0.0 for line in shown) / len(shown)
    return performance, max(0.0, sum(line.lift.value or 0.0 for line in shown) / len(shown))


def _line(outcome: Outcome, driver: Driver, one: Lifted, told: Solved, language: str) -> DriverLine:
    recorded = sum(driver.counts) - (driver.counts[-1] if driver.missing else 0)
    if one.why:
        lift = Estimate(None, None, None, told.n, outcome.unit, LEVEL, _reason(one.why))
    else:
        lift = _estimate(outcome, one.lift, told.n)
    performance = Estimate(
        one.performance.value,
        one.performance.low,
        one.performance.high,
        recorded,
        "share",
        LEVEL,
        method=one.performance.method,
    )
    pairs = [pair for pair in told.alike if one.name in pair[:2]]
    others = [pair[0] if pair[1] == one.name else pair[1] for pair in pairs]
    return DriverLine(
        slug=one.name,
        name=driver_name(one.name, language),
        step=step_text(one.name, language),
        lift=lift,
        p=one.adjusted,
        verdict=_verdict(one),
        performance=performance,
        headroom=one.headroom,
        share=told.share.get(one.name, 0.0),
        quarter="",
        levels=_levels(driver, language),
        twins=tuple(driver_name(other, language) for other in others),
    )


def _unsolved(outcome: Outcome, plan: Plan, driver: Driver, language: str) -> DriverLine:
    """A driver of which nothing can be said yet."""
    least = needed(plan)
    short: dict[str, object] = {"n": plan.n, "minimum": least, "missing": max(0, least - plan.n)}
    reason = Reason("too_few", short) if plan.n < least else Reason("driver_no_spread")
    nothing = Estimate(None, None, None, plan.n, outcome.unit, LEVEL, reason)
    performance = Estimate(None, None, None, plan.n, "share", LEVEL, reason)
    slug = driver.candidate.slug
    return DriverLine(
        slug,
        driver_name(slug, language),
        step_text(slug, language),
        nothing,
        None,
        "unknown",
        performance,
        0.0,
        0.0,
        "",
        _levels(driver, language),
        (),
    )


def _reason(why: str) -> Reason:
    """Why a driver has no lift."""
    reasons = {
        "aliased": Reason("driver_aliased"),
        "no_headroom": Reason("driver_no_headroom"),
    }
    return reasons.get(why, Reason("driver_no_spread"))


def _estimate(outcome: Outcome, interval: Interval, n: int) -> Estimate:
    value, low, high = (
        None if bound is None else round(outcome.times * bound, DIGITS)
        for bound in (interval.value, interval.low, interval.high)
    )
    return Estimate(value, low, high, n, outcome.unit, LEVEL, method=interval.method)


def _verdict(one: Lifted) -> Verdict:
    if one.adjusted is None or one.lift.value is None:
        return "unknown"
    if one.adjusted > BEYOND:
        return "chance"
    return "moves" if one.lift.value > 0 else "against"


def _placed(line: DriverLine, split: tuple[float, float]) -> DriverLine:
    """The same with its quarter of the map; only what moves the outcome beyond chance stands high."""
    if line.lift.value is None or line.performance.value is None:
        return line
    high = line.verdict == "moves" and line.lift.value >= split[1]
    # On the good side only where all of its interval is: else the quarter would change with chance.
    low = line.performance.low
    well = low is not None and low >= split[0]
    quarters: dict[tuple[bool, bool], Quarter] = {
        (True, False): "fix",
        (True, True): "keep",
        (False, False): "watch",
        (False, True): "enough",
    }
    return replace(line, quarter=quarters[high, well])


def _levels(driver: Driver, language: str) -> tuple[tuple[str, int], ...]:
    counts = enumerate(driver.counts)
    return tuple((level_text(driver, level, language), count) for level, count in counts)
