"""How many plain answers a sample is worth, so that every interval treats weights alike."""

from __future__ import annotations

import math

from scipy.special import ndtri

from unisono.stats.moments import Moments

ENOUGH_TO_LINEARISE = 500


def quantile(level: float) -> float:
    """How many standard errors hold the middle `level` of a normal distribution?

    Raises
    ------
    ValueError
        If level isn't strictly between 0 and 1.

    >>> round(quantile(0.95), 4)
    1.96
    """
    if not 0 < level < 1:
        raise ValueError(f"level must be between 0 and 1, not {level}")
    return float(ndtri(0.5 + level / 2))


def linearised_n(moments: Moments) -> float:
    """How many plain answers would give this mean the same linearised variance?

    spread / variance of the mean. Equal weights give n itself. Under 500 answers' worth (Kish), or
    where nothing varies, the linearised variance can't be trusted (coverage .81 to .94 for 500 rows
    whose weights leave 30 to 80 answers' worth; Kish .87 to .97) and Kish's effective n answers.

    Returns
    -------
    float
        In answers; 0 for nobody.

    >>> linearised_n(Moments.of([0, 1] * 300)), linearised_n(Moments.of([0, 1]))
    (600.0, 2.0)
    """
    variance = moments.variance_of_mean
    spread = moments.spread
    if moments.effective_n < ENOUGH_TO_LINEARISE or not variance or not spread:
        return moments.effective_n
    return spread / variance


def in_population(answers: float, n: int, population: int | None) -> float:
    """How many answers of an endless population would know as much as these of a small one?

    answers (N − 1) / (N − n), with N the population and n the rows; endless when all answered.

    Raises
    ------
    ValueError
        If more answered than there are: then n counts something else than the population does.

    >>> in_population(50.0, 50, 99), in_population(50.0, 50, 50), in_population(50.0, 50, None)
    (100.0, inf, 50.0)
    """
    if population is None:
        return answers
    if population < n:
        raise ValueError(f"{n} answers from a population of {population}")
    return answers * (population - 1) / (population - n) if population > n else math.inf


def named(method: str, moments: Moments, *, linearised: bool = False, population: int | None = None) -> str:
    """The method's full name: what was done about weights and a finite population.

    >>> named("wilson", Moments.of([0, 1], weights=[1, 2]), population=9)
    'wilson+kish+finite_population'
    """
    parts = [method]
    if not math.isclose(moments.effective_n, moments.n):
        enough = linearised and moments.effective_n >= ENOUGH_TO_LINEARISE
        parts.append("linearised" if enough else "kish")
    if population is not None:
        parts.append("finite_population")
    return "+".join(parts)
