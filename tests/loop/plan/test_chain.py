"""The chain of the first page: four links in order, changes against the right days, gaps in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.loop.diagnose.gaps.company import asked_gaps, company, through
from tests.loop.diagnose.planted import YEAR, Cell, counted, said, share
from tests.loop.measure.company import Company, at
from tests.loop.plan.composed import Keys, texts
from unisono.loop.diagnose.detector import Context
from unisono.loop.plan import chain
from unisono.model.brief import Cited, Link
from unisono.model.estimate import Estimate, Reason
from unisono.model.gap import GAPS, Gap, GapWords
from unisono.model.question import Question
from unisono.model.words import LANGUAGES
from unisono.services.wording import LanguageSpeech
from unisono.stats.moments import Moments

SPEECH = Keys()
REACHING = replace(YEAR, first=date(2015, 1, 1))


def links(cells: Mapping[Question, Moments], context: Context = REACHING) -> dict[str, Link]:
    """The links of planted sums; a question without sums was never recorded."""
    asked = chain.questions(context)
    assert set(cells) <= set(asked)
    answers = {q: said(q, [Cell(cells[q])] if q in cells else ()) for q in asked}
    return {link.name: link for link in chain.links(context, answers, SPEECH)}


def now(slug: str, context: Context = REACHING) -> Question:
    return Question(slug, since=context.since, until=context.until)


BEFORE = {"since": date(2017, 1, 1), "until": date(2017, 12, 31)}


def test_the_links_stand_in_the_order_they_are_lived_each_with_its_department() -> None:
    found = links({})
    assert list(found) == ["chain.promised", "chain.sold", "chain.delivered", "chain.lived"]
    assert [link.owner for link in found.values()] == [
        "department.marketing",
        "department.sales",
        "department.service",
        "department.cxo",
    ]
    assert all(link.figures == () for link in found.values())


def test_of_many_figures_the_first_four_are_shown() -> None:
    slugs = ("promise_kept", "first_answer_in_time", "fcr", "undelivered")
    cells = {now(slug): share(40, 50) for slug in slugs} | {now("aht"): counted([60.0, 90.0], [50, 50])}
    shown = links(cells)["chain.delivered"].figures
    assert [each.label for each in shown] == [
        f"metric.{slug}.name" for slug in ("promise_kept", "first_answer_in_time", "fcr", "aht")
    ]
    assert {each.period for each in shown} == {""}


def test_it_is_compared_with_the_same_days_a_year_before() -> None:
    cells = {now("fcr"): share(80, 100), Question("fcr", **BEFORE): share(30, 100)}
    (shown,) = links(cells)["chain.delivered"].figures
    assert (shown.change, shown.tone) == ("chain.change.year(change=+0.500 share)", "good")


def test_where_the_data_do_not_reach_back_nothing_is_asked_or_said() -> None:
    for first in (None, date(2017, 6, 1)):
        asked = chain.questions(replace(YEAR, first=first))
        assert {question.since for question in asked} == {YEAR.since}


def test_a_longer_span_is_compared_with_the_days_before_it() -> None:
    two_years = replace(REACHING, since=date(2017, 1, 1))
    asked = [question for question in chain.questions(two_years) if question.metric == "fcr"]
    assert [(each.since, each.until) for each in asked] == [
        (date(2017, 1, 1), date(2018, 12, 31)),
        (date(2015, 1, 2), date(2016, 12, 31)),
    ]
    cells = dict(zip(asked, (share(80, 100), share(30, 100)), strict=True))
    (shown,) = links(cells, two_years)["chain.delivered"].figures
    assert shown.change.startswith("chain.change.longer")


def test_the_headline_is_a_gap_for_worse_then_a_link_for_worse_then_what_got_better() -> None:
    def changed(tone: str) -> Cited:
        return Cited("label", ESTIMATE, "", "", f"change {tone}" if tone else "", tone or "neutral")  # type: ignore[arg-type]

    def said_of(gap_tone: str, *link_tones: str) -> str:
        words = GapWords("gap", "owner", replace(changed(gap_tone), label="gap"), "", "", changed(""), "", ())
        links = [Link("link", "owner", tuple(changed(tone) for tone in link_tones))]
        return chain.headline(links, [words], SPEECH)

    assert said_of("bad", "bad") == "chain.headline.gap(label=gap, value=0.250, change=change bad)"
    assert (
        said_of("good", "good", "bad") == "chain.headline.link(label=label, value=0.250, change=change bad)"
    )
    assert said_of("good", "good").startswith("chain.headline.gap")
    assert said_of("", "good").startswith("chain.headline.link")
    assert said_of("", "", "") == ""


def test_the_promises_of_the_span_are_told_the_latest_first() -> None:
    promises: list[dict[str, Any]] = [
        {"id": "old", "text": "vieja", "made_at": at("2016-01-01 00:00"), "ends_at": at("2017-12-01 00:00")},
        {"id": "a", "text": "siempre"},
        {"id": "b", "text": "de junio", "made_at": at("2018-06-01 00:00")},
        {"id": "c", "text": "de enero", "made_at": at("2018-01-01 00:00"), "ends_at": at("2018-02-01 00:00")},
        {"id": "d", "text": "del futuro", "made_at": at("2019-01-01 00:00")},
    ]
    rows = Company(promises=promises).ask(chain.standing_kernel(YEAR))
    assert [row["promise"] for row in rows] == ["de junio", "de enero", "siempre"]


# Gaps in words

ESTIMATE = Estimate(0.25, 0.2, 0.3, 120, "share")
MONEY = Estimate(1_234_500, 1_000_000, 1_500_000, 80, "money", currency="PEN")
NONE = Estimate(None, None, None, 0, "money", reason=Reason("gap_no_money"))


def told(gap: Gap, language: str = "es") -> Any:
    return chain.gap_words(gap, REACHING, {}, LanguageSpeech(language))


FACTS: dict[str, dict[str, object]] = {
    "promised_sold": {"origins": ("anuncio 24/7", "feria"), "people": 1200},
    "sold_delivered": {"people": 12, "promise": "Soporte 24/7", "worst": ESTIMATE},
    "delivered_lived": {
        "people": 7,
        "instrument": "nps",
        "broken": ESTIMATE,
        "contrast": ESTIMATE,
        "held": True,
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GAPS)
def test_a_gap_is_told_whole_in_each_language(name: Any, language: str) -> None:
    words = told(Gap(name, "service", ESTIMATE, MONEY, facts=FACTS[name]), language)
    for text in (words.name, words.owner, words.rate.label, words.says, words.sure, words.money):
        assert text.strip()
        assert "{" not in text
        assert not text.startswith(("gap.", "group.", "department."))
    assert words.rate.estimate == ESTIMATE
    assert words.stake.estimate == MONEY
    assert words.rate.period == words.stake.period != ""


def test_a_gap_without_a_rate_says_what_would_be_seen_here_and_nothing_of_money() -> None:
    unknown = Estimate(None, None, None, 0, "share", reason=Reason("gap_no_answers"))
    words = told(Gap("delivered_lived", "cxo", unknown, NONE))
    assert words.says.startswith("Aquí se ve")
    assert (words.sure, words.money) == ("", "")


def test_what_it_is_compared_with_is_said_as_it_is() -> None:
    facts = FACTS["delivered_lived"]
    assert "pasa del azar" in told(Gap("delivered_lived", "cxo", ESTIMATE, MONEY, facts=facts)).sure
    chance = told(Gap("delivered_lived", "cxo", ESTIMATE, MONEY, facts=facts | {"held": False})).sure
    assert "no se distingue del azar" in chance
    alone = told(
        Gap("delivered_lived", "cxo", ESTIMATE, MONEY, facts={"people": 7, "instrument": "nps"})
    ).sure
    assert "Faltan respuestas" in alone
    assert (
        "«Soporte 24/7»"
        in told(Gap("sold_delivered", "service", ESTIMATE, MONEY, facts=FACTS["sold_delivered"])).sure
    )
    assert told(Gap("sold_delivered", "service", ESTIMATE, MONEY, facts={"people": 3})).sure.startswith(
        "Se comprueba"
    )


def test_the_promise_of_delivery_has_words_of_its_own_and_hostile_words_stay_words() -> None:
    def worst(promise: str) -> str:
        facts = FACTS["sold_delivered"] | {"promise": promise}
        return str(told(Gap("sold_delivered", "service", ESTIMATE, MONEY, facts=facts)).sure)

    assert "entrega a tiempo" in worst("delivery")
    assert "«{0} {__class__} <b>»" in worst("{0} {__class__} <b>")


def test_every_text_of_a_real_company_s_gaps_is_readable() -> None:
    for context in (YEAR, through(segment=(("customer.country", "PE"),))):
        for gap in asked_gaps(company(), context).values():
            for text in texts(told(gap)):
                assert "{" not in text or text == "", text
