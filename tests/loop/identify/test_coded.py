"""Texts as integers: equal things equal codes, missing things none, each different text read once."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.identify.coded import code, normalised, normalised_beside, pairs

TEXTS = st.lists(st.sampled_from([None, "", "a", "A", " a", "b", "nobody"]), max_size=20)
CODES = st.lists(st.tuples(st.integers(-1, 5), st.integers(-1, 5)), max_size=30)


def rule(text: str) -> str | None:
    return None if text == "nobody" else text.strip().lower() or None


def said(codes: np.ndarray, values: object) -> list[str | None]:
    return [values[one] if one >= 0 else None for one in codes]  # type: ignore[index]


def test_codes_follow_first_sight() -> None:
    coded = code(["b", None, "a", "b"])
    assert coded.codes.tolist() == [0, -1, 1, 0]
    assert coded.values == ("b", "a")


@given(TEXTS)
def test_a_rule_read_once_says_what_it_says_of_each(texts: list[str | None]) -> None:
    read = normalised(rule, code(texts))
    assert said(read.codes, read.values) == [None if text is None else rule(text) for text in texts]
    assert len(set(read.values)) == len(read.values)


@given(TEXTS, st.data())
def test_a_rule_with_a_second_text_too(texts: list[str | None], data: st.DataObject) -> None:
    beside = data.draw(
        st.lists(st.sampled_from([None, "PE", "CO"]), min_size=len(texts), max_size=len(texts))
    )

    def together(text: str, land: str | None) -> str | None:
        return None if land == "CO" and text == "a" else f"{text.lower()} {land}"

    read = normalised_beside(together, code(texts), code(beside))
    assert said(read.codes, read.values) == [
        None if text is None else together(text, land) for text, land in zip(texts, beside, strict=True)
    ]


def test_each_different_text_is_read_once() -> None:
    asked: list[str] = []

    def note(text: str, land: str | None = None) -> str:
        asked.append(text)
        return text

    texts, lands = code(["a", "b", "a", "a"]), code(["PE", "PE", "PE", "CO"])
    normalised(note, texts)
    assert asked == ["a", "b"]
    asked.clear()
    normalised_beside(note, texts, lands)
    assert asked == ["a", "a", "b"]


@given(CODES)
def test_pairs(rows: list[tuple[int, int]]) -> None:
    one, other = np.array(rows, dtype=np.int64).reshape(-1, 2).T
    first, second, pair_of = pairs(one, other)
    different = list(zip(first.tolist(), second.tolist(), strict=True))
    assert different == sorted({row for row in rows if row[0] >= 0})
    assert [different[pair] if pair >= 0 else None for pair in pair_of] == [
        row if row[0] >= 0 else None for row in rows
    ]
