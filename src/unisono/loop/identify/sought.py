"""Reads what somebody types to find a person: an address, a number however it is written, words, a key."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

_NUMBERLIKE = re.compile(r"[+(]*\d[\d()./\-]*")
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_NOT_DIGIT = re.compile(r"\D+")
MOST_PARTS, LONGEST = 8, 200  # what is typed beyond is left out
_SHORTEST_DOCUMENT = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was typed, in the spellings it may stand in somewhere.

    `told` as typed in small letters, `words` of a name, `digits` of a phone or key, `document` signs;
    digits and signs without leading zeros, which some systems drop.
    """

    told: str
    words: tuple[str, ...] = ()
    digits: str = ""
    document: str = ""

    @property
    def is_word(self) -> bool:
        """Whether it can only be a word of a name."""
        return len(self.words) == 1 and self.words[0].isalpha()


@dataclass(frozen=True, slots=True)
class Sought:
    """All that was typed; whoever is found fits every part, in whatever order."""

    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """The words, as a name would be written."""
        return " ".join(word for part in self.parts for word in part.words)


def read_sought(text: str) -> Sought:
    """What is sought by what was typed?

    Parameters
    ----------
    text : words of a name in any order, an e-mail or its beginning, a phone in any format, a document,
        a key of any system; several of them narrow each other

    Returns
    -------
    Sought
        Without parts where nothing was typed that could be in a record.

    >>> [part.words for part in read_sought("Peña  ANA").parts]
    [('pena',), ('ana',)]
    >>> read_sought("+51 987 654-321").parts[0].digits
    '51987654321'
    >>> read_sought(" Ana.Rojas@Correo.pe").parts
    (Part(told='ana.rojas@correo.pe', words=(), digits='', document=''),)
    """
    parts: list[Part] = []
    for number, grouped in groupby(text[:LONGEST].split(), lambda each: bool(_NUMBERLIKE.fullmatch(each))):
        typed = list(grouped)
        parts += [_number("".join(typed))] if number else [_part(each) for each in typed]
    return Sought(tuple(part for part in parts if part.told)[:MOST_PARTS])


def _number(typed: str) -> Part:
    """A phone, a document or a number within a key: written with or without spaces, it is one."""
    digits = _NOT_DIGIT.sub("", typed)
    bare = digits.lstrip("0")
    if len(bare) < _SHORTEST_DOCUMENT:  # so short a one may stand in a name: Bodega 24
        return Part(digits, (digits,) if digits else (), bare)
    return Part(digits, (), bare, bare)


def _part(typed: str) -> Part:
    told = typed.lower().removeprefix("mailto:").strip("<>,;\"'«»“”")
    if "@" in told:
        return Part(told)
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", told) if not unicodedata.combining(sign)
    ).lower()
    words = tuple(_NOT_ALPHANUMERIC.sub(" ", plain).split())
    signs = "".join(words).upper().lstrip("0")
    paper = len(signs) >= _SHORTEST_DOCUMENT and any(map(str.isdigit, signs))
    return Part(told if words else "", words, document=signs if paper else "")
