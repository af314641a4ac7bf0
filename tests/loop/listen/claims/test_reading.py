"""Claims are found in copy of three languages: some 1,100 sentences, and properties that hold of any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.loop.listen.claims import examples, fifth, fourth, further, varied
from unisono.loop.listen.claims import KINDS, claims_in
from unisono.loop.listen.claims.nouns import TONGUES
from unisono.loop.listen.claims.wording import words

TOLD = [line for room in (examples, varied, further, fourth, fifth) for line in examples.told(room.BY_TONGUE)]
PIECES = sorted(
    words(
        "soporte 24/7 entrega en 48 h S/ 49,90 sin permanencia garantía 2 años % descuento no de lunes a"
        " viernes 9 18 . , ¿ ? free within R$ grátis cuotas 12x juros ( ) - mil y media hora hasta the"
        " best : + o se interest-free cada 10 desde al mes"
    )
)
ENDLESS = (
    "a",
    "9",
    "24/7",
    "de 9 a ",
    "sin ",
    "veinte y ",
    "((((",
    "S/ ",
    "no, ",
    "gratis ",
    "soporte 24/7 ",
    "48 h ",
)


def found(text: str) -> dict[str, list[str]]:
    """The values by kind of claim."""
    kinds: dict[str, list[str]] = {}
    for claim in claims_in(text):
        kinds.setdefault(claim.kind, []).extend(claim.values)
    return {kind: sorted(values) for kind, values in kinds.items()}


@pytest.mark.parametrize(
    ("tongue", "text", "claims"), TOLD, ids=[f"{t}-{i}" for i, (t, _, _) in enumerate(TOLD)]
)
def test_what_a_sentence_promises(tongue: str, text: str, claims: dict[str, tuple[str, ...]]) -> None:
    assert tongue in TONGUES
    assert found(text) == {kind: sorted(values) for kind, values in claims.items()}


def test_there_are_sentences_enough_of_every_kind_and_language() -> None:
    assert len(TOLD) > 1_000
    promised = {kind for _, _, claims in TOLD for kind in claims}
    assert promised == set(KINDS)
    for tongue in TONGUES:
        own = [claims for each, _, claims in TOLD if each == tongue]
        assert sum(bool(claims) for claims in own) > 100
        assert sum(not claims for claims in own) > 60
    assert len({text for _, text, _ in TOLD}) == len(TOLD)


def test_the_language_of_most_sentences_is_found() -> None:
    wrong = [
        text for tongue, text, claims in TOLD if claims and any(c.language != tongue for c in claims_in(text))
    ]
    assert len(wrong) <= 0.02 * len(TOLD)


def test_copy_of_several_sentences_is_the_sum_of_them() -> None:
    texts = [text for tongue, text, _ in TOLD if tongue == "es"]
    whole = claims_in("\n".join(texts), "es")
    parts = [claim for text in texts for claim in claims_in(text, "es")]
    assert [(claim.kind, claim.values) for claim in whole] == [(claim.kind, claim.values) for claim in parts]


def test_each_language_within_one_copy() -> None:
    copy = "Entrega en 48 horas.\nReceba em até 2 dias úteis.\nShips within 24 hours."
    told = [(claim.language, claim.kind, claim.values) for claim in claims_in(copy)]
    assert told == [
        ("es", "deliver_within", ("48 hours",)),
        ("pt", "deliver_within", ("2 business_days",)),
        ("en", "deliver_within", ("24 hours",)),
    ]


def test_spans_are_those_of_the_copy_with_accents_apart() -> None:
    copy = "Atencio\u0301n 24/7 y devolucio\u0301n en 30 di\u0301as"
    support, back = claims_in(copy)
    assert copy[support.start : support.end] == support.text == "Atencio\u0301n 24/7"
    assert back.text == "devolucio\u0301n en 30 di\u0301as"
    assert [copy[q.start : q.end] for q in back.quantities] == ["30 di\u0301as"]


def test_hedges_stay_with_their_figures() -> None:
    hedged = {
        "Hasta 40 % de descuento.": "up_to",
        "Planes desde S/ 49.": "from",
        "Respuesta en promedio en 8 minutos.": "average",
        "Entrega en menos de 2 horas.": "under",
        "Delivered in about 3 days.": "about",
        "Mais de 2 anos de garantia.": "over",
    }
    for text, hedge in hedged.items():
        (claim,) = claims_in(text)
        assert claim.quantities[0].hedge == hedge, text


def test_conditions_are_told_in_the_words_of_the_copy() -> None:
    (claim,) = claims_in("20 % de descuento solo en Lima, válido hasta agotar stock.")
    assert claim.conditions == ("solo en Lima", "válido hasta agotar stock")
    (claim,) = claims_in("Free shipping on orders over $50, except islands.")
    assert claim.conditions[-1] == "except islands"
    (claim,) = claims_in("Soporte 24/7.")
    assert claim.conditions == ()


def test_what_cant_be_measured_says_why() -> None:
    why = {
        claim.kind: claim.why_not
        for claim in claims_in("La mejor red del país. Soporte 24/7. Fibra de 300 Mbps.")
    }
    assert why == {"superlative": "no_yardstick", "support_hours": "", "speed": "not_in_rows"}
    (claim,) = claims_in("Respuesta en promedio en 8 minutos.")
    assert (claim.measurable, claim.why_not) == (False, "average")


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text: str) -> None:
    holds(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@settings(max_examples=600, deadline=None)
def test_any_words_of_promises_are_read(text: str) -> None:
    holds(text)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_words_without_spaces_are_read(text: str) -> None:
    holds(text)


def holds(text: str) -> None:
    """What is true of the claims of any text."""
    for claim in claims_in(text):
        assert claim.kind in KINDS
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
        assert claim.measurable == (not claim.why_not)
        for quantity in claim.quantities:
            assert claim.start <= quantity.start < quantity.end <= claim.end
            assert quantity.written
        assert (
            all(condition in text or "\u0301" in text for condition in claim.conditions) or not text.isascii()
        )


@pytest.mark.parametrize("piece", ENDLESS)
def test_no_text_takes_for_ever(piece: str) -> None:
    begun = time.process_time()
    claims_in(piece * 5_000)
    assert time.process_time() - begun < 10


def test_time_grows_with_the_copy_alone() -> None:
    text = "Soporte 24/7, entrega en 48 h y devolución en 30 días desde S/ 49 al mes. "
    claims_in(text * 20)
    seconds = [min(taken(text * times) for _ in range(3)) for times in (200, 800)]
    assert seconds[1] < 10 * seconds[0]


def taken(text: str) -> float:
    """CPU seconds of one reading."""
    begun = time.process_time()
    claims_in(text)
    return time.process_time() - begun
