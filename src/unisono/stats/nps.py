"""The interval of an NPS, right even for few answers, where the textbook's is far too narrow."""

from __future__ import annotations

import math
from dataclasses import dataclass

from unisono.stats.interval import NOTHING, Interval
from unisono.stats.moments import Moments
from unisono.stats.precision import in_population, linearised_n, named, quantile

FEW = 20  # under these, an adjusted Wald interval can't be trusted at the edges


@dataclass(frozen=True, slots=True)
class Shape:
    """Of how many answers, which share promotes and which detracts; the form all formulas read."""

    answers: float
    promoters: float
    detractors: float

    @property
    def net(self) -> float:
        """Promoters less detractors, −1 to 1."""
        return self.promoters - self.detractors

    @property
    def unseen(self) -> bool:
        """Whether nobody at all chose one of promoter, passive or detractor."""
        passives = 1 - self.promoters - self.detractors
        return min(self.promoters, passives, self.detractors) < 1e-9


def nps_interval(moments: Moments, *, level: float = 0.95, population: int | None = None) -> Interval:
    """How high is the NPS, and between which bounds may it lie?

    100 (P − D) / n; bounds by adjusted Wald: as if ¾ promoter, 1½ passives, ¾ detractor more had
    answered. Under 20 answers of which one kind is unseen, Tango's score interval.

    Parameters
    ----------
    moments : of +1 (promoter), 0 (passive), −1 (detractor); weights as in `Moments`.
    level : how often, in (0, 1), such an interval should hold the truth.
    population : how many could have answered; None where endless or not known.

    Returns
    -------
    Interval
        In points, −100 to 100; nothing where nobody answered. Weighted answers count for Kish's
        effective n, from 500 of them on by the linearised variance.

    Raises
    ------
    ValueError
        If the values aren't −1, 0, 1, or more answered than the population holds.

    Notes
    -----
    Coverage at 95 % is .95 on average from n = 20; plain Wald falls to .29 there. Not for answers
    that come in clusters (several of one customer): it takes every row for independent.

    Source: Rocks, The American Statistician 70 (2016) 365-372, for the adjusted Wald; Tango,
    Statistics in Medicine 17 (1998) 891-908, for the score interval.

    >>> found = nps_interval(Moments.of([1] * 50 + [0] * 33 + [-1] * 17))
    >>> found.value, round(found.low, 2), round(found.high, 2)
    (33.0, 17.56, 46.52)
    """
    shape = shape_of(moments)
    if shape is None:
        return NOTHING
    answers = in_population(shape.answers, moments.n, population)
    shape = Shape(answers, shape.promoters, shape.detractors)
    scored = answers < FEW and shape.unseen
    low, high = _tango(shape, level) if scored else _adjusted_wald(shape, level)
    method = named("tango" if scored else "adjusted_wald", moments, linearised=True, population=population)
    value = max(-100.0, min(100 * moments.wv / moments.w, 100.0))  # weights may round beyond the scale
    # the plain value may lie just outside where the level is low and everybody is of one kind
    return Interval(value, min(value, 100 * low), max(value, 100 * high), method)


def shape_of(moments: Moments) -> Shape | None:
    """How are the answers spread over promoters, passives and detractors? None without answers.

    >>> shape_of(Moments.of([1, 1, 0, -1]))
    Shape(answers=4.0, promoters=0.5, detractors=0.25)
    """
    if moments.mean is None:
        return None
    net, felt = moments.mean, moments.wvv / moments.w
    slack = 1e-9
    if not abs(net) <= felt + slack <= 1 + 2 * slack:
        raise ValueError("an NPS is made of -1, 0 and 1 only")
    promoters, detractors = max(0.0, (felt + net) / 2), max(0.0, (felt - net) / 2)
    return Shape(linearised_n(moments), promoters, detractors)


def _adjusted_wald(shape: Shape, level: float) -> tuple[float, float]:
    if math.isinf(shape.answers):
        return shape.net, shape.net
    answers = shape.answers + 3
    net = shape.net * shape.answers / answers
    felt = ((shape.promoters + shape.detractors) * shape.answers + 1.5) / answers
    # three decimals as tables print it (1.960): the published values this must meet are made so
    half = round(quantile(level), 3) * math.sqrt((felt - net * net) / answers)
    return max(-1.0, net - half), min(1.0, net + half)


def _tango(shape: Shape, level: float) -> tuple[float, float]:
    mirrored = Shape(shape.answers, shape.detractors, shape.promoters)
    return -_tango_high(mirrored, level), _tango_high(shape, level)


def _tango_high(shape: Shape, level: float) -> float:
    """The largest net that the answers don't reject, by halving: rejection grows with distance."""
    near, far, limit = shape.net, 1.0, quantile(level)
    for _ in range(50):
        middle = (near + far) / 2
        near, far = (middle, far) if _tango_distance(shape, middle) < limit else (near, middle)
    return far


def _tango_distance(shape: Shape, net: float) -> float:
    """Standard errors between the net seen and a supposed one, the error taken as if it were true."""
    b = (2 - shape.net) * net - shape.promoters - shape.detractors
    detractors = (math.sqrt(max(0.0, b * b + 8 * shape.detractors * net * (1 - net))) - b) / 4
    variance = 2 * detractors + net * (1 - net)
    return math.inf if variance <= 0 else (net - shape.net) * math.sqrt(shape.answers / variance)
