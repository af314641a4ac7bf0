"""Antes de prometer as a page: the form, the verdict, what is kept and who signs it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from unisono.model.company import Company
from unisono.services.gate import kept_gates

ClientAs = Callable[..., Client]
ASKED = {
    "text": "Soporte 24/7", "kind": "answer", "within": "15", "unit": "minutes", "hours": "24/7",
    "share": "95", "channel": "teléfono", "reach_low": "200", "reach_high": "300", "response_low": "20",
    "response_high": "40", "contacts_low": "0.1", "contacts_high": "0.2", "days": "28", "hour_cost": "40",
}  # fmt: skip


def text_of(client: Client, told: dict[str, str] | None = None, status: int = 200) -> str:
    answer = client.get(reverse("gate"), told or {})
    assert answer.status_code == status
    return unescape(answer.content.decode()).replace("\u00a0", " ")


def test_the_form_begins_with_what_campaigns_did(client_as: ClientAs) -> None:
    page = text_of(client_as("marketing"))
    assert len(re.findall("<h1", page)) == 1
    assert re.search(r'name="within"[^>]* value="15"|value="15"[^>]* name="within"', page)
    assert re.search(r'name="reach_low"[^>]* value="\d', page)
    assert 'aria-current="page"' in page
    assert "Probabilidad de cumplir" not in page


def test_a_claim_asked_by_address_has_its_verdict(client_as: ClientAs) -> None:
    page = text_of(client_as("marketing"), ASKED)
    assert "Soporte 24/7" in page
    assert "Probabilidad de cumplir «95 % de los casos»" in page
    assert re.search("<h1[^>]*>(Así no|No lo prometas)", page)
    assert f'action="{reverse("gate_keep")}"' in page
    for name in ("text", "within", "reach_low"):
        assert f'name="{name}"' in page


def test_hours_leave_as_a_file(client_as: ClientAs) -> None:
    answer = client_as("marketing").get(reverse("gate"), {**ASKED, "export": "hours.csv"})
    assert answer.status_code == 200
    assert len(answer.content.decode("utf-8-sig").splitlines()) == 169


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"hours": "a veces"}, "hours"),
        ({"reach_low": "900"}, "El rango de «Personas que alcanza, desde» va de más a menos."),
        ({"share": "20"}, "50"),
        ({"within": ""}, "obligatorio"),
    ],
)
def test_what_cannot_be_is_told_beside_the_form(
    client_as: ClientAs, change: dict[str, str], said: str
) -> None:
    page = text_of(client_as("marketing"), {**ASKED, **change})
    assert "Probabilidad de cumplir «" not in page
    assert said in page
    assert "Soporte 24/7" in page  # what was typed stays


def test_an_answer_is_kept_signed_and_read(client_as: ClientAs, served: Company) -> None:
    answer = client_as("marketing").post(reverse("gate_keep"), ASKED)
    assert answer.status_code == 302
    name = kept_gates(served)[0].name
    address = reverse("gate_kept", args=[name])
    assert answer.headers["Location"] == address
    head = client_as("cxo")
    page = unescape(head.get(address).content.decode())
    assert "Soporte 24/7" in page
    sign = reverse("gate_sign", args=[name])
    assert sign in page
    assert client_as("marketing").post(sign, {"decision": "approved"}).status_code == 403
    assert head.get(sign).status_code == 405
    assert head.post(sign, {"decision": "stopped", "note": "Nadie de noche"}).status_code == 302
    signed = unescape(head.get(address).content.decode())
    assert "Nadie de noche" in signed
    assert sign not in signed
    (served.folder / "plans" / f"{name}.toml").unlink()


def test_nothing_is_kept_of_what_cannot_be_asked(client_as: ClientAs, served: Company) -> None:
    before = len(kept_gates(served))
    client = client_as("marketing")
    for wrong in ({"within": ""}, {"hours": "a veces"}, {"reach_low": "900"}):
        assert client.post(reverse("gate_keep"), {**ASKED, **wrong}).status_code in (200, 400)
    assert len(kept_gates(served)) == before


def test_a_spoiled_decision_leaves_the_page_standing(client_as: ClientAs, served: Company) -> None:
    path = served.folder / "plans" / "gate-roto.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("asked = {reach = [5, 1]}\n", "utf-8")
    try:
        client = client_as("marketing")
        assert "gate-roto" not in text_of(client)
        told = client.get(reverse("gate_kept", args=["gate-roto"]))
        assert told.status_code == 409  # a file to be mended, and no failure of ours
        assert "plans/gate-roto.toml" in unescape(told.content.decode())
    finally:
        path.unlink()


def test_who_may_not_write_promises_asks_and_keeps_nothing(client_as: ClientAs) -> None:
    client = client_as("sales")
    assert f'action="{reverse("gate_keep")}"' not in text_of(client, ASKED)
    assert client.post(reverse("gate_keep"), ASKED).status_code == 403
