"""Replayed plans made by hand, to be put into words."""

from __future__ import annotations

from dataclasses import replace

from tests.loop.decide.pay.made import on, plan, play, sale
from unisono.loop.decide.pay.comparing import Changed, Compared
from unisono.loop.decide.pay.gaming import Gaming, Sign
from unisono.loop.decide.pay.worth import Worth
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.services.pay.nouns import PersonPay, PersonStatements, PlanFile, PlanLook, PlansCompared

RATE = '[[parts]]\nkind = "revenue"\nname = "Comisión"\nrate = 0.1\n'


def known(value: float, apart: float = 0.05, unit: Unit = "score") -> Estimate:
    """A figure with its interval."""
    return Estimate(value, value - apart, value + apart, 700, unit)


def unknown(code: str = "no_data", unit: Unit = "score") -> Estimate:
    """No figure, and why."""
    return Estimate(None, None, None, 0, unit, reason=Reason(code))


def money(cents: float, n: int = 40) -> Estimate:
    """Money that was counted."""
    return Estimate(cents, None, None, n, "money", method="counted", currency="PEN")


def worth(staying: Estimate | None = None, **told: Estimate) -> Worth:
    """What a plan pays for."""
    half = known(0.5)
    some = known(0.2, 0.02, "share")
    made = Worth(700, known(0.9), half, half, staying or known(0.2), some, some, some, some, some)
    return replace(made, **told)


def person(name: str, paid: int, sold: int = 10_000, owed: int = 0) -> PersonPay:
    """Somebody who sells."""
    return PersonPay(name.lower(), name, "norte", 4, sold, paid, owed, known(0.7, 0.05, "share"))


def look(title: str = "Plan", **told: object) -> PlanLook:
    """A plan replayed: ten per cent of forty deals."""
    made = replace(plan(RATE), title=title)
    found = PlanLook(
        file=PlanFile(title.lower(), RATE, "stamp", made),
        cost=money(2_000_00),
        sold=20_000_00,
        deals=40,
        people=(person("Ana", 1_500_00, 15_000_00), person("Luz", 500_00, 5_000_00)),
        worth=worth(),
        gaming=Gaming((Sign("bunched", known(0.2, 0.02, "share"), 0.2),), 0, 5),
        waiting=0,
        owed=0,
        unpaid=0,
        unpriced=0,
        foreign=0,
        first=on("2026-01-01"),
        last=on("2026-06-30"),
        partial=False,
        edition=3,
    )
    return replace(found, **told)  # type: ignore[arg-type]


def beside(*changes: tuple[str, int, int], other: PlanLook | None = None) -> PlansCompared:
    """Two plans on the same deals, and what each pays these people."""
    people = tuple(sorted((Changed(*each) for each in changes), key=lambda each: -each.difference))
    before, after = (sum(getattr(each, name) for each in people) for name in ("before", "after"))
    one, two = look("Uno", cost=money(before)), other or look("Dos", cost=money(after))
    compared = Compared(people, before, after, unknown("pay_costs_no_more", "share"))
    return PlansCompared(one, two, compared, {"ana": "Ana"})


def statements(text: str = RATE, before: str = "") -> PersonStatements:
    """What a plan pays Ana for two deals of January, one of whose customers leaves in March."""
    played = play(
        text,
        sale("1", "2026-01-10", 10_000_00, left="2026-03-05"),
        sale("2", "2026-01-20", 500_00),
        before=before,
    )
    theirs = tuple(each for each in played.statements if each.person == "ana")
    file = PlanFile("plan", text, "stamp", played.plan)
    lines = played.of("ana", theirs[0].period)
    return PersonStatements(file, "ana", "Ana", "norte", theirs, theirs[0], lines, False, 3)
