"""How words go wrong under a thumb: the slips of a language, and those of any keyboard."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 6  # letters; in shorter words a slip too often makes another word


def misspellings(fragment: str, slips: Mapping[str, str]) -> tuple[str, ...]:
    """In which ways can this fragment be misspelled, one slip each?

    Known slips of its words come first, then the keyboard's: letters swapped, dropped or doubled in the
    longest word.  None where all words are short and none has a known slip.

    >>> misspellings(" hasta hoy", {"hasta": "asta"})
    (' asta hoy',)
    >>> misspellings("llamada", {})
    ('llmaada', 'llaada', 'llaamada')
    """
    words = list(_WORD.finditer(fragment))
    found = [_with(fragment, word, slip) for word in words for slip in _known(word[0], slips)]
    longest = max(words, key=lambda word: len(word[0]), default=None)
    if longest is not None and len(longest[0]) >= _LONG:
        found += [_with(fragment, longest, slip) for slip in _of_the_keyboard(longest[0])]
    return tuple(dict.fromkeys(found))


def _known(word: str, slips: Mapping[str, str]) -> list[str]:
    known = slips.get(word.lower())
    return known.split("|") if known else []


def _of_the_keyboard(word: str) -> Iterator[str]:
    middle = len(word) // 2
    if _letter(word[middle]) != _letter(word[middle - 1]):
        yield word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    yield word[:middle] + word[middle + 1 :]
    yield word[:middle] + word[middle - 1] + word[middle:]


def _letter(mark: str) -> str:
    """The letter without its accent: somebody who leaves accents out has not misspelled."""
    return unicodedata.normalize("NFD", mark)[0]


def _with(fragment: str, word: re.Match[str], slip: str) -> str:
    return fragment[: word.start()] + slip + fragment[word.end() :]
