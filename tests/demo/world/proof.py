"""How a law is held: its figure in many worlds against what is declared, by the spread between the worlds.

Every figure is compared in `SEEDS` worlds that differ only by chance.  The mean gap between figure and
declaration, over its standard error, is its z.  So many figures are looked at that one of them would be
odd by luck; `bound` is the z (Student's, for few worlds) that all of them stay within in 95 of 100 runs
of true worlds: Bonferroni's share of 5 % for each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import stats

from tests.demo.world.sight import Sight
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live

Figures = npt.NDArray[np.float64]
Pair = tuple[Any, Any]  # what was found, what the laws say; numbers or arrays of one shape

SEEDS = tuple(range(101, 131))
FEW = SEEDS[:6]
CUSTOMERS = 4_000  # in each
FAMILY = 0.05  # of runs of true worlds in which any figure at all may stray beyond the bound
DECLARED = Laws()


@dataclass(frozen=True)
class Law:
    """A law: how to find its figures in a world and what they should be."""

    name: str
    measure: Callable[[Sight], Pair]
    fair: bool  # looked for where answers are a fair sample of all who were asked


LAWS: dict[str, Law] = {}


def law(measure: Callable[[Sight], Pair]) -> Callable[[Sight], Pair]:
    """A law to be held in the world as it is."""
    LAWS[measure.__name__] = Law(measure.__name__, measure, fair=False)
    return measure


def fair_law(measure: Callable[[Sight], Pair]) -> Callable[[Sight], Pair]:
    """A law to be held where who feels strongly answers no more than others.

    Feelings are known only of those who answer; were answers to hang on feelings, so would the slopes.
    """
    LAWS[measure.__name__] = Law(measure.__name__, measure, fair=True)
    return measure


def fairly(laws: Laws) -> Laws:
    """These laws, but answers are a fair sample."""
    return without(laws, ["answering"])


@cache
def gaps(seed: int, *, fair: bool = False, lived: Laws = DECLARED) -> dict[str, Figures]:
    """Figure less declaration, of every law, in a world lived under the laws `lived`.

    The declaration is always the usual one: worlds lived under other laws should be found out.
    """
    arranged = without(lived, ["answering"]) if fair else lived
    declared = without(DECLARED, ["answering"]) if fair else DECLARED
    sight = Sight(live(seed, 0, CUSTOMERS, arranged), declared)
    return {each.name: _gap(*each.measure(sight)) for each in LAWS.values()}


def _gap(figure: Any, declared: Any) -> Figures:
    return np.atleast_1d(np.asarray(figure, dtype=float) - declared).ravel()


@cache
def held(seeds: tuple[int, ...]) -> dict[str, Figures]:
    """The gaps of every law in each of the worlds where it is to be held, worlds × figures."""
    return {
        name: np.stack([gaps(seed, fair=each.fair)[name] for seed in seeds]) for name, each in LAWS.items()
    }


def z_of(found: Figures) -> Figures:
    """Mean over its standard error, by the spread between worlds, of each figure.

    A figure that never strays from what is declared has 0; one that always strays by as much, infinity.
    """
    mean, error = found.mean(axis=0), found.std(axis=0, ddof=1) / np.sqrt(len(found))
    exact = np.isclose(mean, 0.0, atol=1e-12) & (error < 1e-12)
    with np.errstate(divide="ignore"):
        return np.where(exact, 0.0, mean / np.where(exact, 1.0, error))


def bound(figures: int, worlds: int) -> float:
    """The z that so many true figures all stay within, in 95 of 100 runs."""
    return float(stats.t.ppf(1 - FAMILY / (2 * figures), worlds - 1))


def figures() -> int:
    """How many figures all laws look at together."""
    return sum(found.shape[1] for found in held(FEW).values())
