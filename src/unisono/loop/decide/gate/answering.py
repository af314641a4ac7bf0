"""How contacts are answered under a load never seen: a queue fitted to the company's own waits, or its curve.

Erlang's queue with impatience is used where it retells the hours already seen. Where it doesn't (waits that
hang on the hour and not on how many call, letters, desks that do other things too), what was seen by hour is
carried over, with the slope that busier days of the same hour showed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from unisono.loop.decide.gate.history import History
from unisono.loop.decide.gate.nouns import WEEK, Array, Hours, Method
from unisono.stats.pool import pool_grid
from unisono.stats.queueing import Waiting, erlang_a

FITS = 0.06  # misses, in points of the share, up to which a queue is believed
_WORK = np.exp(np.linspace(np.log(0.5), np.log(2.5), 41))  # work a contact takes, in its handling times
_PATIENCE = np.array([0.25, 0.4, 0.6, 0.9, 1.3, 2.0, 3.0, 4.5, 7.0, 10.0, 15.0, 25.0, 50.0, 1e6])
_SURE_OF_STATED, _SURE_OF_SEEN = 0.12, 0.30  # how far work may lie from handling time, as logarithms
_LINKED = 0.75  # of two waits that follow each other, how much the second repeats the first
_FLATTEST, _SLOPE_SPREAD = -0.25, 0.75  # what busier hours do to the odds, before looking
_EDGE = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Queue:
    """Erlang's queue by hour, with draws of how much work a contact is and how long people wait."""

    agents: Array
    seconds: Array  # of work a contact, by draw
    patience: Array  # seconds, by draw
    variability: float
    misfit: float | None
    method: Method = "erlang"

    def kept(self, rates: Array, within: Array, extra: Array, hours: Hours) -> tuple[Array, Array]:
        """Shares kept and their overdispersion, times × draws × the hours asked for."""
        seconds, patience = self.seconds[:, None], self.patience[:, None]
        agents, came = (self.agents + extra)[hours], rates[:, hours]
        found = waits(agents, came, seconds, patience, within[:, None, None], variability=self.variability)
        return found.answered, overdispersion(found.delayed, came * seconds / 3600, patience / seconds)


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """What was seen by hour, with draws of how sure that is, and of what busier hours do to it."""

    share: Array  # rungs × draws × hours
    rungs: tuple[float, ...]
    slope: Array  # of the log odds on the logarithm of the load, by draw
    usual: Array  # contacts an hour that went with it
    spread: float  # overdispersion of days
    misfit: float | None
    method: Method = "empirical"

    def kept(self, rates: Array, within: Array, _extra: Array, hours: Hours) -> tuple[Array, Array]:
        """Shares kept and their overdispersion, times × draws × hours; more agents change nothing known."""
        busier = np.log(np.maximum(rates[:, hours], 1e-9) / self.usual[hours])
        slower = self.slope[:, None] * np.clip(busier, 0, None)
        shares = [
            expit(logit(self.share[self.rungs.index(each)][:, hours]) + slower) for each in within.tolist()
        ]
        return np.stack(shares), np.full((1, 1, 1), self.spread)


Answering = Queue | Curve
"""How a load becomes a share kept."""


def waits(
    agents: Array, rates: Array, seconds: Array, patience: Array, within: Array, *, variability: float
) -> Waiting:
    """Erlang A in a company's units; handling that varies less than exponentially shortens waits.

    Waits grow with (1 + cv²) / 2, as in the Allen-Cunneen formula; so time and patience are divided by it.
    """
    scale = seconds * (1 + variability) / 2
    return erlang_a(agents, rates * seconds / 3600, patience / scale, within / scale)


def overdispersion(delayed: Array, load: Array, patience: Array) -> Array:
    """How many times more a share of waits varies than if each call waited by its own luck.

    φ = 1 + 1.5 a / r: so many calls share a state of the queue that forgets itself at the rate
    r = P(somebody free) + P(nobody free) θ/μ; `patience` is in handling times.
    """
    forgets = np.maximum((1 - delayed) + delayed / patience, 0.02)
    return np.asarray(1 + 2 * _LINKED * load / forgets)


def calibrate(
    history: History, agents: Array, within: float, random: np.random.Generator, *, stated: bool, draws: int
) -> Answering:
    """The queue where it retells the hours seen, else the curve.

    Parameters
    ----------
    agents : at each hour of the week, while the history was made.
    stated : whether somebody wrote them down, or they were only seen answering.
    """
    queue = fit_queue(history, agents, within, random, stated=stated, draws=draws)
    if queue is not None and queue.misfit is not None and queue.misfit <= FITS:
        return queue
    return fit_curve(history, within, random, draws, misfit=queue.misfit if queue else None)


def fit_queue(
    history: History, agents: Array, within: float, random: np.random.Generator, *, stated: bool, draws: int
) -> Queue | None:
    """How much work is a contact, and how long do people wait, so that the queue retells what was seen?

    Every pair of a grid is weighed by how well it retells who was answered in time, late and never, hour
    by hour, each hour counting for as many independent calls as it has. None without handling times.
    """
    handling = history.handling
    n = history.sums(history.n)
    if handling is None or not agents.any():
        return None
    rates = n / np.maximum(history.weeks, 1)
    kept = history.sums(history.within[:, history.place(within)])
    never = history.sums(history.unanswered)
    work, patience = (each.ravel() for each in np.meshgrid(_WORK, _PATIENCE, indexing="ij"))
    seconds, bears = handling * work[:, None], handling * work[:, None] * patience[:, None]
    found = waits(agents, rates, seconds, bears, np.asarray(within), variability=history.variability)
    log_prior = -0.5 * (np.log(work) / (_SURE_OF_STATED if stated else _SURE_OF_SEEN)) ** 2
    counted = (n > 0) & (agents > 0)
    spread = np.ones(WEEK)
    best = 0
    for _ in range(2):  # first as if each call had its own luck, then as the best pair says they share it
        likely = _told(found, kept, n, never) / spread
        weight = likely[:, counted].sum(axis=1) + log_prior
        best = int(weight.argmax())
        spread = overdispersion(found.delayed[best], rates * seconds[best] / 3600, patience[best])
    chance = np.exp(weight - weight.max())
    drawn = random.choice(len(chance), draws, p=chance / chance.sum())
    step = float(np.log(_WORK[1] / _WORK[0]))
    jitter = np.exp(random.uniform(-step / 2, step / 2, draws))
    mean = np.tensordot(chance / chance.sum(), found.answered, 1)
    return Queue(
        agents,
        handling * work[drawn] * jitter,
        handling * work[drawn] * patience[drawn],
        history.variability,
        _misfit(kept, n, mean, spread),
    )


def fit_curve(
    history: History, within: float, random: np.random.Generator, draws: int, *, misfit: float | None
) -> Curve:
    """What was seen by hour at each time a wording can name, pooled where few called, and its slope."""
    n, weeks = history.sums(history.n), np.maximum(history.weeks, 1)
    luck = random.normal(0.0, 1.0, (draws, WEEK))
    kept = history.sums(history.within)
    spread = _days_spread(history, kept[:, history.place(within)], n, within)
    shares = []
    for place in range(len(history.rungs)):
        pooled = pool_grid(kept[:, place].reshape(7, 24) / spread, n.reshape(7, 24) / spread, level=0.68)
        middle = np.clip(pooled.share.ravel(), _EDGE, 1 - _EDGE)
        wide = (pooled.high.ravel() - pooled.low.ravel()) / 2 / (middle * (1 - middle))
        shares.append(expit(logit(middle) + luck * np.minimum(wide, 3.0)))
    told = np.maximum.accumulate(np.stack(shares), axis=0)  # who is answered in 5 minutes is so in 10
    slope = _slope(history, kept[:, history.place(within)], n, within, spread)
    drawn = np.minimum(random.normal(*slope, draws), 0.0)  # more contacts never help
    return Curve(told, history.rungs, drawn, np.maximum(n, 0.5) / weeks, spread, misfit)


def _told(found: Waiting, kept: Array, n: Array, never: Array) -> Array:
    """The log likelihood of who was answered in time, late and never, pairs × hours."""
    left = np.minimum(found.abandoned, 1 - found.answered)
    late = np.maximum(1 - found.answered - left, 0.0)
    parts = ((kept, found.answered), (n - kept - never, late), (never, left))
    return np.asarray(sum(np.maximum(seen, 0) * np.log(np.maximum(share, _EDGE)) for seen, share in parts))


def _misfit(kept: Array, n: Array, told: Array, spread: Array) -> float | None:
    """By how many points a model misses the hours seen, beyond chance: the root of the mean square."""
    counted = n > 0
    if not counted.any():
        return None
    miss = (kept[counted] / n[counted] - told[counted]) ** 2
    chance = spread[counted] * told[counted] * (1 - told[counted]) / n[counted]
    return float(np.sqrt(max(0.0, ((miss - chance) * n[counted]).sum() / n[counted].sum())))


def _days_spread(history: History, kept: Array, n: Array, within: float) -> float:
    """How many times more days vary than if each contact had its own luck; 1 or more."""
    share = np.where(n > 0, kept / np.maximum(n, 1), 0.0)[history.hour]
    miss = (history.within[:, history.place(within)] - history.n * share).reshape(-1, 24).sum(axis=1)
    chance = (history.n * share * (1 - share)).reshape(-1, 24).sum(axis=1)
    return float(max(1.0, (miss**2).sum() / max(chance.sum(), 1e-9))) if chance.sum() > 0 else 1.0


def _slope(history: History, kept: Array, n: Array, within: float, spread: float) -> tuple[float, float]:
    """What busier hours do to the odds of keeping: one step from none, held by what is usual."""
    share = np.where(n > 0, kept / np.maximum(n, 1), 0.0)[history.hour]
    usual = (n / np.maximum(history.weeks, 1))[history.hour]
    busier = np.log((history.n + 0.5) / (usual + 0.5))
    busier -= (busier * history.n).sum() / max(history.n.sum(), 1)
    pull = ((history.within[:, history.place(within)] - history.n * share) * busier).sum() / spread
    sure = (history.n * share * (1 - share) * busier**2).sum() / spread
    before = 1 / _SLOPE_SPREAD**2
    return float((pull + before * _FLATTEST) / (sure + before)), float((sure + before) ** -0.5)
