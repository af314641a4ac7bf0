"""The theme is kept with the person, and nobody is led astray by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from unisono.store.records.people.models import Person


def theme_of(role: str) -> str:
    """What is kept."""
    return Person.objects.get(email=f"{role}.@example.com").theme


@pytest.mark.parametrize("theme", ["dark", "light", ""])
def test_it_is_kept_and_shown(client_as: Callable[..., Client], theme: str) -> None:
    client = client_as("service")
    answer = client.post("/theme/", {"theme": theme, "next": "/customers/?q=ana"})
    assert answer["Location"] == "/customers/?q=ana"
    assert theme_of("service") == theme
    text = client.get("/nowhere/").content.decode()
    assert (f'data-theme="{theme}"' in text) == bool(theme)


@pytest.mark.parametrize(
    "way", ["https://evil.example.com/", "//evil.example.com", "javascript:alert(1)", ""]
)
def test_it_leads_nowhere_else(client_as: Callable[..., Client], way: str) -> None:
    assert client_as("service").post("/theme/", {"theme": "dark", "next": way})["Location"] == "/"


def test_it_takes_a_form_a_person_and_a_theme_there_is(client_as: Callable[..., Client]) -> None:
    assert client_as("service").get("/theme/").status_code == 405
    assert "/accounts/login/" in Client().post("/theme/", {"theme": "dark"})["Location"]
    assert client_as("service").post("/theme/", {"theme": "<b>"}).status_code == 400
    answer = Client(enforce_csrf_checks=True).post("/theme/", {"theme": "dark"})
    assert answer.status_code == 403
