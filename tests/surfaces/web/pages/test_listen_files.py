"""Bringing files in through pages: with or without a script, broken or hostile, imported as a job."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.test import Client, override_settings

from tests.services.conftest import GOOD, HEADER
from tests.services.listen.workbooks import workbook
from tests.surfaces.web.pages.shop import ServedShop, as_file, messages, text_of
from unisono.services.companies import edition_of
from unisono.services.listen.uploads import waiting
from unisono.store.uploads import all_uploads


@pytest.fixture
def shop(tmp_path: Path) -> ServedShop:
    return ServedShop(tmp_path)


def test_a_known_file_says_whose_it_is_and_what_would_become_of_it(shop: ServedShop) -> None:
    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD + "3;c;31/02/2024;;;1,00\n")
    page = text_of(client.get(f"/data/uploads/{upload}/"))
    assert "Este archivo es de «A small shop»" in page
    assert "están las 6 columnas que hacen falta" in page
    assert "Entrarían 2 filas; 1 quedaría apartada" in page
    assert "31/02/2024" in page


def test_it_is_imported_by_a_job_whose_report_follows(shop: ServedShop) -> None:
    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD + "3;c;31/02/2024;;;1,00\n")
    begun = client.post(f"/data/uploads/{upload}/import/", {"recipe": "shop", "file": "orders"})
    going = client.get(begun.headers["Location"])
    assert "Importando" in text_of(going)
    assert "refresh=1" in text_of(going)
    shop.work()
    report = client.get(begun.headers["Location"], follow=True)
    assert report.redirect_chain[-1][0] == "/data/loads/1/"
    assert "Se cargó orders.csv" in text_of(report)
    assert "2 nuevas · 1 apartada" in text_of(report)
    assert "Corregir las apartadas" in text_of(report)
    assert waiting(shop.company) == ()


def test_an_import_that_fails_says_why_and_leads_back(shop: ServedShop) -> None:
    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD)
    begun = client.post(f"/data/uploads/{upload}/import/", {"recipe": "shop", "file": "orders"})
    (shop.company.folder / "recipes" / "shop.toml").unlink()
    shop.work()
    page = text_of(client.get(begun.headers["Location"]))
    assert "No se importó" in page
    assert "Ninguna receta se llama «shop»" in page
    assert f"/data/uploads/{upload}/" in page
    assert edition_of(shop.company).number == 0


def test_several_files_at_once_wait_side_by_side(shop: ServedShop) -> None:
    client = shop.client()
    files = [as_file(HEADER + GOOD, f"orders{at}.csv") for at in range(3)]
    answer = client.post("/data/upload/", {"file": files})
    assert answer.headers["Location"] == "/data/"
    page = text_of(client.get("/data/"))
    assert all(f"orders{at}.csv" in page for at in range(3))


def test_a_script_is_told_where_to_go(shop: ServedShop) -> None:
    answer = shop.client().post(
        "/data/upload/", {"file": as_file(HEADER + GOOD)}, headers={"accept": "application/json"}
    )
    address = json.loads(answer.content)["address"]
    assert address.startswith("/data/uploads/")


def test_nothing_chosen_and_what_cannot_be_read_is_said_in_words(shop: ServedShop) -> None:
    client = shop.client()
    assert client.post("/data/upload/").headers["Location"] == "/data/"
    assert "No se eligió ningún archivo" in messages(client)
    client.post("/data/upload/", {"file": as_file("", "vacío.csv")})
    assert "vacío.csv está vacío" in messages(client)
    client.post("/data/upload/", {"file": as_file("<!doctype html><p>502", "ventas.csv")})
    assert "ventas.csv es una página web" in messages(client)
    client.post("/data/upload/", {"file": as_file(b"MZ\x90\x00" + bytes(99), "ventas.csv")})
    assert "ventas.csv" in messages(client)
    assert all_uploads(shop.company.folder) == ()


def test_good_files_go_on_where_a_bad_one_came_along(shop: ServedShop) -> None:
    client = shop.client()
    client.post("/data/upload/", {"file": [as_file("", "malo.csv"), as_file(HEADER + GOOD, "bueno.csv")]})
    page = messages(client)
    assert "malo.csv está vacío" in page
    assert [upload.name for upload in waiting(shop.company)] == ["bueno.csv"]


@override_settings(UPLOAD_LIMIT=1_000)
def test_the_limit_of_the_settings_is_kept(shop: ServedShop) -> None:
    client = shop.client()
    client.post("/data/upload/", {"file": as_file(HEADER + GOOD * 50, "grande.csv")})
    assert "grande.csv pasa de 0 MB" in messages(client)
    assert all_uploads(shop.company.folder) == ()


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/passwd.csv",
        "..\\..\\x.csv",
        "<script>alert(1)</script>.csv",
        "con.csv",
        "ñ" * 200 + ".csv",
    ],
)
def test_a_hostile_name_stays_harmless(shop: ServedShop, name: str) -> None:
    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD, name)
    (kept,) = all_uploads(shop.company.folder)
    assert kept.path.parent == shop.company.folder / "uploads" / upload
    for address in (f"/data/uploads/{upload}/", "/data/", f"/data/uploads/{upload}/map/"):
        page = text_of(client.get(address))
        assert "<script>alert" not in page
        assert str(shop.company.folder) not in page


def test_hostile_cells_and_headers_are_shown_as_text(shop: ServedShop) -> None:
    client = shop.client()
    header = 'id;<script>alert(1)</script>;"<img src=x onerror=alert(2)>";={{7*7}}\n'
    upload = shop.bring(client, header + '1;<svg/onload=alert(3)>;"\'><b>";{% now %}\n', "x.csv")
    for address in (f"/data/uploads/{upload}/", f"/data/uploads/{upload}/map/"):
        page = text_of(client.get(address))
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<svg/onload" not in page
        assert "&lt;script&gt;" in page


def test_a_file_is_never_handed_back_as_a_page(shop: ServedShop) -> None:
    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD)
    for address in (
        f"/uploads/{upload}/orders.csv",
        f"/data/uploads/{upload}/orders.csv",
        f"/static/{upload}",
    ):
        assert client.get(address).status_code == 404


@pytest.mark.parametrize("identity", ["0" * 32, "..", "x", "%2e%2e%2fpasswd"])
def test_ids_of_nobody_s_files_lead_nowhere(shop: ServedShop, identity: str) -> None:
    client = shop.client()
    for way in ("", "map/"):
        assert client.get(f"/data/uploads/{identity}/{way}").status_code in (302, 404)
    assert client.post(f"/data/uploads/{identity}/drop/").status_code == 404


def test_a_workbook_offers_its_sheets(shop: ServedShop) -> None:
    client = shop.client()
    book = workbook({"Uno": [["id", "nombre"], ["1", "Ana"]], "Dos": [["id", "monto"], ["1", "2"]]})
    upload = shop.bring(client, book, "libro.xlsx")
    page = text_of(client.get(f"/data/uploads/{upload}/map/"))
    assert '<option value="Dos">Dos</option>' in page
    changed = text_of(client.post(f"/data/uploads/{upload}/map/", {"f0.table": "customers", "sheet": "Dos"}))
    assert "c:monto" in changed


def test_a_file_can_be_taken_away(shop: ServedShop) -> None:
    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD)
    client.post(f"/data/uploads/{upload}/drop/")
    assert "El archivo se quitó" in messages(client)
    assert client.get(f"/data/uploads/{upload}/").status_code == 404


def test_a_source_is_opened_again_on_its_last_file(shop: ServedShop) -> None:
    client = shop.client()
    shop.imported(client, HEADER + GOOD)
    answer = client.post("/data/reopen/", {"source": "shop/orders"})
    assert "recipe=shop&file=orders" in answer.headers["Location"]
    page = text_of(client.get(answer.headers["Location"]))
    assert "Entrarían las 2 filas" in page
    assert client.post("/data/reopen/", {"source": "shop/nothing"}).status_code == 404


def test_a_wrong_recipe_or_file_is_refused(shop: ServedShop) -> None:
    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD)
    for recipe, file in (("other", "orders"), ("shop", "other")):
        answer = client.post(f"/data/uploads/{upload}/import/", {"recipe": recipe, "file": file})
        assert answer.status_code == 400


def test_a_job_of_another_kind_is_no_import(shop: ServedShop) -> None:
    from unisono.services import jobs

    client = shop.client()
    upload = shop.bring(client, HEADER + GOOD)
    number = jobs.submit(shop.company, "refresh").id
    assert client.get(f"/data/uploads/{upload}/import/{number}/").status_code == 404


@pytest.mark.parametrize("role", ["cxo", "marketing", "sales", "service", "agent"])
def test_who_may_not_import_brings_nothing_in(shop: ServedShop, role: str) -> None:
    upload = shop.bring(shop.client(), HEADER + GOOD)
    client = shop.client(role)
    assert client.post("/data/upload/", {"file": as_file(HEADER + GOOD)}).status_code == 403
    assert client.get(f"/data/uploads/{upload}/").status_code == 403
    assert client.post(f"/data/uploads/{upload}/drop/").status_code == 403
    assert (
        client.post(f"/data/uploads/{upload}/import/", {"recipe": "shop", "file": "orders"}).status_code
        == 403
    )
    assert len(all_uploads(shop.company.folder)) == 1


def test_strangers_are_asked_to_sign_in_and_forms_need_their_token(shop: ServedShop) -> None:
    stranger = Client()
    assert stranger.post("/data/upload/", {"file": as_file(HEADER + GOOD)}).status_code == 302
    checked = Client(enforce_csrf_checks=True)
    checked.cookies = shop.client().cookies
    assert checked.post("/data/upload/", {"file": as_file(HEADER + GOOD)}).status_code == 403
    assert all_uploads(shop.company.folder) == ()
