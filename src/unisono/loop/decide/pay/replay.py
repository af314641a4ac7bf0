"""A plan of pay replayed on the past: who would have been paid what, when, for which deal."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from unisono.loop.decide.pay.days import Period, after_months, period_of
from unisono.loop.decide.pay.earning import earned
from unisono.loop.decide.pay.past import Past, Roster, roster_of
from unisono.loop.decide.pay.plan import Plan
from unisono.loop.decide.pay.settling import Line, Statement, settle


@dataclass(frozen=True, slots=True, eq=False)
class Replay:
    """What a plan would have paid. `waiting` is held back for deals not due yet, `owed` what leavers and
    others still owe at the end; `unpaid` deals have no seller whom the plan pays."""

    plan: Plan
    past: Past
    roster: Roster
    lines: tuple[Line, ...]
    statements: tuple[Statement, ...]
    waiting: int
    owed: int
    unpaid: int

    @property
    def cost(self) -> int:
        """All that was paid out, in cents."""
        return sum(statement.payout for statement in self.statements)

    @property
    def totals(self) -> Mapping[str, int]:
        """What each person was paid in all, in cents."""
        found: dict[str, int] = defaultdict(int)
        for statement in self.statements:
            found[statement.person] += statement.payout
        return dict(found)

    def of(self, person: str, period: int) -> tuple[Line, ...]:
        """The lines of one statement."""
        return tuple(line for line in self.lines if line.person == person and line.period == period)

    def by_deal(self, months: int | None = None) -> Mapping[str, int]:
        """What was paid for each deal, net of what was held and taken back, within so many months of it."""
        found: dict[str, int] = {sale.id: 0 for sale in self.past.sales}
        for line in self.lines:
            sale = line.sale
            if sale and (months is None or line.day <= after_months(sale.day, months)):
                found[sale.id] += line.cents
        return found


def replay(plan: Plan, past: Past) -> Replay:
    """Who would have been paid what, had this plan held for all that is known?

    Each deal is paid by its day on the company's calendar, to whoever sold it and was there then. The
    replay ends with the last whole period known: what falls due after it is not there yet.

    >>> from fractions import Fraction
    >>> from unisono.loop.decide.pay.past import Sale
    >>> from unisono.loop.decide.pay.plan import RevenuePart
    >>> part = RevenuePart("commission", Fraction("0.06"))
    >>> plan = Plan("a", "A", 1, "PEN", "month", "half_up", (part,))
    >>> replay(plan, Past((Sale("1", "c", "ana", 3, 10_050),), 30)).totals
    {'ana': 603}
    """
    past = _closed(past, plan.period)
    roster = roster_of(plan, past)
    settled = settle(plan, past, roster, earned(plan, past, roster))
    unpaid = sum(roster.stint(sale.person, sale.day) is None for sale in past.sales)
    owed = _owed(plan, settled.statements)
    return Replay(plan, past, roster, settled.lines, settled.statements, settled.waiting, owed, unpaid)


def _closed(past: Past, period: Period) -> Past:
    """The past up to the end of its last whole period: of one that goes on nobody knows its quota's end."""
    until = period_of(past.until + 1, period) - 1
    sales = tuple(sale for sale in past.sales if sale.day <= until)
    return dataclasses.replace(past, sales=sales, until=until)


def _owed(plan: Plan, statements: tuple[Statement, ...]) -> int:
    """What nobody paid back: the debts people are left with, or, where they are forgiven, all of them."""
    if plan.debts == "forgive":
        return sum(statement.owed for statement in statements)
    return sum({statement.person: statement.owed for statement in statements}.values())
