"""Contributions of figures made by hand: moved by itself, by weight alone, and what is never told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.errors import QuestionError
from unisono.loop.measure.catalogue import METRICS, metric_of
from unisono.loop.measure.dimensions import dimensions
from unisono.model.company import Company
from unisono.model.estimate import Estimate, Reason
from unisono.model.lens import Lens
from unisono.model.question import Figure, Question
from unisono.model.rights import Actor, Scope
from unisono.services.trends import Contributions, columns_of, contributions
from unisono.services.trends.contributions import MOST_GROUPS, REST, _largest, _told
from unisono.stats.moments import Moments

COLUMN = "channel"
YEAR = Lens(since=date(2025, 11, 1), until=date(2026, 10, 31))
Sides = dict[str, tuple[int, int]]  # of so many, so many were content


def figure(group: dict[str, object], yes: int, n: int, *, currency: str | None = None) -> Figure:
    """A share as a figure: so many of so many."""
    moments = Moments(n, float(n), float(n), float(yes), float(yes), float(yes), float(yes))
    value = yes / n if n else None
    reason = None if n else Reason("no_data")
    estimate = Estimate(value, None, None, n, "share", reason=reason, currency=currency)
    return Figure(Question("csat"), group, None, estimate, "k", {"moments": moments})


def taken(before: Sides, after: Sides, **told: str | None) -> Contributions:
    """The change from one side to the other, taken apart."""
    sides = [[figure({COLUMN: name}, yes, n) for name, (yes, n) in side.items()] for side in (before, after)]
    wholes = [
        figure({}, sum(yes for yes, _ in side.values()), sum(n for _, n in side.values()), currency=currency)
        for side, currency in ((before, told.get("first")), (after, told.get("second")))
    ]
    nothing = Contributions("csat", COLUMN)
    return _told(metric_of("csat"), nothing, (wholes[0], wholes[1]), (sides[0], sides[1]), "es")


def test_the_same_weights_and_another_rate_is_rate_alone() -> None:
    found = taken({"a": (80, 100), "b": (50, 100)}, {"a": (80, 100), "b": (30, 100)})
    assert found.change is not None
    assert found.rate is not None
    assert found.mix is not None
    assert found.change.value == pytest.approx(-0.1)
    assert found.rate.value == pytest.approx(-0.1)
    assert found.mix.value == pytest.approx(0)
    assert [row.value for row in found.rows] == ["b", "a"], "whoever moved it most comes first"
    assert found.rows[0].total.value == pytest.approx(-0.1)
    assert not found.better


def test_the_same_rates_and_other_weights_is_mix_alone() -> None:
    found = taken({"a": (80, 100), "b": (20, 100)}, {"a": (160, 200), "b": (20, 100)})
    assert found.change is not None
    assert found.rate is not None
    assert found.mix is not None
    assert found.rate.value == pytest.approx(0)
    assert found.mix.value == pytest.approx(found.change.value)
    assert found.change.value == pytest.approx(0.6 - 0.5)
    assert found.better


def test_nothing_changed_moved_nothing() -> None:
    found = taken({"a": (80, 100), "b": (20, 100)}, {"a": (80, 100), "b": (20, 100)})
    assert [row.total.value for row in found.rows] == pytest.approx([0.0, 0.0])
    assert (found.moved, [row.beyond for row in found.rows]) == (False, [False, False])


def test_a_group_that_is_new_and_one_that_is_gone_have_one_side_alone() -> None:
    found = taken({"a": (80, 100), "old": (20, 100)}, {"a": (80, 100), "new": (60, 100)})
    rows = {row.value: row for row in found.rows}
    assert rows["old"].after is None
    assert rows["new"].before is None
    assert found.change is not None
    assert sum(row.total.value or 0.0 for row in found.rows) == pytest.approx(found.change.value)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.integers(40, 200), st.floats(0, 1), st.integers(40, 200), st.floats(0, 1)),
        min_size=2,
        max_size=6,
    )
)
def test_whatever_the_groups_they_sum_to_the_change(groups: list[tuple[int, float, int, float]]) -> None:
    before = {f"g{at}": (round(share * n), n) for at, (n, share, _, _) in enumerate(groups)}
    after = {f"g{at}": (round(share * n), n) for at, (_, _, n, share) in enumerate(groups)}
    found, turned = taken(before, after), taken(after, before)
    if found.change is None:
        assert found.why
        return
    close = pytest.approx(found.change.value, abs=1e-9)
    assert sum(row.total.value or 0.0 for row in found.rows) == close
    assert sum((row.rate.value or 0.0) + (row.mix.value or 0.0) for row in found.rows) == close
    assert turned.change is not None
    assert turned.change.value == pytest.approx(-(found.change.value or 0.0), abs=1e-9)
    for row in found.rows:
        assert row.total.low is None or row.total.low <= (row.total.value or 0.0) + 1e-9
        assert not row.beyond or (row.total.low or 0.0) * (row.total.high or 0.0) > 0


def test_two_currencies_have_no_difference() -> None:
    found = taken({"a": (8, 100)}, {"a": (9, 100)}, first="PEN", second="USD")
    assert (found.why, found.change, found.rows) == ("currencies", None, ())


def test_without_a_figure_on_either_side_there_is_no_change() -> None:
    for before, after in (({"a": (0, 0)}, {"a": (9, 100)}), ({"a": (9, 100)}, {"a": (0, 0)})):
        found = taken(before, after)
        assert (found.why, found.change, found.rows) == ("too_few", None, ())
        assert found.before is not None, "the figures themselves stand, with their reasons"


def test_of_many_groups_the_smallest_are_told_together() -> None:
    many = {f"g{at:02}": (at + 1, 100 + at) for at in range(MOST_GROUPS + 5)}
    found = taken(many, many)
    assert len(found.rows) == MOST_GROUPS + 1
    (rest,) = (row for row in found.rows if row.value == REST)
    assert (rest.before, rest.after, rest.label) == (None, None, REST)
    assert {f"g{at:02}" for at in range(5)} & {str(row.value) for row in found.rows} == set()


def test_the_largest_count_on_both_sides_together() -> None:
    sides = [
        {name: figure({COLUMN: name}, 1, n) for name, n in side.items()}
        for side in ({"a": 10, "b": 50}, {"a": 60, "c": 5})
    ]
    assert _largest(sides) == (["a", "b", "c"], [])  # type: ignore[arg-type]
    assert _largest([{}, {}]) == ([], [])


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_by_its_first_column_adds_up_or_says_why(metric: object, demo: Company) -> None:
    slug = metric.slug  # type: ignore[attr-defined]
    columns = columns_of(demo, slug)
    if not columns:
        return
    found = contributions(demo, slug, columns[0], YEAR)
    assert found is not None
    if found.why:
        assert (found.change, found.rate, found.mix, found.rows) == (None, None, None, ())
        return
    assert found.change is not None
    scale = abs(found.change.value or 0.0) + 1.0
    total = sum(row.total.value or 0.0 for row in found.rows)
    assert total == pytest.approx(found.change.value, abs=1e-6 * scale)
    assert {row.total.unit for row in found.rows} == {found.change.unit}
    assert {row.total.currency for row in found.rows} == {found.change.currency}


def test_one_group_is_the_whole_change(demo: Company) -> None:
    peru = Lens(YEAR.since, YEAR.until, (("customer.country", "PE"),))
    found = contributions(demo, "promise_kept", "customer.country", peru)
    assert found is not None
    (only,) = found.rows
    assert found.change is not None
    assert only.value == "PE"
    assert only.total.value == pytest.approx(found.change.value)
    assert only.mix.value == pytest.approx(0), "alone, it has no weight to change"


def test_somebody_of_nowhere_sees_no_group(demo: Company) -> None:
    nowhere = replace(demo, actor=Actor(1, "Ana", "cxo", Scope(countries=("AQ",))))
    found = contributions(nowhere, "nps", "channel", YEAR)
    assert found is None or (found.rows == () and found.why in ("too_few", "no_before"))


def test_a_column_of_another_metric_is_refused(demo: Company) -> None:
    others = set(columns_of(demo, "promise_kept")) - set(dimensions(metric_of("nps"), {}))
    assert others
    for column in sorted(others):
        with pytest.raises(QuestionError, match="column_not_offered"):
            contributions(demo, "nps", column, YEAR)
