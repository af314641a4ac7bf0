"""What a subject makes of its figures: one claim of each kind, one without a figure, or none."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import calendar_in, kinds_in, written_in
from unisono.loop.listen.claims.joining import TAKES
from unisono.loop.listen.claims.lexicon import STANDING
from unisono.loop.listen.claims.nouns import Tongue
from unisono.loop.listen.claims.reading import STANDS

TOLD: list[tuple[Tongue, str, list[str]]] = [
    # «Reembolso» alone heads a paragraph; with more it is a promise.
    ("es", "Reembolso", []),
    ("es", "Política de reembolso", []),
    ("es", "Reembolso total", ["refund"]),
    ("es", "Reembolso garantizado", ["refund"]),
    ("es", "Te devolvemos tu dinero", ["refund"]),
    ("es", "Reembolso en 5 días", ["refund 5 days"]),
    ("pt", "Reembolso", []),
    ("pt", "Reembolso integral", ["refund"]),
    ("pt", "Seu dinheiro de volta", ["refund"]),
    ("en", "Refund policy", []),
    ("en", "Full refund", ["refund"]),
    ("en", "Your money back", ["refund"]),
    # Content customers are a claim with a share, or where somebody vouches for it.
    ("es", "Clientes satisfechos", []),
    ("es", "98 % de clientes satisfechos", ["satisfaction 98 %"]),
    ("es", "Garantizamos que quedes satisfecho", ["satisfaction"]),
    ("pt", "Clientes satisfeitos", []),
    ("en", "Satisfied customers", []),
    ("en", "98% of customers are satisfied", ["satisfaction 98 %"]),
    # Round the clock says already that it is every day.
    ("es", "Atención 24/7, todos los días", ["support_hours 24/7"]),
    ("en", "Support 24/7, every day", ["support_hours 24/7"]),
    # When somebody answers narrows how soon; alone it is a claim of its own.
    ("es", "Respondemos de lunes a viernes", ["support_hours mon-fri"]),
    ("es", "Respondemos en 2 horas de lunes a viernes", ["answer_within 2 hours + mon-fri"]),
    # Parts are a way to pay where the words say so.
    ("es", "En 12 cuotas", ["installments 12 installments"]),
    ("es", "Hasta 12 cuotas", ["installments 12 installments"]),
    ("es", "12 cuotas sin intereses", ["installments 12 installments"]),
    ("es", "Te quedan 12 cuotas", []),
    ("pt", "12x de R$ 99", ["installments 12 installments + 99 BRL"]),
    ("en", "In 4 payments", ["installments 4 installments"]),
    # A share of a loan by the month is its rate; of anything else it is nothing.
    ("es", "Crédito al 2 % mensual", ["rate 2 %"]),
    ("es", "Un 2 % mensual", []),
    # A covered share of a country is a network's; of a bill it is an insurance's.
    ("es", "Cobertura del 98 % del país", ["availability 98 %"]),
    ("es", "Cobertura del 80 % de tus gastos", ["insured_sum 80 %"]),
    # Gigabytes of speed are a slip of the pen for gigabits; many are what is included.
    ("es", "Internet de 5 GB de velocidad", ["speed 5 Gbps"]),
    ("es", "Internet de 10 GB de velocidad", ["speed 10 Gbps"]),
    ("es", "Internet de 11 GB de velocidad", ["allowance 11 GB"]),
    ("es", "Plan de 5 GB", ["allowance 5 GB"]),
    # A trial that is free is one claim.
    ("es", "Prueba gratis de 7 días", ["trial 7 days"]),
    ("en", "Free trial for 7 days", ["trial 7 days"]),
    ("en", "A half-hour reply", ["answer_within 30 minutes"]),
]


@pytest.mark.parametrize(("tongue", "text", "claims"), TOLD, ids=[f"{t}-{text}" for t, text, _ in TOLD])
def test_what_a_subject_makes_of_its_figures(tongue: Tongue, text: str, claims: list[str]) -> None:
    assert kinds_in(text, tongue) == claims


@pytest.mark.parametrize("words", [1, 30, 100])
def test_a_subject_far_away_is_none(words: int) -> None:
    far = kinds_in(f"Entrega {'palabra ' * words}en 48 horas", "es")
    assert far == (["deliver_within 48 hours"] if words < 15 else [])


def test_two_kinds_of_one_subject_are_two_claims() -> None:
    told = kinds_in("Soporte de lunes a viernes en menos de 2 horas", "es")
    assert sorted(told) == ["answer_within 2 hours", "support_hours mon-fri"]


def test_no_time_of_the_day_is_later_than_midnight() -> None:
    assert calendar_in("de 9:00 a 24:00") == "09:00-24:00"
    assert calendar_in("de 9:00 a 24:30") == ""
    assert calendar_in("de 9:00 a 25:00") == ""
    assert written_in("de 9:00 a 25:00") == []


def test_all_that_stands_alone_is_a_claim_somewhere() -> None:
    """A word that promises without a figure is a claim by itself, or changes another's."""
    helping = {"cost", "rise", "interest_free", "cancel", "anytime", "endless", "forever"}
    assert set(STANDING) - helping <= set(STANDS)
    assert {"endless", "forever"} & set(STANDS) == set()
    assert set(STANDS.values()) & {"refund", "satisfaction"} <= {
        kind for kinds in TAKES.values() for kind in kinds.values()
    }
