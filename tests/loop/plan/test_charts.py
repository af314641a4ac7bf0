"""Charts: drawn only where there is something to see, and their titles claim no more than a test holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.planted import YEAR, Cell, counted, drawn, drawn_share, said, share
from tests.loop.plan.composed import Keys
from unisono.loop.plan.charts import CHARTS, FEWEST_PERIODS, MOST_ROWS
from unisono.model.brief import Chart, IntervalChart, TrendChart
from unisono.model.canon import BY_NAME
from unisono.model.words import known
from unisono.stats.moments import Moments

PLANS = {plan.slug: plan for plan in CHARTS}
STARS = [1.0, 2.0, 3.0, 4.0, 5.0]
BANDS = (
    "1: 10+ days early",
    "2: 5-10 days early",
    "3: 0-5 days early",
    "4: 0-3 days late",
    "5: 3-7 days late",
    "6: 7+ days late",
)
PLEASED, ANNOYED = counted(STARS, [2, 3, 5, 40, 50]), counted(STARS, [40, 20, 20, 10, 10])


def drawn_chart(slug: str, cells: Mapping[Any, Moments], *, months: bool = False) -> Chart | None:
    """The chart of planted sums, by group or by month."""
    question = PLANS[slug].question(YEAR)
    if months:
        planted = [Cell(sums, month=month) for month, sums in cells.items() if isinstance(month, date)]
    else:
        planted = [Cell(sums, (group,)) for group, sums in cells.items()]
    return PLANS[slug].draw(said(question, planted), Keys())


def intervals(chart: Chart | None) -> IntervalChart:
    assert isinstance(chart, IntervalChart)
    return chart


def trend(chart: Chart | None) -> TrendChart:
    assert isinstance(chart, TrendChart)
    return chart


@pytest.mark.parametrize("slug", PLANS)
def test_nothing_recorded_nothing_drawn(slug: str) -> None:
    plan = PLANS[slug]
    assert plan.draw((), Keys()) is None
    assert plan.draw(said(plan.question(YEAR), []), Keys()) is None


# --- by how late it came


def lateness(*sums: Moments) -> IntervalChart | None:
    chart = drawn_chart("lateness", dict(zip(BANDS, sums, strict=False)))
    return chart if chart is None else intervals(chart)


def test_the_title_names_the_band_before_which_satisfaction_drops_most() -> None:
    so_so = counted(STARS, [5, 10, 15, 40, 30])
    chart = lateness(PLEASED, PLEASED, PLEASED, so_so, ANNOYED, ANNOYED)
    assert chart is not None
    assert chart.title == f"chart.lateness.title(band=lateness:{BANDS[4]})"
    assert [bar.label for bar in chart.rows] == [f"lateness:{band}" for band in BANDS]


def test_the_bands_are_those_of_the_canon_and_all_have_words() -> None:
    derived = {column.name: column.sql for column in BY_NAME["deliveries"].derived}
    for band in BANDS:
        assert f"'{band}'" in derived["lateness"]
        assert known(f"group.lateness.{band}")
    assert derived["lateness"].count(" then '") + 1 == len(BANDS)


@pytest.mark.parametrize("sums", [(PLEASED, PLEASED, PLEASED), (ANNOYED, ANNOYED, PLEASED)])
def test_where_nothing_drops_no_band_is_named(sums: tuple[Moments, ...]) -> None:
    chart = lateness(*sums)
    assert chart is not None
    assert chart.title == "chart.lateness.flat"


def test_a_drop_that_may_be_chance_names_no_band() -> None:
    """Six bands of one truth: a title names a band in at most one company of twenty."""
    draw, companies, named = np.random.default_rng(6), 400, 0
    for _ in range(companies):
        chart = lateness(*(drawn(draw, STARS, [0.1, 0.1, 0.1, 0.3, 0.4], 200) for _ in BANDS))
        assert chart is not None
        named += chart.title != "chart.lateness.flat"
    assert named / companies <= 0.05 + 1.96 * (0.05 * 0.95 / companies) ** 0.5


def test_a_band_of_few_is_kept_grey_and_never_named() -> None:
    few = counted(STARS, [20, 0, 0, 0, 1])
    chart = lateness(PLEASED, PLEASED, few, ANNOYED)
    assert chart is not None
    assert [bar.estimate.known for bar in chart.rows] == [True, True, False, True]
    assert chart.rows[2].estimate.n == 21
    assert chart.title == f"chart.lateness.title(band=lateness:{BANDS[3]})"


def test_one_known_band_is_nothing_to_see() -> None:
    assert lateness(PLEASED) is None
    assert lateness(PLEASED, counted(STARS, [10, 0, 0, 0, 1])) is None


def test_orders_without_a_promise_are_no_band() -> None:
    chart = intervals(drawn_chart("lateness", {None: PLEASED, BANDS[0]: PLEASED, BANDS[5]: ANNOYED}))
    assert len(chart.rows) == 2


# --- by hour


def hours(sums: Mapping[Any, Moments]) -> TrendChart:
    return trend(drawn_chart("hours", sums))


def test_the_title_names_the_hour_at_which_the_promise_breaks() -> None:
    chart = hours({hour: share(20 if hour == 3 else 90, 100) for hour in range(24)})
    assert chart.title == "chart.hours.title(hour=03:00, value=0.200)"
    assert chart.periods == tuple(f"{hour:02d}" for hour in range(24))


def test_where_no_hour_is_worse_than_chance_none_is_named() -> None:
    draw, companies, named = np.random.default_rng(24), 300, 0
    for _ in range(companies):
        chart = hours({hour: drawn_share(draw, 0.9, 150) for hour in range(24)})
        named += chart.title != "chart.hours.flat"
    assert named / companies <= 0.05 + 1.96 * (0.05 * 0.95 / companies) ** 0.5


def test_hours_without_contacts_are_gaps_and_hours_of_few_are_unknown() -> None:
    chart = hours({8: share(90, 100), 9: share(9, 10), 12: share(90, 100)})
    assert chart.periods == ("08", "09", "10", "11", "12")
    assert [estimate.known for estimate in chart.estimates] == [True, False, False, False, True]
    assert [estimate.n for estimate in chart.estimates] == [100, 10, 0, 0, 100]
    assert {estimate.unit for estimate in chart.estimates} == {"share"}


def test_one_known_hour_is_nothing_to_see() -> None:
    assert drawn_chart("hours", {8: share(90, 100), 9: share(9, 10)}) is None


# --- by origin


def test_origins_stand_the_best_first_the_unknown_last_and_the_line_is_the_whole() -> None:
    sums = {"ad": share(10, 100), "fair": share(30, 100), "mail": share(5, 12), None: share(0, 188)}
    chart = intervals(drawn_chart("origin", sums))
    assert [bar.label for bar in chart.rows] == ["origin:fair", "origin:ad", "origin:mail"]
    assert [bar.estimate.known for bar in chart.rows] == [True, True, False]
    assert chart.title == (
        "chart.origin.title(best=origin:fair, best_value=0.300, least=origin:ad, least_value=0.100)"
    )
    assert chart.reference == pytest.approx(45 / 400)


def test_the_line_counts_each_sampled_lead_for_those_it_stands_for() -> None:
    weighted = Moments.of([1, 0] * 30, weights=[9, 1] * 30)
    chart = intervals(drawn_chart("origin", {"ad": weighted, "fair": share(0, 60)}))
    assert chart.reference == pytest.approx(270 / 360)


def test_of_very_many_origins_those_with_the_most_leads_and_the_title_names_two_that_are_shown() -> None:
    sums = {f"o{place:02d}": share(10 + place, 100 + place) for place in range(30)}
    chart = intervals(drawn_chart("origin", sums))
    shown = {bar.label for bar in chart.rows}
    assert shown == {f"origin:o{place:02d}" for place in range(30 - MOST_ROWS, 30)}
    assert chart.title.startswith("chart.origin.title(best=origin:o29,")
    assert "least=origin:o18," in chart.title


def test_one_origin_has_nobody_beside_it() -> None:
    assert drawn_chart("origin", {"ad": share(10, 100), None: share(10, 100)}) is None


def test_leads_too_young_to_have_bought_are_not_drawn() -> None:
    assert PLANS["origin"].question(YEAR).until == date(2018, 10, 2)


# --- month by month


@pytest.mark.parametrize("slug", ["nps_trend", "csat_trend"])
def test_a_trend_needs_months_with_a_value(slug: str) -> None:
    steady, few = counted([0, 1], [20, 20]), counted([0, 1], [10, 10])
    months = {date(2018, month, 1): steady for month in range(1, FEWEST_PERIODS + 1)}
    chart = trend(drawn_chart(slug, months, months=True))
    assert chart.periods == ("2018-01", "2018-02", "2018-03", "2018-04")
    assert chart.title == f"chart.trend.title(metric=metric.{slug.partition('_')[0]}.name)"
    assert drawn_chart(slug, {**months, date(2018, 2, 1): few}, months=True) is None


def test_a_month_without_answers_is_a_gap_not_left_out() -> None:
    steady = share(30, 40)
    months = {
        date(2017, 11, 1): steady,
        date(2018, 1, 1): steady,
        date(2018, 2, 1): steady,
        date(2018, 5, 1): steady,
    }
    chart = trend(drawn_chart("csat_trend", months, months=True))
    assert chart.periods == ("2017-11", "2017-12", "2018-01", "2018-02", "2018-03", "2018-04", "2018-05")
    assert [estimate.known for estimate in chart.estimates] == [True, False, True, True, False, False, True]
    gap = chart.estimates[1]
    assert (gap.value, gap.low, gap.high, gap.n, gap.unit) == (None, None, None, 0, "share")
    assert gap.reason is not None
    assert known(f"reason.{gap.reason.code}")
