"""The parameters that explain best how customers bought, how sure they are, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.stats.lifetime.beta_geometric import BetaGeometric
from unisono.stats.lifetime.cells import Array, Cells
from unisono.stats.lifetime.pareto import Pareto
from unisono.stats.lifetime.process import Process
from unisono.stats.lifetime.surface import Peak, climb

PROCESSES: dict[str, Process] = {
    "bg_nbd": BetaGeometric(also_at_first=False),
    "mbg_nbd": BetaGeometric(also_at_first=True),
    "pareto_nbd": Pareto(),
}
MODELS = tuple(PROCESSES)

FEWEST_CUSTOMERS, FEWEST_REPEATERS = 100, 30
WIDEST = (
    9.0  # logs of parameters, times told in mean ages: beyond, the data only say "very large" or "very small"
)
SUREST = 1e-6  # bend, of its largest, under which some parameters can't be told apart
NOTHING = np.zeros(0)


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """What a model learnt of a company's customers.

    Parameters
    ----------
    model : one of `MODELS`.
    parameters : in the order of `names`; empty where `why` says there are none.
    covariance : of the parameters, from the bend of the likelihood at its top.
    log_likelihood : at its top; None where there is none.
    customers : how many it was learnt from.
    why : "" or why there are no parameters: `no_customers`, `too_few_customers`, `no_repeaters`,
        `too_few_repeaters`, `all_equal`, `flat` (parameters can't be told apart, or have no finite best).

    >>> Fit("bg_nbd", NOTHING, NOTHING, None, 3.0, "too_few_customers").stands
    False
    """

    model: str
    parameters: Array
    covariance: Array
    log_likelihood: float | None
    customers: float
    why: str = ""

    @property
    def stands(self) -> bool:
        """Whether there are parameters at all."""
        return not self.why

    @property
    def method(self) -> str:
        """What the figures made of it are made by."""
        return f"{self.model}+maximum_likelihood"

    @property
    def names(self) -> tuple[str, ...]:
        """What the parameters are called."""
        return PROCESSES[self.model].parameters

    @property
    def errors(self) -> Array:
        """Standard errors of the parameters."""
        return np.sqrt(np.diag(self.covariance)) if self.stands else NOTHING

    @property
    def log_covariance(self) -> Array:
        """Covariance of the parameters' logs, in which the likelihood is nearest to a normal curve."""
        return self.covariance / np.outer(self.parameters, self.parameters)

    def draws(self, count: int, seed: int) -> Array:
        """Parameters as they may as well be: draws × parameters, the same for the same seed."""
        return drawn(self.parameters, self.log_covariance, count, seed)


def fit(cells: Cells, model: str) -> Fit:
    """How do customers without a contract buy and leave, by one of the models?

    Exact maximum likelihood, Newton's steps on cells; standard errors from the Hessian.

    Parameters
    ----------
    cells : customers; order and grouping make no difference.
    model : one of `MODELS`.

    Returns
    -------
    Fit
        With parameters, or with `why` there are none.

    Raises
    ------
    ValueError
        If there is no such model.

    Notes
    -----
    Not for contracts, where leaving is seen; nor where purchases come by season or by calendar.

    Source: the models' own; see `BetaGeometric` and `Pareto`.

    >>> fit(Cells.of([0, 1], [0, 4], [9, 9]), "bg_nbd").why
    'too_few_customers'
    """
    if model not in PROCESSES:
        raise ValueError(f"no model {model!r}: one of {', '.join(MODELS)}")
    why = _why_not(cells)
    if why:
        return _nothing(model, cells, why)
    process, unit = PROCESSES[model], float(cells.count @ cells.age) / cells.customers
    scaled = cells.scaled(unit)
    peak = climb(process.surface(scaled), process.start(scaled))
    if not stands_out(peak):
        return _nothing(model, cells, "flat")
    theta = np.exp(peak.logs) * np.where(process.times, unit, 1.0)
    covariance = np.linalg.inv(-peak.place.bend).astype(float) * np.outer(theta, theta)
    height = peak.place.height - cells.repeats * np.log(unit)
    return Fit(model, theta, covariance, float(height), cells.customers)


def _why_not(cells: Cells) -> str:
    present = cells.only(cells.count > 0)
    reasons = {
        "no_customers": not present.count.size,
        "too_few_customers": cells.customers < FEWEST_CUSTOMERS,
        "no_repeaters": cells.repeaters == 0,
        "too_few_repeaters": cells.repeaters < FEWEST_REPEATERS,
        "all_equal": _alike(present),
    }
    return next((code for code, holds in reasons.items() if holds), "")


def _alike(cells: Cells) -> bool:
    """Whether everybody came as often and stayed as long, so that nothing tells leaving from waiting."""
    columns = (cells.frequency, cells.recency, cells.age)
    return all(column.size > 0 and np.ptp(column) == 0 for column in columns)


def drawn(parameters: Array, log_covariance: Array, count: int, seed: int) -> Array:
    """Parameters whose logs are spread normally: draws × parameters.

    >>> drawn(np.array([2.0]), np.zeros((1, 1)), 2, 0).tolist()
    [[2.0], [2.0]]
    """
    width, ways = np.linalg.eigh(log_covariance)
    apart = ways * np.sqrt(np.maximum(width, 0.0))
    normal = np.random.default_rng(seed).standard_normal((count, parameters.size))
    moved: Array = np.exp(normal @ apart.T)
    return parameters * moved


def stands_out(peak: Peak) -> bool:
    """Whether the climb ended on a top that is one in every direction, at parameters worth a name."""
    bends = np.linalg.eigvalsh(-peak.place.bend)
    return bool(peak.reached and bends.min() > SUREST * bends.max() and np.abs(peak.logs).max() < WIDEST)


def _nothing(model: str, cells: Cells, why: str) -> Fit:
    return Fit(model, NOTHING, NOTHING, None, cells.customers, why)
