"""Slips of the fingers change a text, a little, and never into somebody else's address."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from tests.demo.people.asked import some, within
from unisono.demo.people.addresses import DOMAINS
from unisono.demo.people.invent import people
from unisono.demo.people.slips import slip_in_address, slip_in_word, slipped

WHERE = st.floats(0, 1, exclude_max=True)
KIND = st.integers(0, 11)


@given(st.text(alphabet="abcñé12", min_size=2, max_size=12), WHERE, KIND)
def test_a_slip_changes_a_word_by_one_sign(text: str, where: float, kind: int) -> None:
    wrong = slip_in_word(text, where, kind)
    assert wrong != text
    assert abs(len(wrong) - len(text)) <= 1
    if len(wrong) == len(text):
        assert sorted(wrong) == sorted(text)


@given(st.text(alphabet="ab -,", max_size=8), WHERE, KIND)
def test_signs_between_words_stay(text: str, where: float, kind: int) -> None:
    wrong = slip_in_word(text, where, kind)
    assert [sign for sign in wrong if not sign.isalnum()] == [sign for sign in text if not sign.isalnum()]


def test_a_text_without_a_place_for_a_slip_stays() -> None:
    assert [slip_in_word(text, 0.5, 0) for text in ("", "a", "-")] == ["", "a", "-"]


@given(
    st.sampled_from(["ana.rojas7", "a.vega", "li-xu10", "luzcruz", "aa_bb"]),
    st.sampled_from(DOMAINS),
    WHERE,
    KIND,
)
def test_a_wrong_address_keeps_what_tells_customers_apart(
    local: str, domain: str, where: float, kind: int
) -> None:
    right = f"{local}@{domain}.example"
    wrong = slip_in_address(right, where, kind)
    assert wrong != right
    if "," in wrong:
        assert wrong == right.replace(".example", ",example")
        return
    name, label = wrong.split("@")
    assert label.endswith(".example")
    if label == f"{domain}.example":
        marks = [sign for sign in local if not sign.isalpha()]
        assert [sign for sign in name if not sign.isalpha()] == marks
        lengths = [len(part) for part in name.replace("-", ".").replace("_", ".").split(".")]
        assert all(
            one >= two
            for one, two in zip(
                lengths, map(len, local.replace("-", ".").replace("_", ".").split(".")), strict=True
            )
        )
    else:
        assert name == local
        assert label.removesuffix(".example") not in DOMAINS


def test_no_wrong_address_is_anybodys() -> None:
    known = people(np.random.default_rng(1), some(60_000)).email
    wrong = slipped(np.random.default_rng(2), known, 1.0, slip_in_address)
    assert set(wrong.to_pylist()) & set(known.to_pylist()) == set()


def test_the_declared_share_slips_and_what_is_empty_stays_empty() -> None:
    texts = pa.array(["ana rojas", "luis vega", None, "eva cruz"] * 5_000)
    wrong = slipped(np.random.default_rng(3), texts, 0.05, slip_in_word)
    assert wrong.null_count == texts.null_count
    changed = sum(one != two for one, two in zip(texts.to_pylist(), wrong.to_pylist(), strict=True))
    assert within(changed, 15_000, 0.05)


def test_no_share_no_slips_and_all_kinds_are_met() -> None:
    texts = pa.array(["ana.rojas@mail.example"] * 2_000)
    assert slipped(np.random.default_rng(3), texts, 0.0, slip_in_address).equals(texts)
    wrong = slipped(np.random.default_rng(3), texts, 1.0, slip_in_address).to_pylist()
    assert within(sum("," in text for text in wrong), 2_000, 1 / 3)
    assert within(sum("@mail.example" not in text and "," not in text for text in wrong), 2_000, 1 / 3)
    assert any("ana.roajs" in text for text in wrong)
    assert any("anna." in text for text in wrong)
