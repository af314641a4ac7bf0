"""A file of the company that somebody spoiled by hand is no defect of ours: a calm page names it."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import django
import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse

django.setup()

from tests.surfaces.web.pages.broken import signed_in  # noqa: E402 Django is set up first
from unisono.errors import SPOILED, CompanyError, InputError  # noqa: E402
from unisono.model.company import Company  # noqa: E402
from unisono.model.words import LANGUAGES, known, say  # noqa: E402
from unisono.services.companies import found_company, serve_company  # noqa: E402
from unisono.store.records.people.models import Person  # noqa: E402
from unisono.surfaces.web.middleware import status_of  # noqa: E402
from unisono.surfaces.web.pages import measure  # noqa: E402

BROKEN_PROMISE = 'text = "Soporte 24/7"\ntarget = \n'  # its second line says nothing
SPOILED_ANSWER = "asked = {reach = [5, 1]}\n"  # from more to less: no answer of the gate was so


@pytest.fixture(scope="module")
def spoiled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company without data, whose files somebody edited."""
    folder = tmp_path_factory.mktemp("spoiled") / "company"
    found_company(folder, {"name": "Mesa", "currency": "PEN", "time_zone": "America/Lima"})
    for name, told in (("promises/rota", BROKEN_PROMISE), ("plans/gate-rota", SPOILED_ANSWER)):
        path = folder / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(told, "utf-8")
    return folder


@pytest.fixture
def spoiled(spoiled_folder: Path) -> Company:
    """The company that is served, while a test runs."""
    return serve_company(spoiled_folder)


@pytest.fixture
def unreadable(spoiled: Company) -> Iterator[Path]:
    """The served company's own file, spoiled by hand while a test runs."""
    path = spoiled.folder / "company.toml"
    before = path.read_bytes()
    path.write_text('name = "Mesa"\ntime_zone = "Lima"\n', "utf-8")
    yield path
    path.write_bytes(before)


@pytest.fixture
def client(spoiled: Company) -> Iterator[Client]:
    """Somebody who may do everything, who reads Spanish again afterwards."""
    client = signed_in()
    client.raise_request_exception = False
    yield client
    Person.objects.update(language="")


def text_of(answer: Any) -> str:
    return unescape(answer.content.decode())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("method", "page", "name", "code", "facts"),
    [
        ("get", "promise_edit", "rota", "definition_broken", {"file": "promises/rota.toml", "line": "2"}),
        ("get", "gate_kept", "gate-rota", "gate_spoiled", {"file": "plans/gate-rota.toml"}),
        ("post", "gate_sign", "gate-rota", "gate_spoiled", {"file": "plans/gate-rota.toml"}),
    ],
    ids=["a promise's form", "an answer of the gate", "signing it"],
)
def test_the_page_names_the_file_and_what_to_do(
    client: Client, language: str, method: str, page: str, name: str, code: str, facts: dict[str, str]
) -> None:
    Person.objects.update(language=language)
    answer = getattr(client, method)(reverse(page, args=[name]), {"decision": "approved"})
    text = text_of(answer)
    assert answer.status_code == 409
    assert f"<h1>{say(f'error.{code}', language, **facts)}</h1>" in text
    assert facts["file"] in text
    assert say(f"hint.{code}", language, **facts) in text


def test_the_page_keeps_its_menu_and_tells_nothing_of_our_insides(client: Client, spoiled: Company) -> None:
    text = text_of(client.get(reverse("gate_kept", args=["gate-rota"])))
    assert "side-menu" in text
    assert say("error.home", "es") in text
    assert "Traceback" not in text
    assert str(spoiled.folder) not in text


def test_what_is_spoiled_stays_as_it_was(client: Client, spoiled_folder: Path) -> None:
    client.post(reverse("gate_sign", args=["gate-rota"]), {"decision": "approved"})
    client.post(reverse("promise_move", args=["rota"]), {"state": "evidenced", "why": "x"})
    assert (spoiled_folder / "plans" / "gate-rota.toml").read_text("utf-8") == SPOILED_ANSWER
    assert (spoiled_folder / "promises" / "rota.toml").read_text("utf-8") == BROKEN_PROMISE


def test_once_mended_the_page_is_there_again(client: Client, spoiled_folder: Path) -> None:
    path = spoiled_folder / "promises" / "mended.toml"
    path.write_text(BROKEN_PROMISE, "utf-8")
    address = reverse("promise_edit", args=["mended"])
    assert client.get(address).status_code == 409
    path.write_text(BROKEN_PROMISE.replace("target = ", "target = 15"), "utf-8")
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("code", sorted(SPOILED))
def test_any_page_says_a_spoiled_file_in_this_way(
    client: Client, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def breaks(request: HttpRequest) -> HttpResponse:
        raise CompanyError(code, file="plans/capacity.toml", line=7, problem="x")

    (pattern,) = [each for each in measure.urlpatterns if each.name == "measure"]
    monkeypatch.setattr(pattern, "callback", breaks)
    answer = client.get(reverse("measure"))
    assert answer.status_code == 409
    assert "plans/capacity.toml" in text_of(answer)


@pytest.mark.parametrize("code", sorted(SPOILED))
def test_only_a_file_of_the_company_is_said_so(code: str) -> None:
    assert status_of(CompanyError(code)) == 409
    assert status_of(InputError(code)) == 400


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(SPOILED))
def test_each_has_its_words_with_the_file_in_them(code: str, language: str) -> None:
    assert "plans/a.toml" in say(f"error.{code}", language, file="plans/a.toml", line=3, problem="x")
    assert known(f"hint.{code}")
    hint = say(f"hint.{code}", language, file="plans/a.toml", line=3)
    assert len(hint.split()) > 5  # it tells what to do
    assert "500" not in hint


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["home", "measure", "account_change_password"])
def test_where_the_company_itself_is_spoiled_a_plain_page_says_which_file(
    client: Client, unreadable: Path, language: str, page: str
) -> None:
    Person.objects.update(language=language)
    answer = client.get(reverse(page))
    facts = {"file": "company.toml", "problem": "time_zone: Lima"}
    told = [say(f"{part}.company_spoiled", language, **facts) for part in ("error", "hint")]
    assert (answer.status_code, answer.headers["Content-Type"]) == (409, "text/plain; charset=utf-8")
    assert text_of(answer).splitlines() == told
    assert all(fact in told[0] for fact in facts.values())


def test_who_has_not_signed_in_reads_it_in_spanish(spoiled: Company, unreadable: Path) -> None:
    answer = Client().get(reverse("account_login"))
    assert answer.status_code == 409
    assert "no se puede leer: time_zone: Lima." in text_of(answer)
    assert str(spoiled.folder) not in text_of(answer)


def test_the_company_mended_its_pages_are_there_again(client: Client, unreadable: Path) -> None:
    assert client.get(reverse("account_change_password")).status_code == 409
    unreadable.write_text('name = "Mesa"\ntime_zone = "America/Lima"\n', "utf-8")
    assert client.get(reverse("account_change_password")).status_code == 200


def test_a_company_that_is_gone_is_no_file_to_be_mended(client: Client, unreadable: Path) -> None:
    unreadable.unlink()
    assert client.get(reverse("account_change_password")).status_code == 500
