"""A plan looked at, worked out by hand: what it costs, whom it pays and what for, and one's statements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.loop.decide.pay.made import HEAD, on, plan, sale
from tests.services.pay.made import RATE
from unisono.errors import InputError, MissingError, RightsError
from unisono.loop.decide.pay.gaming import gaming_of
from unisono.loop.decide.pay.past import Past, Sale
from unisono.loop.decide.pay.replay import replay
from unisono.loop.decide.pay.worth import winnings_of, worth_of
from unisono.model.company import Company
from unisono.model.rights import ROLES, Actor, Scope
from unisono.services.pay import (
    PlanFile,
    briefs,
    compared,
    look_at_plan,
    looking,
    paid_for,
    statements_of,
)
from unisono.services.pay.reading import Known
from unisono.services.pay.replaying import Played

COMPANY = Company(Path(), "Shop", currency="PEN")
BACK = "[clawback]\nmonths = 6\n"  # all of it, of customers who leave within half a year
TENTH, FIFTH = RATE, RATE.replace("0.1", "0.2")
SALES = (
    sale("1", "2026-01-10", 1_000_00, left="2026-03-05"),
    sale("2", "2026-01-20", 500_00),
    sale("3", "2026-02-03", 300_00, person="luz"),
    sale("4", "2026-02-04", 70_00, person=""),  # nobody sold it
)
NAMES = {"ana": "Ana Rojas", "eva": "Eva"}
Plans = Callable[..., None]


def played(text: str, sales: tuple[Sale, ...] = SALES, *, name: str = "plan", left_out: int = 0) -> Played:
    """A plan replayed on these deals until the end of June."""
    made = plan(text)
    past = Past(sales, on("2026-06-30"), teams={"ana": "norte"})
    found = replay(made, past)
    won = winnings_of(found, {})
    known = Known(past, {}, NAMES, left_out, left_out * 2)
    file = PlanFile(name, HEAD + text, "stamp", made)
    return Played(file, known, found, won, worth_of(won), gaming_of(found, won), 3)


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> Plans:
    """Puts plans replayed by hand in the place of a company's."""

    def put(**made: Played) -> None:
        def played_of(_company: Company, name: str) -> Played:
            if name not in made:
                raise MissingError("definition_missing", kind="pay", name=name)
            return made[name]

        monkeypatch.setattr(looking, "played_of", played_of)
        monkeypatch.setattr(looking, "files_of", lambda _company: tuple(one.file for one in made.values()))

    return put


def test_a_tenth_of_what_was_sold_is_what_it_costs(plans: Plans) -> None:
    """Ana 100 + 50, Luz 30; of what nobody sold nobody is paid, though it was sold."""
    plans(tenth=played(TENTH, left_out=2))
    look = look_at_plan(COMPANY, "tenth")
    assert (look.cost.value, look.cost.n, look.cost.unit, look.cost.currency) == (180_00, 4, "money", "PEN")
    assert (look.cost.low, look.cost.high, look.cost.method) == (None, None, "counted")  # it is no sample
    assert (look.sold, look.deals, look.unpaid) == (1_870_00, 4, 1)
    assert (look.unpriced, look.foreign, look.edition) == (2, 4, 3)
    assert (look.first, look.last) == (on("2026-01-10"), on("2026-06-30"))


def test_people_stand_in_order_of_pay_with_names_teams_and_what_they_sold(plans: Plans) -> None:
    plans(tenth=played(TENTH))
    ana, luz = look_at_plan(COMPANY, "tenth").people
    assert (ana.person, ana.name, ana.team, ana.deals, ana.sold, ana.paid) == (
        "ana", "Ana Rojas", "norte", 2, 1_500_00, 150_00,
    )  # fmt: skip
    assert (luz.name, luz.team, luz.deals, luz.paid) == ("luz", "", 1, 30_00)  # whoever has no name has an id
    assert ana.stayed.value is None  # nobody's first year is over
    assert ana.stayed.reason is not None
    assert ana.stayed.reason.code == "no_data"


def test_whoever_sold_and_was_paid_nothing_is_there_too(plans: Plans) -> None:
    text = '[[people]]\nid = "luz"\nfrom = 2026-03-01\n'  # she came after her deal
    plans(late=played(TENTH + text))
    people = {each.person: each for each in look_at_plan(COMPANY, "late").people}
    assert (people["luz"].deals, people["luz"].sold, people["luz"].paid) == (1, 300_00, 0)
    assert look_at_plan(COMPANY, "late").unpaid == 2


def test_what_is_taken_back_makes_a_debt_where_nothing_else_is_earned(plans: Plans) -> None:
    """Ana's 100 for the first deal go back in March; she is paid 150 in January and owes 100 after."""
    plans(back=played(TENTH + BACK))
    look = look_at_plan(COMPANY, "back")
    assert (look.cost.value, look.owed) == (180_00, 100_00)
    assert [(each.person, each.paid, each.owed) for each in look.people] == [
        ("ana", 150_00, 100_00),
        ("luz", 30_00, 0),
    ]


def test_what_waits_is_no_cost_yet(plans: Plans) -> None:
    """Half of each waits a year: nothing of it was due by June."""
    plans(held=played(TENTH + "[hold_back]\nshare = 0.5\nmonths = 12\n"))
    look = look_at_plan(COMPANY, "held")
    assert (look.cost.value, look.waiting) == (90_00, 90_00)


def test_a_company_that_sold_nothing_in_its_own_money_has_no_cost_of_zero(plans: Plans) -> None:
    plans(tenth=played(TENTH, ()))
    look = look_at_plan(COMPANY, "tenth")
    assert look.cost.value is None
    assert look.cost.reason is not None
    assert (look.cost.reason.code, look.cost.currency) == ("no_data", "PEN")
    assert (look.people, look.deals, look.sold) == ((), 0, 0)
    assert look.first == look.last == on("2026-06-30")


def test_whoever_sees_some_rows_is_told_so(plans: Plans) -> None:
    plans(tenth=played(TENTH))
    some = replace(COMPANY, actor=Actor(1, "Ana", "sales", Scope(countries=("PE",))))
    assert look_at_plan(some, "tenth").partial
    assert not look_at_plan(COMPANY, "tenth").partial
    assert statements_of(some, "tenth", "ana").partial
    assert not statements_of(COMPANY, "tenth", "ana").partial


def test_every_plan_is_listed_and_a_broken_one_has_no_replay(
    plans: Plans, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = played(TENTH, name="tenth")
    plans(tenth=whole)
    broken = PlanFile("broken", "?", "", None)
    gone = replace(whole.file, name="gone")  # taken away while we looked
    monkeypatch.setattr(looking, "files_of", lambda _company: (broken, gone, whole.file))
    told = [(each.file.name, each.look.cost.value if each.look else None) for each in briefs(COMPANY)]
    assert told == [("broken", None), ("gone", None), ("tenth", 180_00)]


def test_two_plans_are_compared_on_the_same_deals(plans: Plans) -> None:
    plans(one=played(TENTH, name="one"), other=played(FIFTH, name="other"))
    found = compared(COMPANY, "one", "other")
    assert [(each.person, each.before, each.after) for each in found.compared.people] == [
        ("ana", 150_00, 300_00), ("luz", 30_00, 60_00),
    ]  # fmt: skip
    assert (found.compared.before, found.compared.after) == (180_00, 360_00)
    assert (found.one.file.name, found.other.file.name, found.names) == ("one", "other", NAMES)
    back = compared(COMPANY, "other", "one").compared
    assert [each.difference for each in back.people] == [-30_00, -150_00]  # who loses least first
    assert [each.person for each in back.losers] == ["ana", "luz"]  # who loses most first


def test_a_persons_statements_open_at_the_latest(plans: Plans) -> None:
    plans(back=played(TENTH + BACK))
    found = statements_of(COMPANY, "back", "ana")
    assert [each.period for each in found.statements] == [on("2026-01-01"), on("2026-03-01")]
    assert found.chosen == found.statements[-1]
    assert [(line.kind, line.cents) for line in found.lines] == [("taken_back", -100_00)]
    assert (found.name, found.team, found.edition) == ("Ana Rojas", "norte", 3)


def test_an_older_statement_opens_by_its_first_day(plans: Plans) -> None:
    plans(back=played(TENTH + BACK))
    found = statements_of(COMPANY, "back", "ana", period=on("2026-01-01"))
    assert found.chosen is not None
    assert (found.chosen.earned, found.chosen.payout) == (150_00, 150_00)
    assert [line.sale.id for line in found.lines if line.sale] == ["1", "2"]


@pytest.mark.parametrize(
    ("person", "period"),
    [("nobody", None), ("ana", "2026-02-01"), ("ana", "2026-01-02"), ("luz", "2026-01-01"), ("", None)],
    ids=["nobody", "nothing-then", "no-first-day", "another's", "nameless"],
)
def test_where_nothing_is_paid_no_statement_is(plans: Plans, person: str, period: str | None) -> None:
    plans(back=played(TENTH + BACK))
    with pytest.raises(MissingError) as missing:
        statements_of(COMPANY, "back", person, period=on(period) if period else None)
    assert (missing.value.code, missing.value.facts) == ("pay_person_missing", {"person": person})


def test_what_was_paid_for_some_customers_is_theirs_alone(plans: Plans) -> None:
    """100 for the first, who left and whose pay went back; 50 for the second; the third isn't asked for."""
    plans(back=played(TENTH + BACK), tenth=played(TENTH))
    asked = ["c-1", "c-2", "c-2", "nobody"]
    plain = paid_for(COMPANY, "tenth", customers=asked)
    assert (plain.customers, plain.deals, plain.left, plain.unknown) == (2, 2, 1, 1)
    assert (plain.paid.value, plain.to_leavers.value, plain.taken_back.value) == (150_00, 100_00, 0)
    back = paid_for(COMPANY, "back", customers=asked)
    assert (back.paid.value, back.to_leavers.value, back.taken_back.value) == (50_00, 0, 100_00)


def test_parts_add_up_to_the_whole(plans: Plans) -> None:
    plans(back=played(TENTH + BACK))
    whole = paid_for(COMPANY, "back")
    parts = [paid_for(COMPANY, "back", customers=[f"c-{place}"]) for place in (1, 2, 3, 4)]
    assert whole.unknown == 0
    assert whole.deals == sum(each.deals for each in parts) == 4
    assert whole.paid.value == sum(each.paid.value or 0 for each in parts)
    assert whole.taken_back.value == sum(each.taken_back.value or 0 for each in parts)


def test_of_nobody_nothing_is_told_instead_of_zero(plans: Plans) -> None:
    plans(tenth=played(TENTH))
    found = paid_for(COMPANY, "tenth", customers=["nobody"])
    assert (found.customers, found.deals, found.unknown) == (0, 0, 1)
    for estimate in (found.paid, found.to_leavers, found.taken_back):
        assert estimate.value is None
        assert estimate.reason is not None
    stayed = paid_for(COMPANY, "tenth", customers=["c-2"])
    assert stayed.paid.value == 50_00
    assert stayed.to_leavers.value is None  # nobody left to whom any of it could have gone


def test_whoever_left_after_all_that_is_known_is_still_there(plans: Plans) -> None:
    until = on("2026-06-30")
    edge = [
        Sale(str(day), f"c-{day}", "ana", on("2026-01-10"), 100_00, left=day) for day in (until, until + 1)
    ]
    plans(tenth=played(TENTH, tuple(edge)))
    assert paid_for(COMPANY, "tenth").left == 1


@pytest.mark.parametrize("role", ROLES)
def test_only_who_may_see_pay_is_told_any(plans: Plans, role: str) -> None:
    plans(tenth=played(TENTH, name="tenth"))
    narrow = replace(COMPANY, actor=Actor(3, "Eva", role))  # type: ignore[arg-type]
    asks: tuple[Callable[[Company], object], ...] = (
        briefs,
        lambda company: look_at_plan(company, "tenth"),
        lambda company: compared(company, "tenth", "tenth"),
        lambda company: statements_of(company, "tenth", "ana"),
        lambda company: paid_for(company, "tenth"),
    )
    for ask in asks:
        if role in ("cxo", "sales", "admin"):
            ask(narrow)
        else:
            with pytest.raises(RightsError):
                ask(narrow)


def test_a_plan_that_isnt_there_is_missing_wherever_it_is_named(plans: Plans) -> None:
    plans(tenth=played(TENTH))
    for ask in (
        lambda: look_at_plan(COMPANY, "other"),
        lambda: compared(COMPANY, "tenth", "other"),
        lambda: paid_for(COMPANY, "other"),
    ):
        with pytest.raises(InputError, match="definition_missing"):
            ask()
