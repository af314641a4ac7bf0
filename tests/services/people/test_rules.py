"""The rules a change of people keeps, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.people.seated import admitted
from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.person import PersonCard
from unisono.model.rights import Actor, Scope
from unisono.services.people import rules

VALUES = st.lists(st.sampled_from(["PE", "CO", "CL"]), unique=True).map(tuple)
SCOPES = st.builds(Scope, VALUES, VALUES)


@given(asked=SCOPES, own=SCOPES)
def test_a_scope_lies_beneath_another_where_it_shows_no_more_rows(asked: Scope, own: Scope) -> None:
    customers = [(country, unit) for country in ("PE", "CO", "CL", "MX") for unit in ("PE", "CO", "CL", "")]

    def seen(scope: Scope) -> set[tuple[str, str]]:
        here = [one for one in customers if not scope.countries or one[0] in scope.countries]
        return {one for one in here if not scope.units or one[1] in scope.units}

    company = Company(folder=None, name="", actor=Actor(1, "", "admin", own))  # type: ignore[arg-type]
    assert rules.beneath(company, asked) == (seen(asked) <= seen(own))


@pytest.mark.parametrize("told", ["ana@example.com", "  Ana@Example.COM\n"])
def test_an_e_mail_is_kept_in_one_way(told: str) -> None:
    assert rules.email_of(told) == "ana@example.com"


@pytest.mark.parametrize("told", ["", "ana", "ana@", "@example.com", "a b@example.com", "a@b"])
def test_what_is_no_e_mail_is_refused(told: str) -> None:
    with pytest.raises(InputError, match="email_unreadable"):
        rules.email_of(told)


def test_a_name_is_one_line() -> None:
    assert rules.name_of(" Ana\n María  ") == "Ana María"
    assert rules.name_of("") == ""


def test_a_role_and_a_language_are_those_there_are() -> None:
    assert rules.role_of("cxo") == "cxo"
    assert rules.language_of("") == ""
    with pytest.raises(InputError, match="role_unknown"):
        rules.role_of("CXO ")
    with pytest.raises(InputError, match="language_unknown"):
        rules.language_of("ES")


def test_a_one_time_password_is_strong_and_readable() -> None:
    made = {rules.readable_password() for _ in range(200)}
    assert len(made) == 200
    letters = set("".join(made)) - {"-"}
    assert letters == set(rules.READABLE)
    assert len(rules.READABLE) ** (rules.GROUPS * rules.LETTERS) > 2**78
    assert not letters & set("0o1li")


def test_changes_are_told_by_name_and_rows_in_full() -> None:
    before = PersonCard(1, "a@example.com", "Ana", "sales", Scope())
    after = replace(before, role="cxo", scope=Scope(("PE",)), theme="dark")
    assert rules.changes(before, after) == {
        "email": "a@example.com",
        "role": "cxo",
        "changed": ["role", "scope", "theme"],
        "countries": ["PE"],
    }


def test_a_company_without_customers_has_no_rows_to_choose(company: Company) -> None:
    assert rules.choices_in(company) == rules.ScopeChoices((), ())


def test_one_administrator_is_enough(company: Company) -> None:
    first, second = admitted(company, "admin"), admitted(company, "admin", email="second@example.com")
    rules.keep_one_admin(company, first, replace(first, active=False))
    rules.keep_one_admin(company, replace(second, active=False), replace(second, active=False, role="cxo"))
    with pytest.raises(InputError, match="not_yourself"):
        rules.keep_one_admin(
            replace(company, actor=Actor(first.id, "", "admin")), first, replace(first, role="cxo")
        )
