"""A claim becomes a draft of the ledger that says what the copy said, and nothing the copy didn't."""

from __future__ import annotations

from typing import Any

import pytest

from tests.loop.listen.claims.phrases import only_claim
from unisono.loop.decide.promise import definition_from, promise_of
from unisono.loop.listen.claims import draft_of
from unisono.loop.listen.claims.drafting import MEASURED_AS, UNITS, WORKING_DAYS
from unisono.loop.listen.claims.nouns import Claim, Kind, Quantity, Tongue
from unisono.loop.measure.ledger import KINDS as LEDGER_KINDS
from unisono.loop.measure.ledger import UNITS as LEDGER_UNITS
from unisono.loop.measure.open_hours import hours_line, read_hours

ALL_DAY = "00:00-24:00"
# Copy with one claim, and how it is to be measured: kind, target, unit, hours, share.
Measure = tuple[str, float | None, str, str, float | None]
DRAFTED: list[tuple[Tongue, str, Measure]] = [
    ("es", "Te respondemos en 2 horas.", ("first_answer", 2, "hours", "", None)),
    ("es", "Te respondemos en media hora.", ("first_answer", 30, "minutes", "", None)),
    ("es", "Te respondemos en hora y media.", ("first_answer", 90, "minutes", "", None)),
    ("es", "Te respondemos en 45 segundos.", ("first_answer", 45, "seconds", "", None)),
    ("es", "Te respondemos en una semana.", ("first_answer", 7, "days", "", None)),
    ("es", "Te respondemos hoy mismo.", ("first_answer", 1, "days", "", None)),
    ("es", "Te respondemos mañana.", ("first_answer", 1, "days", "", None)),
    (
        "es",
        "Te respondemos en 2 horas, de lunes a viernes de 9 a 18 h.",
        ("first_answer", 2, "hours", "mon-fri 09:00-18:00", None),
    ),
    ("es", "Respondemos el 90 % de las llamadas en 60 segundos.", ("first_answer", 60, "seconds", "", 0.9)),
    ("es", "Te respondemos en 2 días hábiles.", ("first_answer", 2, "days", WORKING_DAYS, None)),
    ("es", "Resolvemos tu reclamo en 15 días hábiles.", ("resolution", 15, "days", WORKING_DAYS, None)),
    ("es", "Reparamos tu celular en una hora.", ("resolution", 1, "hours", "", None)),
    ("es", "Entregamos en 48 horas.", ("delivery", 48, "hours", "", None)),
    ("es", "Entregamos en 3 a 5 días.", ("delivery", 5, "days", "", None)),
    ("es", "Entregamos en 24 a 48 horas.", ("delivery", 48, "hours", "", None)),
    ("es", "Entregamos en 2 semanas.", ("delivery", 14, "days", "", None)),
    ("es", "Llega hoy mismo.", ("delivery", 1, "days", "", None)),
    ("es", "Entregamos el 98 % de los pedidos en 48 horas.", ("delivery", 48, "hours", "", 0.98)),
    ("es", "Soporte 24/7.", ("answered_hours", None, "", "24/7", None)),
    ("es", "Soporte todos los días.", ("answered_hours", None, "", f"mon-sun {ALL_DAY}", None)),
    ("es", "Soporte de lunes a viernes.", ("answered_hours", None, "", f"mon-fri {ALL_DAY}", None)),
    ("es", "Soporte de 7 am a 11 pm.", ("answered_hours", None, "", "mon-sun 07:00-23:00", None)),
    (
        "es",
        "Soporte todos los días hasta las 23:00.",
        ("answered_hours", None, "", "mon-sun 00:00-23:00", None),
    ),
    (
        "es",
        "Soporte de lunes a viernes de 9 a 18 h y sábados de 9 a 13 h.",
        ("answered_hours", None, "", "mon-fri 09:00-18:00; sat 09:00-13:00", None),
    ),
    ("es", "Te devolvemos tu dinero.", ("refund", None, "", "", None)),
    ("es", "Te devolvemos tu dinero en 7 días.", ("refund", 7, "days", "", None)),
    ("es", "Te devolvemos todo tu dinero en 7 días.", ("refund", 7, "days", "", None)),
    ("pt", "Devolvemos 100 % do seu dinheiro em 7 dias.", ("refund", 7, "days", "", None)),
    ("es", "Devoluciones en 30 días.", ("return", 30, "days", "", None)),
    ("es", "Cancela cuando quieras.", ("no_commitment", None, "", "", None)),
    ("es", "Plan a S/ 49,90 al mes.", ("price", 49.9, "PEN", "", None)),
    ("es", "Plan a $ 199 al mes.", ("price", 199, "", "", None)),
    ("pt", "Respondemos em 2 horas.", ("first_answer", 2, "hours", "", None)),
    ("pt", "Entregamos em até 2 dias úteis.", ("delivery", 2, "days", WORKING_DAYS, None)),
    (
        "pt",
        "Atendimento de segunda a sexta das 8h às 18h.",
        ("answered_hours", None, "", "mon-fri 08:00-18:00", None),
    ),
    ("pt", "Devolvemos o dinheiro em 7 dias.", ("refund", 7, "days", "", None)),
    ("pt", "Sem fidelidade.", ("no_commitment", None, "", "", None)),
    ("pt", "Plano por R$ 99 por mês.", ("price", 99, "BRL", "", None)),
    ("en", "We answer within 2 hours.", ("first_answer", 2, "hours", "", None)),
    ("en", "Shipped within five working days.", ("delivery", 5, "days", WORKING_DAYS, None)),
    (
        "en",
        "Support Monday to Friday, 9 am to 6 pm.",
        ("answered_hours", None, "", "mon-fri 09:00-18:00", None),
    ),
    ("en", "Your money back within 30 days.", ("refund", 30, "days", "", None)),
    ("en", "No strings attached.", ("no_commitment", None, "", "", None)),
    ("en", "Only $49 a month.", ("price", 49, "", "", None)),
]
# Copy whose claim stays words: what it is, is said by `why_not`.
WORDS_ALONE = [
    "Te respondemos en promedio en 2 horas.",
    "Planes desde S/ 49 al mes.",
    "Entregamos de lunes a sábado.",
    "Instalamos en 24 horas.",
    "Garantía de 2 años.",
    "Envío gratis.",
    "20 % de descuento.",
    "12 cuotas sin intereses.",
    "La mejor red del país.",
]


def time(amount: float, unit: str) -> Quantity:
    return Quantity("time", amount, unit, 0, 1)


def draft(kind: Kind, *quantities: Quantity, **more: Any) -> dict[str, Any]:
    """The draft of a claim made by hand."""
    return dict(draft_of(Claim(kind, "palabras", 0, 8, "es", quantities, **more)))


@pytest.mark.parametrize(("tongue", "text", "measure"), DRAFTED, ids=[text for _, text, _ in DRAFTED])
def test_how_copy_is_to_be_measured(tongue: Tongue, text: str, measure: Measure) -> None:
    told = draft_of(only_claim(text, tongue))
    said = (told.get("kind"), told.get("target"), told.get("unit", ""), told.get("hours", ""))
    assert (*said, told.get("share")) == measure
    assert (told["operator"], told["state"], told["made_in"]) == ("<=", "draft", "campaign")


@pytest.mark.parametrize(("tongue", "text", "measure"), DRAFTED, ids=[text for _, text, _ in DRAFTED])
def test_the_ledger_reads_every_draft(tongue: Tongue, text: str, measure: Measure) -> None:
    promise = promise_of(definition_from(draft_of(only_claim(text, tongue))), "p")
    assert (promise.kind, promise.target, promise.share) == (measure[0], measure[1], measure[4])


@pytest.mark.parametrize("text", WORDS_ALONE)
def test_what_cant_be_measured_keeps_its_words_alone(text: str) -> None:
    claim = only_claim(text, "es")
    assert draft_of(claim) == {"text": claim.text, "made_in": "campaign", "state": "draft"}


def test_conditions_go_along_measured_or_not() -> None:
    measured = draft_of(only_claim("Entregamos en 48 horas solo en Lima, salvo feriados.", "es"))
    assert (measured["kind"], measured["conditions"]) == ("delivery", "solo en Lima; salvo feriados")
    words = draft_of(only_claim("Envío gratis solo en Lima.", "es"))
    assert words["conditions"] == "solo en Lima"
    assert "kind" not in words


def test_the_longest_of_several_times_counts_in_any_unit_and_order() -> None:
    for times in ((time(1, "hours"), time(90, "minutes")), (time(90, "minutes"), time(1, "hours"))):
        told = draft("answer_within", *times)
        assert (told["target"], told["unit"]) == (90, "minutes")  # 5,400 s against 3,600
    told = draft("deliver_within", time(25, "hours"), time(1, "days"))
    assert (told["target"], told["unit"]) == (25, "hours")  # 90,000 s against 86,400
    told = draft("deliver_within", time(1, "weeks"), time(6, "days"))
    assert (told["target"], told["unit"]) == (7, "days")


@pytest.mark.parametrize("unit", ["months", "years", "business_hours"])
def test_a_unit_the_ledger_does_not_know_is_left_to_a_person(unit: str) -> None:
    told = draft("return_within", time(2, unit))
    assert told["kind"] == "return"
    assert "target" not in told
    assert "unit" not in told


@pytest.mark.parametrize(("amount", "target"), [(2.0, 2), (2.5, 2.5), (0.0, 1), (1.0, 1)])
def test_a_target_is_whole_where_it_can_be_and_never_nothing(amount: float, target: float) -> None:
    told = draft("deliver_within", time(amount, "days"))
    assert told["target"] == target
    assert isinstance(told["target"], int) == (target == int(target))


@pytest.mark.parametrize(
    ("percent", "share"), [(0.0, None), (0.5, 0.005), (90.0, 0.9), (100.0, 1.0), (100.5, None), (250.0, None)]
)
def test_a_share_is_one_of_cases(percent: float, share: float | None) -> None:
    said = Quantity("share", percent, "%", 0, 1)
    assert draft("answer_within", time(2, "hours"), said).get("share") == share
    assert "share" not in draft("refund", time(2, "days"), said), "all the money is no share of cases"


def test_two_calendars_are_left_to_a_person() -> None:
    week, night = (Quantity("calendar", None, unit, 0, 1) for unit in ("mon-fri", "20:00-23:00"))
    assert draft("support_hours", week)["hours"] == f"mon-fri {ALL_DAY}"
    assert draft("support_hours", night)["hours"] == "mon-sun 20:00-23:00"
    assert "hours" not in draft("support_hours", week, night)


def test_a_clock_said_goes_before_working_days() -> None:
    calendar = Quantity("calendar", None, "mon-fri 09:00-18:00", 0, 1)
    told = draft("answer_within", time(2, "business_days"), calendar)
    assert told["hours"] == "mon-fri 09:00-18:00"


def test_money_of_no_country_is_left_open() -> None:
    assert draft("price_from", Quantity("money", 199.0, "$", 0, 1))["unit"] == ""
    assert draft("price_from", Quantity("money", 199.0, "MXN", 0, 1))["unit"] == "MXN"


def test_only_the_first_price_counts() -> None:
    told = draft("price_from", Quantity("money", 99.0, "PEN", 0, 1), Quantity("money", 149.0, "PEN", 2, 3))
    assert told["target"] == 99.0


@pytest.mark.parametrize(("length", "kept"), [(299, 299), (300, 300), (301, 300), (5_000, 300)])
def test_words_are_cut_at_what_a_definition_holds(length: int, kept: int) -> None:
    told = draft_of(Claim("free", "a" * length, 0, length, "es"))
    assert len(told["text"]) == kept
    assert definition_from(told).text == told["text"]


def test_kinds_and_units_are_those_of_the_ledger() -> None:
    assert set(MEASURED_AS.values()) <= set(LEDGER_KINDS)
    assert {unit for unit, _, _ in UNITS.values()} <= set(LEDGER_UNITS)


@pytest.mark.parametrize("measure", sorted({measure[3] for *_, measure in DRAFTED if measure[3]}))
def test_a_clock_can_run_by_every_calendar_drafted(measure: str) -> None:
    assert hours_line(read_hours(measure)) == measure
