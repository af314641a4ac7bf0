"""The history of the data in pages: reports of imports, and undoing the last one."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from tests.services.conftest import GOOD, HEADER
from tests.surfaces.web.pages.shop import ServedShop, text_of
from unisono.services.companies import edition_of
from unisono.store.warehouse.lock import only_writer


@pytest.fixture
def shop(tmp_path: Path) -> ServedShop:
    return ServedShop(tmp_path)


@pytest.fixture
def client(shop: ServedShop) -> Client:
    """Two imports have been made."""
    signed_in = shop.client()
    shop.imported(signed_in, HEADER + GOOD)
    shop.imported(signed_in, HEADER + GOOD.replace("10,50", "11,00") + "3;c;x;;;1\n", "orders2.csv")
    return signed_in


def test_a_report_says_what_became_of_each_row_and_can_be_taken_along(client: Client) -> None:
    page = text_of(client.get("/data/loads/2/"))
    assert "Se cargó orders2.csv" in page
    assert "1 cambiada · 1 apartada · 1 sin cambio" in page
    assert "Deshacer" in page
    assert "Deshacer" not in text_of(client.get("/data/loads/1/"))
    exported = client.get("/data/loads/2/?export=load.csv")
    assert "orders2.csv" in text_of(exported)


@pytest.mark.parametrize("number", [0, 3, 99, 10**15])
def test_what_was_never_loaded_is_missing(client: Client, number: int) -> None:
    assert client.get(f"/data/loads/{number}/").status_code == 404


def test_undoing_first_says_what_it_means_then_does_it(shop: ServedShop, client: Client) -> None:
    asked = text_of(client.get("/data/undo/"))
    assert "¿Deshacer la carga de orders2.csv?" in asked
    assert edition_of(shop.company).number == 2
    done = client.post("/data/undo/", {"edition": "2"}, follow=True)
    assert "Se deshizo la carga de orders2.csv" in text_of(done)
    assert edition_of(shop.company).number == 3
    assert "orders2.csv, y se deshizo" in text_of(client.get("/data/loads/2/"))
    assert "¿Deshacer la carga de orders.csv?" in text_of(client.get("/data/undo/"))


def test_pressed_twice_it_undoes_once(shop: ServedShop, client: Client) -> None:
    client.post("/data/undo/", {"edition": "2"})
    again = client.post("/data/undo/", {"edition": "2"})
    assert again.status_code == 400
    assert "ya no es la última carga" in text_of(again)
    assert edition_of(shop.company).number == 3


def test_while_a_load_goes_on_it_is_refused_in_words(shop: ServedShop, client: Client) -> None:
    with only_writer(shop.company.folder / "warehouse" / "lock"):
        answer = client.post("/data/undo/", {"edition": "2"})
    assert answer.status_code == 409
    assert edition_of(shop.company).number == 2


def test_nothing_left_to_undo_is_said(shop: ServedShop, client: Client) -> None:
    for number in ("2", "1"):
        client.post("/data/undo/", {"edition": number})
    answer = client.get("/data/undo/")
    assert (answer.status_code, "No queda ninguna carga por deshacer" in text_of(answer)) == (400, True)
    page = text_of(client.get("/data/"))
    assert "sin cargas en pie" not in page or "Todavía no hay datos" in page


def test_history_tells_who_and_what_and_what_was_undone(shop: ServedShop, client: Client) -> None:
    client.post("/data/undo/", {"edition": "2"})
    page = text_of(client.get("/data/history/"))
    assert page.count("deshecha") == 1
    assert "Se deshizo una importación" in page
    assert page.count("Ana ·") == 3
    assert page.index("edición 3") < page.index("edición 1")
    assert "edición 3" not in text_of(client.get("/data/history/?before=3"))
    assert client.get("/data/history/?before=x").status_code == 200


@pytest.mark.parametrize("role", ["cxo", "marketing", "sales", "service"])
def test_readers_see_the_history_and_undo_nothing(shop: ServedShop, client: Client, role: str) -> None:
    other = shop.client(role)
    assert other.get("/data/history/").status_code == 200
    assert "Deshacer" not in text_of(other.get("/data/loads/2/"))
    assert other.post("/data/undo/", {"edition": "2"}).status_code == 403
    assert edition_of(shop.company).number == 2
    assert shop.client("agent").get("/data/history/").status_code == 403
