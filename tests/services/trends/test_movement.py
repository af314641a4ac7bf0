"""What moved on the planted company: the promise broken in July, weeks, forecasts, and who may see it."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.errors import MissingError, RightsError
from unisono.loop.measure.catalogue import METRICS
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import GRAINS, Grain
from unisono.services.trends import Movement, movement
from unisono.services.trends.movement import AHEAD
from unisono.stats.series.watch import expected_false


def moved(company: Company, slug: str, lens: Lens | None = None, grain: Grain = "month") -> Movement:
    found = movement(company, slug, lens or Lens(), grain)
    assert found is not None
    return found


def test_the_planted_change_is_found_and_dated(demo: Company) -> None:
    """From July 2025 on «soporte 24/7» is promised, and broken from the first night."""
    found = moved(demo, "promise_kept")
    worst = min(found.changes, key=lambda each: each.difference.value or 0.0)
    assert worst.first <= date(2025, 7, 7) <= worst.last, "a small company: weeks are watched"
    assert worst.first <= worst.day <= worst.last
    assert worst.day <= worst.known
    assert not worst.better
    assert worst.difference.value == pytest.approx(
        (worst.after.value or 0) - (worst.before.value or 0), abs=1e-9
    )
    assert worst.difference.high is not None
    assert worst.difference.high < 0


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_answers_or_says_why_not(metric: object, demo: Company) -> None:
    found = moved(demo, metric.slug)  # type: ignore[attr-defined]
    if found.why:
        assert (found.changes, found.odd, found.forecast) == ((), (), ())
        return
    assert found.since is not None
    assert found.until is not None
    assert found.since < found.until
    for each in found.forecast:
        estimate = each.estimate
        assert None not in (estimate.low, estimate.value, estimate.high)
        assert estimate.low <= estimate.value <= estimate.high  # type: ignore[operator]
        assert estimate.n == 0, "nobody has answered yet"
        if estimate.unit == "share":
            assert estimate.low >= 0  # type: ignore[operator]
            assert estimate.high <= 1  # type: ignore[operator]


@pytest.mark.parametrize("grain", GRAINS)
def test_coming_periods_follow_the_last_one(grain: Grain, demo: Company) -> None:
    found = moved(demo, "aht", grain=grain)
    if grain == "day":
        assert found.step == "week"
        assert found.forecast == (), "of single days nothing is known where weeks are watched"
        return
    assert len(found.forecast) == AHEAD[grain]
    labels = [each.period for each in found.forecast]
    assert labels == sorted(set(labels))
    assert labels[0] > "2026-10"


def test_the_stated_rates_are_those_that_were_measured(demo: Company) -> None:
    found = moved(demo, "aht")
    assert found.step == "week", "it has few contacts a day"
    assert (found.false_changes, found.false_odd) == expected_false(52.18)


def test_a_lens_narrows_what_is_told_but_not_the_history(demo: Company) -> None:
    whole = moved(demo, "promise_kept")
    late = moved(demo, "promise_kept", Lens(since=date(2026, 3, 1)))
    assert all(each.day >= date(2026, 3, 1) for each in late.changes)
    assert late.since == whole.since
    ended = moved(demo, "promise_kept", Lens(until=date(2025, 8, 31)))
    assert ended.until is not None
    assert ended.until <= date(2025, 8, 31)


def test_a_lens_on_customers_is_what_those_bounded_to_them_see(demo: Company, peru: Company) -> None:
    lens = Lens(segment=(("customer.country", "PE"),))
    assert moved(demo, "aht", lens) == moved(peru, "aht")


def test_what_is_still_in_the_making_is_not_watched(demo: Company) -> None:
    assert moved(demo, "conversion").why == "never"


def test_rights_unknown_metrics_and_emptiness(demo: Company, agent: Company, bare: Company) -> None:
    with pytest.raises(RightsError):
        movement(agent, "nps", Lens())
    with pytest.raises(MissingError):
        movement(demo, "joy", Lens())
    assert movement(bare, "nps", Lens()) is None
