"""What is said and not promised is let go: questions, the past, duties, hopes, others, denials."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import figures_in, kinds_in, marks_of, sentence_of
from unisono.loop.listen.claims.anchors import anchors_of
from unisono.loop.listen.claims.filters import denied, foreign, past_verbs, stays_silent, tells_of_past
from unisono.loop.listen.claims.nouns import Tongue

# A promise, and the same words as a question, in the past, as a duty, a hope, others' doing, denied.
PROMISED: list[tuple[Tongue, str, str]] = [
    ("es", "Entregamos tu pedido en 48 horas", "deliver_within 48 hours"),
    ("pt", "Entregamos seu pedido em 48 horas", "deliver_within 48 hours"),
    ("en", "We deliver your order in 48 hours", "deliver_within 48 hours"),
]
UNPROMISED: list[tuple[str, Tongue, str]] = [
    ("question", "es", "¿Entregamos tu pedido en 48 horas?"),
    ("question", "pt", "Entregamos seu pedido em 48 horas?"),
    ("question", "en", "Do we deliver your order in 48 hours?"),
    ("own life", "es", "Yo quiero mi pedido entregado en 48 horas"),
    ("own life", "pt", "Eu quero meu pedido entregue em 48 horas"),
    ("own life", "en", "I want my order delivered in 48 hours"),
    ("days gone by", "es", "Ayer entregamos tu pedido en 48 horas"),
    ("days gone by", "es", "El año pasado entregamos en 48 horas"),
    ("days gone by", "es", "En 2019 entregamos en 48 horas"),
    ("days gone by", "es", "Hace 5 años entregamos en 48 horas"),
    ("days gone by", "pt", "Ontem entregamos seu pedido em 48 horas"),
    ("days gone by", "pt", "Em 2019 entregamos em 48 horas"),
    ("days gone by", "en", "Last year we deliver in 48 hours"),
    ("days gone by", "en", "Since 2019 we deliver in 48 hours"),
    ("past verb", "es", "El pedido fue entregado en 48 horas"),
    ("past verb", "es", "Entregó el pedido en 48 horas"),
    ("past verb", "es", "Entregaron el pedido en 48 horas"),
    ("past verb", "es", "Hemos entregado el pedido en 48 horas"),
    ("past verb", "pt", "O pedido foi entregue em 48 horas"),
    ("past verb", "pt", "Entregou o pedido em 48 horas"),
    ("past verb", "pt", "Entregaram o pedido em 48 horas"),
    ("past verb", "en", "Your order was delivered in 48 hours"),
    ("past verb", "en", "We delivered your order in 48 hours"),
    ("past verb", "en", "We have delivered your order in 48 hours"),
    ("quoted", "es", "Según el estudio, entregamos en 48 horas"),
    ("quoted", "pt", "De acordo com o estudo, entregamos em 48 horas"),
    ("quoted", "en", "According to a survey, we deliver in 48 hours"),
    ("duty", "es", "Debes devolver tu pedido entregado en 48 horas"),
    ("duty", "pt", "Você deve receber seu pedido em 48 horas"),
    ("duty", "en", "You must receive your order within 48 hours"),
    ("hope", "es", "Nuestra meta es entregar tu pedido en 48 horas"),
    ("hope", "es", "Queremos entregar tu pedido en 48 horas"),
    ("hope", "pt", "Nossa meta é entregar seu pedido em 48 horas"),
    ("hope", "pt", "Pretendemos entregar em 48 horas"),
    ("hope", "en", "Our goal is to deliver your order in 48 hours"),
    ("hope", "en", "We aim to deliver in 48 hours"),
    ("hope", "en", "We could deliver in 48 hours"),
    ("others", "es", "La competencia entrega en 48 horas"),
    ("others", "es", "Otros bancos responden en 48 horas"),
    ("others", "pt", "A concorrência entrega em 48 horas"),
    ("others", "en", "Other companies deliver in 48 hours"),
    ("denied", "es", "No entregamos tu pedido en 48 horas"),
    ("denied", "es", "La entrega en 48 horas no está disponible"),
    ("denied", "es", "La entrega en 48 horas no aplica"),
    ("denied", "pt", "Não entregamos seu pedido em 48 horas"),
    ("denied", "pt", "A entrega em 48 horas não se aplica"),
    ("denied", "en", "We don't deliver your order in 48 hours"),
    ("denied", "en", "We never deliver in 48 hours"),
    ("denied", "en", "Delivery in 48 hours is not available"),
]
# What looks like one of these and promises all the same.
PROMISED_STILL: list[tuple[Tongue, str, str]] = [
    ("es", "No esperes: entregamos en 48 horas", "deliver_within 48 hours"),
    ("es", "No solo entregamos en 48 horas", "deliver_within 48 hours"),
    ("es", "Sin colas, te respondemos en 2 horas", "answer_within 2 hours"),
    ("es", "Si no estás en casa, entregamos en 48 horas", "deliver_within 48 hours"),
    ("es", "Entregamos en 48 horas, aunque la competencia no", "deliver_within 48 hours"),
    ("es", "Debes saberlo, entregamos en 48 horas", "deliver_within 48 hours"),
    ("pt", "Não se preocupe: entregamos em 48 horas", "deliver_within 48 hours"),
    ("pt", "Sem filas, respondemos em 2 horas", "answer_within 2 hours"),
    ("en", "Don't wait: we deliver in 48 hours", "deliver_within 48 hours"),
    ("en", "No matter where, we deliver in 48 hours", "deliver_within 48 hours"),
    ("en", "No queues, we answer in 2 hours", "answer_within 2 hours"),
]


@pytest.mark.parametrize(
    ("tongue", "text", "claim"), [*PROMISED, *PROMISED_STILL], ids=lambda each: str(each)
)
def test_what_is_promised(tongue: Tongue, text: str, claim: str) -> None:
    assert kinds_in(text, tongue) == [claim]


@pytest.mark.parametrize(
    ("mood", "tongue", "text"), UNPROMISED, ids=[f"{mood}-{text}" for mood, _, text in UNPROMISED]
)
def test_what_is_said_and_not_promised(mood: str, tongue: Tongue, text: str) -> None:
    assert kinds_in(text, tongue) == []


@pytest.mark.parametrize(
    ("tongue", "text", "silent"),
    [
        ("es", "¿Entrega en 48 h?", True),
        ("es", "Mi pedido llegó", True),
        ("es", "Tu pedido llega", False),
        ("pt", "Meu pedido chegou", True),
        ("pt", "Seu pedido chega", False),
        ("en", "My order came", True),
        ("en", "Your order comes", False),
    ],
)
def test_who_asks_or_tells_of_himself_promises_nothing(tongue: Tongue, text: str, silent: bool) -> None:
    assert stays_silent(sentence_of(text, tongue)) is silent


@pytest.mark.parametrize(
    ("tongue", "text", "gone"),
    [
        ("es", "En 1899", False),
        ("es", "En 1900", True),
        ("es", "En 2099", True),
        ("es", "En 2100", False),
        ("es", "Desde 2019", True),
        ("es", "Modelo 2019", False),
        ("es", "2019", False),
        ("es", "Entrega en 2 días", False),
        ("es", "Hace 5 años", True),
        ("es", "Hace cinco años", True),
        ("es", "Hace bien", False),
        ("es", "El mes pasado", True),
        ("es", "Un estudio lo dice", True),
        ("pt", "Faz dois anos", True),
        ("pt", "Faz bem", False),
        ("pt", "Em 2019", True),
        ("en", "In 2019", True),
        ("en", "Two years ago", True),
        ("en", "In 2 days", False),
    ],
)
def test_days_gone_by_are_named(tongue: Tongue, text: str, gone: bool) -> None:
    assert tells_of_past(sentence_of(text, tongue)) is gone


@pytest.mark.parametrize(
    ("tongue", "text", "verbs"),
    [
        ("es", "El técnico reparó la línea", ["reparo"]),
        ("es", "Los técnicos llegaron ayer", ["llegaron"]),
        ("es", "Hemos resuelto tu caso", ["hemos"]),
        ("es", "Era un buen plan", ["era"]),
        ("es", "Resolvemos tu caso", []),
        ("es", "He aquí un plan", []),
        ("es", "Reparo tu línea", []),
        ("es", "Oró un varón", []),
        ("pt", "O técnico reparou a linha", ["reparou"]),
        ("pt", "Chegaram os técnicos", ["chegaram"]),
        ("pt", "O cliente recebeu", ["recebeu"]),
        ("pt", "Recuperam seus dados", []),
        ("pt", "Estou aqui", []),
        ("en", "We repaired it", ["we"]),
        ("en", "The package was there", ["was"]),
        ("en", "We have answered", ["have"]),
        ("en", "We have speed", []),
        ("en", "We need it", []),
        ("en", "We never exceed it", []),
        ("en", "We guaranteed it", []),
    ],
)
def test_verbs_that_tell_of_what_was(tongue: Tongue, text: str, verbs: list[str]) -> None:
    sentence = sentence_of(text, tongue)
    assert [sentence.marks[place].word for place in sorted(past_verbs(sentence, text))] == verbs


@pytest.mark.parametrize(
    ("tongue", "text", "other"),
    [
        ("es", "10 años de experiencia", True),
        ("es", "Un aniversario de 10 años", True),
        ("es", "Un video de 2 minutos", True),
        ("es", "Respuesta en 2 minutos", False),
        ("es", "Un video, respuesta en 2 minutos", False),
        ("es", "Una multa de S/ 200", True),
        ("es", "Ventas por S/ 200", True),
        ("es", "S/ 200 de descuento en tu deuda", False),
        ("es", "Planes desde S/ 200", False),
        ("pt", "10 anos de experiência", True),
        ("pt", "Uma multa de R$ 200", True),
        ("pt", "Resposta em 2 minutos", False),
        ("en", "10 years of experience", True),
        ("en", "A 5-minute walk", True),
        ("en", "A fine of $200", True),
        ("en", "Plans from $200", False),
    ],
)
def test_figures_of_something_else(tongue: Tongue, text: str, other: bool) -> None:
    marks = marks_of(text, tongue)
    (found,) = figures_in(text, tongue)
    assert foreign(marks, found) is other


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("no hay envío gratis", True),
        ("nunca es gratis", True),
        ("sin gratis", True),
        ("sin a b gratis", False),
        ("no a b c d gratis", True),
        ("no a b c d e f gratis", False),
        ("no, gratis", False),
        ("si no llega gratis", False),
        ("no esperes gratis", False),
        ("gratis no disponible", True),
        ("gratis excluye islas", True),
        ("gratis, no disponible", False),
        ("gratis", False),
    ],
)
def test_how_far_a_no_reaches(text: str, refused: bool) -> None:
    marks = marks_of(text)
    (anchor,) = [each for each in anchors_of(marks) if each.topic == "free"]
    assert denied(marks, anchor, frozenset()) is refused


def test_a_no_that_belongs_to_a_claim_denies_nothing() -> None:
    marks = marks_of("sin permanencia gratis")
    (free,) = [each for each in anchors_of(marks) if each.topic == "free"]
    assert denied(marks, free, frozenset())
    assert not denied(marks, free, frozenset({0}))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("El 98 % de los clientes nos recomendó en 2024.", ["satisfaction 98 %"]),
        ("Según un estudio, 9 de cada 10 clientes nos recomiendan.", ["satisfaction 9 of 10"]),
    ],
)
def test_what_was_found_of_customers_lately_may_still_be_claimed(text: str, claims: list[str]) -> None:
    assert kinds_in(text, "es") == claims
