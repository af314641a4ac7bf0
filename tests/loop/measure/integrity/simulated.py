"""Companies in which nobody begs, picks or makes up anything, and the same with one who does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from unisono.loop.measure.integrity.audit import Verdict, audited
from unisono.loop.measure.integrity.catalogue import CHECKS
from unisono.loop.measure.integrity.nouns import Judged
from unisono.loop.measure.integrity.pairs import LOWEST, TOP
from unisono.model.estimate import Reason

CUTS = {  # where a feeling becomes the next score
    "nps": np.array([-2.3, -2.0, -1.7, -1.45, -1.2, -0.9, -0.55, -0.1, 0.4, 0.9]),
    "csat": np.array([-1.9, -1.4, -0.9, 0.15]),
    "ces": np.array([-1.9, -1.5, -1.2, -0.8, -0.2, 0.6]),
}


@dataclass(frozen=True)
class World:
    """Five teams of twelve, unlike each other as teams and agents are: better or worse, torn or lukewarm."""

    teams: int = 5
    agents: int = 12  # a team
    answers: int = 80  # an agent, over all instruments
    team_level: float = 0.3
    agent_level: float = 0.2
    team_spread: float = 0.1
    agent_spread: float = 0.05
    bad_nights: float = 0.15  # of one team's answers, which lie two steps lower
    begs: float = 0.0  # of lower scores that the first team talks up to the best
    rounds_up: float = 0.0  # of scores just under the line that the first team talks up over it
    picks: float = 1.0  # times the chance of the first team's bad cases to be asked about
    quick: float = 0.0  # of the first agent's answers given by the agent, at once, in bursts
    hinted: float = 0.0  # of the first agent's comments that say a score was asked for


def rows_of(world: World, seed: int) -> dict[str, list[dict[str, Any]]]:
    """What the kernels of the checks would give."""
    draw = np.random.default_rng(seed)
    told: dict[str, list[dict[str, Any]]] = {name: [] for name in ("scores", "sending", "hints", "quick")}
    for team in range(world.teams):
        level, spread = draw.normal(0, world.team_level), draw.normal(0, world.team_spread)
        for agent in range(world.agents):
            who = {"agent": f"a{team:02d}-{agent:02d}", "team": f"team {team}"}
            own = level + draw.normal(0, world.agent_level), spread + draw.normal(0, world.agent_spread)
            told["scores"] += [{**who, **cell} for cell in _scores(world, draw, team, *own)]
            told["sending"] += [{**who, **cell} for cell in _cases(world, draw, team)]
            n, first = int(draw.poisson(world.answers * 0.45)), team == agent == 0
            told["hints"].append(_hits(who, draw, n, 0.003 + world.hinted * first))
            told["quick"].append(_hits(who, draw, world.answers, 0.01 + world.quick * first))
    return told


def _scores(world: World, draw: np.random.Generator, team: int, level: float, spread: float):
    n = draw.multinomial(int(draw.poisson(world.answers * draw.gamma(4, 0.25))), [0.2, 0.4, 0.4])
    for (instrument, cuts), count in zip(CUTS.items(), n, strict=True):
        felt = draw.normal(level, np.exp(spread), count)
        felt -= 2.0 * (draw.random(count) < world.bad_nights) * (team == world.teams - 1)
        score = np.searchsorted(cuts, felt) + LOWEST[instrument]
        if team == 0:
            line = {"nps": 8, "csat": 3, "ces": 4}[instrument]
            score = np.where(draw.random(count) < world.begs, TOP[instrument], score)
            score = score + ((score == line) & (draw.random(count) < world.rounds_up))
        for value, times in zip(*np.unique(score, return_counts=True), strict=True):
            yield {"instrument": instrument, "score": float(value), "n": int(times), "w": times, "w2": times}


def _cases(world: World, draw: np.random.Generator, team: int):
    cases = int(draw.poisson(world.answers / 0.18))
    bad = int(draw.binomial(cases, draw.uniform(0.05, 0.2)))
    usual, less = draw.uniform(0.15, 0.2), np.exp(draw.normal(-0.1, 0.1))
    for reopened, n, share in ((True, bad, usual * less), (False, cases - bad, usual)):
        asked = share * (world.picks if reopened and team == 0 else 1.0)
        answered = int(draw.binomial(n, min(1.0, asked)))
        yield {"reopened": reopened, "slow": False, "n": n, "answered": answered, "invited": 0}


def _hits(who: Mapping[str, str], draw: np.random.Generator, n: int, rate: float) -> dict[str, Any]:
    return {**who, "stratum": "", "n": n, "hits": int(draw.binomial(n, rate * np.exp(draw.normal(0, 0.2))))}


def bursts_of(world: World, seed: int) -> list[dict[str, Any]]:
    """Answers strewn over ten weeks, thicker after each day's mailing; and what the kernel tells of them."""
    draw = np.random.default_rng(seed + 10_000)
    agents, each = world.teams * world.agents, world.answers
    agent = np.repeat(np.arange(agents), each)
    mailed = draw.random(agent.size) < 0.5
    minute = np.where(mailed, 540 + draw.exponential(45, agent.size), draw.uniform(480, 1200, agent.size))
    slot = draw.integers(0, 70, agent.size) * 144 + (minute // 10).astype(int)
    best = draw.random(agent.size) < 0.45
    made = np.flatnonzero((agent == 0) & (draw.random(agent.size) < world.quick))
    slot[made], best[made] = 3_000, True
    week = slot // (144 * 7)
    n_slot, n_week = np.bincount(slot), np.bincount(week)
    pairs = sum(n_slot[one] >= 5 for one in np.unique(agent * 100_000 + slot) % 100_000)
    found = []
    for one, times in zip(*np.unique((agent * 100_000 + slot)[best], return_counts=True), strict=True):
        who, when = divmod(int(one), 100_000)
        if times >= 5:
            own = (agent == who) & best & (week == when // (144 * 7))
            row = {"unit": f"a{who // world.agents:02d}-{who % world.agents:02d}", "pool": "", "team": None}
            row |= {"hits": int(times), "slot_n": int(n_slot[when]), "week_hits": int(own.sum())}
            found.append(row | {"week_n": int(n_week[when // (144 * 7)])})
    nothing = dict.fromkeys(("unit", "pool", "team", "hits", "slot_n", "week_hits", "week_n"))
    return [{**row, "pairs": int(pairs), "answers": int(agent.size)} for row in found or [nothing]]


def verdicts_of(world: World, seed: int) -> dict[str, Verdict]:
    """The whole audit of a company, by check."""
    rows = rows_of(world, seed)
    told = {"begging": "scores", "heap": "scores"}
    judged = {}
    for check in CHECKS:
        if check.slug == "bursts":
            judged[check.slug] = check.judges(bursts_of(world, seed))
        elif check.slug == "devices":
            judged[check.slug] = Judged(why=Reason("no_device"))
        else:
            judged[check.slug] = check.judges(rows[told.get(check.slug, check.slug)])
    return {verdict.check.slug: verdict for verdict in audited(judged)}


def accused(world: World, seed: int) -> dict[str, list[str]]:
    """Who stands out, by check."""
    found = verdicts_of(world, seed)
    return {
        slug: [each.name for each in verdict.flagged] for slug, verdict in found.items() if verdict.flagged
    }
