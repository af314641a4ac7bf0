"""What to mind before speaking with a customer: a few plain rules over what is known of them, worst first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from unisono.model.chain import ContractState, Mind, Mood, OpenMatter, PromiseTold

MOST = 5
RECENT = timedelta(days=180)  # what went wrong longer ago is history, not something to mind now
NEW = timedelta(days=60)
# The highest score of each scale that speaks against the company, and the lowest that speaks for it.
LOW = {"nps": 6, "csat": 2, "ces": 3}
HIGH = {"nps": 9, "csat": 4, "ces": 5}
FALL = {"nps": 3, "csat": 2, "ces": 3}  # how far a score must fall to be told as a fall


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules look at; `until` is the last day of the data, which everything is judged from."""

    until: date
    since: date | None
    contracts: Sequence[ContractState]
    moods: Sequence[Mood]
    promises: Sequence[PromiseTold]
    open_matters: Sequence[OpenMatter]
    repeats: Sequence[Mapping[str, Any]]
    needs: str = ""
    doubted: bool = False
    listed: bool = True  # whether the company's own list of customers has them


def minds(known: Known) -> tuple[Mind, ...]:
    """What to mind now; nothing where nothing is out of the ordinary."""
    told = (
        *_who(known),
        *_gone(known),
        *_open(known),
        *_broken(known),
        *_mood(known),
        *_again(known),
        *_why(known),
    )
    return told[:MOST]


def _who(known: Known) -> tuple[Mind, ...]:
    if known.doubted:
        return (Mind("doubted", "bad"),)
    return () if known.listed else (Mind("unlisted", "bad"),)


def _gone(known: Known) -> tuple[Mind, ...]:
    """The latest contract ended, or will; a customer with another one that lives has not gone."""
    if not known.contracts or any(contract.standing == "active" for contract in known.contracts):
        return ()
    last = max(known.contracts, key=lambda contract: (contract.ends_at or contract.starts_at, contract.id))
    facts = {"at": last.ends_at, "plan": last.plan, "reason": last.end_reason}
    return (Mind(last.standing, "bad", facts),)


def _open(known: Known) -> tuple[Mind, ...]:
    """What is open, said once for each kind; a delivery only when its day has passed."""
    cases = [matter for matter in known.open_matters if matter.kind == "case"]
    late = [
        matter
        for matter in known.open_matters
        if matter.kind == "delivery" and matter.facts.get("promised_at") and matter.at.date() < known.until
    ]
    told = []
    if cases:
        told.append(Mind("open_case", "bad", {"count": len(cases), "at": cases[0].at, **cases[0].facts}))
    if late:
        told.append(Mind("overdue", "bad", {"count": len(late), "at": late[0].at, **late[0].facts}))
    return tuple(told)


def _broken(known: Known) -> tuple[Mind, ...]:
    """Promises that were broken not long ago, even if they were kept since."""
    told = []
    for promise in known.promises:
        at, due = promise.last_broken_at, promise.kept + promise.broken
        if at is not None and known.until - at.date() <= RECENT:
            facts = {"promise": promise.words, "at": at, "broken": promise.broken, "due": due, "count": due}
            told.append(Mind("broken" if promise.words else "late", "bad", facts))
    return tuple(told)


def _mood(known: Known) -> tuple[Mind, ...]:
    """The scale on which they are lowest now, or have fallen; said once."""
    for mood in known.moods:
        if known.until - mood.at.date() > RECENT or mood.instrument not in LOW:
            continue
        facts = {"instrument": mood.instrument, "score": mood.score, "at": mood.at, "before": mood.before}
        if mood.before is not None and mood.before - mood.score >= FALL[mood.instrument]:
            return (Mind("fell", "bad", facts),)
        if mood.score <= LOW[mood.instrument]:
            return (Mind("low", "bad", facts),)
    return ()


def _again(known: Known) -> tuple[Mind, ...]:
    return tuple(Mind("repeats", "bad", dict(row)) for row in known.repeats[:1])


def _why(known: Known) -> tuple[Mind, ...]:
    """What is no trouble but good to know."""
    told = []
    if known.since and timedelta(0) <= known.until - known.since <= NEW:
        told.append(Mind("new", "neutral", {"since": known.since}))
    if known.needs:
        told.append(Mind("needs", "neutral", {"needs": known.needs}))
    return tuple(told)
