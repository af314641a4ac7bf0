"""Whom one asks decides what one hears: are cases that went badly asked about less than those that went well?

Without a record of whom was asked, only the answers show it, and who had trouble may simply answer
less. That is the same for everybody, so each unit is compared with its peers. Where invitations are on
record, the company as a whole is looked at too.
"""

from __future__ import annotations

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

TOLERANCE = 0.8  # times the odds of peers: so much less may bad cases be asked without anybody being accused
LEAST_ASKED, LEAST_BAD = 20, 10


def judge(rows: Rows) -> Judged:
    """Who hears less of the cases that went badly than peers do?

    Gone badly: opened again; where no case is on record as opened again, the slowest fifth of its queue.
    """
    agents = sorted({str(row["agent"]) for row in rows})
    if not agents:
        return Judged(why=Reason("no_agents"))
    known = "invited" if any(row["invited"] for row in rows) else "answered"
    mark = "reopened" if any(row["reopened"] for row in rows) else "slow"
    table = _table(rows, agents, known, mark)
    asked, bad = int(table[1].sum() + table[3].sum()), int(table[0].sum())
    if bad < LEAST_BAD or asked < LEAST_ASKED:
        return Judged(n=asked, why=Reason("no_bad_cases", {"bad": bad, "minimum": LEAST_BAD}))
    compared: tuple[Suspect, ...] = ()
    if len(agents) >= LEAST_PEERS:
        teams = {str(row["agent"]): str(row["team"] or "") for row in rows}
        compared = against_peers(units_of(agents, teams), lambda unit, peers: _tested(table, unit, peers))
    if known == "invited":
        compared = (*compared, _company(table))
    return Judged(compared, asked) if compared else Judged(n=asked, why=_too_few(len(agents)))


def _too_few(agents: int) -> Reason:
    if agents < LEAST_PEERS:
        return Reason("few_agents", {"agents": agents, "minimum": LEAST_PEERS})
    return Reason("few_answers", {"minimum": LEAST_ASKED})


def _table(rows: Rows, agents: list[str], known: str, mark: str) -> Array:
    """Per agent: bad cases, of them asked; good cases, of them asked."""
    place = {agent: each for each, agent in enumerate(agents)}
    table = np.zeros((4, len(agents)))
    for row in rows:
        side = 0 if row[mark] else 2
        table[side : side + 2, place[str(row["agent"])]] += (int(row["n"]), int(row[known] or 0))
    return table


def _tested(table: Array, unit: Unit, peers: Flags) -> Suspect | None:
    own, odds = table[:, unit.members].sum(axis=1), _odds(table[:, peers])
    told = _foretold(own, odds)
    if odds is None or told is None:
        return None
    held = _foretold(own, odds * TOLERANCE) or told
    z = (float(own[1]) - held[0]) / float(np.sqrt(held[1] * _unlike(table[:, peers], odds)))
    asked, seen = float(own[1] + own[3]), float(own[1])
    return Suspect(unit.kind, unit.name, seen / asked, told[0] / asked, int(asked), upper(-z), team=unit.team)


def _company(table: Array) -> Suspect:
    """The whole company beside what is fair: bad cases asked as often as good ones."""
    own = table.sum(axis=1)
    asked, seen, fair = float(own[1] + own[3]), float(own[1]), float(own[0] / (own[0] + own[2]))
    held = _foretold(own, TOLERANCE)
    p = upper((held[0] - seen) / float(np.sqrt(held[1]))) if held else 1.0
    return Suspect("company", "", seen / asked, fair, int(asked), p)


def _odds(table: Array) -> float | None:
    """How much more or less peers hear of bad cases: Mantel-Haenszel's odds ratio over agents."""
    bad, bad_asked, good, good_asked = table
    cases = np.maximum(bad + good, 1)
    more = float((bad_asked * (good - good_asked) / cases).sum())
    less = float((good_asked * (bad - bad_asked) / cases).sum())
    return more / less if more > 0 and less > 0 else None


def _foretold(own: Array, odds: float | None) -> tuple[float, float] | None:
    """How many bad cases among those asked these odds foretell, and its variance (Fisher's, non-central)."""
    bad, good, asked = float(own[0]), float(own[2]), float(own[1] + own[3])
    if odds is None or asked < LEAST_ASKED or bad < 1 or good < 1 or asked >= bad + good:
        return None
    square, linear, rest = odds - 1, -(odds * (bad + asked) + good - asked), odds * bad * asked
    root = np.sqrt(max(0.0, linear**2 - 4 * square * rest))
    mean = rest / -linear if abs(square) < 1e-9 else (-linear - root) / (2 * square)
    cells = np.array([mean, bad - mean, asked - mean, good - asked + mean])
    if cells.min() <= 0:
        return None
    return float(mean), float(1 / (1 / cells).sum())


def _unlike(table: Array, odds: float) -> float:
    z = []
    for own in table.T:
        told = _foretold(own, odds)
        if told and told[1] >= 0.5:
            z.append((own[1] - told[0]) / np.sqrt(told[1]))
    return overdispersion(np.array(z))
