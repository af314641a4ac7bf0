"""What everybody sees and changes of themselves; nobody else's, and no program theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.people.seated import admitted, seen_by
from unisono.errors import InputError, RightsError
from unisono.model.company import Company
from unisono.model.rights import NOBODY, ROLES
from unisono.services.audit import trail
from unisono.services.people import change_profile, list_people, profile


@pytest.mark.parametrize("role", ROLES)
def test_everybody_has_a_profile_whatever_their_role(company: Company, role: str) -> None:
    person = admitted(company, role)  # type: ignore[arg-type]
    own = seen_by(company, person)
    assert profile(own) == person
    changed = change_profile(own, language="en", theme="dark", name="  Ana ")
    assert (changed.language, changed.theme, changed.name) == ("en", "dark", "Ana")
    assert profile(own) == changed
    assert (changed.role, changed.email) == (person.role, person.email)


def test_only_ones_own_changes(company: Company) -> None:
    ana, luis = admitted(company, "sales"), admitted(company, "agent")
    change_profile(seen_by(company, ana), language="pt", theme="", name="Ana")
    assert {person.id: person.language for person in list_people(company)} == {ana.id: "pt", luis.id: ""}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"language": "fr"}, "language_unknown"),
        ({"theme": "pink"}, "theme_unknown"),
        ({"name": "a" * 201}, "name_too_long"),
    ],
)
def test_what_is_told_wrongly_changes_nothing(company: Company, told: dict[str, str], code: str) -> None:
    ana = admitted(company, "sales")
    own = seen_by(company, ana)
    with pytest.raises(InputError, match=code):
        change_profile(own, **{"language": "", "theme": "", "name": "Ana", **told})
    assert profile(own) == ana


def test_nobody_and_no_program_has_a_profile(company: Company) -> None:
    ana = admitted(company, "admin")
    own = seen_by(company, ana)
    token = replace(own.actor, narrowed=frozenset({"manage_people", "use_api"}))
    for actor in (company.actor, NOBODY, token):
        there = replace(company, actor=actor)
        with pytest.raises(RightsError, match="not_signed_in"):
            profile(there)
        with pytest.raises(RightsError, match="not_signed_in"):
            change_profile(there, language="", theme="", name="")


def test_a_change_of_oneself_leaves_its_trace_without_saying_what_it_was(company: Company) -> None:
    own = seen_by(company, admitted(company, "sales"))
    change_profile(own, language="pt", theme="light", name="Ana Prado")
    change_profile(own, language="pt", theme="light", name="Ana Prado")
    assert [(deed.deed, dict(deed.facts)) for deed in trail(company)][:-1] == [
        ("profile_changed", {"changed": ["name", "language", "theme"]})
    ]
