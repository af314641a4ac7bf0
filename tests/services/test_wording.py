"""Findings in words: no gap left unfilled, p never 0, numbers in the reader's own way, in three languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from tests.loop.diagnose.demand.callers import Law
from tests.loop.diagnose.detectors.test_failure_demand import found as unsolved
from tests.services.silos.made import findings as conflicts
from unisono.loop.diagnose.catalogue import DETECTORS
from unisono.loop.diagnose.detectors.moved import WATCHED
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.plan.speech import FindingWords, Speech
from unisono.model.estimate import Estimate, Reason, Unit
from unisono.model.finding import Department, Finding
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP, MINUS
from unisono.services.wording import LanguageSpeech, change_text, finding_words, named_text

every_language = pytest.mark.parametrize("language", LANGUAGES)

COMMA = {"es": ",", "pt": ",", "en": "."}
STAKE = Estimate(12_345_678.0, 9_000_000.0, 15_500_000.0, 1234, "money", currency="BRL")
UNKNOWN = Estimate(
    None, None, None, 12, "money", reason=Reason("too_few", {"n": 12, "minimum": 30, "missing": 18})
)
SCALE: Mapping[Unit, float] = {
    "points": 33.0,
    "share": 0.413,
    "seconds": 380.0,
    "money": 12_050.0,
    "score": 4.2,
    "days": 3.5,
    "months": 3.5,
    "count": 7.0,
}


def around(value: float, unit: Unit, n: int = 1500) -> Estimate:
    half = abs(value) / 10
    currency = "BRL" if unit == "money" else None
    return Estimate(value, value - half, value + half, n, unit, currency=currency)


def moved(metric: str, *, better: bool, p: float = 0.0123, stake: Estimate | None = None) -> Finding:
    unit = BY_SLUG[metric].unit
    return Finding(
        "moved",
        WATCHED[metric],
        (),
        around(-SCALE[unit] / 3, unit),
        stake,
        {
            "metric": metric,
            "after": around(SCALE[unit], unit),
            "before": around(SCALE[unit] * 1.5, unit, 1700),
            "period": "2018-08",
            "before_period": "2018-07",
            "better": better,
            "people": 6257,
            "p": p,
        },
    )


def broken(
    promise: str = "delivery", *, share: Estimate | None = None, stake: Estimate | None = STAKE
) -> Finding:
    return Finding(
        "broken_promise",
        "service",
        (),
        around(-1.721, "score", 4321),
        stake,
        {
            "promise": promise,
            "instrument": "csat",
            "kept": around(4.29, "score", 4000),
            "broken": around(2.57, "score", 321),
            "share": share,
            "people": 5596,
            "p": 0.0,
        },
    )


def hollow(metric: str, *, stake: Estimate | None = STAKE) -> Finding:
    unit = BY_SLUG[metric].unit
    return Finding(
        "hollow_channel",
        "marketing",
        (),
        around(-SCALE[unit] / 2, unit),
        stake,
        {
            "origin": "paid {search}",
            "metric": metric,
            "conversion": around(0.26, "share"),
            "others_conversion": around(0.12, "share"),
            "satisfaction": around(-SCALE[unit], unit),
        },
    )


FINDINGS = {
    **{
        f"moved {metric} {way} {money}": moved(metric, better=way == "better", stake=stake)
        for metric in WATCHED
        for way in ("better", "worse")
        for money, stake in (("priced", STAKE), ("unpriced", None), ("unknown", UNKNOWN))
    },
    **{
        f"broken {promise} {often} {money}": broken(promise, share=share, stake=stake)
        for promise in ("delivery", "Respuesta en 15 minutos")
        for often, share in (
            ("known", around(0.917, "share")),
            ("unknown", replace(UNKNOWN, unit="share")),
            ("unasked", None),
        )
        for money, stake in (("priced", STAKE), ("unpriced", None), ("unknown", UNKNOWN))
    },
    **{
        f"hollow {metric} {money}": hollow(metric, stake=stake)
        for metric in ("nps", "csat_mean")
        for money, stake in (("priced", STAKE), ("unpriced", None), ("unknown", UNKNOWN))
    },
    **{f"{finding.kind} made by hand": finding for finding in (*conflicts(), *unsolved(Law(repeats=0.6)))},
}
every_finding = pytest.mark.parametrize("name", FINDINGS)


def parts(words: FindingWords) -> dict[str, str]:
    return {part: getattr(words, part) for part in ("title", "why", "money", "decide", "owner")}


def test_every_kind_of_the_catalogue_is_said_here() -> None:
    assert {finding.kind for finding in FINDINGS.values()} == {detector.slug for detector in DETECTORS}


@every_language
@every_finding
def test_no_gap_is_left_unfilled(name: str, language: str) -> None:
    for part, text in parts(finding_words(FINDINGS[name], language)).items():
        bare = text.replace("paid {search}", "")
        assert text.strip(), part
        assert not re.search(r"[{}]|\bNone\b|Estimate|\bTrue\b|\bFalse\b", bare), text
        assert not re.search(r"\b(finding|metric|department|promise|unit|reason)\.[a-z]", bare), text
        assert "  " not in text
        assert "()" not in text


@every_language
@every_finding
def test_numbers_stand_in_the_language_s_own_way(name: str, language: str) -> None:
    """No decimal point in Spanish or Portuguese, no decimal comma in English; no hyphen for a minus."""
    said = " ".join(parts(finding_words(FINDINGS[name], language)).values())
    wrong = r"\d\.\d{1,2}(?!\d)" if COMMA[language] == "," else r"\d,\d{1,2}(?!\d)"
    assert not re.search(wrong, said), said
    assert not re.search(r"(?<![\w])-\d", said), said


@every_finding
def test_each_language_says_it_in_its_own_words(name: str) -> None:
    said = [parts(finding_words(FINDINGS[name], language)) for language in LANGUAGES]
    for part in ("title", "why", "decide", "money"):
        assert len({each[part] for each in said}) == len(LANGUAGES), part


@every_language
@pytest.mark.parametrize("department", get_args(Department))
def test_the_owner_is_named_and_asked_to_decide(department: Department, language: str) -> None:
    words = finding_words(replace(moved("nps", better=False), owner=department), language)
    assert words.owner == LanguageSpeech(language).say(f"department.{department}")
    assert words.decide.startswith(f"{words.owner}:")


# --- better and worse, known and unknown


def test_better_and_worse_are_told_apart() -> None:
    better, worse = (finding_words(moved("nps", better=way), "es") for way in (True, False))
    assert better.title == "NPS: mejor en agosto de 2018, de +49,5 a +33,0"
    assert worse.title == "NPS: peor en agosto de 2018, de +49,5 a +33,0"
    assert better.decide != worse.decide


@every_language
def test_money_that_is_not_known_is_said_to_be_unknown_never_zero(language: str) -> None:
    for finding in (moved("nps", better=False), broken(stake=None), hollow("nps", stake=UNKNOWN)):
        text = finding_words(finding, language).money
        assert not re.search(r"\d", text), text


@every_language
def test_money_comes_with_its_interval_and_its_people(language: str) -> None:
    speech = LanguageSpeech(language)
    text = finding_words(broken(), language).money
    assert speech.value(STAKE) in text
    assert f"({speech.interval(STAKE)})" in text
    assert {"es": "5.596", "pt": "5.596", "en": "5,596"}[language] in text
    unnamed = finding_words(hollow("nps"), language).money
    assert {"es": "1.234", "pt": "1.234", "en": "1,234"}[language] in unnamed


def test_the_share_of_kept_promises_is_told_where_it_is_known() -> None:
    known = finding_words(broken(share=around(0.917, "share")), "es").why
    assert f"Se cumple el 91,7{GAP}% de las veces" in known
    for share in (None, replace(UNKNOWN, unit="share")):
        assert "No se sabe cada cuánto se cumple" in finding_words(broken(share=share), "es").why


def test_a_promise_is_named_in_the_company_s_words() -> None:
    assert "la promesa de entrega a tiempo cuesta 1,72 puntos" in finding_words(broken(), "es").title
    assert "«Respuesta en 15 minutos»" in finding_words(broken("Respuesta en 15 minutos"), "es").title
    assert "“Respuesta en 15 minutos”" in finding_words(broken("Respuesta en 15 minutos"), "en").title


def test_a_text_with_braces_is_shown_as_it_is() -> None:
    assert finding_words(hollow("nps"), "es").title.startswith("«paid {search}» vende más")
    assert "{0}" in finding_words(broken("answer in {0} hours"), "pt").title


# --- p


@every_language
@pytest.mark.parametrize("p", [0.0, 1e-300, 0.0004, 0.00099])
def test_a_small_p_is_below_a_thousandth_never_zero(language: str, p: float) -> None:
    why = finding_words(moved("nps", better=False, p=p), language).why
    assert f"p < 0{COMMA[language]}001 " in why


@every_language
@pytest.mark.parametrize(("p", "digits"), [(0.001, "001"), (0.0123, "012"), (0.0496, "050")])
def test_any_other_p_is_said_with_three_digits(language: str, p: float, digits: str) -> None:
    assert f"p = 0{COMMA[language]}{digits} " in finding_words(moved("nps", better=False, p=p), language).why


# --- changes


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (-0.0312, "share", {"es": "-3,1 puntos", "pt": "-3,1 pontos", "en": "-3.1 points"}),
        (0.25, "share", {"es": "+25,0 puntos", "pt": "+25,0 pontos", "en": "+25.0 points"}),
        (-12.34, "points", {"es": "-12,3 puntos", "pt": "-12,3 pontos", "en": "-12.3 points"}),
        (1.721, "score", {"es": "+1,72 puntos", "pt": "+1,72 pontos", "en": "+1.72 points"}),
        (80.0, "seconds", {"es": "+1 min 20 s", "pt": "+1 min 20 s", "en": "+1 min 20 s"}),
        (-2.0, "days", {"es": "-2,0 días", "pt": "-2,0 dias", "en": "-2.0 days"}),
        (-4313.0, "money", {"es": "-43,13 BRL", "pt": "-R$ 43,13", "en": "-R$43.13"}),
    ],
)
@every_language
def test_a_difference_always_has_its_sign_and_shares_differ_by_points(
    value: float, unit: Unit, said: dict[str, str], language: str
) -> None:
    text = change_text(around(value, unit), language)
    assert text.replace(GAP, " ").replace(MINUS, "-") == said[language]


@every_language
def test_an_unknown_difference_says_why(language: str) -> None:
    text = change_text(UNKNOWN, language)
    assert "12" in text
    assert "18" in text


@every_language
@pytest.mark.parametrize("unit", get_args(Unit))
def test_the_interval_of_a_difference_keeps_both_signs(unit: Unit, language: str) -> None:
    effect = replace(around(-SCALE[unit], unit), low=-2 * SCALE[unit], high=SCALE[unit])
    why = finding_words(replace(moved("nps", better=False), effect=effect), language).why
    interval = re.search(r"\(\w+ (.*?)\)", why)
    assert interval is not None
    low, _, high = re.split(r" (a|to) ", interval.group(1))
    assert MINUS in low
    assert "+" in high


# --- the whole language


@every_language
def test_it_speaks_what_the_plan_room_needs(language: str) -> None:
    speech: Speech = LanguageSpeech(language)
    assert speech.language == language
    assert speech.say("chain.sold") == {"es": "Vendido", "pt": "Vendido", "en": "Sold"}[language]
    assert speech.value(around(0.413, "share")).startswith(f"41{COMMA[language]}3")
    assert f"37{COMMA[language]}2" in speech.interval(around(0.413, "share"))
    assert speech.change(around(0.1, "share")).startswith("+10")
    assert "2018" in speech.period("2018-03")
    assert speech.span(date(2018, 3, 1), date(2018, 3, 31)).count("2018") == 2
    assert speech.finding(broken()) == finding_words(broken(), language)


# --- whom ids stand for

CALLED = {"rep_id": {"crm:V1": "Norma Llerena"}, "campaign_id": {"crm:C-1": "Plan amigo"}}


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("rep_id", "crm:V1", "Norma Llerena"),
        ("customer.rep_id", "crm:V1", "Norma Llerena"),
        ("customer.campaign_id", "crm:C-1", "Plan amigo"),
        ("agent_id", "crm:V1", "crm:V1"),  # nobody said that an agent of this id is called so
        ("rep_id", "crm:V2", "crm:V2"),
        ("rep_id", None, "sin dato"),
        ("kept", "0", "promesa rota"),
        ("promise", "delivery", "entrega"),
        ("hour", 3, "03:00"),
        ("queue", "Voz {Norte}", "Voz {Norte}"),
    ],
)
def test_an_id_is_told_by_its_name_and_anything_else_as_it_is_said(
    column: str, value: object, said: str
) -> None:
    assert LanguageSpeech("es", CALLED).named(column, value) == said
    assert named_text(column, value, "es", CALLED) == said


def test_a_campaign_known_by_its_id_alone_is_named_in_a_finding_s_words() -> None:
    finding = next(each for each in FINDINGS.values() if each.kind == "passing_customers")
    unnamed = replace(finding, facts={**finding.facts, "campaign": "crm:C-1"})
    assert "crm:C-1" in finding_words(unnamed, "es").title
    said = parts(LanguageSpeech("es", CALLED).finding(unnamed))
    assert "«Plan amigo»" in said["title"]
    assert "crm:C-1" not in " ".join(said.values())
