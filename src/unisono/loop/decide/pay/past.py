"""What happened, as a plan of pay sees it: deals won, who sold them, who left when, what accounts said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from unisono.loop.decide.pay.plan import Plan, Stint

BEGINNING, END = -(10**9), 10**9


@dataclass(frozen=True, slots=True)
class Sale:
    """A deal that was won: by whom, on which day, for how many cents, and when the customer left.

    `contract` says whether a contract of the customer is known; without one nobody can tell whether
    they stayed.
    """

    id: str
    customer: str
    person: str
    day: int
    amount: int
    product: str = ""
    left: int | None = None
    contract: bool = True

    def there_on(self, day: int) -> bool:
        """Whether the customer was still there on a day."""
        return self.contract and (self.left is None or self.left > day)


@dataclass(frozen=True, slots=True)
class Answer:
    """An account's answer: +1, 0 or −1 of NPS, 1 or 0 (good or not) of CSAT and CES."""

    customer: str
    day: int
    instrument: str
    value: int


@dataclass(frozen=True, slots=True)
class Past:
    """All that a replay looks at. `until` is the last day anything is known of."""

    sales: tuple[Sale, ...]
    until: int
    answers: tuple[Answer, ...] = ()
    teams: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who was in which team on which days, by the plan's people and the company's staff list."""

    stints: Mapping[str, tuple[Stint, ...]]

    def stint(self, person: str, day: int) -> Stint | None:
        """The stint somebody was in on a day; none before they came and after they left."""
        for stint in self.stints.get(person, ()):
            if stint.first <= day and (stint.last is None or day <= stint.last):
                return stint
        return None

    def days(self, person: str, first: int, last: int) -> tuple[tuple[Stint, int], ...]:
        """How many of these days somebody was in each of their stints."""
        found = []
        for stint in self.stints.get(person, ()):
            upto = last if stint.last is None else min(last, stint.last)
            days = upto - max(first, stint.first) + 1
            if days > 0:
                found.append((stint, days))
        return tuple(found)

    def there(self, person: str, first: int, last: int) -> int:
        """How many of these days somebody was there."""
        return sum(days for _, days in self.days(person, first, last))


def roster_of(plan: Plan, past: Past) -> Roster:
    """Who is paid by a plan, in which teams, when?

    >>> from unisono.loop.decide.pay.plan import RevenuePart
    >>> plan = Plan("a", "A", 1, "PEN", "month", "half_up", (RevenuePart("all"),))
    >>> past = Past((Sale("1", "c", "ana", 3, 100),), 10, teams={"ana": "norte"})
    >>> roster = roster_of(plan, past)
    >>> roster.stint("ana", 3).team, roster.there("ana", 1, 7)
    ('norte', 7)
    """
    stints: dict[str, list[Stint]] = {}
    for stint in plan.people:
        stints.setdefault(stint.person, []).append(stint)
    for person in _known(past):
        if person not in stints:
            stints[person] = [Stint(person, past.teams.get(person, ""), BEGINNING)]
    paid = {
        person: tuple(sorted(theirs, key=lambda stint: stint.first))
        for person, theirs in stints.items()
        if not plan.roles or past.roles.get(person, "") in plan.roles
    }
    return Roster(paid)


def _known(past: Past) -> Iterable[str]:
    """Everybody who sold, and everybody in a team with somebody who did."""
    selling = dict.fromkeys(sale.person for sale in past.sales if sale.person)
    teams = {past.teams[person] for person in selling if past.teams.get(person)}
    return sorted(selling.keys() | {person for person, team in past.teams.items() if team in teams})
