"""One metric in the browser: trend, groups, comparison, definition; every grain, every way wrong."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tests.surfaces.web.pages.test_measure import READERS, SignIn, assert_sound, handed, outline, text
from unisono.loop.measure.catalogue import METRICS
from unisono.model.question import GRAINS
from unisono.model.words import LANGUAGES, say
from unisono.store.records.people.models import Person

# What so small a company has too few rows of, month by month.
SELDOM = ("response_rate", "experience_spread", "worst_visit", "channel_spread", "unit_spread", "targets_met")
SELDOM += ("repeat_purchase", "earned_growth", "earned_growth_ratio")
SEGMENTS = "/measure/promise_kept/?by=customer.country"


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_has_a_page(metric: object, client_as: SignIn) -> None:
    answer = client_as("cxo").get(reverse("metric", args=[metric.slug]))  # type: ignore[attr-defined]
    assert_sound(answer)
    page = text(answer)
    assert ('data-chart="trend"' in page) != (say("measure.trend.short", "es") in page)
    assert (say("measure.segments.none", "es") in page) != ('id="by-column"' in page)
    if metric.slug not in SELDOM:  # type: ignore[attr-defined]
        assert 'data-chart="trend"' in page
        assert 'data-chart="segments"' in page


@pytest.mark.parametrize("role", READERS)
def test_for_each_role(role: str, client_as: SignIn) -> None:
    assert_sound(client_as(role).get("/measure/nps/"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(language: str, client_as: SignIn) -> None:
    client = client_as("sales", countries=["CL"])
    Person.objects.filter(email__contains="sales.cl").update(language=language)
    answer = client.get("/measure/promise_kept/?by=hour&grain=quarter")
    assert_sound(answer)
    assert f'<html lang="{language}"' in text(answer)


@pytest.mark.parametrize("grain", GRAINS)
def test_every_grain_is_a_way_to_look(grain: str, client_as: SignIn) -> None:
    answer = client_as("cxo").get(f"/measure/aht/?by=channel&grain={grain}&since=2026-06-01")
    assert_sound(answer)
    current = re.findall(r'<a href="\?([^"]*)" aria-current="page">', text(answer))
    assert current == [f"by=channel&amp;grain={grain}&amp;since=2026-06-01"]


def test_the_headline_is_what_happened(client_as: SignIn) -> None:
    page = text(client_as("cxo").get("/measure/conversion/"))
    assert re.search(r"<h1>Conversión: \d\d,\d\s%</h1>", page)
    assert "No se compara con el período anterior" in page
    assert "La línea llega hasta el 2 ago 2026" in page


def test_events_stand_on_the_trend(client_as: SignIn) -> None:
    page = text(client_as("cxo").get("/measure/nps/"))
    assert "Soporte 24/7: te contestamos en 15 minutos, a cualquier hora" in page


def test_groups_are_shown_against_the_rest(client_as: SignIn) -> None:
    page = text(client_as("cxo").get(SEGMENTS))
    assert "va peor que el resto" in page
    assert "peor que el resto, más allá del azar" in page
    assert "▼" in page
    assert '<option value="customer.country" selected>' in page


def test_groups_and_periods_are_taken_along(client_as: SignIn) -> None:
    client = client_as("cxo")
    groups = handed(client.get(f"{SEGMENTS}&export=segments.csv"))
    assert {"PE", "CO", "MX", "CL"} <= {row[0] for row in groups if row}
    periods = handed(client.get("/measure/aht/?export=trend.csv"))
    assert any(row[0] == "octubre de 2026" for row in periods if row)


def test_two_groups_beside_each_other(client_as: SignIn) -> None:
    page = text(client_as("cxo").get(f"{SEGMENTS}&one=PE&other=CO"))
    assert "«CO» va mejor que «PE»" in page
    assert page.count("<option") > 10
    assert '<option value="PE" selected>' in page


def test_two_periods_beside_each_other(client_as: SignIn) -> None:
    asked = "one_since=2025-07-01&one_until=2025-09-30&other_since=2026-07-01&other_until=2026-09-30"
    page = text(client_as("cxo").get(f"/measure/answered_by_hour/?{asked}"))
    assert "El segundo período va mejor" in page
    assert "del 1 jul 2025 al 30 sept 2025" in page
    assert 'value="2026-09-30"' in page


@pytest.mark.parametrize(
    "asked",
    [
        "one_since=2026-01-01&one_until=2026-02-01&other_since=2026-01-15&other_until=2026-03-01",
        "one_since=2026-01-01",
        "one_since=yesterday&one_until=2026-02-01",
        "other_since=2026-02-01&other_until=2026-01-01&one_since=2025-01-01&one_until=2025-02-01",
        "by=customer.country&one=PE&other=PE",
    ],
)
def test_what_cannot_be_compared_is_said_beside_the_form(asked: str, client_as: SignIn) -> None:
    answer = client_as("cxo").get(f"/measure/nps/?{asked}")
    assert_sound(answer)
    assert 'role="alert"' in text(answer)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/measure/happiness/", 404),
        ("/measure/nps/?by=customer.name", 400),
        ("/measure/nps/?by=%3Cscript%3Ealert(1)%3C/script%3E", 400),
        ("/measure/nps/?grain=%3Cscript%3Ealert(1)%3C/script%3E", 400),
        ("/measure/nps/?export=nothing.csv", 404),
    ],
)
def test_what_is_not_there_is_said_in_words(address: str, status: int, client_as: SignIn) -> None:
    answer = client_as("cxo").get(address)
    assert answer.status_code == status
    assert "<script>alert" not in text(answer)
    assert outline(answer).headings.count(1) == 1


def test_values_in_the_address_are_words_like_any(client_as: SignIn) -> None:
    attack = "%3Cscript%3Ealert(1)%3C/script%3E"
    page = text(client_as("cxo").get(f"{SEGMENTS}&one={attack}&other=PE"))
    assert "<script>alert" not in page


def test_a_lens_that_leaves_nothing_says_so(client_as: SignIn) -> None:
    answer = client_as("cxo").get("/measure/conversion/?segment=customer.country%3APE")
    assert_sound(answer)
    assert "todavía no hay cifra" in text(answer)
    assert "prospectos no tienen cliente asociado" in text(answer)


def test_one_country_sees_no_other(client_as: SignIn) -> None:
    answer = client_as("service", countries=["CL"]).get("/measure/aht/?by=customer.segment")
    assert_sound(answer)
    assert client_as("service", countries=["CL"]).get(SEGMENTS).status_code == 200
    rows = handed(client_as("service", countries=["CL"]).get(f"{SEGMENTS}&export=segments.csv"))
    assert not {"PE", "CO", "MX"} & {row[0] for row in rows if row}
