"""Two models of staying under contract: each customer has a chance of leaving of their own, unseen."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaln, digamma

Array = NDArray[np.float64]
Model = Literal["sbg", "bdw"]
MODELS: tuple[Model, ...] = get_args(Model)
SHAPES: dict[Model, int] = {"sbg": 2, "bdw": 3}


def log_survival(alpha: ArrayLike, beta: ArrayLike, shape: ArrayLike, period: ArrayLike) -> Array:
    """How probable is it, as a logarithm, to be still there after a period?

    log S(t) = log B(α, β + t^c) − log B(α, β); c = 1 is the shifted-beta-geometric.

    Parameters
    ----------
    alpha, beta, shape : α, β and c, all above 0; arrays broadcast against `period`.
    period : 0, 1, 2 …

    Notes
    -----
    α and β say how chances of leaving differ between customers; c under 1 says that each of them
    leaves less as time goes by, over 1 that each leaves more.

    Source: Fader & Hardie, Journal of Interactive Marketing 21 (2007) 76-90; Fader, Hardie, Liu,
    Davin & Steenburgh, Journal of Interactive Marketing 43 (2018) 1-16.

    >>> float(np.exp(log_survival(1.0, 1.0, 1.0, 3)).round(4))
    0.25
    """
    power = np.asarray(period, dtype=float) ** np.asarray(shape, dtype=float)
    one, other = np.asarray(alpha, dtype=float), np.asarray(beta, dtype=float)
    told: Array = betaln(one, other + power) - betaln(one, other)
    return told


def hazards(alpha: ArrayLike, beta: ArrayLike, shape: ArrayLike, periods: int) -> Array:
    """Of those still there, which share leaves in each of the first so many periods?

    1 − S(t) / S(t − 1); with c = 1 it is α / (α + β + t − 1).

    >>> hazards(1.0, 1.0, 1.0, 3).round(4).tolist()
    [0.5, 0.3333, 0.25]
    """
    alpha, beta, shape = (np.asarray(each, dtype=float)[..., np.newaxis] for each in (alpha, beta, shape))
    told = log_survival(alpha, beta, shape, np.arange(periods + 1))
    return np.clip(-np.expm1(np.diff(told, axis=-1)), 1e-300, 1 - 1e-15)


def natural(coordinates: ArrayLike) -> tuple[Array, Array, Array]:
    """α, β and c from the coordinates a fit walks in: logit of the mean, log of the spread, log c.

    The mean is α / (α + β), who leaves in the first period; the spread 1 / (α + β). Unlike α and β
    these two say nothing of each other, even where all customers are alike (a spread of 0).

    >>> [float(each) for each in natural([0.0, 0.0])]
    [0.5, 0.5, 1.0]
    """
    told = np.asarray(coordinates, dtype=float)
    mean, total = 1 / (1 + np.exp(-told[..., 0])), np.exp(-told[..., 1])
    shape = np.exp(told[..., 2]) if told.shape[-1] > 2 else np.ones_like(mean)
    return mean * total, (1 - mean) * total, shape


def slopes(coordinates: Array) -> Array:
    """How α, β and c move with each coordinate: rows α, β, c, columns coordinates.

    >>> slopes(np.array([0.0, 0.0])).tolist()
    [[0.25, -0.5], [-0.25, -0.5], [0.0, 0.0]]
    """
    alpha, beta, shape = (float(each) for each in natural(coordinates))
    tilt = alpha * beta / (alpha + beta)
    moves = np.array([[tilt, -alpha, 0.0], [-tilt, -beta, 0.0], [0.0, 0.0, shape]])
    return moves[:, : coordinates.size]


def survival_slopes(alpha: float, beta: float, shape: float, periods: int) -> Array:
    """How log S moves with α, β and c, in periods 0 to `periods`: three rows.

    >>> survival_slopes(1.0, 1.0, 1.0, 1)[:2].round(4).tolist()
    [[0.0, -0.5], [0.0, 0.5]]
    """
    period = np.arange(periods + 1, dtype=float)
    power = period**shape
    whole = digamma(alpha + beta + power)
    log_period = np.log(np.where(period > 0, period, 1.0))
    by_alpha = digamma(alpha + beta) - whole
    by_beta = digamma(beta + power) - whole + digamma(alpha + beta) - digamma(beta)
    return np.array([by_alpha, by_beta, (digamma(beta + power) - whole) * power * log_period])
