"""People from the command line: the first way in, and the way back in for whoever is locked out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command
from unisono.services.companies import found_company
from unisono.services.people import list_people, person_by_email

PASSWORD = re.compile(r"(?:[a-z2-9]{4}-){3}[a-z2-9]{4}")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return found_company(tmp_path / "company", {"name": "Poll", "languages": ["en"]}).folder


def test_the_first_person_administers(unisono: Command, folder: Path) -> None:
    assert "There is nobody yet" in unisono("people", "--company", folder).out
    told = unisono("people", "add", "Ana@Example.com", "--name", "Ana [red]", "--company", folder)
    assert told.code == 0
    assert told.out.startswith("ana@example.com may come in (Administration). Their one-time password: ")
    assert PASSWORD.search(told.out)
    unisono("people", "add", "luis@example.com", "--company", folder)
    unisono("people", "add", "eva@example.com", "--role", "sales", "--company", folder)
    roles = {person.email: person.role for person in list_people(found_company(folder, {}))}
    assert roles == {"ana@example.com": "admin", "luis@example.com": "analyst", "eva@example.com": "sales"}


def test_the_list_says_who_may_come_in(unisono: Command, folder: Path) -> None:
    unisono("people", "add", "ana@example.com", "--name", "Ana [red]", "--company", folder)
    told = unisono("people", "list", "--company", folder)
    for words in ("ana@example.com", "Ana [red]", "Administration", "all rows", "Invited, not in yet"):
        assert words in told.out
    (row,) = unisono("people", "--json", "--company", folder).json["people"]
    assert (row["email"], row["role"], row["countries"], row["state"]) == (
        "ana@example.com",
        "admin",
        [],
        "invited",
    )
    assert "password" not in str(row)


def test_whoever_is_locked_out_gets_a_new_password(unisono: Command, folder: Path) -> None:
    first = unisono("people", "add", "ana@example.com", "--json", "--company", folder).json[
        "one_time_password"
    ]
    told = unisono("people", "password", "ANA@example.com", "--company", folder)
    second = PASSWORD.search(told.out)
    assert second is not None
    assert first != second[0]
    assert person_by_email(found_company(folder, {}), "ana@example.com").one_time


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("add",), "“” is no e-mail address."),
        (("add", "ana"), "“ana” is no e-mail address."),
        (("add", "a@example.com", "--role", "boss"), "There is no role called “boss”."),
        (("add", "a@example.com", "--country", "PE"), "No customer is of the country “PE”."),
        (("add", "a@example.com", "--unit", "x"), "No customer is of the business unit “x”."),
        (("password", "a@example.com"), "That person can't be found."),
    ],
)
def test_what_is_told_wrongly_is_said_in_words(
    unisono: Command, folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    told = unisono("people", *arguments, "--company", folder)
    assert told.code == 2
    assert words in told.err
    assert list_people(found_company(folder, {})) == ()


def test_only_what_is_known_can_be_done(unisono: Command, folder: Path) -> None:
    told = unisono("people", "forget", "a@example.com", "--company", folder)
    assert told.code == 2
    assert "forget" in told.err
