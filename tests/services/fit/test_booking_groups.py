"""What each group's customers brought, worked out by hand: who is shown, in which order, against what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from tests.loop.decide.fit.hand import Deal, history_of
from unisono.loop.measure.metric import MINIMUM_N
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.words import LANGUAGES, say
from unisono.services.fit import Bookings
from unisono.services.fit.booking import BOOKED_BY, METRICS, _bookings, _p_value

SHOP = Company(Path(), "Shop", currency="PEN")
REP, CHANNEL, CAMPAIGN = BOOKED_BY


@dataclass
class Worth:
    """What was expected of each kind of deal, were it won."""

    won: np.ndarray


@dataclass
class Kinds:
    place: np.ndarray
    worth: Worth


@dataclass
class Book:
    """As much of what was learnt as bookings look at."""

    history: Any
    kinds: Kinds
    reps: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    campaigns: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def book_of(deals: Sequence[Deal], expected: Sequence[float] | None = None, **names: Any) -> Book:
    """A book whose deals are each a kind of their own, of which so much was expected."""
    told = np.zeros(len(deals)) if expected is None else np.array(expected, dtype=float)
    return Book(history_of(deals), Kinds(np.arange(len(deals)), Worth(told)), **names)


def brought(cents: float, deals: int = MINIMUM_N) -> list[Deal]:
    """Customers who brought so much in their year, a month as much as another."""
    return [Deal(margin=cents / 12, cost=0.0)] * deals


def booked(
    groups: Mapping[str, Sequence[Deal]],
    *,
    column: str = CHANNEL,
    expected: float = 0.0,
    metrics: Mapping[str, Mapping[str | None, Estimate]] | None = None,
    language: str = "en",
    **names: Any,
) -> Bookings:
    deals = [deal for told in groups.values() for deal in told]
    book, places, begun = book_of(deals, [expected] * len(deals), **names), {}, 0
    for name, told in groups.items():
        places[name] = list(range(begun, begun + len(told)))
        begun += len(told)
    answers = metrics or {slug: {} for slug in METRICS}
    return _bookings(SHOP, cast(Any, book), column, places, (answers, language, 4))


def values(found: Bookings) -> dict[str, float | None]:
    return {row.group: row.value.value for row in found.groups}


def test_what_customers_brought_is_set_against_what_was_expected_of_the_same_deals() -> None:
    mixed = [*brought(12_000, 20), *brought(24_000, 20)]
    (row,) = booked({"web": mixed}, expected=20_000).groups
    assert (row.bookings, row.value.value, row.value.n) == (40, 18_000, 40)
    assert row.against.value == -2_000  # 18,000 brought, 20,000 expected
    # s = 6,000 · √(40/39); t(39) = 2.0227; the reach is 2.0227 · s / √40.
    reach = 2.0227 * 6_000 * np.sqrt(40 / 39) / np.sqrt(40)
    assert row.value.high == pytest.approx(18_000 + reach, abs=1)
    assert row.against.low == pytest.approx(-2_000 - reach, abs=1)
    assert (row.value.currency, row.against.currency, row.value.unit) == ("PEN", "PEN", "money")


def test_groups_sum_to_the_whole() -> None:
    found = booked({"web": brought(9_000, 40), "shop": brought(3_000, 35), "tv": brought(0, 5)})
    assert found.whole.bookings == 80
    assert found.whole.value.value == round((40 * 9_000 + 35 * 3_000) / 80)
    assert found.edition == 4


@pytest.mark.parametrize(("customers", "shown"), [(MINIMUM_N - 1, []), (MINIMUM_N, ["web"])])
def test_a_group_is_shown_from_thirty_customers_of_a_year_on(customers: int, shown: list[str]) -> None:
    found = booked({"web": brought(9_000, customers)})
    assert [row.group for row in found.groups] == shown
    assert found.hidden == 1 - len(shown)


def test_customers_whose_year_isn_t_over_are_bookings_and_bring_no_figure_yet() -> None:
    young = [replace(deal, opened=900.0, closed=950.0) for deal in brought(9_000, 200)]
    assert booked({"web": young}).groups == ()
    (row,) = booked({"web": [*brought(9_000, 30), *young]}).groups
    assert (row.bookings, row.value.n, row.value.value) == (230, 30, 9_000)
    whole = booked({"web": young}).whole
    assert (whole.bookings, whole.value.value) == (200, None)
    assert whole.value.reason is not None
    assert whole.value.reason.facts == {"n": 0, "minimum": MINIMUM_N, "missing": MINIMUM_N}


def test_the_group_that_brings_most_comes_first_and_nought_before_a_loss() -> None:
    found = booked(
        {"loss": brought(-600), "nought": brought(0), "most": brought(9_000), "some": brought(100)}
    )
    assert list(values(found)) == ["most", "some", "nought", "loss"]
    assert list(values(found).values()) == [9_000, 100, 0, -600]


def test_groups_that_bring_the_same_stand_by_name() -> None:
    assert list(values(booked({name: brought(100) for name in "cab"}))) == ["a", "b", "c"]


def test_the_order_of_groups_and_the_scale_of_money_change_nothing_else() -> None:
    groups = {"a": brought(100), "b": brought(-200), "c": brought(900, 45)}
    backwards = dict(reversed(groups.items()))
    assert values(booked(groups)) == values(booked(backwards))
    tenfold = {
        name: [replace(deal, margin=10 * deal.margin) for deal in told] for name, told in groups.items()
    }
    assert list(values(booked(tenfold))) == list(values(booked(groups)))
    assert list(values(booked(tenfold)).values()) == [
        10 * (each or 0) for each in values(booked(groups)).values()
    ]


@pytest.mark.parametrize(
    ("column", "group", "label", "team"),
    [
        (REP, "R-1", "Ana", "North"),
        (REP, "R-9", "R-9", ""),
        (CAMPAIGN, "C-1", "Help by night", "search"),
        (CAMPAIGN, "C-9", "C-9", ""),
        (CHANNEL, "R-1", "R-1", ""),
    ],
)
def test_reps_and_campaigns_are_called_by_their_names(column: str, group: str, label: str, team: str) -> None:
    names: dict[str, Any] = {
        "reps": {"R-1": ("Ana", "North")},
        "campaigns": {"C-1": ("Help by night", "search")},
    }
    (row,) = booked({group: brought(100)}, column=column, **names).groups
    assert (row.label, row.team) == (label, team)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", BOOKED_BY)
def test_customers_of_nobody_are_a_group_with_a_name(column: str, language: str) -> None:
    (row,) = booked({"": brought(100)}, column=column, language=language).groups
    assert (row.group, row.label) == ("", say("brief.group.none", language))


def test_each_group_has_its_own_survival_and_score_and_those_without_say_why() -> None:
    kept = Estimate(0.8, 0.7, 0.9, 90, "share")
    whole = Estimate(0.6, 0.5, 0.7, 200, "share")
    metrics: dict[str, Mapping[str | None, Estimate]] = {
        METRICS[0]: {"web": kept, None: whole},
        METRICS[1]: {},
    }
    found = booked({"web": brought(200), "tv": brought(100)}, metrics=metrics)
    web, tv = found.groups
    assert (web.survival, found.whole.survival) == (kept, whole)
    assert (tv.survival.value, tv.survival.unit, tv.score.unit) == (None, "share", "points")
    assert tv.survival.reason is not None
    assert tv.survival.reason.code == "too_few"


@pytest.mark.parametrize(
    ("value", "reach", "p"),
    [(1.0, 1.96, 0.3173), (4.0, 1.96, 0.0001), (-1.0, 1.96, 0.3173), (0.0, 5.0, 1.0), (5.0, 0.0, 1.0)],
    ids=["one error away", "four", "below", "at nought", "no spread says nothing"],
)
def test_how_easily_chance_alone_would_do_it(value: float, reach: float, p: float) -> None:
    told = Estimate(value, value - reach, value + reach, 50, "money")
    assert _p_value(told) == pytest.approx(p, abs=1e-4)


def test_an_interval_that_ends_at_nought_leaves_one_in_twenty() -> None:
    """A mean exactly at the end of its interval away from 0 is the 5 % that the interval leaves out."""
    assert _p_value(Estimate(10.0, 0.0, 20.0, 50, "money")) == pytest.approx(0.05, abs=1e-4)
    assert _p_value(Estimate(None, None, None, 3, "money")) == 1.0


def test_a_group_beyond_chance_is_marked_in_its_place() -> None:
    def spread(mean: float) -> list[Deal]:
        return [*brought(mean - 600, 20), *brought(mean + 600, 20)]

    found = booked(
        {"as told": spread(10_000), "less": spread(7_000), "more": spread(14_000)}, expected=10_000
    )
    assert [(row.group, row.beyond) for row in found.groups] == [
        ("more", True),
        ("as told", False),
        ("less", True),
    ]
    assert not found.whole.beyond
