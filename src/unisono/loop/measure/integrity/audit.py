"""All checks together: who stands out once all that was looked at is paid for, and what that changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from unisono.loop.measure.integrity.catalogue import CHECKS
from unisono.loop.measure.integrity.nouns import Check, Judged, Rows, Suspect
from unisono.loop.measure.integrity.pairs import LOWEST, TOP
from unisono.loop.measure.integrity.peers import ALPHA
from unisono.loop.measure.metric import LEVEL, MINIMUM_N
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.stats.compare import Comparison, compare_nps, compare_share
from unisono.stats.interval import Interval
from unisono.stats.moments import Moments
from unisono.stats.multiple import holm
from unisono.stats.nps import nps_interval
from unisono.stats.share import share_interval

State = Literal["flagged", "clear", "unmade"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check says: who stands out, among how many compared, of how many answers; or why it can't."""

    check: Check
    state: State
    flagged: tuple[Suspect, ...]
    compared: int
    n: int
    why: Reason | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """What a score would be without the answers of those that stand out.

    `change` is without − with; `removed` of how many answers that is.
    """

    metric: str
    with_all: Estimate
    without: Estimate
    change: Estimate
    removed: int


def audited(judged: Mapping[str, Judged]) -> tuple[Verdict, ...]:
    """The verdict of each check, in the order of the catalogue, flagged ones first.

    All p-values of all checks go through Holm together: where nothing is wrong, the whole audit accuses
    anybody at most one time in twenty.

    >>> audited({}) == ()
    True
    """
    compared = [(slug, suspect) for slug, each in judged.items() for suspect in each.compared]
    adjusted = holm([suspect.p for _, suspect in compared]).tolist() if compared else []
    flagged: dict[str, list[Suspect]] = {}
    for (slug, suspect), p in zip(compared, adjusted, strict=True):
        if p <= ALPHA:
            flagged.setdefault(slug, []).append(replace(suspect, adjusted=p))
    told = [
        _verdict(check, judged[check.slug], flagged.get(check.slug, []))
        for check in CHECKS
        if check.slug in judged
    ]
    order: tuple[State, ...] = ("flagged", "clear", "unmade")
    return tuple(sorted(told, key=lambda verdict: order.index(verdict.state)))


def _verdict(check: Check, judged: Judged, flagged: list[Suspect]) -> Verdict:
    state: State = "unmade" if judged.why else "flagged" if flagged else "clear"
    ranked = tuple(sorted(flagged, key=lambda suspect: (suspect.adjusted, suspect.name)))
    return Verdict(check, state, ranked, len(judged.compared), judged.n, judged.why)


@dataclass(frozen=True, slots=True)
class _Scale:
    value: Callable[[float], int]
    interval: Callable[..., Interval]
    compare: Callable[..., Comparison]
    unit: Unit
    whole: float  # what the interval calls 1


_SCALES = {
    "nps": _Scale(lambda score: (score >= 9) - (score <= 6), nps_interval, compare_nps, "points", 100.0),
    "csat": _Scale(lambda score: int(score >= 4), share_interval, compare_share, "share", 1.0),
    "ces": _Scale(lambda score: int(score >= 5), share_interval, compare_share, "share", 1.0),
}


def effects(rows: Rows, verdicts: Sequence[Verdict]) -> tuple[Effect, ...]:
    """What would NPS, CSAT and CES be without those that stand out? Only scores that they have a part in.

    Taking answers out shows how much hangs on them; it doesn't show what was honestly felt.
    """
    suspects = [suspect for verdict in verdicts for suspect in verdict.flagged]
    found = []
    for metric, scale in _SCALES.items():
        own = [
            row
            for row in rows
            if row["instrument"] == metric and LOWEST[metric] <= row["score"] <= TOP[metric]
        ]
        marked = [row for row in own if any(_concerns(row["agent"], row["team"], each) for each in suspects)]
        if marked:
            found.append(_effect(metric, scale, _moments(own, scale), _moments(marked, scale)))
    return tuple(found)


def _concerns(agent: object, team: object, suspect: Suspect) -> bool:
    return suspect.name == {"agent": agent, "team": team}.get(suspect.kind, object())


def _moments(rows: Rows, scale: _Scale) -> Moments:
    told = np.zeros(7)
    for row in rows:
        value, w, w2 = scale.value(row["score"]), float(row["w"]), float(row["w2"])
        told += (row["n"], w, w2, w * value, w * value**2, w2 * value, w2 * value**2)
    return Moments(int(told[0]), *told[1:].tolist())


def _effect(metric: str, scale: _Scale, everybody: Moments, marked: Moments) -> Effect:
    """change = (share of those taken out) × (the others − those taken out), bounded by its own interval."""
    others = Moments(
        everybody.n - marked.n,
        *(
            max(0.0, getattr(everybody, name) - getattr(marked, name))
            if name in ("w", "w2", "wvv", "w2vv")
            else getattr(everybody, name) - getattr(marked, name)
            for name in ("w", "w2", "wv", "wvv", "w2v", "w2vv")
        ),
    )
    before, after = (_estimate(scale, each) for each in (everybody, others))
    part = marked.w / everybody.w if everybody.w else 0.0
    compared = scale.compare(marked, others, level=LEVEL)
    known = before.known and after.known and compared.difference is not None
    bounds = (compared.difference, compared.low, compared.high) if known else (None, None, None)
    value, low, high = (None if bound is None else part * bound for bound in bounds)
    change = Estimate(value, low, high, marked.n, scale.unit, LEVEL, None if known else after.reason)
    return Effect(metric, before, after, change, marked.n)


def _estimate(scale: _Scale, moments: Moments) -> Estimate:
    found = scale.interval(moments, level=LEVEL)
    if moments.n >= MINIMUM_N:
        return Estimate(found.value, found.low, found.high, moments.n, scale.unit, LEVEL, method=found.method)
    facts: dict[str, object] = {"n": moments.n, "minimum": MINIMUM_N, "missing": MINIMUM_N - moments.n}
    return Estimate(None, None, None, moments.n, scale.unit, LEVEL, Reason("too_few", facts))
