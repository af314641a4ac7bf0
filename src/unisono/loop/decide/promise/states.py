"""From draft to retired: which state a promise may move to, who moves it, and what its rate makes of it.

People move what is not out yet, and retire what is. Once it is out, how often it was kept lately moves
it: broken where the interval of its last 90 days lies wholly under its share; at risk where its last 28
days do, or where the 90 days' value lies under the share without being sure; live otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal, get_args

from unisono.errors import InputError
from unisono.model.estimate import Estimate

State = Literal["draft", "evidenced", "live", "at_risk", "broken", "retired"]
STATES: tuple[State, ...] = get_args(State)
OUT: frozenset[State] = frozenset({"live", "at_risk", "broken"})
"""The states of what was said to customers and still holds."""

LATELY_DAYS, LAST_DAYS = 90, 28
MOVED_BY_PEOPLE: Mapping[State, tuple[State, ...]] = {
    "draft": ("evidenced", "retired"),
    "evidenced": ("live", "draft", "retired"),
    "live": ("retired",),
    "at_risk": ("retired",),
    "broken": ("retired",),
    "retired": ("draft",),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a promise's history: when, by whom, to which state, and why."""

    at: datetime
    by: str
    state: State
    why: str = ""


def allowed_states(state: State) -> tuple[State, ...]:
    """Where people may move a promise from here.

    >>> allowed_states("evidenced")
    ('live', 'draft', 'retired')
    """
    return MOVED_BY_PEOPLE[state]


def moved(history: Sequence[Step], step: Step) -> tuple[Step, ...]:
    """The history with one more step, in order of time."""
    return tuple(sorted((*history, step), key=lambda each: each.at))


def state_by_rate(lately: Estimate, last: Estimate, share: float) -> State | None:
    """Which state do the last 90 days and the last 28 make of a promise that is out?

    Parameters
    ----------
    lately, last : the kept rate of its last 90 and 28 days.
    share : what share of the times it must be kept.

    Returns
    -------
    State or None
        None where too few came due to say anything: it stays as it is.

    >>> kept = Estimate(0.97, 0.955, 0.98, 900, "share")
    >>> state_by_rate(kept, Estimate(0.80, 0.74, 0.85, 150, "share"), 0.95), state_by_rate(kept, kept, 0.95)
    ('at_risk', 'live')
    """
    if lately.low is None or lately.high is None:
        return None
    if lately.high < share:
        return "broken"
    unsure = lately.value is not None and lately.value < share
    if unsure or (last.high is not None and last.high < share):
        return "at_risk"
    return "live"


def steps_from(told: object) -> tuple[Step, ...]:
    """The history that a file tells.

    Raises
    ------
    InputError
        `promise_field`, where a line has no moment or an unknown state.
    """
    if told is None:
        return ()
    if not isinstance(told, Sequence) or isinstance(told, str):
        raise InputError("promise_field", field="history", value=str(told))
    return tuple(_step(one) for one in told)


def told_of_step(step: Step) -> dict[str, Any]:
    """A step as a file tells it."""
    told: dict[str, Any] = {"at": step.at, "by": step.by, "state": step.state}
    return {**told, "why": step.why} if step.why else told


def _step(told: object) -> Step:
    at = told.get("at") if isinstance(told, Mapping) else None
    if isinstance(at, date) and not isinstance(at, datetime):
        at = datetime(at.year, at.month, at.day, tzinfo=UTC)
    if not isinstance(told, Mapping) or not isinstance(at, datetime) or told.get("state") not in STATES:
        raise InputError("promise_field", field="history", value=str(told))
    moment = at if at.tzinfo else at.replace(tzinfo=UTC)
    return Step(moment, str(told.get("by") or ""), told["state"], str(told.get("why") or ""))
