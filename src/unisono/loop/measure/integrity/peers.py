"""Units compared with their peers: who is a peer of whom, and how unlike peers are when nothing is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from unisono.loop.measure.integrity.nouns import Suspect, UnitKind

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]

LEAST_PEERS = 8
"""Under so many agents nobody can say how unlike agents usually are."""

ALPHA = 0.05
"""How often the whole audit may accuse anybody where nothing is wrong."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One that is tested: a team or an agent, and the agents it is made of."""

    kind: UnitKind
    name: str
    members: Flags
    team: str = ""


Tested = Callable[[Unit, Flags], Suspect | None]
"""How a unit looks beside those agents that are its peers; None where it can't be compared."""


def units_of(agents: Sequence[str], teams: Mapping[str, str]) -> list[Unit]:
    """The teams (where there are several) and the agents, each with its members among the agents.

    >>> [unit.name for unit in units_of(["a", "b"], {"a": "north", "b": "south"})]
    ['north', 'south', 'a', 'b']
    """
    team = np.array([teams.get(agent, "") for agent in agents])
    named = [name for name in dict.fromkeys(team.tolist()) if name]
    whole = [Unit("team", name, team == name) for name in named if len(named) > 1]
    single = np.eye(len(agents), dtype=bool)
    return whole + [
        Unit("agent", agent, single[place], teams.get(agent, "")) for place, agent in enumerate(agents)
    ]


def against_peers(units: Sequence[Unit], tested: Tested) -> tuple[Suspect, ...]:
    """Everybody beside their peers. Whoever stands out beyond doubt is then nobody's peer any more.

    A unit's peers are the agents outside it. A team that stands out speaks for its agents: they are not
    accused one by one; an agent that stands out is no longer held against the team. Somebody compared
    again keeps the larger of their p.
    """
    outside = np.zeros(units[0].members.size if units else 0, dtype=bool)
    compared = {unit.name: tested(unit, ~unit.members) for unit in units}
    told: dict[str, Suspect] = {name: found for name, found in compared.items() if found}
    doubtful = ALPHA / max(1, len(told))
    accused: set[str] = set()
    while True:
        left = [unit for unit in units if unit.name in told and not _spoken(unit, accused)]
        worst = min(left, key=lambda unit: told[unit.name].p, default=None)
        if worst is None or told[worst.name].p > doubtful:
            return tuple(_kept(units, told, accused))
        accused.add(worst.name)
        outside |= worst.members
        for unit in left:
            left_of_it = replace(unit, members=unit.members & ~outside)
            again = tested(left_of_it, ~unit.members & ~outside) if left_of_it.members.any() else None
            if again and again.p > told[unit.name].p:
                told[unit.name] = again


def _spoken(unit: Unit, accused: set[str]) -> bool:
    return unit.name in accused or unit.team in accused


def _kept(units: Sequence[Unit], told: Mapping[str, Suspect], accused: set[str]) -> list[Suspect]:
    """All that were compared; an agent whose team stands out counts as compared, not as a suspect."""
    return [
        replace(told[unit.name], p=1.0)
        if unit.name not in accused and unit.team in accused
        else told[unit.name]
        for unit in units
        if unit.name in told
    ]


def overdispersion(z: Array) -> float:
    """How many times more than chance peers differ from each other: robust, and at least 1.

    >>> overdispersion(np.array([-4.0, -2.0, 0.0, 2.0, 4.0])) > 1
    True
    """
    if z.size < LEAST_PEERS:
        return 1.0 if z.size < 3 else max(1.0, float(np.median(np.abs(z)) / 0.6745) ** 2)
    return max(1.0, float(np.median(np.abs(z - np.median(z))) / 0.6745) ** 2)


def upper(z: float) -> float:
    """The chance of standing out so far upwards by luck."""
    return float(ndtr(-z))
