"""What a sentence speaks of is found by its words, and words beside each other change what they mean."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import marks_of, topics_in
from unisono.loop.listen.claims.anchors import Anchor, anchors_of, clause, has
from unisono.loop.listen.claims.nouns import Tongue

SPANISH = """
Te respondemos => answer
Nadie espera => answer
Soporte técnico => support
Nuestras tiendas => support
Entregamos => deliver
Recíbelo => deliver
En tu puerta => home
Tu pedido => parcel
Instalamos => install
Pásate => install
Reparamos => resolve
Aprobamos al instante => approve
Te pagamos => payout
Devoluciones => return
Te devolvemos tu dinero => refund
Garantía => warranty
Pruébalo => trial
Descuento => discount
Cobertura => cover
Disponibilidad => uptime
Recomiendan => satisfied
Cashback => rate
Gratis => free
Te regalamos la instalación => free install
No pagas => free
Sin costo => free
Cero comisiones => free
Sin cargos ocultos => free
Sin permanencia => tie
Sin ningún contrato => tie
Sin penalidades => tie
Precio fijo => price_lock
Sin aumentos => price_lock
Te igualamos => price_match
Satisfacción garantizada => content
Garantía de satisfacción => content
Sin intereses => interest rate
Cancela cuando quieras => tie
Cancela en cualquier momento => tie
Cancela sin costo => cancelling
Cancela gratis => cancelling
Cancela sin penalidad => cancelling
Cancela antes => cancelling?
Devolvemos el importe => refund
Devolución de la prima => refund
Prueba gratis => trial
Un mes gratis de prueba => trying trial
"""

PORTUGUESE = """
Respondemos => answer
Suporte => support
Entregamos => deliver
Receba => deliver
Na sua casa => home
Seu pedido => parcel
Instalamos => install
Consertamos => resolve
Aprovamos => approve
Cai na conta => payout
Troque ou devolva => return
Devolvemos o dinheiro => refund
Garantia => warranty
Experimente => trial
Desconto => discount
Grátis => free
Você não paga => free
Sem custo => free
Taxa zero => free
Isento => free
Sem fidelidade => tie
Sem multa => tie
Sem juros => interest rate
Preço fixo => price_lock
Sem reajuste => price_lock
Cobrimos qualquer oferta => price_match
Cancele quando quiser => tie
Cancele sem custo => cancelling
Satisfação garantida => content
"""

ENGLISH = """
We answer => answer
Support => support
We deliver => deliver
At your door => home
Your order => parcel
We install => install
We repair => resolve
Get a quote => approve
Payouts => payout
Returns => return
Money back => refund
Warranty => warranty
Free trial => trial
Save => discount
Uptime => uptime
Cashback => rate
Free => free
On the house => free
No fees => free
No hidden fees => free
Without commitment => tie
No contract => tie
No strings attached => tie
Interest-free => interest
No interest => interest rate
Fixed price => price_lock
No price increases => price_lock
Price match => price_match
Cancel anytime => tie
Cancel whenever you like => tie
Cancel for free => cancelling
Satisfaction guaranteed => content
"""

# Words that promise in other places and not here.
NOTHING: list[tuple[Tongue, str]] = [
    ("es", "El costo del plan"),
    ("es", "Un contrato"),
    ("es", "Con permanencia"),
    ("es", "Un aumento"),
    ("es", "Cancela tu cuota"),
    ("es", "No incluye costos"),
    ("es", "Entra sin dudar, el costo"),
    ("es", "Dinero"),
    ("es", "Cuando quieras"),
    ("pt", "O custo do plano"),
    ("pt", "Um contrato"),
    ("pt", "Quando quiser"),
    ("en", "Sugar-free"),
    ("en", "Sugar free"),
    ("en", "Duty-free"),
    ("en", "Feel free"),
    ("en", "Hands-free"),
    ("en", "Risk-free"),
    ("en", "Toll-free"),
    ("en", "Free time"),
    ("en", "Free trade"),
    ("en", "Free to roam"),
    ("en", "A fee"),
    ("en", "The fee does not include"),
    ("en", "Anytime"),
    ("en", "Money"),
]


def told(tongue: Tongue, block: str) -> list[tuple[Tongue, str, list[str]]]:
    """Each phrase with its language and its subjects."""
    parts = [line.partition("=>") for line in block.strip().splitlines()]
    return [(tongue, text.strip(), topics.split()) for text, _, topics in parts]


TOLD = [*told("es", SPANISH), *told("pt", PORTUGUESE), *told("en", ENGLISH)]


@pytest.mark.parametrize(
    ("tongue", "text", "topics"), TOLD, ids=[f"{tongue}-{text}" for tongue, text, _ in TOLD]
)
def test_what_a_phrase_speaks_of(tongue: Tongue, text: str, topics: list[str]) -> None:
    assert topics_in(text, tongue) == topics


@pytest.mark.parametrize(("tongue", "text"), NOTHING, ids=[f"{tongue}-{text}" for tongue, text in NOTHING])
def test_what_speaks_of_nothing(tongue: Tongue, text: str) -> None:
    assert topics_in(text, tongue) == []


@pytest.mark.parametrize(
    ("between", "reached"),
    [
        ("", True),
        ("ningún tipo de ", True),
        ("uno dos tres cuatro ", True),
        ("uno dos tres cuatro cinco ", False),
    ],
)
def test_a_no_reaches_five_words(between: str, reached: bool) -> None:
    assert topics_in(f"sin {between}contrato") == (["tie"] if reached else [])


@pytest.mark.parametrize("sign", [",", ":", "(", '"'])
def test_a_no_stops_at_a_sign(sign: str) -> None:
    assert topics_in(f"sin esfuerzo {sign} contrato") == []
    assert topics_in("sin esfuerzo contrato") == ["tie"]


def test_a_figure_stops_a_no() -> None:
    assert topics_in("sin 12 contratos") == []


def test_the_words_of_no_belong_to_the_subject() -> None:
    (anchor,) = anchors_of(marks_of("Internet sin ningún costo adicional"))
    assert (anchor.topic, anchor.first, anchor.after) == ("free", 2, 4)


def test_cancelling_at_no_cost_spans_both() -> None:
    (anchor,) = anchors_of(marks_of("Cancela tu reserva sin costo hoy"))
    assert (anchor.topic, anchor.first, anchor.after) == ("cancelling", 0, 5)


def test_cancelling_and_a_gift_of_another_clause_are_two() -> None:
    assert topics_in("Cancela tu plan cuando quieras, instalación gratis") == ["tie", "install", "free"]
    assert topics_in("Anula tu reserva, envío gratis") == ["deliver", "free"]


def test_money_given_back_is_near_its_verb() -> None:
    assert topics_in("Te devolvemos todo tu dinero") == ["refund"]
    far = "Cambios y devoluciones en todas nuestras tiendas del país con la plata"
    assert topics_in(far).count("refund") == 0


@pytest.mark.parametrize(
    ("text", "place", "span"),
    [
        ("uno dos, tres cuatro, cinco", 0, (0, 2)),
        ("uno dos, tres cuatro, cinco", 3, (3, 5)),
        ("uno dos, tres cuatro, cinco", 6, (6, 7)),
        ("uno (dos) tres", 2, (2, 3)),
        ("uno: dos tres", 3, (2, 4)),
        ("uno dos tres", 1, (0, 3)),
    ],
)
def test_a_clause_ends_at_commas_and_brackets(text: str, place: int, span: tuple[int, int]) -> None:
    assert clause(marks_of(text), place) == range(*span)


def test_a_sense_is_looked_for_in_some_places_alone() -> None:
    marks = marks_of("entrega gratis hoy")
    assert has(marks, range(3), "free")
    assert has(marks, range(3), "refund", "deliver")
    assert not has(marks, range(1), "free")
    assert not has(marks, range(3), "refund")
    assert not has(marks, range(0), "free")
    assert not has(marks, range(3))


def test_two_subjects_of_the_same_words_stay_two() -> None:
    first, second = Anchor("free", 0, 1), Anchor("free", 0, 1)
    assert first != second
    first.figures.append(None)  # type: ignore[arg-type]  # only its list matters here
    assert second.figures == []
