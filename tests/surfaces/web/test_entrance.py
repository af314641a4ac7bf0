"""The addresses of coming in are those that people need, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.surfaces.web.conftest import PASSWORD
from unisono.model.company import Company
from unisono.store.records.people.models import Person
from unisono.surfaces.web.entrance import urlpatterns

OPEN = {  # without having signed in
    "account_login", "account_logout", "account_inactive", "account_signup", "account_reset_password",
    "account_reset_password_done", "account_reset_password_from_key", "account_reset_password_from_key_done",
    "mfa_authenticate", "mfa_login_webauthn",
}  # fmt: skip


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    """The names of all addresses below."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from names(pattern.url_patterns)
        elif pattern.name:
            yield pattern.name


def test_nobody_finds_a_way_to_sign_up_or_to_change_their_e_mail() -> None:
    found = set(names(get_resolver().url_patterns))
    assert found >= OPEN
    assert not {name for name in found if "email" in name or "phone" in name or "login_code" in name}
    assert not {name for name in found if name.startswith(("socialaccount", "openid_connect"))}


@pytest.mark.parametrize("name", sorted(set(names(urlpatterns)) - OPEN))
def test_one_s_own_keys_are_for_who_signed_in(served: Company, name: str) -> None:
    address = (
        reverse(name, kwargs={"pk": 1})
        if name in ("mfa_edit_webauthn", "mfa_remove_webauthn")
        else reverse(name)
    )
    answer = Client().get(address)
    assert answer.status_code in (302, 404)
    if answer.status_code == 302:
        assert "/login/" in answer["Location"]


@pytest.mark.parametrize("name", sorted(OPEN - {"account_reset_password_from_key"}))
def test_a_way_in_stands_open(served: Company, name: str) -> None:
    answer = Client().get(reverse(name), follow=True)
    assert answer.status_code == 200
    assert "Traceback" not in answer.content.decode()


@pytest.mark.parametrize("name", ["mfa_remove_webauthn", "mfa_edit_webauthn"])
def test_another_person_s_key_is_not_there(client_as: Callable[..., Client], name: str) -> None:
    client_as("admin")
    other = Person.objects.get(email="admin.@example.com")
    key = Authenticator.objects.create(type="webauthn", user=other, data={"name": "Suya"})
    client = client_as("cxo")
    address = reverse(name, kwargs={"pk": key.pk})
    asked = client.get(address)["Location"]
    client.post(asked, {"password": PASSWORD})
    assert client.get(address).status_code == 404
    assert client.post(address, {"name": "Mía"}).status_code == 404
    assert Authenticator.objects.get(pk=key.pk).data["name"] == "Suya"
    key.delete()
