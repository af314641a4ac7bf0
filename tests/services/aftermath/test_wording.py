"""What came of a promise in sentences: a cost only where it is seen, silence with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.aftermath.told import (
    ANSWER,
    GAPS,
    ORDER,
    aftermath_of,
    alike_of,
    bands,
    cost_of,
    known,
    priced_of,
    unknown,
)
from unisono.loop.diagnose.aftermath.cost import Sum
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.render.numbers import GAP, MINUS
from unisono.services.aftermath import Aftermath, wording
from unisono.services.promises.wording import name_text
from unisono.stats.balancing import Effect

SILENT = Reason("aftermath_no_contract")


def said(told: Aftermath, language: str = "en") -> str:
    return wording.headline(told, language)


def test_the_headline_is_the_cost_where_it_is_seen() -> None:
    assert said(aftermath_of()) == (
        f"Breaking “we answer in 15 minutes” has cost PEN{GAP}9,500.00 and 2 customers"
    )


def test_a_cost_that_may_be_nothing_is_not_told_as_one() -> None:
    unsure = priced_of(cost_of(lost=Sum(900_000.0, 600_000.0)))
    assert said(aftermath_of(priced=unsure)) == (
        "Breaking “we answer in 15 minutes” isn't seen to have cost customers"
    )


@pytest.mark.parametrize("priced", [priced_of(reason=SILENT), priced_of(cost_of(lost=None))])
def test_without_a_cost_the_headline_is_how_it_was_felt(priced: object) -> None:
    told = replace(aftermath_of(), priced=priced)
    assert said(told) == "“we answer in 15 minutes”: 81% are satisfied when it is kept, 32% when it is broken"


@pytest.mark.parametrize("gaps", [None, replace(GAPS, after_broken=unknown())])
def test_where_nothing_is_known_that_is_the_headline(gaps: object) -> None:
    told = replace(aftermath_of(priced=priced_of(reason=SILENT)), gaps=gaps)
    assert said(told) == "It isn't known yet what came of “we answer in 15 minutes”"
    assert said(replace(told, promise=ORDER)) == f"It isn't known yet what came of “{name_text(ORDER, 'en')}”"


def test_the_lead_says_how_it_was_found_or_why_not() -> None:
    assert wording.lead(aftermath_of(), "en").startswith("In the month after it is broken 10.0% of the")
    silent = wording.lead(aftermath_of(priced=priced_of(reason=SILENT)), "en")
    assert silent.startswith("What it cost can't be told: ")
    assert "reason." not in silent
    assert wording.lead(aftermath_of(priced=priced_of(cost_of(leaving=None))), "en") == ""


def test_three_figures_head_the_page() -> None:
    total, gone, worth = wording.figures(priced_of(), "en")
    assert (total.estimate.value, total.estimate.currency) == (950_000.0, "PEN")
    assert (gone.estimate.value, gone.estimate.unit, gone.estimate.n) == (2.0, "count", 40)
    assert worth.estimate.value == 15_000.0
    assert len({each.label for each in (total, gone, worth)}) == 3


def test_what_cannot_be_told_is_no_figure() -> None:
    assert wording.figures(priced_of(reason=SILENT), "en") == ()
    assert wording.figures(priced_of(cost_of(leaving=None)), "en") == ()
    (only,) = wording.figures(priced_of(cost_of(lost=None)), "en")
    assert only.estimate.unit == "count"
    assert wording.gone(cost_of(leaving=None)) is None


def test_gaps_are_told_in_points() -> None:
    delivered, perceived, expected = wording.gap_figures(aftermath_of(), "en")
    assert (delivered.estimate.value, delivered.estimate.unit) == (pytest.approx(-15.0), "points")
    assert perceived.estimate.high == pytest.approx(-4.0)
    assert expected.estimate.reason == Reason("aftermath_not_asked")
    assert expected.estimate.unit == "score"
    assert wording.gap_figures(aftermath_of(gaps=None), "en") == ()


def test_shares_become_points_with_their_bounds_and_their_reason() -> None:
    assert wording.in_points(known(0.12)) == Estimate(
        12.0, pytest.approx(11.0), pytest.approx(13.0), 400, "points"
    )
    assert wording.in_points(unknown()).reason == unknown().reason
    score = known(4.2, 0.1, "score")
    assert wording.in_points(score) is score


def test_leaving_is_told_beside_people_like_them() -> None:
    chart = wording.leaving_chart(priced_of(), "en")
    assert chart is not None
    assert chart.title == "Breaking it adds 6.0 points to those who leave in the month after"
    assert [row.estimate.value for row in chart.rows] == [0.10, 0.04]
    assert chart.better == "down"
    chance = wording.leaving_chart(priced_of(cost_of(leaving=Effect(0.05, 0.04, 0.01))), "en")
    assert chance is not None
    assert chance.title == "After it is broken no more leave than others like them, beyond chance"
    assert wording.leaving_chart(priced_of(cost_of(leaving=None)), "en") is None
    assert wording.leaving_chart(priced_of(reason=SILENT), "en") is None


@pytest.mark.parametrize(
    ("largest", "title"),
    [
        ("lost", "Nearly all of the cost is customers who leave"),
        ("returned", "Most of the cost is money given back"),
        ("contacts", "Most of the cost is further contacts"),
    ],
)
def test_the_largest_part_is_the_title(largest: str, title: str) -> None:
    chart = wording.parts_chart(priced_of(cost_of(**{largest: Sum(5_000_000.0, 1.0)})), "en")
    assert chart is not None
    assert chart.title == title
    assert len(chart.rows) == 3


def test_parts_say_over_how_long_at_which_rate_and_of_what() -> None:
    margin, revenue = (wording.parts_chart(priced_of(basis=basis), "en") for basis in ("margin", "revenue"))
    assert margin is not None
    assert revenue is not None
    assert margin.subtitle == f"margin they would leave within 36{GAP}months, discounted at 10.0% a year"
    assert "nobody writes margins down" in revenue.subtitle


def test_a_part_that_cannot_be_told_is_left_out() -> None:
    chart = wording.parts_chart(priced_of(cost_of(contacts=None)), "en")
    assert chart is not None
    assert [row.label for row in chart.rows] == ["Customers who leave", "Money given back"]
    assert wording.parts_chart(priced_of(cost_of(lost=None)), "en") is None
    assert wording.parts_chart(priced_of(reason=SILENT), "en") is None


@pytest.mark.parametrize(
    ("scores", "title"),
    [
        ((4.3, 4.2, 4.1, 3.7, 2.1, 1.6), f"Satisfaction falls 1.60 points past 3{GAP}days of delay"),
        ((4.3, 4.2, 4.1, 2.1, 2.0, 1.9), "Satisfaction falls 2.00 points as soon as the promise is missed"),
        (
            (4.9, 4.8, 3.1, 3.0, 2.9, 2.8),
            f"Satisfaction falls 1.70 points when it comes less than 5{GAP}days before the day promised",
        ),
        ((3.0, 3.0, 3.1, 3.2), "Satisfaction doesn't fall with delay"),
    ],
)
def test_the_title_names_the_day_after_which_satisfaction_falls_most(
    scores: tuple[float, ...], title: str
) -> None:
    chart = wording.felt_chart(aftermath_of(promise=ORDER, found=bands(*scores)), "en")
    assert chart is not None
    assert chart.title == title
    assert len(chart.rows) == len(scores)
    assert "CSAT" in chart.subtitle


@pytest.mark.parametrize(
    ("scores", "title"),
    [
        ((4.5, 4.4, 4.3, 2.1), "Satisfaction falls 2.20 points as soon as the promise is missed"),
        ((4.5, 4.4, 4.3, 4.2, 2.1), "Satisfaction falls 2.10 points past 2 times the time promised"),
        ((4.5, 3.0, 2.9, 2.8), "Satisfaction falls 1.50 points past 0.25 times the time promised"),
    ],
)
def test_of_an_answer_it_names_how_many_times_the_time_promised(
    scores: tuple[float, ...], title: str
) -> None:
    chart = wording.felt_chart(aftermath_of(found=bands(*scores, days=False)), "en")
    assert chart is not None
    assert chart.title == title


def test_bands_nobody_answered_in_are_shown_and_skipped_in_the_title() -> None:
    found = bands(4.3, None, 4.1, None, 2.1)
    chart = wording.felt_chart(aftermath_of(promise=ORDER, found=found), "en")
    assert chart is not None
    assert chart.title == "Satisfaction falls 2.00 points as soon as the promise is missed"
    assert [row.estimate.known for row in chart.rows] == [True, False, True, False, True]
    assert wording.felt_chart(aftermath_of(promise=ORDER, found=bands(4.3, None)), "en") is None
    assert wording.felt_chart(aftermath_of(), "en") is None


def test_bands_are_called_by_how_late_or_early() -> None:
    days = [wording.band_text(band, "days", "en") for band in bands(1, 1, 1, 1, 1, 1)]
    assert [text.replace(GAP, " ") for text in days] == [
        "More than 10 days early",
        "5 days to 10 days early",
        "0 days to 5 days early",
        "0 days to 3 days late",
        "3 days to 7 days late",
        "More than 7 days late",
    ]
    times = [wording.band_text(band, "times", "en") for band in bands(1, 1, 1, 1, 1, 1, days=False)]
    assert times[0] == "Up to 0.25 of the time promised"
    assert times[2] == "0.5 to 1 times the time promised"
    assert times[-1] == "Over 4 times the time promised"
    assert not [text for text in (*days, *times) if MINUS in text]


def test_a_reason_is_said_in_words() -> None:
    for language in LANGUAGES:
        words = wording.said_reason(SILENT, language)
        assert words
        assert "aftermath_" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_there_in_every_language(language: str) -> None:
    told = aftermath_of(promise=ORDER, found=bands(4.9, 4.8, 3.1, 3.0, 2.9, 2.8))
    charts = (
        wording.leaving_chart(told.priced, language),
        wording.parts_chart(told.priced, language),
        wording.felt_chart(told, language),
    )
    texts = [said(told, language), wording.lead(told, language)]
    for chart in charts:
        assert chart is not None
        texts += [chart.title, chart.subtitle, *(row.label for row in chart.rows)]
    for each in (*wording.figures(told.priced, language), *wording.gap_figures(told, language)):
        texts += [each.label, each.period]
    assert not [text for text in texts if text.startswith("after.") or "{" in text or not text]


def test_the_promise_of_an_answer_is_not_dated() -> None:
    """What the sentences above hang on."""
    assert (ANSWER.dated, ORDER.dated) == (False, True)
    assert alike_of().known
    assert not alike_of(reason=SILENT).known


@pytest.mark.parametrize(
    ("language", "shares", "silent"),
    [
        ("es", "10,0", "El costo no se puede decir: nadie anotó cuánto dejan estos clientes."),
        ("pt", "10,0", "O custo não se pode dizer: ninguém anotou quanto estes clientes deixam."),
        ("en", "10.0", "What it cost can't be told: nobody wrote down what these customers bring."),
    ],
)
def test_who_leaves_is_told_even_where_the_price_is_not(language: str, shares: str, silent: str) -> None:
    """Leaving is known, what leaves with them isn't: the lead says the one and why not the other."""
    unpriced = replace(cost_of(lost=None), unvalued=Reason("aftermath_no_money"))
    assert unpriced.reason == Reason("aftermath_no_money")
    told = wording.lead(aftermath_of(priced=priced_of(unpriced, reason=unpriced.reason)), language)
    assert shares in told
    assert told.endswith(silent)
