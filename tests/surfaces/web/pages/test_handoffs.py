"""Entregas as pages: whom nobody handed on, a form with the promises, the clock, who may take and who not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import unescape
from itertools import count
from pathlib import Path

import pytest
from django.test import Client

from tests.surfaces.web.pages.shop import BACKEND, ServedShop
from tests.surfaces.web.pages.test_staying import Headings
from unisono.model.company import Company
from unisono.model.deal import Handoff
from unisono.model.words import say
from unisono.services.fit import booked, hand_over, handoffs, promises_for
from unisono.services.fit.nouns import ToHand
from unisono.store.records.people.models import Person

As = Callable[..., Client]
LIST = "/sales/handoffs/"
_turns = count(3)  # the first few belong to the tests of Ventas


def text_of(client: Client, address: str = LIST) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


@pytest.fixture
def won(served: Company) -> ToHand:
    """A customer nobody handed on yet, another one for each test."""
    found = handoffs(served).to_hand
    return found[next(_turns) % len(found)]


@pytest.fixture
def late(served: Company, won: ToHand) -> Handoff:
    """A handoff whose clock has run out."""
    return hand_over(served, won.deal, [], at=datetime.now(UTC) - timedelta(days=9))


def speaking(language: str) -> Client:
    """Somebody who reads in this language."""
    told = {"name": "Ada", "role": "service", "language": language}
    person, _ = Person.objects.get_or_create(email=f"handoffs.{language}@example.com", defaults=told)
    client = Client()
    client.force_login(person, backend=BACKEND)
    return client


def row_of(page: str, name: str) -> str:
    """The row of the list about somebody."""
    (found,) = [row for row in page.split("<tr")[1:] if f">{name}<" in row and "data-label" in row]
    return found


def test_the_title_says_who_waits_and_the_page_reads_well(client_as: As, served: Company) -> None:
    page = text_of(client_as("sales"))
    assert f"<h1>{booked.handoffs_title(handoffs(served), 'es')}</h1>" in page
    assert "en 2 días hábiles" in page
    read = Headings()
    read.feed(page)
    assert read.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(read.levels, read.levels[1:], strict=False))
    assert read.tables == read.captions >= 1
    assert "style=" not in page.replace("data-style=", "")


def test_whoever_was_won_lately_is_listed_with_a_way_to_hand_them_on(client_as: As, served: Company) -> None:
    page, found = text_of(client_as("sales")), handoffs(served)
    links = re.findall(r'href="/sales/handoffs/new/([^"]+)/"', page)
    assert links == [each.deal for each in found.to_hand]
    assert say("handoffs.to_hand.lead", "es", count=found.to_hand_total) in page
    first = found.to_hand[0]
    assert f'aria-label="Entregar a {first.name}"' in page
    assert f'href="/customers/{first.customer}/"' in page


def test_a_handoff_holds_what_was_marked_and_what_was_written(
    client_as: As, served: Company, won: ToHand
) -> None:
    client, address = client_as("sales"), f"/sales/handoffs/new/{won.deal}/"
    offer = promises_for(served, won.deal)
    form = text_of(client, address)
    for promise in (*offer.made, *offer.others):
        assert promise.text in form
        assert f'value="{promise.promise}"' in form
    checked = re.findall(r'name="made" value="([^"]+)"[^>]*checked', form)
    assert checked == [each.promise for each in offer.made]
    kept = offer.others[0]
    sent = client.post(
        address, {"others": [kept.promise], "own": "Lo llamo el lunes\n \nSin costo", "words": "Tiene prisa"}
    )
    assert (sent.status_code, sent["Location"]) == (302, LIST)
    made = promises_for(served, won.deal).handed
    assert made is not None
    assert [each.text for each in made.promises] == [kept.text, "Lo llamo el lunes", "Sin costo"]
    assert (made.note, made.by) == ("Tiene prisa", "Sales")
    page = text_of(client)
    row = row_of(page, won.name)
    for said in (kept.text, "Lo llamo el lunes", "Tiene prisa", "en plazo: quedan"):
        assert said in row
    assert f"/new/{won.deal}/" not in page
    assert "Entregado: Servicio tiene hasta el" in page


def test_a_customer_is_handed_on_once(client_as: As, served: Company, won: ToHand) -> None:
    client, address = client_as("sales"), f"/sales/handoffs/new/{won.deal}/"
    assert client.post(address, {"own": "", "words": ""}).status_code == 302
    again = client.post(address, {"own": "otra vez", "words": ""})
    assert again.status_code == 200
    page = text_of(client, address)
    assert "ya se entregó" in page
    assert '<form method="post" class="form">' not in page
    assert promises_for(served, won.deal).handed is not None


def test_what_is_too_much_is_told_beside_the_field(client_as: As, served: Company, won: ToHand) -> None:
    client, address = client_as("sales"), f"/sales/handoffs/new/{won.deal}/"
    many = client.post(address, {"own": "\n".join(f"promesa {n}" for n in range(21)), "words": ""})
    long = client.post(address, {"own": "x" * 501, "words": ""})
    both = client.post(address, {"own": "", "words": "x" * 501})
    unknown = client.post(address, {"others": ["crm:no-such"], "own": "", "words": ""})
    for answer in (many, long, both, unknown):
        assert answer.status_code == 200
        assert "invalid" in answer.content.decode()
    assert "promesa 20" in many.content.decode()  # what was written isn't lost
    assert promises_for(served, won.deal).handed is None


def test_a_late_one_is_told_in_words_and_service_takes_it(
    client_as: As, served: Company, won: ToHand, late: Handoff
) -> None:
    sales, service, take = client_as("sales"), client_as("service"), f"/sales/handoffs/{late.id}/take/"
    page = text_of(sales)
    assert booked.handoffs_title(handoffs(served), "es") in page
    assert "fuera de plazo" in booked.handoffs_title(handoffs(served), "es")
    row = row_of(page, won.name)
    assert "fuera de plazo hace" in row
    assert 'class="bad' in row
    assert take not in page
    assert sales.post(take).status_code == 400
    mine = text_of(service)
    assert f'action="{take}"' in mine
    assert f'aria-label="Recibir a {won.name}"' in mine
    assert service.post(take)["Location"] == LIST
    after = text_of(service)
    assert f"{won.name} ya está en manos de Servicio." in after
    assert "recibido tarde por Service" in row_of(after, won.name)
    assert take not in after
    assert service.post(take).status_code == 400  # somebody has already


def test_only_a_form_takes(client_as: As, late: Handoff) -> None:
    client = client_as("service")
    assert client.get(f"/sales/handoffs/{late.id}/take/").status_code == 405
    assert client.post("/sales/handoffs/999999/take/").status_code == 404


def test_whoever_may_not_work_deals_only_reads(client_as: As, served: Company, won: ToHand) -> None:
    client = client_as("analyst")
    page = text_of(client)
    assert say("handoffs.to_hand", "es") not in page
    assert "/take/" not in page
    assert client.get(f"/sales/handoffs/new/{won.deal}/").status_code == 403
    assert client.post(f"/sales/handoffs/new/{won.deal}/", {"own": "x"}).status_code == 403
    assert promises_for(served, won.deal).handed is None
    assert client_as("agent").get(LIST).status_code == 403


def test_whoever_sees_one_country_finds_only_its_customers(client_as: As, served: Company) -> None:
    narrow = client_as("sales", countries=["PE"])
    links = re.findall(r'href="/sales/handoffs/new/([^"]+)/"', text_of(narrow))
    everybody = {each.deal for each in handoffs(served).to_hand}
    assert 0 < len(set(links) & everybody) < len(everybody)
    hidden = next(each for each in everybody if each not in links)
    assert narrow.get(f"/sales/handoffs/new/{hidden}/").status_code == 404
    assert narrow.get("/sales/handoffs/new/no-such-deal/").status_code == 404


@pytest.mark.parametrize("language", ["pt", "en"])
def test_the_page_speaks_every_language(served: Company, late: Handoff, language: str) -> None:
    page = text_of(speaking(language))
    assert f"<h1>{booked.handoffs_title(handoffs(served), language)}</h1>" in page
    for key in ("handoffs.list", "handoffs.clock", "handoffs.to_hand", "handoffs.take"):
        assert say(key, language) in page
    assert not re.search(r">\s*(?:sales|handoffs?)\.[a-z_.]+\s*<", page)
    assert late.id


def test_without_any_the_page_says_how_it_begins(tmp_path: Path) -> None:
    page = text_of(ServedShop(tmp_path).client("sales"))
    assert "<h1>Ningún cliente espera a Servicio</h1>" in page
    assert say("handoffs.none.title", "es") in page
    assert say("handoffs.none.text", "es") in page
    assert say("handoffs.to_hand.none", "es") in page
    assert "<table" not in page
