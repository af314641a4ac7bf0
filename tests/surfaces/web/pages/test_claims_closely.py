"""Leer un texto closely: odd numbers, copy too long, files before words, what is on record, who may write."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.surfaces.web.pages.shop import ServedShop
from unisono.model.words import LANGUAGES, say
from unisono.services.claims.reading import LONGEST
from unisono.store.records.people.models import Person

READ, REGISTER = "/promises/read/", "/promises/read/register/"
COPY = "Soporte 24/7 y entrega en 48 h.\nLa mejor red del país."


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> ServedShop:
    return ServedShop(tmp_path_factory.mktemp("claims"))


@pytest.fixture
def shop(opened: ServedShop) -> ServedShop:
    """The shop, with no promise on record."""
    for path in (opened.company.folder / "promises").glob("*.toml"):
        path.unlink()
    return opened


@pytest.fixture
def client(shop: ServedShop) -> Client:
    return shop.client("marketing")


def said(answer: HttpResponse) -> str:
    return unescape(answer.content.decode())


def drafts(shop: ServedShop) -> dict[str, str]:
    """The promises on record: their files by name."""
    folder = shop.company.folder / "promises"
    return {path.stem: path.read_text("utf-8") for path in folder.glob("*.toml")}


def ticked(page: str) -> list[str]:
    return re.findall(r'name="claim" value="(\d+)"[^>]* checked', page)


@pytest.mark.parametrize(
    ("sent", "number"),
    [("0", "0"), ("4", "4"), ("9" * 5_000, "9" * 9), ("007", "7")],
    ids=["nought", "one too many", "thousands of digits", "seven with noughts"],
)
def test_a_number_the_copy_has_not_is_told_and_the_copy_stays(
    shop: ServedShop, client: Client, sent: str, number: str
) -> None:
    answer = client.post(REGISTER, {"text": COPY, "claim": ["1", sent], "campaign": "Verano"})
    page = said(answer)
    assert answer.status_code == 400
    assert say("error.claim_unknown", "es", number=number) in page
    assert "Soporte 24/7" in page
    assert 'value="Verano"' in page
    assert ticked(page) == ["1"]
    assert drafts(shop) == {}  # not even the first


@pytest.mark.parametrize("sent", ["one", "-1", "1.0", "1 OR 1=1", "", "²"])
def test_what_is_no_number_ticks_nothing(shop: ServedShop, client: Client, sent: str) -> None:
    answer = client.post(REGISTER, {"text": COPY, "claim": [sent]})
    assert answer.status_code == 400
    assert say("error.claims_unchosen", "es") in said(answer)
    assert drafts(shop) == {}


@pytest.mark.parametrize(
    ("numbers", "key", "names"),
    [
        (["2"], "claims.registered.one", ["entrega-en-48-h"]),
        (["2", "2"], "claims.registered.one", ["entrega-en-48-h"]),
        (["1", "2"], "claims.registered", ["entrega-en-48-h", "soporte-24-7"]),
    ],
    ids=["one", "one sent twice", "two"],
)
def test_what_is_ticked_is_on_record_and_counted_aloud(
    shop: ServedShop, client: Client, numbers: list[str], key: str, names: list[str]
) -> None:
    answer = client.post(REGISTER, {"text": COPY, "claim": numbers, "campaign": " Verano "})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/promises/")
    assert sorted(drafts(shop)) == names
    assert all('campaign = "Verano"' in file for file in drafts(shop).values())
    assert say(key, "es", n=str(len(names))) in said(client.get("/promises/"))


def test_what_is_on_record_already_is_told_and_not_ticked_again(client: Client) -> None:
    assert ticked(said(client.post(READ, {"text": COPY}))) == ["1", "2"]
    client.post(REGISTER, {"text": COPY, "claim": ["2"]})
    page = said(client.post(READ, {"text": COPY}))
    assert ticked(page) == ["1"]
    assert page.count(say("claims.known", "es")) == 1
    assert 'href="/promises/edit/entrega-en-48-h/"' in page


@pytest.mark.parametrize("address", [READ, REGISTER])
@pytest.mark.parametrize(
    ("text", "code"),
    [(" \n ", "copy_empty"), ("x" * (LONGEST + 1), "copy_long")],
    ids=["nothing", "too much"],
)
def test_copy_that_can_t_be_read_is_refused_with_what_to_do(
    shop: ServedShop, client: Client, address: str, text: str, code: str
) -> None:
    answer = client.post(address, {"text": text, "claim": ["1"]})
    assert answer.status_code == 400
    assert say(f"error.{code}", "es", most=LONGEST) in said(answer)
    assert say(f"hint.{code}", "es", most=LONGEST) in said(answer)
    assert drafts(shop) == {}


def test_copy_of_the_greatest_length_is_read(client: Client) -> None:
    text = f"Entrega en 48 h. {'x' * LONGEST}"[:LONGEST]
    assert client.post(READ, {"text": text}).status_code == 200


def test_a_file_is_read_before_what_was_pasted(client: Client) -> None:
    file = SimpleUploadedFile("ad.txt", b"Entrega en 48 h.")
    page = said(client.post(READ, {"text": "Soporte 24/7.", "file": file}))
    assert "<h1>Una promesa, y se puede medir</h1>" in page
    assert "Soporte 24/7" not in page


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("ad.pdf", b"%PDF", "copy_kind"),
        ("ad.docx", b"no archive", "copy_broken"),
        ("ad.txt", b" ", "copy_empty"),
    ],
)
def test_a_file_that_can_t_be_read_keeps_what_was_pasted(
    client: Client, name: str, content: bytes, code: str
) -> None:
    answer = client.post(READ, {"text": "Entrega en 48 h.", "file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 400
    assert "Entrega en 48 h." in said(answer)
    assert say(f"error.{code}", "es", file=name) in said(answer)


@pytest.mark.parametrize(
    ("role", "reads", "writes"),
    [
        ("marketing", 200, 302),
        ("service", 200, 302),
        ("analyst", 200, 302),
        ("sales", 200, 403),
        ("agent", 403, 403),
    ],
)
def test_who_reads_and_who_writes(shop: ServedShop, role: str, reads: int, writes: int) -> None:
    client = shop.client(role)
    assert client.get(READ).status_code == reads
    assert client.post(READ, {"text": COPY}).status_code == reads
    assert client.post(REGISTER, {"text": COPY, "claim": ["2"]}).status_code == writes
    assert bool(drafts(shop)) == (writes == 302)


def test_registering_is_a_form_s_doing_alone(client: Client) -> None:
    assert client.get(REGISTER).status_code == 405
    guarded = Client(enforce_csrf_checks=True)
    guarded.cookies = client.cookies
    assert guarded.post(REGISTER, {"text": COPY, "claim": ["1"]}).status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_every_language(shop: ServedShop, language: str) -> None:
    client = shop.client("marketing", language="es")
    Person.objects.filter(email="marketing1@example.com").update(language=language)
    form, page = said(client.get(READ)), said(client.post(READ, {"text": COPY}))
    assert f"<h1>{say('claims.title', language)}</h1>" in form
    for key in ("claims.copy", "claims.list", "claims.register", "claims.campaign"):
        assert say(key, language) in page
    assert not re.search(r">\s*claims\.[a-z_.]+\s*<", form + page)
    assert page.count("<h1") == form.count("<h1") == 1
