"""Writing promises in the browser: form, moves, code; refused where it can't be meant or by who may not."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from django.test import Client

from tests.services.promises.desk import ATTACK, desk
from tests.surfaces.web.conftest import PASSWORD
from tests.surfaces.web.pages.test_measure import assert_sound, text
from unisono.model.words import LANGUAGES
from unisono.services.companies import open_company, serve_company
from unisono.services.promises import sheet, shelf
from unisono.store.records.people.models import Person

TOLD = {
    "text": f"Te contestamos {ATTACK}", "kind": "first_answer", "target": "15", "unit": "minutes",
    "share": "90", "channel": "phone", "made": "2026-01-05", "made_in": "campaign", "owner": "Ana",
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return desk(tmp_path_factory.mktemp("writing") / "desk").folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "company")
    return tmp_path / "company"


def browser(folder: Path, role: str, language: str = "es") -> Client:
    """A browser of somebody of a role."""
    serve_company(folder)
    person = Person(email=f"{role}@desk.example", name=role.title(), role=role, language=language)
    person.countries, person.units = [], []
    person.set_password(PASSWORD)
    person.save()
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_a_promise_is_written_checked_let_out_and_retired(folder: Path) -> None:
    client = browser(folder, "cxo")
    assert_sound(client.get("/promises/new/"))
    answer = client.post("/promises/new/", TOLD)
    (written,) = shelf(open_company(folder)).sheets
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/promises/unisono:{written.name}/")
    assert (written.definition.share, written.definition.target) == (0.9, 15.0)
    page = client.get(f"/promises/unisono:{written.name}/")
    assert_sound(page)
    assert "se habría cumplido el 75,0" in text(page)
    assert "Borrador" in text(client.get("/promises/"))
    client.post(f"/promises/move/{written.name}/", {"state": "live", "why": "acordado"})
    out = sheet(open_company(folder), written.name)
    assert [step.state for step in out.definition.history] == ["draft", "evidenced", "live", "broken"]
    page = client.get(f"/promises/unisono:{written.name}/")
    assert_sound(page)
    assert "acordado" in text(page)
    assert "Debe ser 90" in text(page)
    client.post(f"/promises/move/{written.name}/", {"state": "retired"})
    assert sheet(open_company(folder), written.name).definition.state == "retired"


def test_what_is_refused_stands_beside_its_field(folder: Path) -> None:
    client = browser(folder, "marketing")
    page = client.post("/promises/new/", {**TOLD, "hours": "cuando se pueda"})
    assert page.status_code == 200
    assert "En «Horario» no puede decir «cuando se pueda»." in text(page)
    assert shelf(open_company(folder)).sheets == ()


def test_a_change_made_meanwhile_is_not_lost(folder: Path) -> None:
    client = browser(folder, "marketing")
    client.post("/promises/new/", TOLD)
    (written,) = shelf(open_company(folder)).sheets
    address = f"/promises/edit/{written.name}/"
    form = text(client.get(address))
    (stamp,) = re.findall(r'name="stamp" value="([0-9a-f]+)"', form)
    path = folder / "promises" / f"{written.name}.toml"
    path.write_text(path.read_text().replace("target = 15", "target = 45"))
    page = client.post(address, {**TOLD, "target": "20", "stamp": stamp})
    assert "mientras lo editabas" in text(page)
    assert sheet(open_company(folder), written.name).definition.target == 45


def test_files_that_can_not_be_read_and_files_that_changed_are_told(folder: Path) -> None:
    (folder / "promises" / "rota.toml").write_text("text = \n")
    (folder / "promises" / "mano.toml").write_text(
        'text = "A mano"\nkind = "first_answer"\ntarget = 2\nunit = "hours"\nstate = "live"\n'
    )
    client = browser(folder, "marketing")
    page = text(client.get("/promises/"))
    assert "promises/rota.toml no se puede leer: algo falla en la línea 1" in page
    assert str(folder) not in page
    assert "cambiaron desde la última carga: mano" in page
    client.post("/promises/apply/")
    assert shelf(open_company(folder)).waiting == ()


def test_a_draft_is_thrown_away(folder: Path) -> None:
    client = browser(folder, "marketing")
    client.post("/promises/new/", TOLD)
    (written,) = shelf(open_company(folder)).sheets
    assert client.post(f"/promises/remove/{written.name}/").status_code == 302
    assert shelf(open_company(folder)).sheets == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_prints_in_every_language(language: str, folder: Path) -> None:
    client = browser(folder, "marketing", language)
    client.post("/promises/new/", {**TOLD, "contact": "600 123", "conditions": "Con contrato"})
    (written,) = shelf(open_company(folder)).sheets
    page = client.get(f"/promises/code/{written.name}/")
    assert_sound(page)
    assert "600 123" in text(page)
    assert "Con contrato" in text(page)
    assert "promises." not in re.sub(r'href="[^"]*"', "", text(page)).replace("promises.toml", "")


def test_who_may_not_write_finds_no_way_to(folder: Path) -> None:
    browser(folder, "marketing").post("/promises/new/", TOLD)
    (written,) = shelf(open_company(folder)).sheets
    client = browser(folder, "sales")
    assert "/promises/new/" not in text(client.get("/promises/"))
    assert client.get("/promises/new/").status_code == 403
    assert client.get(f"/promises/edit/{written.name}/").status_code == 403
    for address in (
        f"/promises/move/{written.name}/",
        f"/promises/remove/{written.name}/",
        "/promises/apply/",
    ):
        assert client.post(address, {"state": "evidenced"}).status_code == 403
        assert client.get(address).status_code == 405
