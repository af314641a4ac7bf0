"""Figures are read with their unit and their hedge: times, money, shares, parts, speeds, marks out of ten."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import figures_in, written_in
from unisono.loop.listen.claims.figures import CURRENCY_SIGNS, HALVES
from unisono.loop.listen.claims.measures import MEASURES
from unisono.loop.listen.claims.nouns import TONGUES, Tongue

SPANISH = """
en 48 horas => 48 hours
en 48 h => 48 hours
en 48hs => 48 hours
en cuarenta y ocho horas => 48 hours
en 48 (cuarenta y ocho) horas => 48 hours
en 90 segundos => 90 seconds
en 15 min => 15 minutes
en una hora => 1 hours
en hora y media => 90 minutes
en una hora y media => 90 minutes
en media hora => 30 minutes
un año y medio => 18 months
en semana y media => 252 hours
2 horas y media => 150 minutes
en 5 días => 5 days
en 5 días hábiles => 5 business_days
en 5 días laborables => 5 business_days
en 24 horas hábiles => 24 business_hours
en 2 semanas => 2 weeks
12 meses => 12 months
10 años => 10 years
30 noches => 30 days
hoy mismo => 0 days
el mismo día => 0 days
mañana => 1 days
al día siguiente => 1 days
al siguiente día hábil => 1 business_days
de 3 a 5 días => 3 days + 5 days
3-5 días => 3 days + 5 days
entre 3 y 5 días hábiles => 3 business_days + 5 business_days
24/48 horas => 24 hours + 48 hours
10 a 20 % => 10 % + 20 %
S/ 49 => 49 PEN
S/49.90 => 49.9 PEN
S/ 1.500 => 1500 PEN
S/.1,500.50 => 1500.5 PEN
49 soles => 49 PEN
20 mil soles => 20000 PEN
$ 199 => 199 $
$199 MXN => 199 MXN
US$ 20 => 20 USD
USD 20 => 20 USD
20 dólares => 20 USD
5 € => 5 EUR
5 euros => 5 EUR
199 pesos => 199 $
300 pesos mexicanos => 300 MXN
50 céntimos => 0.5 $
100 % => 100 %
99,9 % => 99.9 %
40 por ciento => 40 %
300 Mbps => 300 Mbps
300 megas => 300 Mbps
1 giga => 1 GB
1 gigabit => 1 Gbps
20 GB => 20 GB
500 mensajes => 500 SMS
23 kg => 23 kg
12 cuotas => 12 installments
12 cuotas mensuales => 12 installments
3x2 => 3x2
2 x 1 => 2x1
4,8 de 5 => 4.8 of 5
9 de cada 10 => 9 of 10
4,8/5 estrellas => 4.8 of 5
5 estrellas => 5 stars
de por vida => lifetime
para siempre => lifetime
ilimitado => unlimited
sin límite => unlimited
24 horas => 24 hours
las 24 horas => 24/7
24 horas al día => 24/7
24 horas, los 7 días => 24/7
24 horas de lunes a viernes => mon-fri 00:00-24:00
en 24 horas => 24 hours
dentro de las 24 horas => 24 hours
48 horas, 20 % y S/ 10 => 48 hours + 20 % + 10 PEN
"""

PORTUGUESE = """
em 48 horas => 48 hours
em até 2 dias úteis => 2 business_days
em uma hora => 1 hours
em meia hora => 30 minutes
em uma hora e meia => 90 minutes
em quinze minutos => 15 minutes
hoje mesmo => 0 days
no mesmo dia => 0 days
amanhã => 1 days
no próximo dia útil => 1 business_days
de 3 a 5 dias úteis => 3 business_days + 5 business_days
R$ 99 => 99 BRL
R$ 1.299,90 => 1299.9 BRL
99 reais => 99 BRL
50 por cento => 50 %
300 mega => 300 Mbps
12x => 12 installments
12 parcelas => 12 installments
10 vezes => 10 installments
9 em cada 10 => 9 of 10
4,9 de 5 estrelas => 4.9 of 5
vitalícia => lifetime
ilimitado => unlimited
24 horas por dia => 24/7
24 horas por dia, 7 dias por semana => 24/7
3 meses => 3 months
"""

ENGLISH = """
in 48 hours => 48 hours
within 2 business days => 2 business_days
within five working days => 5 business_days
in an hour => 1 hours
in half an hour => 30 minutes
in an hour and a half => 90 minutes
a 10-minute call => 10 minutes
a ten-year warranty => 10 years
same-day => 0 days
today => 0 days
tomorrow => 1 days
overnight => 1 days
the next business day => 1 business_days
3 to 5 days => 3 days + 5 days
24-48 hours => 24 hours + 48 hours
$49 => 49 $
$1,299.90 => 1299.9 $
£20 => 20 GBP
20 pounds => 20 GBP
99 cents => 0.99 $
€5 => 5 EUR
50% => 50 %
fifty percent => 50 %
300 Mbps => 300 Mbps
1 gig => 1 Gbps
20 GB => 20 GB
12 interest-free installments => 12 installments
4 equal payments => 4 installments
9 out of 10 => 9 of 10
4.8 out of 5 stars => 4.8 of 5
4.8/5 => 4.8 of 5
lifetime => lifetime
unlimited => unlimited
24 hours a day => 24/7
24 hours a day, seven days a week => 24/7
six months => 6 months
"""

# Numbers that are figures of nothing a promise is made in.
NONE: list[tuple[Tongue, str]] = [
    ("es", "más de 500 tiendas"),
    ("es", "el plan 5"),
    ("es", "4 de 7"),
    ("es", "5 de 5"),
    ("es", "12 de 10"),
    ("es", "un cliente"),
    ("es", "soles"),
    ("pt", "mais de 500 lojas"),
    ("en", "over 500 stores"),
    ("en", "a plan"),
    ("en", "3 of 4"),
]


def told(tongue: Tongue, block: str) -> list[tuple[Tongue, str, list[str]]]:
    """Each phrase with its language and its figures."""
    parts = [line.partition("=>") for line in block.strip().splitlines()]
    return [(tongue, text.strip(), figures.strip().split(" + ")) for text, _, figures in parts]


TOLD = [*told("es", SPANISH), *told("pt", PORTUGUESE), *told("en", ENGLISH)]


@pytest.mark.parametrize(
    ("tongue", "text", "figures"), TOLD, ids=[f"{tongue}-{text}" for tongue, text, _ in TOLD]
)
def test_the_figures_of_a_phrase(tongue: Tongue, text: str, figures: list[str]) -> None:
    assert written_in(text, tongue) == figures


@pytest.mark.parametrize(("tongue", "text"), NONE, ids=[f"{tongue}-{text}" for tongue, text in NONE])
def test_numbers_of_something_else(tongue: Tongue, text: str) -> None:
    assert written_in(text, tongue) == []


HEDGED: list[tuple[Tongue, str, str]] = [
    ("es", "en 2 horas", ""),
    ("es", "hasta 40 %", "up_to"),
    ("es", "desde S/ 49", "from"),
    ("es", "a partir de S/ 49", "from"),
    ("es", "en promedio 8 minutos", "average"),
    ("es", "8 minutos en promedio", "average"),
    ("es", "en unos 10 minutos", "about"),
    ("es", "aprox. 10 minutos", "about"),
    ("es", "en menos de 2 horas", "under"),
    ("es", "en un plazo máximo de 5 días", "under"),
    ("es", "en un máximo de 5 días", "under"),
    ("es", "10 minutos como máximo", "under"),
    ("es", "dentro de las 24 horas", "under"),
    ("es", "más de 2 años", "over"),
    ("es", "al menos 99 %", "over"),
    ("pt", "até 40 %", "up_to"),
    ("pt", "a partir de R$ 99", "from"),
    ("pt", "em média 8 minutos", "average"),
    ("pt", "cerca de 3 dias", "about"),
    ("pt", "em até 2 dias", "under"),
    ("pt", "em menos de 2 horas", "under"),
    ("pt", "mais de 2 anos", "over"),
    ("en", "up to 40%", "up_to"),
    ("en", "from $49", "from"),
    ("en", "starting at $49", "from"),
    ("en", "as low as $49", "from"),
    ("en", "8 minutes on average", "average"),
    ("en", "about 3 days", "about"),
    ("en", "within 24 hours", "under"),
    ("en", "in less than 2 hours", "under"),
    ("en", "in just 5 minutes", "under"),
    ("en", "over 2 years", "over"),
    ("en", "at least 99%", "over"),
]


@pytest.mark.parametrize(("tongue", "text", "hedge"), HEDGED, ids=[f"{t}-{text}" for t, text, _ in HEDGED])
def test_a_hedge_goes_with_its_figure(tongue: Tongue, text: str, hedge: str) -> None:
    (found,) = figures_in(text, tongue)
    assert found.quantity.hedge == hedge


def test_a_hedge_before_belongs_to_the_words_of_the_figure() -> None:
    (before,) = figures_in("te llega en menos de 2 horas hoy no")[:1]
    assert (before.quantity.start, before.quantity.end) == (9, 28)
    (behind,) = figures_in("tarda 10 minutos como máximo")
    assert (behind.quantity.start, behind.quantity.end) == (6, 16)


@pytest.mark.parametrize(
    ("text", "prior"),
    [
        ("24 horas antes", True),
        ("3 días de anticipación", True),
        ("24 horas después", False),
        ("en 24 horas", False),
    ],
)
def test_notice_is_a_time_before_something(text: str, prior: bool) -> None:
    assert [found.prior for found in figures_in(text)] == [prior]


@pytest.mark.parametrize(
    ("tongue", "text", "bought"),
    [
        ("es", "compra hoy", True),
        ("es", "pide hoy", True),
        ("es", "llega hoy", False),
        ("es", "tu compra hoy", False),
        ("pt", "compre hoje", True),
        ("pt", "chega hoje", False),
        ("en", "order today", True),
        ("en", "your order today", False),
        ("en", "delivered today", False),
    ],
)
def test_the_day_of_buying_is_no_day_of_delivery(tongue: Tongue, text: str, bought: bool) -> None:
    assert [found.bought for found in figures_in(text, tongue)] == [bought]


@pytest.mark.parametrize(
    ("tongue", "text", "of_many"),
    [
        ("es", "98 % de los clientes", True),
        ("es", "98 % de nuestras ventas", True),
        ("es", "20 % de descuento", False),
        ("pt", "98 % dos clientes", True),
        ("pt", "20 % de desconto", False),
        ("en", "98% of customers", True),
        ("en", "80% of your bill", False),
        ("en", "20% off", False),
    ],
)
def test_a_share_of_many_is_no_discount(tongue: Tongue, text: str, of_many: bool) -> None:
    assert [found.of_many for found in figures_in(text, tongue)] == [of_many]


def test_a_minus_right_before_a_share_takes_off() -> None:
    assert [found.minus for found in figures_in("−50 %")] == [True]
    assert [found.minus for found in figures_in("- 50 %")] == [False]
    assert [found.minus for found in figures_in("50 %")] == [False]


def test_24_hours_may_be_a_clock_where_nothing_says_more() -> None:
    assert [found.whole_day for found in figures_in("farmacia 24 horas")] == [True]
    assert [found.whole_day for found in figures_in("farmacia 25 horas")] == [False]
    assert [found.whole_day for found in figures_in("farmacia las 24 horas")] == [False]


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_unit_is_read_after_a_number(tongue: Tongue) -> None:
    units = {
        sense[5:]: said[TONGUES.index(tongue)] for sense, said in MEASURES.items() if sense[:5] == "unit:"
    }
    for unit, said in units.items():
        for word in said.split():
            (written,) = written_in(f"7 {word.replace('_', ' ')}", tongue)
            assert written == ("0.07 $" if unit == "cents" else f"7 {unit}"), word


@pytest.mark.parametrize(("sign", "unit"), sorted(CURRENCY_SIGNS.items()))
def test_every_sign_of_money_is_read(sign: str, unit: str) -> None:
    assert written_in(f"{sign}20") == [f"20 {unit}"]
    assert written_in(f"{sign}1,500.50 al mes") == [f"1500.5 {unit}"]
    if sign != "s/.":  # see the known misreadings
        assert written_in(f"{sign} 20") == [f"20 {unit}"]


@pytest.mark.parametrize("unit", sorted(HALVES))
def test_half_of_a_unit_is_so_many_of_the_smaller(unit: str) -> None:
    smaller, times = HALVES[unit]
    said = {"hours": "hora", "days": "día", "weeks": "semana", "years": "año"}[unit]
    assert written_in(f"{said} y media") == [f"{1.5 * times:g} {smaller}"]
    assert written_in(f"3 {said}s y media") == [f"{3.5 * times:g} {smaller}"]
