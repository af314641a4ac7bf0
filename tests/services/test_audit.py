"""What was done is written down with who did it, and nothing takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from tests.services.people.seated import admitted, founded, person_row, seen_by
from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.deed import Deed
from unisono.model.rights import NOBODY, Scope
from unisono.model.words import LANGUAGES, known
from unisono.services import audit, companies
from unisono.services.audit import (
    deed_name,
    deed_text,
    doer_text,
    note,
    noted,
    trail,
    trail_choices,
    trail_length,
)
from unisono.services.companies import open_company, serve_company
from unisono.services.listen import export_set_aside, import_files
from unisono.services.people import invite, list_people
from unisono.services.refresh import refresh_company

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def company(tmp_path: Path) -> Company:
    return founded(tmp_path)


@pytest.fixture
def served(company: Company) -> Iterator[Company]:
    before = companies._served
    serve_company(company.folder)
    yield company
    if before is not None:
        serve_company(before.folder)


def told(company: Company) -> list[tuple[str, dict[str, object]]]:
    return [(deed.deed, dict(deed.facts)) for deed in reversed(trail(company))]


def test_a_deed_says_who_what_and_when(company: Company) -> None:
    own = seen_by(company, admitted(company, "sales", name="Ana"))
    before = datetime.now(UTC)
    note(own, "looked", {"rows": 3, "tables": ["a", "b"]})
    deed = trail(company, limit=1)[0]
    assert before <= deed.at <= datetime.now(UTC)
    assert (deed.actor_id, deed.actor, deed.role) == (own.actor.id, "Ana", "sales")
    assert (deed.deed, dict(deed.facts), deed.edition) == ("looked", {"rows": 3, "tables": ["a", "b"]}, 0)


def test_the_owner_of_the_folder_is_named_as_such_and_a_stranger_is_not(company: Company) -> None:
    note(company, "one")
    note(replace(company, actor=NOBODY), "two")
    stranger, owner = trail(company)
    assert (owner.actor_id, owner.role, doer_text(owner, "en")) == (None, "admin", "Command line")
    assert (stranger.actor_id, stranger.role, doer_text(stranger, "en")) == (None, "", "Not signed in")


def test_a_note_falls_with_the_deed_it_tells_of(company: Company) -> None:
    def broken() -> None:
        with noted(company):
            invite(company, email="a@example.com", name="", role="sales", scope=Scope())
            raise ValueError

    with pytest.raises(ValueError):
        broken()
    assert trail(company) == ()
    assert list_people(company) == ()


def test_the_trail_is_read_in_pages_and_narrowed(company: Company) -> None:
    ana, luis = (seen_by(company, admitted(company, role)) for role in ("sales", "agent"))
    for number in range(5):
        note(ana, "looked", {"number": number})
        note(luis, "wrote")
    looked = trail(company, deed="looked", limit=2)
    assert [deed.facts["number"] for deed in looked] == [4, 3]
    rest = trail(company, deed="looked", before=looked[-1].id)
    assert [deed.facts["number"] for deed in rest] == [2, 1, 0]
    assert {deed.deed for deed in trail(company, person=luis.actor.id)} == {"wrote"}
    assert trail(company, person=luis.actor.id, deed="looked") == ()
    assert trail_length(company, deed="looked") == trail_length(company, person=ana.actor.id) == 5
    assert trail_length(company) == 12
    choices = trail_choices(company)
    assert choices.people == ((luis.actor.id, "agent@example.com"), (ana.actor.id, "sales@example.com"))
    assert choices.deeds == ("looked", "person_invited", "wrote")


def test_people_are_listed_under_the_name_they_had_last(company: Company) -> None:
    ana = admitted(company, "sales", name="Ana")
    note(seen_by(company, ana), "looked")
    note(seen_by(company, replace(ana, name="Ana Prado")), "looked")
    assert trail_choices(company).people == ((ana.id, "Ana Prado"),)


def test_the_trail_is_only_for_whoever_may_see_it(company: Company) -> None:
    own = seen_by(company, admitted(company, "analyst"))
    for attempt in (trail, trail_choices, trail_length):
        with pytest.raises(RightsError):
            attempt(own)


def test_an_import_a_refresh_and_a_correction_leave_their_trace(shop: Shop, tmp_path: Path) -> None:
    shop.write(HEADER + GOOD + "3;c;bad;05/02/2024;04/02/2024;1\n")
    analyst = seen_by(shop.company, admitted(shop.company, "analyst"))
    import_files(analyst, shop.files, shop.recipe)
    refresh_company(analyst, progress=lambda step, facts: None)
    rows = export_set_aside(analyst, "shop/orders", tmp_path / "aside.csv")
    assert told(shop.company)[1:] == [
        ("imported", {"source": "shop", "files": "orders.csv", "loaded": 2, "updated": 0, "set_aside": 1}),
        ("refreshed", {"edition": 1}),
        ("aside_exported", {"source": "shop/orders", "rows": rows}),
    ]
    imported, refreshed, exported = trail(shop.company)[2::-1]
    assert {deed.actor_id for deed in (imported, refreshed, exported)} == {analyst.actor.id}
    assert (imported.edition, refreshed.edition, exported.edition) == (1, 1, 1)


def test_an_import_that_fails_leaves_none(shop: Shop) -> None:
    shop.write(HEADER + GOOD)
    with pytest.raises(RightsError):
        import_files(replace(shop.company, actor=NOBODY), shop.files, shop.recipe)
    assert trail(shop.company) == ()


def test_signing_in_leaves_its_trace(served: Company) -> None:
    ana = admitted(served, "sales", name="Ana")
    row = person_row(served, ana.email)
    audit.signed_in(user=row, request=None)
    audit.password_chosen(user=row)
    audit.factor_added(user=row, authenticator=SimpleNamespace(type="totp"))
    audit.factor_removed(user=row, authenticator=SimpleNamespace(type="totp"))
    assert told(served)[1:] == [
        ("signed_in", {}),
        ("password_chosen", {}),
        ("factor_added", {"factor": "totp"}),
        ("factor_removed", {"factor": "totp"}),
    ]
    assert {deed.actor for deed in trail(served)[:4]} == {"Ana"}


@pytest.mark.parametrize(
    ("credentials", "email"),
    [
        ({"email": "SALES@example.com", "password": "***"}, "sales@example.com"),
        ({"username": "sales@example.com"}, "sales@example.com"),
        ({"email": "my-password-in-the-wrong-field"}, None),
        ({}, None),
    ],
)
def test_a_failed_attempt_names_only_people_we_know(
    served: Company, credentials: dict[str, str], email: str | None
) -> None:
    admitted(served, "sales")
    audit.sign_in_failed(credentials=credentials, request=None)
    deed = trail(served)[0]
    assert (deed.deed, dict(deed.facts)) == ("sign_in_failed", {"email": email})
    assert (deed.actor_id, deed.role) == (None, "")
    assert "password-in" not in str(trail(open_company(served.folder)))


def test_a_deed_is_told_in_words_whatever_its_facts() -> None:
    changed = Deed(
        1,
        MOMENT,
        1,
        "Ana",
        "admin",
        "person_changed",
        {"email": "b@x.pe", "role": "sales", "changed": ["role"]},
    )
    assert deed_text(changed, "es") == "Cambió a b@x.pe (Ventas): rol"
    assert deed_text(replace(changed, deed="sign_in_failed", facts={"email": None}), "en").endswith("(–)")
    assert deed_text(replace(changed, deed="unheard_of"), "en") == "unheard_of"
    made = replace(changed, deed="token_made", facts={"token": "hoja", "actions": ["see_figures", "export"]})
    assert deed_text(made, "en").startswith("Made the token “hoja”: See metrics")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_deed_has_a_name_without_facts(language: str) -> None:
    from unisono.model.words import CATALOGUE

    kinds = {key.removeprefix("deed.").removesuffix(".name") for key in CATALOGUE if key.startswith("deed.")}
    assert len(kinds) > 15
    for kind in kinds:
        assert known(f"deed.{kind}")
        assert "{" not in deed_name(kind, language)
    assert deed_name("unheard_of", language) == "unheard_of"
