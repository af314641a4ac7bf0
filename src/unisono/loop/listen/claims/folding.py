"""Folds letters so that one word is written one way: small, without accents, and every place remembered."""

from __future__ import annotations

import unicodedata

_LOOKS = {
    "'": "’‘´",
    '"': "“”«»",
    "-": "–—−‑‐",
    " ": "\u00a0\u202f\u2009\u2007\t",
    "°": "º",
    "x": "×",
    "%": "％",
    "\n": "\r",
    "•": "✓✔●·▪◦‣★➤→✅",
}
_SIGNS = {sign: look for look, signs in _LOOKS.items() for sign in signs}


def _folded(sign: str) -> str:
    if sign in _SIGNS:
        return _SIGNS[sign]
    parts = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    return parts.lower()


# Letters with accents and other signs that change without changing how many there are.
_TABLE = {
    code: _folded(chr(code))
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *(ord(sign) for sign in _SIGNS))
    if len(_folded(chr(code))) == 1
}


def fold(text: str) -> tuple[str, list[int] | None]:
    """The text with letters folded, and where each of its signs stood; None where all stand as they did.

    >>> fold("Devolución en 30 DÍAS")
    ('devolucion en 30 dias', None)
    >>> fold("atencio\\u0301n")[0]
    'atencion'
    """
    folded = text.translate(_TABLE)
    if folded.isascii() or not any(_strange(sign) for sign in set(folded)):
        return folded, None
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for part in _folded(sign):
            signs.append(part)
            places.append(place)
    places.append(len(text))
    return "".join(signs), places


def _strange(sign: str) -> bool:
    """Whether a sign folds into none or several: combining accents, ligatures, half-width forms."""
    return sign > "\x7f" and _folded(sign) != sign
