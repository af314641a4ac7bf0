"""A hill to climb: how well parameters explain what was seen, and the way to its top."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from scipy.special import gammaln, polygamma, psi

from unisono.stats.lifetime.cells import Array

STEPS, HALVINGS = 200, 40
LONGEST = 2.0  # of one step, in log parameters: farther the bend tells nothing
FARTHEST = 15.0  # logs: a hill that still rises there has no top worth a name
CLOSE = 1e-12  # what a step could still gain in log-likelihood, beside that of all customers


class Place(NamedTuple):
    """Height, slope and bend (gradient and Hessian) of the log-likelihood at some parameters."""

    height: float
    slope: Array
    bend: Array


Surface = Callable[[Array], Place]


class Peak(NamedTuple):
    """Where the climb ended: logs of the parameters, the place there, and whether it is the top."""

    logs: Array
    place: Place
    reached: bool


def climb(surface: Surface, start: Array) -> Peak:
    """Which parameters explain best what was seen? Newton's steps in their logs.

    Where the hill bends the wrong way, its directions are taken as if they bent the right way; a step
    that doesn't lead up is halved until it does.

    >>> hill = lambda theta: Place(-float((theta[0] - 3) ** 2), -2 * (theta - 3), np.array([[-2.0]]))
    >>> round(float(np.exp(climb(hill, np.array([1.0])).logs[0])), 6)
    3.0
    """
    logs = np.log(start)
    place = in_logs(surface, logs)
    for _ in range(STEPS):
        step = _step(place)
        if place.slope @ step < CLOSE * (1 + 1e-3 * abs(place.height)):
            return Peak(logs, place, True)
        for _ in range(HALVINGS):
            there = in_logs(surface, logs + step)
            if np.isfinite(there.height) and there.height > place.height:
                break
            step = step / 2
        else:  # nothing higher within what doubles can tell apart
            return Peak(logs, place, bool(np.abs(place.slope).max() < 1e-4 * (1 + abs(place.height))))
        logs, place = logs + step, there
        if np.abs(logs).max() > FARTHEST:
            break
    return Peak(logs, place, False)


def in_logs(surface: Surface, logs: Array) -> Place:
    """The same hill over the logs of its parameters, which may be any number."""
    theta = np.exp(logs)
    height, slope, bend = surface(theta)
    return Place(height, theta * slope, np.outer(theta, theta) * bend + np.diag(theta * slope))


def _step(place: Place) -> Array:
    bends, ways = np.linalg.eigh(-place.bend)
    bends = np.maximum(np.abs(bends), 1e-9 * max(1.0, float(np.abs(bends).max())))
    step: Array = ways @ ((ways.T @ place.slope) / bends)
    return step * min(1.0, LONGEST / max(float(np.abs(step).max()), 1e-300))


def buying(frequency: Array, r: float, alpha: float) -> Place:
    """Sum of ln Γ(r+x) − ln Γ(r) + r ln α over customers, `frequency[x]` of whom bought x times.

    >>> round(buying(np.array([0.0, 1.0]), 2.0, 1.0).height, 4)
    0.6931
    """
    x = np.flatnonzero(frequency)
    n, customers = frequency[x], float(frequency.sum())
    shape = r + x
    height = n @ gammaln(shape) - customers * (gammaln(r) - r * np.log(alpha))
    slope = np.array([n @ psi(shape) - customers * (psi(r) - np.log(alpha)), customers * r / alpha])
    cross = customers / alpha
    bend = np.array(
        [
            [n @ polygamma(1, shape) - customers * polygamma(1, r), cross],
            [cross, -customers * r / alpha**2],
        ]
    )
    return Place(float(height), slope, bend)
