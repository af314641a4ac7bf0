"""People are let in, changed and shown out by whoever may; somebody is always left who can."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.services.conftest import Shop
from tests.services.people.seated import admitted, bounded, person_row, seen_by, token_row
from unisono.errors import InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.rights import NOBODY, OWNER, Scope
from unisono.services.audit import trail
from unisono.services.people import (
    change,
    deactivate,
    first_person,
    invite,
    list_people,
    new_password,
    person_by_email,
    person_of,
    reactivate,
    scope_choices,
)
from unisono.services.tokens import make_token
from unisono.store.records.connection import connect

CUSTOMERS = """
name = "crm"
system = "crm"
[files.customers]
pattern = "customers*.csv"
[[files.customers.feeds]]
table = "customers"
source_id = ["id"]
[files.customers.feeds.columns]
id = "id"
country = "country"
business_unit = "unit"
"""


@pytest.fixture
def filled(shop: Shop, company: Company) -> Company:
    """A company whose customers have countries and business units."""
    from unisono.loop.listen.recipe import read_recipe
    from unisono.services.listen import import_files

    shop.write("id,country,unit\n1,PE,hogar\n2,CO,negocio\n3,PE,\n", "customers.csv")
    import_files(company, shop.files, read_recipe(CUSTOMERS, name="crm"))
    return company


def test_somebody_invited_comes_in_with_a_password_said_once(company: Company) -> None:
    invited = invite(
        company, email=" Ana@Example.com ", name=" Ana  Prado ", role="sales", scope=Scope(), language="pt"
    )
    person = invited.person
    assert (person.email, person.name, person.role, person.language) == (
        "ana@example.com",
        "Ana Prado",
        "sales",
        "pt",
    )
    assert (person.state, person.one_time, person.active) == ("invited", True, True)
    assert re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}", invited.one_time_password)
    row = person_row(company, "ana@example.com")
    assert row.check_password(invited.one_time_password)
    assert invited.one_time_password not in row.password
    assert person_of(company, person.id) == person == person_by_email(company, "ANA@example.com")


def test_no_two_one_time_passwords_are_alike(company: Company) -> None:
    ana = admitted(company, "sales")
    assert len({new_password(company, ana.id).one_time_password for _ in range(3)}) == 3


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"email": "ana"}, "email_unreadable"),
        ({"email": f"{'a' * 250}@example.com"}, "email_unreadable"),
        ({"email": "sales@EXAMPLE.com"}, "email_taken"),
        ({"role": "boss"}, "role_unknown"),
        ({"language": "fr"}, "language_unknown"),
        ({"name": "a" * 201}, "name_too_long"),
        ({"scope": Scope(countries=("PE",))}, "country_unknown"),
        ({"scope": Scope(units=("hogar",))}, "unit_unknown"),
    ],
)
def test_what_is_told_wrongly_lets_nobody_in(company: Company, told: dict[str, object], code: str) -> None:
    admitted(company, "sales")
    wanted = {"email": "ana@example.com", "name": "", "role": "agent", "scope": Scope(), **told}
    with pytest.raises(InputError, match=code):
        invite(company, **wanted)  # type: ignore[arg-type]
    assert len(list_people(company)) == 1
    assert len(trail(company)) == 1


def test_rows_are_narrowed_to_what_customers_have(filled: Company) -> None:
    assert scope_choices(filled).countries == ("CO", "PE")
    assert scope_choices(filled).units == ("hogar", "negocio")
    person = invite(
        filled, email="a@example.com", name="", role="sales", scope=Scope(("PE",), ("hogar",))
    ).person
    assert person.scope == Scope(("PE",), ("hogar",))
    with pytest.raises(InputError, match="country_unknown") as refused:
        change(filled, person.id, scope=Scope(("PE", "XX")))
    assert refused.value.facts == {"country": "XX", "known": "CO, PE"}
    assert change(filled, person.id, scope=Scope(("CO",))).scope == Scope(("CO",))


def test_what_somebody_had_stays_though_no_customer_has_it_any_more(company: Company) -> None:
    person = bounded(company, admitted(company, "sales"), Scope(("PE", "CL")))
    assert change(company, person.id, scope=Scope(("CL",))).scope == Scope(("CL",))
    with pytest.raises(InputError, match="country_unknown"):
        change(company, person.id, scope=Scope(("PE",)))


def test_somebody_is_changed_only_where_told(company: Company) -> None:
    ana = admitted(company, "sales", name="Ana")
    assert change(company, ana.id, role="marketing") == replace(ana, role="marketing")
    assert change(company, ana.id, email="ANA@example.org").email == "ana@example.org"
    assert person_row(company, "ana@example.org").role == "marketing"
    before = len(trail(company))
    change(company, ana.id, role="marketing", name="Ana")
    assert len(trail(company)) == before  # nothing changed, nothing told
    admitted(company, "agent", email="luis@example.com")
    with pytest.raises(InputError, match="email_taken"):
        change(company, ana.id, email="Luis@example.com")


def test_what_an_old_e_mail_let_in_is_forgotten(company: Company) -> None:
    from django.db import connections

    ana = admitted(company, "sales")
    connection = connections[connect(company.folder)]
    with connection.cursor() as cursor:
        cursor.execute("create table account_emailaddress (user_id bigint, email text)")
        cursor.execute(
            "insert into account_emailaddress values (%s, 'sales@example.com'), (99, 'b@x.pe')", [ana.id]
        )
        change(company, ana.id, name="Ana")
        cursor.execute("select count(*) from account_emailaddress")
        assert cursor.fetchone() == (2,)
        change(company, ana.id, email="ana@example.com")
        cursor.execute("select email from account_emailaddress")
        assert cursor.fetchall() == [("b@x.pe",)]


def test_the_last_administrator_stays(company: Company) -> None:
    admin = admitted(company, "admin")
    for attempt in (
        lambda: deactivate(company, admin.id),
        lambda: change(company, admin.id, role="cxo"),
    ):
        with pytest.raises(InputError, match="last_admin"):
            attempt()
    other = admitted(company, "admin", email="other@example.com")
    assert deactivate(company, admin.id).active is False
    with pytest.raises(InputError, match="last_admin"):
        change(company, other.id, role="cxo")
    reactivate(company, admin.id)
    assert change(company, other.id, role="cxo").role == "cxo"


def test_an_administrator_who_sees_some_rows_is_not_the_one_left(filled: Company) -> None:
    admin = admitted(filled, "admin")
    bounded(filled, admitted(filled, "admin", email="regional@example.com"), Scope(("PE",)))
    with pytest.raises(InputError, match="last_admin"):
        deactivate(filled, admin.id)
    with pytest.raises(InputError, match="last_admin"):
        change(filled, admin.id, scope=Scope(("PE",)))


def test_nobody_shuts_themselves_out(company: Company) -> None:
    admin = admitted(company, "admin")
    admitted(company, "admin", email="other@example.com")
    own = seen_by(company, admin)
    for attempt in (
        lambda: deactivate(own, admin.id),
        lambda: change(own, admin.id, role="cxo"),
        lambda: new_password(own, admin.id),
    ):
        with pytest.raises(InputError, match="not_yourself"):
            attempt()
    assert change(own, admin.id, name="Yo").name == "Yo"
    assert person_of(own, admin.id).active


def test_whoever_is_shown_out_can_do_nothing_with_what_they_had(company: Company) -> None:
    ana = admitted(company, "sales")
    make_token(seen_by(company, ana), "hoja", ["see_figures"], None)
    assert deactivate(company, ana.id).state == "inactive"
    assert not person_row(company, "sales@example.com").is_active
    assert token_row(company).revoked_at is not None
    assert reactivate(company, ana.id).active
    assert token_row(company).revoked_at is not None


def test_a_new_password_replaces_the_old_one_and_the_second_proof(company: Company) -> None:
    from django.db import connections

    invited = invite(company, email="ana@example.com", name="", role="sales", scope=Scope())
    with connections[connect(company.folder)].cursor() as cursor:
        cursor.execute("create table mfa_authenticator (user_id bigint, type text)")
        cursor.execute(
            "insert into mfa_authenticator values (%s, 'totp'), (%s, 'recovery_codes')",
            [invited.person.id] * 2,
        )
    assert person_of(company, invited.person.id).factors == ("totp",)
    assert list_people(company)[0].factors == ("totp",)
    given = new_password(company, invited.person.id)
    row = person_row(company, "ana@example.com")
    assert row.check_password(given.one_time_password)
    assert not row.check_password(invited.one_time_password)
    assert row.one_time
    assert person_of(company, invited.person.id).factors == ()


def test_whoever_sees_some_rows_manages_only_those_who_see_no_more(filled: Company) -> None:
    boss = admitted(filled, "cxo")
    here = bounded(filled, admitted(filled, "sales"), Scope(("PE",), ("hogar",)))
    there = bounded(filled, admitted(filled, "service"), Scope(("CO",)))
    regional = bounded(filled, admitted(filled, "admin"), Scope(("PE",)))
    theirs = seen_by(filled, regional)
    assert {person.id for person in list_people(theirs)} == {here.id, regional.id}
    for other in (boss, there):
        for attempt in (person_of, new_password, deactivate, reactivate, change):
            with pytest.raises(MissingError, match="person_missing"):
                attempt(theirs, other.id)
        with pytest.raises(MissingError, match="person_missing"):
            person_by_email(theirs, other.email)
    with pytest.raises(InputError, match="scope_beyond_own"):
        invite(theirs, email="a@example.com", name="", role="agent", scope=Scope())
    with pytest.raises(InputError, match="scope_beyond_own"):
        change(theirs, here.id, scope=Scope(("PE", "CO")))
    assert invite(theirs, email="a@example.com", name="", role="agent", scope=Scope(("PE",))).person.id
    assert scope_choices(theirs).countries == ("PE",)


def test_nobody_is_found_where_nobody_is(company: Company) -> None:
    for attempt in (person_of, new_password, deactivate, reactivate, change):
        with pytest.raises(MissingError, match="person_missing"):
            attempt(company, 7)
    with pytest.raises(MissingError, match="person_missing"):
        person_by_email(company, "nobody@example.com")


def test_the_first_person_may_do_everything_and_comes_once(company: Company) -> None:
    first = first_person(company)
    assert first is not None
    assert (first.person.email, first.person.role, first.person.scope) == (
        "cxo@example.com",
        "admin",
        Scope(),
    )
    assert first.person.one_time
    assert person_row(company, "cxo@example.com").check_password(first.one_time_password)
    assert first_person(company) is None
    assert len(list_people(company)) == 1


def test_only_whoever_holds_the_folder_makes_the_first_person(company: Company) -> None:
    token = replace(OWNER, id=1, narrowed=frozenset({"manage_people"}))
    assert first_person(replace(company, actor=token)) is None  # type: ignore[arg-type]
    with pytest.raises(RightsError):
        first_person(replace(company, actor=NOBODY))
    assert list_people(company) == ()


def test_those_who_may_come_in_stand_first_by_name(company: Company) -> None:
    gone = admitted(company, "agent", email="a@example.com", name="Abel")
    admitted(company, "sales", email="z@example.com", name="beatriz")
    admitted(company, "admin", email="c@example.com")
    deactivate(company, gone.id)
    assert [person.called for person in list_people(company)] == ["beatriz", "c@example.com", "Abel"]


def test_every_change_leaves_its_trace(company: Company) -> None:
    admin = admitted(company, "admin")
    own = seen_by(company, admin)
    ana = invite(own, email="ana@example.com", name="", role="sales", scope=Scope()).person
    change(own, ana.id, role="service")
    deactivate(own, ana.id)
    reactivate(own, ana.id)
    new_password(own, ana.id)
    told = [(deed.deed, deed.actor_id, dict(deed.facts)) for deed in reversed(trail(company))][1:]
    email = {"email": "ana@example.com"}
    assert told == [
        ("person_invited", admin.id, {**email, "role": "sales"}),
        ("person_changed", admin.id, {**email, "role": "service", "changed": ["role"]}),
        ("person_deactivated", admin.id, email),
        ("person_reactivated", admin.id, email),
        ("password_given", admin.id, email),
    ]
