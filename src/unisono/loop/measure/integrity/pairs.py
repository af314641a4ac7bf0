"""Begging leaves a heap: of two neighbouring scores the one worth having, more often than peers have it.

An agent who serves well has better scores all along; who begs has too many of one score for what the
others say. So a unit's share of the upper score among both is compared with what peers with as good
scores have, and never with less than peers have on the whole: a team whose bad nights pull its scores
down would look like one that begs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from unisono.loop.measure.integrity.nouns import Judged, Rows, Suspect
from unisono.loop.measure.integrity.peers import (
    LEAST_PEERS,
    Array,
    Flags,
    Unit,
    against_peers,
    overdispersion,
    units_of,
    upper,
)
from unisono.model.estimate import Reason

TOP = {"nps": 10, "csat": 5, "ces": 7}
THRESHOLD = {"nps": 9, "csat": 4, "ces": 5}
LOWEST = {"nps": 0, "csat": 1, "ces": 1}
TOLERANCE = 0.08  # of both scores: peers may differ by this much without anybody being accused
LEAST_PAIR, LEAST_PEER_PAIR = 20, 5


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """One instrument by agent: upper scores, both scores, all answers, and their mean level without the heap.

    `within` is how far single answers lie from their agent's level, squared.
    """

    upper: Array
    both: Array
    answers: Array
    level: Array
    within: float


def judge_top(rows: Rows) -> Judged:
    """Too many of the best score, beside the next best?"""
    return _judged(rows, TOP)


def judge_threshold(rows: Rows) -> Judged:
    """Too many just above the line that counts, beside just under it?"""
    return _judged(rows, THRESHOLD)


def _judged(rows: Rows, wanted: Mapping[str, int]) -> Judged:
    known = [row for row in rows if row["agent"] is not None and row["instrument"] in wanted]
    agents = sorted({str(row["agent"]) for row in known})
    n = sum(int(row["n"]) for row in known)
    if not agents:
        return Judged(why=Reason("no_agents"))
    if len(agents) <= LEAST_PEERS:  # one to look at, and its peers
        return Judged(n=n, why=Reason("few_agents", {"agents": len(agents), "minimum": LEAST_PEERS + 1}))
    teams = {str(row["agent"]): str(row["team"] or "") for row in known}
    pairs = [
        found
        for name in wanted
        if (found := _pair(known, agents, name, wanted[name])).both.sum() >= LEAST_PAIR
    ]
    compared = against_peers(units_of(agents, teams), lambda unit, peers: _tested(pairs, unit, peers))
    return (
        Judged(compared, n) if compared else Judged(n=n, why=Reason("few_answers", {"minimum": LEAST_PAIR}))
    )


def _pair(rows: Rows, agents: list[str], instrument: str, wanted: int) -> Pair:
    place = {agent: each for each, agent in enumerate(agents)}
    found = np.zeros((5, len(agents)))
    for row in rows:
        if row["instrument"] != instrument or not LOWEST[instrument] <= row["score"] <= TOP[instrument]:
            continue
        at, n, score = place[str(row["agent"])], int(row["n"]), row["score"]
        merged = wanted - 1 if score == wanted else score
        in_pair = wanted - 1 <= score <= wanted
        found[:, at] += n * np.array([score == wanted, in_pair, 1, merged, merged**2])
    counted = np.maximum(found[2], 1)
    level = found[3] / counted
    spread = float((found[4] - found[2] * level**2).sum()) / max(1.0, found[2].sum() - len(agents))
    return Pair(found[0], found[1], found[2], level, spread)


def _tested(pairs: list[Pair], unit: Unit, peers: Flags) -> Suspect | None:
    """One unit over all instruments: Σ(seen − expected − tolerance) over its error."""
    seen = expected = squared = n = 0.0
    for pair in pairs:
        told = _beside(pair, unit.members, peers)
        if told is not None:
            both, foretold, error = told
            seen += float(pair.upper[unit.members].sum())
            expected, squared, n = expected + both * foretold, squared + error, n + both
    if n < LEAST_PAIR or squared <= 0:
        return None
    z = (seen - expected - TOLERANCE * n) / float(np.sqrt(squared))
    return Suspect(unit.kind, unit.name, seen / n, expected / n, int(n), upper(z), team=unit.team)


def _beside(pair: Pair, members: Flags, peers: Flags) -> tuple[float, float, float] | None:
    """A unit's answers of both scores, the share of the upper one that peers foretell, and its variance."""
    used = peers & (pair.both >= LEAST_PEER_PAIR)
    both = float(pair.both[members].sum())
    if used.sum() < LEAST_PEERS or both <= 0:
        return None
    answers, n = pair.answers[members], pair.both[used]
    level = float((answers * pair.level[members]).sum() / answers.sum())
    levels = _steadied(
        pair, used, np.append(pair.answers[used], answers.sum()), np.append(pair.level[used], level)
    )
    told, own = np.c_[np.ones(n.size), levels[:-1]], np.array([1.0, levels[-1]])
    curve = (told.T * n) @ told
    inverse = np.linalg.pinv(curve)
    slopes = inverse @ told.T @ pair.upper[used]
    plainly = float(pair.upper[used].sum() / n.sum())
    foretold, mine = _share(told @ slopes), max(plainly, float(_share(own @ slopes)))
    spread = foretold * (1 - foretold)
    unlike = overdispersion((pair.upper[used] - n * foretold) / np.sqrt(n * spread))
    chance = both * mine * (1 - mine) + both**2 * float(own @ inverse @ own) * float(spread.mean())
    return both, mine, unlike * chance


def _steadied(pair: Pair, used: Flags, answers: Array, level: Array) -> Array:
    """Levels drawn towards that of all peers, as far as few answers left them to chance.

    Without this a level measured badly would seem to say little of the pair (attenuation).
    """
    n = pair.answers[used]
    centre = float((n * pair.level[used]).sum() / n.sum())
    apart = float((n * (pair.level[used] - centre) ** 2).sum()) / max(1, n.size - 1)
    real = max(0.0, (apart - pair.within) * n.size / float(n.sum()))
    held: Array = centre + (level - centre) * real / (real + pair.within / answers + 1e-12)
    return held


def _share(told: Array) -> Array:
    held: Array = np.clip(told, 0.02, 0.98)
    return held
