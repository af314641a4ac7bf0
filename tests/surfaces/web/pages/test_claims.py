"""Leer un texto as a page: the form, the copy with its claims marked, files, and what is registered."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from unisono.model.company import Company

ADDRESS = "/promises/read/"
COPY = "Soporte 24/7 y entrega en 48 h.\nLa mejor red del país. <b>Gratis</b>"


def test_the_form_asks_for_copy_or_a_file(client_as: Callable[..., Client]) -> None:
    page = client_as("marketing").get(ADDRESS).content.decode()
    assert "<h1>¿Qué promete este texto?</h1>" in page
    assert 'for="copy-text"' in page
    assert 'accept=".txt,.md,.html,.htm,.docx"' in page


def test_claims_are_marked_by_line_and_number_and_listed(client_as: Callable[..., Client]) -> None:
    answer = client_as("marketing").post(ADDRESS, {"text": COPY})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<h1>4 promesas; 2 se pueden medir</h1>" in page
    assert len(re.findall("<mark ", page)) == 4
    assert "decoration-solid" in page
    assert "decoration-dotted" in page
    for number in range(1, 5):
        assert f'href="#claim-{number}"' in page
        assert f'id="claim-{number}"' in page
    assert "<b>Gratis" not in page, "copy is text, never markup"
    assert "No hay con qué medirlo" in page
    ticked = re.findall(r'name="claim" value="(\d)"[^>]* checked', page)
    assert ticked == ["1", "2"]


def test_a_file_is_read(client_as: Callable[..., Client]) -> None:
    file = SimpleUploadedFile("campaña.html", b"<p>Entrega en 48 h</p><script>gratis</script>")
    page = client_as("marketing").post(ADDRESS, {"text": "", "file": file}).content.decode()
    assert "<h1>Una promesa, y se puede medir</h1>" in page


def test_what_cant_be_read_is_told_beside_the_form(client_as: Callable[..., Client]) -> None:
    client = client_as("marketing")
    empty = client.post(ADDRESS, {"text": " "})
    assert empty.status_code == 400
    assert "No hay texto que leer." in empty.content.decode()
    file = SimpleUploadedFile("campaña.pdf", b"%PDF")
    refused = client.post(ADDRESS, {"file": file})
    assert (refused.status_code, "campaña.pdf" in refused.content.decode()) == (400, True)


def test_copy_without_promises_says_so(client_as: Callable[..., Client]) -> None:
    page = client_as("marketing").post(ADDRESS, {"text": "Gracias por tu compra."}).content.decode()
    assert "<h1>Este texto no promete nada que se pueda reclamar</h1>" in page
    assert 'name="claim"' not in page


def test_what_is_ticked_becomes_a_draft(client_as: Callable[..., Client], served: Company) -> None:
    client = client_as("marketing")
    answer = client.post(f"{ADDRESS}register/", {"text": "Envío lunar en 48 h.", "claim": ["1"]})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/promises/")
    draft = served.folder / "promises" / "envio-lunar-en-48-h.toml"
    assert 'state = "draft"' in draft.read_text("utf-8")
    draft.unlink()


def test_nothing_ticked_is_told_and_the_copy_stays(client_as: Callable[..., Client]) -> None:
    answer = client_as("marketing").post(f"{ADDRESS}register/", {"text": COPY})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "No marcaste ninguna promesa." in page
    assert "4 promesas" in page


def test_who_may_not_write_promises_reads_alone(client_as: Callable[..., Client]) -> None:
    client = client_as("sales")
    page = client.post(ADDRESS, {"text": COPY}).content.decode()
    assert 'name="claim"' not in page
    assert "no registrar promesas" in page
    assert client.post(f"{ADDRESS}register/", {"text": COPY, "claim": ["1"]}).status_code == 403


def test_reading_keeps_nothing(client_as: Callable[..., Client], served: Company) -> None:
    before = sorted(path.name for path in (served.folder / "promises").glob("*"))
    client_as("marketing").post(ADDRESS, {"text": "Envío marciano en 48 h."})
    assert sorted(path.name for path in (served.folder / "promises").glob("*")) == before


def test_conditions_figures_and_gaps_stand_beside_each_claim(client_as: Callable[..., Client]) -> None:
    copy = "Soporte 24/7. Entrega en 3 a 5 días, solo en Lima. Llama al 01 800 123 4567. Plan a S/ 0 al mes."
    page = client_as("marketing").post(ADDRESS, {"text": copy}).content.decode()
    assert "<h1>3 promesas, y las 3 se pueden medir</h1>" in page
    assert "Condición: solo en Lima" in page
    assert "3 · 5 días" in page
    assert page.count("<strong>Falta un dato</strong>") == 2
    assert page.count("<strong>Se puede medir</strong>") == 1
    assert "01 800 123 4567" in page
