"""Medir in the browser: the catalogue, figures laid open as a page and in the drawer, for each role."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from unisono.loop.measure.catalogue import METRICS
from unisono.model.rights import ROLES
from unisono.model.words import LANGUAGES
from unisono.store.records.people.models import Person

SignIn = Callable[..., Client]
READERS = [role for role in ROLES if role != "agent"]


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def handed(answer: HttpResponse) -> list[list[str]]:
    """The rows of a CSV that was handed out."""
    whole = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return list(csv.reader(io.StringIO(whole.decode("utf-8-sig"))))


def opened(key: str) -> str:
    return reverse("figure", args=[key])


class Outline(HTMLParser):
    """Headings, labels and what a strict policy forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.forbidden: list[str] = []
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.fields: list[dict[str, str | None]] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.forbidden += [name for name in given if name == "style" or name.startswith("on")]
        if tag == "script" and "src" not in given and given.get("type") != "application/json":
            self.forbidden.append("script")
        self.ids += [str(given["id"])] if given.get("id") else []
        self.depth += tag == "label"
        if tag == "label" and given.get("for"):
            self.labelled.add(str(given["for"]))
        if tag in ("input", "select") and given.get("type") != "hidden" and not self.depth:
            self.fields.append(given)

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag == "label"


def outline(answer: HttpResponse) -> Outline:
    found = Outline()
    found.feed(text(answer))
    return found


def assert_sound(answer: HttpResponse) -> None:
    """What holds for every page: one h1, headings in order, labels, nothing a strict policy forbids."""
    assert answer.status_code == 200
    found = outline(answer)
    assert found.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(found.headings, found.headings[1:], strict=False))
    assert found.forbidden == []
    assert len(set(found.ids)) == len(found.ids)
    assert [
        field
        for field in found.fields
        if field.get("id") not in found.labelled and not field.get("aria-label")
    ] == []
    unsaid = re.findall(
        r"[>\"](?:measure|figure|promises|metric|column|reason|promise)\.[a-z_.]+[<\"]", text(answer)
    )
    assert unsaid == [], "words that nobody wrote"


# The catalogue


@pytest.mark.parametrize("role", READERS)
def test_the_catalogue_for_each_role(role: str, client_as: SignIn) -> None:
    answer = client_as(role).get("/measure/")
    assert_sound(answer)
    for metric in METRICS:
        assert f'href="{reverse("metric", args=[metric.slug])}"' in text(answer), metric.slug


def test_an_agent_has_no_figures(client_as: SignIn) -> None:
    for address in ("/measure/", "/measure/nps/", opened("nps@1")):
        assert client_as("agent").get(address).status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_in_every_language(language: str, client_as: SignIn) -> None:
    client = client_as("analyst", countries=["CL"])
    Person.objects.filter(email__contains="analyst.cl").update(language=language)
    answer = client.get("/measure/")
    assert_sound(answer)
    assert f'<html lang="{language}"' in text(answer)


def test_the_lens_stays_in_every_link_of_the_catalogue(client_as: SignIn) -> None:
    answer = client_as("cxo").get("/measure/?since=2026-01-01&segment=customer.country%3APE")
    assert_sound(answer)
    assert "/measure/nps/?since=2026-01-01&amp;segment=customer.country%3APE" in text(answer)
    assert "prospectos no tienen cliente asociado" in text(answer), "conversion says why it has no figure"


def test_the_catalogue_is_taken_along(client_as: SignIn) -> None:
    rows = handed(client_as("cxo").get("/measure/?export=metrics.csv"))
    assert len([row for row in rows if row and row[0] and row[0] != rows[0][0]]) >= len(METRICS)
    assert any(row[0] == "NPS" for row in rows if row)


def test_one_country_s_catalogue_is_its_own(client_as: SignIn) -> None:
    own = text(client_as("cxo", countries=["CL"]).get("/measure/"))
    other = text(client_as("cxo").get("/measure/"))
    counts = [re.findall(r"n\s=\s([\d.]+)", page) for page in (own, other)]
    assert counts[0] != counts[1]
    assert min(len(each) for each in counts) > 15


# Figures laid open


def test_a_figure_as_a_page(client_as: SignIn) -> None:
    answer = client_as("cxo").get(opened("csat@1"))
    assert_sound(answer)
    page = text(answer)
    assert "respuestas con 4 o 5" in page
    assert "edición 1" in page
    assert 'data-copy="http://testserver/measure/figure/csat@1"' in page
    assert "Se muestran 100 de" in page


def test_a_figure_in_the_drawer_is_only_that(client_as: SignIn) -> None:
    headers = {"HX-Request": "true", "HX-Target": "div#drawer-body"}
    page = text(client_as("cxo").get(opened("csat@1"), headers=headers)).strip()
    assert page.startswith('<div class="opened')
    assert page.endswith("</div>")
    assert "<main" not in page
    assert "<html" not in page
    assert "respuestas con 4 o 5" in page


def test_a_figure_as_main_is_a_main(client_as: SignIn) -> None:
    headers = {"HX-Request": "true", "HX-Target": "main#main"}
    page = text(client_as("cxo").get(opened("csat@1"), headers=headers))
    assert '<main id="main"' in page
    assert "<html" not in page


@pytest.mark.parametrize(
    "key",
    [
        "nps@1/@2026-09/grain:month",
        "promise_kept@1/hour_of_week=51/where:promise_id%20%3D%20%27crm%3AP-247%27",
        "nps@1/channel=~",
        "conversion@1/origin=anuncio%2024%2F7",
        "churn@1/since:2025-11-01/until:2026-10-31",
        "nps@",
    ],
)
def test_any_key_has_an_address(key: str, client_as: SignIn) -> None:
    assert_sound(client_as("cxo").get(opened(key)))


def test_rows_lead_to_their_customers(client_as: SignIn) -> None:
    page = text(client_as("cxo").get(opened("promise_kept@1/hour=3")))
    customers = re.findall(r'href="(/customers/[^"]+)"', page)
    assert len(customers) > 30
    assert customers[0] == reverse("customer", args=[re.findall(r"crm:CL-\d+|[a-z]+:[A-Z-]+\d+", page)[0]])


def test_all_rows_are_taken_along_not_only_those_shown(client_as: SignIn) -> None:
    client = client_as("analyst")
    page = text(client.get(opened("csat@1")))
    shown, total = (
        int(each.replace(".", "")) for each in re.findall(r"Se muestran ([\d.]+) de ([\d.]+)", page)[0]
    )
    rows = handed(client.get(opened("csat@1") + "?export=rows.csv"))
    ids = [row for row in rows if any(cell.startswith("encuestas:") for cell in row)]
    assert shown == 100
    assert len(ids) == total > 100
    assert not any("@" in cell for row in ids for cell in row), "no personal column"


def test_a_figure_without_value_says_why_and_how_many_are_missing(client_as: SignIn) -> None:
    page = text(
        client_as("cxo").get(
            opened("promise_kept@1/hour_of_week=0/where:promise_id%20%3D%20%27crm%3AP-247%27")
        )
    )
    assert "Por qué no hay valor:" in page
    assert re.search(r"faltan \d+ para llegar a 30", page)


def test_a_figure_nobody_is_in_says_so(client_as: SignIn) -> None:
    page = text(client_as("cxo").get(opened("nps@1/customer.country=XX")))
    assert "Ninguna fila cumple lo pedido" in page


@pytest.mark.parametrize(
    ("key", "status"), [("zzz@1", 400), ("nps", 400), ("nps@1/where:score", 400), ("nps@99", 404)]
)
def test_what_cannot_be_opened_is_said_in_words(key: str, status: int, client_as: SignIn) -> None:
    answer = client_as("cxo").get("/measure/figure/" + quote(key, safe="@/:"))
    assert answer.status_code == status
    assert outline(answer).headings.count(1) == 1


def test_attacks_in_a_key_are_words_like_any(client_as: SignIn) -> None:
    attack = "<script>alert(1)</script>"
    for key in (
        f"nps@1/customer.country={quote(attack, safe='')}",
        f"nps@1/where:{quote(attack, safe='')}",
        attack,
    ):
        page = text(client_as("cxo").get(reverse("figure", args=[key])))
        assert attack not in page


def test_others_rows_cannot_be_opened(client_as: SignIn) -> None:
    page = text(client_as("cxo", countries=["CL"]).get(opened("nps@1/customer.country=PE")))
    assert "Ninguna fila cumple lo pedido" in page
    assert "/customers/crm" not in page


def test_nobody_who_has_not_signed_in_sees_anything(served: object) -> None:
    for address in ("/measure/", "/measure/nps/", opened("nps@1")):
        answer = Client().get(address)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/accounts/login/")
