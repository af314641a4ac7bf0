"""A metric through a lens, period by period, with what happened meanwhile."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.errors import MissingError, RightsError
from unisono.loop.measure.catalogue import METRICS
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import GRAINS, Grain, Question
from unisono.services.measure import measure
from unisono.services.trends import Trend, events_of, trend
from unisono.services.trends.trend import LOOK_BACK


def told(company: Company, slug: str, lens: Lens | None = None, grain: Grain = "month") -> Trend:
    found = trend(company, slug, lens or Lens(), grain)
    assert found is not None
    return found


# What takes a year or two to be told says little of the planted company's two years; subscribers
# don't buy again.
YEARLY = ("kept_12_months", "net_revenue_retention", "gross_revenue_retention")
TWO_YEARLY = ("earned_growth", "earned_growth_ratio")
SELDOM = ("repeat_purchase", "targets_met", "experience_spread", "worst_visit", "response_rate")
SELDOM += ("touchpoint_spread", "channel_spread", "unit_spread")


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_has_a_trend(metric: object, demo: Company) -> None:
    slug = metric.slug  # type: ignore[attr-defined]
    found = told(demo, slug)
    assert found.now.estimate.known or slug in SELDOM
    assert found.series.enough or slug in (*TWO_YEARLY, *SELDOM)
    long = 0 if slug in SELDOM else 1 if slug in TWO_YEARLY else 3 if slug in YEARLY else 16
    assert len(found.series.periods) >= long


@pytest.mark.parametrize("grain", GRAINS)
def test_a_trend_is_what_measure_says_of_each_period(grain: Grain, demo: Company) -> None:
    found = told(demo, "promise_kept", grain=grain)
    asked = Question("promise_kept", grain=grain, until=found.until)
    figures = {figure.period: figure.estimate for figure in measure(demo, asked)}
    told_of = list(zip(found.series.periods, found.series.estimates, found.series.keys, strict=True))
    assert len(told_of) > 7
    for period, estimate, key in told_of[1:]:  # the first may be cut by how far a trend looks back
        if key:
            assert estimate == figures[period]
        else:
            assert period not in figures
    back = LOOK_BACK[grain]
    assert len(found.series.periods) <= (back or 1_000) + 1


def test_where_nobody_chose_days_months_reach_back_to_the_beginning(demo: Company) -> None:
    assert told(demo, "aht").series.periods[0] == "2024-11"
    assert told(demo, "aht", grain="day").series.periods[-1] == "2026-10-31"
    assert told(demo, "aht", grain="day").series.periods[0] >= "2026-07"


def test_chosen_days_are_kept_to(demo: Company) -> None:
    found = told(demo, "aht", Lens(date(2026, 3, 1), date(2026, 5, 31)))
    assert found.series.periods == ("2026-03", "2026-04", "2026-05")
    assert found.change is not None
    assert found.change.before.question.since == date(2025, 3, 1)
    (figure,) = measure(demo, Question("aht", since=date(2026, 3, 1), until=date(2026, 5, 31)))
    assert found.now == figure


def test_a_trend_of_leads_ends_where_they_are_old_enough(demo: Company) -> None:
    found = told(demo, "conversion")
    assert found.until == date(2026, 8, 2)
    assert found.broken_off
    assert found.series.periods[-1] == "2026-08"
    assert not told(demo, "nps").broken_off
    assert found.change is None


def test_days_too_young_have_no_trend_and_a_reason(demo: Company) -> None:
    found = told(demo, "conversion", Lens(date(2026, 10, 1), date(2026, 10, 31)))
    assert found.now.estimate.reason is not None
    assert found.now.estimate.reason.code == "too_young"
    assert found.series.periods == ()


def test_campaigns_and_promises_stand_on_the_trend(demo: Company) -> None:
    happened = told(demo, "nps").series.happened
    labels = {each.label for events in happened.values() for each in events}
    assert "Soporte 24/7: te contestamos en 15 minutos, a cualquier hora" in labels
    assert "Soporte 24/7" not in labels, "the campaign of that day is told in the promise's words"
    assert happened["2025-07"][0].kind == "promise"


def test_events_between_two_days(demo: Company) -> None:
    found = events_of(demo, date(2025, 7, 1), date(2025, 8, 31))
    assert [(each.day.isoformat(), each.kind) for each in found] == [
        ("2025-07-01", "promise"),
        ("2025-08-01", "campaign"),
    ]
    assert events_of(demo, date(2001, 1, 1), date(2001, 12, 31)) == ()


def test_a_lens_narrows_the_trend(demo: Company, peru: Company) -> None:
    lens = Lens(segment=(("customer.country", "PE"),))
    narrowed, own = told(demo, "aht", lens), told(peru, "aht")
    assert narrowed.series.estimates == own.series.estimates
    assert narrowed.now.estimate.n < told(demo, "aht").now.estimate.n


def test_a_metric_nobody_knows_is_missing(demo: Company) -> None:
    with pytest.raises(MissingError, match="metric_unknown"):
        trend(demo, "happiness", Lens(), "month")


def test_rights_and_emptiness(agent: Company, bare: Company) -> None:
    for ask in (lambda: trend(agent, "nps", Lens(), "month"), lambda: events_of(agent, date.min, date.max)):
        with pytest.raises(RightsError):
            ask()
    assert trend(bare, "nps", Lens(), "month") is None
    assert events_of(bare, date(2018, 1, 1), date(2018, 12, 31)) == ()
