"""Takes out of somebody's words what says who they are, before anybody else reads them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

GONE = "[…]"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)@\w{3,}")
# Five digits and more, however they are set apart: phones, documents, cards, accounts, orders.
_NUMBER = re.compile(r"(?<!\w)\+?\(?\d(?:[\s().-]{0,2}\d){4,}(?:-?[kK]\b)?")
_WORD = re.compile(r"[^\W\d_]{3,}")
LEAST_NAME = 3  # letters


def redacted(words: str, names: Collection[str] = ()) -> str:
    """The words without e-mails, addresses, handles, long numbers and the names given.

    Parameters
    ----------
    names : of whoever wrote it and of the employees, as `name_parts` gives them; only words that begin
        with a capital are taken for names, so that «sol» stays and «Sol» goes. Accents don't count.

    >>> redacted("Soy Ana Rojas, 999 888 777, ana@correo.pe. Gracias a Luz", {"ana", "rojas", "luz"})
    'Soy […] […], […], […]. Gracias a […]'
    >>> redacted("Llegó en 48 horas, 24/7")
    'Llegó en 48 horas, 24/7'
    """
    words = unicodedata.normalize("NFC", words)
    for pattern in (_MAIL, _ADDRESS, _HANDLE, _NUMBER):
        words = pattern.sub(GONE, words)
    known = {_plain(name) for name in names}
    return _WORD.sub(lambda found: GONE if _is_name(found.group(), known) else found.group(), words)


def name_parts(*names: str | None) -> set[str]:
    """The parts of full names, in lower case; parts of one or two letters are no names.

    Particles («del», «das») are none either, where capitals tell them apart.

    >>> sorted(name_parts("Ana de la Cruz", None))
    ['ana', 'cruz']
    """
    return {
        part.lower()
        for name in names
        if name
        for part in re.split(r"[\s,.'-]+", name)
        if len(part) >= LEAST_NAME and (part[:1].isupper() or name.islower())
    }


def _is_name(word: str, known: Collection[str]) -> bool:
    return word[:1].isupper() and _plain(word) in known


def _plain(word: str) -> str:
    """In lower case and without accents: people leave them out when they write."""
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(each for each in parts if not unicodedata.combining(each))
