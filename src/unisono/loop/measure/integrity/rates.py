"""What should hardly ever happen, counted: scores within a minute, customers who say one was asked for."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from scipy.special import gammainc

from unisono.loop.measure.integrity.nouns import Judged, Rows, Suspect
from unisono.loop.measure.integrity.peers import (
    LEAST_PEERS,
    Array,
    Flags,
    Unit,
    against_peers,
    overdispersion,
    units_of,
)
from unisono.model.estimate import Reason

TOLERANCE = 1.5  # times the rate of peers
LEAST_ANSWERS, LEAST_PEER_ANSWERS, LEAST_HITS = 20, 30, 3


def judge(rows: Rows) -> Judged:
    """Who has more of what hardly ever happens than peers on the same channel?"""
    agents = sorted({str(row["agent"]) for row in rows})
    n = sum(int(row["n"]) for row in rows)
    if not agents:
        return Judged(why=Reason("no_agents"))
    if len(agents) < LEAST_PEERS:
        return Judged(n=n, why=Reason("few_agents", {"agents": len(agents), "minimum": LEAST_PEERS}))
    counts, hits = _tables(rows, agents)
    teams = {str(row["agent"]): str(row["team"] or "") for row in rows}
    compared = against_peers(units_of(agents, teams), lambda unit, peers: _tested(counts, hits, unit, peers))
    return (
        Judged(compared, n)
        if compared
        else Judged(n=n, why=Reason("few_answers", {"minimum": LEAST_ANSWERS}))
    )


def _tables(rows: Rows, agents: list[str]) -> tuple[Array, Array]:
    """Strata × agents: how many there were, and how many of them were hits."""
    place = {agent: each for each, agent in enumerate(agents)}
    strata: dict[str, int] = defaultdict(lambda: len(strata))
    told = [(strata[str(row["stratum"])], place[str(row["agent"])], row) for row in rows]
    counts, hits = np.zeros((2, len(strata), len(agents)))
    for stratum, agent, row in told:
        counts[stratum, agent] += int(row["n"])
        hits[stratum, agent] += int(row["hits"] or 0)
    return counts, hits


def _tested(counts: Array, hits: Array, unit: Unit, peers: Flags) -> Suspect | None:
    there, seen = counts[:, peers].sum(axis=1), hits[:, peers].sum(axis=1)
    usable = there >= LEAST_PEER_ANSWERS
    n = float(counts[usable][:, unit.members].sum())
    if n < LEAST_ANSWERS:
        return None
    rate = np.where(usable, (seen + 0.5) / (there + 1), 0.0)
    own = float(hits[usable][:, unit.members].sum())
    expected = float((rate @ counts)[unit.members].sum())
    among = rate @ counts[:, peers]
    settled = among > 1
    z = ((usable @ hits[:, peers])[settled] - among[settled]) / np.sqrt(among[settled])
    unlike = overdispersion(z)
    p = float(gammainc(own / unlike, TOLERANCE * expected / unlike)) if own >= LEAST_HITS else 1.0
    return Suspect(unit.kind, unit.name, own / n, expected / n, int(n), p, team=unit.team)
