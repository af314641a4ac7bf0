"""What each part of a plan pays each person for a period, deal by deal, caps included."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from unisono.loop.decide.pay.days import after_months, period_end, period_of
from unisono.loop.decide.pay.money import apportioned, divided, part_of
from unisono.loop.decide.pay.past import Past, Roster, Sale
from unisono.loop.decide.pay.plan import Plan, RetentionPart, RevenuePart, SatisfactionPart, TeamPart
from unisono.loop.decide.pay.scores import scores_of


@dataclass(frozen=True, slots=True)
class Earned:
    """What a part paid somebody for a period: for one deal, or (no `sale`) for the period as a whole.

    `base` is what the part looked at, in cents (satisfaction: accounts), `before` the pay before caps.
    `why` is the code of the reason where nothing is paid, `attained` the share of the quota sold.
    """

    person: str
    period: int
    part: int
    cents: int
    before: int
    base: int
    day: int
    sale: Sale | None = None
    why: str = ""
    attained: Fraction | None = None
    score: Fraction | None = None


def earned(plan: Plan, past: Past, roster: Roster) -> tuple[Earned, ...]:
    """What does a plan pay whom for which deal, before anything is held or taken back?

    A rate pays each deal by itself; where there is a quota the period is worked out as a whole and shared
    among its deals by amount. Then the part's cap, then the plan's, take from each line by its size.
    Caps, quotas and the most of satisfaction are those of a whole period: who was there for part of it
    has them by days.
    """
    found: list[Earned] = []
    for place, part in enumerate(plan.parts):
        if isinstance(part, RevenuePart):
            made = _sold(plan, past, roster, (place, part))
        elif isinstance(part, RetentionPart):
            made = _stayed(plan, past, roster, (place, part))
        elif isinstance(part, TeamPart):
            made = _shared(plan, past, roster, (place, part))
        else:
            made = _satisfied(plan, past, roster, (place, part))
        cap = None if isinstance(part, SatisfactionPart) else part.cap
        found += _capped(plan, roster, made, cap)
    return tuple(_capped(plan, roster, found, plan.cap))


def revenue_pay(part: RevenuePart, amount: int, quota: int | None, plan: Plan) -> int:
    """What does a part pay for so much sold in a period?

    Σ over tiers of what lies within each × its rate, rounded once; retroactive: all × the highest rate
    reached. Nothing under the threshold.

    >>> from unisono.loop.decide.pay.plan import Tier
    >>> half = Fraction(1, 2)
    >>> part = RevenuePart("a", Fraction("0.05"), quota=1, tiers=(Tier(half, Fraction("0.1")),))
    >>> revenue_pay(part, 1_000, 1_000, Plan("a", "A", 1, "PEN", "month", "half_up", (part,)))
    75
    """
    rate = part.rate or Fraction(0)
    if quota is None:
        return part_of(amount, rate, plan.rounding)
    if part.threshold is not None and amount < part.threshold * quota:
        return 0
    reached = [tier for tier in part.tiers if amount >= tier.start * quota]
    if part.retroactive:
        return part_of(amount, reached[-1].rate if reached else rate, plan.rounding)
    pay = amount * rate
    for tier in reached:
        pay += (amount - tier.start * quota) * (tier.rate - rate)
        rate = tier.rate
    return divided(pay.numerator, pay.denominator, plan.rounding)


def quota_of(part: RevenuePart, plan: Plan, roster: Roster, person: str, period: int) -> int | None:
    """Somebody's quota for a period: of each stint in it by its days, rounded; None where there is none."""
    if part.quota is None:
        return None
    last = period_end(period, plan.period)
    length = last - period + 1
    return sum(
        divided((part.quota if stint.quota is None else stint.quota) * days, length, plan.rounding)
        for stint, days in roster.days(person, period, last)
    )


def _sold(plan: Plan, past: Past, roster: Roster, which: tuple[int, RevenuePart]) -> list[Earned]:
    place, part = which
    made: list[Earned] = []
    for (person, period), sales in _by_period(plan, past.sales, roster, part).items():
        amounts = [sale.amount for sale in sales]
        quota = quota_of(part, plan, roster, person, period)
        pays = _pays(part, amounts, quota, plan)
        attained = Fraction(sum(amounts), quota) if quota else None
        short = bool(quota and part.threshold is not None and sum(amounts) < part.threshold * quota)
        why = "under_threshold" if short else ""
        made += [
            Earned(person, period, place, pay, pay, sale.amount, sale.day, sale, why, attained)
            for sale, pay in zip(sales, pays, strict=True)
        ]
    return made


def _pays(part: RevenuePart, amounts: Sequence[int], quota: int | None, plan: Plan) -> Sequence[int]:
    """What each deal of a period is paid: by itself, or its share of what a quota pays for all of them."""
    if part.each is not None:
        return [part.each] * len(amounts)
    if quota is None:
        return [part_of(amount, part.rate or Fraction(0), plan.rounding) for amount in amounts]
    return apportioned(revenue_pay(part, sum(amounts), quota, plan), amounts, plan.rounding)


def _by_period(
    plan: Plan, sales: Sequence[Sale], roster: Roster, part: RevenuePart
) -> Mapping[tuple[str, int], list[Sale]]:
    """The deals a part pays, by person and period, in order of time."""
    grouped: dict[tuple[str, int], list[Sale]] = defaultdict(list)
    for sale in sales:
        sold = not part.products or sale.product in part.products
        if sold and roster.stint(sale.person, sale.day):
            grouped[sale.person, period_of(sale.day, plan.period)].append(sale)
    return {key: sorted(theirs, key=_in_time) for key, theirs in grouped.items()}


def _in_time(sale: Sale) -> tuple[int, str]:
    return sale.day, sale.id


def _stayed(plan: Plan, past: Past, roster: Roster, which: tuple[int, RetentionPart]) -> list[Earned]:
    """Who is still there when the months are over; what isn't due yet isn't there at all."""
    place, part = which
    made = []
    for sale in sorted(past.sales, key=_in_time):
        due = after_months(sale.day, part.months)
        if due > past.until or not roster.stint(sale.person, sale.day):
            continue
        why = _unpaid(plan, roster, sale, due)
        pay = (
            part.each
            if part.each is not None
            else part_of(sale.amount, part.rate or Fraction(0), plan.rounding)
        )
        cents = 0 if why else pay
        made.append(
            Earned(sale.person, period_of(due, plan.period), place, cents, cents, sale.amount, due, sale, why)
        )
    return made


def _unpaid(plan: Plan, roster: Roster, sale: Sale, due: int) -> str:
    """Why nothing is paid for a customer who should have stayed until a day; empty where it is."""
    if not sale.contract:
        return "no_contract"
    if not sale.there_on(due):
        return "customer_left"
    gone = plan.leavers == "forfeit" and not roster.stint(sale.person, due)
    return "person_left" if gone else ""


def _shared(plan: Plan, past: Past, roster: Roster, which: tuple[int, TeamPart]) -> list[Earned]:
    """What a team sold while each deal's seller was in it, shared by days in the team."""
    place, part = which
    pools: dict[tuple[int, str], int] = defaultdict(int)
    for sale in past.sales:
        stint = roster.stint(sale.person, sale.day)
        if stint and stint.team:
            pools[period_of(sale.day, plan.period), stint.team] += sale.amount
    made = []
    for (period, team), amount in sorted(pools.items()):
        last = period_end(period, plan.period)
        members = list(_members(roster, team, period, last))
        pays = apportioned(
            part_of(amount, part.rate, plan.rounding), [days for _, days in members], plan.rounding
        )
        for (person, _), pay in zip(members, pays, strict=True):
            made.append(Earned(person, period, place, pay, pay, amount, min(last, past.until)))
    return made


def _members(roster: Roster, team: str, first: int, last: int) -> Iterator[tuple[str, int]]:
    """Who was in a team in these days, and for how many of them."""
    for person in sorted(roster.stints):
        days = sum(count for stint, count in roster.days(person, first, last) if stint.team == team)
        if days:
            yield person, days


def _satisfied(plan: Plan, past: Past, roster: Roster, which: tuple[int, SatisfactionPart]) -> list[Earned]:
    """How satisfied each person's accounts, or their team's, were at the end of each period."""
    place, part = which
    made = []
    for person, period, scored in scores_of(part, plan, past, roster):
        last = period_end(period, plan.period)
        days = roster.there(person, period, last)
        most = divided(part.most * days, last - period + 1, plan.rounding)
        why, cents = "", 0
        if scored.score is None or scored.accounts < part.minimum:
            why = "few_accounts"
        else:
            reached = (scored.score - part.start) / (part.full - part.start)
            cents = part_of(most, min(max(reached, Fraction(0)), Fraction(1)), plan.rounding)
        score = None if why else scored.score
        made.append(Earned(person, period, place, cents, cents, scored.accounts, last, why=why, score=score))
    return made


def _capped(plan: Plan, roster: Roster, made: Sequence[Earned], cap: int | None) -> list[Earned]:
    """The same lines, none of a person and period above a cap together; each gives by its size."""
    if cap is None:
        return list(made)
    lines = list(made)
    places: dict[tuple[str, int], list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        places[line.person, line.period].append(at)
    for (person, period), theirs in places.items():
        last = period_end(period, plan.period)
        most = divided(cap * roster.there(person, period, last), last - period + 1, plan.rounding)
        pays = [lines[at].cents for at in theirs]
        if sum(pays) > most:
            for at, pay in zip(theirs, apportioned(most, pays, plan.rounding), strict=True):
                lines[at] = replace(lines[at], cents=pay)
    return lines
