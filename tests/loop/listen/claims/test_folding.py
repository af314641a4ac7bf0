"""Letters are folded so that one word is written one way, and each sign is found again where it stood."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.listen.claims.folding import fold

# Signs that change one for one: the places stay.
SAME_PLACES = [
    ("", ""),
    ("Soporte 24/7", "soporte 24/7"),
    ("ATENCIÓN", "atencion"),
    ("Año Nuevo, señor", "ano nuevo, senor"),
    ("Devolução até às três", "devolucao ate as tres"),
    ("café naïve", "cafe naive"),
    ("24×7", "24x7"),
    ("−50 %", "-50 %"),
    ("3–5 días", "3-5 dias"),
    ("lunes—viernes", "lunes-viernes"),
    ("don’t", "don't"),
    ("«hoy» “hoy”", '"hoy" "hoy"'),
    ("48\u00a0h", "48 h"),
    ("48\u202fh", "48 h"),
    ("1\u2009500", "1 500"),
    ("entrega\ten 48 h", "entrega en 48 h"),
    ("gratis\rhoy", "gratis\nhoy"),
    ("nº 1", "n° 1"),
    ("✓ Gratis", "• gratis"),
    ("✔ ● · → ➤ ✅", "• • • • • •"),
    ("50％", "50%"),
    ("R$ 99 € 5 £ 3", "r$ 99 € 5 £ 3"),
]
# Signs that fold into none or several: the places are told.
OTHER_PLACES = [
    ("dio\u0301", "dio", [0, 1, 2, 4]),
    ("o\u0301x", "ox", [0, 2, 3]),
    ("e\u0301\u0301", "e", [0, 3]),
    ("\ufb01bra", "fibra", [0, 0, 1, 2, 3, 4]),
    ("½ h", "1⁄2 h", [0, 0, 0, 1, 2, 3]),
    ("１２ h", "12 h", [0, 1, 2, 3, 4]),
    ("ｆree", "free", [0, 1, 2, 3, 4]),
]


@pytest.mark.parametrize(("text", "folded"), SAME_PLACES, ids=[repr(text) for text, _ in SAME_PLACES])
def test_letters_that_stay_where_they_were(text: str, folded: str) -> None:
    assert fold(text) == (folded, None)
    assert len(folded) == len(text)


@pytest.mark.parametrize(
    ("text", "folded", "places"), OTHER_PLACES, ids=[ascii(text) for text, *_ in OTHER_PLACES]
)
def test_letters_that_move_are_found_again(text: str, folded: str, places: list[int]) -> None:
    assert fold(text) == (folded, places)
    assert places[-1] == len(text)


@given(st.text(max_size=80))
def test_places_grow_and_end_with_the_text(text: str) -> None:
    folded, places = fold(text)
    if places is None:
        assert len(folded) == len(text)
        return
    assert len(places) == len(folded) + 1
    assert places == sorted(places)
    assert places[-1] == len(text)


@given(st.text(alphabet="aáÁãñÑçÇüxyz 0123456789.,%–’×", max_size=60))
def test_what_is_folded_once_stays_so(text: str) -> None:
    folded, places = fold(text)
    assert places is None
    assert fold(folded) == (folded, None)
    assert folded == folded.lower()


@given(st.text(alphabet="abcxyz ", max_size=30), st.sampled_from("áéíóúñãõç"))
def test_accents_apart_and_accents_within_fold_alike(text: str, letter: str) -> None:
    whole = f"{text}{letter}{text}"
    assert fold(unicodedata.normalize("NFD", whole))[0] == fold(whole)[0]
