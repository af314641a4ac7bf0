"""A superlative is what sets itself above all others, not every «best», «first» or «more»."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import marks_of, only_claim
from unisono.loop.listen.claims import claims_in
from unisono.loop.listen.claims.nouns import Tongue
from unisono.loop.listen.claims.tops import tops_of

# A phrase and the words of it that say there is nothing above.
TOPS: list[tuple[Tongue, str, str]] = [
    ("es", "El mejor banco del país", "el mejor banco"),
    ("es", "La mejor red", "la mejor red"),
    ("es", "Nuestro mejor precio", "nuestro mejor precio"),
    ("es", "Somos el líder del mercado", "el lider"),
    ("es", "Empresa líder en fibra", "lider"),
    ("es", "Calidad insuperable", "insuperable"),
    ("es", "Un servicio sin igual", "sin igual"),
    ("es", "Somos el número uno", "el numero uno"),
    ("es", "Somos #1 en ventas", "#1"),
    ("es", "Somos N° 1", "n° 1"),
    ("es", "La red más rápida", "mas rapida"),
    ("es", "El seguro más completo", "mas completo"),
    ("es", "El banco más querido del Perú", "mas querido"),
    ("es", "La app más premiada", "mas premiada"),
    ("es", "El único banco que te escucha", "el unico banco"),
    ("es", "La primera tienda del país", "la primera tienda"),
    ("es", "Nadie te ofrece tanto", "nadie te ofrece"),
    ("es", "Los mejores precios", "los mejores precios"),
    ("es", "Mejores ofertas", "mejores ofertas"),
    ("es", "La mayor cobertura", "la mayor cobertura"),
    ("es", "Mayor cobertura del país", "mayor cobertura"),
    ("pt", "O melhor banco do Brasil", "o melhor banco"),
    ("pt", "A maior rede do país", "a maior rede"),
    ("pt", "Somos líder de mercado", "lider"),
    ("pt", "Qualidade imbatível", "imbativel"),
    ("pt", "Um serviço sem igual", "sem igual"),
    ("pt", "A rede mais rápida", "mais rapida"),
    ("pt", "O único banco que escuta você", "o unico banco"),
    ("pt", "A primeira loja do país", "a primeira loja"),
    ("pt", "Os melhores preços", "os melhores precos"),
    ("pt", "Os menores preços", "os menores precos"),
    ("en", "The best bank in the country", "the best bank"),
    ("en", "Our best network", "our best network"),
    ("en", "The leading bank", "the leading"),
    ("en", "Unbeatable prices", "unbeatable"),
    ("en", "Second to none", "second to none"),
    ("en", "A world-class service", "world-class"),
    ("en", "America's most trusted bank", "most trusted"),
    ("en", "The most reliable network", "the most reliable"),
    ("en", "The fastest network", "the fastest network"),
    ("en", "Lowest prices", "lowest prices"),
    ("en", "The only bank in the country", "the only bank"),
    ("en", "The first bank in the market", "the first bank"),
    ("en", "Best deals", "best deals"),
    ("en", "We are #1", "#1"),
    ("en", "Number one in service", "number one"),
]

# The same words where nobody is outdone.
NONE: list[tuple[Tongue, str]] = [
    ("es", "El mejor regalo"),
    ("es", "El mejor momento para ahorrar"),
    ("es", "Tu mejor amigo"),
    ("es", "De la mejor manera"),
    ("es", "Lo mejor de todo"),
    ("es", "Aún mejor servicio"),
    ("es", "Mucho mejor servicio"),
    ("es", "Es mejor prevenir"),
    ("es", "Un servicio más rápido"),
    ("es", "La red es más rápida que antes"),
    ("es", "Más completo"),
    ("es", "El líder sindical"),
    ("es", "El único requisito"),
    ("es", "El único pago del año que haces"),
    ("es", "La única vez que pagas"),
    ("es", "La primera vez que compras"),
    ("es", "El primer día del país"),
    ("es", "La primera compra"),
    ("es", "Un solo plan para más clientes"),
    ("pt", "O melhor presente"),
    ("pt", "O melhor momento"),
    ("pt", "Da melhor forma"),
    ("pt", "Ainda melhor serviço"),
    ("pt", "Um serviço mais rápido"),
    ("pt", "A rede é mais rápida que antes"),
    ("pt", "O único requisito"),
    ("pt", "A primeira vez que você compra"),
    ("en", "Best regards"),
    ("en", "Best wishes"),
    ("en", "The best time to save"),
    ("en", "Your best friend"),
    ("en", "The best of both"),
    ("en", "The latest phones"),
    ("en", "The nearest store"),
    ("en", "The interest"),
    ("en", "Rest easy"),
    ("en", "At least five"),
    ("en", "A most comfortable seat"),
    ("en", "It is more reliable than before"),
    ("en", "The only thing you need"),
    ("en", "The first time you order"),
    ("en", "Leading project meetings"),
    ("en", "In the west"),
]


def tops_in(text: str, tongue: Tongue) -> list[str]:
    """The superlatives of a phrase, in its folded words."""
    marks = marks_of(text, tongue)
    return [" ".join(mark.word for mark in marks[each.first : each.after]) for each in tops_of(marks)]


@pytest.mark.parametrize(("tongue", "text", "said"), TOPS, ids=[f"{t}-{text}" for t, text, _ in TOPS])
def test_what_sets_itself_above_all(tongue: Tongue, text: str, said: str) -> None:
    assert tops_in(text, tongue) == [said]


@pytest.mark.parametrize(("tongue", "text"), NONE, ids=[f"{t}-{text}" for t, text in NONE])
def test_what_outdoes_nobody(tongue: Tongue, text: str) -> None:
    assert tops_in(text, tongue) == []


@pytest.mark.parametrize(("tongue", "text", "said"), TOPS[::5], ids=[text for _, text, _ in TOPS[::5]])
def test_a_superlative_has_no_yardstick(tongue: Tongue, text: str, said: str) -> None:
    claim = only_claim(text, tongue)
    assert (claim.kind, claim.quantities) == ("superlative", ())
    assert (claim.measurable, claim.why_not) == (False, "no_yardstick")
    assert len(claim.text) == len(said)


def test_each_of_two_is_told() -> None:
    assert tops_in("La red más rápida y el mejor precio", "es") == ["mas rapida", "el mejor precio"]
    assert tops_in("The best network at unbeatable prices", "en") == ["the best network", "unbeatable"]


@pytest.mark.parametrize(
    ("tongue", "text"),
    [
        ("es", "No somos el mejor banco"),
        ("es", "¿Buscas el mejor banco?"),
        ("es", "La competencia dice ser la mejor red"),
        ("en", "Are we the best bank?"),
    ],
)
def test_who_denies_or_asks_claims_nothing(tongue: Tongue, text: str) -> None:
    assert claims_in(text, tongue) == ()
