"""A file of the company that somebody spoiled by hand is a conflict to programs: its name, never a 500."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT
from unisono.errors import SPOILED, CompanyError, InputError
from unisono.model.words import LANGUAGES, say
from unisono.services.companies import found_company, serve_company, served_company
from unisono.services.tokens import make_token, token_actions
from unisono.store.records.people.models import Person
from unisono.surfaces.api.problems import CONTENT_TYPE, status_of
from unisono.surfaces.api.rate import counts
from unisono.surfaces.api.shapes.problem import Problem
from unisono.surfaces.web import middleware

FILES = {
    "promises/rota.toml": 'text = "Soporte 24/7"\ntarget = \n',  # its second line says nothing
    "plans/gate-rota.toml": "asked = {reach = [5, 1]}\n",  # from more to less: no answer was so
}


@pytest.fixture(scope="module")
def spoiled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company without data, whose files somebody edited."""
    folder = tmp_path_factory.mktemp("spoiled") / "company"
    found_company(folder, {"name": "Mesa", "currency": "PEN", "time_zone": "America/Lima"})
    for name, told in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(told, "utf-8")
    return folder


@pytest.fixture
def client(spoiled_folder: Path) -> Client:
    """A program of somebody who may do everything."""
    counts.clear()
    serve_company(spoiled_folder)
    person = Person.objects.first() or Person(email="ana@mesa.example", name="Ana", role="admin")
    person.set_unusable_password()
    person.save()
    company = served_company(person.actor)
    secret = make_token(company, "prueba", token_actions(company), None).secret
    return Client(headers={"authorization": f"Bearer {secret}"})


ASKED = [
    ("GET", "/promises/written/rota", {}, "definition_broken", "promises/rota.toml"),
    ("POST", "/promises/written/rota", {"target": 15}, "definition_broken", "promises/rota.toml"),
    ("POST", "/promises/written/rota/state", {"state": "live"}, "definition_broken", "promises/rota.toml"),
    ("GET", "/promises/written/rota/evidence", {}, "definition_broken", "promises/rota.toml"),
    ("GET", "/gate/decisions/gate-rota", {}, "gate_spoiled", "plans/gate-rota.toml"),
    (
        "POST", "/gate/decisions/gate-rota/signature", {"decision": "approved"}, "gate_spoiled",
        "plans/gate-rota.toml",
    ),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("method", "path", "body", "code", "file"), ASKED, ids=[f"{each[0]} {each[1]}" for each in ASKED]
)
def test_it_is_told_with_its_name_and_a_way_on(
    client: Client, language: str, method: str, path: str, body: dict[str, object], code: str, file: str
) -> None:
    spoken = {"accept-language": language}
    answer = (
        client.get(ROOT + path, headers=spoken)
        if method == "GET"
        else client.post(ROOT + path, body, content_type="application/json", headers=spoken)
    )
    assert (answer.status_code, answer.headers["Content-Type"]) == (409, CONTENT_TYPE), answer.content
    told = Problem(**answer.json())
    assert (told.status, told.code, told.errors) == (409, code, [])
    assert file in told.detail
    assert told.title == say("problem.409", language)
    assert told.hint == say(f"hint.{code}", language)
    assert answer.headers["Content-Language"] == language


def test_no_file_is_touched_and_none_of_the_folder_s_place_told(client: Client, spoiled_folder: Path) -> None:
    for method, path, body, _, _ in ASKED:
        answer = client.generic(method, ROOT + path, str(body), content_type="application/json")
        assert str(spoiled_folder) not in answer.content.decode()
    assert {name: (spoiled_folder / name).read_text("utf-8") for name in FILES} == FILES


def test_what_was_spoiled_stands_beside_the_others_in_lists(client: Client) -> None:
    assert client.get(f"{ROOT}/gate/decisions").json() == {"decisions": []}
    told = client.get(f"{ROOT}/promises/written").json()
    assert [(each["name"], "promises/rota.toml" in each["problem"]) for each in told["unread"]] == [
        ("rota", True)
    ]


@pytest.mark.parametrize("code", sorted(SPOILED))
def test_programs_and_pages_give_it_the_same_status(code: str) -> None:
    assert status_of(CompanyError(code)) == middleware.status_of(CompanyError(code)) == 409
    assert status_of(InputError(code)) == 400  # the same said of what somebody sent is their own


def test_a_company_that_can_not_be_read_at_all_is_still_ours_to_mend() -> None:
    assert status_of(CompanyError("company_unreadable")) == 500
