"""One address in the environment says which server e-mail goes through."""

from __future__ import annotations

import pytest

from unisono.errors import CompanyError
from unisono.site.mail import mail_settings


def test_without_an_address_nothing_is_sent() -> None:
    assert mail_settings("", "")["EMAIL_BACKEND"].endswith(".dummy.EmailBackend")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        ("smtp://ana:clave@mail.example.com", 587, True, False),
        ("smtp://ana:clave@mail.example.com:2525", 2525, True, False),
        ("smtps://ana:clave@mail.example.com", 465, False, True),
        ("smtp://localhost:25", 25, False, False),
    ],
)
def test_an_address_says_how_to_speak(address: str, port: int, tls: bool, ssl: bool) -> None:
    told = mail_settings(address, "cx@example.com")
    assert (told["EMAIL_PORT"], told["EMAIL_USE_TLS"], told["EMAIL_USE_SSL"]) == (port, tls, ssl)
    assert told["DEFAULT_FROM_EMAIL"] == "cx@example.com"
    assert told["EMAIL_TIMEOUT"]


def test_names_and_passwords_may_hold_any_sign() -> None:
    told = mail_settings("smtp://ana%40x.pe:a%2Fb%3Ac@mail.example.com", "")
    assert (told["EMAIL_HOST_USER"], told["EMAIL_HOST_PASSWORD"]) == ("ana@x.pe", "a/b:c")
    assert told["DEFAULT_FROM_EMAIL"] == "ana@x.pe"


def test_messages_may_go_into_a_folder() -> None:
    told = mail_settings("file:/var/mail%20box", "")
    assert told["EMAIL_FILE_PATH"] == "/var/mail box"


@pytest.mark.parametrize(
    "address", ["mail.example.com", "http://x", "smtp://", "smtp://u:secret@host:port", "smtp://u:secret@:25"]
)
def test_what_is_no_address_is_refused_without_telling_its_password(address: str) -> None:
    with pytest.raises(CompanyError) as refused:
        mail_settings(address, "")
    assert refused.value.code == "mail_address_unfit"
    assert "secret" not in str(refused.value)
