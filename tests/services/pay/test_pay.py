"""Plans of pay as services hand them out: on the planted company, within rights and rows, written down."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from unisono.demo.pay_plans import PLANS
from unisono.errors import InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.model.rights import Actor, Scope
from unisono.services.audit import trail
from unisono.services.companies import ask_often, edition_of, open_company, reader_of
from unisono.services.pay import (
    briefs,
    check_plan,
    compared,
    look_at_plan,
    paid_for,
    plan_file,
    plans,
    remove_plan,
    save_plan,
    statements_of,
)
from unisono.services.pay.replaying import played_of


@pytest.fixture(scope="module")
def company(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Company:
    """The planted company, where plans may be written."""
    folder = tmp_path_factory.mktemp("pay") / "company"
    shutil.copytree(demo_folder, folder)
    ask_often(folder)
    return open_company(folder)


def ask(company: Company, sql: str, *tables: str) -> list[dict[str, object]]:
    with reader_of(company, edition_of(company)) as reader:
        return reader.ask(Kernel(sql, tables))


def test_the_planted_companys_plans_come_with_it(company: Company) -> None:
    assert {"comision", "permanencia"} <= {each.name for each in plans(company)}
    assert all(each.problems == () for each in plans(company) if each.name in PLANS)


def test_six_per_cent_of_every_deal_is_what_the_tables_say(company: Company) -> None:
    """By SQL alone, deal by deal: each rounded by itself, halves up."""
    (told,) = ask(
        company,
        "select sum(cast(floor(amount * 6 / 100.0 + 0.5) as bigint)) as pay, count(*) as n"
        " from deals where won",
        "deals",
    )
    look = look_at_plan(company, "comision")
    assert look.cost.value == told["pay"]
    assert look.deals == told["n"] == look.cost.n
    assert sum(each.paid for each in look.people) == look.cost.value
    assert (look.unpaid, look.unpriced, look.foreign, look.owed, look.waiting) == (0, 0, 0, 0, 0)


def test_the_plan_of_today_pays_for_what_is_sold_and_the_other_for_who_stays(company: Company) -> None:
    today, other = look_at_plan(company, "comision").worth, look_at_plan(company, "permanencia").worth
    assert today.with_sold.value == pytest.approx(1.0, abs=1e-6)
    assert today.with_staying.high is not None
    assert today.with_staying.high < 0.1
    assert other.with_staying.low is not None
    assert other.with_staying.low > 0.5
    assert today.with_value.high is not None
    assert other.with_value.low is not None
    assert today.with_value.high < other.with_value.low
    assert today.to_leavers.low is not None
    assert other.to_leavers.high is not None
    assert today.to_leavers.low > other.to_leavers.high
    assert today.customers == other.customers > 500


def test_value_after_a_year_is_what_the_tables_say(company: Company) -> None:
    """One customer, added up by hand: margin of the first 365 days less what serving them cost."""
    (who,) = ask(
        company,
        "select customer_id, local_day(closed_at) as day from deals where won order by closed_at, id limit 1",
        "deals",
    )
    customer, day = who["customer_id"], who["day"]
    within = f"customer_id = '{customer}' and local_day({{}}) >= {day} and local_day({{}}) < {day} + 365"
    (margin,) = ask(
        company,
        f"select sum(margin) as cents from transactions where {within.format('at', 'at')}".replace(
            "local_day(at)", 'local_day("at")'
        ),
        "transactions",
    )
    (cost,) = ask(
        company,
        f"select coalesce(sum(cost), 0) as cents from cases where {within.format('opened_at', 'opened_at')}",
        "cases",
    )
    won = played_of(company, "comision").won
    place = won.customers.index(str(customer))
    assert won.value[place] == int(str(margin["cents"])) - int(str(cost["cents"]))


def test_two_plans_beside_each_other_add_up(company: Company) -> None:
    found = compared(company, "comision", "permanencia")
    assert found.compared.before == found.one.cost.value
    assert found.compared.after == found.other.cost.value
    changes = sum(each.difference for each in found.compared.people)
    assert changes == found.compared.after - found.compared.before
    assert found.compared.winners
    assert found.compared.losers
    assert all(each.person in found.names for each in found.compared.people)
    same = compared(company, "comision", "comision").compared
    assert (same.winners, same.losers) == ((), ())


def test_every_statement_opens_to_its_deals(company: Company) -> None:
    person = look_at_plan(company, "permanencia").people[0]
    found = statements_of(company, "permanencia", person.person)
    assert (found.name, found.team) == (person.name, person.team)
    assert sum(each.payout for each in found.statements) == person.paid
    known = {str(row["id"]) for row in ask(company, "select id from deals where won", "deals")}
    for each in found.statements:
        opened = statements_of(company, "permanencia", person.person, period=each.period)
        assert opened.chosen == each
        sums: Counter[str] = Counter()
        for line in opened.lines:
            sums[line.kind] += line.cents
            assert line.sale is None or line.sale.id in known
        assert (sums["earned"], -sums["taken_back"]) == (each.earned, each.taken_back)
        assert sum(sums.values()) - each.carried == each.payout - each.owed


@pytest.mark.parametrize(("person", "period"), [("nobody", None), ("crm:V001", -999)])
def test_a_statement_that_isnt_there_is_missing(company: Company, person: str, period: int | None) -> None:
    with pytest.raises(MissingError, match="pay_person_missing"):
        statements_of(company, "comision", person, period=period)


def test_what_a_plan_paid_for_some_customers(company: Company) -> None:
    rows = ask(
        company,
        "select deals.customer_id, deals.amount, contracts.ends_at from deals join contracts"
        " on contracts.customer_id = deals.customer_id join customers on customers.id = deals.customer_id"
        " where won and customers.campaign_id = 'crm:C-247'",
        "deals",
        "contracts",
        "customers",
    )
    who = {str(row["customer_id"]) for row in rows}
    found = paid_for(company, "comision", customers=[*who, "nobody"])
    pay = {str(row["customer_id"]): (int(str(row["amount"])) * 6 + 50) // 100 for row in rows}
    gone = {str(row["customer_id"]) for row in rows if row["ends_at"] is not None}
    assert found.paid.value == sum(pay.values())
    assert found.to_leavers.value == sum(pay[each] for each in gone)
    assert (found.customers, found.left, found.unknown) == (len(who), len(gone), 1)
    assert found.taken_back.value == 0
    other = paid_for(company, "permanencia", customers=who)
    assert other.to_leavers.value is not None
    assert other.taken_back.value is not None
    assert other.to_leavers.value < found.to_leavers.value
    assert other.taken_back.value > 0
    whole = paid_for(company, "comision")
    assert whole.paid.value == look_at_plan(company, "comision").cost.value
    nobody = paid_for(company, "comision", customers=[])
    assert not nobody.paid.known
    assert nobody.paid.reason is not None


def test_whoever_sees_some_customers_is_told_so_and_sees_no_others(company: Company) -> None:
    actor = Actor(7, "Ana", "sales", Scope(countries=("CL",)))
    narrow, whole = look_at_plan(replace(company, actor=actor), "comision"), look_at_plan(company, "comision")
    assert narrow.partial
    assert not whole.partial
    (told,) = ask(
        company,
        "select count(*) as n from deals join customers on customers.id = deals.customer_id"
        " where won and country = 'CL'",
        "deals",
        "customers",
    )
    assert 0 < narrow.deals < whole.deals
    assert narrow.deals == told["n"]


@pytest.mark.parametrize("role", ["marketing", "service", "analyst", "agent"])
def test_pay_isnt_everybodys(company: Company, role: str) -> None:
    narrow = replace(company, actor=Actor(3, "Eva", role))  # type: ignore[arg-type]
    for call in (
        plans,
        briefs,
        lambda each: look_at_plan(each, "comision"),
        lambda each: paid_for(each, "comision"),
    ):
        with pytest.raises(RightsError):
            call(narrow)  # type: ignore[no-untyped-call]
    with pytest.raises(RightsError):
        save_plan(narrow, "mine", PLANS["comision"])


def test_a_plan_is_kept_as_written_counted_and_written_down(company: Company) -> None:
    text = "# nuestro\n" + PLANS["comision"]
    first = save_plan(company, "nuestro", text, stamp="")
    assert first.text == text
    assert first.plan is not None
    assert first.plan.version == 1
    changed = save_plan(company, "nuestro", text.replace("0.06", "0.07"), stamp=first.stamp)
    assert changed.plan is not None
    assert changed.plan.version == 2
    assert "# nuestro" in changed.text
    again = save_plan(company, "nuestro", changed.text, stamp=changed.stamp)
    assert again.plan is not None
    assert again.plan.version == 2  # nothing new was said
    with pytest.raises(InputError, match="definition_changed"):
        save_plan(company, "nuestro", text, stamp=first.stamp)
    remove_plan(company, "nuestro")
    with pytest.raises(MissingError):
        plan_file(company, "nuestro")
    deeds = [(each.deed, each.facts.get("version")) for each in trail(company)[:4]]
    assert deeds == [
        ("pay_plan_removed", None),
        ("pay_plan_saved", 2),
        ("pay_plan_saved", 2),
        ("pay_plan_saved", 1),
    ]


def test_a_plan_with_something_wrong_is_never_saved_but_always_shown(company: Company) -> None:
    wrong = PLANS["comision"].replace("0.06", "6")
    (problem,) = check_plan(company, wrong)
    assert (problem.code, problem.line) == ("pay_number", 12)
    with pytest.raises(InputError, match="pay_number"):
        save_plan(company, "wrong", wrong)
    foreign = PLANS["comision"].replace("PEN", "EUR")
    assert [each.code for each in check_plan(company, foreign)] == ["pay_currency"]
    (company.folder / "pay" / "a-mano.toml").write_text(wrong, encoding="utf-8")
    (company.folder / "pay" / "Mal Nombre.toml").write_text(wrong, encoding="utf-8")
    try:
        found = {each.file.name: each for each in briefs(company)}
        assert found["a-mano"].look is None
        assert [each.code for each in found["a-mano"].file.problems] == ["pay_number"]
        assert [each.code for each in found["Mal Nombre"].file.problems] == ["definition_badly_named"]
        assert found["comision"].look is not None
        with pytest.raises(InputError, match="pay_number"):
            look_at_plan(company, "a-mano")
    finally:
        (company.folder / "pay" / "a-mano.toml").unlink()
        (company.folder / "pay" / "Mal Nombre.toml").unlink()


def test_a_changed_file_is_replayed_anew(company: Company) -> None:
    save_plan(company, "cambia", PLANS["comision"])
    before = look_at_plan(company, "cambia").cost.value
    (company.folder / "pay" / "cambia.toml").write_text(PLANS["comision"].replace("0.06", "0.12"))
    after = look_at_plan(company, "cambia").cost.value
    remove_plan(company, "cambia")
    assert before is not None
    assert after == pytest.approx(2 * before, rel=1e-6)


def test_a_company_without_deals_has_plans_and_no_replay(tmp_path: Path) -> None:
    empty = Company(tmp_path / "empty", "Vacía", currency="PEN")
    (tmp_path / "empty" / "pay").mkdir(parents=True)
    (tmp_path / "empty" / "pay" / "comision.toml").write_text(PLANS["comision"], encoding="utf-8")
    (only,) = briefs(empty)
    assert only.look is None
    assert only.file.plan is not None
    with pytest.raises(MissingError, match="pay_no_deals"):
        look_at_plan(empty, "comision")
