"""What narrows a claim is told in the words of the copy: for whom, where, from what amount, until when."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import only_claim, sentence_of
from unisono.loop.listen.claims.conditions import MOST, conditions_of
from unisono.loop.listen.claims.nouns import Tongue

NARROWED: list[tuple[Tongue, str, tuple[str, ...]]] = [
    ("es", "Entrega en 48 h.", ()),
    ("es", "Entrega en 48 h solo en Lima.", ("solo en Lima",)),
    ("es", "Entrega en 48 h para clientes Oro.", ("para clientes Oro",)),
    ("es", "Envío gratis por compras mayores a S/ 99.", ("por compras mayores a S/ 99",)),
    ("es", "20 % de descuento, válido hasta el 30 de junio.", ("válido hasta el 30 de junio",)),
    ("es", "20 % de descuento, sujeto a evaluación.", ("sujeto a evaluación",)),
    ("es", "20 % de descuento presentando tu DNI.", ("presentando tu DNI",)),
    ("es", "20 % de descuento, excepto licores.", ("excepto licores",)),
    ("es", "20 % de descuento por tiempo limitado.", ("por tiempo limitado",)),
    ("es", "Entrega en 48 h, salvo feriados, solo en Lima.", ("salvo feriados", "solo en Lima")),
    ("es", "Te devolvemos tu dinero si no te gusta.", ("si no te gusta",)),
    ("pt", "Entrega em 48 h.", ()),
    ("pt", "Frete grátis em compras acima de R$ 99.", ("em compras acima de R$ 99",)),
    ("pt", "20 % de desconto para novos clientes.", ("para novos clientes",)),
    ("pt", "20 % de desconto, exceto eletrônicos.", ("exceto eletrônicos",)),
    ("pt", "20 % de desconto, enquanto durarem os estoques.", ("enquanto durarem os estoques",)),
    ("en", "Ships in 2 days.", ()),
    ("en", "Free shipping on orders over $50.", ("on orders over $50",)),
    ("en", "20% off for new customers.", ("for new customers",)),
    ("en", "20% off, except sale items.", ("except sale items",)),
    ("en", "20% off, while stocks last.", ("while stocks last",)),
    ("en", "20% off, terms apply.", ("terms apply",)),
]


@pytest.mark.parametrize(
    ("tongue", "text", "conditions"), NARROWED, ids=[f"{tongue}-{text}" for tongue, text, _ in NARROWED]
)
def test_what_narrows_a_claim(tongue: Tongue, text: str, conditions: tuple[str, ...]) -> None:
    assert only_claim(text, tongue).conditions == conditions


def test_conditions_stand_as_written_with_capitals_and_accents() -> None:
    text = "Gratis SÓLO PARA ti, SALVO Ñuñoa"
    assert conditions_of(sentence_of(text), (0, 6), text) == ("SÓLO PARA ti", "SALVO Ñuñoa")


def test_a_condition_ends_at_a_comma_or_where_more_is_said() -> None:
    for joint in (",", " y", " (", ":", " más"):
        text = f"Gratis solo en Lima{joint} otra cosa"
        assert conditions_of(sentence_of(text), (0, 6), text) == ("solo en Lima",), joint


def test_a_word_of_the_claim_itself_narrows_nothing() -> None:
    text = "garantía válida 2 años"
    whole, nothing = (0, len(text)), (0, 0)
    assert conditions_of(sentence_of("oferta válida"), (0, 13), "oferta válida") == ()
    assert conditions_of(sentence_of(text), nothing, text) == ("válida 2 años",)
    assert conditions_of(sentence_of(text), whole, text) == ("válida 2 años",), (
        "three words say more than one"
    )


@pytest.mark.parametrize(("said", "told"), [(1, 1), (MOST - 1, MOST - 1), (MOST, MOST), (MOST + 1, MOST)])
def test_so_many_conditions_are_told_at_most(said: int, told: int) -> None:
    text = "Gratis, " + ", ".join(f"salvo zona{place}" for place in range(said))
    found = conditions_of(sentence_of(text), (0, 6), text)
    assert found == tuple(f"salvo zona{place}" for place in range(told))
