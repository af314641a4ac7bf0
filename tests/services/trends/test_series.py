"""Periods in a row: gaps stay gaps, cut periods tell no step, the title names the largest step."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.loop.measure.clock import period_start
from unisono.loop.measure.happenings import Happening
from unisono.model.estimate import Estimate
from unisono.model.question import Figure, Question
from unisono.model.words import LANGUAGES
from unisono.services.trends.series import (
    LONGEST_LABEL,
    days_of,
    event_label,
    happened_words,
    series_of,
    trend_chart,
    trend_table,
)
from unisono.stats.moments import Moments

LONG_AGO, LATER = date(2017, 1, 1), date(2019, 1, 1)


def month(label: str, yes: int, no: int, slug: str = "csat") -> Figure:
    """A month of so many answers of either kind."""
    moments = Moments.of([1] * yes + [0] * no)
    value = moments.mean if moments.n >= 30 else None
    estimate = Estimate(value, None, None, moments.n, "share")
    question = Question(slug, grain="month")
    return Figure(
        question,
        {},
        label,
        estimate,
        f"{slug}@1/@{label}",
        {"moments": moments, "period_start": period_start(label)},
    )


MONTHS = [
    month("2018-01", 80, 20),
    month("2018-02", 82, 18),
    month("2018-04", 40, 60),
    month("2018-05", 42, 58),
]


def test_a_month_without_rows_is_a_gap_and_never_zero() -> None:
    found = series_of(MONTHS, "month", (), whole=(None, LATER))
    assert found.periods == ("2018-01", "2018-02", "2018-03", "2018-04", "2018-05")
    assert found.estimates[2].value is None
    assert found.estimates[2].n == 0
    assert found.keys[2] == ""
    assert found.keys[3] == "csat@1/@2018-04"
    assert len(found.steps) == 2, "no step leads over a gap"
    assert found.enough


def test_nothing_to_tell_is_an_empty_series() -> None:
    silent = Figure(Question("csat", grain="month"), {}, None, Estimate(None, None, None, 0, "share"), "", {})
    found = series_of([silent], "month", (), whole=(None, LATER))
    assert (found.periods, found.steps, found.enough) == ((), (), False)
    assert days_of([silent]) is None
    assert days_of(MONTHS) == (date(2018, 1, 1), date(2018, 5, 1))


def test_a_month_cut_short_is_drawn_but_tells_no_step() -> None:
    fall = [month("2018-01", 80, 20), month("2018-02", 30, 70)]
    whole = series_of(fall, "month", (), whole=(date(2018, 1, 1), date(2018, 2, 28)))
    assert [step.beyond for step in whole.steps] == [True]
    for bounds in ((date(2018, 1, 2), LATER), (LONG_AGO, date(2018, 2, 27))):
        cut = series_of(fall, "month", (), whole=bounds)
        assert cut.steps == ()
        assert [estimate.value for estimate in cut.estimates] == [0.8, 0.3]


def test_the_title_names_the_largest_step_beyond_chance() -> None:
    fall = [month("2018-01", 80, 20), month("2018-02", 82, 18), month("2018-03", 40, 60)]
    chart = trend_chart(series_of(fall, "month", (), whole=(None, LATER)), "es", name="CSAT")
    assert (
        chart.title
        == "CSAT: el mayor salto fue para peor, en marzo de 2018: −42,0 puntos frente a febrero de 2018"
    )
    rise = [month("2018-01", 40, 60), month("2018-02", 80, 20)]
    title = trend_chart(series_of(rise, "month", (), whole=(None, LATER)), "en", name="CSAT").title
    assert (
        title
        == "CSAT: the largest step was for the better, in February 2018: +40.0 points against January 2018"
    )


def test_where_nothing_stands_out_the_title_says_so() -> None:
    flat = series_of([month("2018-01", 80, 20), month("2018-02", 81, 19)], "month", (), whole=(None, LATER))
    assert "ningún período" in trend_chart(flat, "es", name="CSAT").title
    leads = series_of(
        [month("2018-01", 80, 20, "conversion"), month("2018-02", 40, 60, "conversion")],
        "month",
        (),
        whole=(None, LATER),
    )
    assert leads.steps == ()
    assert trend_chart(leads, "es", name="Conversión").title == "Conversión en el tiempo"


SALE = Happening(date(2018, 2, 3), "Sale", "campaign")
WORDS = Happening(date(2018, 2, 5), "<b>" + "always there, " * 9, "promise")


@pytest.mark.parametrize("language", LANGUAGES)
def test_events_are_drawn_and_listed(language: str) -> None:
    found = series_of(MONTHS, "month", (SALE, WORDS), whole=(None, LATER))
    (event,) = trend_chart(found, language, name="CSAT").events
    assert event.period == "2018-02"
    assert event.label.startswith("<b>always there")
    assert "1" in event.label
    told = happened_words(found, language)
    assert [words for _, _, words in told] == [WORDS.label, "Sale"]
    table = trend_table(found, language)
    assert (len(table.rows), table.rows[1].cells[2]) == (5, f"{WORDS.label}; Sale")
    assert table.rows[2].keys == ()
    assert table.rows[2].cells[1].value is None  # type: ignore[union-attr]


def test_a_label_over_a_line_is_short() -> None:
    assert event_label((SALE,), "es") == "Sale"
    assert len(event_label((WORDS,), "es")) <= LONGEST_LABEL
    assert event_label((SALE, WORDS), "es") == "Sale y 1 más"
