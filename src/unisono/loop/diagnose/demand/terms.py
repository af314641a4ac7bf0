"""What a company declares about its demand: which events count, for how many days, whose they are.

What is declared here decides what a figure means, so all of it stands in one file that a page writes
(`plans/demand.toml`), with a default for each line, and is shown beside the figures it shaped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from unisono.errors import InputError

Origin = Literal["marketing", "sales", "service", "operations", "billing"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)
Nature = Literal["failure", "preventable"]
REASONS = ("topic", "queue", "channel")  # columns of a case that say what it is about
MOST_DAYS, MOST_DECLARED = 365, 50


@dataclass(frozen=True, slots=True)
class Cause:
    """An event after which customers may call: whose it is, and for how many days a call is looked at.

    `before` turns the days round: what came in the days before the event. What is `lasting` stays fresh
    for its days whatever comes between; else the next moment of its kind, good or bad, ends it.
    """

    slug: str
    origin: Origin
    nature: Nature
    days: int
    before: bool = False
    lasting: bool = False


CAUSES: tuple[Cause, ...] = (
    Cause("repeat", "service", "failure", 7, lasting=True),  # the case before was not solved at once
    Cause("promise", "marketing", "failure", 14),  # an answer was promised and not given in time
    Cause("delivery", "operations", "failure", 14),  # what was to be delivered was late
    Cause("bill", "billing", "failure", 30),  # a charge was not what had been said
    Cause("refund", "service", "failure", 3, before=True),  # it ended in money given back
    Cause("fit", "sales", "preventable", 90),  # what was sold doesn't meet the need
    Cause("step_sales", "sales", "preventable", 30),  # a step of Sales went wrong: no welcome call …
    Cause("step_marketing", "marketing", "preventable", 30),
    Cause("step_service", "service", "failure", 30),
)
"""Every cause there is, in the order a contact is traced: the first whose event stands before it."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Contacts that the company itself says need not be: all of one topic, queue or channel."""

    column: str
    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Terms:
    """How demand is read.

    `solved_hours`: a case is solved at once if it is resolved so many hours after its first answer.
    `leave_days`: who ends their contract within so many days of a case left after it. `credit` is the
    share of the margin kept that Finance lets Service count. `minute_cost` (cents) prices contacts whose
    cost nobody recorded. `quoted` names a column of `transactions` with what the customer had been told.
    `fits` says which plans meet which need. `agreed` is who in Finance agreed to the statement, and when.
    """

    causes: tuple[Cause, ...] = CAUSES
    declared: tuple[Declared, ...] = ()
    solved_hours: int = 24
    leave_days: int = 60
    credit: float = 1.0
    minute_cost: int | None = None
    quoted: str = ""
    fits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    agreed: tuple[str, str] = ("", "")

    def cause(self, slug: str) -> Cause:
        """The cause of this name."""
        return next(cause for cause in self.causes if cause.slug == slug)


def terms_from(told: Mapping[str, Any]) -> Terms:
    """The terms a file tells; what it doesn't say stays as it is by default.

    Raises
    ------
    InputError
        `demand_unreadable`, with the line that can't be read as meant.

    >>> terms_from({"solved_hours": 4, "days": {"repeat": 3}}).cause("repeat").days
    3
    """
    fits = told.get("fits", {})
    agreed = told.get("agreed", {})
    _hold(isinstance(fits, Mapping), "fits")
    _hold(isinstance(agreed, Mapping), "agreed")
    minute = told.get("minute_cost")
    return Terms(
        _causes(told),
        _declared(told.get("preventable", [])),
        solved_hours=_whole(told, "solved_hours", 24, (1, 24 * 30)),
        leave_days=_whole(told, "leave_days", 60, (7, MOST_DAYS)),
        credit=_share(told.get("credit", 1.0), "credit"),
        minute_cost=None if minute is None else _whole(told, "minute_cost", 0, (0, 10_000_000)),
        quoted=str(told.get("quoted", "")),
        fits={str(need): tuple(str(plan) for plan in _listed(plans, "fits")) for need, plans in fits.items()},
        agreed=(str(agreed.get("by", "")), str(agreed.get("on", ""))),
    )


def told_of(terms: Terms) -> dict[str, Any]:
    """The same terms as a file says them.

    >>> terms_from(told_of(Terms(solved_hours=4))) == Terms(solved_hours=4)
    True
    """
    told: dict[str, Any] = {
        "solved_hours": terms.solved_hours,
        "leave_days": terms.leave_days,
        "credit": terms.credit,
        "order": [cause.slug for cause in terms.causes],
        "days": {cause.slug: cause.days for cause in terms.causes},
        "origin": {cause.slug: cause.origin for cause in terms.causes},
    }
    if terms.minute_cost is not None:
        told["minute_cost"] = terms.minute_cost
    if terms.quoted:
        told["quoted"] = terms.quoted
    if terms.fits:
        told["fits"] = {need: list(plans) for need, plans in terms.fits.items()}
    if terms.declared:
        told["preventable"] = [
            {"column": each.column, "value": each.value, "origin": each.origin} for each in terms.declared
        ]
    if any(terms.agreed):
        told["agreed"] = {"by": terms.agreed[0], "on": terms.agreed[1]}
    return told


def _causes(told: Mapping[str, Any]) -> tuple[Cause, ...]:
    """The causes in the order told, those not named after them, each with its days and its owner."""
    known = {cause.slug: cause for cause in CAUSES}
    order, days, origins = told.get("order", []), told.get("days", {}), told.get("origin", {})
    _hold(isinstance(days, Mapping), "days")
    _hold(isinstance(origins, Mapping), "origin")
    named = [str(slug) for slug in _listed(order, "order")]
    for slug in (*named, *days, *origins):
        _hold(slug in known, slug)
    causes = []
    for slug in dict.fromkeys((*named, *known)):
        cause = known[slug]
        origin = origins.get(slug, cause.origin)
        _hold(origin in ORIGINS, slug)
        counted = _whole(days, slug, cause.days, (1, MOST_DAYS))
        causes.append(Cause(slug, origin, cause.nature, counted, cause.before, cause.lasting))
    return tuple(causes)


def _declared(told: object) -> tuple[Declared, ...]:
    found = []
    for line in _listed(told, "preventable"):
        _hold(isinstance(line, Mapping), "preventable")
        column, value, origin = (line.get(name) for name in ("column", "value", "origin"))
        _hold(
            column in REASONS and isinstance(value, str) and value != "" and origin in ORIGINS, "preventable"
        )
        found.append(Declared(str(column), str(value), origin))
    _hold(len(found) <= MOST_DECLARED, "preventable")
    return tuple(found)


def _listed(told: object, line: str) -> Sequence[Any]:
    _hold(isinstance(told, Sequence) and not isinstance(told, str), line)
    return told if isinstance(told, Sequence) else ()


def _whole(told: Mapping[str, Any], name: str, usual: int, bounds: tuple[int, int]) -> int:
    value = told.get(name, usual)
    _hold(type(value) is int and bounds[0] <= value <= bounds[1], name)
    return int(value)


def _share(value: object, name: str) -> float:
    _hold(type(value) in (int, float) and 0 <= float(str(value)) <= 1, name)
    return float(str(value))


def _hold(true: bool, line: str) -> None:
    if not true:
        raise InputError("demand_unreadable", line=line)
