"""What to mind before a deal is closed: the promise we'd miss, the need we don't meet, a loss."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from unisono.loop.decide.fit.columns import NEED
from unisono.loop.decide.fit.keeping import Kept, KeptRates, Said
from unisono.stats.interval import Interval

WarningKind = Literal["promise", "need", "loss", "unnoted"]
APART = 0.05  # of a year's survival, or of what a promise must be kept in: less is nothing to warn of


@dataclass(frozen=True, slots=True)
class DealWarning:
    """One thing to mind.

    `kind` and `facts` fill its words (`fit.warning.<kind>`); `kept` stands behind a promise we'd miss;
    `made` says whether the deal's own campaign makes it. The other kinds carry `column` and `level`: what
    of the deal it hangs on.
    """

    kind: WarningKind
    facts: Mapping[str, object] = field(default_factory=dict)
    said: Said | None = None
    kept: Kept | None = None
    made: bool = False
    column: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """What warnings need of what is expected of a deal: whether it stays, what it brings, and why it stays.

    Parameters
    ----------
    stays, won : with their bounds; `won` in cents.
    typical : the share of all customers expected to stay.
    reasons : what each thing known of the deal adds to staying, by column.
    """

    stays: Interval
    won: Interval
    typical: float
    reasons: Mapping[str, float]


def warnings_of(
    levels: Mapping[str, str | None],
    expected: Expected,
    said: Sequence[Said],
    rates: KeptRates,
    *,
    campaign: str = "",
) -> tuple[DealWarning, ...]:
    """What is there to mind of a deal? The most telling first.

    A promise is warned of where customers like these had it kept less often than it must be, by five
    points at least and beyond chance; of several, those the deal's own campaign makes come first. A need
    is warned of where those like it are expected to stay less than others, by as much and as surely.

    Parameters
    ----------
    levels : what is known of the deal, by column; None where nobody wrote it down.
    expected : what is expected of it.
    said : the promises that hold now.
    rates : how often they were kept lately.
    campaign : the campaign the deal came from.
    """
    known = {name: level for name, level in levels.items() if level}
    missed = [
        DealWarning("promise", said=each, kept=kept, made=bool(campaign) and each.campaign == campaign)
        for each in said
        if (kept := rates.of(each.checked, known)) is not None and _missed(kept, each.standard)
    ]
    missed.sort(key=lambda warning: (not warning.made, _rate(warning)))
    told = [*missed, *_of_need(known, expected)]
    if expected.won.high is not None and expected.won.high < 0:
        told.insert(0, DealWarning("loss"))
    if NEED in levels and not levels[NEED]:
        told.append(DealWarning("unnoted", column=NEED))
    return tuple(told)


def _missed(kept: Kept, standard: float) -> bool:
    """Whether a promise is kept too seldom, beyond chance: to all of these, or at some hours."""
    high = [each.high for each in (kept.share, kept.there) if each is not None and each.high is not None]
    return any(each < standard - APART for each in high)


def _rate(warning: DealWarning) -> float:
    return warning.kept.share.value or 0.0 if warning.kept else 0.0


def _of_need(known: Mapping[str, str], expected: Expected) -> list[DealWarning]:
    """Where customers like these leave sooner: what of the deal that hangs on most."""
    high = expected.stays.high
    if high is None or high > expected.typical - APART or not expected.reasons:
        return []
    column = min(expected.reasons, key=lambda name: expected.reasons[name])
    if expected.reasons[column] >= 0:
        return []
    facts: dict[str, object] = {"stays": expected.stays.value, "typical": expected.typical}
    return [DealWarning("need", facts, column=column, level=known.get(column, ""))]
