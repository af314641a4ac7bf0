"""Each figure goes to what it is said of: the nearest subject that can be promised in it, or none."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import figures_in, kinds_in, marks_of
from unisono.loop.listen.claims.anchors import Anchor, anchors_of
from unisono.loop.listen.claims.joining import TAKES, UNITS, join, kind_of, written_of
from unisono.loop.listen.claims.nouns import KINDS, Tongue

SPANISH = """
Soporte 24/7 y entrega en 48 h => support_hours 24/7 | deliver_within 48 hours
Entrega en 48 h y soporte 24/7 => deliver_within 48 hours | support_hours 24/7
Instalación gratis en 24 horas => install_on_day 24 hours | free
Entrega en 2 días, garantía de 2 años => deliver_within 2 days | warranty 2 years
Garantía de 2 años y entrega en 2 días => warranty 2 years | deliver_within 2 days
Te respondemos en 2 horas y resolvemos en 3 días => answer_within 2 hours | resolve_within 3 days
Cambios en 30 días y reembolso en 7 días => return_within 30 days | refund 7 days
50 % de descuento por 3 meses => discount 50 % + 3 months
300 Mbps por S/ 89 al mes => speed 300 Mbps | price_from 89 PEN
20 GB por S/ 29 al mes por 6 meses => allowance 20 GB | price_from 29 PEN + 6 months
Antes S/ 199, ahora S/ 99 => price_from 99 PEN
De S/ 199 a S/ 99 => price_from 99 PEN
Ahorra hasta S/ 200 => discount 200 PEN
Envío gratis en compras desde S/ 99 => free 99 PEN
Envío gratis a partir de S/ 99 => free 99 PEN
Seguro con cobertura de hasta S/ 50,000 => insured_sum 50000 PEN
Seguro desde S/ 25 al mes => price_from 25 PEN
Hasta 12 cuotas de S/ 99 sin intereses => installments 12 installments + 99 PEN
6 meses sin intereses => installments 6 months
12 cuotas sin intereses => installments 12 installments
Respondemos el 90 % de las llamadas en 60 segundos => answer_within 90 % + 60 seconds
Te respondemos en 2 horas, de lunes a viernes => answer_within 2 hours + mon-fri
Cancela sin costo hasta 24 horas antes => cancel_until 24 hours
Precio fijo por 12 meses => price_lock 12 months
Prueba gratis de 14 días => trial 14 days
9 de cada 10 clientes nos recomiendan => satisfaction 9 of 10
4,8 estrellas en Google => satisfaction 4.8 stars
Hotel de 5 estrellas =>
99,9 % disponible => availability 99.9 %
98 % disponible =>
Tarjeta con 5 % de cashback => rate 5 %
−50 % en zapatillas => discount 50 %
50 % menos en tu recibo => discount 50 %
50 % en zapatillas =>
Llegamos al 98 % del país => availability 98 %
Tu pizza en 30 minutos => deliver_within 30 minutes
La pizza en 30 minutos => deliver_within 30 minutes
Tu caso en 3 meses =>
Atendemos las 24 horas => support_hours 24/7
Atendemos en 24 horas => answer_within 24 hours
Soporte en menos de 23 horas => answer_within 23 hours
Farmacia abierta 24 horas => support_hours 24/7
Cancela en cualquier momento => no_commitment
24/7 => support_hours 24/7
Fibra de 5 GB de velocidad => speed 5 Gbps
Plan de 50 GB de internet => allowance 50 GB
3x2 en vinos => discount 3x2
Descuento 3x2 en vinos => discount 3x2
Compra hoy =>
Compra hoy y recíbelo mañana => deliver_within 1 days
Entregamos de lunes a sábado => deliver_within mon-sat
Pide hasta las 18:00 y te llega mañana => deliver_within 1 days
"""

PORTUGUESE = """
Suporte 24/7 e entrega em 48 h => support_hours 24/7 | deliver_within 48 hours
Instalação grátis em 24 horas => install_on_day 24 hours | free
Entrega em 2 dias, garantia de 2 anos => deliver_within 2 days | warranty 2 years
50 % de desconto por 3 meses => discount 50 % + 3 months
De R$ 199 por R$ 99 => price_from 99 BRL
Frete grátis acima de R$ 99 => free 99 BRL
Em até 12x de R$ 99 sem juros => installments 12 installments + 99 BRL
Cobertura de até R$ 50 mil => insured_sum 50000 BRL
Cancele sem custo até 24 horas antes => cancel_until 24 hours
Sua pizza em 30 minutos => deliver_within 30 minutes
Atendimento 24 horas => support_hours 24/7
9 em cada 10 clientes recomendam => satisfaction 9 of 10
Compre hoje e receba amanhã => deliver_within 1 days
Rendimento de 110 % do CDI => rate 110 %
"""

ENGLISH = """
24/7 support and delivery in 48 hours => support_hours 24/7 | deliver_within 48 hours
Free installation within 24 hours => free | install_on_day 24 hours
Delivery in 2 days, 2-year warranty => deliver_within 2 days | warranty 2 years
50% off for 3 months => discount 50 % + 3 months
Was $199, now $99 => price_from 99 $
Free shipping on orders over $50 => free 50 $
12 interest-free installments of $99 => installments 12 installments + 99 $
Coverage up to $50,000 => insured_sum 50000 $
Cancel for free up to 24 hours before => cancel_until 24 hours
Your pizza in 30 minutes => deliver_within 30 minutes
Support 24 hours a day => support_hours 24/7
Rated 4.8 out of 5 => satisfaction 4.8 of 5
Order today and get it tomorrow => deliver_within 1 days
Prices locked for 2 years => price_lock 2 years
0% APR for 12 months => rate 0 % + 12 months
30-day money-back guarantee => refund 30 days
"""


def told(tongue: Tongue, block: str) -> list[tuple[Tongue, str, list[str]]]:
    """Each sentence with its language and its claims in order of their names."""
    parts = [line.partition("=>") for line in block.strip().splitlines()]
    return [
        (tongue, text.strip(), sorted(claim.strip() for claim in claims.split("|") if claim.strip()))
        for text, _, claims in parts
    ]


TOLD = [*told("es", SPANISH), *told("pt", PORTUGUESE), *told("en", ENGLISH)]


def joined_in(text: str) -> list[Anchor]:
    """The subjects of a sentence with their figures."""
    marks = marks_of(text)
    return join(marks, anchors_of(marks), figures_in(text))


@pytest.mark.parametrize(("tongue", "text", "claims"), TOLD, ids=[f"{t}-{text}" for t, text, _ in TOLD])
def test_whose_a_figure_is(tongue: Tongue, text: str, claims: list[str]) -> None:
    assert sorted(kinds_in(text, tongue)) == claims


@pytest.mark.parametrize(("between", "given"), [(0, True), (13, True), (14, True), (15, False), (30, False)])
def test_a_figure_reaches_fourteen_words(between: int, given: bool) -> None:
    text = f"Entrega {'palabra ' * between}en 48 horas"
    assert kinds_in(text, "es") == (["deliver_within 48 hours"] if given else [])


@pytest.mark.parametrize(("commas", "given"), [(0, True), (1, True), (2, True), (3, False)])
def test_each_comma_is_a_wide_step(commas: int, given: bool) -> None:
    """A comma counts five words: two of them and a word are eleven, three and a word sixteen."""
    text = f"Entrega {', ' * commas}rápida en 48 horas"
    assert kinds_in(text, "es") == (["deliver_within 48 hours"] if given else [])


def test_a_figure_goes_to_the_nearer_of_two() -> None:
    assert kinds_in("Entrega especial con garantía de 2 semanas", "es") == ["warranty 2 weeks"]
    assert kinds_in("Garantía especial con entrega en 2 semanas", "es") == ["deliver_within 2 weeks"]


@pytest.mark.parametrize(
    ("subject", "unit", "taken"),
    [
        ("Garantía de", "horas", False),
        ("Garantía de", "días", True),
        ("Garantía de", "años", True),
        ("Soporte en", "minutos", True),
        ("Soporte en", "días", False),
        ("Respuesta en", "semanas", True),
        ("Respuesta en", "meses", False),
        ("Entrega en", "meses", True),
        ("Entrega en", "años", False),
        ("Instalación en", "semanas", True),
        ("Instalación en", "meses", False),
        ("Devoluciones en", "años", True),
        ("Prueba de", "meses", True),
        ("Prueba de", "años", False),
        ("Aprobación en", "días", True),
        ("Aprobación en", "semanas", False),
        ("Indemnización en", "semanas", True),
        ("Indemnización en", "meses", False),
    ],
)
def test_a_subject_is_promised_in_its_units(subject: str, unit: str, taken: bool) -> None:
    assert bool(kinds_in(f"{subject} 3 {unit}", "es")) is taken


@pytest.mark.parametrize(
    ("text", "led"),
    [
        ("Aprobación en 3 días", True),
        ("Aprobación: 3 días", True),
        ("Aprobación hasta 3 días", True),
        ("Aprobación en menos de 3 días", True),
        ("Aprobación 3 días", False),
        ("Aprobación de 3 días", False),
        ("Entrega 3 días", True),
        ("Entrega de 3 días", True),
    ],
)
def test_some_subjects_take_a_time_only_where_it_is_led_in(text: str, led: bool) -> None:
    assert bool(kinds_in(text, "es")) is led


def test_joining_keeps_the_order_of_the_sentence() -> None:
    joined = joined_in("Plan de 300 Mbps con entrega en 48 h por S/ 89 al mes")
    assert [anchor.first for anchor in joined] == sorted(anchor.first for anchor in joined)
    assert [anchor.topic for anchor in joined] == ["speed", "deliver", "price"]


def test_quantities_of_a_claim_are_told_as_they_stand() -> None:
    (anchor,) = joined_in("Hoy por 3 meses 50 % de descuento")
    assert [each.written for each in written_of(anchor)] == ["3 months", "50 %"]
    assert [found.quantity.written for found in anchor.figures] == ["50 %"]
    assert [found.quantity.written for found in anchor.beside] == ["3 months"]


def test_the_kind_is_of_the_subject_and_the_sort_of_figure() -> None:
    marks = marks_of("Entrega en 48 horas con 20 % de descuento")
    deliver, discount = anchors_of(marks)
    hours, share = figures_in("Entrega en 48 horas con 20 % de descuento")
    assert (kind_of(deliver, hours), kind_of(deliver, share)) == ("deliver_within", None)
    assert (kind_of(discount, hours), kind_of(discount, share)) == (None, "discount")


def test_subjects_take_known_kinds_in_known_units() -> None:
    assert {kind for kinds in TAKES.values() for kind in kinds.values()} <= set(KINDS)
    assert {topic for topic in UNITS if "time" not in TAKES[topic]} == set()
