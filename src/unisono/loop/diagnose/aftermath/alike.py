"""Finds, for those something happened to, people who are like them in all that was known before.

Everything known is told in classes (a country, a plan, months as a customer in bands), so that the
balance can be read by anybody: so many of a hundred here, so many there, before and after weighing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from unisono.loop.measure.metric import MINIMUM_N
from unisono.model.estimate import Reason
from unisono.stats.balancing import Balance, balance

Array = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

FEW = 0.01  # a class with a smaller share of both groups is counted with the other small ones
TELLS_ALL = 0.5  # where so many of the exposed have a class that nobody else has, the fact is the exposure
ROUNDING = 1e-6  # thirty that count alike are worth thirty, whatever the last digit says
OTHERS = "…"
NOTHING = "—"


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """Something known before: each row's class, as a place among `classes`."""

    name: str
    place: Places
    classes: tuple[str, ...]

    @classmethod
    def of(cls, name: str, told: Sequence[object] | ArrayLike) -> Fact:
        """A fact told in words; what isn't known is a class of its own.

        >>> Fact.of("country", ["PE", None, "CO"]).classes
        ('CO', 'PE', '—')
        """
        words = np.array([NOTHING if each is None or each == "" else str(each) for each in np.asarray(told)])
        classes, place = np.unique(words, return_inverse=True)
        return cls(name, place.astype(np.int64), tuple(str(each) for each in classes))

    @classmethod
    def banded(cls, name: str, told: ArrayLike, edges: Sequence[float]) -> Fact:
        """A number told in bands: up to the first edge, and from each edge on.

        >>> fact = Fact.banded("months", [0, 3, 40], [1, 12])
        >>> fact.classes, fact.place.tolist()
        (('< 1', '1–11', '12+'), [0, 1, 2])
        """
        place = np.digitize(np.asarray(told, dtype=float), edges)
        return cls(name, place.astype(np.int64), band_names(edges))

    @classmethod
    def quarters(cls, name: str, told: ArrayLike) -> Fact:
        """A number told by the quarter of all rows it falls into, the lowest first."""
        values = np.asarray(told, dtype=float)
        edges = np.unique(np.quantile(values, (0.25, 0.5, 0.75))) if values.size else np.zeros(0)
        place = np.searchsorted(edges, values, side="left")
        return cls(
            name,
            place.astype(np.int64),
            tuple(f"{each + 1}/{len(edges) + 1}" for each in range(len(edges) + 1)),
        )

    def of_rows(self, rows: NDArray[np.generic]) -> Fact:
        """The same of some rows, by place or by flag."""
        return Fact(self.name, self.place[rows], self.classes)


@dataclass(frozen=True, slots=True)
class Share:
    """One line of the balance: of a hundred exposed, of others, and of others as they are weighed."""

    fact: str
    shown: str
    exposed: float
    others: float
    weighed: float

    @property
    def gap(self) -> float:
        """How far they lie apart once weighed."""
        return self.exposed - self.weighed


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """The exposed and the others, made alike, or why they can't be.

    Parameters
    ----------
    exposed, others : the places of the rows compared.
    balance : with the weights of the others.
    shares : the balance, class by class.
    aside : facts that say nothing but who was exposed, by which nobody can be compared.
    unmatched : exposed rows left out, as nobody else was like them.
    reason : why there is no comparison; None where there is one.
    """

    exposed: Places
    others: Places
    balance: Balance
    shares: tuple[Share, ...] = ()
    aside: tuple[str, ...] = ()
    unmatched: int = 0
    reason: Reason | None = None
    facts: tuple[str, ...] = field(default=())

    @property
    def known(self) -> bool:
        """Whether they can be compared."""
        return self.reason is None

    @property
    def worst(self) -> float:
        """The widest gap left between them, of a class, as a share."""
        return max((abs(share.gap) for share in self.shares), default=0.0)


def alike(facts: Sequence[Fact], exposed: Flags, *, minimum: int = MINIMUM_N) -> Alike:
    """Which of the others are like those it happened to, and how much must each count?

    Parameters
    ----------
    facts : what was known of every row before.
    exposed : to which of them it happened.
    minimum : the fewest exposed, and the fewest others once weighed, that are compared.

    Returns
    -------
    Alike
        With a reason where it can't be: `too_few` exposed or others, or `aftermath_no_overlap`: those it
        happened to are like nobody else.
    """
    one, two = (np.flatnonzero(flag) for flag in (exposed, ~exposed))
    if min(len(one), len(two)) < minimum:
        return _refused(one, two, _few(min(len(one), len(two)), minimum))
    told, aside = _telling([_lumped(fact, one, two) for fact in facts], one, two)
    one, unmatched = _matched(told, one, two)
    if len(one) < minimum:
        return _refused(one, two, Reason("aftermath_no_overlap"), aside, unmatched)
    found = balance(_columns(told, one), _columns(told, two), least=1.0)
    if not found.known:
        return _refused(one, two, Reason("aftermath_no_overlap"), aside, unmatched)
    worth = int(found.effective + ROUNDING)  # 29.7 aren't thirty, and aren't said to be
    if worth < minimum:
        return _refused(one, two, _few(worth, minimum), aside, unmatched)
    shares = tuple(share for fact in told for share in _shares(fact, one, two, found.weights))
    names = tuple(fact.name for fact in told)
    return Alike(one, two, found, shares, aside, unmatched, None, names)


def _telling(facts: Sequence[Fact], one: Places, two: Places) -> tuple[list[Fact], tuple[str, ...]]:
    """The facts one can compare by, and the names of those that only say who was exposed."""
    kept, aside = [], []
    for fact in facts:
        alone = _alone(fact, one, two)
        if alone.mean() > TELLS_ALL:
            aside.append(fact.name)
        elif len(np.unique(fact.place[np.concatenate([one, two])])) > 1:
            kept.append(fact)
    return kept, tuple(aside)


def _alone(fact: Fact, one: Places, two: Places) -> Flags:
    """Which exposed have a class that none of the others has?"""
    there = np.bincount(fact.place[two], minlength=len(fact.classes)) > 0
    return np.asarray(~there[fact.place[one]])


def _matched(facts: Sequence[Fact], one: Places, two: Places) -> tuple[Places, int]:
    lonely = np.zeros(len(one), dtype=bool)
    for fact in facts:
        lonely |= _alone(fact, one, two)
    return one[~lonely], int(lonely.sum())


def _lumped(fact: Fact, one: Places, two: Places) -> Fact:
    """Classes that are rare in both groups together, as one; what only others have goes there too."""
    size = len(fact.classes)
    mine, theirs = (np.bincount(fact.place[rows], minlength=size) for rows in (one, two))
    rare = (mine / len(one) < FEW) & ((theirs / len(two) < FEW) | (mine == 0))
    if rare.sum() < 2:
        return fact
    large = np.flatnonzero(~rare)
    place = np.full(size, len(large), dtype=np.int64)
    place[large] = np.arange(len(large))
    classes = (*(fact.classes[at] for at in large), OTHERS)
    return Fact(fact.name, place[fact.place], classes)


def _columns(facts: Sequence[Fact], rows: Places) -> Array:
    """Yes or no for every class but the first of each fact, which the others say between them."""
    parts = [
        fact.place[rows][:, None] == np.arange(1, len(fact.classes))[None, :]
        for fact in facts
        if len(fact.classes) > 1
    ]
    return np.hstack([np.zeros((len(rows), 0)), *parts]).astype(np.float64)


def _shares(fact: Fact, one: Places, two: Places, weights: Array) -> list[Share]:
    size = len(fact.classes)
    mine = np.bincount(fact.place[one], minlength=size) / len(one)
    theirs = np.bincount(fact.place[two], minlength=size) / len(two)
    weighed = np.bincount(fact.place[two], weights, size)
    return [
        Share(fact.name, fact.classes[at], float(mine[at]), float(theirs[at]), float(weighed[at]))
        for at in range(size)
        if mine[at] or theirs[at]
    ]


def _few(n: int, minimum: int) -> Reason:
    facts: Mapping[str, object] = {"n": n, "minimum": minimum, "missing": max(minimum - n, 0)}
    return Reason("too_few", dict(facts)) if n else Reason("no_data")


def _refused(
    one: Places, two: Places, reason: Reason, aside: tuple[str, ...] = (), unmatched: int = 0
) -> Alike:
    nothing = Balance(np.zeros(0), 0.0, np.zeros(0), np.zeros(0), "no_overlap")
    return Alike(one, two, nothing, (), aside, unmatched, reason)


def band_names(edges: Sequence[float]) -> tuple[str, ...]:
    """What the bands between edges are called, in figures.

    >>> band_names([1, 3])
    ('< 1', '1–2', '3+')
    """
    names = [f"< {edges[0]:g}"]
    for low, high in pairwise(edges):
        last = high - 1 if float(low).is_integer() and float(high).is_integer() else high
        names.append(f"{low:g}" if low == last else f"{low:g}–{last:g}")
    return (*names, f"{edges[-1]:g}+")
