"""Weeks of contacts made by hand: as many an hour as told, kept as often as told, without any luck."""

from __future__ import annotations

import numpy as np

from unisono.loop.decide.gate.answering import Curve
from unisono.loop.decide.gate.forecast import Forecast
from unisono.loop.decide.gate.history import History, rungs_with
from unisono.loop.decide.gate.nouns import WEEK, Array, Campaign, Range

MONDAY = 4  # days since 1970
DRAWS = 400


def even(
    a_week: Array | float = 4.0,
    kept: Array | float = 1.0,
    *,
    weeks: int = 13,
    within: float = 120.0,
    handling: float = 300.0,
) -> History:
    """The same week again and again; whoever isn't kept is answered a day later."""
    n = np.tile(np.broadcast_to(np.asarray(a_week, float), WEEK), weeks)
    share = np.tile(np.broadcast_to(np.asarray(kept, float), WEEK), weeks)
    rungs = rungs_with(within)
    each = np.stack([np.where(rung >= within, n * share, 0.0) for rung in rungs], axis=1)
    handled = float(n.sum()) if handling else 0.0
    squares = handled * handling**2 * 2  # as uneven as an exponential
    return History(MONDAY, n, np.zeros(len(n)), each, n, handled, handled * handling, squares, rungs)


def exact(reach: float = 100, response: float = 0.5, contacts: float = 2.0, days: int = 7) -> Campaign:
    """A campaign of which everything is known."""
    return Campaign(Range(reach, reach), Range(response, response), Range(contacts, contacts), days)


def steady(
    rate: Array | float, *, times: float = 1.0, uneven: float = 0.0, added: Array | float = 0.0
) -> Forecast:
    """The same contacts in every draw."""
    usual, more = (np.full((DRAWS, WEEK), np.broadcast_to(each, WEEK)) for each in (rate, added))
    return Forecast(usual.astype(float), more.astype(float), np.full(WEEK, times), uneven)


def curve(
    shares: dict[float, Array | float], *, slope: float = 0.0, usual: float = 4.0, spread: float = 1.0
) -> Curve:
    """A curve without luck: at each of these times the share that is kept, by hour or for all."""
    told = [np.full((DRAWS, WEEK), np.broadcast_to(each, WEEK)) for each in shares.values()]
    return Curve(np.stack(told), tuple(shares), np.full(DRAWS, slope), np.full(WEEK, usual), spread, None)


def hours(*wanted: int) -> np.ndarray:
    """Flags of these hours of every day; all where none is named."""
    day = np.zeros(24, bool)
    day[list(wanted) or slice(None)] = True
    return np.tile(day, 7)
