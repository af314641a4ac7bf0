"""What a model of staying says of the months to come, and whether it would have been right before."""

from __future__ import annotations

import math

from unisono.loop.measure.metric import LEVEL
from unisono.model.estimate import Estimate
from unisono.services.staying.nouns import Foretold
from unisono.stats.contract.check import Chosen, choose
from unisono.stats.contract.fitting import Fit
from unisono.stats.contract.projection import project, remaining
from unisono.stats.interval import Interval
from unisono.stats.survival import RiskTable

LEAST_AHEAD, FARTHEST = 24, 60  # months a projection reaches at least, and at most
TIMES_SEEN = 2  # and never farther than so many times what was seen
STAYED = (0, 6, 12, 24, 36)
NAMES = ("alpha", "beta", "c")


def foretell(table: RiskTable, rows: int, discount_rate: float) -> Foretold:
    """The better of two models, fitted to all that was seen, and how it did on what it hadn't seen.

    Parameters
    ----------
    table : who was at risk, and who left.
    rows : how many contracts.
    discount_rate : a year's.
    """
    chosen = choose(table, rows=rows)
    fitted = chosen.fit
    if not fitted.known:
        return Foretold(fitted.model, (), (), None, "unchecked", 0, 0, None, None, (), fitted.why)
    ahead = min(FARTHEST, max(LEAST_AHEAD, TIMES_SEEN * fitted.periods))
    projected = project(fitted, ahead, level=LEVEL)
    shares = (
        Interval(1.0, 1.0, 1.0, projected.method),
        *(projected.at(month) for month in range(1, ahead + 1)),
    )
    return Foretold(
        fitted.model,
        tuple(_estimate(share, fitted, "share") for share in shares),
        _remaining(fitted, discount_rate),
        *_checked(chosen),
        parameters=_parameters(fitted),
    )


def _remaining(fitted: Fit, discount_rate: float) -> tuple[tuple[int, Estimate], ...]:
    """Whole months still to come for who stayed so long, as far as anybody was seen to stay."""
    monthly = math.expm1(math.log1p(max(discount_rate, 0.01)) / 12)
    return tuple(
        (stayed, _estimate(remaining(fitted, stayed, monthly, level=LEVEL), fitted, "months"))
        for stayed in STAYED
        if stayed < fitted.periods
    )


def _checked(chosen: Chosen) -> tuple[bool | None, str, int, int, float | None, float | None]:
    found = chosen.check
    if found.fits is None:
        return None, found.warning, 0, 0, None, None
    return found.fits, found.warning, found.learnt, found.until, found.foretold, found.came


def _parameters(fitted: Fit) -> tuple[tuple[str, float, float | None], ...]:
    values = (fitted.alpha, fitted.beta, fitted.shape)
    return tuple(
        (name, value, None if math.isnan(error) else error)
        for name, value, error in zip(NAMES, values, fitted.errors, strict=False)
    )


def _estimate(found: Interval, fitted: Fit, unit: str) -> Estimate:
    value, low, high = (
        None if each is None else float(each) for each in (found.value, found.low, found.high)
    )
    return Estimate(value, low, high, fitted.rows, unit, LEVEL, method=found.method)  # type: ignore[arg-type]
