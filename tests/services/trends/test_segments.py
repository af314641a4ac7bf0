"""For whom: groups against all others, marked only beyond chance, in an order a person expects."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.pace import paced
from tests.services.promising import stocked_shop
from unisono.errors import MissingError, QuestionError, RightsError
from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.question import Question
from unisono.services.measure import measure
from unisono.services.trends import Segments, by_segment, columns_of
from unisono.services.trends.segments import MOST_ROWS

YEAR = {"since": date(2025, 11, 1), "until": date(2026, 10, 31)}


def split(company: Company, slug: str, column: str, lens: Lens | None = None) -> Segments:
    found = by_segment(company, slug, column, lens or Lens())
    assert found is not None
    return found


# One metric of each family splits with every change; all of them with the slow proofs.
FIRST = {metric.family: metric.slug for metric in reversed(METRICS)}
SPLIT = paced([metric.slug for metric in METRICS], set(FIRST.values()).__contains__)


@pytest.mark.parametrize("slug", SPLIT)
def test_every_column_offered_splits(slug: str, demo: Company) -> None:
    columns = columns_of(demo, slug)
    few = {"targets_met": 2, "repeat_purchase": 0, "response_rate": 0}  # little of it in this company
    assert len(columns) >= few.get(slug, 3)
    for column in columns:
        found = split(demo, slug, column)
        assert found.rows, column
        assert len(found.rows) <= MOST_ROWS
        assert found.whole.estimate.known or slug == "unit_spread", "it has two units"


def test_only_columns_that_hold_something_are_offered(demo: Company) -> None:
    columns = columns_of(demo, "nps")
    assert columns[0] == "customer.country"
    assert "touchpoint" not in columns, "all of them answered about the relation"
    assert "customer.region" not in columns, "nobody loaded regions"


def test_each_group_is_what_measure_says_of_it(demo: Company) -> None:
    found = split(demo, "promise_kept", "customer.country")
    figures = {figure.group["customer.country"]: figure for figure in measure(
        demo, Question("promise_kept", by=("customer.country",), **YEAR)
    )}  # fmt: skip
    assert {row.value: row.figure for row in found.rows} == figures
    assert sum(row.figure.estimate.n for row in found.rows) == found.whole.estimate.n


def test_the_best_come_first_and_who_is_not_known_last(demo: Company) -> None:
    rows = split(demo, "promise_kept", "customer.country").rows
    values = [row.figure.estimate.value for row in rows if row.value is not None]
    assert values == sorted(values, reverse=True)  # type: ignore[type-var]
    assert rows[-1].value is None
    assert rows[-1].label == "sin dato"
    fewer = split(demo, "churn", "customer.segment").rows
    shares = [row.figure.estimate.value for row in fewer if row.value is not None]
    assert shares == sorted(shares), "of churn the lowest is the best"  # type: ignore[type-var]


def test_hours_stay_in_their_order(demo: Company) -> None:
    rows = split(demo, "answered_by_hour", "hour").rows
    assert [row.label for row in rows] == [f"{hour:02d}:00" for hour in range(24)]


def test_night_stands_apart_and_is_worse(demo: Company) -> None:
    found = split(demo, "answered_by_hour", "hour")
    worse = {row.value for row in found.apart if row.against_rest and not row.against_rest.better}
    assert {1, 2, 3, 4} <= worse
    assert not {11, 12, 13} & worse
    gaps = [abs(row.against_rest.difference.value or 0) for row in found.apart if row.against_rest]
    assert gaps == sorted(gaps, reverse=True)


def test_a_group_is_compared_with_all_others_and_not_with_itself(tmp_path: Path) -> None:
    """In 2018 forty of a hundred orders came late, all of customers c0 to c39."""
    shop = stocked_shop(tmp_path / "shop")
    found = split(shop, "delivery_on_day", "weekday", Lens(since=date(2017, 1, 1)))
    assert len(found.rows) == 3
    by_label = {row.label: row for row in found.rows}
    tuesday = by_label["martes"]  # 12 June 2018: only those that came late
    assert tuesday.figure.estimate.value == 0.0
    assert tuesday.against_rest is not None
    assert tuesday.against_rest.difference.value == pytest.approx(-1.0)
    assert tuesday.against_rest.before.estimate.n == 160


def test_groups_of_few_are_compared_with_nobody(demo: Company) -> None:
    lens = Lens(date(2026, 10, 1), date(2026, 10, 31))
    for row in split(demo, "nps", "customer.country", lens).rows:
        if row.figure.estimate.n < 30:
            assert row.against_rest is None
            assert not row.figure.estimate.known


def test_money_of_one_customer_in_two_groups_is_not_compared(demo: Company) -> None:
    added = [
        column for column in columns_of(demo, "revenue_per_customer") if not column.startswith("customer.")
    ]
    for column in added:
        found = split(demo, "revenue_per_customer", column)
        assert all(row.against_rest is None for row in found.rows), column
    assert any(row.against_rest for row in split(demo, "revenue_per_customer", "customer.country").rows)


def test_a_company_where_nobody_differs_names_nobody_most_of_the_time(tmp_path: Path) -> None:
    """All splits of the shop's first year, in which every order came in time, are silent."""
    shop = stocked_shop(tmp_path / "shop")
    found = split(shop, "delivery_on_day", "weekday", Lens(until=date(2017, 12, 31)))
    assert found.apart == ()
    assert metric_of("delivery_on_day").direction == "up"
    assert np.isclose(found.whole.estimate.value or 0, 1.0)


def test_a_lens_narrows_the_groups(demo: Company, peru: Company) -> None:
    lens = Lens(segment=(("customer.country", "PE"),))
    narrowed, own = split(demo, "aht", "channel", lens), split(peru, "aht", "channel")
    assert [row.figure.estimate for row in narrowed.rows] == [row.figure.estimate for row in own.rows]


def test_who_may_see_one_country_sees_no_other(peru: Company) -> None:
    assert [row.value for row in split(peru, "nps", "customer.country").rows] == ["PE"]
    assert "customer.country" not in columns_of(peru, "nps"), "one value is no choice"


@pytest.mark.parametrize("column", ["customer.name", "verbatim", "hour_of_week", "nowhere", "score; drop"])
def test_a_column_that_is_not_offered_is_refused(column: str, demo: Company) -> None:
    with pytest.raises(QuestionError, match="column_not_offered"):
        by_segment(demo, "nps", column, Lens())


def test_rights_unknown_metrics_and_emptiness(demo: Company, agent: Company, bare: Company) -> None:
    with pytest.raises(RightsError):
        columns_of(agent, "nps")
    with pytest.raises(RightsError):
        by_segment(agent, "nps", "channel", Lens())
    for ask in (lambda: columns_of(demo, "joy"), lambda: by_segment(demo, "joy", "channel", Lens())):
        with pytest.raises(MissingError):
            ask()
    assert columns_of(bare, "nps") == ()
    assert by_segment(bare, "nps", "customer.country", Lens()) is None
