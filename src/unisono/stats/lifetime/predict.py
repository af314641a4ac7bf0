"""Who is still a customer, and how many purchases are to be expected of each."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from unisono.stats.lifetime.cells import Array, Cells, distinct
from unisono.stats.lifetime.fitting import PROCESSES, Fit


def alive(fit: Fit, cells: Cells) -> Array:
    """How probable is it that each is still a customer?

    Returns
    -------
    array
        One chance a cell, 0 to 1; NaN where the fit has no parameters.

    Notes
    -----
    BG/NBD says 1 of everybody who never came back: by that model they had no occasion to leave.

    >>> nothing = Fit("bg_nbd", np.zeros(0), np.zeros(0), None, 0.0, "no_customers")
    >>> alive(nothing, Cells.of([0], [0], [9])).tolist()
    [nan]
    """
    if not fit.stands:
        return np.full(cells.age.shape, np.nan)
    return PROCESSES[fit.model].alive(fit.parameters, cells)


def expected(fit: Fit, cells: Cells, horizon: float) -> Array:
    """How many purchases will each make within `horizon` from now?

    P(alive) × purchases expected of who is alive.

    Parameters
    ----------
    horizon : in the unit of the cells' times.

    Returns
    -------
    array
        One number a cell, from 0; NaN where the fit has no parameters.

    Raises
    ------
    ValueError
        If the horizon isn't over 0.

    >>> sure = Fit("bg_nbd", np.array([0.24259, 4.41353, 0.79289, 2.42575]), np.eye(4), None, 2357.0)
    >>> expected(sure, Cells.of([2], [30.43], [38.86]), 39).round(4).tolist()
    [1.2259]
    """
    if not horizon > 0:
        raise ValueError("a horizon lies ahead")
    if not fit.stands:
        return np.full(cells.age.shape, np.nan)
    first, kind = distinct(cells.frequency, cells.age)
    pairs = cells.frequency[first], cells.age[first]
    bought = PROCESSES[fit.model].bought(fit.parameters, *pairs, np.array([horizon]))
    told: Array = alive(fit, cells) * bought[kind, 0]
    return told


def expected_of_new(fit: Fit, spans: ArrayLike) -> Array:
    """How many repeat purchases will a new customer have made after each span of time?

    Returns
    -------
    array
        One number a span, from 0; NaN where the fit has no parameters.

    >>> sure = Fit("bg_nbd", np.array([0.24259, 4.41353, 0.79289, 2.42575]), np.eye(4), None, 2357.0)
    >>> expected_of_new(sure, [0, 39]).round(3).tolist()
    [0.0, 1.195]
    """
    spans = np.asarray(spans, dtype=float)
    if not fit.stands:
        return np.full(spans.shape, np.nan)
    process, nobody = PROCESSES[fit.model], np.zeros(1)
    values, at = np.unique(spans, return_inverse=True)
    bought = process.bought(fit.parameters, nobody, nobody, values)[0]
    told: Array = process.joined(fit.parameters) * bought[at.reshape(spans.shape)]
    return told
