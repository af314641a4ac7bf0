"""By how much a figure changed, and whether chance alone could have made it, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.figures import difference, is_better
from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.compare import change
from unisono.loop.measure.sums import moments_of
from unisono.loop.plan.cited import NEVER_COMPARED
from unisono.model.estimate import Estimate
from unisono.model.question import Figure
from unisono.model.words import say
from unisono.render.numbers import interval_text, quantity_text
from unisono.services.wording import change_text
from unisono.stats.compare import Comparison

Tone = Literal["good", "bad", "neutral"]


@dataclass(frozen=True, slots=True)
class Change:
    """What a figure was and what it became. `p` is corrected for all that were looked at with it."""

    before: Figure
    after: Figure
    difference: Estimate
    p: float | None
    beyond: bool
    better: bool

    @property
    def shown(self) -> Estimate:
        """The difference as it stands in a table: shares differ by points, not by per cent."""
        if self.difference.unit != "share":
            return self.difference
        value, low, high = (
            None if bound is None else 100 * bound
            for bound in (self.difference.value, self.difference.low, self.difference.high)
        )
        return replace(self.difference, value=value, low=low, high=high, unit="points")

    @property
    def tone(self) -> Tone:
        """Whether to be glad of it."""
        if not self.beyond:
            return "neutral"
        return "good" if self.better else "bad"


def changes(pairs: Sequence[tuple[Figure, Figure] | None]) -> list[Change | None]:
    """The changes of several figures, looked at together; None where one side can't be compared.

    Each pair is before and after, of rows in which nobody stands twice.
    """
    compared = [_compared(pair) for pair in pairs]
    held = beyond_chance([found for found in compared if found is not None])
    left = iter(held)
    told: list[Change | None] = []
    for pair, found in zip(pairs, compared, strict=True):
        if pair is None or found is None:
            told.append(None)
            continue
        before, after = pair
        metric, p = metric_of(after.question.metric), next(left)
        told.append(
            Change(
                before,
                after,
                difference(found, after.estimate.n, metric.unit, currency=after.estimate.currency),
                p if p is not None else found.p_value,
                p is not None,
                is_better(found.difference or 0.0, 0.0, metric.direction),
            )
        )
    return told


def over_time(before: Figure | None, after: Figure | None) -> tuple[Figure, Figure] | None:
    """A figure and what it was, where time alone lies between them and both were given the same time.

    What a lead became is known later: an earlier span of it has had longer than a later one.
    """
    if before is None or after is None or after.question.metric in NEVER_COMPARED:
        return None
    return before, after


def change_words(changed: Change, language: str, *, against: str) -> str:
    """A change with its significance, on one line.

    `against` says what it is compared with.
    """
    if not changed.beyond:
        return say("measure.change.none", language, against=against)
    return say(
        f"measure.change.{'better' if changed.better else 'worse'}",
        language,
        change=change_text(changed.difference, language),
        against=against,
        p=chance_text(changed.p, language),
    )


def short_words(changed: Change, language: str) -> str:
    """A change with its significance where what it is compared with is said elsewhere."""
    if not changed.beyond:
        return say("measure.short.none", language)
    way = "better" if changed.better else "worse"
    change, p = change_text(changed.difference, language), chance_text(changed.p, language)
    return say(f"measure.short.{way}", language, change=change, p=p)


def chance_text(p: float | None, language: str) -> str:
    """A p-value: never as 0.

    >>> chance_text(0.0004, "es"), chance_text(0.25, "en")
    ('p < 0,001', 'p = 0.250')
    """
    if p is None:
        return ""
    told, sign = (0.001, "<") if p < 0.001 else (p, "=")
    return f"p {sign} {quantity_text(told, 'count', language, digits=3)}"


def bounds_text(changed: Estimate, language: str) -> str:
    """Between which bounds a difference lies, in points where shares differ."""
    if changed.unit != "share" or changed.low is None or changed.high is None:
        return interval_text(changed, language)
    low, high = (quantity_text(100 * bound, "points", language) for bound in (changed.low, changed.high))
    return say("number.interval", language, low=low, high=high)


def _compared(pair: tuple[Figure, Figure] | None) -> Comparison | None:
    if pair is None or not all(figure.estimate.known for figure in pair):
        return None
    before, after = pair
    if before.estimate.currency != after.estimate.currency:
        return None
    found = change(metric_of(after.question.metric), moments_of(before), moments_of(after))
    return found if found.p_value is not None else None
