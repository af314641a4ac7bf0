"""Slips of the fingers: two signs swapped, one struck twice, one missed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa

from unisono.demo.people.changing import changed, chosen

Slip = Callable[[str, float, int], str]  # text, where in it (0 to below 1), kind of slip (0 to below 12)
_KINDS = 12  # a multiple of three, so that three kinds are equally frequent


def slipped(random: np.random.Generator, texts: pa.StringArray, share: float, slip: Slip) -> pa.StringArray:
    """Let a share of texts be typed wrongly; the others, and the empty ones, stay as they are.

    Parameters
    ----------
    texts : shape (n,)
    share : 0 to 1
    slip : what happens to one text
    """
    rows = chosen(random, len(texts), share)
    where, kind = random.random(len(texts))[rows], random.integers(_KINDS, size=len(texts))[rows]

    def wrong(right: pa.StringArray) -> pa.StringArray:
        told = zip(right.to_pylist(), where, kind, strict=True)
        return pa.array([text and slip(text, place, int(each)) for text, place, each in told], pa.string())

    return changed(texts, rows, wrong)


def slip_in_word(text: str, where: float, kind: int) -> str:
    """Swap two neighbours, strike one sign twice or miss one, never the first.

    >>> [slip_in_word("Ana Rojas", 0.5, kind) for kind in range(3)]
    ['Ana oRjas', 'Ana Roojas', 'Ana Rjas']
    """
    places = [place for place in range(1, len(text)) if text[place].isalnum()]
    return _at(text, places[int(where * len(places))], kind % 3) if places else text


def slip_in_address(text: str, where: float, kind: int) -> str:
    """Swap or repeat a letter before or after the @, or type a comma for the last dot.

    No letter is missed and no digit or sign touched, so that nobody else's address can come out.

    >>> slip_in_address("ana.rojas7@mail.example", 0.9, 0), slip_in_address("ana@mail.example", 0.5, 4)
    ('ana.rojsa7@mail.example', 'ana@mial.example')
    >>> slip_in_address("ana@mail.example", 0.5, 8)
    'ana@mail,example'
    """
    local, _, domain = text.partition("@")
    label, _, rest = domain.partition(".")
    if kind >= 8:
        return f"{local}@{label},{rest}"
    if kind >= 4:
        return f"{local}@{_in_letters(label, where, kind % 2)}.{rest}"
    return f"{_in_letters(local, where, kind % 2)}@{domain}"


def _in_letters(text: str, where: float, kind: int) -> str:
    places = [place for place in range(len(text)) if text[place].isalpha()]
    return _at(text, places[int(where * len(places))], kind)


def _at(text: str, place: int, kind: int) -> str:
    """Kind 0 swaps with the sign before (or strikes twice, if it is the same), 1 strikes twice, 2 misses."""
    before, sign, after = text[:place], text[place], text[place + 1 :]
    if kind == 0 and before[-1:].isalnum() and before[-1] != sign:
        return before[:-1] + sign + before[-1] + after
    return before + after if kind == 2 else before + sign + sign + after
