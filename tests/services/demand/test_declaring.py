"""What a company declares: the file and the page are the same, a broken file never hides, rights hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from unisono.errors import InputError, RightsError
from unisono.loop.diagnose.demand.terms import Declared, Terms
from unisono.model.company import Company
from unisono.model.rights import Actor, Role, Scope
from unisono.services.companies import found_company
from unisono.services.demand import agree, declaring, save_terms
from unisono.services.demand.declaring import terms_of

COPY = {"column": "topic", "value": "invoice copy", "origin": "billing"}


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Company:
    told: dict[str, object] = {"name": "Shop", "currency": "PEN", "time_zone": "America/Lima"}
    return found_company(tmp_path_factory.mktemp("declaring") / "company", told)


@pytest.fixture
def company(founded: Company) -> Company:
    """A company that has declared nothing yet."""
    file_of(founded).unlink(missing_ok=True)
    return founded


def as_role(company: Company, role: Role, scope: Scope | None = None) -> Company:
    return replace(company, actor=Actor(7, "Ana", role, scope or Scope()))


def file_of(company: Company) -> Path:
    return company.folder / "plans" / "demand.toml"


def test_without_a_file_the_usual_terms_hold(company: Company) -> None:
    declared = declaring(company)
    assert (declared.terms, declared.problem, declared.stamp) == (Terms(), "", "")


def test_what_is_saved_stands_in_the_file_and_is_read_again(company: Company) -> None:
    told = {"solved_hours": 4, "credit": 0.5, "preventable": [COPY], "days": {"repeat": 3}}
    saved = save_terms(company, told)
    assert saved.declared == (Declared("topic", "invoice copy", "billing"),)
    assert declaring(company).terms == saved
    assert "solved_hours = 4" in file_of(company).read_text("utf-8")


def test_what_isnt_told_stays(company: Company) -> None:
    save_terms(company, {"solved_hours": 4})
    assert save_terms(company, {"leave_days": 90}).solved_hours == 4


def test_a_file_changed_by_hand_shows(company: Company) -> None:
    file_of(company).parent.mkdir(exist_ok=True)
    file_of(company).write_text("leave_days = 30\n")
    assert declaring(company).terms.leave_days == 30


@pytest.mark.parametrize(("text", "problem"), [("leave_days = 3\n", "leave_days"), ("leave_days = \n", "1")])
def test_a_file_that_cant_be_read_is_told_and_the_usual_terms_hold(
    company: Company, text: str, problem: str
) -> None:
    file_of(company).parent.mkdir(exist_ok=True)
    file_of(company).write_text(text)
    assert terms_of(company) == (Terms(), problem)
    assert save_terms(company, {"leave_days": 45}).leave_days == 45
    assert terms_of(company)[1] == ""


def test_nonsense_is_refused_and_changes_nothing(company: Company) -> None:
    save_terms(company, {"leave_days": 90})
    with pytest.raises(InputError) as refused:
        save_terms(company, {"leave_days": 4_000})
    assert refused.value.facts["line"] == "leave_days"
    assert declaring(company).terms.leave_days == 90


def test_finance_agrees_until_something_changes(company: Company) -> None:
    assert agree(company, " Rosa Paredes ", date(2026, 11, 2)).agreed == ("Rosa Paredes", "2026-11-02")
    assert declaring(company).terms.agreed == ("Rosa Paredes", "2026-11-02")
    assert save_terms(company, {"credit": 0.5}).agreed == ("", "")


@pytest.mark.parametrize("name", ["", "  ", "x" * 201])
def test_nobody_cannot_agree(company: Company, name: str) -> None:
    with pytest.raises(InputError):
        agree(company, name, date(2026, 11, 2))


def test_who_saw_an_older_file_is_told(company: Company) -> None:
    save_terms(company, {"leave_days": 90})
    stamp = declaring(company).stamp
    save_terms(company, {"leave_days": 45}, stamp=stamp)
    with pytest.raises(InputError) as refused:
        save_terms(company, {"leave_days": 50}, stamp=stamp)
    assert refused.value.code == "definition_changed"


@pytest.mark.parametrize("role", ["cxo", "marketing", "service", "analyst", "admin"])
def test_who_answers_for_promises_may_declare(company: Company, role: Role) -> None:
    assert save_terms(as_role(company, role), {"leave_days": 90}).leave_days == 90


@pytest.mark.parametrize(("role", "scope"), [("sales", Scope()), ("agent", Scope()), ("cxo", Scope(("PE",)))])
def test_nobody_else_and_nobody_who_sees_only_some_rows(company: Company, role: Role, scope: Scope) -> None:
    bounded = as_role(company, role, scope)
    with pytest.raises(RightsError):
        save_terms(bounded, {"leave_days": 90})
    with pytest.raises(RightsError):
        agree(bounded, "Rosa", date(2026, 11, 2))
    assert not file_of(company).exists()


def test_agents_dont_see_it(company: Company) -> None:
    with pytest.raises(RightsError):
        declaring(as_role(company, "agent"))
