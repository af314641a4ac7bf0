"""A file of the company that somebody spoiled by hand is a conflict to programs: its name, never a 500."""

from __future__ import annotations

from collections.abc import Iterator
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
def unreadable(client: Client, spoiled_folder: Path) -> Iterator[Path]:
    """The served company's own file, spoiled by hand while a test runs."""
    path = spoiled_folder / "company.toml"
    before = path.read_bytes()
    path.write_text("name = \n", "utf-8")
    yield path
    path.write_bytes(before)


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


@pytest.mark.parametrize(("spoken", "language"), [("pt-BR", "pt"), ("en", "en"), ("fr", "es"), ("", "es")])
@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/company"), ("GET", "/promises/written"), ("POST", "/jobs"), ("GET", "/measure?metric=nps")],
)
def test_the_company_s_own_file_is_told_as_well(
    client: Client, unreadable: Path, method: str, path: str, spoken: str, language: str
) -> None:
    answer = client.generic(
        method, ROOT + path, "{}", "application/json", headers={"accept-language": spoken}
    )
    assert (answer.status_code, answer.headers["Content-Type"]) == (409, CONTENT_TYPE), answer.content
    told = Problem(**answer.json())
    assert told.code == "company_spoiled"
    assert "company.toml" in told.detail
    assert "line 1" in told.detail
    assert told.title == say("problem.409", language)
    assert told.hint == say("hint.company_spoiled", language)
    assert answer.headers["Content-Language"] == language
    assert str(unreadable.parent) not in answer.content.decode()


def test_who_shows_no_token_is_asked_for_one_all_the_same(unreadable: Path) -> None:
    answer = Client().get(f"{ROOT}/company", headers={"accept-language": "en"})
    assert (answer.status_code, answer.json()["code"]) == (401, "token_absent")


def test_the_description_needs_no_company(unreadable: Path) -> None:
    assert Client().get(f"{ROOT}/docs").status_code == 200
    assert Client().get(f"{ROOT}/openapi.json").status_code == 200
    assert Client().get(f"{ROOT}/nothing").status_code == 404


def test_a_company_that_is_gone_is_told_as_a_problem_of_ours(client: Client, unreadable: Path) -> None:
    unreadable.unlink()
    answer = client.get(f"{ROOT}/company")
    assert (answer.status_code, answer.json()["code"]) == (500, "company_missing")


def test_once_mended_it_answers_again(client: Client, unreadable: Path) -> None:
    assert client.get(f"{ROOT}/company").status_code == 409
    unreadable.write_text('name = "Mesa"\n', "utf-8")
    assert client.get(f"{ROOT}/company").status_code == 200
