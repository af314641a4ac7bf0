"""Answers of the gate made by hand, to be put into words: no company, no queue, nothing drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from unisono.loop.decide.gate.nouns import WEEK, Answer, Offer, Part, Range, Turn, Verdict
from unisono.model.estimate import Estimate, Reason
from unisono.services.gate.nouns import Asked, Run

ASKED = Asked("", 900.0, Range(200, 300), Range(0.2, 0.4), Range(0.1, 0.2), 28, channel="teléfono")
DELIVERY = replace(ASKED, kind="delivery", within_seconds=172_800.0, channel="")


def share(value: float, n: int = 900) -> Estimate:
    """A share with two points on either side."""
    return Estimate(value, max(0.0, value - 0.02), min(1.0, value + 0.02), n, "share", 0.9)


def count(value: float) -> Estimate:
    """A number of contacts with a tenth on either side."""
    return Estimate(value, value * 0.9, value * 1.1, 900, "count", 0.9)


def verdict(answer: Answer | None = "no_go", **told: object) -> Verdict:
    """What the gate said: four of five would be kept, at every hour alike."""
    hours = (share(0.8, 60),) * WEEK
    known: dict[str, object] = {
        "answer": answer,
        "chance": 0.04,
        "kept": share(0.8),
        "contacts": count(1_200),
        "extra": count(60),
        "by_hour": hours,
        "hour_chance": (0.05,) * WEEK,
        "offers": (),
        "turn": None,
        "method": "erlang",
        "misfit": 0.021,
        "beyond": None,
    }
    return Verdict(**{**known, **told})  # type: ignore[arg-type]


def silent(code: str = "gate_too_little_history") -> Verdict:
    """Nothing can be said."""
    nothing = Estimate(None, None, None, 0, "share", 0.9, Reason("no_data"))
    facts: dict[str, object] = {"n": 12, "minimum": 100, "days": 9, "least_days": 28}
    return Verdict(
        None, None, nothing, nothing, nothing, (), (), (), None, None, None, None, reason=Reason(code, facts)
    )


def run(said: Verdict | None = None, asked: Asked = ASKED, *, stated: bool = False) -> Run:
    """A question with its answer."""
    return Run(asked, said or verdict(), 3, date(2026, 7, 1), stated, "PEN")


def offer(within: int = 900, days: tuple[int, int] = (0, 5), begins: int = 8, ends: int = 22) -> Offer:
    """A wording that would be kept."""
    return Offer(within, days, begins, ends, 0.934, share(0.97), 0.8)


def turn(extra: dict[int, int], everywhere: int | None = 2, **told: object) -> Turn:
    """So many agents more at these hours of the week."""
    week = np.zeros(WEEK, dtype=np.int64)
    for hour, many in extra.items():
        week[hour] = many
    return Turn(everywhere, week, 0.96, **{"cost": None, **told})  # type: ignore[arg-type]


def part(name: str, value: float, chance: float) -> Part:
    """A segment."""
    return Part(name, share(value), chance)
