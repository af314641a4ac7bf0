"""What every model of buying and leaving can be asked, so that those who ask needn't know which it is."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from numpy.random import Generator

from unisono.stats.lifetime.cells import Array, Cells
from unisono.stats.lifetime.surface import Surface


class Later(NamedTuple):
    """Futures drawn: how many purchases in each, and when they fall, on average from now."""

    purchases: Array
    moment: Array


class Process(Protocol):
    """A model of buying at random until leaving unseen.

    Given that a customer is still here, what comes depends on how often and how long alone, not on when
    the last purchase was. So `bought` and `later` are asked of pairs (frequency, age) that are alive.
    """

    @property
    def parameters(self) -> tuple[str, ...]:
        """What its parameters are called."""

    @property
    def times(self) -> tuple[bool, ...]:
        """Which of them are times, and so grow with a smaller unit."""

    def start(self, cells: Cells) -> Array:
        """Where to begin to look for parameters; ages are near 1."""

    def surface(self, cells: Cells) -> Surface:
        """The log-likelihood of the parameters, without what doesn't depend on them."""

    def alive(self, theta: Array, cells: Cells) -> Array:
        """The chance that each is still a customer."""

    def bought(self, theta: Array, frequency: Array, age: Array, ahead: Array) -> Array:
        """Purchases to expect of who is alive now until each time ahead: pairs × times."""

    def joined(self, theta: Array) -> float:
        """The share of new customers still here right after their first purchase."""

    def later(self, theta: Array, frequency: Array, age: Array, horizon: float, random: Generator) -> Later:
        """One future for each pair and each set of parameters (draws × parameters): pairs × draws."""
