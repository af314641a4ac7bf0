"""Promises in words, made by hand: what each kind means, and what a ledger says, in every language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unisono.loop.measure.ledger import KINDS, Promise, Verdict
from unisono.model.estimate import Estimate
from unisono.model.question import Figure, Question
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP
from unisono.services.promises import Entry, Ledger
from unisono.services.promises.ledger import ORDER
from unisono.services.promises.wording import (
    definition_text,
    headline,
    hours_text,
    ledger_table,
    made_text,
    owner_text,
    since_text,
    verdict_text,
    why_text,
)

SOON = Promise("p", "soon", "first_answer", "campaign", operator="<=", target=15.0, unit="minutes")
PRICE = replace(SOON, kind="price", target=49.0, unit="PEN", topic="basic")


def entry(verdict: Verdict, promise: Promise = SOON, *, since: date | None = None) -> Entry:
    kept = Figure(Question("promise_kept"), {}, None, Estimate(0.9, 0.8, 0.95, 40, "share"), "k@1")
    return Entry(promise, None if verdict == "unmeasured" else kept, verdict, since, None, None)


def ledger_of(*verdicts: Verdict) -> Ledger:
    return Ledger(tuple(entry(verdict) for verdict in verdicts), None, date(2026, 3, 31))


MEANS = {
    "answer": (SOON, "Contestar en 15 minutos o menos.", "Answer within 15 minutes."),
    "hours": (
        replace(SOON, kind="answered_hours", hours="mon-fri 09:00-18:00"),
        "Contestar en 15 minutos o menos, en horario lun-vie 09:00-18:00.",
        "Answer within 15 minutes, hours Mon-Fri 09:00-18:00.",
    ),
    "solution": (
        replace(SOON, kind="resolution"),
        "Resolver en 15 minutos o menos.",
        "Solve within 15 minutes.",
    ),
    "delivery in a time": (
        replace(SOON, kind="delivery", target=2.0, unit="days"),
        "Entregar en 2 días o menos desde el pedido.",
        "Deliver within 2 days of the order.",
    ),
    "word": (
        replace(SOON, kind="callback", target=None),
        "Hacer lo que se le dijo a cada cliente en la fecha dicha.",
        "Do what each customer was told by the day said.",
    ),
    "refund": (
        replace(SOON, kind="refund", target=1.0, unit="days", topic="devolución"),
        "Devolver el dinero en 1 día o menos desde que lo piden, en «devolución».",
        "Pay the money back within 1 day of being asked, for “devolución”.",
    ),
    "free to leave": (
        replace(SOON, kind="no_commitment", target=None, topic="fee"),
        "No cobrar a nadie por irse, en «fee».",
        "Charge nobody for leaving, for “fee”.",
    ),
    "price": (
        PRICE,
        f"Cobrar 49,00{GAP}PEN al mes o menos, en «basic».",
        f"Charge PEN{GAP}49.00 a month or less, for “basic”.",
    ),
    "share": (
        replace(SOON, share=0.995, channel="chat", segment="gold"),
        f"Contestar en 15 minutos o menos, por chat, para «gold», al menos el 99,5{GAP}% de las veces.",
        "Answer within 15 minutes, by chat, for “gold”, at least 99.5% of the time.",
    ),
}


@pytest.mark.parametrize(("promise", "spanish", "english"), MEANS.values(), ids=MEANS)
def test_each_kind_says_what_keeping_it_means(promise: Promise, spanish: str, english: str) -> None:
    assert promise.missing is None
    assert definition_text(promise, "es").replace("\xa0", GAP) == spanish
    assert definition_text(promise, "en").replace("\xa0", GAP) == english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("target", [None, 1.0, 2.5])
def test_every_kind_has_words_with_and_without_a_limit(
    kind: str, target: float | None, language: str
) -> None:
    unit = "PEN" if kind == "price" else "days"
    said = definition_text(replace(SOON, kind=kind, target=target, unit=unit, topic="x"), language)
    assert said.endswith((".", "…)."))
    assert not [mark for mark in ("promises.", "{", "None", "nan") if mark in said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "lun-vie 09:00-18:00; sáb 09:00-13:00; feriados 10:00-12:00"),
        ("pt", "seg-sex 09:00-18:00; sáb 09:00-13:00; feriados 10:00-12:00"),
        ("en", "Mon-Fri 09:00-18:00; Sat 09:00-13:00; holidays 10:00-12:00"),
    ],
)
def test_hours_name_the_days_as_the_reader_does(language: str, said: str) -> None:
    assert hours_text("mon-fri 09:00-18:00; sat 09:00-13:00; holidays 10:00-12:00", language) == said


@pytest.mark.parametrize("hours", ["", "24/7", "tienda 9-18"])
def test_hours_of_one_s_own_stay_as_they_were_written(hours: str) -> None:
    assert hours_text(hours, "es") == hours


@pytest.mark.parametrize(
    ("made_in", "campaign", "said"),
    [
        ("campaign", "Spring", "Campaign: Spring"),
        ("campaign", "", "Campaign"),
        ("agent", "", "Agent"),
        ("billboard", "", "billboard"),  # as the data call it
        ("", "", "not on record"),
        ("", "Spring", "not on record: Spring"),
    ],
)
def test_where_it_was_made(made_in: str, campaign: str, said: str) -> None:
    assert made_text(replace(SOON, made_in=made_in, campaign=campaign), "en") == said


def test_since_when_and_until_when() -> None:
    assert since_text(SOON, "en") == "no date"
    begun = replace(SOON, made=date(2026, 1, 5))
    over = replace(begun, ends=date(2026, 2, 1))
    assert "Jan 5, 2026" in since_text(begun, "en")
    assert "Feb 1, 2026" in since_text(over, "en")
    assert since_text(begun, "en") != since_text(over, "en")


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ((), "No promise can be measured yet"),
        (("unmeasured",), "No promise can be measured yet"),
        (("broken", "kept", "unmeasured"), "1 of 2 promises is broken"),
        (("broken", "broken", "edge", "early"), "2 of 4 promises are broken"),
        (("kept", "kept"), "Every promise that is measured is kept"),
        (("kept", "unmeasured"), "Every promise that is measured is kept"),
        (("kept", "edge"), "No promise is broken beyond doubt"),
        (("early",), "No promise is broken beyond doubt"),
    ],
)
def test_the_headline_counts_what_can_be_measured(verdicts: tuple[Verdict, ...], said: str) -> None:
    assert headline(ledger_of(*verdicts), "en") == said


def test_a_ledger_counts_its_verdicts() -> None:
    told = ledger_of("broken", "broken", "kept")
    assert [told.count(verdict) for verdict in ORDER] == [2, 0, 0, 1, 0]


@pytest.mark.parametrize(
    ("verdict", "word", "why"),
    [
        ("kept", "Kept", "All of the interval is at 99.5% or more."),
        ("broken", "Broken", "All of the interval lies under 99.5%."),
        ("early", "Too early to say", "There are under 10 cases yet."),
        ("unmeasured", "Not measured", "Its definition lacks something it could be counted by."),
    ],
)
def test_a_verdict_says_why_with_the_share_that_was_asked(verdict: Verdict, word: str, why: str) -> None:
    told = entry(verdict, replace(SOON, share=0.995))
    assert (verdict_text(told, "en"), why_text(told, "en")) == (word, why)


def test_only_what_is_broken_says_since_when() -> None:
    day = date(2026, 2, 3)
    assert why_text(entry("broken", since=day), "en") == "Without a break since Feb 3, 2026."
    assert "Feb" not in why_text(entry("edge", since=day), "en")


@pytest.mark.parametrize(
    ("made_in", "said"),
    [
        ("campaign", "Made by Marketing; kept by Service"),
        ("contract", "Made by Sales; kept by Service"),
        ("agent", "Kept by Service"),
        ("", "Kept by Service"),
    ],
)
def test_who_made_it_and_who_keeps_it(made_in: str, said: str) -> None:
    assert owner_text(replace(SOON, made_in=made_in), "en") == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ledger_to_take_along_has_a_line_for_each_and_no_nought_for_nothing(language: str) -> None:
    table = ledger_table(ledger_of(*ORDER), language)
    assert len(table.rows) == len(ORDER)
    assert len({column.title for column in table.columns}) == len(table.columns)
    by_name = {column.name: place for place, column in enumerate(table.columns)}
    unmeasured = table.rows[-1]
    assert (unmeasured.cells[by_name["kept"]], unmeasured.keys) == (None, ())
    assert all(row.cells[by_name["exposed"]] is None for row in table.rows)  # nobody wrote down who met it
    assert all(row.cells[by_name["stake"]] is None for row in table.rows)
