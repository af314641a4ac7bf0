"""A small company served for pages that change its data, and what a person does there."""

from __future__ import annotations

import re
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.services.conftest import RECIPE
from unisono.model.company import Company
from unisono.services.companies import found_company, serve_company
from unisono.services.jobs import work
from unisono.store.records.people.models import Person

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class ServedShop:
    """A shop whose pages are served, and a browser of anybody who works there."""

    def __init__(self, folder: Path) -> None:
        told = {"name": "Tienda", "currency": "PEN", "time_zone": "America/Lima", "languages": ["es"]}
        self.company: Company = found_company(folder / "company", told)
        (self.company.folder / "recipes" / "shop.toml").write_text(RECIPE)
        serve_company(self.company.folder)

    def client(self, role: str = "analyst", **told: object) -> Client:
        """The browser of somebody of a role, signed in."""
        email = f"{role}{len(told)}@example.com"
        person, _ = Person.objects.get_or_create(email=email, defaults={"name": "Ana", "role": role, **told})
        client = Client(raise_request_exception=True)
        client.force_login(person, backend=BACKEND)
        return client

    def bring(self, client: Client, text: str | bytes, name: str = "orders.csv") -> str:
        """Bring a file in through the page; answers with the id of the upload it led to."""
        answer = client.post("/data/upload/", {"file": as_file(text, name)})
        found = re.search(r"/data/uploads/([0-9a-f]{32})/$", answer.headers["Location"])
        assert found, (answer.headers["Location"], messages(client))
        return found[1]

    def work(self) -> None:
        """Let the worker do what waits."""
        work(self.company.folder, once=True)

    def imported(self, client: Client, text: str, name: str = "orders.csv") -> str:
        """Bring a file in and import it by the shop's recipe; answers with the address of its report."""
        upload = self.bring(client, text, name)
        begun = client.post(f"/data/uploads/{upload}/import/", {"recipe": "shop", "file": "orders"})
        self.work()
        return client.get(begun.headers["Location"]).headers["Location"]


def as_file(text: str | bytes, name: str = "orders.csv") -> SimpleUploadedFile:
    """A file as a browser sends it; its name is sent as it is, whatever Django thinks of it."""
    sent = SimpleUploadedFile("x", text.encode() if isinstance(text, str) else text)
    sent._name = name
    return sent


def messages(client: Client) -> str:
    """What the next page tells about the last thing done."""
    return text_of(client.get("/data/"))


def text_of(answer: HttpResponse) -> str:
    """A page as it is sent."""
    return answer.content.decode()
