"""The pages of pay: plans, a replay, two compared, a statement, the editor; for whoever may."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from unisono.demo.pay_plans import PLANS
from unisono.model.company import Company
from unisono.render.numbers import GAP
from unisono.services.audit import trail
from unisono.services.pay import look_at_plan, plan_file, statements_of
from unisono.services.pay.saying import cents_text, label_of

ClientAs = Callable[..., Client]


@pytest.fixture
def plans(served: Company) -> Iterator[Company]:
    """The served company with its two plans; whatever a test writes beside them goes again."""
    yield served
    for path in (served.folder / "pay").glob("*.toml"):
        if path.stem not in PLANS:
            path.unlink()
    for name, text in PLANS.items():
        (served.folder / "pay" / f"{name}.toml").write_text(text, encoding="utf-8")


def text_of(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def test_the_list_says_which_plan_pays_for_staying(client_as: ClientAs, plans: Company) -> None:
    page = text_of(client_as("sales"), reverse("pay"))
    assert "«Comisión y permanencia» es el plan que paga por clientes que se quedan" in page
    assert page.count("Habría costado") == 2
    assert f"Comisión: 6{GAP}% de lo vendido" in page
    assert reverse("pay_plan", args=["comision"]) in page
    assert reverse("pay_compare") in page
    assert 'aria-current="page">Pago<' in page


def test_a_plan_says_what_it_pays_for_with_intervals(client_as: ClientAs, plans: Company) -> None:
    look = look_at_plan(plans, "comision")
    page = text_of(client_as("cxo"), reverse("pay_plan", args=["comision"]))
    assert len(re.findall("<h1", page)) == 1
    assert "Habría costado" in page
    assert f"n{GAP}={GAP}2.000" in page
    assert "Lo que se cobra va con lo vendido +1" in page
    for each in look.people:
        assert each.name in page
        assert reverse("pay_statement", args=["comision", each.person]) in page
    for sign in ("últimos 5 días", "de un tramo de la cuota", "el plan no tiene cuotas"):
        assert sign in page
    assert "cada venta paga lo mismo cualquier día" in page


def test_its_people_leave_as_a_file_with_cents(client_as: ClientAs, plans: Company) -> None:
    answer = client_as("sales").get(reverse("pay_plan", args=["comision"]) + "?export=people.csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    look = look_at_plan(plans, "comision")
    assert len(lines) == len(look.people) + 1
    assert f"{look.people[0].paid / 100:.2f}".rstrip("0").rstrip(".") in lines[1]
    assert trail(plans, limit=1)[0].deed == "export"


def test_two_plans_are_compared(client_as: ClientAs, plans: Company) -> None:
    page = text_of(client_as("sales"), reverse("pay_compare") + "?one=comision&other=permanencia")
    assert re.search(r"«Comisión y permanencia» costaría .* (más|menos); ganarían \d+ y perderían \d+", page)
    assert "va con que el cliente se quede" in page
    choose = text_of(client_as("sales"), reverse("pay_compare"))
    assert "Elige dos planes" in choose
    assert text_of(client_as("sales"), reverse("pay_compare") + "?one=comision&other=nada", 404)


def test_a_statement_opens_line_by_line_to_the_customer(client_as: ClientAs, plans: Company) -> None:
    person = look_at_plan(plans, "permanencia").people[0].person
    found = statements_of(plans, "permanencia", person)
    assert found.chosen is not None
    assert found.file.plan is not None
    client = client_as("sales")
    address = reverse("pay_statement", args=["permanencia", person])
    page = text_of(client, address)
    assert cents_text(found.chosen.payout, "PEN", "es") in page
    for line in found.lines:
        if line.sale:
            assert line.sale.id in page
            assert reverse("customer", args=[line.sale.customer]) in page
    first = found.statements[0]
    older = text_of(client, f"{address}?period={label_of(first.period, found.file.plan)}")
    assert cents_text(first.payout, "PEN", "es") in older
    assert text_of(client, f"{address}?period=1999-01", 404)


def test_a_plan_is_written_checked_and_saved(client_as: ClientAs, plans: Company) -> None:
    client = client_as("sales")
    page = text_of(client, reverse("pay_new"))
    assert "[[parts]]" in page
    wrong = PLANS["comision"].replace("0.06", "6")
    refused = client.post(reverse("pay_new"), {"name": "otro", "text": wrong, "do": "save"})
    assert refused.status_code == 400
    assert "Línea 12: parts[1].rate debe ser un número de 0 a 1" in unescape(refused.content.decode())
    fine = client.post(reverse("pay_new"), {"name": "otro", "text": PLANS["comision"], "do": "check"})
    assert fine.status_code == 200
    assert "No hay nada mal" in fine.content.decode()
    assert not (plans.folder / "pay" / "otro.toml").exists()
    saved = client.post(reverse("pay_new"), {"name": "otro", "text": PLANS["comision"], "do": "save"})
    assert saved.status_code == 302
    assert saved.headers["Location"] == reverse("pay_plan", args=["otro"])
    assert plan_file(plans, "otro").plan is not None
    taken = client.post(reverse("pay_new"), {"name": "otro", "text": PLANS["comision"], "do": "save"})
    assert taken.status_code == 400
    named = client.post(reverse("pay_new"), {"name": "Mal Nombre", "text": PLANS["comision"], "do": "save"})
    assert "no puede ser el nombre de un archivo" in unescape(named.content.decode())


def test_a_plan_is_changed_only_where_nobody_else_changed_it(client_as: ClientAs, plans: Company) -> None:
    client, address = client_as("sales"), reverse("pay_edit", args=["comision"])
    before = plan_file(plans, "comision")
    changed = before.text.replace("0.06", "0.07")
    told = {"text": changed.replace("\n", "\r\n"), "stamp": before.stamp, "do": "save"}
    assert client.post(address, told).status_code == 302
    now = plan_file(plans, "comision")
    assert now.plan is not None
    assert now.plan.version == 2
    assert now.text.startswith("# Lo que Andina Hogar paga hoy")
    late = client.post(address, told)
    assert late.status_code == 400
    assert "Alguien cambió «comision»" in unescape(late.content.decode())


def test_a_broken_file_is_shown_with_its_lines_and_the_way_to_mend_it(
    client_as: ClientAs, plans: Company
) -> None:
    (plans.folder / "pay" / "roto.toml").write_text("version = 1\nperiod = [\n", encoding="utf-8")
    client = client_as("sales")
    page = text_of(client, reverse("pay_plan", args=["roto"]))
    assert "Este archivo tiene algo mal" in page
    assert reverse("pay_edit", args=["roto"]) in page
    assert "el texto no se puede leer" in text_of(client, reverse("pay"))
    assert "period = [" in text_of(client, reverse("pay_edit", args=["roto"]))


def test_a_plan_is_taken_away_by_a_post_alone(client_as: ClientAs, plans: Company) -> None:
    client, address = client_as("sales"), reverse("pay_remove", args=["permanencia"])
    assert client.get(address).status_code == 405
    assert client.post(address).status_code == 302
    assert not (plans.folder / "pay" / "permanencia.toml").exists()
    assert trail(plans, limit=1)[0].deed == "pay_plan_removed"


def test_whoever_sees_one_country_is_told_so(client_as: ClientAs, plans: Company) -> None:
    page = text_of(client_as("sales", countries=["CL"]), reverse("pay_plan", args=["comision"]))
    assert "Solo con las ventas a clientes que puedes ver" in page
    assert f"n{GAP}={GAP}2.000" not in page


@pytest.mark.parametrize("role", ["marketing", "service", "analyst"])
def test_others_see_neither_the_pages_nor_the_tab(client_as: ClientAs, plans: Company, role: str) -> None:
    client = client_as(role)
    text_of(client, reverse("pay"), 403)
    assert reverse("pay") not in text_of(client, reverse("sales"))
