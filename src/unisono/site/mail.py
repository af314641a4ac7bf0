"""Where e-mail goes out, from one address in the environment: `smtp://user:password@host:587`."""

from __future__ import annotations

from urllib.parse import SplitResult, unquote, urlsplit

from unisono.errors import CompanyError

PORTS = {"smtp": 587, "smtps": 465}
BACKENDS = "django.core.mail.backends"
SECONDS = 30


def mail_settings(address: str, sender: str) -> dict[str, object]:
    """Django's settings for an address; without one nothing is sent, and whoever wants to is told so.

    `smtp` turns to encryption after greeting, `smtps` speaks it from the first word; `file:FOLDER` writes
    each message into a folder, to try things out.

    Raises
    ------
    CompanyError
        `mail_address_unfit`; it doesn't repeat the password.

    >>> told = mail_settings("smtp://ana:p%40ss@mail.example.com", "cx@example.com")
    >>> told["EMAIL_HOST"], told["EMAIL_PORT"], told["EMAIL_HOST_PASSWORD"], told["EMAIL_USE_TLS"]
    ('mail.example.com', 587, 'p@ss', True)
    """
    if not address:
        return {"EMAIL_BACKEND": f"{BACKENDS}.dummy.EmailBackend"}
    told = urlsplit(address)
    sent_by = {"DEFAULT_FROM_EMAIL": sender or unquote(told.username or "") or "unisono@localhost"}
    if told.scheme == "file":
        folder = unquote(told.path)
        return {"EMAIL_BACKEND": f"{BACKENDS}.filebased.EmailBackend", "EMAIL_FILE_PATH": folder, **sent_by}
    host = told.hostname
    port = _port(told)
    if told.scheme not in PORTS or not host or port is None:
        raise CompanyError("mail_address_unfit", address=f"{told.scheme}://{host or ''}")
    return {
        "EMAIL_BACKEND": f"{BACKENDS}.smtp.EmailBackend",
        "EMAIL_HOST": host,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(told.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(told.password or ""),
        "EMAIL_USE_TLS": told.scheme == "smtp" and bool(told.username),
        "EMAIL_USE_SSL": told.scheme == "smtps",
        "EMAIL_TIMEOUT": SECONDS,
        **sent_by,
    }


def _port(told: SplitResult) -> int | None:
    """The port an address names, or its scheme's own; None where it is no number."""
    try:
        return told.port or PORTS.get(told.scheme)
    except ValueError:
        return None
