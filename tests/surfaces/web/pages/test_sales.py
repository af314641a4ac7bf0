"""Ventas as pages: the list, a deal and its decision, bookings, handoffs with their clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

from tests.surfaces.web.pages.shop import BACKEND
from unisono.model.company import Company
from unisono.model.words import say
from unisono.services.fit import Pipeline, bookings, handoffs, pipeline, wording
from unisono.services.fit.looking import Part
from unisono.services.fit.nouns import Bookings
from unisono.store.records.people.models import Person
from unisono.surfaces.web.navigation import PAGES, SELLING

As = Callable[..., Client]


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


@pytest.fixture
def found(served: Company) -> Pipeline:
    told = pipeline(served, None, Part(0, 10_000))
    assert isinstance(told, Pipeline)
    return told


def test_the_title_is_the_finding_and_the_list_is_in_order(client_as: As, found: Pipeline) -> None:
    page = text_of(client_as("sales"), "/sales/")
    assert f"<h1>{wording.headline(found, 'es')}</h1>" in page
    listed = re.findall(r'/sales/deals/([^/"]+)/', page)
    assert listed == [deal.id for deal in found.deals[:25]]
    assert page.count("<h1>") == 1
    assert page.count("<table") == page.count("<caption")
    for line in (*wording.judged_lines(found.judged, "es"), *wording.excluded_lines(found.judged, "es")):
        assert line in page


def test_the_tabs_lead_to_what_is_there(client_as: As) -> None:
    page = text_of(client_as("sales"), "/sales/bookings/")
    row = page.split('class="tab-row"')[1].split("</nav>")[0]
    assert [
        re.search(name, row) is not None for name in ("/sales/", "/sales/bookings/", "/sales/handoffs/")
    ] == [True] * 3
    assert 'aria-current="page">Calidad de lo vendido' in row
    assert "sales" in {page.slug for page in PAGES if page.mark}
    assert SELLING[:3] == ("sales", "bookings", "handoffs")


def test_the_list_can_be_narrowed_and_taken_along(client_as: As, found: Pipeline) -> None:
    client = client_as("sales")
    warned = text_of(client, "/sales/?warned=1")
    ids = set(re.findall(r'/sales/deals/([^/"]+)/', warned))
    assert ids <= {deal.id for deal in found.deals if deal.warnings}
    file = client.get("/sales/?export=deals.csv")
    assert file.status_code == 200
    assert file.content.decode("utf-8-sig").count("crm:O") == found.total
    assert "Nada que mostrar" in text_of(client, "/sales/?rep=nobody")
    assert "no se pueden ver" in text_of(client, "/sales/?segment=customer.country:PE")


def test_a_deal_tells_why_and_what_to_mind(client_as: As, found: Pipeline) -> None:
    deal = next(each for each in found.deals if each.warnings and each.warnings[0].kind == "promise")
    page = text_of(client_as("sales"), f"/sales/deals/{deal.id}/")
    assert f"<h1>{wording.deal_title(deal, 'es')}</h1>" in page
    assert wording.warning_text(deal.warnings[0], "es") in page
    assert wording.evidence_text(deal.warnings[0], "es") in page
    assert wording.parts_text(deal, "es") in page
    for each in deal.reasons:
        assert each.label in page


def test_a_decision_needs_a_reason_and_is_then_told(client_as: As, found: Pipeline) -> None:
    client, address = client_as("sales"), f"/sales/deals/{found.deals[1].id}/"
    refused = client.post(address, {"choice": "take", "reason_given": "no"})
    assert refused.status_code == 200
    assert "Falta la razón" in refused.content.decode()
    kept = client.post(address, {"choice": "leave", "reason_given": "Quiere soporte de noche y no lo damos."})
    assert (kept.status_code, kept["Location"]) == (302, address)
    page = text_of(client, address)
    assert "Quiere soporte de noche y no lo damos." in page
    assert "Decisión guardada." in page
    assert "Sales la dejó" in page
    assert "Se deja" in text_of(client, "/sales/")


def test_whoever_may_not_decide_finds_no_form(client_as: As, found: Pipeline) -> None:
    client, address = client_as("analyst"), f"/sales/deals/{found.deals[0].id}/"
    assert "Tu decisión" not in text_of(client, address)
    assert client.post(address, {"choice": "take", "reason_given": "because I say so"}).status_code == 403
    assert client_as("sales").get("/sales/deals/no-such-deal/").status_code == 404


def test_bookings_are_told_by_the_column_asked_for(client_as: As, served: Company) -> None:
    told = bookings(served, None, "customer.campaign_id")
    assert isinstance(told, Bookings)
    page = text_of(client_as("cxo"), "/sales/bookings/?by=customer.campaign_id")
    for row in told.groups:
        assert row.label in page
    assert "no se muestran" in text_of(client_as("cxo"), "/sales/bookings/")
    assert client_as("cxo").get("/sales/bookings/?by=customer.name").status_code == 400


def test_a_customer_is_handed_on_and_taken_over(client_as: As, served: Company) -> None:
    sales, service = client_as("sales"), client_as("service")
    waiting = handoffs(served).to_hand[0]
    address = f"/sales/handoffs/new/{waiting.deal}/"
    page = text_of(sales, address)
    assert waiting.name in page
    promise = re.search(r'name="(?:made|others)"[^>]*value="([^"]+)"', page)
    assert promise is not None
    field = "made" if f'name="made" value="{promise[1]}"' in page else "others"
    sent = sales.post(
        address, {field: [promise[1]], "own": "Lo llamo el lunes\n\n", "words": "Trabaja de noche"}
    )
    assert (sent.status_code, sent["Location"]) == (302, "/sales/handoffs/")
    listed = text_of(sales, "/sales/handoffs/")
    assert "Lo llamo el lunes" in listed
    assert "Trabaja de noche" in listed
    assert "en plazo: quedan" in listed
    assert "ya se entregó" in text_of(sales, address)
    line = next(each for each in handoffs(served).lines if each.handoff.deal == waiting.deal)
    take = f"/sales/handoffs/{line.handoff.id}/take/"
    assert take not in listed  # Sales can't take for Service
    assert sales.post(take).status_code == 400
    assert take in text_of(service, "/sales/handoffs/")
    assert service.post(take)["Location"] == "/sales/handoffs/"
    assert "recibido en plazo por Service" in text_of(sales, "/sales/handoffs/")
    assert service.get(take).status_code == 405


def test_whoever_sees_some_rows_only_is_told_what_is_missing(client_as: As) -> None:
    page = text_of(client_as("sales", countries=["PE"]), "/sales/")
    assert "Todavía no se puede decir qué deja cada oportunidad" in page
    assert "perdidas anotadas" in page
    assert client_as("agent").get("/sales/").status_code == 403


@pytest.mark.parametrize("language", ["pt", "en"])
def test_the_pages_speak_every_language(language: str, found: Pipeline) -> None:
    told = {"name": "Ada", "role": "cxo", "language": language}
    person, _ = Person.objects.get_or_create(email=f"sales.{language}@example.com", defaults=told)
    client = Client()
    client.force_login(person, backend=BACKEND)
    room, deal = say("sales.room.bookings", language), f"/sales/deals/{found.deals[0].id}/"
    for address, said in (("/sales/", room), ("/sales/bookings/", room), (deal, say("deal.back", language))):
        page = text_of(client, address)
        assert said in page
        assert not re.search(r">\s*(?:sales|deal|fit|bookings|handoffs?)\.[a-z_.]+\s*<", page)
    assert f"<h1>{wording.headline(found, language)}</h1>" in text_of(client, "/sales/")
