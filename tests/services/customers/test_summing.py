"""A customer's card in words: contract, mood, promises, what is open, what to mind."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from unisono.model.chain import ContractState, Mind, Mood, OpenMatter, PromiseTold
from unisono.model.words import CATALOGUE
from unisono.services.customers import contract_words, matter_words, mind_words, mood_words, promise_words

AT = datetime(2026, 3, 5, 10, 0, tzinfo=UTC)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_contract_that_lives_says_what_is_paid() -> None:
    words = contract_words(ContractState("k", "Completo", "active", AT, amount=8_990, currency="PEN"), "es")
    assert (words.title, words.mark, words.tone) == ("Completo", "vigente", "good")
    assert [plain(part) for part in words.details] == ["89,90 PEN al mes", "desde el 5 mar 2026"]


def test_a_contract_that_ended_says_when_and_why() -> None:
    words = contract_words(ContractState("k", "", "ended", AT, AT, "mala_atención"), "es")
    assert (words.title, words.mark, words.tone) == ("Contrato", "terminado", "bad")
    assert words.details == ("desde el 5 mar 2026", "terminó el 5 mar 2026", "motivo: mala atención")
    ending = contract_words(ContractState("k", "X", "ending", AT, AT), "en")
    assert (ending.mark, ending.details[-1]) == ("ending", "ends Mar 5, 2026")


@pytest.mark.parametrize(
    ("before", "told"),
    [(None, ""), (9.0, "▼ baja: antes 9"), (2.0, "▲ sube: antes 2"), (6.0, "= igual que antes")],
)
def test_a_mood_says_which_way_it_went(before: float | None, told: str) -> None:
    words = mood_words(Mood("nps", 6.0, AT, before, verbatim="bah"), "es")
    assert words.title == "¿Nos recomendaría? 6 de 10"
    assert words.details == (("5 mar 2026", told) if told else ("5 mar 2026",))
    assert (words.tone, words.quote) == ("bad", "bah")


@pytest.mark.parametrize(
    ("promise", "mark", "tone"),
    [
        (PromiseTold("x"), "aún no toca", "neutral"),
        (PromiseTold("x", kept=3, last_kept=True), "cumplida 3 de 3", "good"),
        (PromiseTold("x", kept=9, broken=1, last_kept=True), "cumplida 9 de 10", "neutral"),
        (PromiseTold("x", kept=9, broken=1, last_kept=False), "cumplida 9 de 10", "bad"),
        (PromiseTold("x", kept=8, broken=5, last_kept=True), "cumplida 8 de 13", "bad"),
        (PromiseTold("x", broken=1, last_kept=False), "cumplida 0 de 1", "bad"),
    ],
)
def test_a_promise_says_how_often_it_was_kept(promise: PromiseTold, mark: str, tone: str) -> None:
    words = promise_words(promise, "es")
    assert (words.mark, words.tone) == (mark, tone)


def test_a_promise_says_when_it_was_made_and_how_it_went_last() -> None:
    words = promise_words(PromiseTold("x", AT, 1, 0, AT, last_kept=True), "es")
    assert words.details == ("se le dijo el 5 mar 2026", "la última vez se cumplió, el 5 mar 2026")
    words = promise_words(PromiseTold("", None, 0, 1, AT, last_kept=False), "es")
    assert (words.title, words.details) == (
        "La fecha de cada entrega",
        ("la última vez no se cumplió, el 5 mar 2026",),
    )


def test_an_open_case_that_nobody_answered_says_so() -> None:
    words = matter_words(OpenMatter("case", "t", AT, {"what": "cobro", "channel": "chat"}), "es")
    assert (words.title, words.mark, words.tone) == ("Caso sin resolver", "sin respuesta", "bad")
    assert words.details == ("cobro", "chat", "desde el 5 mar 2026")
    assert matter_words(OpenMatter("case", "t", AT, {"first_answer_at": AT}), "es").mark == ""


def test_an_open_delivery_says_what_it_was_promised_for() -> None:
    words = matter_words(OpenMatter("delivery", "o", AT, {"promised_at": AT}), "es")
    assert words.details == ("prometida para el 5 mar 2026",)
    assert matter_words(OpenMatter("delivery", "o", AT), "es").details == ("desde el 5 mar 2026",)


def test_an_open_deal_says_its_worth() -> None:
    words = matter_words(
        OpenMatter("deal", "d", AT, {"what": "Premium", "amount": 5_000, "currency": "PEN"}), "es"
    )
    assert [plain(part) for part in words.details] == ["Premium", "50,00 PEN", "desde el 5 mar 2026"]


@pytest.mark.parametrize(
    ("mind", "told"),
    [
        (Mind("ended", "bad", {"at": AT, "reason": "precio"}), "se fue el 5 mar 2026. Motivo: precio."),
        (Mind("ended", "bad", {"at": AT, "reason": ""}), "su contrato terminó el 5 mar 2026."),
        (Mind("open_case", "bad", {"count": 1, "at": AT}), "Tiene un caso sin resolver"),
        (Mind("open_case", "bad", {"count": 3, "at": AT}), "Tiene 3 casos sin resolver"),
        (
            Mind("broken", "bad", {"promise": "24/7", "at": AT, "broken": 5, "due": 13, "count": 13}),
            "«24/7» y no se cumplió 5 de 13 veces",
        ),
        (
            Mind("broken", "bad", {"promise": "24/7", "at": AT, "broken": 1, "due": 1, "count": 1}),
            "«24/7» y no se cumplió, el 5 mar 2026.",
        ),
        (
            Mind("fell", "bad", {"instrument": "nps", "score": 3.0, "before": 9.0, "at": AT}),
            "recomendación de 0 a 10, 3 (antes 9)",
        ),
        (
            Mind("low", "bad", {"instrument": "ces", "score": 2.5, "before": None, "at": AT}),
            "facilidad de 1 a 7, 2,5",
        ),
        (
            Mind("repeats", "bad", {"topic": "fuga_de_agua", "times": 3, "at": AT}),
            "3 veces en un mes por lo mismo: fuga de agua",
        ),
        (Mind("needs", "neutral", {"needs": "ayuda"}), "necesitaba: ayuda"),
    ],
)  # fmt: skip
def test_what_to_mind_is_a_sentence(mind: Mind, told: str) -> None:
    assert told in mind_words(mind, "es")


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_every_mind_has_words_without_gaps(language: str) -> None:
    facts = {
        "at": AT, "since": AT, "reason": "r", "count": 2, "promise": "p", "broken": 1, "due": 2, "score": 3.0,
        "before": 4.0, "instrument": "nps", "times": 2, "topic": "t", "needs": "n", "plan": "p",
    }  # fmt: skip
    for code in {key.split(".")[1] for key in CATALOGUE if key.startswith("mind.")}:
        told = mind_words(Mind(code, "bad", facts), language)
        assert "{" not in told
        assert not told.startswith("mind.")
