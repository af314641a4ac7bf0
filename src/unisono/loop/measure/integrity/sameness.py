"""Answers that come from one hand: many of the best scores within minutes, or from one device."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from scipy.special import bdtrc, gammaln, logsumexp

from unisono.loop.measure.integrity.nouns import Judged, Rows, Suspect, UnitKind
from unisono.model.estimate import Reason

TOLERANCE = 0.1  # of the answers: customers of one shop's screen may be so much more content


def judge_bursts(rows: Rows) -> Judged:
    """Did so many best scores of one agent fall into the same ten minutes by chance?

    Given how many answers came in these minutes and in that week, and how many of the week's are this
    agent's best: hypergeometric, times all pairs of agent and minutes that were looked at.
    """
    answers = int(rows[0]["answers"]) if rows else 0
    if not answers:
        return Judged(why=Reason("no_answers"))
    found: dict[str, Suspect] = {}
    for row in (row for row in rows if row["unit"] is not None):
        name, p = str(row["unit"]), min(1.0, _as_many(row) * int(row["pairs"]))
        if name not in found or p < found[name].p:
            found[name] = _burst(row, name, p)
    return Judged(tuple(found.values()), answers)


def _burst(row: Mapping[str, Any], name: str, p: float) -> Suspect:
    slot, expected = int(row["slot_n"]), int(row["week_hits"]) / int(row["week_n"])
    kind: UnitKind = "source" if row["pool"] else "agent"
    return Suspect(kind, name, int(row["hits"]) / slot, expected, slot, p, team=str(row["team"] or ""))


def _as_many(row: Mapping[str, Any]) -> float:
    """The chance of at least so many of the week's marked answers among those of these minutes."""
    week, marked, drawn = (int(row[name]) for name in ("week_n", "week_hits", "slot_n"))
    hits = np.arange(int(row["hits"]), min(marked, drawn) + 1)
    hits = hits[hits >= drawn - (week - marked)]
    ways = _choose(marked, hits) + _choose(week - marked, drawn - hits) - _choose(week, drawn)
    return min(1.0, float(np.exp(logsumexp(ways)))) if hits.size else 0.0


def _choose(n: Any, k: Any) -> Any:
    return gammaln(n + 1.0) - gammaln(k + 1.0) - gammaln(n - k + 1.0)


def judge_devices(rows: Rows) -> Judged:
    """Are the scores from a device that several customers share better than those from elsewhere?"""
    if not rows or not rows[0]["answers"]:
        return Judged(why=Reason("no_answers"))
    answers, best = int(rows[0]["answers"]), int(rows[0]["best"])
    compared = []
    for row in (row for row in rows if row["device"] is not None):
        n, hits = int(row["n"]), int(row["hits"])
        if n >= answers:
            continue  # all answers come from it: there is nothing to compare it with
        elsewhere = (best - hits + 0.5) / (answers - n + 1)
        p = float(bdtrc(hits - 1, n, min(0.99, elsewhere + TOLERANCE)))
        compared.append(Suspect("device", str(row["device"]), hits / n, elsewhere, n, p))
    return Judged(tuple(compared), answers)
