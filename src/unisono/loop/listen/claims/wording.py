"""Sets of words, written as one line each so that they can be read and added to."""

from __future__ import annotations


def words(line: str) -> frozenset[str]:
    """The words of a line.

    >>> sorted(words("gratis gratuito"))
    ['gratis', 'gratuito']
    """
    return frozenset(line.split())
