"""Whether a model of staying can be believed: fitted on the first part of a stay, it foretells the rest."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from unisono.stats.contract.fitting import LEAST_PERIODS, Fit, fit
from unisono.stats.contract.model import MODELS, Model, hazards
from unisono.stats.contract.projection import draws
from unisono.stats.survival import RiskTable

Array = NDArray[np.float64]

LEARNT = 2 / 3  # of the periods, to fit on; the rest is foretold
LEAST_FORETOLD = 2
LEAST_AT_RISK = 10  # in a period, for it to be foretold at all
TOLERATED = 0.02  # of the customers: nobody decides otherwise for so little, however sure it is
CHANCE = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """What a fit on the first `learnt` periods said of those up to `until`, and what came.

    Parameters
    ----------
    foretold, came : of those there after `learnt` periods, which share is still there at `until`.
    gap : the farthest that foretold − came lay apart in any period, with its sign.
    p_value : how often chance alone strays as far where the model is true.
    log_score : how probable the model held what came, as a logarithm: higher is better.
    fits : whether the model can be believed; None where it couldn't be checked.
    warning : "" where it fits; overstates (says more stay than did), understates, or unchecked.
    """

    model: Model
    learnt: int = 0
    until: int = 0
    foretold: float = math.nan
    came: float = math.nan
    gap: float = math.nan
    p_value: float = math.nan
    log_score: float = -math.inf
    fits: bool | None = None
    warning: str = "unchecked"
    method: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """The model that foretells best, fitted on everything, its check, and the other's.

    `fit.why` says why there is none.
    """

    fit: Fit
    check: Check
    other: Check | None = field(default=None)


def check(table: RiskTable, model: Model, *, rows: int | None = None, seed: int = 1) -> Check:
    """Would the model have foretold what came?

    Fitted on the first two thirds of the periods, it foretells the others; it fits where chance alone
    strays as far as what came in more than 5 of 100 simulated futures, or where it lay within 2
    customers of 100.

    Parameters
    ----------
    table : who was at risk, and who left.
    model : sbg or bdw.
    rows : how many there are in all, where not all were seen from the first period.
    seed : of the simulated futures.

    Source: Gelman, Meng & Stern, Statistica Sinica 6 (1996) 733-807, for checks by simulated futures.

    >>> check(RiskTable.of([1], [True]), "sbg").warning
    'unchecked'
    """
    told = table.first(_checkable(table))
    learnt = math.ceil(LEARNT * told.periods)
    if learnt < LEAST_PERIODS or told.periods - learnt < LEAST_FORETOLD:
        return Check(model)
    fitted = fit(told.first(learnt), model, rows=rows)
    if not fitted.known:
        return Check(model)
    at_risk, left = (each[learnt:] for each in told.unweighted())
    said, came = fitted.hazards(told.periods)[learnt:], left / at_risk
    score = float((left * np.log(said) + (at_risk - left) * np.log1p(-said)).sum())
    gaps = np.cumprod(1 - said) - np.cumprod(1 - came)
    gap = float(gaps[np.abs(gaps).argmax()])
    futures = _futures(fitted, at_risk, learnt, seed)
    strays = np.abs(np.cumprod(1 - said) - np.cumprod(1 - futures, axis=1)).max(axis=1)
    chance = float((1 + (strays >= abs(gap)).sum()) / (1 + strays.size))
    fits = chance > CHANCE or abs(gap) <= TOLERATED
    return Check(
        model,
        learnt,
        told.periods,
        float(np.prod(1 - said)),
        float(np.prod(1 - came)),
        gap,
        chance,
        score,
        fits,
        "" if fits else "overstates" if gap > 0 else "understates",
        "hold_out",
    )


def choose(table: RiskTable, *, rows: int | None = None, models: Iterable[Model] = MODELS) -> Chosen:
    """Which model foretells best what came after the part it was fitted on?

    The higher log-score of the hold-out; where nothing can be held out, Akaike's criterion.

    >>> choose(RiskTable.of([1], [True])).fit.why
    'too_few'
    """
    fits = [fit(table, model, rows=rows) for model in models]
    known = [each for each in fits if each.known]
    if not known:
        return Chosen(fits[0], Check(fits[0].model))
    checks = {each.model: check(table, each.model, rows=rows) for each in known}
    scored = all(each.fits is not None for each in checks.values())
    best = (
        max(known, key=lambda each: checks[each.model].log_score)
        if scored
        else min(known, key=lambda each: each.criterion)
    )
    others = [checks[each.model] for each in known if each is not best]
    return Chosen(best, checks[best.model], others[0] if others else None)


def _checkable(table: RiskTable) -> int:
    """The periods in which enough were at risk to be foretold."""
    few = np.flatnonzero(table.support < LEAST_AT_RISK)
    return min(table.reached, int(few[0]) if few.size else table.periods)


def _futures(fitted: Fit, at_risk: Array, learnt: int, seed: int) -> Array:
    """Which share left in each held-out period, in futures that the fit holds possible."""
    leaves = hazards(*draws(fitted, seed=seed), learnt + at_risk.size)[:, learnt:]
    cases = np.maximum(1, np.rint(at_risk)).astype(int)
    drawn: Array = np.random.default_rng(seed + 1).binomial(cases, leaves) / cases
    return drawn
