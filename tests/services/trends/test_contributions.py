"""Who moved a metric: parts that sum to the change, and reasons where it can't be taken apart."""

from __future__ import annotations

from datetime import date

import pytest

from unisono.errors import MissingError, QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.trends import Contributions, columns_of, contributions, trend
from unisono.services.trends.contributions import MOST_GROUPS

YEAR = Lens(since=date(2025, 11, 1), until=date(2026, 10, 31))


def parts(company: Company, slug: str, column: str, lens: Lens = YEAR) -> Contributions:
    found = contributions(company, slug, column, lens)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("slug", "column"),
    [
        ("nps", "customer.country"),
        ("promise_kept", "promise"),
        ("aht", "channel"),
        ("revenue_per_customer", "customer.segment"),
        ("csat_mean", "customer.country"),
    ],
)
def test_groups_sum_to_the_change_exactly(slug: str, column: str, demo: Company) -> None:
    found = parts(demo, slug, column)
    assert found.why == ""
    assert found.change is not None
    assert found.rate is not None
    assert found.mix is not None
    close = pytest.approx(found.change.value, rel=1e-9, abs=1e-9)
    assert sum(row.total.value or 0.0 for row in found.rows) == close
    assert (found.rate.value or 0.0) + (found.mix.value or 0.0) == close
    assert found.before is not None
    assert found.after is not None
    assert (found.after.estimate.value or 0) - (found.before.estimate.value or 0) == close
    for row in found.rows:
        assert (row.rate.value or 0.0) + (row.mix.value or 0.0) == pytest.approx(row.total.value, abs=1e-9)


def test_it_is_the_change_that_the_page_tells(demo: Company) -> None:
    found, told = parts(demo, "promise_kept", "promise"), trend(demo, "promise_kept", YEAR, "month")
    assert told is not None
    assert told.change is not None
    assert found.change is not None
    assert found.change.value == pytest.approx(told.change.difference.value)
    assert found.moved == told.change.beyond
    assert found.better == told.change.better


def test_those_that_moved_it_most_come_first(demo: Company) -> None:
    sizes = [abs(row.total.value or 0.0) for row in parts(demo, "promise_kept", "customer.country").rows]
    assert sizes == sorted(sizes, reverse=True)


def test_beyond_chance_means_that_zero_is_left_out(demo: Company) -> None:
    rows = parts(demo, "promise_kept", "promise").rows
    assert any(row.beyond for row in rows)
    for row in rows:
        if row.beyond:
            assert row.total.low is not None
            assert row.total.high is not None
            assert row.total.low > 0 or row.total.high < 0


def test_the_reasons_for_none(demo: Company) -> None:
    assert parts(demo, "conversion", "origin").why == "never"
    early = Lens(since=date(2024, 11, 1), until=date(2024, 11, 30))
    assert parts(demo, "nps", "customer.country", early).why in ("no_before", "too_few")
    column = next(
        each for each in columns_of(demo, "revenue_per_customer") if not each.startswith("customer.")
    )
    assert parts(demo, "revenue_per_customer", column).why == "same_people"
    assert parts(demo, "conversion", "origin").rows == ()


def test_no_more_groups_than_anybody_reads(demo: Company) -> None:
    for column in columns_of(demo, "aht"):
        assert len(parts(demo, "aht", column).rows) <= MOST_GROUPS + 1


def test_who_may_see_one_country_sees_no_other(peru: Company, demo: Company) -> None:
    bounded = parts(peru, "aht", "channel")
    lens = Lens(YEAR.since, YEAR.until, (("customer.country", "PE"),))
    assert [row.total for row in bounded.rows] == [
        row.total for row in parts(demo, "aht", "channel", lens).rows
    ]


@pytest.mark.parametrize("column", ["customer.name", "verbatim", "nowhere", "score; drop"])
def test_a_column_that_is_not_offered_is_refused(column: str, demo: Company) -> None:
    with pytest.raises(QuestionError, match="column_not_offered"):
        contributions(demo, "nps", column, YEAR)


def test_rights_unknown_metrics_and_emptiness(demo: Company, agent: Company, bare: Company) -> None:
    with pytest.raises(RightsError):
        contributions(agent, "nps", "customer.country", YEAR)
    with pytest.raises(MissingError):
        contributions(demo, "joy", "customer.country", YEAR)
    assert contributions(bare, "nps", "customer.country", YEAR) is None
