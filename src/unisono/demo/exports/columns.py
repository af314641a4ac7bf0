"""Makes columns of text from arrays of numbers and codes, whole columns at a time.

What always has the same width (ids, dates, clocks) is laid out byte by byte by NumPy, which is ten
times faster than joining texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.world.nouns import SPAN, Flags, Floats, Whole

Piece = tuple[npt.NDArray[np.bytes_], Whole]  # texts of one width, and which of them each row has

_compute: Any = pc  # its stubs don't know that texts and columns of them mix
_DIGITS = np.array([f"{number:05d}" for number in range(100_000)], dtype="S5")


def fixed(pieces: Sequence[Piece], known: Flags | None = None) -> pa.StringArray:
    """Texts of one width, put together from pieces; null where not `known`.

    >>> fixed([(np.array([b"a", b"b"]), np.array([1, 0])), (np.array([b"-"]), np.array([0, 0]))]).to_pylist()
    ['b-', 'a-']
    """
    count = len(pieces[0][1])
    shape = np.dtype([(str(place), texts.dtype) for place, (texts, _) in enumerate(pieces)])
    cells = np.empty(count, shape)
    for place, (texts, codes) in enumerate(pieces):
        cells[str(place)] = texts[codes]
    ends = np.arange(count + 1, dtype=np.int32) * shape.itemsize
    holes = None if known is None else _buffer(np.packbits(known, bitorder="little"))
    return pa.StringArray.from_buffers(count, _buffer(ends), _buffer(cells), holes)


def numbered(letter: str, numbers: Whole) -> pa.StringArray:
    """Ids such as `T0000000017`; null for negative numbers.

    >>> numbered("T", np.array([17, -1])).to_pylist()
    ['T0000000017', None]
    """
    known = numbers >= 0
    told = np.where(known, numbers, 0).astype(np.int64)
    front = np.array([letter], dtype="S")
    pieces: list[Piece] = [(front, np.zeros(len(told), np.int8))]
    pieces += [(_DIGITS, told // 100_000), (_DIGITS, told % 100_000)]
    return fixed(pieces, None if known.all() else known)


def ids(letter: str, block: int, places: Whole) -> pa.StringArray:
    """The ids of a block's rows, by their places; null where there is none (−1).

    >>> ids("O", 2, np.array([0, -1])).to_pylist()
    ['O0020000000', None]
    """
    return numbered(letter, np.where(places >= 0, block * SPAN + places.astype(np.int64), -1))


def coded(words: Sequence[str | None], codes: Whole) -> pa.StringArray:
    """The word of each code; null for −1.

    >>> coded(["no", "sí"], np.array([1, -1])).to_pylist()
    ['sí', None]
    """
    return pa.array(words, pa.string()).take(_places(codes))


def taken(texts: pa.StringArray, places: Whole) -> pa.StringArray:
    """The texts at some places; null for −1.

    >>> taken(pa.array(["a", "b"]), np.array([1, -1])).to_pylist()
    ['b', None]
    """
    return texts.take(_places(places))


def amounts(cents: Whole, sign: str = ".") -> pa.StringArray:
    """Money in units with two decimals.

    >>> amounts(np.array([5990, 5]), ",").to_pylist()
    ['59,90', '0,05']
    """
    # Prices are few: each is written once.
    told, which = np.unique(cents, return_inverse=True)
    words = [f"{value / 100:.2f}".replace(".", sign) for value in told.tolist()]
    return coded(words, which)


def whole(numbers: Whole, known: Flags | None = None) -> pa.StringArray:
    """Whole numbers as they are; null where not `known`.

    >>> whole(np.array([3, 0]), np.array([True, False])).to_pylist()
    ['3', None]
    """
    told: pa.StringArray = _compute.cast(
        pa.array(numbers, mask=None if known is None else ~known), pa.string()
    )
    return told


def only(texts: pa.StringArray, wanted: Flags) -> pa.StringArray:
    """The texts where wanted, null elsewhere.

    >>> only(pa.array(["a", "b"]), np.array([True, False])).to_pylist()
    ['a', None]
    """
    return texts if wanted.all() else where(wanted, texts, None)


def where(wanted: Flags, texts: pa.StringArray, others: pa.StringArray | None) -> pa.StringArray:
    """The texts where wanted, the others elsewhere.

    >>> where(np.array([True, False]), pa.array(["a", "b"]), pa.array(["c", "d"])).to_pylist()
    ['a', 'd']
    """
    told: pa.StringArray = _compute.if_else(pa.array(wanted), texts, others)
    return told


def joined(*pieces: pa.StringArray | str, between: str = "", null: str | None = None) -> pa.StringArray:
    """The pieces of each row one after the other; a null is told as `null`, or makes the whole row null.

    >>> joined("a", pa.array(["b", None]), null="-").to_pylist()
    ['ab', 'a-']
    """
    options = {} if null is None else {"null_handling": "replace", "null_replacement": null}
    told: pa.StringArray = _compute.binary_join_element_wise(*pieces, between, **options)
    return told


def among(signs: bytes, texts: pa.StringArray) -> bool:
    """Whether any of these signs stands anywhere in a column: one look at its bytes.

    >>> among(b";,", pa.array(["a;b", None])), among(b";", pa.array(["a,b"]))
    (True, False)
    """
    raw = bytes(memoryview(texts.buffers()[2] or b""))
    return len(raw.translate(None, signs)) < len(raw)


def holds(texts: pa.StringArray, pattern: str) -> Flags:
    """Which texts hold a pattern somewhere?

    >>> holds(pa.array(["a;b", None]), "[;]").tolist()
    [True, False]
    """
    found = _compute.fill_null(_compute.match_substring_regex(texts, pattern), False)
    return np.asarray(found.to_numpy(zero_copy_only=False), dtype=bool)


def replaced(texts: pa.StringArray, sign: str, told: str) -> pa.StringArray:
    """The texts with each sign told in another way.

    >>> replaced(pa.array(["a;b"]), ";", ",").to_pylist()
    ['a,b']
    """
    changed: pa.StringArray = _compute.replace_substring(texts, sign, told)
    return changed


def constant(text: str, count: int) -> pa.StringArray:
    """The same text on every row.

    >>> constant("PE", 2).to_pylist()
    ['PE', 'PE']
    """
    return coded([text], np.zeros(count, np.int8))


def decimals(cents: Whole) -> pa.Array[Any]:
    """Money as exact decimals with two places, for files that keep types.

    >>> decimals(np.array([-150])).to_pylist()
    [Decimal('-1.50')]
    """
    low = cents.astype(np.int64)
    both = np.stack([low, low >> 63], axis=1)  # a decimal is a whole number of 128 bits, low half first
    return pa.Array.from_buffers(pa.decimal128(12, 2), len(low), [None, _buffer(both)])


def blank(random: np.random.Generator, texts: pa.StringArray, share: float | Floats) -> pa.StringArray:
    """The texts with a share of them missing.

    >>> blank(np.random.default_rng(1), pa.array(["a"]), 1.0).to_pylist()
    [None]
    """
    return only(texts, random.random(len(texts)) >= share)


def _buffer(cells: npt.NDArray[Any]) -> pa.Buffer:
    held: Any = cells  # an array is a buffer, though the stubs don't say so
    return pa.py_buffer(held)


def _places(codes: Whole) -> pa.Array[Any]:
    missing = codes < 0
    return pa.array(codes, mask=missing if missing.any() else None)
