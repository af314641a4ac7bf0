"""What the company says of itself is changed on a page, which writes its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from tests.surfaces.web.pages.settings.asking import text_of, wrong_on
from unisono.model.company import Company
from unisono.model.rights import ROLES
from unisono.services.companies import open_company

SignIn = Callable[..., Client]
ADDRESS = "/settings/company/"
TOLD = {
    "name": "Andina <Hogar>",
    "language": "pt",
    "others": ["pt", "es"],
    "currency": "CLP",
    "country": "CL",
    "time_zone": "America/Santiago",
    "contract": "no",
}


@pytest.fixture
def cxo(client_as: SignIn, served: Company) -> Iterator[Client]:
    """A CXO of a company whose file is as it was afterwards."""
    file = served.folder / "company.toml"
    before = file.read_bytes()
    yield client_as("cxo")
    file.write_bytes(before)


def test_the_file_is_shown_as_it_stands(cxo: Client, served: Company) -> None:
    page = cxo.get(ADDRESS).content.decode()
    assert f'value="{served.name}"' in page
    for chosen in (served.currency, served.time_zone, served.country):
        assert f'<option value="{chosen}" selected>' in page


def test_a_change_is_written_and_every_page_follows(cxo: Client, served: Company) -> None:
    answer = cxo.post(ADDRESS, TOLD, follow=True)
    assert answer.redirect_chain == [(ADDRESS, 302)]
    assert "Guardado." in text_of(answer)
    now = open_company(served.folder)
    assert (now.name, now.languages, now.currency) == ("Andina <Hogar>", ("pt", "es"), "CLP")
    assert (now.country, now.time_zone, now.contract) == ("CL", "America/Santiago", False)
    page = cxo.get("/settings/").content.decode()
    assert 'lang="pt"' in page
    assert "Andina &lt;Hogar&gt;" in page
    assert "Andina <Hogar>" not in page


def test_what_is_not_known_can_be_said(cxo: Client, served: Company) -> None:
    cxo.post(ADDRESS, {**TOLD, "country": "none", "contract": "unknown"})
    now = open_company(served.folder)
    assert (now.country, now.contract) == ("", None)


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"name": "  "}, ["name"]),
        ({"language": "fr"}, ["language"]),
        ({"others": ["fr"]}, ["others"]),
        ({"currency": "XYZ"}, ["currency"]),
        ({"country": "ZZ"}, ["country"]),
        ({"time_zone": "../../etc/passwd"}, ["time_zone"]),
        ({"contract": "maybe"}, ["contract"]),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    cxo: Client, served: Company, wrong: dict[str, object], fields: list[str]
) -> None:
    before = (served.folder / "company.toml").read_bytes()
    answer = cxo.post(ADDRESS, {**TOLD, **wrong})
    assert (answer.status_code, wrong_on(answer)) == (200, fields)
    assert (served.folder / "company.toml").read_bytes() == before


def test_what_the_service_refuses_is_said_beside_its_field(cxo: Client, served: Company) -> None:
    """A currency that stands in the file can be kept, though nobody pays with it today."""
    file = served.folder / "company.toml"
    file.write_text(file.read_text("utf-8").replace('"PEN"', '"XYZ"'), encoding="utf-8")
    page = cxo.get(ADDRESS).content.decode()
    assert '<option value="XYZ" selected>' in page
    cxo.post(ADDRESS, {**TOLD, "currency": "XYZ"})
    assert open_company(served.folder).currency == "XYZ"
    file.write_text('"la\\u006eguages" = ["es"]\ncurrency = "XYZ"\n', encoding="utf-8")
    answer = cxo.post(ADDRESS, TOLD)
    assert "no se puede leer" in text_of(answer)
    assert "XYZ" in file.read_text("utf-8")


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("cxo", "admin")])
def test_others_may_neither_look_nor_send(client_as: SignIn, served: Company, role: str) -> None:
    before = (served.folder / "company.toml").read_bytes()
    client = client_as(role)
    assert client.get(ADDRESS).status_code == 403
    assert client.post(ADDRESS, TOLD).status_code == 403
    assert (served.folder / "company.toml").read_bytes() == before


def test_whoever_sees_some_rows_may_not_either(client_as: SignIn) -> None:
    assert client_as("cxo", countries=["PE"]).get(ADDRESS).status_code == 403
