"""From what was earned to what is paid out: held back, released, taken back, carried on; to the cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from unisono.loop.decide.pay.days import after_months, period_of, whole_months
from unisono.loop.decide.pay.earning import Earned
from unisono.loop.decide.pay.money import divided, part_of
from unisono.loop.decide.pay.past import Past, Roster, Sale
from unisono.loop.decide.pay.plan import Plan, RevenuePart

Kind = Literal["earned", "held", "released", "forfeited", "taken_back"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a statement: what it is, how many cents it adds (or takes), and what it was made of.

    `part` is the place of the part in the plan. `forfeited` lines add nothing: `before` says how much
    had been held back and is lost, `why` what for.
    """

    person: str
    period: int
    kind: Kind
    part: int
    cents: int
    before: int
    base: int
    day: int
    sale: Sale | None = None
    why: str = ""
    attained: Fraction | None = None
    score: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is paid for a period: cents. `payout` = what the lines make and a debt carried in,
    never below 0; what is missing is `owed`, carried on or forgiven as the plan says."""

    person: str
    period: int
    earned: int
    held: int
    released: int
    taken_back: int
    carried: int
    payout: int
    owed: int


@dataclass(frozen=True, slots=True)
class Settled:
    """All lines and statements, and what is still held back for deals not due yet."""

    lines: tuple[Line, ...]
    statements: tuple[Statement, ...]
    waiting: int


def settle(plan: Plan, past: Past, roster: Roster, made: Sequence[Earned]) -> Settled:
    """What is paid out when, of what was earned?

    In this order: what is held back of each deal's pay for what was sold; what was held back and is
    due; what is taken back for customers who left; debts.
    """
    lines: list[Line] = []
    waiting = 0
    held: dict[tuple[str, int], tuple[int, int | None]] = {}  # by deal and part: cents, and when released
    for each in made:
        lines.append(_line(each))
        part = plan.parts[each.part]
        if plan.hold_back and isinstance(part, RevenuePart) and each.sale and each.cents:
            cents = part_of(each.cents, plan.hold_back.share, plan.rounding)
            due = after_months(each.day, plan.hold_back.months)
            lines.append(_more(each, "held", each.period, -cents, each.day))
            freed = _freed(plan, past, roster, each, (cents, due))
            released = freed.day if freed and freed.kind == "released" else None
            held[each.sale.id, each.part] = cents, released
            waiting += cents if freed is None else 0
            lines += [freed] if freed else []
    if plan.clawback:
        lines += _taken_back(plan, past, made, held)
    lines.sort(key=lambda line: (line.person, line.period))
    return Settled(tuple(lines), tuple(_statements(plan, lines)), waiting)


def _line(made: Earned) -> Line:
    return Line(
        made.person,
        made.period,
        "earned",
        made.part,
        made.cents,
        made.before,
        made.base,
        made.day,
        made.sale,
        made.why,
        made.attained,
        made.score,
    )


def _more(made: Earned, kind: Kind, period: int, cents: int, day: int) -> Line:
    """A line about what was earned before: held back, released or taken back."""
    return Line(made.person, period, kind, made.part, cents, made.cents, made.base, day, made.sale)


def _freed(plan: Plan, past: Past, roster: Roster, made: Earned, held: tuple[int, int]) -> Line | None:
    """What becomes of pay held back, on the day it is due; None where that hasn't come."""
    cents, due = held
    rule, sale = plan.hold_back, made.sale
    if rule is None or sale is None or due > past.until:
        return None
    period, why = period_of(due, plan.period), ""
    if rule.kept and not sale.contract:
        why = "no_contract"
    elif rule.kept and not sale.there_on(due):
        why = "customer_left"
    elif plan.leavers == "forfeit" and not roster.stint(sale.person, due):
        why = "person_left"
    kind: Kind = "forfeited" if why else "released"
    return Line(made.person, period, kind, made.part, 0 if why else cents, cents, made.base, due, sale, why)


def _taken_back(
    plan: Plan, past: Past, made: Sequence[Earned], held: dict[tuple[str, int], tuple[int, int | None]]
) -> Iterable[Line]:
    """What is taken back of pay for deals whose customer left within the months of the plan."""
    rule = plan.clawback
    if rule is None:
        return
    for each in made:
        sale = each.sale
        if sale is None or sale.left is None or sale.left > past.until or each.day > sale.left:
            continue
        if sale.left >= after_months(sale.day, rule.months):
            continue
        cents, released = held.get((sale.id, each.part), (0, None))
        still_held = 0 if released is not None and released <= sale.left else cents
        back = _share_back(plan, sale, each.cents - still_held)
        if back:
            yield _more(each, "taken_back", period_of(sale.left, plan.period), -back, sale.left)


def _share_back(plan: Plan, sale: Sale, paid: int) -> int:
    rule = plan.clawback
    if rule is None or sale.left is None:
        return 0
    share = rule.share
    if rule.prorated:
        share *= Fraction(rule.months - whole_months(sale.day, sale.left), rule.months)
    return divided(paid * share.numerator, share.denominator, plan.rounding)


def _statements(plan: Plan, lines: Sequence[Line]) -> Iterable[Statement]:
    """One for each person and period that has lines, in order; a debt goes on to the next of them."""
    grouped: dict[tuple[str, int], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in lines:
        grouped[line.person, line.period][line.kind] += line.cents
    owed: dict[str, int] = defaultdict(int)
    for (person, period), sums in sorted(grouped.items()):
        carried = owed[person]
        net = sum(sums.values()) - carried
        payout = max(net, 0)
        missing = payout - net
        owed[person] = missing if plan.debts == "carry" else 0
        yield Statement(
            person,
            period,
            sums["earned"],
            -sums["held"],
            sums["released"],
            -sums["taken_back"],
            carried,
            payout,
            missing,
        )
