"""The parts a metric's page fetches by itself: as parts, as a whole page without JavaScript, as files."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.surfaces.web.pages.test_measure import SignIn, assert_sound, text
from unisono.model.company import Company
from unisono.model.words import LANGUAGES
from unisono.store.records.people.models import Person

PART = {"headers": {"HX-Request": "true"}}
MOVEMENT = "/measure/promise_kept/movement/"
CONTRIBUTIONS = "/measure/promise_kept/contributions/?by=promise"


def test_the_page_waits_for_its_parts_and_names_a_way_without_them(client_as: SignIn) -> None:
    page = text(client_as("cxo").get("/measure/promise_kept/?by=promise&grain=week"))
    assert 'hx-get="/measure/promise_kept/movement/?by=promise&amp;grain=week"' in page
    assert 'hx-get="/measure/promise_kept/contributions/?by=promise&amp;grain=week"' in page
    assert 'href="?by=promise&amp;grain=week&amp;full=1#movement"' in page
    assert "Cuándo cambió de nivel" not in page


def test_with_everything_at_once_it_is_one_sound_page(client_as: SignIn) -> None:
    answer = client_as("cxo").get("/measure/promise_kept/?by=promise&full=1")
    assert_sound(answer)
    page = text(answer)
    for said in ("Cuándo cambió de nivel", "Qué puede venir", "falsa alarma", 'data-chart="waterfall"'):
        assert said in page
    assert page.count('data-chart="trend"') == 1
    assert 'hx-trigger="load"' not in page


def test_the_parts_are_parts(client_as: SignIn) -> None:
    client = client_as("cxo")
    moved, by = text(client.get(MOVEMENT, **PART)), text(client.get(CONTRIBUTIONS, **PART))  # type: ignore[arg-type]
    for part, name in ((moved, "movement"), (by, "contributions")):
        assert part.lstrip().startswith(f'<section id="{name}"')
        assert "<html" not in part
    assert 'data-chart="trend"' in moved
    assert "pronóstico" in moved
    assert "Cuánto aportó cada promesa al cambio" in by


def test_by_their_own_address_they_lead_to_the_whole_page(client_as: SignIn) -> None:
    client = client_as("cxo")
    answer = client.get("/measure/nps/movement/?grain=week&segment=customer.country:PE")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/measure/nps/?")
    for kept in ("grain=week", "full=1", "segment="):
        assert kept in answer.headers["Location"]
    assert_sound(client.get(answer.headers["Location"]))


def test_their_tables_leave_as_files(client_as: SignIn) -> None:
    answer = client_as("cxo").get(CONTRIBUTIONS + "&export=contributions.csv")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(language: str, client_as: SignIn) -> None:
    client = client_as("sales", countries=["CL"])
    Person.objects.filter(email__contains="sales.cl").update(language=language)
    for address in (MOVEMENT, CONTRIBUTIONS):
        part = text(client.get(address, **PART))  # type: ignore[arg-type]
        for unsaid in ("movement.", "contributions."):
            assert f">{unsaid}" not in part


@pytest.mark.parametrize("slug", ["conversion", "churn", "revenue_per_customer"])
def test_what_can_not_be_watched_says_why(slug: str, client_as: SignIn) -> None:
    answer = client_as("cxo").get(reverse("metric_movement", args=[slug]), **PART)  # type: ignore[arg-type]
    assert answer.status_code == 200
    assert "Cuándo cambió de nivel" not in text(answer)
    assert "movement-title" in text(answer)


def test_whatever_the_address_says_nothing_breaks(client_as: SignIn) -> None:
    client = client_as("cxo")
    for address, status in (
        ("/measure/joy/movement/", 404),
        ("/measure/joy/contributions/?by=channel", 404),
        ("/measure/nps/contributions/?by=customer.name", 400),
        ("/measure/nps/movement/?grain=eon", 400),
    ):
        assert client.get(address, **PART).status_code == status, address  # type: ignore[arg-type]


def test_without_figures_nobody_sees_them(client_as: SignIn) -> None:
    for address in (MOVEMENT, CONTRIBUTIONS):
        assert client_as("agent").get(address, **PART).status_code == 403  # type: ignore[arg-type]


def test_a_target_is_set_in_settings_and_told_on_the_page(client_as: SignIn, served: Company) -> None:
    client, file = client_as("cxo"), served.folder / "company.toml"
    before = file.read_bytes()
    address = reverse("company_settings")
    form = {"name": "Andina Hogar", "language": "es", "currency": "PEN", "country": "PE"}
    form |= {"time_zone": "America/Lima", "contract": "unknown"}
    wrong = client.post(address, {**form, "targets": "nps = 400"})
    assert wrong.status_code == 200
    assert "nunca puede valer 400" in text(wrong)
    assert client.post(address, {**form, "targets": "promise_kept = 95 %"}).status_code == 302
    try:
        page = text(client.get("/measure/promise_kept/"))
        assert "Por debajo de la meta" in page
        assert "meta" in text(client.get(MOVEMENT, **PART))  # type: ignore[arg-type]
        assert "Por debajo de la meta" not in text(client.get("/measure/aht/"))
        assert client.post(address, {**form, "targets": ""}).status_code == 302
        assert "de la meta" not in text(client.get("/measure/promise_kept/"))
    finally:
        file.write_bytes(before)
