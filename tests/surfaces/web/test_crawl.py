"""No page leads anywhere that its reader may not go, that is not there, or that fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.surfaces.web.crawl import EACH, crawl
from tests.surfaces.web.hostile import CUSTOMER, MARK, RUN, hostile_company
from unisono.model.rights import ROLES
from unisono.services.companies import serve_company
from unisono.store.records.people.models import Person

WIDEST = ("admin", "agent")  # who sees most, and who sees least


@pytest.mark.parametrize("role", WIDEST)
def test_a_link_to_every_room_leads_to_a_page(client_as: Callable[..., Client], role: str) -> None:
    walk(client_as(role), at_least=4 if role == "agent" else 20, whole=False)


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_every_link_somebody_sees_leads_to_a_page(client_as: Callable[..., Client], role: str) -> None:
    walk(client_as(role), at_least=4 if role == "agent" else 20)


@pytest.mark.slow
def test_bounded_readers_too(client_as: Callable[..., Client]) -> None:
    walk(client_as("cxo", countries=["CL"]), at_least=20)


def walk(client: Client, *, at_least: int, whole: bool = True) -> None:
    """Follow every link, or one to each room; each has to be answered, and there have to be some."""
    steps = crawl(client) if whole else crawl(client, each=1, asked=False)
    walked = {address: answer.status_code for address, answer in steps}
    assert {address: status for address, status in walked.items() if status != 200} == {}
    assert len(walked) > at_least


@pytest.mark.parametrize("each", [1, pytest.param(EACH, marks=pytest.mark.slow)])
def test_nothing_a_customer_or_a_file_says_is_run(tmp_path: Path, each: int) -> None:
    company = hostile_company(tmp_path / "company")
    serve_company(company.folder)
    person = Person.objects.create(email="admin@example.com", name=RUN[0], role="admin")
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    shown = set()
    for start in ("/", f"/customers/{CUSTOMER}/"):
        for address, answer in crawl(client, start, each=each):
            text = answer.content.decode(errors="replace")
            assert answer.status_code < 500, address
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                assert [attack for attack in RUN if attack in text] == [], address
                assert "{{ 7" not in text or "{{ 7|add" in text, address
                shown |= {address} if MARK in text else set()
    assert len(shown) > 5  # the attacks were there to be seen, escaped
