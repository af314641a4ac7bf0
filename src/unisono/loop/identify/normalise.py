"""One spelling for each e-mail, document and name, so that equal ones can be found equal.

Only differences that cannot mean two people are removed: case, accents of names, punctuation, spaces.
"""

from __future__ import annotations

import re
import unicodedata

_EMAIL = re.compile(r"[^@\s,;<>()\"]+@[^@\s,;<>()\"]+\.[^@\s.,;<>()\"]{2,}")
_NOBODY = frozenset(
    {"noreply", "no-reply", "noemail", "sincorreo", "notiene", "sememail", "na", "none", "null"}
)
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_SHORTEST_DOCUMENT = 6
_TYPED = ("123456789012345", "012345678901234", "987654321098765", "87654321")  # to fill a field
_COUNTED = frozenset(typed[:length] for typed in _TYPED for length in range(len(typed) + 1))
_LENGTH_WITH_ZERO = {"PE": 8, "BR": 11}  # DNI and CPF: spreadsheets drop their leading zero


def normalise_email(text: str | None) -> str | None:
    """Which mailbox is this?  Lower case, trimmed, without `mailto:`.

    Dots and tags (`ana+shop@`) stay: outside some providers they are other mailboxes.

    Returns
    -------
    str or None
        None where it isn't an address, or one that says there is none (`noreply@…`).

    >>> normalise_email(" Ana.Rojas@Correo.PE ")
    'ana.rojas@correo.pe'
    >>> normalise_email("no tiene") is None
    True
    """
    if not text:
        return None
    address = text.strip().lower().removeprefix("mailto:").strip("<>")
    if not _EMAIL.fullmatch(address) or address.partition("@")[0] in _NOBODY:
        return None
    return address


def normalise_document(text: str | None, country: str | None) -> str | None:
    """Which identity document is this?  Letters and digits only, upper case.

    Parameters
    ----------
    text : as recorded
    country : two-letter code; PE and BR documents get back the zero that spreadsheets drop

    Returns
    -------
    str or None
        None where it is shorter than six signs, has no digit, repeats one sign, or merely counts (12345678).

    >>> normalise_document("45.678.901-k", "CL")
    '45678901K'
    >>> normalise_document("7834519", "PE")
    '07834519'
    >>> normalise_document("00000000", "PE") is None
    True
    """
    if not text:
        return None
    signs = _NOT_ALPHANUMERIC.sub("", unicodedata.normalize("NFKC", text)).upper()
    if len(signs) < _SHORTEST_DOCUMENT or len(set(signs)) == 1 or not any(map(str.isdigit, signs)):
        return None
    if signs in _COUNTED:
        return None
    length = _LENGTH_WITH_ZERO.get((country or "").upper())
    return signs.zfill(length) if length == len(signs) + 1 and signs.isdigit() else signs


def normalise_name(text: str | None) -> str | None:
    """Is it the same name?  Without accents, case, punctuation and order of its words.

    Returns
    -------
    str or None
        None where nothing is left.

    >>> normalise_name("PÉREZ  ROJAS, Ana") == normalise_name("Ana Perez Rojas")
    True
    """
    if not text:
        return None
    plain = text.casefold() if text.isascii() else _without_accents(text)
    return " ".join(sorted(_NOT_ALPHANUMERIC.sub(" ", plain).split())) or None


def normalise_country(text: str | None) -> str | None:
    """Which country's code is this?  Upper case, trimmed.

    >>> normalise_country(" pe"), normalise_country(" ")
    ('PE', None)
    """
    return (text or "").strip().upper() or None


def mask(kind: str, value: str) -> str:
    """How can a key be shown without telling it?  First sign of an address, last two of the others.

    >>> mask("email", "ana@correo.pe"), mask("phone", "+51987654321")
    ('a***@c***.pe', '***21')
    """
    if kind != "email":
        return f"***{value[-2:]}"
    local, _, domain = value.partition("@")
    return f"{local[:1]}***@{domain[:1]}***.{domain.rpartition('.')[2]}"


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
