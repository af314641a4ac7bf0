"""Rows set aside in pages: told, taken along, corrected here, and only for those who may import."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client

from tests.services.conftest import GOOD, HEADER
from tests.surfaces.web.pages.shop import ServedShop, as_file, text_of
from unisono.services.audit import trail
from unisono.services.listen import list_set_aside

BAD = '3;c;31/02/2024;;;1,00\n4;<script>alert(1)</script>;never;;;mucho\n5;"=HYPERLINK(1)"\n'


@pytest.fixture
def shop(tmp_path: Path) -> ServedShop:
    return ServedShop(tmp_path)


@pytest.fixture
def client(shop: ServedShop) -> Client:
    signed_in = shop.client()
    shop.imported(signed_in, HEADER + GOOD + BAD)
    return signed_in


def test_each_row_is_told_with_place_reason_value_and_itself(client: Client) -> None:
    page = text_of(client.get("/data/set-aside/"))
    assert "3 filas esperan que alguien las corrija" in page
    assert "orders.csv, línea 4" in page
    assert "«ordered» no es una fecha y hora que se entienda" in page
    assert "Tiene menos columnas que la cabecera" in page
    assert "y 2 fallos más" in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


def test_of_one_source_page_by_page(shop: ServedShop, client: Client) -> None:
    shop.imported(client, HEADER + "".join(f"{at};c;x;;;1\n" for at in range(100, 180)), "orders2.csv")
    assert "83 filas" in text_of(client.get("/data/set-aside/?source=shop/orders"))
    second = text_of(client.get("/data/set-aside/?source=shop/orders&page=2"))
    assert second.count("Corregir orders") == 33
    for odd in ("0", "-1", "x", "9" * 30, "²"):
        assert client.get(f"/data/set-aside/?page={odd}").status_code == 200
    assert "No hay filas apartadas" in text_of(client.get("/data/set-aside/?source=other"))


def test_they_are_taken_along_harmless_and_come_back_corrected(shop: ServedShop, client: Client) -> None:
    answer = client.get("/data/set-aside/export/?source=shop/orders")
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert "orders.set_aside.csv" in answer.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(text_of(answer))))
    assert [row["unisono_line"] for row in rows] == ["4", "5", "6"]
    assert rows[2]["unisono_raw"].startswith("5;")
    for row, day in zip(rows, ("28/02/2024", "01/03/2024", "02/03/2024"), strict=True):
        row |= {
            "ordered": day,
            "amount": "1,00",
            "order": row["order"] or "5",
            "customer": row["customer"] or "e",
        }
    written = io.StringIO()
    writer = csv.DictWriter(written, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
    answer = client.post("/data/upload/", {"file": as_file(written.getvalue(), "corregido.csv")}, follow=True)
    page = text_of(answer)
    assert "Son filas corregidas de «A small shop»" in page
    assert "Entrarían las 3 filas" in page
    upload = answer.redirect_chain[-1][0].split("/")[3]
    client.post(f"/data/uploads/{upload}/import/", {"recipe": "shop", "file": "orders"})
    shop.work()
    assert list_set_aside(shop.company) == []
    assert "No hay filas apartadas" in text_of(client.get("/data/set-aside/"))


def test_taking_them_along_is_written_down(shop: ServedShop, client: Client) -> None:
    client.get("/data/set-aside/export/")
    assert "aside_exported" in {deed.deed for deed in trail(shop.company)}


def test_a_row_is_corrected_right_here(shop: ServedShop, client: Client) -> None:
    address = f"/data/set-aside/row/?row={quote('shop/orders:orders.csv:4')}"
    page = text_of(client.get(address))
    assert "«ordered» no es una fecha y hora que se entienda" in page
    assert 'value="31/02/2024"' in page
    assert 'aria-invalid="true"' in page
    begun = client.post(address, {"v2": "28/02/2024"})
    assert "/import/" in begun.headers["Location"]
    shop.work()
    assert "1 nueva" in text_of(client.get(begun.headers["Location"], follow=True))
    assert [row["line"] for row in list_set_aside(shop.company)] == [5, 6]
    assert client.get(address).status_code == 404


def test_a_row_that_could_not_be_taken_apart_shows_its_line(client: Client) -> None:
    page = text_of(client.get(f"/data/set-aside/row/?row={quote('shop/orders:orders.csv:6')}"))
    assert "La línea como vino" in page
    assert "HYPERLINK(1)" in page


def test_conflicts_are_listed_or_there_are_none(client: Client) -> None:
    assert "No hay conflictos" in text_of(client.get("/data/conflicts/"))


@pytest.mark.parametrize("role", ["cxo", "marketing", "sales", "service", "agent"])
def test_raw_rows_are_nobody_else_s(shop: ServedShop, client: Client, role: str) -> None:
    other = shop.client(role)
    row = f"/data/set-aside/row/?row={quote('shop/orders:orders.csv:4')}"
    for address in ("/data/set-aside/", "/data/set-aside/export/", row, "/data/conflicts/"):
        assert other.get(address).status_code == 403
    assert other.post(row, {"v2": "28/02/2024"}).status_code == 403


def test_an_analyst_of_one_country_sees_no_raw_row(shop: ServedShop, client: Client) -> None:
    bound = shop.client("analyst", countries=["PE"])
    assert bound.get("/data/set-aside/").status_code == 403
    assert bound.get("/data/").status_code == 200
