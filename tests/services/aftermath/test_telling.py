"""Strengths and origins in sentences: claims as one says them aloud, origins apart only where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.aftermath.told import ANSWER, ORDER, known, unknown
from unisono.loop.diagnose.aftermath.better import Stronger
from unisono.loop.diagnose.aftermath.praised import Theme
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP
from unisono.services.aftermath import Brought, Origins, Strengths, telling
from unisono.stats.compare import Comparison

KEPT = known(0.975, 0.01, n=1_250)
SOONER = Stronger(ANSWER, 300, 0, KEPT)
EARLIER = Stronger(ORDER, 0, 4, KEPT)
MONEY = Estimate(90_000.0, 80_000.0, 100_000.0, 120, "money", currency="PEN")
NO_MONEY = Estimate(None, None, None, 0, "money", reason=Reason("no_data"))


def theme(word: str, more: float | None = 0.12) -> Theme:
    return Theme(word, 48, Comparison(more, 0.05, 0.19, 0.001, "z"), ("Very kind.",))


def strengths_of(*claims: Stronger, themes: tuple[Theme, ...] = ()) -> Strengths:
    return Strengths(claims, themes, 5, 900, 3)


def origin(name: str, stay: Estimate, *, leads: int = 400, customers: int = 90) -> Brought:
    return Brought(name, leads, known(0.11), customers, stay, known(34.0, 8.0, "points"), MONEY)


def origins_of(*rows: Brought, by: str = "origin", instrument: str = "nps") -> Origins:
    return Origins(by, rows, 2, instrument, 3)


def test_a_claim_is_the_headline_and_else_what_is_praised() -> None:
    both = strengths_of(SOONER, EARLIER, themes=(theme("trato"),))
    assert telling.strengths_headline(both, "en") == f"You could already say: “We answer within 5{GAP}min”"
    praised = strengths_of(themes=tuple(theme(word) for word in ("trato", "rapidez", "claridad", "precio")))
    assert (
        telling.strengths_headline(praised, "en") == "Glad customers speak of «trato», «rapidez», «claridad»"
    )
    assert telling.strengths_headline(strengths_of(), "en") == (
        "Nothing is kept clearly better than it is said"
    )


def test_claims_are_said_as_one_says_them_aloud() -> None:
    assert telling.claim_text(SOONER, "es") == f"Te contestamos en 5{GAP}min"
    by_phone = replace(SOONER, promise=replace(ANSWER, channel="WhatsApp"))
    assert telling.claim_text(by_phone, "es") == f"Por WhatsApp te contestamos en 5{GAP}min"
    assert telling.claim_text(EARLIER, "es") == f"Llega 4{GAP}días antes de lo que decimos"
    assert telling.claim_text(replace(EARLIER, days=1), "es") == f"Llega 1{GAP}día antes de lo que decimos"


def test_a_claim_rests_on_how_often_it_would_have_been_kept() -> None:
    evidence = telling.claim_evidence(SOONER, "en")
    assert evidence == (
        "Today you say “we answer in 15 minutes”. Said so, it would have been kept 97.5% of 1,250 times."
    )


def test_a_theme_rests_on_how_much_more_often_the_glad_write_it() -> None:
    assert telling.theme_evidence(theme("trato"), "en") == (
        "Glad customers write it 12.0 points more than the others; 48 customers."
    )


def test_origins_apart_are_told_with_both_shares() -> None:
    told = origins_of(
        origin("search", known(0.82, 0.02)), origin("offer", known(0.41, 0.05)), origin("friends", unknown())
    )
    assert telling.origins_headline(told, "en") == (
        "A year later 41% of those from “offer” are still here, and 82% of those from “search”"
    )


@pytest.mark.parametrize(
    "rows",
    [
        (origin("search", known(0.60, 0.10)), origin("offer", known(0.50, 0.10))),  # may be chance
        (origin("search", known(0.82, 0.02)),),  # nobody to set it beside
        (origin("search", unknown()), origin("offer", unknown())),
    ],
)
def test_origins_that_may_be_alike_are_not_set_apart(rows: tuple[Brought, ...]) -> None:
    assert telling.origins_headline(origins_of(*rows), "en") == "Whom each origin brings, a year later"


def test_without_origins_that_is_the_headline() -> None:
    assert telling.origins_headline(origins_of(), "en") == "It isn't known yet whom each origin brings"


def test_origins_stand_in_rows_and_zero_is_never_shown_for_nothing() -> None:
    nobody = replace(origin("new", unknown(), leads=12, customers=0), money=NO_MONEY)
    come = replace(origin("came by", known(0.7), leads=0), conversion=unknown())
    table = telling.origins_table(origins_of(origin("search", known(0.8)), nobody, come), "en")
    assert [column.name for column in table.columns] == list(telling.ORIGINS)
    assert [row.cells[1] for row in table.rows] == [400, 12, None]
    assert [row.cells[3] for row in table.rows] == [90, None, 90]
    assert table.rows[1].cells[6] == NO_MONEY


def test_columns_are_called_by_what_was_asked() -> None:
    table = telling.origins_table(origins_of(by="campaign"), "en")
    titles = {column.name: column.title for column in table.columns}
    assert (titles["name"], titles["score"]) == ("Campaign", "NPS")
    unasked = telling.origins_table(origins_of(instrument=""), "en")
    assert {column.name: column.title for column in unasked.columns}["score"] == "Satisfaction"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    texts = [
        telling.strengths_headline(told, language)
        for told in (strengths_of(SOONER), strengths_of(themes=(theme("trato"),)), strengths_of())
    ]
    texts += [telling.claim_text(claim, language) for claim in (SOONER, EARLIER)]
    texts += [telling.claim_evidence(claim, language) for claim in (SOONER, EARLIER)]
    texts.append(telling.theme_evidence(theme("trato"), language))
    apart = (origin("search", known(0.8)), origin("offer", known(0.4)))
    texts += [telling.origins_headline(told, language) for told in (origins_of(*apart), origins_of())]
    table = telling.origins_table(origins_of(*apart), language)
    texts += [table.title, *(column.title for column in table.columns)]
    assert not [text for text in texts if text.startswith(("strengths.", "origins.")) or "{" in text]
