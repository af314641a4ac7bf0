"""What customers spend each time: their own mean where it is known well, everybody's where it isn't."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import gammaln, polygamma, psi

from unisono.stats.lifetime.cells import Array
from unisono.stats.lifetime.fitting import FEWEST_REPEATERS, NOTHING, drawn, stands_out
from unisono.stats.lifetime.surface import Place, Surface, climb

START = np.array([2.0, 3.0, 1.0])  # v beside what is usual, which is 1


@dataclass(frozen=True, slots=True, eq=False)
class SpendFit:
    """What was learnt of how much customers spend at a purchase.

    Parameters
    ----------
    parameters : p, q, v: each purchase is Gamma(p, ν), ν of a customer Gamma(q, v); empty where `why`.
    covariance : of the parameters.
    log_likelihood : at its top; None where there is none.
    customers : repeaters it was learnt from.
    correlation : of how often with how much among them. The model takes it for 0: beyond ± 0.3 or so, who
        comes often is worth more, or less, than told. None where there is none.
    why : "" or why there are no parameters: `no_repeaters`, `too_few_repeaters`, `all_equal`, `flat`,
        `no_mean` (a few giants: the mean has no finite value).

    >>> SpendFit(np.array([6.25, 3.74, 15.44]), np.eye(3), None, 946.0, None).mean > 35.2
    True
    """

    parameters: Array
    covariance: Array
    log_likelihood: float | None
    customers: float
    correlation: float | None
    why: str = ""

    @property
    def stands(self) -> bool:
        """Whether there are parameters at all."""
        return not self.why

    @property
    def method(self) -> str:
        """What the figures made of it are made by."""
        return "gamma_gamma+maximum_likelihood"

    @property
    def names(self) -> tuple[str, ...]:
        """What the parameters are called."""
        return ("p", "q", "v")

    @property
    def errors(self) -> Array:
        """Standard errors of the parameters."""
        return np.sqrt(np.diag(self.covariance)) if self.stands else NOTHING

    @property
    def mean(self) -> float:
        """What a purchase of somebody unknown is expected to be: p v / (q − 1)."""
        p, q, v = self.parameters
        return float(p * v / (q - 1))

    @property
    def log_covariance(self) -> Array:
        """Covariance of the parameters' logs."""
        return self.covariance / np.outer(self.parameters, self.parameters)

    def draws(self, count: int, seed: int) -> Array:
        """Parameters as they may as well be: draws × parameters, the same for the same seed."""
        return drawn(self.parameters, self.log_covariance, count, seed)


def fit_spend(frequency: ArrayLike, mean_value: ArrayLike, count: ArrayLike | None = None) -> SpendFit:
    """How much do customers spend at a purchase, and how unlike are they in that?

    Gamma-Gamma by exact maximum likelihood: ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln v + (px−1) ln z
    + px ln x − (px+q) ln(v + x z).

    Parameters
    ----------
    frequency : purchases x that each mean is over; who has none is left out.
    mean_value : z, the mean of those purchases; who spent nothing on them is left out.
    count : how many customers each row stands for; None for one each.

    Returns
    -------
    SpendFit
        With parameters, or with `why` there are none.

    Raises
    ------
    ValueError
        If the arrays differ in length or a row that counts has no number.

    Notes
    -----
    Not where how much goes with how often: look at `correlation`.

    Source: Fader & Hardie, The Gamma-Gamma model of monetary value (2013).

    >>> fit_spend([2, 1], [10.0, 30.0]).why
    'too_few_repeaters'
    """
    x, z, n = _counted(frequency, mean_value, count)
    customers = float(n.sum())
    why = _why_not(z, customers)
    if why:
        return _nothing(customers, None, why)
    # the geometric mean: where there are giants, it still is of everybody's size
    unit, correlation = float(np.exp(n @ np.log(z) / customers)), _correlation(x, z, n)
    peak = climb(_surface(x, z / unit, n), START)
    parameters = np.exp(peak.logs) * (1, 1, unit)
    if not stands_out(peak):
        return _nothing(customers, correlation, "flat")
    if parameters[1] <= 1:
        return _nothing(customers, correlation, "no_mean")
    covariance = np.linalg.inv(-peak.place.bend) * np.outer(parameters, parameters)
    height = peak.place.height - customers * float(np.log(unit))
    return SpendFit(parameters, covariance, height, customers, correlation)


def expected_spend(fit: SpendFit, frequency: ArrayLike, mean_value: ArrayLike) -> Array:
    """What will each customer spend at a purchase, on average?

    p (v + x z) / (p x + q − 1): between the customer's own mean and everybody's.

    Parameters
    ----------
    frequency, mean_value : as for `fit_spend`; who has no purchases may have any mean, or none.

    Returns
    -------
    array
        Money a purchase; NaN where the fit has no parameters.

    >>> fitted = SpendFit(np.array([6.25, 3.74, 15.44]), np.eye(3), None, 946.0, None)
    >>> expected_spend(fitted, [0, 2], [np.nan, 22.35]).round(2).tolist()
    [35.22, 24.66]
    """
    x = np.asarray(frequency, dtype=float)
    if not fit.stands:
        return np.full(x.shape, np.nan)
    p, q, _ = fit.parameters
    told: Array = p * spent_beside(fit, x, mean_value) / (p * x + q - 1)
    return told


def spent_beside(fit: SpendFit, frequency: Array, mean_value: ArrayLike) -> Array:
    """v + x z: what each has spent, with what the model adds of everybody; the scale of what may come.

    >>> spent_beside(SpendFit(np.ones(3), np.eye(3), None, 9.0, None), np.array([0.0, 2.0]), [np.nan, 3.0])
    array([1., 7.])
    """
    spent = np.where(frequency > 0, frequency * np.asarray(mean_value, dtype=float), 0.0)
    told: Array = fit.parameters[2] + spent
    return told


def _counted(frequency: ArrayLike, mean_value: ArrayLike, count: ArrayLike | None) -> tuple[Array, ...]:
    x, z = (np.asarray(column, dtype=float).ravel() for column in (frequency, mean_value))
    n = np.ones_like(x) if count is None else np.asarray(count, dtype=float).ravel()
    if not x.shape == z.shape == n.shape:
        raise ValueError("frequency, mean value and count are of one length")
    if not np.isfinite(z[x > 0]).all() or not np.isfinite(x).all():
        raise ValueError("who has purchases has a mean")
    kept = (x > 0) & (n > 0) & (np.nan_to_num(z) > 0)
    return x[kept], z[kept], n[kept]


def _why_not(z: Array, customers: float) -> str:
    if not z.size:
        return "no_repeaters"
    if customers < FEWEST_REPEATERS:
        return "too_few_repeaters"
    return "all_equal" if np.ptp(z) <= 1e-9 * z.max() else ""


def _correlation(x: Array, z: Array, n: Array) -> float | None:
    apart_x, apart_z = x - np.average(x, weights=n), z - np.average(z, weights=n)
    spread = np.sqrt((n @ apart_x**2) * (n @ apart_z**2))
    return float((n * apart_x) @ apart_z / spread) if spread > 0 else None


def _surface(x: Array, z: Array, n: Array) -> Surface:
    """The log-likelihood with its slope and bend; special functions once for each frequency."""
    times, at = np.unique(x, return_inverse=True)
    each, customers = np.bincount(at, weights=n).astype(float), float(n.sum())
    own = n @ (x * np.log(x * z)), n @ np.log(z)  # of the likelihood: p of the first less the second

    def place(theta: Array) -> Place:
        p, q, v = theta
        known, all_known = p * times, p * times + q
        total, powers = v + x * z, p * x + q
        logs = np.log(total)
        more = n @ (x * logs), n @ logs
        height = each @ (gammaln(all_known) - gammaln(known)) - customers * (gammaln(q) - q * np.log(v))
        height += p * (own[0] - more[0]) - own[1] - q * more[1]
        by = n / total
        first = each @ (times * (psi(all_known) - psi(known))) + own[0] - more[0]
        second = each @ psi(all_known) + customers * (np.log(v) - psi(q)) - more[1]
        slope = np.array([first, second, customers * q / v - by @ powers])
        bent = each * polygamma(1, all_known)
        bend = np.zeros((3, 3))
        bend[0, 0] = bent @ times**2 - (each * times**2) @ polygamma(1, known)
        bend[0, 1] = bend[1, 0] = bent @ times
        bend[0, 2] = bend[2, 0] = -(by @ x)
        bend[1, 1] = bent.sum() - customers * polygamma(1, q)
        bend[1, 2] = bend[2, 1] = customers / v - by.sum()
        bend[2, 2] = (by / total) @ powers - customers * q / v**2
        return Place(float(height), slope, bend)

    return place


def _nothing(customers: float, correlation: float | None, why: str) -> SpendFit:
    return SpendFit(NOTHING, NOTHING, None, customers, correlation, why)
