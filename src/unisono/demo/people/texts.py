"""Columns of texts, worked on whole: put together, looked up, rewritten."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.world.nouns import Whole

compute: Any = pc  # its stubs don't know that texts and columns of them mix


def padded(number: Whole, width: int = 1) -> pa.StringArray:
    """Numbers as text, with zeros before them.

    >>> padded(np.array([7]), 3).to_pylist()
    ['007']
    """
    digits: pa.StringArray = compute.utf8_lpad(pa.array(number).cast(pa.string()), width, "0")
    return digits


def joined(*pieces: pa.StringArray | str) -> pa.StringArray:
    """Texts side by side, row by row; a literal stands in every row, a null makes the row null.

    >>> joined("a", pa.array(["1", "2"])).to_pylist()
    ['a1', 'a2']
    """
    whole: pa.StringArray = compute.binary_join_element_wise(*pieces, "")
    return whole


def gathered(rows: list[Whole], texts: list[pa.StringArray]) -> pa.StringArray:
    """Texts made group by group, back in the order of their rows.

    >>> gathered([np.array([1]), np.array([0])], [pa.array(["b"]), pa.array(["a"])]).to_pylist()
    ['a', 'b']
    """
    return looked_up(pa.concat_arrays(texts), np.argsort(np.concatenate(rows), kind="stable"))


def looked_up(texts: pa.StringArray, place: Whole) -> pa.StringArray:
    """The texts at some places; null for −1.

    >>> looked_up(pa.array(["a", "b"]), np.array([1, -1])).to_pylist()
    ['b', None]
    """
    found: pa.StringArray = compute.take(texts, pa.array(place, mask=place < 0))
    return found


def filled(texts: pa.StringArray, other: str) -> pa.StringArray:
    """The texts, and another one where there is none.

    >>> filled(pa.array(["a", None]), "b").to_pylist()
    ['a', 'b']
    """
    whole: pa.StringArray = compute.fill_null(texts, other)
    return whole


def rewritten(texts: pa.StringArray, pattern: str, other: str) -> pa.StringArray:
    r"""The texts with all that fits a pattern written otherwise; \1 stands for its first group.

    >>> rewritten(pa.array(["ana", None]), "(.)n", r"\1\1").to_pylist()
    ['aaa', None]
    """
    told: pa.StringArray = compute.replace_substring_regex(texts, pattern, other)
    return told


def unaccented(texts: pa.StringArray) -> pa.StringArray:
    """The same letters without their accents.

    >>> unaccented(pa.array(["Núñez"])).to_pylist()
    ['Nunez']
    """
    return rewritten(compute.utf8_normalize(texts, "NFKD"), r"\p{Mn}", "")
