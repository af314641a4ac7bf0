"""The page of the gate: ask, read the verdict, keep it, sign it; with what is wrong said beside its field."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from unisono.model.company import Company
from unisono.services.gate import kept_gates, usual
from unisono.store.records.people.models import Person

ASKED = {
    "text": "Soporte 24/7",
    "kind": "answer",
    "within": "15",
    "unit": "minutes",
    "hours": "24/7",
    "share": "95",
    "channel": "teléfono",
    "reach_low": "200",
    "reach_high": "300",
    "response_low": "20",
    "response_high": "40",
    "contacts_low": "0.1",
    "contacts_high": "0.2",
    "days": "28",
    "hour_cost": "40",
}


def _page(client: Client, **told: str) -> str:
    answer = client.get("/promises/gate/", told)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_form_offers_the_companys_own_past(client_as: Callable[..., Client], served: Company) -> None:
    offered = usual(served)
    assert offered is not None
    promise = next(name for name, text in offered.promises if "24/7" in text)
    page = _page(client_as("cxo"), promise=promise)
    assert page.count("<h1") == 1
    assert "Antes de prometer" in page
    assert re.search(r'name="within" value="15"', page)
    assert re.search(r'<option value="minutes" selected', page)
    assert 'name="reach_low" value="' in page
    assert "style=" not in page.replace("style-src", "")
    for name in ("within", "hours", "share", "reach_low", "days", "hour_cost"):
        assert f'for="id_{name}"' in page


def test_a_verdict_with_wording_hours_and_price(client_as: Callable[..., Client]) -> None:
    page = _page(client_as("cxo"), **ASKED)
    assert page.count("<h1") == 1
    assert re.search("<h1>(Así no|No lo prometas)", page)
    assert "«Soporte 24/7»" in page
    assert "Qué haría falta" in page
    assert 'data-chart="hours"' in page
    assert "Para quién se cumpliría" in page
    assert "Guardar para firmar" in page
    assert "gate." not in re.sub(r"<[^>]*>", "", page)


@pytest.mark.parametrize(("role", "may"), [("marketing", True), ("sales", False)])
def test_only_who_writes_promises_is_offered_to_keep_it(
    client_as: Callable[..., Client], role: str, *, may: bool
) -> None:
    assert ("Guardar para firmar" in _page(client_as(role), **ASKED)) is may


def test_it_is_kept_then_signed_once(client_as: Callable[..., Client], served: Company) -> None:
    kept = client_as("marketing").post("/promises/gate/keep/", ASKED)
    assert kept.status_code == 302
    address = kept.headers["Location"]
    assert "Firmar" not in client_as("marketing").get(address).content.decode()
    head = client_as("cxo")
    page = head.get(address).content.decode()
    assert "Firmar" in page
    assert "Sin firmar" in page
    signed = head.post(f"{address}sign/", {"decision": "stopped", "note": "De noche no hay nadie"})
    assert signed.status_code == 302
    page = head.get(address).content.decode()
    assert "Detenida por Cxo" in page
    assert "De noche no hay nadie" in page
    assert 'name="decision"' not in page
    again = head.post(f"{address}sign/", {"decision": "approved"})
    assert again.status_code == 400
    assert kept_gates(served)[0].decision == "stopped"
    assert "Detenida por Cxo" in client_as("service").get("/promises/gate/").content.decode()


def test_marketing_and_service_read_it_on_their_home(client_as: Callable[..., Client]) -> None:
    address = (
        client_as("cxo")
        .post("/promises/gate/keep/", {**ASKED, "text": "Te oímos siempre"})
        .headers["Location"]
    )
    client_as("cxo").post(f"{address}sign/", {"decision": "approved"})
    for role in ("marketing", "service"):
        home = client_as(role).get("/").content.decode()
        assert "Te oímos siempre" in home
        assert "Aprobada por Cxo" in home


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"hours": "cuando quiera"}, "No entiendo las horas"),
        ({"reach_low": "500"}, "va de más a menos"),
        ({"share": "120"}, "99"),
        ({"days": ""}, "errorlist"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_else(
    client_as: Callable[..., Client], wrong: dict[str, str], said: str
) -> None:
    page = _page(client_as("cxo"), **{**ASKED, **wrong})
    assert said in page or (said == "errorlist" and "message-bad" in page) or "field-error" in page
    assert 'data-chart="hours"' not in page
    assert "Guardar para firmar" not in page


@pytest.mark.parametrize("name", ["hours.csv", "parts.xlsx"])
def test_its_tables_can_be_taken_along(client_as: Callable[..., Client], name: str) -> None:
    answer = client_as("cxo").get("/promises/gate/", {**ASKED, "export": name})
    assert answer.status_code == 200
    table, ending = name.split(".")
    assert re.search(rf"-{table}-e\d+-[\d-]+\.{ending}\"$", answer.headers["Content-Disposition"])


@pytest.mark.parametrize(
    ("language", "title"),
    [("pt", "(Assim não|Não prometa)"), ("en", "(Not like this|Don&#x27;t promise it)")],
)
def test_it_speaks_the_readers_language(client_as: Callable[..., Client], language: str, title: str) -> None:
    client = client_as("analyst")
    Person.objects.filter(role="analyst").update(language=language)
    try:
        page = _page(client, **ASKED)
    finally:
        Person.objects.filter(role="analyst").update(language="")
    assert re.search(f"<h1>{title}", page)
    assert "gate." not in re.sub(r"<[^>]*>", "", page)


def test_a_delivery_is_asked_by_the_day(client_as: Callable[..., Client]) -> None:
    asked = {**ASKED, "kind": "delivery", "within": "3", "unit": "days", "text": "En tres días"}
    page = _page(client_as("cxo"), **{**asked, "contacts_low": "1", "contacts_high": "1"})
    assert "Pedidos mientras dura" in page
    assert 'data-chart="hours"' not in page
