"""How long people wait for a free agent, so that a promise is held against capacity before it is made.

Three classic queues with Poisson arrivals and exponential handling. Loss (Erlang B): who finds nobody
free goes away. Delay (Erlang C): everybody waits as long as it takes. Impatience (Erlang A): everybody
waits as long as their patience lasts. All times share one unit; all arguments broadcast.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammainc, gammaln

Array = NDArray[np.float64]

MOST_AGENTS = 100_000
_SERIES_UNTIL = 0.3  # y/x: under it few terms of a sum are enough, over it an incomplete gamma is quicker…
_SMALLEST = -600.0  # …as long as its logarithm stays above this, where nothing is lost yet
_ENOUGH = 1e-13
_MOST_PATIENT = 1e5  # handling times; whoever waits longer than that waits for ever


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """What happens to those who call, once the queue has settled?

    Parameters
    ----------
    delayed : share who find nobody free.
    answered : share answered within the time asked; who hung up before is not answered.
    abandoned : share who hang up before anybody answers; 0 where nobody does.
    """

    delayed: Array
    answered: Array
    abandoned: Array


def erlang_b(agents: ArrayLike, load: ArrayLike) -> Array:
    """Which share of calls finds all agents busy, where nobody waits?

    B(0) = 1, B(c) = a B(c − 1) / (c + a B(c − 1))

    Parameters
    ----------
    agents : whole numbers, 0 or more; between two, what lies between is read off a line.
    load : arrivals × handling time (Erlangs), 0 or more.

    Returns
    -------
    array
        Fractions 0 to 1. The recursion only multiplies and adds, so it is exact to rounding for any
        number of agents.

    Raises
    ------
    ValueError
        If something is negative, or there are more than 100,000 agents.

    Source: Erlang 1917; the recursion as in Cooper, Introduction to Queueing Theory, 1981, section 3.3.

    >>> erlang_b([5, 10], [3.0, 5.0]).round(4).tolist()
    [0.1101, 0.0184]
    """
    agents, load = _told(agents, load)
    under = np.floor(agents)
    low = _blocked(under, load)
    if (agents == under).all():
        return low
    high = np.where(agents > under, load * low / np.maximum(under + 1 + load * low, 1e-300), low)
    return np.asarray(low + (agents - under) * (high - low))


def erlang_c(agents: ArrayLike, load: ArrayLike, within: ArrayLike = 0.0) -> Waiting:
    """Who waits, and who is answered in time, where everybody waits as long as it takes?

    C = B / (1 − ρ (1 − B)),  P(answered within t) = 1 − C exp(−(c − a) t)

    Parameters
    ----------
    agents : whole numbers, 0 or more.
    load : Erlangs.
    within : the time asked, in handling times.

    Returns
    -------
    Waiting
        Where load reaches the number of agents the queue never settles: all are delayed, none answered.

    Raises
    ------
    ValueError
        If something is negative.

    Source: Erlang 1917; tables of golden values as in Cooper 1981 and Gross & Harris 1998.

    >>> found = erlang_c(2, 1.0, 1.0)
    >>> round(float(found.delayed), 4), round(float(found.answered), 4)
    (0.3333, 0.8774)
    """
    agents, load = _told(agents, load)
    within = np.asarray(within, dtype=float)
    if not (within >= 0).all():
        raise ValueError("no time lies under 0")
    blocked = erlang_b(agents, load)
    spare = agents - load
    with np.errstate(divide="ignore", invalid="ignore"):
        settled = blocked / (1 - load / agents * (1 - blocked))
    delayed = np.where(spare > 0, np.where(load > 0, settled, 0.0), 1.0)
    late = np.where(spare > 0, delayed * np.exp(-np.maximum(spare, 0.0) * within), 1.0)
    return Waiting(delayed + 0 * late, 1 - late, np.zeros(late.shape))


def erlang_a(agents: ArrayLike, load: ArrayLike, patience: ArrayLike, within: ArrayLike = 0.0) -> Waiting:
    """Who waits, who hangs up and who is answered in time, where patience runs out?

    With H(u) = (1 − e^(−θu)) / θ and J(t) = ∫ₜ^∞ exp(a H(u) − c u) du, in handling times:
    P(answered within t) = (E + exp(a H(t) − c t) − 1 + c (J(0) − J(t))) / (E + a J(0)), E = 1 / B(c − 1).

    Parameters
    ----------
    agents : whole numbers, 0 or more.
    load : Erlangs.
    patience : mean time until hanging up, in handling times; infinite gives Erlang C.
    within : the time asked, in handling times.

    Returns
    -------
    Waiting
        Settles at any load, as those who can't wait leave. Without agents nobody is answered.

    Raises
    ------
    ValueError
        If something is negative, or patience isn't above 0.

    Notes
    -----
    Handling times that aren't exponential change little where patience decides, more where it doesn't.

    Source: Palm 1957; the integrals as in Zeltyn & Mandelbaum, Queueing Systems 51 (2005) 361-402.

    >>> found = erlang_a(10, 10.0, 1.0, 0.1)
    >>> round(float(found.delayed), 4), round(float(found.abandoned), 4)
    (0.5421, 0.1251)
    """
    agents, load = _told(agents, load)
    patience, within = np.asarray(patience, dtype=float), np.asarray(within, dtype=float)
    if not (patience > 0).all() or not (within >= 0).all():
        raise ValueError("patience must lie above 0, and no time under it")
    endless = patience >= _MOST_PATIENT
    found = _impatient(agents, load, np.where(endless, 1.0, patience), within)
    if not endless.any():
        return found
    patient = erlang_c(agents, load, within)
    return Waiting(
        *(
            np.where(endless, getattr(patient, name), getattr(found, name))
            for name in ("delayed", "answered", "abandoned")
        )
    )


def agents_needed(
    load: ArrayLike, within: ArrayLike, share: float, *, patience: ArrayLike = np.inf
) -> NDArray[np.int64]:
    """How many agents are needed so that this share is answered in time?

    The smallest c with P(answered within t) ≥ share.

    Parameters
    ----------
    load : Erlangs.
    within : the time promised, in handling times.
    share : in (0, 1).
    patience : mean time until hanging up, in handling times.

    Returns
    -------
    array of int
        0 where nobody calls.

    Raises
    ------
    ValueError
        If the share isn't between 0 and 1, or more than 100,000 agents would be needed.

    >>> agents_needed([0.0, 1.0, 8.0], 0.1, 0.8).tolist()
    [0, 3, 11]
    """
    if not 0 < share < 1:
        raise ValueError("a share to reach lies between 0 and 1")
    load, within, patience = np.broadcast_arrays(
        *(np.asarray(each, dtype=float) for each in (load, within, patience))
    )
    low = np.zeros(load.shape)  # these are too few, unless nobody calls
    high = np.ceil(load + 1)
    while True:
        short = (erlang_a(high, load, patience, within).answered < share) & (load > 0)
        if not short.any():
            break
        low = np.where(short, high, low)
        high = np.where(short, np.minimum(high * 2, MOST_AGENTS + 1), high)
    while (high - low > 1).any():
        middle = np.floor((low + high) / 2)
        enough = erlang_a(middle, load, patience, within).answered >= share
        low, high = np.where(enough, low, middle), np.where(enough, middle, high)
    return np.where(load > 0, high, 0).astype(np.int64)


def _told(agents: ArrayLike, load: ArrayLike) -> tuple[Array, Array]:
    agents, load = np.asarray(agents, dtype=float), np.asarray(load, dtype=float)
    if not ((agents >= 0).all() and (load >= 0).all() and np.isfinite(load).all()):
        raise ValueError("agents and load are 0 or more")
    if (agents > MOST_AGENTS).any():
        raise ValueError(f"more than {MOST_AGENTS} agents")
    agents, load = np.broadcast_arrays(agents, load)
    return agents, load


def _blocked(agents: Array, load: Array) -> Array:
    """Erlang B at whole numbers of agents, each stopping where its own number is reached."""
    blocked = np.ones(load.shape)
    for place in range(1, int(agents.max(initial=0)) + 1):
        offered = load * blocked
        blocked = np.where(place <= agents, offered / (place + offered), blocked)
    return blocked


def _impatient(agents: Array, load: Array, patience: Array, within: Array) -> Waiting:
    """Erlang A by its integrals; everything in units of one handling time, and in logarithms."""
    # Times asked may have axes of their own: what doesn't hang on them is calculated once for all of them.
    served, busy = np.maximum(agents, 1.0), np.maximum(load, 1e-12)
    shape, still = served * patience, np.exp(-within / patience)
    grown = busy * patience * (1 - still) - served * within
    whole = _tail(shape, busy * patience) + np.log(patience)
    later = _tail(shape, busy * patience * still) + np.log(patience) + grown
    with np.errstate(divide="ignore"):
        idle = -np.log(erlang_b(served - 1, busy))  # endless where so many are free that nobody waits
    most = np.maximum(np.maximum(whole, np.where(np.isinf(idle), 1e300, idle)), 0.0)
    idle, one, begun, whole, later = (
        np.exp(np.minimum(each - most, 0.0)) for each in (idle, 0.0, grown, whole, later)
    )
    total = idle + busy * whole
    late = (one - begun + busy * whole - served * (whole - later)) / total
    left = (one + (busy - served) * whole) / total + 0 * late
    nobody = agents < 1
    delayed = np.where(nobody, 1.0, np.clip(busy * whole / total + 0 * late, 0.0, 1.0))
    answered = np.where(nobody, 0.0, np.clip(1 - late, 0.0, 1.0))
    return Waiting(delayed, answered, np.where(nobody, 1.0, np.clip(left, 0.0, 1.0)))


def _tail(shape: Array, at: Array) -> Array:
    """log Σₙ yⁿ / (x (x + 1) … (x + n)) = log(eʸ y⁻ˣ γ(x, y)), by whichever way loses nothing."""
    shape, at = np.broadcast_arrays(shape, at)
    found = np.zeros(shape.shape)
    smallest = shape * (1 + np.log(np.maximum(at, 1e-300) / shape)) - at
    light = (at < _SERIES_UNTIL * shape) | ((at < shape) & (smallest < _SMALLEST))
    if light.any():
        x, y = shape[light], at[light]
        term = 1 / x
        total, place = term.copy(), 0
        while (term > _ENOUGH * total).any():
            place += 1
            term = term * y / (x + place)
            total += term
        found[light] = np.log(total)
    heavy = ~light
    if heavy.any():
        x, y = shape[heavy], at[heavy]
        found[heavy] = y - x * np.log(y) + gammaln(x) + np.log(gammainc(x, y))
    return found
