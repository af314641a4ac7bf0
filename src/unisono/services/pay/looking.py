"""A plan of pay looked at: what it costs, whom it pays and what for; two beside each other; a statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection

import numpy as np

from unisono.errors import MissingError
from unisono.loop.decide.pay.comparing import compare_plans
from unisono.loop.decide.pay.past import Sale
from unisono.loop.decide.pay.worth import estimate_of
from unisono.loop.measure.metric import LEVEL
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.services.pay.files import files_of
from unisono.services.pay.nouns import (
    PaidFor,
    PersonPay,
    PersonStatements,
    PlanBrief,
    PlanLook,
    PlansCompared,
)
from unisono.services.pay.replaying import Played, played_of
from unisono.services.rights import allow
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

COUNTED = "counted"


def briefs(company: Company) -> tuple[PlanBrief, ...]:
    """Every plan, each with its replay where nothing is wrong with it and deals are known."""
    allow(company, "see_pay")
    found = []
    for file in files_of(company):
        try:
            look = _look(company, played_of(company, file.name)) if file.plan else None
        except MissingError:
            look = None
        found.append(PlanBrief(file, look))
    return tuple(found)


def look_at_plan(company: Company, name: str) -> PlanLook:
    """What would this plan have cost, whom would it have paid, what does it really pay for?

    Raises
    ------
    RightsError
        Where the actor may see no pay.
    MissingError
        `definition_missing`; `pay_no_deals`, where nothing was won.
    InputError
        `pay_…`, where something is wrong with the plan.
    """
    allow(company, "see_pay")
    return _look(company, played_of(company, name))


def compared(company: Company, one: str, other: str) -> PlansCompared:
    """Two plans on the same past: who would win, who would lose, what the dearer one must bring.

    Raises
    ------
    MissingError, InputError
        As `look_at_plan`.
    """
    allow(company, "see_pay")
    first, second = played_of(company, one), played_of(company, other)
    return PlansCompared(
        _look(company, first),
        _look(company, second),
        compare_plans(first.replay, second.replay, first.won),
        first.known.names,
    )


def statements_of(company: Company, name: str, person: str, *, period: int | None = None) -> PersonStatements:
    """What a plan would have paid somebody: all statements, and one of them line by line.

    Parameters
    ----------
    period
        The first day (since 1970) of the period to open; None opens the latest.

    Raises
    ------
    MissingError
        `pay_person_missing`, where the plan pays nobody of that name or nothing in that period.
    """
    allow(company, "see_pay")
    found = played_of(company, name)
    theirs = tuple(each for each in found.replay.statements if each.person == person)
    chosen = next((each for each in theirs if period is None or each.period == period), None)
    if period is None and theirs:
        chosen = theirs[-1]
    if chosen is None:
        raise MissingError("pay_person_missing", person=person)
    return PersonStatements(
        found.file,
        person,
        found.known.names.get(person, person),
        found.known.past.teams.get(person, ""),
        theirs,
        chosen,
        found.replay.of(person, chosen.period),
        not company.actor.scope.everything,
        found.edition,
    )


def paid_for(company: Company, plan: str, *, customers: Collection[str] | None = None) -> PaidFor:
    """What did a plan pay for these customers, and how much of it for those who have left?

    Parameters
    ----------
    plan
        The name of its file.
    customers
        Their ids; None for all who were ever won.

    Raises
    ------
    MissingError, InputError
        As `look_at_plan`.
    """
    allow(company, "see_pay")
    found = played_of(company, plan)
    wanted = None if customers is None else set(customers)
    past = found.replay.past
    sales = [sale for sale in past.sales if wanted is None or sale.customer in wanted]
    paid = found.replay.by_deal()
    back: Counter[str] = Counter()
    for line in found.replay.lines:
        if line.sale and line.kind == "taken_back":
            back[line.sale.id] -= line.cents
    gone = [sale for sale in sales if sale.left is not None and sale.left <= past.until]
    known = {sale.customer for sale in sales}

    def money(of: Collection[Sale], amounts: dict[str, int] | Counter[str]) -> Estimate:
        return _counted(sum(amounts[sale.id] for sale in of), len(of), company)

    return PaidFor(
        plan,
        found.file.title,
        len(known),
        len(sales),
        len({sale.customer for sale in gone}),
        money(sales, dict(paid)),
        money(gone, dict(paid)),
        money(sales, back),
        0 if wanted is None else len(wanted - known),
    )


def _look(company: Company, found: Played) -> PlanLook:
    sales = found.replay.past.sales
    return PlanLook(
        file=found.file,
        cost=_counted(found.replay.cost, len(sales), company),
        sold=sum(sale.amount for sale in sales),
        deals=len(sales),
        people=_people(found),
        worth=found.worth,
        gaming=found.gaming,
        waiting=found.replay.waiting,
        owed=found.replay.owed,
        unpaid=found.replay.unpaid,
        unpriced=found.known.unpriced,
        foreign=found.known.foreign,
        first=min((sale.day for sale in sales), default=found.replay.past.until),
        last=found.replay.past.until,
        partial=not company.actor.scope.everything,
        edition=found.edition,
    )


def _people(found: Played) -> tuple[PersonPay, ...]:
    """Everybody who sold or was paid, who was paid most first."""
    totals, names = found.replay.totals, found.known.names
    sold: dict[str, list[int]] = defaultdict(list)
    for sale in found.replay.past.sales:
        if sale.person:
            sold[sale.person].append(sale.amount)
    owed = {each.person: each.owed for each in found.replay.statements}
    stayed: dict[str, list[float]] = defaultdict(list)
    for person, there in zip(found.won.persons, found.won.stayed, strict=True):
        if not np.isnan(there):
            stayed[person].append(float(there))
    people = [
        PersonPay(
            person,
            names.get(person, person),
            found.known.past.teams.get(person, ""),
            len(sold[person]),
            sum(sold[person]),
            totals.get(person, 0),
            owed.get(person, 0),
            estimate_of(
                share_interval(Moments.of(stayed[person]), level=LEVEL), len(stayed[person]), "share"
            ),
        )
        for person in sorted(sold.keys() | totals.keys())
    ]
    return tuple(sorted(people, key=lambda each: -each.paid))


def _counted(cents: int, n: int, company: Company) -> Estimate:
    """A sum of money that was counted, not sampled; nothing where there was nothing to count."""
    if not n:
        reason = Reason("no_data")
        return Estimate(None, None, None, 0, "money", LEVEL, reason, currency=company.currency)
    return Estimate(float(cents), None, None, n, "money", LEVEL, method=COUNTED, currency=company.currency)
