"""What to mind of each kind of open deal, told once for all deals alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from unisono.loop.decide.fit.history import OPEN, Array, History, Whole
from unisono.loop.decide.fit.keeping import KeptRates, Said
from unisono.loop.decide.fit.scoring import Bounds, Worth
from unisono.loop.decide.fit.warning import DealWarning, Expected, warnings_of
from unisono.stats.interval import Interval

CAMPAIGN = "lead.campaign_id"


def warnings_by_kind(
    history: History,
    place: Whole,
    told: tuple[Worth, Bounds, Worth],
    stays_reasons: Array,
    promised: tuple[Sequence[Said], KeptRates],
) -> Mapping[int, tuple[DealWarning, ...]]:
    """What to mind of the kinds of which deals are open.

    Parameters
    ----------
    place : of which kind each deal is.
    told : what is expected of each kind, its bounds, and what is typical.
    stays_reasons : what each thing known adds to staying, kinds × categories.
    promised : the promises that hold, and how often they are kept.
    """
    worth, bounds, typical = told
    names = [category.name for category in history.categories]
    found = {}
    for at in np.flatnonzero(history.state == OPEN):
        kind = int(place[at])
        if kind in found:
            continue
        levels = {
            category.name: category.levels[history.codes[at, column]]
            for column, category in enumerate(history.categories)
        }
        expected = Expected(
            _interval(worth.stays, bounds.stays, kind),
            _interval(worth.won, bounds.won, kind),
            float(typical.stays[0]),
            dict(zip(names, stays_reasons[kind].tolist(), strict=True)),
        )
        found[kind] = warnings_of(levels, expected, *promised, campaign=levels.get(CAMPAIGN) or "")
    return found


def _interval(values: Array, between: tuple[Array, Array], kind: int) -> Interval:
    low, high = (float(each[kind]) for each in between)
    return Interval(float(values[kind]), low, high, "")
