"""Texts as integers: each said once, every record pointing to what it says, so that matching is array work.

A million records say far fewer things than they are many: what reads texts reads each different one once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int64]


class Texts(Protocol):
    """Texts in a row, wherever they are kept: a tuple, or an engine's own column."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[str]: ...

    def __getitem__(self, place: int, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Coded:
    """One text a record: `codes` (−1 where it has none) into `values`, each of them different."""

    codes: Codes
    values: Texts


def code(texts: Iterable[str | None]) -> Coded:
    """Equal texts get equal codes, None gets −1.

    >>> code(["b", None, "a", "b"]).codes.tolist()
    [0, -1, 1, 0]
    """
    seen: dict[str, int] = {}
    codes = [-1 if text is None else seen.setdefault(text, len(seen)) for text in texts]
    return Coded(np.array(codes, dtype=np.int64), tuple(seen))


def pairs(one: Codes, other: Codes) -> tuple[Codes, Codes, Codes]:
    """Which different pairs do records hold?  A missing `other` (−1) is one more; a missing `one` is no pair.

    Returns
    -------
    tuple
        The two halves of each pair, sorted, and the pair of each record (−1: none).

    >>> [half.tolist() for half in pairs(np.array([4, 4, -1, 4]), np.array([2, -1, 2, 2]))]
    [[4, 4], [-1, 2], [1, 0, -1, 1]]
    """
    width = int(other.max(initial=-1)) + 2
    held = one >= 0
    different, which = np.unique(one[held] * width + other[held] + 1, return_inverse=True)
    pair_of = np.full(len(one), -1, dtype=np.int64)
    pair_of[held] = which
    return different // width, different % width - 1, pair_of


def normalised(rule: Callable[[str], str | None], texts: Coded) -> Coded:
    """What every record's text comes to under a rule, each different text read once.

    >>> normalised(lambda text: text.strip() or None, code(["a", "a ", " ", None])).codes.tolist()
    [0, 0, -1, -1]
    """
    return _told_by(texts.codes, code(map(rule, texts.values)))


def normalised_beside(rule: Callable[[str, str | None], str | None], texts: Coded, beside: Coded) -> Coded:
    """The same for a rule that looks at a second text of the record, such as its country.

    >>> normalised_beside(lambda text, land: f"{land} {text}", code(["1", "1"]), code(["PE", None])).values
    ('None 1', 'PE 1')
    """
    text_of, beside_of, pair_of = pairs(texts.codes, beside.codes)
    first, second = list(texts.values), [*beside.values, None]  # the code −1 finds the None
    read = (rule(first[one], second[other]) for one, other in zip(text_of, beside_of, strict=True))
    return _told_by(pair_of, code(read))


def _told_by(said: Codes, meant: Coded) -> Coded:
    return Coded(np.append(meant.codes, -1)[said], meant.values)  # the code −1 finds the −1
